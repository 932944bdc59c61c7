package nl.peilstok.correlation;

import java.util.stream.IntStream;

/**
 * How many respondents share each score of an item, lowest score first, and what rank statistics need of it. All sums
 * are exact, and rounded once.
 */
final class Ties {
    private final int[] counts;
    private final int n;
    private final int largest;
    private final long pairs;
    private final double triples;
    private final double weightedPairs;

    Ties(int[] counts) {
        this.counts = counts;
        int sum = 0;
        int most = 0;
        long tied = 0;
        WideSum three = new WideSum();
        WideSum weighted = new WideSum();
        for (long t : counts) {
            sum += (int) t;
            if (t > 1) {
                tied += t * (t - 1) / 2;
                three.add(t * (t - 1), t - 2);
                weighted.add(t * (t - 1), 2 * t + 5);
            }
            most = (int) Math.max(most, t);
        }
        this.n = sum;
        this.largest = most;
        this.pairs = tied;
        this.triples = three.value();
        this.weightedPairs = weighted.value();
    }

    int n() {
        return n;
    }

    /** The number of scores, those of nobody included. */
    int size() {
        return counts.length;
    }

    /** By score, lowest first. */
    int[] counts() {
        return counts.clone();
    }

    boolean isConstant() {
        return largest == n;
    }

    boolean hasNone() {
        return largest <= 1;
    }

    /** By score: how many scored lower. */
    int[] starts() {
        int[] starts = new int[counts.length];
        for (int level = 1; level < starts.length; level++) {
            starts[level] = starts[level - 1] + counts[level - 1];
        }
        return starts;
    }

    /**
     * The mid-rank of each score as a whole number: from the mean rank (n + 1) / 2, and doubled. With b respondents below
     * and t who share the score it is 2b + t − n.
     */
    int[] ranks() {
        int[] ranks = new int[counts.length];
        int below = 0;
        for (int level = 0; level < ranks.length; level++) {
            // In an order of which no step passes the range of an int.
            ranks[level] = below - n + below + counts[level];
            below += counts[level];
        }
        return ranks;
    }

    /** The same for each respondent, lowest first. */
    int[] ranksOfAll() {
        int[] ranks = ranks();
        return IntStream.range(0, counts.length)
                .flatMap(level -> IntStream.generate(() -> ranks[level]).limit(counts[level]))
                .toArray();
    }

    /** The sum of squares of {@link #ranks}. */
    double rankSquares() {
        WideSum squares = new WideSum();
        int[] ranks = ranks();
        for (int level = 0; level < ranks.length; level++) {
            squares.add((long) counts[level] * ranks[level], ranks[level]);
        }
        return squares.value();
    }

    /** The pairs of respondents who share a score, Σ t(t − 1) / 2. */
    long pairs() {
        return pairs;
    }

    /** Σ t(t − 1)(t − 2). */
    double triples() {
        return triples;
    }

    /** Σ t(t − 1)(2t + 5). */
    double weightedPairs() {
        return weightedPairs;
    }
}
