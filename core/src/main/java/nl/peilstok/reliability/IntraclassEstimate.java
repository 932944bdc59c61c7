package nl.peilstok.reliability;

import nl.peilstok.estimate.Estimate;

/**
 * One intraclass correlation.
 *
 * @param form what it is of
 * @param icc the correlation with its interval, at most 1; it may be negative
 * @param f the statistic for the hypothesis that the objects do not differ
 * @param df1 its first degrees of freedom
 * @param df2 its second degrees of freedom
 * @param p the probability of an F at least as large
 */
public record IntraclassEstimate(IntraclassForm form, Estimate icc, Estimate f, double df1, double df2, Estimate p) {}
