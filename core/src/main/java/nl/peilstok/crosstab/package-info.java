/**
 * Tables of counts and what they say. Begin at {@link nl.peilstok.crosstab.CrossTable}, of two groupings of respondents
 * or of published counts, and give it to a test.
 *
 * <p>Independence: {@link nl.peilstok.crosstab.ChiSquareTest}, {@link nl.peilstok.crosstab.FisherTest} where counts are
 * small, {@link nl.peilstok.crosstab.TrendTest} where categories are ordered, {@link
 * nl.peilstok.crosstab.MantelHaenszel} and {@link nl.peilstok.crosstab.MantelTest} within strata; how strongly: {@link
 * nl.peilstok.crosstab.Association} and {@link nl.peilstok.crosstab.TwoByTwo}. The same respondents twice: {@link
 * nl.peilstok.crosstab.McNemar}, {@link nl.peilstok.crosstab.Bowker}, {@link nl.peilstok.crosstab.StuartMaxwell}. One
 * variable against given proportions: {@link nl.peilstok.crosstab.GoodnessOfFit}, and {@link
 * nl.peilstok.crosstab.Representativeness} against a population. Boxes to tick: {@link
 * nl.peilstok.crosstab.MultipleResponse}.
 */
package nl.peilstok.crosstab;
