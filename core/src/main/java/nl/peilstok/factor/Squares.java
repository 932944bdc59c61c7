package nl.peilstok.factor;

import java.util.Arrays;

/** The squared loadings, in which most criteria are written. */
final class Squares {
    private Squares() {}

    /** Fills the squares of all loadings and their sums over the factors. */
    static void of(double[] loadings, double[] squares, double[] rows, int p, int k) {
        Arrays.fill(rows, 0);
        for (int f = 0; f < k; f++) {
            int start = f * p;
            for (int i = 0; i < p; i++) {
                double square = loadings[start + i] * loadings[start + i];
                squares[start + i] = square;
                rows[i] += square;
            }
        }
    }
}
