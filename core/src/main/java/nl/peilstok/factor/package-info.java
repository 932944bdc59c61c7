/**
 * Factor analysis. Begin at {@link nl.peilstok.factor.FactorAnalysis}, which extracts factors from items or a matrix of
 * correlations and rotates them by a {@link nl.peilstok.factor.Rotation}; the {@link nl.peilstok.factor.FactorSolution}
 * has loadings, {@linkplain nl.peilstok.factor.FactorFit fit} and what else follows.
 *
 * <p>Before: {@link nl.peilstok.factor.Factorability} says whether a matrix lends itself to it, {@link
 * nl.peilstok.factor.NumberOfFactors} how many factors each rule finds. After: {@link nl.peilstok.factor.FactorScores},
 * {@link nl.peilstok.factor.SchmidLeiman}, {@link nl.peilstok.factor.LoadingErrors} and {@link
 * nl.peilstok.factor.LoadingIntervals}, and {@link nl.peilstok.factor.Congruence} with the factors of others. A {@link
 * nl.peilstok.factor.Profile} takes the conventions of another program, and {@link nl.peilstok.factor.WhyDifferent}
 * finds which of them makes a difference.
 */
package nl.peilstok.factor;
