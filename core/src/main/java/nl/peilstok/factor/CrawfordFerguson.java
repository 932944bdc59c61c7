package nl.peilstok.factor;

/**
 * f = ¼ (1 − κ) Σ_i Σ_{f≠g} λ_if² λ_ig² + ¼ κ Σ_f Σ_{i≠j} λ_if² λ_jf²: the complexity of the rows against that of the
 * columns. df/dλ_if = λ_if [(1 − κ)(r_i − λ_if²) + κ (c_f − λ_if²)] with r and c the sums of squares of rows and columns.
 *
 * <p>Reference: Crawford, C. B. and Ferguson, G. A. (1970), doi:10.1007/BF02310792.
 */
final class CrawfordFerguson implements Criterion {
    private final int p;
    private final int k;
    private final double kappa;
    private final double[] squares;
    private final double[] rows;

    CrawfordFerguson(int p, int k, double kappa) {
        this.p = p;
        this.k = k;
        this.kappa = kappa;
        this.squares = new double[p * k];
        this.rows = new double[p];
    }

    @Override
    public double evaluate(double[] loadings, double[] gradient) {
        Squares.of(loadings, squares, rows, p, k);
        double value = 0;
        for (int f = 0; f < k; f++) {
            int start = f * p;
            double column = 0;
            for (int i = 0; i < p; i++) {
                column += squares[start + i];
            }
            for (int i = 0; i < p; i++) {
                double square = squares[start + i];
                double slope = (1 - kappa) * (rows[i] - square) + kappa * (column - square);
                value += square * slope / 4;
                gradient[start + i] = loadings[start + i] * slope;
            }
        }
        return value;
    }
}
