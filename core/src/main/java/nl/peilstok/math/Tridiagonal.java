package nl.peilstok.math;

import java.util.Arrays;

/**
 * A symmetric matrix A = Q T Q' with T tridiagonal and Q a product of Householder reflections.
 *
 * <p>The rank-two update of a step is put off to the next, where it is made in the same pass over the matrix as the
 * product with the new reflection: the matrix is read once a step, in loops that the compiler turns into vector
 * instructions. That is worth more than using the symmetry, which would halve the arithmetic.
 *
 * <p><b>Reference.</b> Golub &amp; Van Loan (2013), Matrix Computations, section 8.3.
 */
final class Tridiagonal {
    private final double[] diagonal;
    /** Between i and i + 1. */
    private final double[] beside;
    /** The reflection j is I − scale[j] v v', with v in columns j + 1 and up of row j. */
    private final double[][] reflections;

    private final double[] scale;

    private Tridiagonal(double[] diagonal, double[] beside, double[][] reflections, double[] scale) {
        this.diagonal = diagonal;
        this.beside = beside;
        this.reflections = reflections;
        this.scale = scale;
    }

    static Tridiagonal of(double[][] matrix) {
        int size = matrix.length;
        double[][] a = new double[size][];
        for (int i = 0; i < size; i++) {
            a[i] = matrix[i].clone();
        }
        double[] diagonal = new double[size];
        double[] beside = new double[Math.max(0, size - 1)];
        double[] scale = new double[size];
        double[] u = new double[size];
        double[] w = new double[size];
        double[] y = new double[size];
        for (int j = 0; j < size; j++) {
            double[] row = a[j];
            subtract(row, u[j], w, w[j], u, j, size);
            diagonal[j] = row[j];
            if (j == size - 1) {
                break;
            }
            scale[j] = reflect(row, j + 1, size, beside, j);
            Arrays.fill(y, j + 1, size, 0);
            for (int i = j + 1; i < size; i++) {
                updateAndMultiply(a[i], u[i], w, w[i], u, row[i], y, j + 1, size);
            }
            double half = 0;
            for (int i = j + 1; i < size; i++) {
                half += row[i] * y[i];
            }
            half *= scale[j] * scale[j] / 2;
            for (int i = j + 1; i < size; i++) {
                u[i] = row[i];
                w[i] = scale[j] * y[i] - half * row[i];
            }
        }
        return new Tridiagonal(diagonal, beside, a, scale);
    }

    private static void subtract(double[] row, double ui, double[] w, double wi, double[] u, int from, int to) {
        for (int c = from; c < to; c++) {
            row[c] -= ui * w[c] + wi * u[c];
        }
    }

    private static void updateAndMultiply(
            double[] row, double ui, double[] w, double wi, double[] u, double vi, double[] y, int from, int to) {
        for (int c = from; c < to; c++) {
            double updated = row[c] - (ui * w[c] + wi * u[c]);
            row[c] = updated;
            y[c] += vi * updated;
        }
    }

    /** Puts the vector v that turns the row, from a column on, into a multiple of the first unit vector in its place. */
    private static double reflect(double[] row, int from, int to, double[] beside, int j) {
        double largest = 0;
        for (int c = from; c < to; c++) {
            largest = Math.max(largest, Math.abs(row[c]));
        }
        double rest = 0;
        for (int c = from + 1; c < to && largest > 0; c++) {
            rest += row[c] / largest * (row[c] / largest);
        }
        if (rest == 0) {
            beside[j] = row[from];
            Arrays.fill(row, from, to, 0);
            return 0;
        }
        double first = row[from] / largest;
        double length = Math.copySign(Math.sqrt(first * first + rest), first);
        beside[j] = -length * largest;
        double lead = first + length;
        for (int c = from + 1; c < to; c++) {
            row[c] = row[c] / largest / lead;
        }
        row[from] = 1;
        return lead / length;
    }

    int size() {
        return diagonal.length;
    }

    double diagonal(int i) {
        return diagonal[i];
    }

    double beside(int i) {
        return beside[i];
    }

    /** An upper bound of the absolute eigenvalues. */
    double bound() {
        double bound = 0;
        for (int i = 0; i < diagonal.length; i++) {
            double left = i == 0 ? 0 : Math.abs(beside[i - 1]);
            double right = i == beside.length ? 0 : Math.abs(beside[i]);
            bound = Math.max(bound, Math.abs(diagonal[i]) + left + right);
        }
        return bound;
    }

    /** Turns a vector of T's coordinates into one of A's: z becomes Q z. */
    void turnBack(double[] z) {
        for (int j = diagonal.length - 2; j >= 0; j--) {
            if (scale[j] != 0) {
                double[] v = reflections[j];
                double even = 0;
                double odd = 0;
                int c = j + 1;
                for (; c + 1 < z.length; c += 2) {
                    even += v[c] * z[c];
                    odd += v[c + 1] * z[c + 1];
                }
                double product = scale[j] * (even + odd + (c < z.length ? v[c] * z[c] : 0));
                for (c = j + 1; c < z.length; c++) {
                    z[c] -= product * v[c];
                }
            }
        }
    }
}
