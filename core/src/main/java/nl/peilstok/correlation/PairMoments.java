package nl.peilstok.correlation;

import java.util.Arrays;

/**
 * What is known of each ordered pair (i, j) of k items, at i · k + j, over the respondents who count for both. Where
 * these are fewer than two, variance and covariance are NaN; a mean is NaN where nobody counts.
 *
 * @param n the number of respondents
 * @param mean by item: the mean over all who count for it
 * @param variance the variance of item i over those who count for both i and j
 * @param covariance the covariance of i and j
 */
record PairMoments(int[] n, double[] mean, double[] variance, double[] covariance) {

    static PairMoments unknown(int items) {
        PairMoments moments = new PairMoments(
                new int[items * items], new double[items], new double[items * items], new double[items * items]);
        Arrays.fill(moments.mean, Double.NaN);
        Arrays.fill(moments.variance, Double.NaN);
        Arrays.fill(moments.covariance, Double.NaN);
        return moments;
    }

    int pair(int i, int j) {
        return i * mean.length + j;
    }
}
