package nl.peilstok.math;

import java.util.Optional;

/**
 * The exact null distribution of the sum of the ranks of positive differences (Wilcoxon's V), given the ranks with their
 * ties: every choice of signs is equally likely.
 *
 * <p>Zeros are the caller's: by Wilcoxon they are dropped before ranking; by Pratt they are ranked with the others and
 * their ranks are then left out. Only additions of positive numbers, so that the smallest tails are right. The work is
 * n times the number of sums: n = 100 takes about a millisecond.
 *
 * <p>Reference: Wilcoxon (1945); Pratt (1959); Streitberg and Röhmel (1986).
 */
public final class SignedRankDistribution {
    /** 2^n stays within the doubles. */
    private static final int MOST = 1000;

    private SignedRankDistribution() {}

    /**
     * The distribution of the doubled sum of positive ranks.
     *
     * @param doubledRanks of the absolute differences other than 0, {@link MidRanks#doubled}, each 1 or more
     * @return empty for more than 1,000 ranks
     */
    public static Optional<ExactDistribution> of(int[] doubledRanks) {
        if (doubledRanks.length > MOST) {
            return Optional.empty();
        }
        int step = 0;
        long total = 0;
        for (int rank : doubledRanks) {
            step = RankSumDistribution.gcd(step, rank);
            total += rank;
        }
        step = Math.max(step, 1);
        double[] counts = new double[(int) (total / step) + 1];
        counts[0] = 1;
        int reach = 0;
        for (int rank : doubledRanks) {
            int score = rank / step;
            for (int s = reach; s >= 0; s--) {
                counts[s + score] += counts[s];
            }
            reach += score;
        }
        return Optional.of(ExactDistribution.onGrid(0, step, counts));
    }
}
