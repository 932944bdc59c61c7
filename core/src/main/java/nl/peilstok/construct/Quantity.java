package nl.peilstok.construct;

/** What a number of the audit trail is. */
public enum Quantity {
    /** How many respondents answered the item. */
    RESPONDENTS("respondents who answered", "respondenten met antwoord", 0),
    /** The fewest respondents who answered the item together with another. */
    COMMON_RESPONDENTS("fewest in common with another item", "minste gezamenlijk met een ander item", 0),
    /** The standard deviation of the item, where it is 0. */
    STANDARD_DEVIATION("standard deviation", "standaarddeviatie", 2),
    /** The lowest correlation between two items. */
    LOWEST_CORRELATION("lowest correlation", "laagste correlatie", 3),
    /** How many pairs of items correlate too low. */
    FAILING_PAIRS("pairs too low", "te lage paren", 0),
    /** How many of the item's correlations are too low. */
    FAILING_CORRELATIONS("correlations too low", "te lage correlaties", 0),
    /** The number of factors by the rules together. */
    FACTORS("number of factors", "aantal factoren", 0),
    /** The share of the items that belong to the same subset in this group as in the first. */
    AGREEMENT("share of items in the same subset", "aandeel items in dezelfde deelverzameling", 2),
    /** The lowest correlation of an item with the sum of the others. */
    ITEM_REST("lowest item-rest", "laagste item-rest", 3),
    /** The correlation of the item with the sum of the others. */
    ITEM_REST_OF_ITEM("item-rest", "item-rest", 3),
    /** The largest correlation that one factor leaves between two items, by size. */
    RESIDUAL("largest residual", "grootste restcorrelatie", 3),
    /** A residual correlation of the item beyond the limit and beyond chance, with another item. */
    RESIDUAL_OF_PAIR("residual", "restcorrelatie", 3),
    /** How many residuals are beyond the limit and beyond chance. */
    FAILING_RESIDUALS("residuals beyond the limit", "restcorrelaties boven de grens", 0),
    /** Cronbach's alpha over pairwise moments. */
    ALPHA("alpha", "alfa", 3),
    /** McDonald's omega total of one factor over pairwise moments. */
    OMEGA("omega", "omega", 3),
    /** Alpha without the item. */
    ALPHA_WITHOUT("alpha without the item", "alfa zonder het item", 3),
    /** Omega without the item. */
    OMEGA_WITHOUT("omega without the item", "omega zonder het item", 3),
    /** The chi-square of Friedman's test, listwise. */
    FRIEDMAN("Friedman chi-square", "Friedmans chi-kwadraat", 2),
    /** The p-value of Friedman's test. */
    FRIEDMAN_P("p of the Friedman test", "p van de Friedmantoets", 4);

    private final String english;
    private final String dutch;
    private final int decimals;

    Quantity(String english, String dutch, int decimals) {
        this.english = english;
        this.dutch = dutch;
        this.decimals = decimals;
    }

    /**
     * The quantity in words.
     *
     * @param language of the words
     * @return such as {@code lowest correlation}
     */
    public String label(Language language) {
        return language.of(english, dutch);
    }

    String label() {
        return english;
    }

    int decimals() {
        return decimals;
    }
}
