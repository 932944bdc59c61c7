package nl.peilstok.factor;

/** How factors are extracted; {@link FactorAnalysis} says what each does. */
public enum ExtractionMethod {
    /** Principal components. */
    PRINCIPAL_COMPONENTS("Principal components", false, false, false),
    /** Principal axis factoring. */
    PRINCIPAL_AXIS("Principal axis", true, false, true),
    /** Minimum residuals, which is unweighted least squares. */
    MINRES("Minres", true, false, true),
    /** Maximum likelihood. */
    ML("Maximum likelihood", true, true, true),
    /** Generalised least squares. */
    GLS("Generalised least squares", true, true, true),
    /** Diagonally weighted least squares. */
    DWLS("Diagonally weighted least squares", true, false, false),
    /** Weighted least squares with the inverse of the whole sampling covariance matrix. */
    WLS("Weighted least squares", true, false, false),
    /** Alpha factoring. */
    ALPHA("Alpha factoring", true, false, true),
    /** Image factoring. */
    IMAGE("Image factoring", false, true, false);

    private final String label;
    private final boolean isModel;
    private final boolean needsDefinite;
    private final boolean hasFit;

    ExtractionMethod(String label, boolean isModel, boolean needsDefinite, boolean hasFit) {
        this.label = label;
        this.isModel = isModel;
        this.needsDefinite = needsDefinite;
        this.hasFit = hasFit;
    }

    /**
     * The method in words.
     *
     * @return such as {@code Maximum likelihood}
     */
    public String label() {
        return label;
    }

    /** Whether it estimates the common factor model, which needs degrees of freedom of 0 or more. */
    boolean isModel() {
        return isModel;
    }

    /** Whether communalities are repeated until a stopping rule is met. */
    boolean isRepeated() {
        return this == PRINCIPAL_AXIS || this == ALPHA;
    }

    /** Whether it uses the inverse of the matrix. */
    boolean needsDefinite() {
        return needsDefinite;
    }

    /** Whether a chi-square is given. */
    boolean hasFit() {
        return hasFit;
    }
}
