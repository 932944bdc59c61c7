package nl.peilstok.math;

import java.util.Arrays;

/**
 * A distribution on whole numbers, given by its support and the weight of each point (a count of arrangements, or
 * anything in proportion to the probabilities). Tails are summed from their far end, so that small ones keep their
 * relative accuracy.
 *
 * <p>A two-sided p is either twice the smaller of {@link #lower} and {@link #upper} (at most 1), or {@link #asFar}; they
 * agree where the distribution is symmetric.
 */
public final class ExactDistribution {
    private static final double TIE = 1e-9;

    private final long[] support;
    private final double[] fromBelow;
    private final double[] fromAbove;
    private final double mean;

    private ExactDistribution(long[] support, double[] weights) {
        this.support = support;
        int n = support.length;
        fromBelow = new double[n];
        fromAbove = new double[n];
        CompensatedSum below = new CompensatedSum();
        CompensatedSum above = new CompensatedSum();
        for (int i = 0; i < n; i++) {
            below.add(weights[i]);
            fromBelow[i] = below.value();
            above.add(weights[n - 1 - i]);
            fromAbove[n - 1 - i] = above.value();
        }
        double total = fromBelow[n - 1];
        CompensatedSum moment = new CompensatedSum();
        for (int i = 0; i < n; i++) {
            moment.add(weights[i] / total * (support[i] - support[0]));
        }
        mean = support[0] + moment.value();
        for (int i = 0; i < n; i++) {
            fromBelow[i] = Math.min(1, fromBelow[i] / total);
            fromAbove[i] = Math.min(1, fromAbove[i] / total);
        }
    }

    /** From points in ascending order and their weights, which are kept. */
    static ExactDistribution of(long[] support, double[] weights) {
        return new ExactDistribution(support, weights);
    }

    /** From the weights of first, first + step, …; those without weight are no points. */
    static ExactDistribution onGrid(long first, long step, double[] weights) {
        int n = 0;
        for (double weight : weights) {
            n += weight > 0 ? 1 : 0;
        }
        long[] support = new long[n];
        double[] positive = new double[n];
        int i = 0;
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] > 0) {
                support[i] = first + j * step;
                positive[i++] = weights[j];
            }
        }
        return new ExactDistribution(support, positive);
    }

    /**
     * The lower tail, the point itself included.
     *
     * @param x any number
     * @return P(X ≤ x)
     */
    public double lower(double x) {
        int above = above(x + TIE);
        return above == 0 ? 0 : fromBelow[above - 1];
    }

    /**
     * The upper tail, the point itself included.
     *
     * @param x any number
     * @return P(X ≥ x)
     */
    public double upper(double x) {
        int from = above(x - TIE);
        return from == support.length ? 0 : fromAbove[from];
    }

    /**
     * The probability of a point.
     *
     * @param x any whole number
     * @return P(X = x)
     */
    public double at(long x) {
        int i = Arrays.binarySearch(support, x);
        if (i < 0) {
            return 0;
        }
        // The difference on the side where the sums are smaller.
        return fromBelow[i] < fromAbove[i]
                ? fromBelow[i] - (i == 0 ? 0 : fromBelow[i - 1])
                : fromAbove[i] - (i == support.length - 1 ? 0 : fromAbove[i + 1]);
    }

    /**
     * The probability of a value as far from the mean as x, on either side.
     *
     * @param x any number
     * @return P(|X − E X| ≥ |x − E X|)
     */
    public double asFar(double x) {
        double distance = Math.abs(x - mean);
        // The mean is a rounded fraction; one point of the support is never this close to the mirror of another one.
        double slack = TIE * (1 + Math.abs(mean));
        return distance <= slack ? 1 : Math.min(1, lower(mean - distance + slack) + upper(mean + distance - slack));
    }

    /**
     * The smallest point with at least p at or below it.
     *
     * @param p above 0 and at most 1
     * @return the smallest x of the support with P(X ≤ x) ≥ p
     * @throws IllegalArgumentException if p is out of its range
     */
    public long quantile(double p) {
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be above 0 and at most 1, but is " + p);
        }
        int low = 0;
        int high = support.length - 1;
        // A few roundings in a sum should not step over a p that it equals.
        double enough = p * (1 - 64 * Math.ulp(1.0));
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fromBelow[middle] >= enough) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return support[low];
    }

    /**
     * The mean.
     *
     * @return E X
     */
    public double mean() {
        return mean;
    }

    /**
     * The number of points.
     *
     * @return at least 1
     */
    public int size() {
        return support.length;
    }

    /**
     * A point of the support.
     *
     * @param i 0 for the smallest
     * @return the point
     */
    public long point(int i) {
        return support[i];
    }

    /** The number of points that are at most x. */
    private int above(double x) {
        int low = 0;
        int high = support.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (support[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
