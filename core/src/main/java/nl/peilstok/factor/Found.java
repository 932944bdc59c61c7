package nl.peilstok.factor;

import java.util.List;

/**
 * What a search for a rotation found, before factors are ordered and signed.
 *
 * @param transformation T, column after column: T'T holds the factor correlations
 * @param criterion NaN if the rotation has none
 * @param minima the different minima at which searches converged, the lowest first; empty without a search
 * @param starts the searches, 0 without one
 */
record Found(
        double[] transformation,
        double criterion,
        int iterations,
        double gradientNorm,
        boolean converged,
        List<LocalMinimum> minima,
        int starts) {

    /** By a formula, without searching. */
    static Found direct(double[] transformation, double criterion) {
        return new Found(transformation, criterion, 0, 0, true, List.of(), 0);
    }

    /** T = I. */
    static double[] identity(int k) {
        double[] identity = new double[k * k];
        for (int f = 0; f < k; f++) {
            identity[f * k + f] = 1;
        }
        return identity;
    }
}
