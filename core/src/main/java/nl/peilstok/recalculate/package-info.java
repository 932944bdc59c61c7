/**
 * What published tables allow: the counts behind rounded percentages, the standard deviations that an alpha implies,
 * checks of printed figures with a verdict and a sentence each, and respondents reconstructed to agree with what was
 * printed.
 */
package nl.peilstok.recalculate;
