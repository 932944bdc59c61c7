package nl.peilstok.compare;

import nl.peilstok.estimate.Estimate;

/** How much one respondent's score has changed. */
public final class RespondentChange {
    private final String key;
    private final double before;
    private final double after;
    private final Estimate index;
    private final double limit;

    RespondentChange(String key, double before, double after, Estimate index, double limit) {
        this.key = key;
        this.before = before;
        this.after = after;
        this.index = index;
        this.limit = limit;
    }

    /**
     * Who it is.
     *
     * @return as the variable has it by which respondents were matched
     */
    public String key() {
        return key;
    }

    /**
     * The earlier score.
     *
     * @return in the unit of the scale
     */
    public double before() {
        return before;
    }

    /**
     * The later score.
     *
     * @return in the unit of the scale
     */
    public double after() {
        return after;
    }

    /**
     * The reliable change index.
     *
     * @return above 0 if the score has risen; absent if the error of measurement is not known
     */
    public Estimate index() {
        return index;
    }

    /**
     * Whether the score has risen by more than error.
     *
     * @return false also if that is not known
     */
    public boolean hasRisen() {
        return index.isPresent() && index.value() > limit;
    }

    /**
     * Whether the score has fallen by more than error.
     *
     * @return false also if that is not known
     */
    public boolean hasFallen() {
        return index.isPresent() && index.value() < -limit;
    }

    /**
     * The change.
     *
     * @return such as {@code 17: 2.80 to 3.60, index 2.11}
     */
    @Override
    public String toString() {
        return key + ": " + Line.number(before) + " to " + Line.number(after)
                + (index.isPresent() ? ", index " + Line.number(index.value()) : "");
    }
}
