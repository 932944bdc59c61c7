package nl.peilstok.recalculate;

/**
 * How a number was brought to the decimals it was printed with. A table seldom says; {@link #HALF_EITHER} allows both
 * usual ways and is the default everywhere.
 */
public enum Rounding {
    /** To the nearest; an exact half may have gone either way. */
    HALF_EITHER("to the nearest, a half either way"),
    /** To the nearest; an exact half away from zero, as spreadsheets and SPSS print. */
    HALF_UP("to the nearest, a half up"),
    /** To the nearest; an exact half to the even digit. */
    HALF_EVEN("to the nearest, a half to even"),
    /** The further digits cut off, towards zero. */
    TRUNCATED("cut off");

    private final String label;

    Rounding(String label) {
        this.label = label;
    }

    /**
     * The rule in words.
     *
     * @return the label, lower case
     */
    public String label() {
        return label;
    }

    /** How far below a printed number the number behind it may lie, in half units of the last digit. */
    int halvesBelow(int sign) {
        return this == TRUNCATED ? (sign > 0 ? 0 : 2) : 1;
    }

    /** How far above a printed number the number behind it may lie, in half units of the last digit. */
    int halvesAbove(int sign) {
        return halvesBelow(-sign);
    }

    /** Whether the lower end itself is printed so. */
    boolean includesLower(int sign, boolean even) {
        return switch (this) {
            case HALF_EITHER -> true;
            case HALF_EVEN -> even;
            case HALF_UP, TRUNCATED -> sign > 0;
        };
    }

    /** Whether the upper end itself is printed so. */
    boolean includesUpper(int sign, boolean even) {
        return includesLower(-sign, even);
    }
}
