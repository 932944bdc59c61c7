package nl.peilstok.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** The eigenvalues of a symmetric matrix, the largest first, and their vectors of length 1. Immutable. */
public final class SymmetricEigen {
    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * Decomposes a matrix.
     *
     * @param matrix finite and symmetric
     * @return its eigenvalues and vectors
     * @throws IllegalArgumentException if a number is not finite, so that there is no decomposition
     */
    public static SymmetricEigen of(double[][] matrix) {
        int size = matrix.length;
        for (double[] row : matrix) {
            if (!Arrays.stream(row).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("matrix: must be finite and symmetric");
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(new DMatrixRMaj(matrix))) {
            // So many eigenvalues are 0 that its iterations find no end, as with more items than two respondents tell.
            JacobiEigen slower = JacobiEigen.of(matrix);
            return sorted(size, slower::value, slower::vector);
        }
        return sorted(
                size,
                place -> eigen.getEigenvalue(place).getReal(),
                place -> eigen.getEigenVector(place).getData().clone());
    }

    private static SymmetricEigen sorted(int size, IntToDoubleFunction value, IntFunction<double[]> vector) {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, place -> place);
        Arrays.sort(order, Comparator.comparingDouble(place -> -value.applyAsDouble(place)));
        double[] values = new double[size];
        double[][] vectors = new double[size][];
        for (int place = 0; place < size; place++) {
            values[place] = value.applyAsDouble(order[place]);
            vectors[place] = vector.apply(order[place]);
        }
        return new SymmetricEigen(values, vectors);
    }

    /**
     * The eigenvalues.
     *
     * @return a new array, the largest first
     */
    public double[] values() {
        return values.clone();
    }

    /**
     * The smallest eigenvalue.
     *
     * @return of a matrix of no rows, infinite
     */
    public double smallest() {
        return values.length == 0 ? Double.POSITIVE_INFINITY : values[values.length - 1];
    }

    /**
     * An eigenvector.
     *
     * @param index of the eigenvalue, from 0
     * @return a new array
     */
    public double[] vector(int index) {
        return vectors[index].clone();
    }

    /**
     * The symmetric matrix with these eigenvectors and other eigenvalues.
     *
     * @param others one for each, in the order of {@link #values}
     * @return a new matrix
     */
    public double[][] withValues(double[] others) {
        int size = values.length;
        double[][] matrix = new double[size][size];
        for (int v = 0; v < size; v++) {
            for (int i = 0; i < size && others[v] != 0; i++) {
                double scaled = others[v] * vectors[v][i];
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] += scaled * vectors[v][j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
