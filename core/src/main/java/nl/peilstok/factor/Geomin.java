package nl.peilstok.factor;

import java.util.Arrays;

/**
 * f = Σ_i [Π_f (λ_if² + ε)]^(1/k); df/dλ_if = (2/k) λ_if/(λ_if² + ε) times the term of row i.
 *
 * <p>Reference: Yates, A. (1987), <em>Multivariate exploratory data analysis</em>; Browne, M. W. (2001),
 * doi:10.1207/S15327906MBR3601_05.
 */
final class Geomin implements Criterion {
    private final int p;
    private final int k;
    private final double epsilon;
    private final double[] means;

    Geomin(int p, int k, double epsilon) {
        this.p = p;
        this.k = k;
        this.epsilon = epsilon;
        this.means = new double[p];
    }

    @Override
    public double evaluate(double[] loadings, double[] gradient) {
        Arrays.fill(means, 1);
        for (int f = 0; f < k; f++) {
            int start = f * p;
            for (int i = 0; i < p; i++) {
                means[i] *= loadings[start + i] * loadings[start + i] + epsilon;
            }
        }
        double value = 0;
        for (int i = 0; i < p; i++) {
            means[i] = Math.pow(means[i], 1.0 / k);
            value += means[i];
        }
        for (int f = 0; f < k; f++) {
            int start = f * p;
            for (int i = 0; i < p; i++) {
                double loading = loadings[start + i];
                gradient[start + i] = 2.0 / k * loading / (loading * loading + epsilon) * means[i];
            }
        }
        return value;
    }
}
