/**
 * Numerical foundations of the statistics: tails and quantiles of distributions ({@link nl.peilstok.math.Tail} and
 * {@link nl.peilstok.math.Quantile} first), exact distributions of rank statistics, moments and sums without rounding
 * errors, eigenvalues and Cholesky factors, correlations of the normal variables behind ordinal answers, {@linkplain
 * nl.peilstok.math.RandomStream random streams}. Not API: nothing of this package stands in a public signature
 * elsewhere, and it may change in any release.
 */
package nl.peilstok.math;
