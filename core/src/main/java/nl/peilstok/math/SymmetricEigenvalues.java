package nl.peilstok.math;

import java.util.Arrays;

/**
 * All eigenvalues of a symmetric matrix without their vectors, at a fraction of the cost of {@link SymmetricEigen}: from its
 * {@link Tridiagonal} form, by the QL iteration without square roots of Pal, Walker and Kahan.
 *
 * <p>Reference: Parlett, B. N. (1998), <em>The symmetric eigenvalue problem</em>, doi:10.1137/1.9781611971163, §8.14–8.15.
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
        int size = matrix.length;
        Tridiagonal form = Tridiagonal.of(matrix);
        double[] diagonal = new double[size];
        double[] squares = new double[size];
        double[] off = new double[size];
        for (int i = 0; i < size; i++) {
            diagonal[i] = form.diagonal(i);
            off[i] = i + 1 < size ? Math.abs(form.beside(i)) : 0;
        }
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
