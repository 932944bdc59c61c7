package nl.peilstok.math;

import java.util.Arrays;

/**
 * Eigenvalues and vectors of a symmetric matrix by Jacobi's rotations: slower than a decomposition by way of a tridiagonal
 * matrix, and without its failures to converge where nearly all eigenvalues are 0.
 */
final class JacobiEigen {
    private static final int MOST_SWEEPS = 60;

    private final double[][] matrix;
    /** By row: turned along, so that each row ends as the vector of one eigenvalue. */
    private final double[][] vectors;

    private JacobiEigen(double[][] matrix) {
        int size = matrix.length;
        this.matrix = new double[size][];
        this.vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            this.matrix[i] = matrix[i].clone();
            vectors[i][i] = 1;
        }
    }

    /** The matrix must be finite and symmetric. */
    static JacobiEigen of(double[][] matrix) {
        JacobiEigen eigen = new JacobiEigen(matrix);
        double all = Arrays.stream(matrix)
                .flatMapToDouble(Arrays::stream)
                .map(cell -> cell * cell)
                .sum();
        for (int sweep = 0; sweep < MOST_SWEEPS && eigen.offDiagonal() > 1e-32 * all; sweep++) {
            eigen.sweep();
        }
        return eigen;
    }

    private double offDiagonal() {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * matrix[i][j] * matrix[i][j];
            }
        }
        return sum;
    }

    private void sweep() {
        for (int p = 0; p < matrix.length; p++) {
            for (int q = p + 1; q < matrix.length; q++) {
                if (matrix[p][q] != 0) {
                    rotate(p, q);
                }
            }
        }
    }

    /** Turns the plane of two axes so that their cell becomes 0. */
    private void rotate(int p, int q) {
        double cell = matrix[p][q];
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * cell);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(1, theta));
        double c = 1 / Math.hypot(1, t);
        double s = t * c;
        matrix[p][p] -= t * cell;
        matrix[q][q] += t * cell;
        matrix[p][q] = 0;
        matrix[q][p] = 0;
        for (int i = 0; i < matrix.length; i++) {
            if (i != p && i != q) {
                double one = matrix[p][i];
                double other = matrix[q][i];
                matrix[p][i] = c * one - s * other;
                matrix[q][i] = s * one + c * other;
                matrix[i][p] = matrix[p][i];
                matrix[i][q] = matrix[q][i];
            }
            double one = vectors[p][i];
            double other = vectors[q][i];
            vectors[p][i] = c * one - s * other;
            vectors[q][i] = s * one + c * other;
        }
    }

    double value(int place) {
        return matrix[place][place];
    }

    /** Of length 1. */
    double[] vector(int place) {
        return vectors[place].clone();
    }
}
