package nl.peilstok.factor;

import nl.peilstok.estimate.Estimate;

/**
 * The average partial correlation that a number of components leaves.
 *
 * @param components the number taken out, from 0
 * @param squared the average of the squares; absent where an item has no variance left
 * @param fourthPower the average of the fourth powers; absent where an item has no variance left
 */
public record PartialCorrelationStep(int components, Estimate squared, Estimate fourthPower) {}
