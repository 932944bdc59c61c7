package nl.peilstok.correlation;

/**
 * The mean vector and the covariance matrix of a normal distribution, in the units of {@link PatternData}.
 *
 * @param mean by item
 * @param covariance p × p, row by row
 */
record NormalParameters(double[] mean, double[] covariance) {

    /** Uncorrelated items in standard units, from which the search begins. */
    static NormalParameters standard(int items) {
        double[] covariance = new double[items * items];
        for (int i = 0; i < items; i++) {
            covariance[i * items + i] = 1;
        }
        return new NormalParameters(new double[items], covariance);
    }

    double covariance(int i, int j) {
        return covariance[i * mean.length + j];
    }

    /** r = σᵢⱼ / √(σᵢᵢ σⱼⱼ), as a product of two slopes, so that duplicates correlate exactly 1. */
    double correlation(int i, int j) {
        double shared = covariance(i, j);
        double slopes = (shared / covariance(i, i)) * (shared / covariance(j, j));
        return Math.copySign(Math.min(1, Math.sqrt(slopes)), shared);
    }

    /** The largest difference between two, which the units make relative to the standard deviations. */
    double distance(NormalParameters other) {
        double largest = 0;
        for (int i = 0; i < mean.length; i++) {
            largest = Math.max(largest, Math.abs(mean[i] - other.mean[i]));
        }
        for (int c = 0; c < covariance.length; c++) {
            largest = Math.max(largest, Math.abs(covariance[c] - other.covariance[c]));
        }
        return largest;
    }

    /** This with σᵢⱼ and σⱼᵢ moved. */
    NormalParameters withCovarianceMoved(int i, int j, double by) {
        double[] moved = covariance.clone();
        moved[i * mean.length + j] += by;
        moved[j * mean.length + i] = moved[i * mean.length + j];
        return new NormalParameters(mean, moved);
    }

    /** This with one mean moved. */
    NormalParameters withMeanMoved(int i, double by) {
        double[] moved = mean.clone();
        moved[i] += by;
        return new NormalParameters(moved, covariance);
    }

    /**
     * Where three successive points of a slow search lead to, by squared extrapolation: with r the first step and v its
     * change, x + 2 a r + a² v with a = |r| / |v| (Varadhan &amp; Roland 2008, doi:10.1111/j.1467-9469.2007.00585.x,
     * scheme S3). The third point itself if the steps do not shrink.
     */
    static NormalParameters extrapolated(NormalParameters x, NormalParameters y, NormalParameters z) {
        double steps = 0;
        double changes = 0;
        for (int i = 0; i < x.mean.length; i++) {
            steps += square(y.mean[i] - x.mean[i]);
            changes += square(z.mean[i] - 2 * y.mean[i] + x.mean[i]);
        }
        for (int c = 0; c < x.covariance.length; c++) {
            steps += square(y.covariance[c] - x.covariance[c]);
            changes += square(z.covariance[c] - 2 * y.covariance[c] + x.covariance[c]);
        }
        double length = Math.sqrt(steps / changes);
        if (!(length > 1) || Double.isInfinite(length)) {
            return z;
        }
        return new NormalParameters(
                extrapolated(x.mean, y.mean, z.mean, length),
                extrapolated(x.covariance, y.covariance, z.covariance, length));
    }

    private static double[] extrapolated(double[] x, double[] y, double[] z, double length) {
        double[] result = new double[x.length];
        for (int c = 0; c < x.length; c++) {
            result[c] = x[c] + 2 * length * (y[c] - x[c]) + length * length * (z[c] - 2 * y[c] + x[c]);
        }
        return result;
    }

    private static double square(double value) {
        return value * value;
    }
}
