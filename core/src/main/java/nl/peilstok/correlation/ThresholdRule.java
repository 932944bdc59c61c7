package nl.peilstok.correlation;

/** Whose answers the thresholds of an item come from, where respondents did not answer all items. */
public enum ThresholdRule {
    /** Of the respondents who answered both items of the pair; an item has other thresholds in each pair. The default. */
    COMMON_RESPONDENTS("of the pair's common respondents"),

    /** Of all respondents who answered the item; psych's {@code polychoric(global = TRUE)}. */
    ALL_ANSWERS("of all answers to an item");

    private final String label;

    ThresholdRule(String label) {
        this.label = label;
    }

    /**
     * The rule in words, after 'thresholds'.
     *
     * @return the label
     */
    public String label() {
        return label;
    }
}
