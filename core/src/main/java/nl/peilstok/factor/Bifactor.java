package nl.peilstok.factor;

import java.util.Arrays;

/**
 * Quartimin of all factors but the first, which is free to load on every item: f = ¼ Σ_{f≠g} Σ_i λ_if² λ_ig² over ordered
 * pairs of the factors 2 to k.
 *
 * <p>Reference: Jennrich, R. I. and Bentler, P. M. (2011), doi:10.1007/s11336-011-9218-4 (orthogonal); (2012),
 * doi:10.1007/s11336-012-9269-1 (oblique).
 */
final class Bifactor implements Criterion {
    private final int p;
    private final int k;
    private final double[] squares;
    private final double[] rows;

    Bifactor(int p, int k) {
        this.p = p;
        this.k = k;
        this.squares = new double[p * k];
        this.rows = new double[p];
    }

    @Override
    public double evaluate(double[] loadings, double[] gradient) {
        Squares.of(loadings, squares, rows, p, k);
        for (int i = 0; i < p; i++) {
            rows[i] -= squares[i];
        }
        Arrays.fill(gradient, 0, p, 0);
        double value = 0;
        for (int f = 1; f < k; f++) {
            int start = f * p;
            for (int i = 0; i < p; i++) {
                double slope = rows[i] - squares[start + i];
                value += squares[start + i] * slope / 4;
                gradient[start + i] = loadings[start + i] * slope;
            }
        }
        return value;
    }
}
