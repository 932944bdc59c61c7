package nl.peilstok.math;

import java.util.Arrays;

/** A = L Lᵀ of a symmetric positive definite matrix, with its inverse. Mutable, to be used again; not thread-safe. */
public final class Cholesky {
    private final int size;
    /** L below and on the diagonal, row after row; above it, nothing that counts. */
    private final double[] factor;

    private final double[] column;

    /**
     * Room for matrices of one size.
     *
     * @param size the number of rows
     */
    public Cholesky(int size) {
        this.size = size;
        this.factor = new double[size * size];
        this.column = new double[size];
    }

    /**
     * Decomposes a matrix.
     *
     * @param matrix row after row; only what is below and on the diagonal is read
     * @param tolerance the share of a diagonal element that must be left of it when the rows before it are accounted
     *     for, 0 or more
     * @return false if less is left, so that the matrix is not positive definite: then nothing else may be asked
     */
    public boolean decompose(double[] matrix, double tolerance) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i * size + j];
                for (int m = 0; m < j; m++) {
                    rest -= factor[i * size + m] * factor[j * size + m];
                }
                if (i == j) {
                    if (!(rest > tolerance * matrix[i * size + i])) {
                        return false;
                    }
                    factor[i * size + i] = Math.sqrt(rest);
                } else {
                    factor[i * size + j] = rest / factor[j * size + j];
                }
            }
        }
        return true;
    }

    /**
     * The logarithm of the determinant of the matrix decomposed last.
     *
     * @return any finite number
     */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 2 * Math.log(factor[i * size + i]);
        }
        return sum;
    }

    /**
     * Solves A x = b for the matrix decomposed last.
     *
     * @param vector b, which becomes x
     */
    public void solve(double[] vector) {
        for (int i = 0; i < size; i++) {
            double rest = vector[i];
            for (int m = 0; m < i; m++) {
                rest -= factor[i * size + m] * vector[m];
            }
            vector[i] = rest / factor[i * size + i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double rest = vector[i];
            for (int m = i + 1; m < size; m++) {
                rest -= factor[m * size + i] * vector[m];
            }
            vector[i] = rest / factor[i * size + i];
        }
    }

    /**
     * The inverse of the matrix decomposed last.
     *
     * @param inverse takes it, row after row
     */
    public void invert(double[] inverse) {
        for (int j = 0; j < size; j++) {
            Arrays.fill(column, 0);
            column[j] = 1;
            solve(column);
            for (int i = 0; i < size; i++) {
                inverse[i * size + j] = column[i];
            }
        }
    }
}
