package nl.peilstok.math;

import java.util.Arrays;

/**
 * Mean, sum of squares and the rest of a sample, in two passes with compensated sums (Neumaier 1974,
 * doi:10.1002/zamm.19740540106), so that whole numbers give exact sums and equal values exactly zero variance.
 */
public final class Moments {
    private final int n;
    private final double mean;
    private final double sumOfSquares;
    private final double min;
    private final double max;

    private Moments(int n, double mean, double sumOfSquares, double min, double max) {
        this.n = n;
        this.mean = mean;
        this.sumOfSquares = sumOfSquares;
        this.min = min;
        this.max = max;
    }

    /**
     * The moments of a sample.
     *
     * @param values finite numbers
     * @return the moments; of an empty sample all but n are NaN
     */
    public static Moments of(double[] values) {
        return of(values, null);
    }

    /**
     * The moments of a sample in which each value occurs a number of times.
     *
     * @param values finite numbers
     * @param counts how often each occurs, 1 or more; null for once
     * @return the moments; of an empty sample all but n are NaN
     */
    public static Moments of(double[] values, int[] counts) {
        int n = counts == null
                ? values.length
                : Math.toIntExact(Arrays.stream(counts).asLongStream().sum());
        if (n == 0) {
            return new Moments(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        CompensatedSum total = new CompensatedSum();
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            total.add(counts == null ? value : value * counts[i]);
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        if (min == max) {
            return new Moments(n, min, 0, min, max);
        }
        double mean = total.value() / n;
        CompensatedSum squares = new CompensatedSum();
        CompensatedSum rest = new CompensatedSum();
        for (int i = 0; i < values.length; i++) {
            double deviation = values[i] - mean;
            double times = counts == null ? 1 : counts[i];
            squares.add(deviation * deviation * times);
            rest.add(deviation * times);
        }
        // The mean is rounded; the deviations' own sum mends what that costs (Chan, Golub & LeVeque 1983).
        double mended = squares.value() - rest.value() * rest.value() / n;
        return new Moments(n, mean, mended, min, max);
    }

    /**
     * The number of values.
     *
     * @return 0 or more
     */
    public int n() {
        return n;
    }

    /**
     * The arithmetic mean.
     *
     * @return NaN without values
     */
    public double mean() {
        return mean;
    }

    /**
     * The sum of squared deviations from the mean.
     *
     * @return 0 exactly if all values are equal
     */
    public double sumOfSquares() {
        return sumOfSquares;
    }

    /**
     * The variance with divisor n − 1.
     *
     * @return NaN for fewer than two values
     */
    public double variance() {
        return n < 2 ? Double.NaN : sumOfSquares / (n - 1);
    }

    /**
     * The smallest value.
     *
     * @return NaN without values
     */
    public double min() {
        return min;
    }

    /**
     * The largest value.
     *
     * @return NaN without values
     */
    public double max() {
        return max;
    }
}
