package nl.peilstok.construct;

/** What is done where the groups agree that there are several factors. */
public enum Subsets {
    /**
     * The subsets are proposed in the trail; the items stay together, and the scale is said not to be one-dimensional. Where
     * the groups do not agree, there are no subsets of a common scale, which is remarked upon and counts for nothing.
     */
    PROPOSED("proposed, not carried out"),
    /**
     * Each subset goes on as a scale of its own. Where the groups do not agree, the items stay together and the scale is said not
     * to be one-dimensional.
     */
    SPLIT("split");

    private final String label;

    Subsets(String label) {
        this.label = label;
    }

    /**
     * The rule in words.
     *
     * @return such as {@code split}
     */
    public String label() {
        return label;
    }
}
