package nl.peilstok.recalculate;

import java.util.Objects;
import java.util.Optional;
import nl.peilstok.estimate.Absence;
import nl.peilstok.table.Cell;
import nl.peilstok.table.NumberStyle;

/**
 * All values that an unpublished number can have had, given what was published: every one of them lies between two
 * bounds that can both be reached. It is no confidence interval: nothing was sampled. Or the reason why there is none.
 */
public final class PossibleRange {
    private static final int DECIMALS = 3;

    private final double lower;
    private final double upper;
    private final Absence absence;

    private PossibleRange(double lower, double upper, Absence absence) {
        this.lower = lower;
        this.upper = upper;
        this.absence = absence;
    }

    /**
     * A number that is known without rounding, such as a count: what it is held against may be rounded.
     *
     * @param value finite
     * @return the range of this one number
     * @throws IllegalArgumentException if it is not finite
     */
    public static PossibleRange exactly(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value: must be finite, got " + value);
        }
        return of(value, value);
    }

    static PossibleRange of(double lower, double upper) {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower: must not exceed upper, got " + lower + ", " + upper);
        }
        return new PossibleRange(lower, upper, null);
    }

    static PossibleRange absent(Absence absence) {
        return new PossibleRange(Double.NaN, Double.NaN, Objects.requireNonNull(absence, "absence"));
    }

    static PossibleRange absent(Absence.Kind kind, String reason) {
        return absent(new Absence(kind, reason));
    }

    /**
     * Whether there is a range.
     *
     * @return false if the number cannot exist, or cannot be had from what was published
     */
    public boolean isPresent() {
        return absence == null;
    }

    /**
     * Why there is no range.
     *
     * @return empty if there is one
     */
    public Optional<Absence> whyAbsent() {
        return Optional.ofNullable(absence);
    }

    /**
     * The least value possible.
     *
     * @return a number, or −∞
     * @throws IllegalStateException if there is no range; the message says why
     */
    public double lower() {
        requirePresent();
        return lower;
    }

    /**
     * The largest value possible.
     *
     * @return a number, not below {@link #lower()}
     * @throws IllegalStateException if there is no range; the message says why
     */
    public double upper() {
        requirePresent();
        return upper;
    }

    /**
     * Whether a printed number can stand for a number in this range.
     *
     * @param printed what was printed
     * @return true if some number in the range is printed so; false if there is no range
     */
    public boolean allows(Printed printed) {
        return isPresent()
                && (printed.isRoundingOf(lower)
                        || printed.isRoundingOf(upper)
                        || (lower <= printed.least() && printed.most() <= upper));
    }

    private void requirePresent() {
        if (absence != null) {
            throw new IllegalStateException("no range: " + absence.reason());
        }
    }

    /**
     * The range as a cell of a table.
     *
     * @return an interval, or the reason why there is none
     */
    public Cell cell() {
        return absence == null ? Cell.interval(lower, upper) : Cell.absent(absence.reason());
    }

    /** As {@link #toString()}, but one number where both bounds are printed as the same. */
    String brief() {
        String low = absence == null ? NumberStyle.EN.number(lower, DECIMALS) : "";
        return absence == null && low.equals(NumberStyle.EN.number(upper, DECIMALS)) ? low : toString();
    }

    /**
     * The bounds with three decimals.
     *
     * @return such as {@code 0.601 to 0.602}, or a dash and the reason
     */
    @Override
    public String toString() {
        return absence == null
                ? NumberStyle.EN.number(lower, DECIMALS) + " to " + NumberStyle.EN.number(upper, DECIMALS)
                : "— (" + absence.reason() + ")";
    }
}
