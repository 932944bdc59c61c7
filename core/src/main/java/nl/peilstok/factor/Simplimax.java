package nl.peilstok.factor;

import java.util.Arrays;

/**
 * f = the sum of the m smallest squared loadings, which are to become zero; df/dλ = 2λ for those and 0 for the others.
 * The derivative jumps where another loading becomes one of the smallest.
 *
 * <p>Reference: Kiers, H. A. L. (1994), doi:10.1007/BF02294392.
 */
final class Simplimax implements Criterion {
    private final int zeros;
    private final double[] sorted;

    Simplimax(int p, int k, int zeros) {
        if (zeros > p * k) {
            throw new IllegalArgumentException(
                    "zeros: at most p·k = " + p * k + " loadings can be small, got " + zeros);
        }
        this.zeros = zeros;
        this.sorted = new double[p * k];
    }

    @Override
    public double evaluate(double[] loadings, double[] gradient) {
        for (int at = 0; at < sorted.length; at++) {
            sorted[at] = Math.abs(loadings[at]);
        }
        Arrays.sort(sorted);
        double largest = sorted[zeros - 1];
        double value = 0;
        int left = zeros;
        for (int at = 0; at < zeros; at++) {
            value += sorted[at] * sorted[at];
            left -= sorted[at] < largest ? 1 : 0;
        }
        for (int at = 0; at < sorted.length; at++) {
            double size = Math.abs(loadings[at]);
            boolean small = size < largest || size == largest && left-- > 0;
            gradient[at] = small ? 2 * loadings[at] : 0;
        }
        return value;
    }
}
