package nl.peilstok.math;

import java.util.function.DoubleUnaryOperator;

/**
 * The point where a continuous function changes sign, by inverse quadratic interpolation as long as that is safe and by
 * halving the bracket otherwise, so that a function that jumps to infinity costs only time.
 *
 * <p>Reference: Chandrupatla (1997), <em>A new hybrid quadratic/bisection algorithm</em>.
 */
final class Root {
    private static final int ITERATIONS = 300;
    private static final double RELATIVE = 4 * Math.ulp(1.0);

    private Root() {}

    /**
     * The root between two points where the function has opposite signs; the bracket is narrowed to a relative 1e-15 of
     * the root.
     */
    static double between(DoubleUnaryOperator function, double from, double to) {
        double a = from;
        double fa = function.applyAsDouble(a);
        double b = to;
        double fb = function.applyAsDouble(b);
        if (fa == 0) {
            return a;
        }
        if (fb == 0) {
            return b;
        }
        double share = 0.5;
        for (int i = 0; i < ITERATIONS; i++) {
            double x = a + share * (b - a);
            double fx = function.applyAsDouble(x);
            double c;
            double fc;
            if (fx > 0 == fa > 0) {
                c = a;
                fc = fa;
            } else {
                c = b;
                fc = fb;
                b = a;
                fb = fa;
            }
            a = x;
            fa = fx;
            double best = Math.abs(fa) < Math.abs(fb) ? a : b;
            double narrowest = (RELATIVE * Math.abs(best) + Double.MIN_NORMAL) / Math.abs(b - a);
            if (fx == 0 || narrowest > 0.5) {
                return fx == 0 ? x : best;
            }
            share = Math.min(1 - narrowest, Math.max(narrowest, share(a, fa, b, fb, c, fc)));
        }
        return a;
    }

    /** How far to go from a to b. */
    private static double share(double a, double fa, double b, double fb, double c, double fc) {
        double xi = (a - b) / (c - b);
        double phi = (fa - fb) / (fc - fb);
        if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
            double share = fa / (fb - fa) * (fc / (fb - fc)) + (c - a) / (b - a) * (fa / (fc - fa)) * (fb / (fc - fb));
            return Double.isFinite(share) ? share : 0.5;
        }
        return 0.5;
    }
}
