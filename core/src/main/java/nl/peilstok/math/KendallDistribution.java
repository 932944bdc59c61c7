package nl.peilstok.math;

/**
 * The exact null distribution of the number of discordant pairs of n values without ties, of n (n − 1) / 2 pairs: the
 * inversions of a random permutation. Kendall's S = n (n − 1) / 2 − 2 · discordant.
 *
 * <p>Reference: Kendall (1938); Knuth (1973), <em>The art of computer programming</em>, volume 3, 5.1.1.
 */
public final class KendallDistribution {
    private static final int MOST = 500;

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
}
