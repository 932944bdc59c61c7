package nl.peilstok.factor;

/**
 * How a coefficient of congruence is usually read.
 *
 * <p>Reference: Lorenzo-Seva, U. and ten Berge, J. M. F. (2006), doi:10.1027/1614-2241.2.2.57, whose judges called factors
 * fairly similar from .85 on and equal above .95.
 */
public enum FactorSimilarity {
    /** Above .95: the factors can be considered equal. */
    EQUAL("equal"),
    /** From .85 to .95: the factors are fairly similar. */
    FAIR("fairly similar"),
    /** Below .85: not similar enough. */
    NOT_SIMILAR("not similar");

    private final String label;

    FactorSimilarity(String label) {
        this.label = label;
    }

    /**
     * The reading of a coefficient.
     *
     * @param congruence from −1 to 1
     * @return by its value, not its printed digits
     */
    public static FactorSimilarity of(double congruence) {
        return congruence > .95 ? EQUAL : congruence >= .85 ? FAIR : NOT_SIMILAR;
    }

    @Override
    public String toString() {
        return label;
    }
}
