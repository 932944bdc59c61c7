package nl.peilstok.correlation;

import java.util.Arrays;

/** Sorts numbers by the digits of their bits, in a time that is the same for ties and far outliers. */
final class DigitOrder {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = (Long.SIZE + DIGIT_BITS - 1) / DIGIT_BITS;
    private static final int VALUES = 1 << DIGIT_BITS;

    /** The scores' bits so that they are ordered, without sign, as the scores are. */
    private long[] keys;

    private int[] who;

    private DigitOrder(long[] keys, int[] who) {
        this.keys = keys;
        this.who = who;
    }

    /**
     * The place of each score among the different scores, lowest first, of those who have one.
     *
     * @param n how many they are
     * @return how many have each of the different scores
     */
    static int[] levels(double[] scores, boolean[] answered, int n, int[] levels) {
        long[] keys = new long[n];
        int[] who = new int[n];
        int count = 0;
        for (int r = 0; r < scores.length; r++) {
            if (answered[r]) {
                // −0 is 0.
                long bits = Double.doubleToLongBits(scores[r] + 0.0);
                keys[count] = bits ^ (bits >> 63 | Long.MIN_VALUE);
                who[count++] = r;
            }
        }
        DigitOrder order = new DigitOrder(keys, who);
        order.sort();
        return order.write(levels);
    }

    private int[] write(int[] levels) {
        int[] counts = new int[keys.length];
        int level = -1;
        for (int at = 0; at < keys.length; at++) {
            level += at > 0 && keys[at] == keys[at - 1] ? 0 : 1;
            levels[who[at]] = level;
            counts[level]++;
        }
        return level + 1 == counts.length ? counts : Arrays.copyOf(counts, level + 1);
    }

    private void sort() {
        int[][] counts = new int[DIGITS][VALUES];
        for (long key : keys) {
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][digit(key, digit)]++;
            }
        }
        for (int digit = 0; digit < DIGITS && keys.length > 0; digit++) {
            if (counts[digit][digit(keys[0], digit)] < keys.length) {
                sortByDigit(digit, counts[digit]);
            }
        }
    }

    private void sortByDigit(int digit, int[] next) {
        int start = 0;
        for (int value = 0; value < VALUES; value++) {
            int count = next[value];
            next[value] = start;
            start += count;
        }
        long[] sortedKeys = new long[keys.length];
        int[] sortedWho = new int[keys.length];
        for (int at = 0; at < keys.length; at++) {
            int to = next[digit(keys[at], digit)]++;
            sortedKeys[to] = keys[at];
            sortedWho[to] = who[at];
        }
        keys = sortedKeys;
        who = sortedWho;
    }

    private static int digit(long key, int digit) {
        return (int) (key >>> digit * DIGIT_BITS) & VALUES - 1;
    }
}
