/**
 * Groups compared in one call: what a {@linkplain nl.peilstok.compare.Comparison comparison} of scores by group needs
 * to be published, and many scales by many groupings in one {@linkplain nl.peilstok.compare.ComparisonTable table}.
 */
package nl.peilstok.compare;
