package nl.peilstok.factor;

import java.util.stream.DoubleStream;

/** The Pearson correlations of complete simulated scores; an item without variance correlates 0 with all others. */
final class SampleCorrelations {
    private SampleCorrelations() {}

    /**
     * Correlates.
     *
     * @param scores by item
     */
    static double[][] of(double[][] scores) {
        int p = scores.length;
        double[][] standard = new double[p][];
        for (int i = 0; i < p; i++) {
            standard[i] = standardised(scores[i]);
        }
        double[][] matrix = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = product(standard[i], standard[j]);
                matrix[j][i] = matrix[i][j];
            }
            matrix[i][i] = 1;
        }
        return matrix;
    }

    private static double[] standardised(double[] scores) {
        double mean = DoubleStream.of(scores).sum() / scores.length;
        double[] deviations = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            deviations[i] = scores[i] - mean;
        }
        double norm = Math.sqrt(product(deviations, deviations));
        for (int i = 0; i < scores.length && norm > 0; i++) {
            deviations[i] /= norm;
        }
        return deviations;
    }

    /** Four sums beside each other, which a processor adds at the same time. */
    private static double product(double[] x, double[] y) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < x.length; i += 4) {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }
        for (; i < x.length; i++) {
            a += x[i] * y[i];
        }
        return a + b + (c + d);
    }
}
