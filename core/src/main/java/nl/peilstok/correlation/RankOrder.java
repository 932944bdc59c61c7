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

    /** Of the respondents whose scores are ranked. */
    final double[] scores;

    final boolean[] answered;
    private final long[] words;
    private final long[] sorted;
    private final int[] next;
    private int n;

    /**
     * Room for the scores of one item after another, so that the memory stays near.
     *
     * @param respondents how many there are
     */
    RankOrder(int respondents) {
        this.scores = new double[respondents];
        this.answered = new boolean[respondents];
        this.words = new long[respondents];
        this.sorted = new long[respondents];
        this.next = new int[Math.max(1, 2 * respondents)];
    }

    /**
     * The place of each of the {@link #scores} among the different ones, lowest first; 0 and −0 are the same.
     *
     * @param levels takes the places, −1 for who has not {@link #answered}
     * @return how many have each of the different scores
     */
    int[] levels(int[] levels) {
        n = 0;
        for (int r = 0; r < scores.length; r++) {
            levels[r] = -1;
            n += answered[r] ? 1 : 0;
        }
        return sortByCompartments() ? write(levels) : DigitOrder.levels(scores, answered, n, levels);
    }

    private int[] write(int[] levels) {
        int[] counts = new int[n];
        int level = -1;
        for (int at = 0; at < n; at++) {
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

    /** Returns false where many scores would come together. */
    private boolean sortByCompartments() {
        writeWords();
        int compartments = Math.max(1, 2 * n);
        Arrays.fill(next, 0, compartments, 0);
        for (int at = 0; at < n; at++) {
            next[compartment(words[at], compartments)]++;
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
            return false;
        }
        for (int at = 0; at < n; at++) {
            sorted[next[compartment(words[at], compartments)]++] = words[at];
        }
        insert();
        return true;
    }

    private void writeWords() {
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
        int count = 0;
        for (int r = 0; r < scores.length; r++) {
            if (answered[r]) {
                words[count++] = (long) (int) ((scores[r] - least) * scale) << Integer.SIZE | r;
            }
        }
    }

    private static int compartment(long word, int compartments) {
        return (int) ((word >>> Integer.SIZE) * compartments >>> PLACE_BITS);
    }

    private void insert() {
        boolean samePlaces = false;
        for (int at = 1; at < n; at++) {
            long word = sorted[at];
            int to = at;
            for (; to > 0 && sorted[to - 1] > word; to--) {
                sorted[to] = sorted[to - 1];
            }
            sorted[to] = word;
            samePlaces |= to > 0 && samePlace(sorted[to - 1], word);
        }
        if (samePlaces) {
            insertByScore();
        }
    }

    private void insertByScore() {
        for (int at = 1; at < n; at++) {
            long word = sorted[at];
            int to = at;
            for (; to > 0 && samePlace(sorted[to - 1], word) && score(sorted[to - 1]) > score(word); to--) {
                sorted[to] = sorted[to - 1];
            }
            sorted[to] = word;
        }
    }
}
