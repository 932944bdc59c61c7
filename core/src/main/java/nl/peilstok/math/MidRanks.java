package nl.peilstok.math;

import java.util.Arrays;

/** Ranks of which tied values share the mean, doubled, so that they are whole numbers. */
public final class MidRanks {
    private MidRanks() {}

    /**
     * Twice the mid-ranks: a value with b values below it and t equal to it, itself included, has 2b + t + 1.
     *
     * @param values numbers without NaN
     * @return in the order of the values; their sum is n (n + 1)
     */
    public static int[] doubled(double[] values) {
        double[] sorted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            // −0 is 0.
            sorted[i] = values[i] + 0.0;
        }
        Arrays.sort(sorted);
        int[] ranks = new int[values.length];
        int[] rankOf = new int[values.length];
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                rankOf[i] = from + to + 1;
            }
            from = to;
        }
        for (int i = 0; i < values.length; i++) {
            ranks[i] = rankOf[Arrays.binarySearch(sorted, values[i] + 0.0)];
        }
        return ranks;
    }
}
