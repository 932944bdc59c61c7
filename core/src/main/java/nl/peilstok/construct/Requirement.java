package nl.peilstok.construct;

/** What is asked of the candidate items, in each group. */
public enum Requirement {
    /** Whether enough respondents answered each item, and each two items, and not all the same. */
    ANSWERS("answers", "antwoorden"),
    /** Whether each two items correlate above the minimum. */
    CORRELATIONS("inter-item correlations", "correlaties tussen items"),
    /** How many factors there are, and which items each has. */
    FACTORS("number of factors", "aantal factoren"),
    /** Whether each item correlates enough with the sum of the others. */
    ITEM_REST("item-rest correlations", "item-restcorrelaties"),
    /** Whether two items share more than the factor of all: local dependence. */
    RESIDUALS("residual correlations", "restcorrelaties"),
    /** Whether alpha or omega is high enough. */
    RELIABILITY("reliability", "betrouwbaarheid"),
    /** Whether the items differ in location, by Friedman's test. */
    FRIEDMAN("Friedman test", "Friedmantoets"),
    /** What the user said, whatever the rules say. */
    OVERRULE("overruled by the user", "besluit van de gebruiker");

    private final String english;
    private final String dutch;

    Requirement(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    /**
     * The check in words.
     *
     * @param language of the words
     * @return such as {@code inter-item correlations}
     */
    public String label(Language language) {
        return language.of(english, dutch);
    }
}
