package nl.peilstok.compare;

import nl.peilstok.estimate.Estimate;

/**
 * How much groups differ, in a unit that does not depend on the scale.
 *
 * @param name such as {@code Hedges' g} or {@code omega²}
 * @param estimate with its interval, or the reason why there is none
 */
public record EffectSize(String name, Estimate estimate) {}
