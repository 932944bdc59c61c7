package nl.peilstok.compare;

import java.util.Set;
import nl.peilstok.data.Items;

/** The scores on which respondents are matched when an item is screened: the mean of those items that count and were answered. */
final class MatchingScores {
    private final Items items;
    private final Set<Integer> leftOut;
    private final boolean withoutItem;
    /** By respondent, over the items not left out. */
    private final double[] sum;

    private final int[] answered;

    MatchingScores(Items items, Set<Integer> leftOut, boolean withoutItem) {
        this.items = items;
        this.leftOut = Set.copyOf(leftOut);
        this.withoutItem = withoutItem;
        int n = items.respondents();
        this.sum = new double[n];
        this.answered = new int[n];
        double[] score = new double[n];
        boolean[] is = new boolean[n];
        for (int item = 0; item < items.size(); item++) {
            if (!leftOut.contains(item)) {
                items.copyScores(item, 0, n, score, is);
                for (int r = 0; r < n; r++) {
                    sum[r] += score[r];
                    answered[r] += is[r] ? 1 : 0;
                }
            }
        }
    }

    /** What the item itself adds to the sum over the items not left out: 1, 0 or −1 times it. */
    private int own(int item) {
        return (withoutItem ? 0 : 1) - (leftOut.contains(item) ? 0 : 1);
    }

    /** The number of items that make the score on which an item is matched. */
    int items(int item) {
        return items.size() - leftOut.size() + own(item);
    }

    /** Of a respondent who answered the item. */
    boolean has(int respondent, int item) {
        int of = answered[respondent] + own(item);
        return of >= 1 && of >= PersonMeanScores.half(items(item));
    }

    /** Of a respondent who answered the item. */
    double of(int respondent, int item) {
        return (sum[respondent] + own(item) * items.score(respondent, item)) / (answered[respondent] + own(item));
    }
}
