package nl.peilstok.data;

import java.util.Map;
import java.util.Optional;

/**
 * Answers chosen from a list of options, ordered or not. One byte each (two where a variable has more than 128
 * options): 0 or more is the position of the option, less than 0 stands for a missing answer.
 */
public final class CodedAnswers implements Answers {
    /** Most options whose positions fit the positive half of a byte. */
    static final int MOST_NARROW_OPTIONS = 128;

    private final Variable variable;
    /** One of the two is null: narrow for up to {@link #MOST_NARROW_OPTIONS} options. */
    private final byte[] narrow;

    private final short[] wide;
    private final Map<Integer, String> invalid;

    CodedAnswers(Variable variable, byte[] narrow, short[] wide, Map<Integer, String> invalid) {
        this.variable = variable;
        this.narrow = narrow;
        this.wide = wide;
        this.invalid = invalid;
    }

    @Override
    public Variable variable() {
        return variable;
    }

    @Override
    public int size() {
        return narrow != null ? narrow.length : wide.length;
    }

    private int stored(int respondent) {
        return narrow != null ? narrow[respondent] : wide[respondent];
    }

    @Override
    public boolean isAnswered(int respondent) {
        return stored(respondent) >= 0;
    }

    /**
     * The position of the chosen option.
     *
     * @param respondent from 0
     * @return from 0, the lowest option first
     * @throws IllegalStateException if the answer is missing
     */
    public int position(int respondent) {
        int position = stored(respondent);
        if (position < 0) {
            throw new IllegalStateException(
                    "'" + variable.name() + "' of respondent " + respondent + " is missing: " + missing(respondent));
        }
        return position;
    }

    /**
     * The position of the chosen option, or a negative number where the answer is missing, for loops that test it.
     *
     * @param respondent from 0
     * @return from 0, the lowest option first; less than 0 if missing
     */
    public int positionOrNegative(int respondent) {
        return stored(respondent);
    }

    /**
     * Copies the positions of many respondents at once, for loops over large surveys.
     *
     * @param from the first respondent
     * @param to the respondent to end before
     * @param into takes from its start on what {@link #positionOrNegative} gives
     * @throws IllegalStateException if the variable has more than 128 options: a byte cannot hold their positions
     */
    public void copyPositions(int from, int to, byte[] into) {
        requireNarrow();
        System.arraycopy(narrow, from, into, 0, to - from);
    }

    boolean isNarrow() {
        return narrow != null;
    }

    void requireNarrow() {
        if (!isNarrow()) {
            throw new IllegalStateException("'" + variable.name() + "' has "
                    + variable.options().size() + " options, and a byte holds positions of 128");
        }
    }

    /**
     * The chosen option.
     *
     * @param respondent from 0
     * @return code, label and score
     * @throws IllegalStateException if the answer is missing
     */
    public Option option(int respondent) {
        return variable.options().get(position(respondent));
    }

    @Override
    public Missing missing(int respondent) {
        int stored = stored(respondent);
        if (stored >= 0) {
            throw new IllegalStateException(
                    "'" + variable.name() + "' of respondent " + respondent + " is answered, not missing");
        }
        return MissingCodes.decode(stored, variable.options());
    }

    @Override
    public String raw(int respondent) {
        if (isAnswered(respondent)) {
            return option(respondent).code();
        }
        return invalidText(respondent).orElseGet(() -> missing(respondent).code());
    }

    @Override
    public Optional<String> invalidText(int respondent) {
        return Optional.ofNullable(invalid.get(respondent));
    }

    /**
     * How many respondents chose each option.
     *
     * @return one count an option, in the order of the options
     */
    public int[] counts() {
        int[] counts = new int[variable.options().size()];
        for (int i = 0; i < size(); i++) {
            int position = stored(i);
            if (position >= 0) {
                counts[position]++;
            }
        }
        return counts;
    }

    /**
     * The scores of the options chosen, as numbers; reasons of missing answers stay.
     *
     * @return one number a respondent
     * @throws IllegalStateException if the variable is nominal: its categories have no scores
     */
    public Numbers scores() {
        if (variable.measure() != Measure.ORDINAL) {
            throw new IllegalStateException("'" + variable.name() + "' is nominal: its categories have no scores");
        }
        AnswerOptions options = variable.options();
        AnswerOptions onlyMissing = AnswerOptions.none();
        for (Missing code : options.missing()) {
            onlyMissing = onlyMissing.withMissing(code.code(), code.label(), code.reason());
        }
        AnswersBuilder scores =
                new AnswersBuilder(new Variable(variable.name(), variable.label(), Measure.NUMERIC, onlyMissing));
        for (int i = 0; i < size(); i++) {
            if (isAnswered(i)) {
                scores.addNumber(option(i).score());
            } else {
                scores.addMissingOf(this, i);
            }
        }
        return (Numbers) scores.build();
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
