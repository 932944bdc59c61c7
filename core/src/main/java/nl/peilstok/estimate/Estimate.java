package nl.peilstok.estimate;

import java.util.Objects;
import java.util.Optional;
import nl.peilstok.table.Cell;

/**
 * A number that was estimated, or the reason why there is none; with its interval, or the reason why that is not there.
 */
public final class Estimate {
    private static final Absence NOT_COMPUTED = new Absence(Absence.Kind.NOT_DEFINED, "no interval is computed");

    private final double value;
    private final Absence absence;
    private final Interval interval;
    private final Absence intervalAbsence;

    private Estimate(double value, Absence absence, Interval interval, Absence intervalAbsence) {
        this.value = value;
        this.absence = absence;
        this.interval = interval;
        this.intervalAbsence = intervalAbsence;
    }

    /**
     * An estimate that exists, without an interval.
     *
     * @param value the value; infinite where that is the true answer
     * @return the estimate
     * @throws IllegalArgumentException if the value is NaN: an absent estimate has a reason
     */
    public static Estimate of(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("value: NaN is no estimate; an absent one has a reason");
        }
        return new Estimate(value, null, null, NOT_COMPUTED);
    }

    /**
     * An estimate that does not exist.
     *
     * @param absence why not
     * @return the estimate
     */
    public static Estimate absent(Absence absence) {
        return new Estimate(Double.NaN, Objects.requireNonNull(absence, "absence"), null, absence);
    }

    /**
     * An estimate that does not exist.
     *
     * @param kind the kind of obstacle
     * @param reason the obstacle in a few words
     * @return the estimate
     */
    public static Estimate absent(Absence.Kind kind, String reason) {
        return absent(new Absence(kind, reason));
    }

    /**
     * The same estimate with an interval.
     *
     * @param added the interval
     * @return the new estimate
     * @throws IllegalStateException if the estimate does not exist
     */
    public Estimate withInterval(Interval added) {
        value();
        return new Estimate(value, null, Objects.requireNonNull(added, "added"), null);
    }

    /**
     * The same estimate with the reason why it has no interval.
     *
     * @param why the reason
     * @return the new estimate
     */
    public Estimate withoutInterval(Absence why) {
        return new Estimate(value, absence, null, Objects.requireNonNull(why, "why"));
    }

    /**
     * Whether the estimate exists.
     *
     * @return false if it is absent
     */
    public boolean isPresent() {
        return absence == null;
    }

    /**
     * The value.
     *
     * @return not NaN
     * @throws AbsentEstimateException if the estimate does not exist; the message says why
     */
    public double value() {
        if (absence != null) {
            throw new AbsentEstimateException(absence);
        }
        return value;
    }

    /**
     * The value, or NaN where the estimate does not exist.
     *
     * @return the value or NaN
     */
    public double orNaN() {
        return value;
    }

    /**
     * Why the estimate does not exist.
     *
     * @return the reason, or empty if it exists
     */
    public Optional<Absence> whyAbsent() {
        return Optional.ofNullable(absence);
    }

    /**
     * The interval.
     *
     * @return the interval, or empty if there is none
     */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /**
     * Why there is no interval.
     *
     * @return the reason, or empty if there is an interval
     */
    public Optional<Absence> whyNoInterval() {
        return Optional.ofNullable(intervalAbsence);
    }

    /**
     * The estimate as a cell of a table: the number, or a dash with its footnote.
     *
     * @return the cell
     */
    public Cell cell() {
        return absence == null ? Cell.number(value) : Cell.absent(absence.reason());
    }

    /**
     * The interval as a cell of a table: its limits, or a dash with its footnote.
     *
     * @return the cell
     */
    public Cell intervalCell() {
        return interval != null
                ? Cell.interval(interval.lower(), interval.upper())
                : Cell.absent(intervalAbsence.reason());
    }

    /**
     * The estimate in full precision.
     *
     * @return such as {@code 0.836 [0.799, 0.868] (95%, Feldt)} or {@code — (visie_03 is constant)}
     */
    @Override
    public String toString() {
        if (absence != null) {
            return "— (" + absence.reason() + ")";
        }
        return interval == null
                ? Double.toString(value)
                : value + " [" + interval.lower() + ", " + interval.upper() + "] ("
                        + Interval.percentage(interval.level()) + ", " + interval.method() + ")";
    }
}
