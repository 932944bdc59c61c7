package nl.peilstok.math;

import java.util.function.DoubleUnaryOperator;

/**
 * Statistics of normal variables divided by an independent estimate of their standard deviation, S = √(χ²(df) / df):
 * P(W / S &gt; q) is the mean of P(W &gt; q·S).
 */
final class Studentised {
    private Studentised() {}

    /** A tail at a point. */
    interface TailAt {
        double of(double q, boolean upper);
    }

    /**
     * A tail of W / S.
     *
     * @param tail the tail of W above 0
     * @param df above 0, may be infinite
     * @param power the lower tail of W begins as w to this power
     */
    static double tail(DoubleUnaryOperator tail, double q, double df, boolean upper, int power) {
        if (Double.isNaN(q)) {
            throw new IllegalArgumentException("q must be a number, but is NaN");
        }
        Tail.requireDf("df", df, Double.POSITIVE_INFINITY);
        if (q <= 0 || q == Double.POSITIVE_INFINITY) {
            return q <= 0 == upper ? 1 : 0;
        }
        if (df == Double.POSITIVE_INFINITY) {
            return Math.min(1, tail.applyAsDouble(q));
        }
        // Where the integrand peaks if the far upper tail falls as e^(−w²/4), as it does for a range.
        double peak = upper ? 1 / Math.hypot(1, q / Math.sqrt(2 * df)) : Math.sqrt(1 + power / (df * (1 + q * q)));
        return Math.min(1, new ChiScale(df).mean(s -> tail.applyAsDouble(q * s), peak));
    }

    /** The point with the given tail. */
    static double quantile(TailAt tail, double p, boolean upper) {
        return Noncentral.quantile((q, isUpper) -> StrictMath.log(tail.of(q, isUpper)), p, upper, 3);
    }
}
