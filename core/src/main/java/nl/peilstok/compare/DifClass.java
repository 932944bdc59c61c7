package nl.peilstok.compare;

/**
 * How much an item differs between groups of equal score, by Jodoin and Gierl (2001): significance of the test of uniform
 * and non-uniform differences together, and the gain in Nagelkerke's R².
 */
public enum DifClass {
    /** Not significant, or a gain below .035. */
    NEGLIGIBLE("A", "negligible"),
    /** Significant, a gain of .035 or more. */
    MODERATE("B", "moderate"),
    /** Significant, a gain of .070 or more. */
    LARGE("C", "large");

    private static final double LEAST_MODERATE = .035;
    private static final double LEAST_LARGE = .070;

    private final String letter;
    private final String label;

    DifClass(String letter, String label) {
        this.letter = letter;
        this.label = label;
    }

    static DifClass of(boolean significant, double gain) {
        return !significant || gain < LEAST_MODERATE ? NEGLIGIBLE : gain < LEAST_LARGE ? MODERATE : LARGE;
    }

    /**
     * The letter that stands for the class.
     *
     * @return A, B or C
     */
    public String letter() {
        return letter;
    }

    /**
     * The class in words.
     *
     * @return the label
     */
    public String label() {
        return label;
    }
}
