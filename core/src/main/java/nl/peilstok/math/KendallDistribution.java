package nl.peilstok.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The exact null distribution of the number of discordant pairs of n values without ties, of n (n − 1) / 2 pairs: the
 * inversions of a random permutation; and of few values with ties. Kendall's S = n (n − 1) / 2 − 2 · discordant.
 *
 * <p>Reference: Kendall (1938); Knuth (1973), <em>The art of computer programming</em>, volume 3, 5.1.1.
 */
public final class KendallDistribution {
    private static final int MOST = 500;
    private static final int MOST_TIED = 14;

    private KendallDistribution() {}

    /**
     * The distribution of the number of discordant pairs.
     *
     * @param n number of values, 1 to 500
     * @return symmetric around n (n − 1) / 4
     * @throws IllegalArgumentException if n is out of its range
     */
    public static ExactDistribution of(int n) {
        if (n < 1 || n > MOST) {
            throw new IllegalArgumentException("n must be 1 to " + MOST + ", but is " + n);
        }
        int last = n * (n - 1) / 2;
        double[] p = new double[last + 1];
        p[0] = 1;
        int reach = 0;
        for (int i = 2; i <= n; i++) {
            // The i-th value makes 0 to i − 1 inversions, each with probability 1/i: a moving sum. Its first half
            // only grows, so that taking off the oldest term costs no digits; the second half is its mirror.
            int next = reach + i - 1;
            double[] sums = new double[next + 1];
            double sum = 0;
            for (int s = 0; s <= next / 2; s++) {
                sum += s <= reach ? p[s] : 0;
                sum -= s >= i ? p[s - i] : 0;
                sums[s] = sum / i;
                sums[next - s] = sums[s];
            }
            System.arraycopy(sums, 0, p, 0, next + 1);
            reach = next;
        }
        return ExactDistribution.onGrid(0, 1, p);
    }

    /**
     * The distribution of Kendall's S, the concordant less the discordant pairs, over all pairings of n values with n
     * others, both with ties. The pairings are counted score by score of the one: how many of each score of the other have
     * been used is all that the rest depends on.
     *
     * @param x how many values share each score, lowest first, 1 to 14 values together
     * @param y the same of as many values
     * @return its mean is 0; skewed if neither runs the same from both ends
     * @throws IllegalArgumentException if there are none or more than 14, or not as many of both
     */
    public static ExactDistribution ofTied(int[] x, int[] y) {
        int n = Arrays.stream(x).sum();
        if (n < 1 || n > MOST_TIED || Arrays.stream(y).sum() != n) {
            throw new IllegalArgumentException("x and y must hold the same number of values, 1 to " + MOST_TIED
                    + ", but hold " + n + " and " + Arrays.stream(y).sum());
        }
        return new Pairings(n, Arrays.stream(y).filter(count -> count > 0).toArray()).of(x);
    }

    /** The sums of weights by S, of each use of the scores of y; S runs from −all to all. */
    private static final class Pairings {
        private final int all;
        private final int[] y;
        private Map<List<Integer>, double[]> next = new HashMap<>();

        Pairings(int n, int[] y) {
            this.all = n * (n - 1) / 2;
            this.y = y;
        }

        ExactDistribution of(int[] x) {
            double[] certain = new double[2 * all + 1];
            certain[all] = 1;
            Map<List<Integer>, double[]> reached = Map.of(Collections.nCopies(y.length, 0), certain);
            for (int together : x) {
                next = new HashMap<>();
                reached.forEach((used, weights) -> add(used, new ArrayList<>(used), 0, together, 0, 1, weights));
                reached = next;
            }
            return ExactDistribution.onGrid(-all, 1, reached.values().iterator().next());
        }

        /** Gives so many more of one score of x a score of y from this one on. */
        private void add(
                List<Integer> used, List<Integer> then, int score, int more, int shift, double ways, double[] weights) {
            if (score == y.length) {
                if (more == 0) {
                    double[] sums = next.computeIfAbsent(List.copyOf(then), key -> new double[weights.length]);
                    for (int s = Math.max(0, -shift); s < Math.min(weights.length, weights.length - shift); s++) {
                        sums[s + shift] += ways * weights[s];
                    }
                }
                return;
            }
            int below = 0;
            int above = 0;
            for (int other = 0; other < y.length; other++) {
                below += other < score ? used.get(other) : 0;
                above += other > score ? used.get(other) : 0;
            }
            int left = y[score] - used.get(score);
            double chosen = 1;
            for (int count = 0; count <= Math.min(left, more); count++) {
                then.set(score, used.get(score) + count);
                add(used, then, score + 1, more - count, shift + count * (below - above), ways * chosen, weights);
                chosen = chosen * (left - count) / (count + 1);
            }
            then.set(score, used.get(score));
        }
    }
}
