package nl.peilstok.examples.bijlagen2018;

import nl.peilstok.recalculate.Check;

/** What a recalculation says of a published figure. */
public enum Verdict {
    /** Equal at the printed digits; of a claim in words: it holds. */
    MATCH("match"),
    /** Possible, given that the figures it was recalculated from are rounded themselves. */
    WITHIN_ROUNDING("within-rounding"),
    /** Not possible by the rule or bound that the note names. */
    DIFFERS("differs"),
    /** Nothing is published to compute it from, or to hold it against. */
    NOT_RECALCULABLE("not-recalculable");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** What a check of published figures says, as a verdict on them. */
    static Verdict of(Check.Verdict check) {
        return switch (check) {
            case POSSIBLE -> MATCH;
            case WITHIN_ROUNDING -> WITHIN_ROUNDING;
            case DOUBTFUL, IMPOSSIBLE -> DIFFERS;
            case NOT_CHECKABLE -> NOT_RECALCULABLE;
        };
    }

    /**
     * The verdict as {@code results.csv} writes it.
     *
     * @return lower case with a hyphen
     */
    public String label() {
        return label;
    }
}
