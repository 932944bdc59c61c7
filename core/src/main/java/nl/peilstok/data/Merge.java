package nl.peilstok.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Merges the options of a variable into fewer. Missing codes and their reasons are taken over.
 *
 * <pre>{@code
 * Recoding threeLevels = Merge.of("tevredenheid", "tevredenheid3")
 *         .into("ontevreden", 1, "zeer ontevreden", "ontevreden")
 *         .into("neutraal", 3, "neutraal")
 *         .into("tevreden", 5, "tevreden", "zeer tevreden");
 * }</pre>
 */
public final class Merge implements Recoding {
    private final String from;
    private final String to;
    private final List<Option> options;
    private final List<Set<String>> merged;

    private Merge(String from, String to, List<Option> options, List<Set<String>> merged) {
        this.from = from;
        this.to = to;
        this.options = options;
        this.merged = merged;
    }

    /**
     * Starts a merge.
     *
     * @param from the ordinal or nominal variable whose options are merged
     * @param to the name of the new variable
     * @return a merge without categories yet
     */
    public static Merge of(String from, String to) {
        return new Merge(from, to, List.of(), List.of());
    }

    /**
     * Adds a category, above those added before. Its code is its place: 1, 2, …
     *
     * @param label the new category
     * @param score its score
     * @param codesOrLabels the old options that become it
     * @return the merge with this category
     * @throws IllegalArgumentException if no old option is given
     */
    public Merge into(String label, double score, String... codesOrLabels) {
        if (codesOrLabels.length == 0) {
            throw new IllegalArgumentException(
                    "codesOrLabels: '" + label + "' needs at least one old option, got none");
        }
        List<Option> moreOptions = new ArrayList<>(options);
        moreOptions.add(new Option(Integer.toString(options.size() + 1), label, score));
        List<Set<String>> moreMerged = new ArrayList<>(merged);
        moreMerged.add(new LinkedHashSet<>(List.of(codesOrLabels)));
        return new Merge(from, to, List.copyOf(moreOptions), List.copyOf(moreMerged));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if an old option is unknown, in two categories or in none, or a new code is a
     *     missing code of the old variable
     */
    @Override
    public CodedAnswers apply(Survey survey) {
        CodedAnswers old = survey.coded(from);
        AnswerOptions oldOptions = old.variable().options();
        int[] newPosition = newPositions(oldOptions);
        AnswerOptions newOptions = AnswerOptions.of(options);
        for (Missing code : oldOptions.missing()) {
            newOptions = newOptions.withMissing(code.code(), code.label(), code.reason());
        }
        AnswersBuilder result = new AnswersBuilder(
                new Variable(to, old.variable().label(), old.variable().measure(), newOptions));
        for (int i = 0; i < old.size(); i++) {
            if (old.isAnswered(i)) {
                result.addPosition(newPosition[old.position(i)]);
            } else {
                result.addMissingOf(old, i);
            }
        }
        return (CodedAnswers) result.build();
    }

    private int[] newPositions(AnswerOptions oldOptions) {
        int[] newPosition = new int[oldOptions.size()];
        Arrays.fill(newPosition, -1);
        for (int category = 0; category < merged.size(); category++) {
            for (String text : merged.get(category)) {
                OptionalInt position = oldOptions.position(text);
                if (position.isEmpty()) {
                    throw new IllegalArgumentException(
                            "codesOrLabels: '" + text + "' is not an option of '" + from + "'");
                }
                if (newPosition[position.getAsInt()] >= 0) {
                    throw new IllegalArgumentException("codesOrLabels: '" + text + "' is merged twice");
                }
                newPosition[position.getAsInt()] = category;
            }
        }
        for (int position = 0; position < newPosition.length; position++) {
            if (newPosition[position] < 0) {
                throw new IllegalArgumentException(
                        "merge: option '" + oldOptions.get(position).label() + "' of '" + from
                                + "' goes into no category; nothing is dropped silently");
            }
        }
        return newPosition;
    }
}
