package nl.peilstok.factor;

/**
 * f = −¼ Σ_f [Σ_i λ_if⁴ − (γ/p)(Σ_i λ_if²)²], of which γ = 0 is quartimax and γ = 1 is varimax; df/dλ_if = −λ_if (λ_if² −
 * (γ/p) Σ_i λ_if²).
 *
 * <p>Reference: Harman, H. H. (1976), <em>Modern factor analysis</em>, ch. 13; Kaiser, H. F. (1958),
 * doi:10.1007/BF02289233 (varimax); Neuhaus, J. O. and Wrigley, C. (1954), British Journal of Statistical
 * Psychology 7, 81–91 (quartimax).
 */
final class Orthomax implements Criterion {
    private final int p;
    private final int k;
    private final double gamma;

    Orthomax(int p, int k, double gamma) {
        this.p = p;
        this.k = k;
        this.gamma = gamma;
    }

    @Override
    public double evaluate(double[] loadings, double[] gradient) {
        double value = 0;
        for (int f = 0; f < k; f++) {
            int end = (f + 1) * p;
            double sum = 0;
            for (int at = f * p; at < end; at++) {
                sum += loadings[at] * loadings[at];
            }
            double mean = gamma * sum / p;
            for (int at = f * p; at < end; at++) {
                double square = loadings[at] * loadings[at];
                // Σλ²(λ² − γm) is the sum of the fourth powers less γ(Σλ²)²/p, without its cancellation.
                value -= square * (square - mean) / 4;
                gradient[at] = -loadings[at] * (square - mean);
            }
        }
        return value;
    }
}
