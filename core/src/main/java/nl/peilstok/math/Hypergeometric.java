package nl.peilstok.math;

import java.util.function.DoubleUnaryOperator;

/**
 * Fisher's noncentral hypergeometric distribution: the first cell of a 2×2 table, given its margins and an odds ratio ψ;
 * without one, the hypergeometric distribution. P(x) ∝ C(row 1, x) C(row 2, column 1 − x) ψ^x.
 *
 * <p>Weights follow one from another outward from the largest, and tails are summed from their far end, so that small
 * ones keep their relative accuracy.
 *
 * <p>Reference: Fisher (1935); Cornfield (1956) for the limits of ψ.
 *
 * <p>Agrees with: R 4.2.2 {@code dhyper}, {@code phyper} within a relative 1e-11; {@code fisher.test} stops its search for
 * the limits of ψ early, up to a relative 7e-3.
 */
public final class Hypergeometric {
    /** So much larger is never the same probability but for rounding; R's fisher.test takes the same. */
    private static final double TIE = 1 + 1e-7;

    private final long row1;
    private final long row2;
    private final long column1;
    private final long first;
    private final long last;

    private Hypergeometric(long row1, long row2, long column1) {
        this.row1 = row1;
        this.row2 = row2;
        this.column1 = column1;
        first = Math.max(0, column1 - row2);
        last = Math.min(row1, column1);
    }

    /**
     * The tables with the given margins.
     *
     * @param row1 total of the first row, 0 or more
     * @param row2 total of the second row, 0 or more
     * @param column1 total of the first column, 0 up to the sum of the rows
     * @return the distribution of the first cell
     * @throws IllegalArgumentException if a margin is out of its range, or more than 10⁷ tables have these margins
     */
    public static Hypergeometric ofMargins(long row1, long row2, long column1) {
        if (row1 < 0 || row2 < 0 || column1 < 0 || column1 > row1 + row2) {
            throw new IllegalArgumentException("margins must be 0 or more, and column1 at most row1 + row2, but are "
                    + row1 + ", " + row2 + " and " + column1);
        }
        Hypergeometric result = new Hypergeometric(row1, row2, column1);
        if (result.last - result.first >= 10_000_000) {
            throw new IllegalArgumentException(
                    "at most 10000000 tables may have the margins, but " + (result.last - result.first + 1) + " have");
        }
        return result;
    }

    /**
     * The smallest first cell.
     *
     * @return 0 or more
     */
    public long first() {
        return first;
    }

    /**
     * The largest first cell.
     *
     * @return at least {@link #first}
     */
    public long last() {
        return last;
    }

    /**
     * The distribution of the first cell, with its tails and quantiles.
     *
     * @param oddsRatio ψ, above 0 and finite; 1 if rows and columns are independent
     * @return the distribution; points with a probability below 1e-308 of the largest are left out
     * @throws IllegalArgumentException if ψ is out of its range
     */
    public ExactDistribution at(double oddsRatio) {
        return ExactDistribution.onGrid(first, 1, weights(oddsRatio));
    }

    /**
     * Fisher's two-sided p: the probability of all tables that are at most as probable as x.
     *
     * @param x first cell, {@link #first} to {@link #last}
     * @param oddsRatio ψ, above 0 and finite
     * @return probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double atMostAsProbable(long x, double oddsRatio) {
        requireCell(x);
        double[] weights = weights(oddsRatio);
        double limit = weights[(int) (x - first)] * TIE;
        // The weights rise to one largest and fall again: both ends are summed from outside.
        double below = 0;
        int i = 0;
        for (; i < weights.length && weights[i] <= limit; i++) {
            below += weights[i];
        }
        double above = 0;
        for (int j = weights.length - 1; j >= i && weights[j] <= limit; j--) {
            above += weights[j];
        }
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        return Math.min(1, (below + above) / all);
    }

    /**
     * The conditional maximum likelihood estimate of ψ: the one at which x is the mean.
     *
     * @param x first cell, {@link #first} to {@link #last}
     * @return 0 at the first, infinite at the last; NaN if only one table has the margins
     * @throws IllegalArgumentException if x is out of its range
     */
    public double oddsRatio(long x) {
        requireCell(x);
        if (first == last) {
            return Double.NaN;
        }
        if (x == first || x == last) {
            return x == first ? 0 : Double.POSITIVE_INFINITY;
        }
        return solve(logOdds -> at(StrictMath.exp(logOdds)).mean() - x);
    }

    /**
     * The lower limit of an interval for ψ, with upper = α/2.
     *
     * @param x first cell, {@link #first} to {@link #last}
     * @param upper above 0 and below 1
     * @return ψ with P(X ≥ x) = upper; 0 at the first cell
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double oddsRatioUpper(long x, double upper) {
        requireCell(x);
        Noncentral.requireProbability(upper);
        return x == first
                ? 0
                : solve(logOdds -> StrictMath.log(at(StrictMath.exp(logOdds)).upper(x) / upper));
    }

    /**
     * The upper limit of an interval for ψ, with lower = α/2.
     *
     * @param x first cell, {@link #first} to {@link #last}
     * @param lower above 0 and below 1
     * @return ψ with P(X ≤ x) = lower; infinite at the last cell
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double oddsRatioLower(long x, double lower) {
        requireCell(x);
        Noncentral.requireProbability(lower);
        return x == last
                ? Double.POSITIVE_INFINITY
                : solve(logOdds -> -StrictMath.log(at(StrictMath.exp(logOdds)).lower(x) / lower));
    }

    /** The odds ratio at whose logarithm a rising function is 0. */
    private static double solve(DoubleUnaryOperator rising) {
        double from = 0;
        double to = 0;
        boolean right = rising.applyAsDouble(0) < 0;
        for (double jump = 1; rising.applyAsDouble(to) < 0 == right; jump *= 2) {
            if (Math.abs(to) > 600) {
                return right ? Double.POSITIVE_INFINITY : 0;
            }
            from = to;
            to += right ? jump : -jump;
        }
        double low = StrictMath.exp(Math.min(from, to));
        double high = StrictMath.exp(Math.max(from, to));
        return Root.between(odds -> rising.applyAsDouble(StrictMath.log(odds)), low, high);
    }

    /** In proportion to the probabilities, the largest about 1. */
    private double[] weights(double oddsRatio) {
        if (!(oddsRatio > 0 && oddsRatio < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("oddsRatio must be above 0 and finite, but is " + oddsRatio);
        }
        int n = (int) (last - first) + 1;
        double[] weights = new double[n];
        int low = 0;
        int high = n - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ratio(middle) * oddsRatio > 1) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        weights[low] = 1;
        for (int i = low + 1; i < n && weights[i - 1] > 0; i++) {
            weights[i] = weights[i - 1] * (ratio(i - 1) * oddsRatio);
        }
        for (int i = low - 1; i >= 0 && weights[i + 1] > 0; i--) {
            weights[i] = weights[i + 1] / (ratio(i) * oddsRatio);
        }
        return weights;
    }

    /** P(first + i + 1) / P(first + i), for ψ = 1. */
    private double ratio(int i) {
        double x = first + i;
        return (row1 - x) / (x + 1) * ((column1 - x) / (row2 - column1 + x + 1));
    }

    private void requireCell(long x) {
        if (x < first || x > last) {
            throw new IllegalArgumentException("x must be " + first + " to " + last + ", but is " + x);
        }
    }
}
