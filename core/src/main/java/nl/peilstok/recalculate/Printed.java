package nl.peilstok.recalculate;

import java.math.BigDecimal;
import nl.peilstok.estimate.Interval;

/**
 * A number as a table printed it. What stands on paper is a range: 3.4 may be anything from 3.35 to 3.45. Which way an
 * exact half was rounded is not known, so both ends belong to it.
 */
public final class Printed {
    private final String text;
    private final BigDecimal value;

    private Printed(String text, BigDecimal value) {
        this.text = text;
        this.value = value;
    }

    /**
     * A number with the decimals it was printed with.
     *
     * @param text digits with a decimal point, such as {@code 3.40}
     * @return the number
     * @throws IllegalArgumentException if the text is no plain decimal number
     */
    public static Printed of(String text) {
        try {
            return new Printed(text, new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "text: a number with a decimal point is needed, got '" + text + "'", notANumber);
        }
    }

    /**
     * The number that stands there.
     *
     * @return the value
     */
    public double value() {
        return value.doubleValue();
    }

    /**
     * The number of decimals printed.
     *
     * @return 0 or more
     */
    public int decimals() {
        return Math.max(0, value.scale());
    }

    /**
     * The least number that can be printed like this.
     *
     * @return the value less half a unit of the last decimal
     */
    public double least() {
        return value.subtract(halfUnit()).doubleValue();
    }

    /**
     * The largest number that can be printed like this.
     *
     * @return the value and half a unit of the last decimal
     */
    public double most() {
        return value.add(halfUnit()).doubleValue();
    }

    private BigDecimal halfUnit() {
        return new BigDecimal("0.5").scaleByPowerOfTen(-decimals());
    }

    /**
     * Whether a number is printed like this.
     *
     * @param number the number, in full precision
     * @return true if it lies between {@link #least()} and {@link #most()}, a billionth of a unit apart for the rounding
     *     of the computation itself
     */
    public boolean fits(double number) {
        double slack = 1e-9 * (most() - least());
        return number >= least() - slack && number <= most() + slack;
    }

    /**
     * Whether some number of an interval is printed like this.
     *
     * @param interval the interval
     * @return true if the two ranges touch
     */
    public boolean fitsSome(Interval interval) {
        return interval.upper() >= least() && interval.lower() <= most();
    }

    /**
     * Whether every number of an interval is printed like this.
     *
     * @param interval the interval
     * @return true if it lies within the range of what is printed so
     */
    public boolean fitsAll(Interval interval) {
        return fits(interval.lower()) && fits(interval.upper());
    }

    /**
     * The number as printed.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return text;
    }
}
