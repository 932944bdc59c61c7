package nl.peilstok.resample;

import nl.peilstok.math.Moments;
import nl.peilstok.math.Quantile;
import nl.peilstok.math.Tail;

/** The formulas of the bootstrap's limits, for replicates that are there, sorted and not all the same. */
final class Limits {
    private static final double ROUNDING = 1e-13;

    private Limits() {}

    /**
     * The α-quantile of replicates: that of rank (R + 1)α, between two ranks interpolated on the scale of normal
     * quantiles; the first or the last replicate beyond them. Davison and Hinkley (1997), equation 5.8.
     */
    static double quantile(double[] sorted, double alpha) {
        double rank = (sorted.length + 1.0) * alpha;
        int below = (int) rank;
        if (below < 1) {
            return sorted[0];
        }
        if (below >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        double lower = sorted[below - 1];
        double upper = sorted[below];
        if (rank == below || lower == upper) {
            return lower;
        }
        double zBelow = Quantile.normal(below / (sorted.length + 1.0));
        double zAbove = Quantile.normal((below + 1) / (sorted.length + 1.0));
        return lower + (Quantile.normal(alpha) - zBelow) / (zAbove - zBelow) * (upper - lower);
    }

    /** Whether a quantile lies beyond the replicates, so that the outermost one stands in for it. */
    static boolean isExtreme(int replicates, double alpha) {
        double rank = (replicates + 1.0) * alpha;
        return rank < 1 || rank > replicates;
    }

    /** Whether values differ by more than rounding. */
    static boolean vary(double least, double most) {
        return most - least > ROUNDING * Math.max(Math.abs(least), Math.abs(most));
    }

    /**
     * The normal quantile of the share of replicates below the estimate, those equal to it counted half. Infinite if
     * all are on one side.
     */
    static double biasCorrection(double[] sorted, double estimate) {
        long twice = 0;
        for (double value : sorted) {
            twice += value < estimate ? 2 : value == estimate ? 1 : 0;
        }
        if (twice == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return twice == 2L * sorted.length ? Double.POSITIVE_INFINITY : Quantile.normal(twice / (2.0 * sorted.length));
    }

    /** A sixth of the skewness of the influences, which the jackknife shows as mean − value; NaN if it shows none. */
    static double acceleration(double[] jackknife) {
        Moments moments = Moments.of(jackknife);
        if (!vary(moments.min(), moments.max())) {
            return Double.NaN;
        }
        double cubes = 0;
        for (double value : jackknife) {
            double influence = moments.mean() - value;
            cubes += influence * influence * influence;
        }
        return cubes / (6 * Math.pow(moments.sumOfSquares(), 1.5));
    }

    /** The share of replicates below a BCa limit of nominal share α; NaN if the acceleration is too large for it. */
    static double bcaShare(double alpha, double biasCorrection, double acceleration) {
        double z = biasCorrection + Quantile.normal(alpha);
        double divisor = 1 - acceleration * z;
        return divisor > 0 ? Tail.normalLower(biasCorrection + z / divisor) : Double.NaN;
    }
}
