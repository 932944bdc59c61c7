package nl.peilstok.construct;

import nl.peilstok.table.NumberStyle;

/** A language that a report of the construction is written in. */
public enum Language {
    /** English, with decimal points. */
    ENGLISH(NumberStyle.EN),
    /** Dutch, with decimal commas. */
    DUTCH(NumberStyle.NL);

    private final NumberStyle style;

    Language(NumberStyle style) {
        this.style = style;
    }

    /**
     * How numbers are written in it.
     *
     * @return the style
     */
    public NumberStyle style() {
        return style;
    }

    String of(String english, String dutch) {
        return this == ENGLISH ? english : dutch;
    }
}
