package nl.peilstok.recalculate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as it was printed: what it says, and how far the number behind it may lie from that. {@code .843} stands for
 * everything from .8425 to .8435; both roundings of an exact half are allowed.
 *
 * @param number the number with the decimals it was printed with: 3.40 is not 3.4
 */
public record Printed(BigDecimal number) {
    /** Doubles cannot hold most exact halves; a number is let off by this part of a unit of the last digit. */
    private static final double SLACK = 1e-9;

    /**
     * Checks the number.
     *
     * @param number not null
     * @throws NullPointerException if it is null
     */
    public Printed {
        number = number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
    }

    /**
     * A number as the table has it.
     *
     * @param text digits with a decimal point, such as {@code 3.40} or {@code .843}
     * @return the number
     * @throws IllegalArgumentException if the text is no decimal number
     */
    public static Printed of(String text) {
        try {
            return new Printed(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "text: digits with a decimal point are needed, got '" + text + "'", notANumber);
        }
    }

    /**
     * A number printed with some decimals.
     *
     * @param value the number
     * @param decimals how many decimals were printed, 0 or more; not fewer than the value has
     * @return the number
     * @throws IllegalArgumentException if the value is not finite or has more decimals
     */
    public static Printed of(double value, int decimals) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value: must be finite, got " + value);
        }
        BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
        if (decimals < 0 || decimals < shortest.scale()) {
            throw new IllegalArgumentException("decimals: at least " + Math.max(0, shortest.scale())
                    + " are needed for " + value + ", got " + decimals);
        }
        return new Printed(shortest.setScale(decimals, RoundingMode.UNNECESSARY));
    }

    /**
     * The number as printed.
     *
     * @return its nearest double
     */
    public double value() {
        return number.doubleValue();
    }

    /**
     * The number of decimals it was printed with.
     *
     * @return 0 or more
     */
    public int decimals() {
        return number.scale();
    }

    /**
     * The least number that may be printed so.
     *
     * @return half a unit of the last digit below {@link #value()}
     */
    public double least() {
        return number.subtract(halfUnit()).doubleValue();
    }

    /**
     * The largest number that may be printed so.
     *
     * @return half a unit of the last digit above {@link #value()}
     */
    public double most() {
        return number.add(halfUnit()).doubleValue();
    }

    /**
     * Whether a number may be printed so.
     *
     * @param value any number
     * @return true from {@link #least()} to {@link #most()}; false for NaN
     */
    public boolean isRoundingOf(double value) {
        double slack = 2 * SLACK * halfUnit().doubleValue();
        return least() - slack <= value && value <= most() + slack;
    }

    private BigDecimal halfUnit() {
        return BigDecimal.valueOf(5, number.scale() + 1);
    }

    @Override
    public String toString() {
        return number.toPlainString();
    }
}
