package nl.peilstok.correlation;

import java.util.Arrays;

/**
 * Sorts numbers in a time linear in how many they are: into compartments of equal width, each put in order by insertion;
 * where that would leave many in one compartment, as with ties or far outliers, by the digits of their bits.
 *
 * <p>What is moved is one word: the score's place between the least and the largest in 31 bits, then its respondent. Where
 * two of these places are the same, the scores themselves decide.
 */
final class RankOrder {
    /** So many comparisons for each number, at most, are left to insertion. */
    private static final int MOST_COMPARISONS = 4;

    private static final int PLACE_BITS = Integer.SIZE - 1;

    private final double[] scores;
    private final boolean[] answered;
    private final int n;

    private RankOrder(double[] scores, boolean[] answered, int n) {
        this.scores = scores;
        this.answered = answered;
        this.n = n;
    }

    /**
     * The place of each score among the different scores, lowest first.
     *
     * @param scores finite numbers, 0 and −0 the same
     * @param answered whose score counts
     * @param levels takes the places, −1 for who has no score
     * @return how many have each of the different scores
     */
    static int[] levels(double[] scores, boolean[] answered, int[] levels) {
        int n = 0;
        for (int r = 0; r < scores.length; r++) {
            levels[r] = -1;
            n += answered[r] ? 1 : 0;
        }
        RankOrder order = new RankOrder(scores, answered, n);
        long[] sorted = order.byCompartments();
        if (sorted == null) {
            return DigitOrder.levels(scores, answered, n, levels);
        }
        return order.write(sorted, levels);
    }

    private int[] write(long[] sorted, int[] levels) {
        int[] counts = new int[n];
        int level = -1;
        for (int at = 0; at < sorted.length; at++) {
            boolean same =
                    at > 0 && samePlace(sorted[at - 1], sorted[at]) && score(sorted[at - 1]) == score(sorted[at]);
            level += same ? 0 : 1;
            levels[(int) sorted[at]] = level;
            counts[level]++;
        }
        return level + 1 == counts.length ? counts : Arrays.copyOf(counts, level + 1);
    }

    private double score(long word) {
        return scores[(int) word];
    }

    private static boolean samePlace(long left, long right) {
        return (left ^ right) >>> Integer.SIZE == 0;
    }

    /** Returns null where many scores would come together. */
    private long[] byCompartments() {
        long[] words = words();
        int compartments = Math.max(1, 2 * n);
        int[] next = new int[compartments];
        for (long word : words) {
            next[compartment(word, compartments)]++;
        }
        int start = 0;
        long comparisons = 0;
        for (int at = 0; at < compartments; at++) {
            int count = next[at];
            comparisons += (long) count * count;
            next[at] = start;
            start += count;
        }
        if (comparisons > (long) MOST_COMPARISONS * n) {
            return null;
        }
        long[] sorted = new long[n];
        for (long word : words) {
            sorted[next[compartment(word, compartments)]++] = word;
        }
        insert(sorted);
        return sorted;
    }

    private long[] words() {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < scores.length; r++) {
            double score = scores[r];
            if (answered[r]) {
                least = score < least ? score : least;
                largest = score > largest ? score : largest;
            }
        }
        // A range of 0 or without end gives all the same place.
        double scale = Integer.MAX_VALUE / (largest - least);
        long[] words = new long[n];
        int count = 0;
        for (int r = 0; r < scores.length; r++) {
            if (answered[r]) {
                words[count++] = (long) (int) ((scores[r] - least) * scale) << Integer.SIZE | r;
            }
        }
        return words;
    }

    private static int compartment(long word, int compartments) {
        return (int) ((word >>> Integer.SIZE) * compartments >>> PLACE_BITS);
    }

    private void insert(long[] sorted) {
        boolean samePlaces = false;
        for (int at = 1; at < sorted.length; at++) {
            long word = sorted[at];
            int to = at;
            for (; to > 0 && sorted[to - 1] > word; to--) {
                sorted[to] = sorted[to - 1];
            }
            sorted[to] = word;
            samePlaces |= to > 0 && samePlace(sorted[to - 1], word);
        }
        if (samePlaces) {
            insertByScore(sorted);
        }
    }

    private void insertByScore(long[] sorted) {
        for (int at = 1; at < sorted.length; at++) {
            long word = sorted[at];
            int to = at;
            for (; to > 0 && samePlace(sorted[to - 1], word) && score(sorted[to - 1]) > score(word); to--) {
                sorted[to] = sorted[to - 1];
            }
            sorted[to] = word;
        }
    }
}
