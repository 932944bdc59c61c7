package nl.peilstok.factor;

import java.util.Optional;

/**
 * A correlation matrix with the squared multiple correlation of each item with all others, 1 − 1 / (R⁻¹)_ii, in place of
 * the ones on its diagonal. Reference: Guttman (1956), doi:10.1007/BF02289137.
 */
final class ReducedMatrix {
    /** A pivot is the share of an item's variance that those before it do not explain. */
    private static final double NOTHING = 1e-12;

    private ReducedMatrix() {}

    /**
     * Reduces a matrix in place.
     *
     * @return the same matrix; empty, and then unchanged, if it is singular or has a negative eigenvalue
     */
    static Optional<double[][]> of(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        double[] inverse = new double[size];
        double[] column = new double[size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(matrix[i], 0, lower[i], 0, i + 1);
            for (int j = 0; j <= i; j++) {
                double rest = lower[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(rest > NOTHING)) {
                    return Optional.empty();
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        // Column after column of L⁻¹, whose squares add up to the diagonal of R⁻¹ = L⁻ᵀ L⁻¹.
        for (int j = 0; j < size; j++) {
            for (int i = j; i < size; i++) {
                double rest = i == j ? 1 : 0;
                for (int k = j; k < i; k++) {
                    rest -= lower[i][k] * column[k];
                }
                column[i] = rest / lower[i][i];
                inverse[j] += column[i] * column[i];
            }
        }
        for (int i = 0; i < size; i++) {
            matrix[i][i] = 1 - 1 / inverse[i];
        }
        return Optional.of(matrix);
    }
}
