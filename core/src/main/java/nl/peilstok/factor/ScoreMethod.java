package nl.peilstok.factor;

/** How factor scores are made of items. */
enum ScoreMethod {
    REGRESSION("regression (Thurstone)"),
    BARTLETT("Bartlett"),
    ANDERSON_RUBIN("Anderson–Rubin"),
    TEN_BERGE("ten Berge"),
    /** Components are sums of items, so that there is nothing to estimate and no method to choose. */
    COMPONENTS("components");

    private final String label;

    ScoreMethod(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether it divides by uniquenesses. */
    boolean needsUniquenesses() {
        return this == BARTLETT || this == ANDERSON_RUBIN;
    }

    /** Whether it uses the inverse of the covariances. */
    boolean needsInverse() {
        return this == REGRESSION || this == TEN_BERGE;
    }
}
