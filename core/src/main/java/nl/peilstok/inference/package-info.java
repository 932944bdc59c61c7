/**
 * Tests of means, ranks, proportions and correlations. A test is an object that holds its options and is asked to
 * {@code test}; its result has the statistic, p, mostly an effect size with its interval, and who was left out.
 *
 * <p>Two groups: {@link nl.peilstok.inference.TTest}, by ranks {@link nl.peilstok.inference.MannWhitney} or {@link
 * nl.peilstok.inference.BrunnerMunzel}. More: {@link nl.peilstok.inference.Anova} with {@link
 * nl.peilstok.inference.AllPairs}, {@link nl.peilstok.inference.PairwiseT}, {@link nl.peilstok.inference.Dunnett} or
 * {@link nl.peilstok.inference.Contrasts}, {@link nl.peilstok.inference.LinearTrend}, {@link
 * nl.peilstok.inference.TwoWayAnova}; by ranks {@link nl.peilstok.inference.KruskalWallis} with {@link
 * nl.peilstok.inference.KruskalWallisPostHoc}, or {@link nl.peilstok.inference.JonckheereTerpstra} where groups are
 * ordered.
 *
 * <p>The same respondents: {@link nl.peilstok.inference.PairedTTest}, {@link nl.peilstok.inference.SignedRank}, {@link
 * nl.peilstok.inference.SignTest}; several items {@link nl.peilstok.inference.RepeatedMeasures}, {@link
 * nl.peilstok.inference.Friedman} with {@link nl.peilstok.inference.FriedmanPostHoc}, {@link
 * nl.peilstok.inference.Quade}, {@link nl.peilstok.inference.CochranQ}, and with answers missing {@link
 * nl.peilstok.inference.Durbin} and {@link nl.peilstok.inference.SkillingsMack}.
 *
 * <p>Shares: {@link nl.peilstok.inference.Proportion}, {@link nl.peilstok.inference.ProportionDifference}, {@link
 * nl.peilstok.inference.BinomialTest}. Correlations: {@link nl.peilstok.inference.CorrelationTest}, {@link
 * nl.peilstok.inference.CorrelationDifference}. What tests assume: {@link nl.peilstok.inference.Assumptions}; what they
 * can find: {@link nl.peilstok.inference.Power}, {@link nl.peilstok.inference.Precision}.
 */
package nl.peilstok.inference;
