package nl.peilstok.factor;

import nl.peilstok.estimate.Estimate;

/**
 * How well data made with a number of factors reproduce the eigenvalues.
 *
 * @param factors the number, from 1
 * @param misfit the mean over the samples of the root mean square difference of the eigenvalues
 * @param p one-sided, of the misfit being no smaller than with one factor less; absent for the first
 */
public record ComparisonStep(int factors, double misfit, Estimate p) {}
