package nl.peilstok.math;

import java.util.Arrays;

/**
 * The eigenvalues of a symmetric matrix without their vectors, at a fraction of the cost of {@link SymmetricEigen}.
 *
 * <p>The matrix is brought to tridiagonal form by Householder reflections I − β v vᵀ; with w = β A v − ½ β² (vᵀ A v) v the
 * reflected matrix is A − v wᵀ − w vᵀ. All rows are kept in full, although half would do, so that every loop runs along
 * rows; and the change of a row and its share in the next A v are done in one visit to it. The tridiagonal matrix then
 * gives its eigenvalues by the QL iteration without square roots of Pal, Walker and Kahan.
 *
 * <p>Reference: Golub, G. H. and Van Loan, C. F. (2013), <em>Matrix computations</em>, 4th edition, §8.3.1; Parlett, B. N.
 * (1998), <em>The symmetric eigenvalue problem</em>, doi:10.1137/1.9781611971163, §8.14–8.15.
 */
public final class SymmetricEigenvalues {
    private static final double EPSILON = 0x1p-53;
    /** Cubic convergence needs two or three steps a value; a matrix of finite numbers never comes near this. */
    private static final int MOST_STEPS_A_VALUE = 60;

    private SymmetricEigenvalues() {}

    /**
     * The eigenvalues of a matrix.
     *
     * @param matrix finite and symmetric; left as it is
     * @return a new array, the largest first
     * @throws IllegalArgumentException if a number is not finite
     */
    public static double[] of(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        Arrays.setAll(copy, row -> matrix[row].clone());
        return destroying(copy);
    }

    /**
     * The eigenvalues of a matrix that is of no further use.
     *
     * @param matrix finite and symmetric; its numbers are lost
     * @return a new array, the largest first
     * @throws IllegalArgumentException if a number is not finite
     */
    public static double[] destroying(double[][] matrix) {
        int size = matrix.length;
        double[] diagonal = new double[size];
        double[] squares = new double[size];
        double[] off = new double[size];
        reduce(matrix, diagonal, off);
        double norm = 0;
        for (int i = 0; i < size; i++) {
            norm = Math.max(norm, Math.abs(diagonal[i]) + off[i]);
        }
        if (!Double.isFinite(norm)) {
            throw new IllegalArgumentException("matrix: must be finite");
        }
        if (norm == 0) {
            return diagonal;
        }
        for (int i = 0; i < size; i++) {
            diagonal[i] /= norm;
            squares[i] = off[i] / norm * (off[i] / norm);
        }
        iterate(diagonal, squares);
        Arrays.sort(diagonal);
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = diagonal[size - 1 - i] * norm;
        }
        return values;
    }

    /** Makes the matrix tridiagonal, from its last row up; off[i] ≥ 0 stands between i and i + 1. */
    private static void reduce(double[][] a, double[] diagonal, double[] off) {
        int size = a.length;
        double[] v = new double[size];
        double[] w = new double[size];
        double[] next = new double[size];
        double[] product = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double[] x = a[row];
            change(x, v[row], w[row], v, w, row + 1);
            diagonal[row] = x[row];
            if (row == 0) {
                return;
            }
            double beta = reflector(x, next, row);
            off[row - 1] = next[row];
            Arrays.fill(product, 0, row, 0);
            int i = 0;
            for (; i + 1 < row; i += 2) {
                changeTwo(a[i], a[i + 1], i, v, w, next, product, row);
            }
            if (i < row) {
                change(a[i], v[i], w[i], v, w, row);
                accumulate(product, next[i], a[i], row);
            }
            double half = 0;
            for (int j = 0; j < row; j++) {
                product[j] *= beta;
                half += product[j] * next[j];
            }
            half *= beta / 2;
            for (int j = 0; j < row; j++) {
                v[j] = next[j];
                w[j] = product[j] - half * next[j];
            }
        }
    }

    /**
     * The reflection that leaves only the last of the first {@code length} numbers of x.
     *
     * @param v takes the vector, and at {@code length} the size of the number that is left
     * @return β, 0 if there is nothing to reflect
     */
    private static double reflector(double[] x, double[] v, int length) {
        double largest = 0;
        for (int j = 0; j < length; j++) {
            largest = Math.max(largest, Math.abs(x[j]));
        }
        if (largest == 0) {
            Arrays.fill(v, 0, length + 1, 0);
            return 0;
        }
        double square = 0;
        for (int j = 0; j < length; j++) {
            v[j] = x[j] / largest;
            square += v[j] * v[j];
        }
        double norm = Math.sqrt(square);
        double last = v[length - 1];
        v[length - 1] = last + Math.copySign(norm, last);
        v[length] = norm * largest;
        return 1 / (square + Math.abs(last) * norm);
    }

    private static void change(double[] row, double vOfRow, double wOfRow, double[] v, double[] w, int length) {
        for (int j = 0; j < length; j++) {
            row[j] -= vOfRow * w[j] + wOfRow * v[j];
        }
    }

    private static void accumulate(double[] product, double factor, double[] row, int length) {
        for (int j = 0; j < length; j++) {
            product[j] += factor * row[j];
        }
    }

    /** Two rows in one visit, so that the other four arrays are read half as often. */
    private static void changeTwo(
            double[] first,
            double[] second,
            int row,
            double[] v,
            double[] w,
            double[] next,
            double[] product,
            int length) {
        double v0 = v[row];
        double w0 = w[row];
        double v1 = v[row + 1];
        double w1 = w[row + 1];
        double n0 = next[row];
        double n1 = next[row + 1];
        for (int j = 0; j < length; j++) {
            double x = first[j] - (v0 * w[j] + w0 * v[j]);
            double y = second[j] - (v1 * w[j] + w1 * v[j]);
            first[j] = x;
            second[j] = y;
            product[j] += n0 * x + n1 * y;
        }
    }

    /** Replaces a tridiagonal matrix of norm about 1 by its eigenvalues, given the squares beside the diagonal. */
    private static void iterate(double[] d, double[] squares) {
        int from = 0;
        int steps = 0;
        while (from < d.length) {
            int to = from;
            while (to + 1 < d.length && squares[to] > EPSILON * EPSILON) {
                to++;
            }
            if (to == from) {
                from++;
                steps = 0;
            } else if (++steps > MOST_STEPS_A_VALUE) {
                throw new IllegalArgumentException("matrix: its eigenvalues do not settle");
            } else {
                step(d, squares, from, to);
            }
        }
    }

    /** One QL step from the last row of an unreduced block up to its first, which converges. */
    private static void step(double[] d, double[] squares, int from, int to) {
        double root = Math.sqrt(squares[from]);
        double ratio = (d[from + 1] - d[from]) / (2 * root);
        double shift = d[from] - root / (ratio + Math.copySign(Math.sqrt(ratio * ratio + 1), ratio));
        double cosine = 1;
        double sine = 0;
        double gamma = d[to] - shift;
        double p = gamma * gamma;
        for (int i = to - 1; i >= from; i--) {
            double square = squares[i];
            double sum = p + square;
            squares[i + 1] = i == to - 1 ? squares[to] : sine * sum;
            double cosineBefore = cosine;
            // Both 0 only if the block falls apart here, which leaves it as it is.
            cosine = sum == 0 ? 1 : p / sum;
            sine = sum == 0 ? 0 : square / sum;
            double gammaBefore = gamma;
            gamma = cosine * (d[i] - shift) - sine * gammaBefore;
            d[i + 1] = gammaBefore + (d[i] - gamma);
            p = cosine == 0 ? cosineBefore * square : gamma * gamma / cosine;
        }
        squares[from] = sine * p;
        d[from] = gamma + shift;
    }
}
