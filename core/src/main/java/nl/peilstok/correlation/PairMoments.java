package nl.peilstok.correlation;

/**
 * What is known of each ordered pair (i, j) of k items, at i · k + j, over the respondents who count for both. Where
 * these are fewer than two, variance and covariance are NaN; a mean is NaN where nobody counts.
 *
 * @param n the number of respondents
 * @param mean by item: the mean over all who count for it
 * @param variance the variance of item i over those who count for both i and j
 * @param covariance the covariance of i and j
 */
record PairMoments(int[] n, double[] mean, double[] variance, double[] covariance) {}
