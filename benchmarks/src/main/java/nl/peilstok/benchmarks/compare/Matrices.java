package nl.peilstok.benchmarks.compare;

import nl.peilstok.correlation.CoMoments;

/** Square matrices as R writes them. */
final class Matrices {
    private Matrices() {}

    /** An element of a symmetric matrix. */
    @FunctionalInterface
    interface Element {
        double at(int i, int j);
    }

    /** All elements, each asked for once where j ≤ i. */
    static double[] symmetric(int size, Element element) {
        double[] all = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                all[i * size + j] = element.at(i, j);
                all[j * size + i] = all[i * size + j];
            }
        }
        return all;
    }

    static double[] correlations(CoMoments moments) {
        return symmetric(moments.size(), (i, j) -> moments.correlation(i, j).orNaN());
    }
}
