package nl.peilstok.factor;

import nl.peilstok.math.Inverse;

/**
 * f = −¼ [log det M − log det diag M] with M the products of the squared loadings, M_fg = Σ_i λ_if² λ_ig²; df/dλ_if = −λ_if
 * Σ_g λ_ig² (M⁻¹ − (diag M)⁻¹)_gf. It is 0 when no item loads on two factors, and does not change when a factor's loadings
 * are multiplied.
 *
 * <p>Reference: Bentler, P. M. (1977), Psychometrika 42, 277–295, doi:10.1007/BF02294054.
 */
final class BentlerInvariance implements Criterion {
    private final int p;
    private final int k;
    private final double[] squares;
    private final double[] rows;
    private final double[] products;
    private final double[] lengths;
    private final double[] inverse;
    private final Inverse inverter;

    BentlerInvariance(int p, int k) {
        this.p = p;
        this.k = k;
        this.squares = new double[p * k];
        this.rows = new double[p];
        this.products = new double[k * k];
        this.lengths = new double[k];
        this.inverse = new double[k * k];
        this.inverter = new Inverse(k);
    }

    @Override
    public double evaluate(double[] loadings, double[] gradient) {
        Squares.of(loadings, squares, rows, p, k);
        for (int f = 0; f < k; f++) {
            for (int g = 0; g <= f; g++) {
                double sum = 0;
                for (int i = 0; i < p; i++) {
                    sum += squares[f * p + i] * squares[g * p + i];
                }
                products[f * k + g] = sum;
            }
            lengths[f] = Math.sqrt(products[f * k + f]);
        }
        // As cosines, of which the determinant is det M / det diag M without the cancellation of two logarithms.
        for (int f = 0; f < k; f++) {
            products[f * k + f] = 1;
            for (int g = 0; g < f; g++) {
                products[f * k + g] /= lengths[f] * lengths[g];
                products[g * k + f] = products[f * k + g];
            }
        }
        if (!inverter.invert(products, inverse)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int f = 0; f < k; f++) {
            inverse[f * k + f] -= 1;
            for (int i = 0; i < p; i++) {
                double slope = 0;
                for (int g = 0; g < k; g++) {
                    slope += squares[g * p + i] * inverse[g * k + f] / (lengths[g] * lengths[f]);
                }
                gradient[f * p + i] = -loadings[f * p + i] * slope;
            }
        }
        return -inverter.logAbsDeterminant() / 4;
    }
}
