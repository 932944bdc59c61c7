package nl.peilstok.math;

import java.util.Optional;

/** The lower triangular factor L of a positive definite matrix A = L L'. Immutable. */
public final class Cholesky {
    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /**
     * Factors a matrix.
     *
     * @param matrix symmetric; only its lower triangle is read
     * @return empty if a pivot is not above {@code 1e-13} times its diagonal element: the matrix is singular up to
     *     rounding, or has a negative eigenvalue
     */
    public static Optional<Cholesky> of(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            double[] row = lower[i];
            for (int j = 0; j < i; j++) {
                row[j] = (matrix[i][j] - Dot.product(row, lower[j], j)) / lower[j][j];
            }
            double pivot = matrix[i][i] - Dot.product(row, row, i);
            if (!(pivot > 1e-13 * Math.abs(matrix[i][i]))) {
                return Optional.empty();
            }
            row[i] = Math.sqrt(pivot);
        }
        return Optional.of(new Cholesky(lower));
    }

    /**
     * The natural logarithm of the determinant.
     *
     * @return finite
     */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += Math.log(lower[i][i]);
        }
        return 2 * sum;
    }

    /**
     * Solves A x = b.
     *
     * @param b as long as the matrix
     * @return x, a new array
     */
    public double[] solve(double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - Dot.product(lower[i], x, i)) / lower[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= lower[i][j] * x[i];
            }
        }
        return x;
    }

    /**
     * The inverse of the matrix.
     *
     * @return a new, symmetric matrix
     */
    public double[][] inverse() {
        int size = lower.length;
        double[][] inverse = new double[size][];
        for (int i = 0; i < size; i++) {
            double[] unit = new double[size];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                inverse[i][j] = (inverse[i][j] + inverse[j][i]) / 2;
                inverse[j][i] = inverse[i][j];
            }
        }
        return inverse;
    }
}
