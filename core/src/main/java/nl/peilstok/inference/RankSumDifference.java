package nl.peilstok.inference;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The exact distribution of the difference of two items' rank sums, if each respondent gives the ranks, with the ties
 * there are, in an order of chance. All terms are positive, so that both tails keep their relative accuracy.
 */
final class RankSumDifference implements IntToDoubleFunction {
    private static final double MOST_STEPS = 1e9;

    /** The probability of a doubled difference of at least 0, 1, 2, … in absolute value. */
    private final double[] tail;

    private RankSumDifference(double[] tail) {
        this.tail = tail;
    }

    static boolean isFeasible(int n, int k) {
        return (double) n * n * 8 * k * k <= MOST_STEPS;
    }

    static RankSumDifference of(RankRows rows) {
        double[] distribution = {1}; // from −m to m in steps of ½
        for (int respondent = 0; respondent < rows.respondents(); respondent++) {
            distribution = convolve(distribution, ofOne(rows.doubledRanks(respondent)));
        }
        int middle = distribution.length / 2;
        double[] tail = new double[middle + 2];
        for (int d = middle; d >= 0; d--) {
            tail[d] = tail[d + 1] + distribution[middle + d] + (d == 0 ? 0 : distribution[middle - d]);
        }
        return new RankSumDifference(tail);
    }

    /** Of one respondent: each ordered pair of places is as likely. */
    private static double[] ofOne(int[] doubledRanks) {
        int k = doubledRanks.length;
        int most = Arrays.stream(doubledRanks).max().orElseThrow()
                - Arrays.stream(doubledRanks).min().orElseThrow();
        double[] probabilities = new double[2 * most + 1];
        double each = 1.0 / ((double) k * (k - 1));
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                if (i != j) {
                    probabilities[most + doubledRanks[i] - doubledRanks[j]] += each;
                }
            }
        }
        return probabilities;
    }

    private static double[] convolve(double[] all, double[] one) {
        double[] sum = new double[all.length + one.length - 1];
        for (int j = 0; j < one.length; j++) {
            if (one[j] > 0) {
                for (int i = 0; i < all.length; i++) {
                    sum[i + j] += all[i] * one[j];
                }
            }
        }
        return sum;
    }

    @Override
    public double applyAsDouble(int doubledDifference) {
        return doubledDifference < tail.length ? Math.min(1, tail[doubledDifference]) : 0;
    }
}
