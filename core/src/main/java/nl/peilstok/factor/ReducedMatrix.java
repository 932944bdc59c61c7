package nl.peilstok.factor;

import java.util.Optional;
import nl.peilstok.math.Cholesky;

/**
 * A correlation matrix with the squared multiple correlation of each item with all others, 1 − 1 / (R⁻¹)_ii, in place of
 * the ones on its diagonal. Reference: Guttman (1956), doi:10.1007/BF02289137.
 */
final class ReducedMatrix {
    private ReducedMatrix() {}

    /**
     * Reduces a matrix in place.
     *
     * @return the same matrix; empty, and then unchanged, if it is singular or has a negative eigenvalue
     */
    static Optional<double[][]> of(double[][] matrix) {
        return Cholesky.of(matrix).map(factor -> {
            double[] inverse = factor.inverseDiagonal();
            for (int i = 0; i < matrix.length; i++) {
                matrix[i][i] = 1 - 1 / inverse[i];
            }
            return matrix;
        });
    }
}
