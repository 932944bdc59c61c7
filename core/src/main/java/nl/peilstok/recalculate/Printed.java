package nl.peilstok.recalculate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A number as it was printed: what it says, and how far the number behind it may lie from that. {@code .843} stands for
 * everything from .8425 to .8435; unless another {@link Rounding} is named, both roundings of an exact half are allowed.
 *
 * @param number the number with the decimals it was printed with: 3.40 is not 3.4
 * @param rounding how it came to these decimals
 */
public record Printed(BigDecimal number, Rounding rounding) {
    /** Doubles cannot hold most exact halves; a number is let off by this part of a unit of the last digit. */
    private static final double SLACK = 1e-9;

    /**
     * Checks the number.
     *
     * @param number not null
     * @param rounding not null
     * @throws NullPointerException if one is null
     */
    public Printed {
        Objects.requireNonNull(rounding, "rounding");
        number = number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
    }

    /**
     * A number of which both roundings of an exact half are allowed.
     *
     * @param number not null
     */
    public Printed(BigDecimal number) {
        this(number, Rounding.HALF_EITHER);
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

    /** What a program prints of a number. */
    static Printed rounded(double value, int decimals) {
        return new Printed(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /**
     * The same number, rounded by another rule.
     *
     * @param other how it came to these decimals
     * @return the number
     */
    public Printed withRounding(Rounding other) {
        return new Printed(number, other);
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
     * @return half a unit of the last digit below {@link #value()}, unless the rounding says otherwise
     */
    public double least() {
        return end(-rounding.halvesBelow(number.signum()));
    }

    /**
     * The largest number that may be printed so.
     *
     * @return half a unit of the last digit above {@link #value()}, unless the rounding says otherwise
     */
    public double most() {
        return end(rounding.halvesAbove(number.signum()));
    }

    /**
     * Whether a number may be printed so.
     *
     * @param value any number
     * @return true from {@link #least()} to {@link #most()}, the ends only if the rounding includes them; false for NaN
     */
    public boolean isRoundingOf(double value) {
        double slack = SLACK * unit();
        double least = least();
        double most = most();
        return (includesLower() ? least - slack <= value : least + slack < value)
                && (includesUpper() ? value <= most + slack : value < most - slack);
    }

    /** One unit of the last digit. */
    double unit() {
        return BigDecimal.valueOf(1, number.scale()).doubleValue();
    }

    /**
     * The least and the largest whole number w for which w·factor / divisor is printed so; the second is below the first
     * if there is none.
     */
    BigInteger[] wholeNumbers(long factor, long divisor) {
        BigInteger halves = number.unscaledValue().shiftLeft(1);
        BigInteger whole = BigInteger.valueOf(divisor);
        // w·factor·2·10^decimals against (twice the unscaled number ± halves)·divisor: whole numbers throughout.
        BigInteger step = BigInteger.valueOf(factor).shiftLeft(1).multiply(BigInteger.TEN.pow(number.scale()));
        BigInteger low = halves.subtract(BigInteger.valueOf(rounding.halvesBelow(number.signum())))
                .multiply(whole);
        BigInteger high = halves.add(BigInteger.valueOf(rounding.halvesAbove(number.signum())))
                .multiply(whole);
        BigInteger least =
                includesLower() ? ceiling(low, step) : floor(low, step).add(BigInteger.ONE);
        BigInteger most =
                includesUpper() ? floor(high, step) : ceiling(high, step).subtract(BigInteger.ONE);
        return new BigInteger[] {least, most};
    }

    private static BigInteger floor(BigInteger a, BigInteger positive) {
        BigInteger[] parts = a.divideAndRemainder(positive);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static BigInteger ceiling(BigInteger a, BigInteger positive) {
        return floor(a.negate(), positive).negate();
    }

    private boolean includesLower() {
        return rounding.includesLower(number.signum(), isEven());
    }

    private boolean includesUpper() {
        return rounding.includesUpper(number.signum(), isEven());
    }

    private boolean isEven() {
        return !number.unscaledValue().testBit(0);
    }

    private double end(int halves) {
        return number.add(BigDecimal.valueOf(5L * halves, number.scale() + 1)).doubleValue();
    }

    @Override
    public String toString() {
        return number.toPlainString();
    }
}
