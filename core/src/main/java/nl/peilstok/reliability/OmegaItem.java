package nl.peilstok.reliability;

import nl.peilstok.estimate.Estimate;

/** One item of a scale in the one-factor model that {@link Omega} fits, and omega without it. */
public final class OmegaItem {
    private final String name;
    private final Estimate loading;
    private final Estimate standardisedLoading;
    private final Estimate uniqueness;
    private final Estimate omegaIfDeleted;

    OmegaItem(
            String name, Estimate loading, Estimate standardisedLoading, Estimate uniqueness, Estimate omegaIfDeleted) {
        this.name = name;
        this.loading = loading;
        this.standardisedLoading = standardisedLoading;
        this.uniqueness = uniqueness;
        this.omegaIfDeleted = omegaIfDeleted;
    }

    /**
     * The item's name.
     *
     * @return the name of the variable
     */
    public String name() {
        return name;
    }

    /**
     * The loading of the item as it is scored: the standardised one times its standard deviation.
     *
     * @return 0 if the item is constant; absent if there is no factor
     */
    public Estimate loading() {
        return loading;
    }

    /**
     * The loading of the standardised item.
     *
     * @return absent if the item is constant or there is no factor
     */
    public Estimate standardisedLoading() {
        return standardisedLoading;
    }

    /**
     * The share of the item's variance that the factor leaves.
     *
     * @return from .005, the bound of a Heywood case, to 1; absent if the item is constant or there is no factor
     */
    public Estimate uniqueness() {
        return uniqueness;
    }

    /**
     * Omega of the other items, over the same respondents.
     *
     * @return absent if fewer than three other items vary, or their omega does not exist
     */
    public Estimate omegaIfDeleted() {
        return omegaIfDeleted;
    }

    /**
     * The item in a line.
     *
     * @return such as {@code visie_01: loading 0.52, omega if deleted 0.81}
     */
    @Override
    public String toString() {
        return name + ": loading " + loading + ", omega if deleted " + omegaIfDeleted;
    }
}
