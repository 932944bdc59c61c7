package nl.peilstok.correlation;

import java.util.Arrays;
import java.util.Locale;
import nl.peilstok.math.SymmetricEigen;

/**
 * A method to turn an indefinite correlation matrix into one without negative eigenvalues. No analysis smooths by
 * itself: the matrix that is used is the one the user made.
 */
public final class Smoothing {
    private static final int MOST_STEPS = 10_000;

    private final String name;
    private final Change change;

    private interface Change {
        Changed of(double[][] matrix);
    }

    private record Changed(double[][] matrix, String detail) {}

    private Smoothing(String name, Change change) {
        this.name = name;
        this.change = change;
    }

    /**
     * Eigenvalues below 1e-12 become 1e-10, all are scaled to the sum they had to have, the number of items, and the
     * matrix put together again is scaled to ones on the diagonal. A matrix without such eigenvalues stays as it is.
     *
     * <p><b>Reference.</b> Wothke (1993), in Bollen and Long (eds.), Testing structural equation models, Sage.
     *
     * <p><b>Agrees with</b> psych 2.2.9 {@code cor.smooth} to 1e-10.
     *
     * @return the method
     */
    public static Smoothing eigenvalue() {
        return new Smoothing("eigenvalues", matrix -> {
            SymmetricEigen eigen = SymmetricEigen.of(matrix);
            if (eigen.smallest() >= 1e-12) {
                return new Changed(matrix, "");
            }
            double[] values = eigen.values();
            Arrays.setAll(values, v -> values[v] < 1e-12 ? 1e-10 : values[v]);
            double total = Arrays.stream(values).sum();
            Arrays.setAll(values, v -> values[v] * matrix.length / total);
            return new Changed(withUnitDiagonal(eigen.withValues(values)), "");
        });
    }

    /**
     * The correlation matrix nearest in the Frobenius norm, by alternating projections with Dykstra's correction.
     *
     * <p><b>Reference.</b> Higham (2002), doi:10.1093/imanum/22.3.329.
     *
     * <p><b>Agrees with</b> R package Matrix 1.5 {@code nearPD(corr = TRUE, posd.tol = 0, do2eigen = FALSE)} to the
     * tolerance at which that stops.
     *
     * @return the method
     */
    public static Smoothing higham() {
        return new Smoothing("Higham's nearest correlation matrix", Smoothing::nearest);
    }

    /**
     * All correlations shrunk towards 0: (1 − λ) R + λ I.
     *
     * @param lambda above 0 and at most 1
     * @return the method
     * @throws IllegalArgumentException if lambda is not above 0 and at most 1
     */
    public static Smoothing shrinkage(double lambda) {
        if (!(lambda > 0 && lambda <= 1)) {
            throw new IllegalArgumentException("lambda: must be above 0 and at most 1, got " + lambda);
        }
        return new Smoothing("shrinkage by " + lambda, matrix -> {
            double[][] shrunk = copy(matrix);
            for (int i = 0; i < shrunk.length; i++) {
                for (int j = 0; j < shrunk.length; j++) {
                    shrunk[i][j] *= i == j ? 1 : 1 - lambda;
                }
            }
            return new Changed(shrunk, "");
        });
    }

    CorrelationMatrix apply(CorrelationMatrix matrix) {
        double[][] before = matrix.values();
        Changed changed = change.of(before);
        double moved = distance(before, changed.matrix);
        return matrix.changed(
                changed.matrix,
                String.format(
                        Locale.ROOT, "smoothed by %s%s, moved %.3g (Frobenius norm)", name, changed.detail, moved));
    }

    private static Changed nearest(double[][] matrix) {
        int size = matrix.length;
        double[][] current = copy(matrix);
        double[][] correction = new double[size][size];
        for (int step = 1; step <= MOST_STEPS; step++) {
            double[][] corrected = copy(current);
            subtract(corrected, correction);
            SymmetricEigen eigen = SymmetricEigen.of(corrected);
            double[] values = eigen.values();
            Arrays.setAll(values, v -> Math.max(0, values[v]));
            double[][] definite = eigen.withValues(values);
            correction = copy(definite);
            subtract(correction, corrected);
            double[][] next = copy(definite);
            for (int i = 0; i < size; i++) {
                next[i][i] = 1;
            }
            boolean still = distance(next, current) <= 1e-14 * size && distance(next, definite) <= 1e-12 * size;
            current = next;
            if (still) {
                return new Changed(current, " (" + step + " steps)");
            }
        }
        return new Changed(current, " (not converged in " + MOST_STEPS + " steps)");
    }

    private static double[][] withUnitDiagonal(double[][] matrix) {
        double[][] scaled = copy(matrix);
        for (int i = 0; i < scaled.length; i++) {
            for (int j = 0; j < scaled.length; j++) {
                scaled[i][j] = i == j ? 1 : matrix[i][j] / Math.sqrt(matrix[i][i] * matrix[j][j]);
            }
        }
        return scaled;
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }

    private static void subtract(double[][] from, double[][] what) {
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < from.length; j++) {
                from[i][j] -= what[i][j];
            }
        }
    }

    private static double distance(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += (a[i][j] - b[i][j]) * (a[i][j] - b[i][j]);
            }
        }
        return Math.sqrt(sum);
    }

    /**
     * The method.
     *
     * @return such as {@code smoothing by eigenvalues}
     */
    @Override
    public String toString() {
        return "smoothing by " + name;
    }
}
