package nl.peilstok.benchmarks;

import nl.peilstok.correlation.CoMoments;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.math.BitPlanes;
import nl.peilstok.math.CodeSums;

/** Square symmetric matrices as one array, row after row, which is also how R writes them. */
public final class Matrices {
    private Matrices() {}

    /** An element of a matrix. */
    @FunctionalInterface
    public interface Element {
        /**
         * The element.
         *
         * @param i row, from 0
         * @param j column, from 0 to i
         * @return its value
         */
        double at(int i, int j);
    }

    /**
     * All elements, each asked for once where j ≤ i.
     *
     * @param size the number of rows
     * @param element its elements
     * @return size × size numbers
     */
    public static double[] symmetric(int size, Element element) {
        double[] all = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                all[i * size + j] = element.at(i, j);
                all[j * size + i] = all[i * size + j];
            }
        }
        return all;
    }

    /**
     * Pearson's correlations.
     *
     * @param moments the moments
     * @return the matrix
     */
    public static double[] correlations(CoMoments moments) {
        return symmetric(moments.size(), (i, j) -> moments.correlation(i, j).orNaN());
    }

    /**
     * Pearson's correlations over the respondents each pair has in common.
     *
     * @param planes the answers
     * @return the matrix
     */
    public static double[] correlations(BitPlanes planes) {
        CodeSums sums = new CodeSums(planes.items());
        planes.addSums(sums, 0, planes.words(), 1);
        return symmetric(planes.items(), (i, j) -> {
            long n = sums.n(i, j);
            double shared = n * sums.products(i, j) - sums.sum(i, j) * sums.sum(j, i);
            double first = n * sums.squares(i, j) - sums.sum(i, j) * sums.sum(i, j);
            double second = n * sums.squares(j, i) - sums.sum(j, i) * sums.sum(j, i);
            return shared / Math.sqrt(first * second);
        });
    }

    /**
     * The coefficients of a matrix.
     *
     * @param matrix any kind
     * @return the matrix
     */
    public static double[] coefficients(CorrelationMatrix matrix) {
        return symmetric(matrix.size(), (i, j) -> matrix.get(i, j).orNaN());
    }
}
