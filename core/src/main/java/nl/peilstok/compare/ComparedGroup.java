package nl.peilstok.compare;

import nl.peilstok.estimate.Estimate;

/**
 * A group of a {@linkplain Comparison comparison}.
 *
 * @param label what it is called
 * @param n how many have a score
 * @param mean their mean, with its t interval
 * @param sd their standard deviation; of means published with the standard deviation of all, that within groups
 */
public record ComparedGroup(String label, int n, Estimate mean, Estimate sd) {}
