package nl.peilstok.data;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * The group each respondent belongs to, by the answers to one variable; a respondent without a group has the reason of
 * the missing answer.
 */
public final class Grouping {
    private final CodedAnswers answers;
    private final List<String> levels;

    private Grouping(CodedAnswers answers) {
        this.answers = answers;
        this.levels = answers.variable().options().options().stream()
                .map(Option::label)
                .toList();
    }

    /**
     * Groups by the options of a variable.
     *
     * @param answers the answers, one a respondent
     * @return a group an option, in the order of the options
     */
    public static Grouping of(CodedAnswers answers) {
        return new Grouping(answers);
    }

    /**
     * Groups by the different texts of a variable.
     *
     * @param texts the texts, one a respondent
     * @return a group a text, in the order of the characters
     */
    public static Grouping of(Texts texts) {
        TreeSet<String> distinct = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.isAnswered(i)) {
                distinct.add(texts.text(i));
            }
        }
        if (distinct.isEmpty()) {
            throw new IllegalArgumentException(
                    "texts: '" + texts.variable().name() + "' has no answer to make groups of");
        }
        List<Option> options = new ArrayList<>();
        for (String text : distinct) {
            options.add(new Option(text, text, options.size()));
        }
        AnswerOptions answerOptions = AnswerOptions.of(options);
        for (Missing code : texts.variable().options().missing()) {
            answerOptions = answerOptions.withMissing(code.code(), code.label(), code.reason());
        }
        AnswersBuilder coded = new AnswersBuilder(
                Variable.nominal(texts.variable().name(), texts.variable().label(), answerOptions));
        for (int i = 0; i < texts.size(); i++) {
            if (texts.isAnswered(i)) {
                coded.add(texts.text(i));
            } else {
                coded.addMissing(texts.missing(i));
            }
        }
        return new Grouping((CodedAnswers) coded.build());
    }

    /**
     * Groups from a label per respondent.
     *
     * @param name what the groups are
     * @param labels the group's label of each respondent
     * @return a group a label, in the order of the characters
     */
    public static Grouping of(String name, String... labels) {
        AnswersBuilder texts = new AnswersBuilder(Variable.text(name, ""));
        for (String label : labels) {
            texts.addText(label);
        }
        return of((Texts) texts.build());
    }

    /**
     * What the groups are.
     *
     * @return the variable's name
     */
    public String name() {
        return answers.variable().name();
    }

    /**
     * The answers that make the groups.
     *
     * @return one a respondent
     */
    public CodedAnswers answers() {
        return answers;
    }

    /**
     * The labels of the groups.
     *
     * @return an unmodifiable list, in the order of the options; empty groups included
     */
    public List<String> levels() {
        return levels;
    }

    /**
     * The number of respondents, with or without a group.
     *
     * @return 0 or more
     */
    public int respondents() {
        return answers.size();
    }

    /**
     * The members of a group.
     *
     * @param level the group's label or code
     * @return its respondents
     * @throws IllegalArgumentException if there is no such group
     */
    public Selection in(String level) {
        int wanted = place(level);
        return Selection.where(answers.size(), i -> answers.positionOrNegative(i) == wanted);
    }

    /** Of a group among the levels. */
    int place(String level) {
        OptionalInt position = answers.variable().options().position(level);
        if (position.isEmpty()) {
            throw new IllegalArgumentException("level: '" + level + "' is not a group of '" + name() + "', which has "
                    + String.join(", ", levels));
        }
        return position.getAsInt();
    }

    /**
     * How many respondents each group has.
     *
     * @return such as {@code type: G4 4, G40 22, overige gemeenten 94}
     */
    @Override
    public String toString() {
        int[] counts = answers.counts();
        StringBuilder text = new StringBuilder(name());
        String between = ": ";
        for (int i = 0; i < counts.length; i++) {
            text.append(between).append(levels.get(i)).append(' ').append(counts[i]);
            between = ", ";
        }
        return text.toString();
    }
}
