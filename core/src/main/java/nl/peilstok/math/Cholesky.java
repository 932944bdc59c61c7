package nl.peilstok.math;

import java.util.Arrays;
import java.util.Optional;

/**
 * The lower triangle L of a positive definite matrix A = LL′, kept apart from the matrix; it can be used anew for matrices
 * of the same size. Not thread-safe while it is. {@link InPlaceCholesky} works in the place of the matrix.
 */
public final class Cholesky {
    private static final double SINGULAR = 1e-13;

    private final double[][] lower;

    /**
     * Room for a factor.
     *
     * @param size the number of rows
     */
    public Cholesky(int size) {
        this.lower = new double[size][size];
    }

    /**
     * Factors a matrix.
     *
     * @param matrix symmetric; only the lower triangle is read
     * @return the factor, or empty where the matrix is not positive definite
     */
    public static Optional<Cholesky> of(double[][] matrix) {
        Cholesky cholesky = new Cholesky(matrix.length);
        for (int i = 0; i < matrix.length; i++) {
            System.arraycopy(matrix[i], 0, cholesky.lower[i], 0, i + 1);
        }
        return cholesky.factor(SINGULAR) ? Optional.of(cholesky) : Optional.empty();
    }

    /**
     * Factors another matrix in the same room.
     *
     * @param matrix symmetric, row after row; only the lower triangle is read
     * @param tolerance the least part of a diagonal element that must be left of it, 0 or more
     * @return false where less is left: the matrix is not positive definite, and the factor of no use
     */
    public boolean decompose(double[] matrix, double tolerance) {
        int size = lower.length;
        for (int i = 0; i < size; i++) {
            System.arraycopy(matrix, i * size, lower[i], 0, i + 1);
        }
        return factor(tolerance);
    }

    private boolean factor(double tolerance) {
        for (int i = 0; i < lower.length; i++) {
            double[] row = lower[i];
            for (int j = 0; j < i; j++) {
                row[j] = (row[j] - Dot.product(row, lower[j], j)) / lower[j][j];
            }
            double pivot = row[i] - Dot.product(row, row, i);
            if (!(pivot > tolerance * Math.abs(row[i]))) {
                return false;
            }
            row[i] = Math.sqrt(pivot);
        }
        return true;
    }

    /**
     * The logarithm of the matrix's determinant.
     *
     * @return ln |A|
     */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += Math.log(lower[i][i]);
        }
        return 2 * sum;
    }

    /**
     * Solves Ax = b.
     *
     * @param b as long as the matrix has rows; not changed
     * @return x, a new array
     */
    public double[] solve(double[] b) {
        double[] x = b.clone();
        solveInPlace(x);
        return x;
    }

    /**
     * Solves Ax = b in the place of b.
     *
     * @param x b, and afterwards x
     */
    public void solveInPlace(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - Dot.product(lower[i], x, i)) / lower[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= lower[i][j] * x[i];
            }
        }
    }

    /**
     * The inverse of the matrix.
     *
     * @return a new array, symmetric to the last bit
     */
    public double[][] inverse() {
        int size = lower.length;
        double[][] inverse = new double[size][size];
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            // Nothing comes before place i of L⁻¹ times the unit vector, and what comes before it in the column is
            // known.
            x[i] = 1 / lower[i][i];
            for (int j = i + 1; j < size; j++) {
                x[j] = -Dot.product(lower[j], i, x, i, j - i) / lower[j][j];
            }
            for (int j = size - 1; j >= i; j--) {
                double[] row = lower[j];
                x[j] /= row[j];
                for (int l = i; l < j; l++) {
                    x[l] -= row[l] * x[j];
                }
                inverse[i][j] = x[j];
                inverse[j][i] = x[j];
            }
        }
        return inverse;
    }

    /**
     * The inverse of the matrix, row after row.
     *
     * @param inverse takes it
     */
    public void invert(double[] inverse) {
        int size = lower.length;
        double[] column = new double[size];
        for (int j = 0; j < size; j++) {
            Arrays.fill(column, 0);
            column[j] = 1;
            solveInPlace(column);
            for (int i = 0; i < size; i++) {
                inverse[i * size + j] = column[i];
            }
        }
    }
}
