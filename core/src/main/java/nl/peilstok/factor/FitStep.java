package nl.peilstok.factor;

import nl.peilstok.estimate.Estimate;

/**
 * How well a number of factors fits, by maximum likelihood.
 *
 * @param factors the number, from 0
 * @param chiSquare with Bartlett's correction
 * @param df its degrees of freedom
 * @param p the upper tail; absent with no degrees of freedom
 * @param rmsea with its 90% interval; absent with no degrees of freedom
 */
public record FitStep(int factors, double chiSquare, int df, Estimate p, Estimate rmsea) {}
