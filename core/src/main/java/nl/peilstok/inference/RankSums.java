package nl.peilstok.inference;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;

/**
 * Ranks the items within each respondent and adds up, exactly: twice the mean of several ranks is a whole number. Not
 * thread-safe.
 */
final class RankSums {
    /** Whole scores below this are ranked by counting. */
    private static final int CODES = 64;

    private final int k;
    /** Twice the sum of the ranks of each item: twice a mean of ranks is a whole number. */
    private final long[] doubledSums;

    private long ties;
    private int respondents;
    private int tiedRespondents;

    private final int[] counts = new int[CODES];
    private final double[] sorted;
    private final int[] doubledRanks;
    private final int[] last;
    private long lastTies;

    RankSums(int items) {
        this.k = items;
        this.doubledSums = new long[k];
        this.sorted = new double[k];
        this.doubledRanks = new int[k];
        this.last = new int[k];
    }

    /** Those who answered every item. */
    static RankSums ofComplete(Items items) {
        RankSums ranks = new RankSums(items.size());
        ScoreRows.forEach(items, (respondent, scores, answered, answers) -> {
            if (answers == scores.length) {
                ranks.add(scores);
            }
        });
        return ranks;
    }

    /** A respondent who answered every item; none of the scores is -0. */
    void add(double[] scores) {
        lastTies = areFewCodes(scores) ? rankCodes(scores) : rankNumbers(scores);
        for (int item = 0; item < k; item++) {
            doubledSums[item] += last[item];
        }
        respondents++;
        ties += lastTies;
        if (lastTies > 0) {
            tiedRespondents++;
        }
    }

    private static boolean areFewCodes(double[] scores) {
        for (double score : scores) {
            if (!(score >= 0 && score < CODES && score == (int) score)) {
                return false;
            }
        }
        return true;
    }

    /** Answers such as 1, …, 5 need no sorting: they are counted. Σ (t³ − t) is returned. */
    private long rankCodes(double[] scores) {
        int most = 0;
        for (int item = 0; item < k; item++) {
            int code = (int) scores[item];
            counts[code]++;
            most = Math.max(most, code);
        }
        long sum = 0;
        int below = 0;
        for (int code = 0; code <= most; code++) {
            int t = counts[code];
            counts[code] = 2 * below + t + 1; // twice the mean of the ranks below + 1, …, below + t
            sum += (long) t * ((long) t * t - 1);
            below += t;
        }
        for (int item = 0; item < k; item++) {
            last[item] = counts[(int) scores[item]];
        }
        Arrays.fill(counts, 0, most + 1, 0);
        return sum;
    }

    private long rankNumbers(double[] scores) {
        System.arraycopy(scores, 0, sorted, 0, k);
        Arrays.sort(sorted);
        long sum = rankSorted();
        for (int item = 0; item < k; item++) {
            last[item] = doubledRanks[Arrays.binarySearch(sorted, scores[item])];
        }
        return sum;
    }

    /** Gives each place in the sorted scores twice its rank; Σ (t³ − t) is returned. */
    private long rankSorted() {
        long sum = 0;
        int start = 0;
        while (start < k) {
            int end = start + 1;
            while (end < k && sorted[end] == sorted[start]) {
                end++;
            }
            Arrays.fill(doubledRanks, start, end, start + 1 + end);
            long t = end - start;
            sum += t * (t * t - 1);
            start = end;
        }
        return sum;
    }

    /** Twice the rank that the respondent added last gave the item. */
    int lastDoubledRank(int item) {
        return last[item];
    }

    /** Σ (t³ − t) of the respondent added last. */
    long lastTies() {
        return lastTies;
    }

    int respondents() {
        return respondents;
    }

    /** How many respondents gave two or more items the same score. */
    int tiedRespondents() {
        return tiedRespondents;
    }

    /** The item's mean rank, from 1 to k. */
    double meanRank(int item) {
        return doubledSums[item] / (2.0 * respondents);
    }

    int items() {
        return k;
    }

    /** Twice the sum of the item's ranks. */
    long doubledSum(int item) {
        return doubledSums[item];
    }

    /** n times {@link #variationWithin} minus three times {@link #variationBetween}; 0 if respondents agree wholly. */
    BigInteger disagreement() {
        return variationWithin()
                .multiply(BigInteger.valueOf(respondents))
                .subtract(variationBetween().multiply(BigInteger.valueOf(3)));
    }

    /** 4 Σ (Rⱼ − n (k + 1) / 2)², the squared distances of the rank sums from their expectation. */
    BigInteger variationBetween() {
        BigInteger squares = BigInteger.ZERO;
        for (long doubledSum : doubledSums) {
            BigInteger distance = BigInteger.valueOf(doubledSum - respondents * (k + 1L));
            squares = squares.add(distance.multiply(distance));
        }
        return squares;
    }

    /** n k (k² − 1) − T, which is 0 if every respondent gave all items the same score. */
    BigInteger variationWithin() {
        return BigInteger.valueOf(k)
                .multiply(BigInteger.valueOf((long) k * k - 1))
                .multiply(BigInteger.valueOf(respondents))
                .subtract(BigInteger.valueOf(ties));
    }

    /** Why items cannot be compared by these ranks, if so. */
    Optional<Absence> obstacle() {
        if (respondents == 0) {
            return Optional.of(new Absence(Absence.Kind.NO_ANSWERS, "no respondent answered every item"));
        }
        return variationWithin().signum() == 0
                ? Optional.of(new Absence(Absence.Kind.ZERO_VARIANCE, "every respondent gave all items the same score"))
                : Optional.empty();
    }
}
