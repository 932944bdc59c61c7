package nl.peilstok.math;

import java.util.Arrays;

/**
 * The exact null distribution of Σ of products of ranks over all pairings of two rankings, with their ties: what
 * Spearman's correlation depends on. The permutations are counted by the set of ranks used, so that n = 12 needs 2¹² sets
 * and not 12! permutations.
 *
 * <p>Reference: Kendall (1938) for the problem; the counting is that of a permanent by subsets (Ryser 1963).
 */
public final class SpearmanDistribution {
    private static final int MOST = 14;

    private SpearmanDistribution() {}

    /**
     * The distribution of Σ xᵢ y_π(i), the doubled ranks of x and y.
     *
     * <p>Without ties Σd² = n (n + 1) (2n + 1) / 3 − Σ / 2.
     *
     * @param x doubled ranks, 1 to 14 of them
     * @param y as many doubled ranks
     * @return its weights are numbers of permutations
     * @throws IllegalArgumentException if there are none or more than 14, or not as many of both
     */
    public static ExactDistribution of(int[] x, int[] y) {
        int n = x.length;
        if (n < 1 || n > MOST || y.length != n) {
            throw new IllegalArgumentException("x and y must hold the same number of ranks, 1 to " + MOST
                    + ", but hold " + n + " and " + y.length);
        }
        // With the smallest rank of each as 0 the sums start at 0 or a little above.
        int x0 = Arrays.stream(x).min().orElseThrow();
        int y0 = Arrays.stream(y).min().orElseThrow();
        int[] a = Arrays.stream(x).map(each -> each - x0).sorted().toArray();
        int[] b = Arrays.stream(y).map(each -> each - y0).sorted().toArray();
        int span = 0;
        long constant = 0;
        for (int i = 0; i < n; i++) {
            span += a[i] * b[i];
            constant += (long) x[i] * y0 + (long) x0 * y[i] - (long) x0 * y0;
        }
        double[][] counts = new double[1 << n][];
        counts[0] = new double[] {1};
        for (int set = 0; set < counts.length; set++) {
            double[] from = counts[set];
            int i = Integer.bitCount(set);
            for (int j = 0; j < n; j++) {
                if ((set >> j & 1) == 0) {
                    add(counts, set | 1 << j, from, a[i] * b[j]);
                }
            }
            if (i < n) {
                counts[set] = null;
            }
        }
        return ExactDistribution.onGrid(constant, 1, Arrays.copyOf(counts[counts.length - 1], span + 1));
    }

    private static void add(double[][] counts, int set, double[] from, int shift) {
        if (counts[set] == null) {
            counts[set] = new double[from.length + shift];
        } else if (counts[set].length < from.length + shift) {
            counts[set] = Arrays.copyOf(counts[set], from.length + shift);
        }
        double[] to = counts[set];
        for (int s = 0; s < from.length; s++) {
            to[s + shift] += from[s];
        }
    }
}
