package nl.peilstok.math;

/**
 * The equations that noncentral distributions of positive numbers pose: which point, or which noncentrality, has a given
 * tail. They are solved on the logarithm of the tail that is at most one half.
 */
final class Noncentral {
    /** Beyond these logarithms a point is 0 or infinite. */
    private static final double FARTHEST = 700;

    private Noncentral() {}

    /** ln of a tail at a point, or at a noncentrality. */
    interface LogTail {
        double at(double argument, boolean upper);
    }

    /** The point with the given tail, sought on a logarithmic scale from {@code start} on. */
    static double quantile(LogTail tail, double p, boolean upper, double start) {
        requireProbability(p);
        if (p > 0.5) {
            return quantile(tail, 1 - p, !upper, start);
        }
        double target = StrictMath.log(p);
        // Positive to the left of the quantile.
        double sign = upper ? 1 : -1;
        double from = StrictMath.log(start);
        double to = from;
        boolean left = sign * (tail.at(start, upper) - target) > 0;
        for (double jump = 0.5; left == (sign * (tail.at(StrictMath.exp(to), upper) - target) > 0); jump *= 2) {
            if (Math.abs(to) > FARTHEST) {
                return left ? Double.POSITIVE_INFINITY : 0;
            }
            from = to;
            to += left ? jump : -jump;
        }
        double low = StrictMath.exp(Math.min(from, to));
        double high = StrictMath.exp(Math.max(from, to));
        if (high / low < 1e3) {
            return Root.between(x -> tail.at(x, upper) - target, low, high);
        }
        return StrictMath.exp(Root.between(u -> tail.at(StrictMath.exp(u), upper) - target, from, to));
    }

    /** The noncentrality with the given tail; 0 where every noncentrality leaves too little below or too much above. */
    static double noncentrality(LogTail tail, double p, boolean upper, double start) {
        requireProbability(p);
        if (p > 0.5) {
            return noncentrality(tail, 1 - p, !upper, start);
        }
        double target = StrictMath.log(p);
        double sign = upper ? 1 : -1;
        if (sign * (tail.at(0, upper) - target) >= 0) {
            return 0;
        }
        double low = 0;
        double high = start;
        while (sign * (tail.at(high, upper) - target) < 0) {
            low = high;
            high *= 2;
        }
        return Root.between(ncp -> tail.at(ncp, upper) - target, low, high);
    }

    static void requireProbability(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p must be above 0 and below 1, but is " + p);
        }
    }
}
