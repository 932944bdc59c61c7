package nl.peilstok.estimate;

/** How an analysis of several items treats respondents who answered only some of them. */
public enum MissingPolicy {
    /** Only respondents with an answer to every item count. */
    LISTWISE("listwise"),
    /** Each pair of items uses every respondent who answered both. */
    PAIRWISE("pairwise"),
    /** The mean of a respondent's answers stands in for those that are missing, if enough items were answered. */
    PERSON_MEAN("person mean"),
    /** Every respondent who answered anything counts, through the most likely parameters given what was answered. */
    EM("EM"),
    /** Each quantity uses every respondent who has an answer to it. */
    AVAILABLE("available cases");

    private final String label;

    MissingPolicy(String label) {
        this.label = label;
    }

    /**
     * The policy in words.
     *
     * @return the label
     */
    public String label() {
        return label;
    }
}
