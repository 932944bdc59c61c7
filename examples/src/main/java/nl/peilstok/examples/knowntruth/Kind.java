package nl.peilstok.examples.knowntruth;

/** What a study can find. */
public enum Kind {
    /** An item that says the opposite of the others. */
    REVERSED_ITEM("reversed item"),
    /** An item that measures nothing. */
    BAD_ITEM("bad item"),
    /** The items that make a scale. */
    SCALE("scale"),
    /** A scale on which the groups differ. */
    GROUP_DIFFERENCE("group difference"),
    /** An item that the groups answer differently at the same score; never planted. */
    ITEM_BY_GROUP("item differs by group"),
    /** A scale of which respondents who see little have less often a view. */
    INFORMATIVE_NO_VIEW("informative no view"),
    /** A scale of which one group has less often a view; never planted. */
    NO_VIEW_BY_GROUP("no view by group");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /**
     * The kind in words.
     *
     * @return the label, lower case
     */
    public String label() {
        return label;
    }
}
