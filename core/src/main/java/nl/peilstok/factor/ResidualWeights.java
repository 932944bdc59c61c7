package nl.peilstok.factor;

/**
 * W in a weighted sum of squares e'We of the residual correlations. The correlation of items i and j &lt; i stands at
 * i (i − 1) / 2 + j.
 */
interface ResidualWeights {
    /** We. */
    double[] times(double[] residuals);

    /**
     * Δ'WΔ, with Δ the derivatives of the correlations by the model to the loadings, which stand at i k + f.
     *
     * @param loadings of p items on k factors
     */
    double[][] cross(double[][] loadings);

    /** The largest weight of a single residual. */
    double largest();
}
