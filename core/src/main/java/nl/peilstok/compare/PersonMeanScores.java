package nl.peilstok.compare;

import java.util.Arrays;
import nl.peilstok.data.Items;

/** Scores of those who answered at least some of the items: the mean of what they answered. */
final class PersonMeanScores {
    private PersonMeanScores() {}

    /** In the order of the respondents, those without a score left out. */
    static double[] of(Items items, int least) {
        int n = items.respondents();
        double[] sum = new double[n];
        int[] answered = new int[n];
        double[] score = new double[n];
        boolean[] is = new boolean[n];
        for (int item = 0; item < items.size(); item++) {
            items.copyScores(item, 0, n, score, is);
            for (int r = 0; r < n; r++) {
                if (is[r]) {
                    sum[r] += score[r];
                    answered[r]++;
                }
            }
        }
        int filled = 0;
        for (int r = 0; r < n; r++) {
            if (answered[r] >= least) {
                sum[filled++] = sum[r] / answered[r];
            }
        }
        return Arrays.copyOf(sum, filled);
    }

    /** Half of the items, rounded up. */
    static int half(int items) {
        return (items + 1) / 2;
    }
}
