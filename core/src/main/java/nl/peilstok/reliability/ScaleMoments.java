package nl.peilstok.reliability;

import java.util.stream.IntStream;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.math.Cholesky;

/**
 * The means and covariances of a scale's items as bare numbers, from which every coefficient follows; those that do not
 * exist are NaN. The reasons why are found elsewhere, once: this is also computed for each replicate of a bootstrap.
 */
final class ScaleMoments {
    private static final double ROUNDING = 0x1p-52;

    /** A share of an item's variance below it, not explained by the other items, is rounding. */
    private static final double SINGULAR = 1e-11;

    private final int k;
    private final double n;
    private final double[] mean;
    private final double[] covariance;
    private final double trace;
    private final double total;
    private double[] unexplained;

    /**
     * Of numbers that nobody else changes.
     *
     * @param n the number of respondents
     * @param covariance row after row
     */
    ScaleMoments(double n, double[] mean, double[] covariance) {
        this.k = mean.length;
        this.n = n;
        this.mean = mean;
        this.covariance = covariance;
        double sum = 0;
        double size = 0;
        double variances = 0;
        for (int i = 0; i < k; i++) {
            variances += covariance[i * k + i];
            for (int j = 0; j < k; j++) {
                sum += covariance[i * k + j];
                size += Math.abs(covariance[i * k + j]);
            }
        }
        this.trace = variances;
        // What a sum of that many rounded terms can be off: a sum within it is no different from 0.
        this.total = sum > size * k * k * ROUNDING ? sum : Double.NaN;
    }

    static ScaleMoments of(CoMoments moments) {
        int k = moments.size();
        double[] mean = new double[k];
        double[] covariance = new double[k * k];
        for (int i = 0; i < k; i++) {
            mean[i] = moments.mean(i).orNaN();
            for (int j = 0; j < k; j++) {
                covariance[i * k + j] = moments.covariance(i, j).orNaN();
            }
        }
        return new ScaleMoments(moments.cases().n(), mean, covariance);
    }

    int items() {
        return k;
    }

    double covariance(int i, int j) {
        return covariance[i * k + j];
    }

    /** NaN if an item is constant. */
    double correlation(int i, int j) {
        double c = covariance[i * k + j];
        return Math.copySign(Math.sqrt((c / covariance[i * k + i]) * (c / covariance[j * k + j])), c);
    }

    /** The sum of the items' variances. */
    double trace() {
        return trace;
    }

    /** The variance of the sum of the items; NaN if it is not above 0. */
    double total() {
        return total;
    }

    /** The sum of the items' means. */
    double meanTotal() {
        return IntStream.range(0, k).mapToDouble(i -> mean[i]).sum();
    }

    /** The share of respondents in n − 1 of them: what turns a variance into that of these respondents alone. */
    double withoutCorrection() {
        return (n - 1) / n;
    }

    /** The items that vary. */
    int[] varying() {
        return IntStream.range(0, k).filter(i -> covariance[i * k + i] > 0).toArray();
    }

    /** Σ over the pairs of different items, each once, of the covariance. */
    double shared() {
        return (total - trace) / 2;
    }

    /** The covariance of the sums of two halves: of the items marked, and of the others. */
    double between(boolean[] first) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                sum += first[i] && !first[j] ? covariance[i * k + j] : 0;
            }
        }
        return sum;
    }

    /** The moments of some of the items. */
    ScaleMoments only(int... items) {
        double[] means = new double[items.length];
        double[] covariances = new double[items.length * items.length];
        for (int i = 0; i < items.length; i++) {
            means[i] = mean[items[i]];
            for (int j = 0; j < items.length; j++) {
                covariances[i * items.length + j] = covariance(items[i], items[j]);
            }
        }
        return new ScaleMoments(n, means, covariances);
    }

    /**
     * The variance of an item that the others do not explain, 1 / (C⁻¹)_ii; 0 of a constant item, NaN of all items if
     * one of those that vary follows from others.
     */
    double unexplained(int item) {
        if (unexplained == null) {
            unexplained = unexplained();
        }
        return unexplained[item];
    }

    private double[] unexplained() {
        int[] varying = varying();
        double[] left = new double[k];
        double[] some = only(varying).covariance;
        Cholesky cholesky = new Cholesky(varying.length);
        boolean regular = !Double.isNaN(trace) && cholesky.decompose(some, SINGULAR);
        if (regular) {
            cholesky.invert(some);
        }
        for (int i = 0; i < varying.length; i++) {
            left[varying[i]] = regular ? 1 / some[i * varying.length + i] : Double.NaN;
        }
        return left;
    }

    /** Cronbach's alpha; NaN if it does not exist. */
    double alpha() {
        return k / (k - 1.0) * (1 - trace / total);
    }

    /** Alpha of the correlations; NaN if an item is constant. */
    double standardisedAlpha() {
        double sum = k;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * correlation(i, j);
            }
        }
        return k / (k - 1.0) * (1 - k / sum);
    }

    double lambda1() {
        return 1 - trace / total;
    }

    double lambda2() {
        double squares = 0;
        for (int i = 0; i < k; i++) {
            squares += squaresOf(i);
        }
        return lambda1() + Math.sqrt(k / (k - 1.0) * squares) / total;
    }

    double lambda5() {
        double largest = 0;
        for (int i = 0; i < k; i++) {
            largest = Math.max(largest, squaresOf(i));
        }
        return lambda1() + 2 * Math.sqrt(largest) / total;
    }

    private double squaresOf(int item) {
        double squares = 0;
        for (int j = 0; j < k; j++) {
            squares += j == item ? 0 : covariance(item, j) * covariance(item, j);
        }
        return squares;
    }

    double lambda6() {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += unexplained(i);
        }
        return 1 - sum / total;
    }
}
