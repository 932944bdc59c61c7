package nl.peilstok.data;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number for each respondent, or the reason why there is none: a numeric variable, or scale scores. Also what a test
 * of means takes as a sample: {@code Numbers.of("uur", 3.5, 4.0, 2.25)}.
 */
public final class Numbers implements Answers {
    private final Variable variable;
    private final double[] values;
    /** 0 where there is a value. */
    private final byte[] missing;

    private final Map<Integer, String> invalid;

    /** Whose numbers these are; null if that is not known. */
    private final Respondents respondents;

    Numbers(Variable variable, double[] values, byte[] missing, Map<Integer, String> invalid) {
        this(variable, values, missing, invalid, null);
    }

    private Numbers(
            Variable variable, double[] values, byte[] missing, Map<Integer, String> invalid, Respondents respondents) {
        this.variable = variable;
        this.values = values;
        this.missing = missing;
        this.invalid = invalid;
        this.respondents = respondents;
    }

    /** The respondents of a survey that a selection holds; two surveys are the same if they are one object. */
    private record Respondents(Object survey, Selection who) {
        boolean overlap(Respondents other) {
            if (survey != other.survey) {
                return false;
            }
            boolean[] here = new boolean[who.total()];
            for (int i = 0; i < who.size(); i++) {
                here[who.respondent(i)] = true;
            }
            for (int i = 0; i < other.who.size(); i++) {
                if (here[other.who.respondent(i)]) {
                    return true;
                }
            }
            return false;
        }

        Respondents in(Selection selection) {
            boolean[] chosen = new boolean[who.total()];
            for (int i = 0; i < selection.size(); i++) {
                chosen[who.respondent(selection.respondent(i))] = true;
            }
            return new Respondents(survey, Selection.where(chosen.length, row -> chosen[row]));
        }
    }

    /**
     * A sample without missing values.
     *
     * @param name what the numbers are
     * @param values finite numbers
     * @return the sample
     * @throws IllegalArgumentException if a number is not finite: a missing value needs a reason, see
     *     {@link AnswersBuilder}
     */
    public static Numbers of(String name, double... values) {
        AnswersBuilder builder = new AnswersBuilder(Variable.numeric(name, ""));
        for (double value : values) {
            builder.addNumber(value);
        }
        return (Numbers) builder.build();
    }

    @Override
    public Variable variable() {
        return variable;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isAnswered(int respondent) {
        return missing[respondent] == 0;
    }

    /**
     * The respondent's number.
     *
     * @param respondent from 0
     * @return a finite number
     * @throws IllegalStateException if it is missing
     */
    public double value(int respondent) {
        if (missing[respondent] != 0) {
            throw new IllegalStateException(
                    "'" + variable.name() + "' of respondent " + respondent + " is missing: " + missing(respondent));
        }
        return values[respondent];
    }

    /** The code of the missing answer, less than 0; 0 where there is a number. */
    int missingCode(int respondent) {
        return missing[respondent];
    }

    /** Copies numbers, 0 where one is missing, and whether they are there. */
    void copy(int from, int to, double[] into, boolean[] answered) {
        for (int r = from; r < to; r++) {
            answered[r - from] = missing[r] == 0;
            into[r - from] = missing[r] == 0 ? values[r] : 0;
        }
    }

    /**
     * The respondent's number where there is one.
     *
     * @param respondent from 0
     * @return a finite number, or empty if it is missing
     */
    public OptionalDouble find(int respondent) {
        return isAnswered(respondent) ? OptionalDouble.of(values[respondent]) : OptionalDouble.empty();
    }

    @Override
    public Missing missing(int respondent) {
        if (missing[respondent] == 0) {
            throw new IllegalStateException(
                    "'" + variable.name() + "' of respondent " + respondent + " has a value, it is not missing");
        }
        return MissingCodes.decode(missing[respondent], variable.options());
    }

    @Override
    public String raw(int respondent) {
        if (isAnswered(respondent)) {
            double value = values[respondent];
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
        return invalidText(respondent).orElseGet(() -> missing(respondent).code());
    }

    @Override
    public Optional<String> invalidText(int respondent) {
        return Optional.ofNullable(invalid.get(respondent));
    }

    /**
     * The numbers that are there, in the order of the respondents.
     *
     * @return a new array of {@link #answered()} finite numbers
     */
    public double[] toArray() {
        double[] present = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (missing[i] == 0) {
                present[n++] = values[i];
            }
        }
        return Arrays.copyOf(present, n);
    }

    /**
     * These numbers split by the groups of their respondents.
     *
     * @param grouping the group of each respondent of the same survey
     * @return the groups
     * @throws IllegalArgumentException if the grouping has another number of respondents
     */
    public GroupedNumbers by(Grouping grouping) {
        return new GroupedNumbers(this, grouping);
    }

    /** The same numbers, known to be those of all respondents of a survey. */
    Numbers from(Object survey) {
        return new Numbers(variable, values, missing, invalid, new Respondents(survey, Selection.all(size())));
    }

    /**
     * The same numbers, known to be those of the respondents that some items are of, in their order.
     *
     * @param items of as many respondents
     * @return numbers of which can be said whether others are of the same respondents
     * @throws IllegalArgumentException if the items are of another number of respondents
     */
    public Numbers forRespondentsOf(Items items) {
        if (items.respondents() != size()) {
            throw new IllegalArgumentException(
                    "items: must be of " + size() + " respondents, are of " + items.respondents());
        }
        return new Numbers(
                variable,
                values,
                missing,
                invalid,
                new Respondents(items.survey().identity(), items.selection()));
    }

    /**
     * Whether a respondent is known to be in both: columns of one survey, or scores of its respondents. A test of independent
     * groups must not take such numbers.
     *
     * @param other other numbers
     * @return false also where it is not known whose numbers they are
     */
    public boolean sharesRespondentsWith(Numbers other) {
        return respondents != null && other.respondents != null && respondents.overlap(other.respondents);
    }

    /**
     * The numbers of some of the respondents.
     *
     * @param selection which respondents
     * @return their numbers and reasons, in the same order
     * @throws IllegalArgumentException if the selection is of another number of respondents
     */
    public Numbers in(Selection selection) {
        selection.requireOf(size());
        AnswersBuilder some = new AnswersBuilder(variable);
        for (int i = 0; i < selection.size(); i++) {
            int respondent = selection.respondent(i);
            if (isAnswered(respondent)) {
                some.addNumber(values[respondent]);
            } else {
                some.addMissingOf(this, respondent);
            }
        }
        Numbers chosen = (Numbers) some.build();
        return respondents == null
                ? chosen
                : new Numbers(variable, chosen.values, chosen.missing, chosen.invalid, respondents.in(selection));
    }

    /**
     * How many answered.
     *
     * @return such as {@code visie_01: 213 of 217 answered}
     */
    @Override
    public String toString() {
        return variable.name() + ": " + answered() + " of " + size() + " answered";
    }
}
