package nl.peilstok.math;

import java.util.Arrays;
import java.util.Optional;

/**
 * The exact null distribution of the rank sum of one of two groups (Wilcoxon's W), given the ranks with their ties: every
 * choice of m of the N ranks is equally likely. Mann–Whitney's U = W − m (m + 1) / 2.
 *
 * <p>Subsets are counted by size and sum, one rank after the other; only additions of positive numbers, so that the
 * smallest tails are right. The work is about m·N·(number of sums); 50 + 50 values take some milliseconds.
 *
 * <p>Reference: Streitberg and Röhmel (1986), <em>Exact distributions for permutation and rank tests</em>.
 */
public final class RankSumDistribution {
    /** C(N, m) stays within the doubles. */
    private static final int MOST = 1000;

    private static final double MOST_WORK = 2e9;

    private RankSumDistribution() {}

    /**
     * The distribution of the doubled rank sum of a group of m: of Σ of m of the given doubled ranks.
     *
     * @param m size of the group, 0 up to the number of ranks
     * @param doubledRanks of both groups together, {@link MidRanks#doubled}, in any order
     * @return empty for more than 1,000 ranks, or where it would take more than 2·10⁹ additions
     * @throws IllegalArgumentException if m is out of its range
     */
    public static Optional<ExactDistribution> of(int m, int[] doubledRanks) {
        int n = doubledRanks.length;
        if (m < 0 || m > n) {
            throw new IllegalArgumentException("m must be 0 to " + n + ", but is " + m);
        }
        int[] scores = doubledRanks.clone();
        Arrays.sort(scores);
        int base = n == 0 ? 0 : scores[0];
        int step = 0;
        long total = 0;
        for (int score : scores) {
            step = gcd(step, score - base);
            total += score;
        }
        step = Math.max(step, 1);
        for (int i = 0; i < n; i++) {
            scores[i] = (scores[i] - base) / step;
        }
        boolean complement = 2 * m > n;
        int size = complement ? n - m : m;
        long span = 0;
        for (int i = 0; i < size; i++) {
            span += scores[n - 1 - i];
        }
        if (n > MOST || (double) n * size * span / 3 > MOST_WORK) {
            return Optional.empty();
        }
        double[] counts = counts(size, scores, (int) span);
        if (complement) {
            // The rest of the ranks has the sum that is left over.
            reverse(counts);
            long largest = total - (long) size * base;
            return Optional.of(ExactDistribution.onGrid(largest - (counts.length - 1L) * step, step, counts));
        }
        return Optional.of(ExactDistribution.onGrid((long) m * base, step, counts));
    }

    /** Subsets of the given size by their sum, of scores in ascending order. */
    private static double[] counts(int size, int[] scores, int span) {
        int n = scores.length;
        double[][] counts = new double[size + 1][];
        int[] most = new int[size + 1];
        int[] least = new int[size + 1];
        for (int j = 0; j <= size; j++) {
            most[j] = j == 0 ? 0 : most[j - 1] + scores[n - j];
            least[j] = j == 0 ? 0 : least[j - 1] + scores[j - 1];
            counts[j] = new double[most[j] + 1];
        }
        counts[0][0] = 1;
        int[] now = new int[size + 1];
        for (int i = 0; i < n; i++) {
            int score = scores[i];
            // Of the subsets, only those are followed that the ranks still to come can complete.
            int from = Math.min(size, i + 1);
            int to = Math.max(1, size - (n - 1 - i));
            for (int j = from; j >= to; j--) {
                double[] target = counts[j];
                double[] source = counts[j - 1];
                int reach = now[j - 1];
                for (int s = least[j - 1]; s <= reach; s++) {
                    target[s + score] += source[s];
                }
                now[j] = Math.max(now[j], reach + score);
            }
        }
        return Arrays.copyOf(counts[size], span + 1);
    }

    private static void reverse(double[] values) {
        for (int i = 0, j = values.length - 1; i < j; i++, j--) {
            double kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }

    static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
