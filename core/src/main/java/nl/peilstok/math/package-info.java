/**
 * Numerical foundations of the statistics: tails and quantiles of distributions, random streams,
 * correlations of the normal variables behind ordinal answers. Not API: nothing of
 * this package stands in a public signature elsewhere, and it may change in any release.
 */
package nl.peilstok.math;
