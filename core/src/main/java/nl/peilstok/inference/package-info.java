/**
 * Tests of means, variances, ranks, correlations and proportions, of groups and of the same respondents; pairs and contrasts,
 * equivalence, and the power of a study.
 */
package nl.peilstok.inference;
