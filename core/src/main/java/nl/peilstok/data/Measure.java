package nl.peilstok.data;

/** What kind of thing a variable holds, which decides what may be done with it. */
public enum Measure {
    /** Ordered answer options, such as a five-point scale; each option has a score. */
    ORDINAL,
    /** Unordered categories, such as a region or a role. */
    NOMINAL,
    /** Numbers, such as years or a grade. */
    NUMERIC,
    /** Free text. */
    TEXT,
    /** What identifies a respondent; unique where present. */
    KEY;

    /**
     * Whether the answers are chosen from a list of options.
     *
     * @return true for ordinal and nominal
     */
    public boolean isCoded() {
        return this == ORDINAL || this == NOMINAL;
    }
}
