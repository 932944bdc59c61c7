package nl.peilstok.construct;

/** What is done where the groups agree that there are several factors. */
public enum Subsets {
    /** The subsets are proposed in the trail; the items stay together, and the scale is said not to be one-dimensional. */
    PROPOSED("proposed, not carried out"),
    /** Each subset goes on as a scale of its own. */
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
