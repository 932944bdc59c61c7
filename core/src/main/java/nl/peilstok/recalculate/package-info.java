/**
 * What published tables allow: the counts behind rounded percentages, the standard deviations that an alpha implies,
 * and respondents reconstructed to agree with what was printed.
 */
package nl.peilstok.recalculate;
