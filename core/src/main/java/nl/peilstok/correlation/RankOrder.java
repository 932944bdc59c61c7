package nl.peilstok.correlation;

/**
 * Sorts numbers in a time linear in how many they are: into compartments of equal width, each put in order by insertion;
 * where that would leave many in one compartment, as with ties or far outliers, by the digits of their bits.
 */
final class RankOrder {
    /** So many comparisons for each number, at most, are left to insertion. */
    private static final int MOST_COMPARISONS = 4;

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = (Long.SIZE + DIGIT_BITS - 1) / DIGIT_BITS;
    private static final int VALUES = 1 << DIGIT_BITS;

    private double[] scores;
    private int[] who;
    private final int n;

    private RankOrder(double[] scores, int[] who, int n) {
        this.scores = scores;
        this.who = who;
        this.n = n;
    }

    /**
     * The place of each score among the different scores, lowest first.
     *
     * @param scores finite numbers, 0 and −0 the same; what they are afterwards is of no use
     * @param answered whose score counts
     * @param levels takes the places, −1 for who has no score
     * @return the number of different scores
     */
    static int levels(double[] scores, boolean[] answered, int[] levels) {
        int[] who = new int[scores.length];
        int n = 0;
        for (int r = 0; r < scores.length; r++) {
            levels[r] = -1;
            if (answered[r]) {
                scores[n] = scores[r] + 0.0;
                who[n++] = r;
            }
        }
        RankOrder order = new RankOrder(scores, who, n);
        if (!order.sortByCompartments()) {
            order.sortByDigits();
        }
        return write(order.scores, order.who, n, levels);
    }

    private static int write(double[] sorted, int[] who, int n, int[] levels) {
        int level = -1;
        double last = Double.NaN;
        for (int place = 0; place < n; place++) {
            level += sorted[place] == last ? 0 : 1;
            last = sorted[place];
            levels[who[place]] = level;
        }
        return level + 1;
    }

    /** Returns false, and leaves all as it is, where many scores would come together. */
    private boolean sortByCompartments() {
        double[] from = scores;
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < n; place++) {
            least = from[place] < least ? from[place] : least;
            largest = from[place] > largest ? from[place] : largest;
        }
        int last = n + n / 2;
        double scale = last / (largest - least);
        int[] next = new int[last + 1];
        for (int place = 0; place < n; place++) {
            next[compartment(from[place], least, scale, last)]++;
        }
        int start = 0;
        long comparisons = 0;
        for (int at = 0; at <= last; at++) {
            int count = next[at];
            comparisons += (long) count * count;
            next[at] = start;
            start += count;
        }
        if (comparisons > (long) MOST_COMPARISONS * n) {
            return false;
        }
        double[] sortedScores = new double[n];
        int[] sortedWho = new int[n];
        for (int place = 0; place < n; place++) {
            int to = next[compartment(from[place], least, scale, last)]++;
            sortedScores[to] = from[place];
            sortedWho[to] = who[place];
        }
        insert(sortedScores, sortedWho);
        scores = sortedScores;
        who = sortedWho;
        return true;
    }

    /** A range of 0 or without end puts all together. */
    private static int compartment(double score, double least, double scale, int last) {
        return Math.min(last, (int) ((score - least) * scale));
    }

    private static void insert(double[] scores, int[] who) {
        for (int place = 1; place < scores.length; place++) {
            double score = scores[place];
            if (scores[place - 1] > score) {
                int respondent = who[place];
                int to = place;
                for (; to > 0 && scores[to - 1] > score; to--) {
                    scores[to] = scores[to - 1];
                    who[to] = who[to - 1];
                }
                scores[to] = score;
                who[to] = respondent;
            }
        }
    }

    private void sortByDigits() {
        long[] keys = new long[n];
        int[][] counts = new int[DIGITS][VALUES];
        for (int place = 0; place < n; place++) {
            long bits = Double.doubleToLongBits(scores[place]);
            // Ordered, without sign, as the scores are.
            keys[place] = bits ^ (bits >> 63 | Long.MIN_VALUE);
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][digit(keys[place], digit)]++;
            }
        }
        for (int digit = 0; digit < DIGITS && n > 0; digit++) {
            if (counts[digit][digit(keys[0], digit)] < n) {
                keys = sortByDigit(keys, digit, counts[digit]);
            }
        }
    }

    private long[] sortByDigit(long[] keys, int digit, int[] next) {
        int start = 0;
        for (int value = 0; value < VALUES; value++) {
            int count = next[value];
            next[value] = start;
            start += count;
        }
        long[] sortedKeys = new long[n];
        double[] sortedScores = new double[n];
        int[] sortedWho = new int[n];
        for (int place = 0; place < n; place++) {
            int to = next[digit(keys[place], digit)]++;
            sortedKeys[to] = keys[place];
            sortedScores[to] = scores[place];
            sortedWho[to] = who[place];
        }
        scores = sortedScores;
        who = sortedWho;
        return sortedKeys;
    }

    private static int digit(long key, int digit) {
        return (int) (key >>> digit * DIGIT_BITS) & VALUES - 1;
    }
}
