package nl.peilstok.reliability;

import java.util.List;

/**
 * The score of the items that load most on one group factor of {@link HierarchicalOmega}.
 *
 * @param items the names of these items
 * @param total the share of the variance of their score that is due to the general factor and to this one
 * @param general the share that is due to the general factor
 * @param group the share that is due to the group factor alone
 */
public record OmegaGroup(List<String> items, double total, double general, double group) {
    /**
     * Keeps a copy of the names.
     *
     * @param items the names of these items
     * @param total the share of the variance of their score that is due to the general factor and to this one
     * @param general the share that is due to the general factor
     * @param group the share that is due to the group factor alone
     */
    public OmegaGroup {
        items = List.copyOf(items);
    }
}
