package nl.peilstok.factor;

/** How a rotation finds its transformation. */
sealed interface RotationMethod permits Unrotated, CriterionRotation, Promax, Procrustes {

    /** Whether factors may correlate. */
    boolean isOblique();

    /**
     * The transformation of p × k loadings, k at least 2.
     *
     * @param loadings factor after factor
     * @param weights what the rows are multiplied by
     */
    Found find(double[] loadings, double[] weights, int k, Starts starts);

    /** The loadings with their rows multiplied by the weights. */
    static double[] weighted(double[] loadings, double[] weights) {
        double[] weighted = new double[loadings.length];
        for (int at = 0; at < weighted.length; at++) {
            weighted[at] = loadings[at] * weights[at % weights.length];
        }
        return weighted;
    }
}
