package nl.peilstok.inference;

/** What becomes of differences of 0 when the sizes of differences are ranked. */
public enum ZeroDifferences {
    /** They are dropped before ranking, as Wilcoxon did. */
    WILCOXON("zeros dropped"),
    /** They are ranked with the others, and their ranks are then left out, as Pratt proposed. */
    PRATT("Pratt zeros");

    private final String label;

    ZeroDifferences(String label) {
        this.label = label;
    }

    /**
     * The treatment in words.
     *
     * @return such as {@code Pratt zeros}
     */
    public String label() {
        return label;
    }
}
