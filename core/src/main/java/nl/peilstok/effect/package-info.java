/**
 * Effect sizes and their intervals: how large a difference or an association is, in units that compare across scales.
 * The results of tests have theirs; ask here for one by itself, or from published figures.
 *
 * <p>Of two means: {@link nl.peilstok.effect.StandardisedDifference}, and {@link nl.peilstok.effect.StandardisedChange}
 * of the same respondents. Of two groups by order alone: {@link nl.peilstok.effect.Dominance}, {@link
 * nl.peilstok.effect.RankBiserial}, {@link nl.peilstok.effect.RankEffect}. Of an analysis of variance: {@link
 * nl.peilstok.effect.VarianceExplained}.
 */
package nl.peilstok.effect;
