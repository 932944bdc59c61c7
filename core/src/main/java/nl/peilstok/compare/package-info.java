/**
 * Groups and waves compared: what they score in one {@linkplain nl.peilstok.compare.Comparison call} and many scales by many
 * groupings in one {@linkplain nl.peilstok.compare.ComparisonTable table}, whether they understand the same by it, and what
 * missing answers do to it.
 */
package nl.peilstok.compare;
