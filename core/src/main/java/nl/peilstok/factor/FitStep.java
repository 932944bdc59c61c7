package nl.peilstok.factor;

import nl.peilstok.estimate.Estimate;

/**
 * How well a number of factors fits, and how much better than one factor fewer.
 *
 * @param factors the number, from 0
 * @param chiSquare of maximum likelihood with Bartlett's correction; of polychoric correlations, adjusted for mean and
 *     variance
 * @param df its degrees of freedom
 * @param p the upper tail
 * @param rmsea with its 90% interval
 * @param cfi the comparative fit index, 0 of no factors
 * @param tli the Tucker–Lewis index, 0 of no factors
 * @param aic Akaike's criterion, up to a constant of the data; absent of polychoric correlations
 * @param bic the Bayesian criterion, up to a constant of the data; absent of polychoric correlations
 * @param difference how much the uncorrected chi-square of maximum likelihood falls with the last factor; absent of no
 *     factors and of polychoric correlations
 * @param differenceDf the degrees of freedom that the last factor takes; 0 of no factors
 * @param differenceP the upper tail of the difference; too small where the last factor does not exist
 */
public record FitStep(
        int factors,
        double chiSquare,
        int df,
        Estimate p,
        Estimate rmsea,
        Estimate cfi,
        Estimate tli,
        Estimate aic,
        Estimate bic,
        Estimate difference,
        int differenceDf,
        Estimate differenceP) {}
