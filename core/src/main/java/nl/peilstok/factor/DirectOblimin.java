package nl.peilstok.factor;

/**
 * f = ¼ Σ_{f≠g} [Σ_i λ_if² λ_ig² − (γ/p) Σ_i λ_if² Σ_i λ_ig²], over ordered pairs of factors; df/dλ_if = λ_if [r_i − λ_if² −
 * (γ/p)(s − c_f)] with r, c and s the sums of squares of rows, columns and all.
 *
 * <p>Reference: Jennrich, R. I. and Sampson, P. F. (1966), doi:10.1007/BF02289465.
 */
final class DirectOblimin implements Criterion {
    private final int p;
    private final int k;
    private final double gamma;
    private final double[] squares;
    private final double[] rows;

    DirectOblimin(int p, int k, double gamma) {
        this.p = p;
        this.k = k;
        this.gamma = gamma;
        this.squares = new double[p * k];
        this.rows = new double[p];
    }

    @Override
    public double evaluate(double[] loadings, double[] gradient) {
        Squares.of(loadings, squares, rows, p, k);
        double all = 0;
        for (int i = 0; i < p; i++) {
            all += rows[i];
        }
        double value = 0;
        for (int f = 0; f < k; f++) {
            int start = f * p;
            double shift = 0;
            if (gamma != 0) {
                double column = 0;
                for (int i = 0; i < p; i++) {
                    column += squares[start + i];
                }
                shift = gamma * (all - column) / p;
            }
            for (int i = 0; i < p; i++) {
                double square = squares[start + i];
                double slope = rows[i] - square - shift;
                value += square * slope / 4;
                gradient[start + i] = loadings[start + i] * slope;
            }
        }
        return value;
    }
}
