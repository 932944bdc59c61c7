package nl.peilstok.math;

import java.util.Arrays;
import java.util.Optional;

/**
 * The upper triangle U of a positive definite matrix A = U′U, kept apart from the matrix; it can be used anew for matrices
 * of the same size. Not thread-safe while it is. {@link InPlaceCholesky} works in the place of the matrix.
 */
public final class Cholesky {
    private static final double SINGULAR = 1e-13;

    /** What is below the diagonal is of no meaning. */
    private final double[][] upper;

    /**
     * Room for a factor.
     *
     * @param size the number of rows
     */
    public Cholesky(int size) {
        this.upper = new double[size][size];
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
            for (int j = 0; j <= i; j++) {
                cholesky.upper[j][i] = matrix[i][j];
            }
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
        int size = upper.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                upper[j][i] = matrix[i * size + j];
            }
        }
        return factor(tolerance);
    }

    private boolean factor(double tolerance) {
        int size = upper.length;
        double[] column = new double[size];
        for (int i = 0; i < size; i++) {
            double[] row = upper[i];
            double least = tolerance * Math.abs(row[i]);
            for (int m = 0; m < i; m++) {
                column[m] = -upper[m][i];
            }
            LinearCombinations.add(row, column, upper, 0, i, i, size);
            if (!(row[i] > least)) {
                return false;
            }
            double root = Math.sqrt(row[i]);
            for (int j = i; j < size; j++) {
                row[j] /= root;
            }
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
        for (int i = 0; i < upper.length; i++) {
            sum += Math.log(upper[i][i]);
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
        int size = upper.length;
        for (int i = 0; i < size; i++) {
            x[i] /= upper[i][i];
            LinearCombinations.add(x, -x[i], upper[i], i + 1, size);
        }
        for (int i = size - 1; i >= 0; i--) {
            double[] row = upper[i];
            x[i] = (x[i] - Dot.product(row, i + 1, x, i + 1, size - i - 1)) / row[i];
        }
    }

    /** U⁻¹, 0 below the diagonal. */
    private double[][] inverseOfUpper() {
        int size = upper.length;
        double[][] inverse = new double[size][size];
        for (int i = size - 1; i >= 0; i--) {
            double[] row = inverse[i];
            double pivot = upper[i][i];
            LinearCombinations.add(row, upper[i], inverse, i + 1, size, i + 1, size);
            for (int j = i + 1; j < size; j++) {
                row[j] /= -pivot;
            }
            row[i] = 1 / pivot;
        }
        return inverse;
    }

    /**
     * The inverse of the matrix.
     *
     * @return a new array, symmetric to the last bit
     */
    public double[][] inverse() {
        int size = upper.length;
        double[][] half = inverseOfUpper();
        double[][] turned = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                turned[j][i] = half[i][j];
            }
        }
        double[][] inverse = new double[size][size];
        for (int i = 0; i < size; i++) {
            double[] row = inverse[i];
            LinearCombinations.add(row, half[i], turned, i, size, 0, i + 1);
            for (int j = 0; j < i; j++) {
                inverse[j][i] = row[j];
            }
        }
        return inverse;
    }

    /**
     * The diagonal of the inverse of the matrix.
     *
     * @return a new array
     */
    public double[] inverseDiagonal() {
        double[][] half = inverseOfUpper();
        double[] diagonal = new double[half.length];
        for (int i = 0; i < half.length; i++) {
            diagonal[i] = Dot.product(half[i], i, half[i], i, half.length - i);
        }
        return diagonal;
    }

    /**
     * The inverse of the matrix, row after row.
     *
     * @param inverse takes it
     */
    public void invert(double[] inverse) {
        int size = upper.length;
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
