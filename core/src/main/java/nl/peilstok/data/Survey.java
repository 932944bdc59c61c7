package nl.peilstok.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers of all respondents to all variables: a codebook and a column for each of its variables.
 *
 * <p>A survey does not change; {@code with…} gives a new one that shares the columns that stay the same.
 */
public final class Survey {
    private final Codebook codebook;
    private final Map<String, Answers> columns = new LinkedHashMap<>();
    private final int respondents;

    /** Tells these respondents from those of other surveys. */
    private final Object identity;

    private Survey(Collection<? extends Answers> columns, Object identity) {
        int size = -1;
        for (Answers column : columns) {
            if (size >= 0 && column.size() != size) {
                throw new IllegalArgumentException("columns: all must be of the same respondents; '"
                        + column.variable().name() + "' has " + column.size() + ", those before it " + size);
            }
            size = column.size();
            this.columns.put(column.variable().name(), column);
        }
        if (size < 0) {
            throw new IllegalArgumentException("columns: a survey needs at least one variable, got none");
        }
        this.codebook = Codebook.of(columns.stream().map(Answers::variable).toList());
        this.respondents = size;
        this.identity = identity;
    }

    /** The same object for surveys of the same respondents that were made of each other. */
    Object identity() {
        return identity;
    }

    /**
     * A survey of the given columns.
     *
     * @param columns the answers to each variable, all of the same respondents in the same order
     * @return the survey
     * @throws IllegalArgumentException if there is none, a name stands twice or the numbers of respondents differ
     */
    public static Survey of(Collection<? extends Answers> columns) {
        return new Survey(columns, new Object());
    }

    /**
     * A survey of the given columns.
     *
     * @param columns the answers to each variable, all of the same respondents in the same order
     * @return the survey
     * @throws IllegalArgumentException if there is none, a name stands twice or the numbers of respondents differ
     */
    public static Survey of(Answers... columns) {
        return new Survey(List.of(columns), new Object());
    }

    /**
     * The variables.
     *
     * @return the codebook
     */
    public Codebook codebook() {
        return codebook;
    }

    /**
     * The number of respondents.
     *
     * @return 0 or more
     */
    public int respondents() {
        return respondents;
    }

    /**
     * The answers to a variable.
     *
     * @param name the variable's name
     * @return the column
     * @throws IllegalArgumentException if there is no such variable
     */
    public Answers answers(String name) {
        codebook.variable(name);
        return columns.get(name);
    }

    /**
     * The answers to an ordinal or nominal variable.
     *
     * @param name the variable's name
     * @return the column
     * @throws IllegalArgumentException if there is no such variable or it is not coded
     */
    public CodedAnswers coded(String name) {
        if (answers(name) instanceof CodedAnswers coded) {
            return coded;
        }
        throw wrongMeasure(name, "ordinal or nominal");
    }

    /**
     * The numbers of a numeric variable, or the scores of an ordinal one.
     *
     * @param name the variable's name
     * @return the numbers
     * @throws IllegalArgumentException if there is no such variable, or its measure is neither
     */
    public Numbers numbers(String name) {
        Answers answers = answers(name);
        if (answers instanceof Numbers numbers) {
            return numbers.from(identity);
        }
        if (answers.variable().measure() == Measure.ORDINAL) {
            return coded(name).scores().from(identity);
        }
        throw wrongMeasure(name, "numeric or ordinal");
    }

    /**
     * The texts of a text or key variable.
     *
     * @param name the variable's name
     * @return the texts
     * @throws IllegalArgumentException if there is no such variable or it holds no text
     */
    public Texts texts(String name) {
        if (answers(name) instanceof Texts texts) {
            return texts;
        }
        throw wrongMeasure(name, "text or key");
    }

    private IllegalArgumentException wrongMeasure(String name, String needed) {
        return new IllegalArgumentException("variable: '" + name + "' must be " + needed + ", is "
                + codebook.variable(name).measure());
    }

    /**
     * The groups that a variable makes.
     *
     * @param name an ordinal, nominal, text or key variable
     * @return the group of each respondent
     * @throws IllegalArgumentException if there is no such variable, or it holds numbers
     */
    public Grouping group(String name) {
        Answers answers = answers(name);
        if (answers instanceof CodedAnswers coded) {
            return Grouping.of(coded);
        }
        if (answers instanceof Texts texts) {
            return Grouping.of(texts);
        }
        throw wrongMeasure(name, "ordinal, nominal or text to make groups; recode numbers first");
    }

    /**
     * Items to analyse together.
     *
     * @param namesOrRanges names of ordinal or numeric variables, or ranges such as {@code "visie_01..visie_06"}
     * @return the items, of all respondents
     * @throws IllegalArgumentException if a name is unknown or a variable has no scores
     */
    public Items items(String... namesOrRanges) {
        return Items.of(this, codebook.names(namesOrRanges));
    }

    /**
     * This survey with a column more, or another in place of the one of the same name.
     *
     * @param column the answers of the same respondents, such as scale scores
     * @return the new survey
     * @throws IllegalArgumentException if the number of respondents differs
     */
    public Survey with(Answers column) {
        Map<String, Answers> changed = new LinkedHashMap<>(columns);
        changed.put(column.variable().name(), column);
        return new Survey(changed.values(), identity);
    }

    /**
     * This survey with the variable that a recoding makes.
     *
     * @param recoding what to make from which variables
     * @return the new survey
     * @throws IllegalArgumentException if the recoding does not fit the variables
     */
    public Survey with(Recoding recoding) {
        return with(recoding.apply(this));
    }

    /**
     * This survey with the rule that some questions were put to some respondents only: where the rule says that a
     * question was not asked, a skipped or system-missing answer is now {@link MissingReason#NOT_ASKED}. An answer that
     * is there all the same stays; so does every reason that wins over 'not asked'. A code that the file had for a skipped
     * question gives way to the bare reason.
     *
     * @param routing who was asked what
     * @return the new survey
     * @throws IllegalArgumentException if the routing names an unknown variable
     */
    public Survey with(Routing routing) {
        return routing.apply(this);
    }

    /**
     * This survey with break-off told from skipping: where a respondent has skipped the last of the given questions and
     * all before it back to some question, these answers are now {@link MissingReason#BROKEN_OFF}. A question with
     * another reason ('geen zicht op', not asked) neither breaks the run off nor is changed; one who skipped them all
     * broke off before the first.
     *
     * @param namesOrRanges the questions in the order in which they were put
     * @return the new survey
     * @throws IllegalArgumentException if a name is unknown
     */
    public Survey withBreakOff(String... namesOrRanges) {
        List<String> order = codebook.names(namesOrRanges);
        int[] firstUnseen = new int[respondents];
        for (int respondent = 0; respondent < respondents; respondent++) {
            int place = order.size();
            while (place > 0 && notReached(columns.get(order.get(place - 1)), respondent)) {
                place--;
            }
            firstUnseen[respondent] = place;
        }
        Missing brokenOff = Missing.of(MissingReason.BROKEN_OFF);
        Survey changed = this;
        for (int place = 0; place < order.size(); place++) {
            int here = place;
            changed = changed.with(Rewriting.unanswered(
                    columns.get(order.get(place)), brokenOff, respondent -> here >= firstUnseen[respondent]));
        }
        return changed;
    }

    /** Nothing seen here that shows the respondent still there: skipped, or a question not put. */
    private static boolean notReached(Answers column, int respondent) {
        return !column.isAnswered(respondent)
                && column.missing(respondent).reason().compareTo(MissingReason.NOT_ASKED) >= 0
                && column.missing(respondent).reason() != MissingReason.INVALID;
    }

    /**
     * This survey reduced to some of its respondents.
     *
     * @param selection who stays
     * @return the new survey
     * @throws IllegalArgumentException if the selection is of another number of respondents
     */
    public Survey in(Selection selection) {
        selection.requireOf(respondents);
        List<Answers> some = new ArrayList<>();
        for (Answers column : columns.values()) {
            some.add(Rewriting.select(column, selection));
        }
        return new Survey(some, new Object());
    }

    /**
     * How much is there.
     *
     * @return such as {@code survey of 217 respondents, 52 variables}
     */
    @Override
    public String toString() {
        return "survey of " + respondents + " respondents, " + columns.size() + " variables";
    }
}
