package nl.peilstok.table;

import java.util.Objects;

/**
 * What a number is and so how it is written: a count, a number with decimals, a coefficient, a p-value. The
 * {@link NumberStyle} adds the decimal mark. Immutable.
 */
public final class Notation {
    private enum Kind {
        WHOLE,
        NUMBER,
        COEFFICIENT,
        P_VALUE,
        EXACT_P_VALUE
    }

    private static final int P_DECIMALS = 3;

    private final Kind kind;
    private final int decimals;

    private Notation(Kind kind, int decimals) {
        NumberStyle.requireDecimals(decimals);
        this.kind = kind;
        this.decimals = decimals;
    }

    /**
     * A whole number, such as a count. A number with a fraction is refused rather than rounded.
     *
     * @return the notation
     */
    public static Notation integer() {
        return new Notation(Kind.WHOLE, 0);
    }

    /**
     * A number with a fixed number of decimals, see {@link NumberStyle#number}.
     *
     * @param decimals the number of decimals, 0 to 15
     * @return the notation
     * @throws IllegalArgumentException if {@code decimals} is outside 0 to 15
     */
    public static Notation number(int decimals) {
        return new Notation(Kind.NUMBER, decimals);
    }

    /**
     * A coefficient without the zero before the decimal mark, see {@link NumberStyle#coefficient}.
     *
     * @param decimals the number of decimals, 0 to 15
     * @return the notation
     * @throws IllegalArgumentException if {@code decimals} is outside 0 to 15
     */
    public static Notation coefficient(int decimals) {
        return new Notation(Kind.COEFFICIENT, decimals);
    }

    /**
     * A p-value: three decimals, {@code < .001} below that, see {@link NumberStyle#pValue}.
     *
     * @return the notation
     */
    public static Notation pValue() {
        return new Notation(Kind.P_VALUE, P_DECIMALS);
    }

    /**
     * A p-value: three decimals, scientific notation below .001, see {@link NumberStyle#exactPValue}.
     *
     * @return the notation
     */
    public static Notation exactPValue() {
        return new Notation(Kind.EXACT_P_VALUE, P_DECIMALS);
    }

    /**
     * Writes a number.
     *
     * @param value any number but NaN; whole for {@link #integer()}, 0 to 1 for the p-values
     * @param style the number style
     * @return the number as text
     * @throws IllegalArgumentException if {@code value} is not such a number
     */
    public String write(double value, NumberStyle style) {
        requireFitting(value);
        return switch (kind) {
            case WHOLE, NUMBER -> style.number(value, decimals);
            case COEFFICIENT -> style.coefficient(value, decimals);
            case P_VALUE -> style.pValue(value);
            case EXACT_P_VALUE -> style.exactPValue(value);
        };
    }

    /**
     * Writes an interval. The bounds of an interval around a count may have a fraction and then get one decimal; those
     * of an interval around a p-value are written with three decimals.
     *
     * @param lower the lower bound, any number but NaN
     * @param upper the upper bound, not below {@code lower}
     * @param style the number style
     * @return the interval as text
     * @throws IllegalArgumentException if a bound is NaN or {@code lower} is above {@code upper}
     */
    public String write(double lower, double upper, NumberStyle style) {
        return switch (kind) {
            case WHOLE -> style.interval(lower, upper, isWhole(lower) && isWhole(upper) ? 0 : 1);
            case NUMBER -> style.interval(lower, upper, decimals);
            case COEFFICIENT, P_VALUE, EXACT_P_VALUE -> style.coefficientInterval(lower, upper, decimals);
        };
    }

    void requireFitting(double value) {
        NumberStyle.requireNumber(value);
        switch (kind) {
            case WHOLE -> {
                if (!isWhole(value)) {
                    throw new IllegalArgumentException("value must be a whole number, but is " + value);
                }
            }
            case P_VALUE, EXACT_P_VALUE -> NumberStyle.requireProbability(value);
            case NUMBER, COEFFICIENT -> {
                // any number can be written so
            }
        }
    }

    private static boolean isWhole(double value) {
        return Double.isInfinite(value) || value == Math.rint(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Notation that && kind == that.kind && decimals == that.decimals;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, decimals);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case WHOLE -> "integer";
            case NUMBER -> "number with " + decimals + " decimals";
            case COEFFICIENT -> "coefficient with " + decimals + " decimals";
            case P_VALUE -> "p-value";
            case EXACT_P_VALUE -> "exact p-value";
        };
    }
}
