/**
 * How items vary together: means, variances, covariances and correlations of pairs of items, each with the respondents
 * it rests on.
 */
package nl.peilstok.correlation;
