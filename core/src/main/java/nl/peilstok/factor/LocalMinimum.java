package nl.peilstok.factor;

/**
 * A minimum of a rotation criterion that a search found.
 *
 * @param criterion the value of the criterion there
 * @param starts how many starts ended there
 */
public record LocalMinimum(double criterion, int starts) {}
