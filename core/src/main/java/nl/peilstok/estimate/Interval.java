package nl.peilstok.estimate;

import java.math.BigDecimal;
import nl.peilstok.math.Level;

/**
 * An interval around an estimate.
 *
 * @param lower the lower limit; may be −∞ for a one-sided interval
 * @param upper the upper limit, not below the lower one; may be +∞
 * @param level the confidence level, between 0 and 1, such as 0.95
 * @param method how it was made, such as {@code Feldt}
 */
public record Interval(double lower, double upper, double level, String method) {

    /**
     * Checks the parts.
     *
     * @param lower not NaN
     * @param upper not below lower
     * @param level between 0 and 1
     * @param method not blank
     * @throws IllegalArgumentException if a limit is NaN, the lower is above the upper, the level is not between 0 and
     *     1, or the method has no name
     */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("interval: lower must not exceed upper, got " + lower + ", " + upper);
        }
        level = Level.checked(level);
        if (method.isBlank()) {
            throw new IllegalArgumentException("method: an interval names its method, got '" + method + "'");
        }
    }

    /**
     * A confidence level as it is printed.
     *
     * @param level between 0 and 1
     * @return such as {@code 95%} or {@code 99.9%}
     */
    public static String percentage(double level) {
        return BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /**
     * Whether a value lies in the interval, its limits included.
     *
     * @param value the value
     * @return true if so
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
