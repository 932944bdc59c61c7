package nl.peilstok.factor;

import java.util.Arrays;

/**
 * Comrey's two criteria. With q_ij the squared reproduced correlation (Σ_f λ_if λ_jf)² of items i and j, the first seeks
 * items that correlate on the same factor: f = −Σ_ij q_ij Σ_f λ_if² λ_jf². The second seeks items that do not correlate on
 * different factors: f = Σ_ij (1 − q_ij) Σ_f λ_if² λ_jf².
 *
 * <p>With s_ij = Σ_f λ_if² λ_jf² and t_ij = Σ_f λ_if λ_jf, the sum Σ q s has derivative 4 λ_if Σ_j q_ij λ_jf² + 4 Σ_j s_ij
 * t_ij λ_jf to λ_if, and Σ s has 4 λ_if Σ_j λ_jf².
 *
 * <p>Reference: Comrey, A. L. (1967), Psychometrika 32, 143–154.
 */
final class Tandem implements Criterion {
    private final int p;
    private final int k;
    private final boolean second;

    Tandem(int p, int k, boolean second) {
        this.p = p;
        this.k = k;
        this.second = second;
    }

    @Override
    public double evaluate(double[] loadings, double[] gradient) {
        Arrays.fill(gradient, 0);
        double value = 0;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double t = 0;
                double s = 0;
                for (int f = 0; f < k; f++) {
                    double product = loadings[f * p + i] * loadings[f * p + j];
                    t += product;
                    s += product * product;
                }
                double weight = second ? 1 - t * t : -t * t;
                value += weight * s;
                for (int f = 0; f < k; f++) {
                    double other = loadings[f * p + j];
                    gradient[f * p + i] += 4 * (weight * loadings[f * p + i] * other - s * t) * other;
                }
            }
        }
        return value;
    }
}
