package nl.peilstok.inference;

/** What a test holds against the null hypothesis; the difference is that of the first group minus the second. */
public enum Alternative {
    /** The difference is not zero. */
    TWO_SIDED("two-sided"),
    /** The difference is below zero: the first group has less. */
    LESS("less"),
    /** The difference is above zero: the first group has more. */
    GREATER("greater");

    private final String label;

    Alternative(String label) {
        this.label = label;
    }

    /**
     * The alternative in words.
     *
     * @return such as {@code two-sided}
     */
    public String label() {
        return label;
    }
}
