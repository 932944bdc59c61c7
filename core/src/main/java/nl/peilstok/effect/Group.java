package nl.peilstok.effect;

import nl.peilstok.math.Moments;

/** What a standardised difference must know of a group: Σ(x − x̄)² and n beside the mean. */
record Group(double mean, double squares, int n) {

    static Group of(Moments moments) {
        return moments.n() == 0 ? new Group(0, 0, 0) : new Group(moments.mean(), moments.sumOfSquares(), moments.n());
    }

    /**
     * Published figures.
     *
     * @param suffix what the caller's arguments end in
     */
    static Group of(String suffix, double mean, double sd, int n) {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean" + suffix + ": must be finite, got " + mean);
        }
        if (n < 1) {
            throw new IllegalArgumentException("n" + suffix + ": must be 1 or more, got " + n);
        }
        if (n > 1 && !(sd >= 0 && sd < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("sd" + suffix + ": must be 0 or more and finite, got " + sd);
        }
        return new Group(mean, n == 1 ? 0 : (n - 1) * sd * sd, n);
    }

    /** NaN for a group of one. */
    double variance() {
        return n < 2 ? Double.NaN : squares / (n - 1);
    }
}
