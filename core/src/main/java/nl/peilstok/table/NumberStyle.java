package nl.peilstok.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How numbers are written: with a decimal point ({@link #EN}) or a decimal comma ({@link #NL}), the same on every
 * machine whatever its locale.
 *
 * <p><b>Rounding.</b> The number that is rounded is the shortest decimal that identifies the double, the one
 * {@link Double#toString(double)} prints, and a tie goes away from zero: 2.675 with two decimals is 2.68, 0.125 is 0.13
 * and −0.125 is −0.13. That is what a reader does with the number as printed, and what SPSS does. C's {@code printf},
 * and with it R's {@code sprintf}, round the binary value instead and print 2.67 for 2.675, since that double lies just
 * below the tie; the two rules differ in exact decimal ties alone.
 *
 * <p>What rounds to zero has no sign. Infinity is {@code ∞}. There is no thousands separator; magnitudes of 10¹⁵ and
 * more, where a double has no decimals left to show, are written in {@linkplain #scientific scientific notation}. A NaN
 * is never written: what does not exist is absent with a reason, see {@link Cell#absent}.
 */
public enum NumberStyle {
    /** English: {@code 3.91}, {@code .84}, {@code [.80, .87]}. */
    EN('.', ", "),

    /** Dutch: {@code 3,91}, {@code ,84}, {@code [,80; ,87]}. */
    NL(',', "; ");

    private static final int MOST_DECIMALS = 15;
    private static final int MOST_DIGITS = 17;
    private static final double LARGEST_IN_FULL = 1e15;
    private static final double SMALLEST_P_IN_FULL = 0.001;

    private final char decimalMark;
    private final String listSeparator;

    NumberStyle(char decimalMark, String listSeparator) {
        this.decimalMark = decimalMark;
        this.listSeparator = listSeparator;
    }

    /**
     * Writes a number with a fixed number of decimals, such as {@code 3.91} or {@code -0.50}.
     *
     * @param value any number but NaN
     * @param decimals the number of decimals, 0 to 15
     * @return the number as text
     * @throws IllegalArgumentException if {@code value} is NaN or {@code decimals} is outside 0 to 15
     */
    public String number(double value, int decimals) {
        requireNumber(value);
        requireDecimals(decimals);
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        if (Math.abs(value) >= LARGEST_IN_FULL) {
            return scientific(value, decimals + 1);
        }
        return marked(
                shortestDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    /**
     * Writes a coefficient that normally lies between −1 and 1, without the zero before the decimal mark: {@code .84},
     * {@code -.12}, {@code 1.00}. A coefficient outside that range is written as any number.
     *
     * @param value any number but NaN
     * @param decimals the number of decimals, 0 to 15
     * @return the coefficient as text
     * @throws IllegalArgumentException if {@code value} is NaN or {@code decimals} is outside 0 to 15
     */
    public String coefficient(double value, int decimals) {
        String number = number(value, decimals);
        int zero = number.startsWith("-") ? 1 : 0;
        boolean leadingZero = number.startsWith("0" + decimalMark, zero);
        return leadingZero ? number.substring(0, zero) + number.substring(zero + 1) : number;
    }

    /**
     * Writes a p-value with three decimals, such as {@code .018}; every p below .001 is {@code < .001}, also the one
     * that would round to .001.
     *
     * @param p a probability, 0 to 1
     * @return the p-value as text, without the letter p
     * @throws IllegalArgumentException if {@code p} is NaN or outside 0 to 1
     * @see #pStatement
     */
    public String pValue(double p) {
        requireProbability(p);
        return p < SMALLEST_P_IN_FULL ? "< " + coefficient(SMALLEST_P_IN_FULL, 3) : coefficient(p, 3);
    }

    /**
     * Writes a p-value as {@link #pValue} does, but one below .001 in scientific notation with two digits, such as
     * {@code 3.2e-12}. A p of exactly zero is smaller than a double can hold and is written {@code < 1e-323}.
     *
     * @param p a probability, 0 to 1
     * @return the p-value as text, without the letter p
     * @throws IllegalArgumentException if {@code p} is NaN or outside 0 to 1
     */
    public String exactPValue(double p) {
        requireProbability(p);
        if (p == 0) {
            return "< 1e-323";
        }
        return p < SMALLEST_P_IN_FULL ? scientific(p, 2) : pValue(p);
    }

    /**
     * Writes a p-value for use in a sentence: {@code p = .018} or {@code p < .001}.
     *
     * @param p a probability, 0 to 1
     * @return the statement
     * @throws IllegalArgumentException if {@code p} is NaN or outside 0 to 1
     */
    public String pStatement(double p) {
        String value = pValue(p);
        return value.startsWith("<") ? "p " + value : "p = " + value;
    }

    /**
     * Writes a number in scientific notation, such as {@code 3.2e-12}. Zero is written without an exponent.
     *
     * @param value any number but NaN
     * @param digits the number of significant digits, 1 to 17
     * @return the number as text
     * @throws IllegalArgumentException if {@code value} is NaN or {@code digits} is outside 1 to 17
     */
    public String scientific(double value, int digits) {
        requireNumber(value);
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("digits must be 1 to " + MOST_DIGITS + ", but is " + digits);
        }
        if (value == 0 || Double.isInfinite(value)) {
            return number(value, Math.min(digits - 1, MOST_DECIMALS));
        }
        BigDecimal rounded = shortestDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        BigDecimal mantissa = rounded.movePointLeft(exponent).setScale(digits - 1, RoundingMode.UNNECESSARY);
        return marked(mantissa.toPlainString()) + "e" + exponent;
    }

    /**
     * Writes an interval of numbers, such as {@code [0.80, 0.87]}.
     *
     * @param lower the lower bound, any number but NaN
     * @param upper the upper bound, not below {@code lower}
     * @param decimals the number of decimals, 0 to 15
     * @return the interval as text
     * @throws IllegalArgumentException if a bound is NaN, {@code lower} is above {@code upper}, or {@code decimals} is
     *     outside 0 to 15
     */
    public String interval(double lower, double upper, int decimals) {
        requireOrdered(lower, upper);
        return bracketed(number(lower, decimals), number(upper, decimals));
    }

    /**
     * Writes an interval of coefficients, such as {@code [.80, .87]}, each bound as {@link #coefficient} does.
     *
     * @param lower the lower bound, any number but NaN
     * @param upper the upper bound, not below {@code lower}
     * @param decimals the number of decimals, 0 to 15
     * @return the interval as text
     * @throws IllegalArgumentException if a bound is NaN, {@code lower} is above {@code upper}, or {@code decimals} is
     *     outside 0 to 15
     */
    public String coefficientInterval(double lower, double upper, int decimals) {
        requireOrdered(lower, upper);
        return bracketed(coefficient(lower, decimals), coefficient(upper, decimals));
    }

    private String bracketed(String lower, String upper) {
        return "[" + lower + listSeparator + upper + "]";
    }

    private String marked(String plain) {
        return plain.replace('.', decimalMark);
    }

    private static BigDecimal shortestDecimal(double value) {
        return new BigDecimal(Double.toString(value));
    }

    static void requireNumber(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(
                    "value must be a number, but is NaN; say why there is none with Cell.absent(reason)");
        }
    }

    static void requireDecimals(int decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals must be 0 to " + MOST_DECIMALS + ", but is " + decimals);
        }
    }

    static void requireProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be a probability from 0 to 1, but is " + p);
        }
    }

    static void requireOrdered(double lower, double upper) {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "lower must be a number not above upper, but lower is " + lower + " and upper is " + upper);
        }
    }
}
