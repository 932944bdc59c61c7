package nl.peilstok.inference;

import java.util.Arrays;
import nl.peilstok.data.Items;
import nl.peilstok.resample.Resample;

/** The ranks that each complete respondent gave the items, for work that needs them again and again. */
final class RankRows {
    private final int n;
    private final int k;
    /** Twice the ranks, respondent after respondent. */
    private final int[] doubled;
    /** Σ (t³ − t) of each respondent. */
    private final long[] ties;

    private RankRows(int n, int k) {
        this.n = n;
        this.k = k;
        this.doubled = new int[Math.multiplyExact(n, k)];
        this.ties = new long[n];
    }

    /** The respondents who answered every item, n of them. */
    static RankRows of(Items items, int n) {
        RankRows rows = new RankRows(n, items.size());
        RankSums ranks = new RankSums(items.size());
        ScoreRows.forEach(items, (respondent, scores, answered, answers) -> {
            if (answers == scores.length) {
                int row = ranks.respondents();
                ranks.add(scores);
                for (int item = 0; item < rows.k; item++) {
                    rows.doubled[row * rows.k + item] = ranks.lastDoubledRank(item);
                }
                rows.ties[row] = ranks.lastTies();
            }
        });
        return rows;
    }

    int respondents() {
        return n;
    }

    /** Twice the ranks of one respondent, a new array. */
    int[] doubledRanks(int respondent) {
        return Arrays.copyOfRange(doubled, respondent * k, (respondent + 1) * k);
    }

    /** Twice the ranks, a row a respondent. */
    int[][] all() {
        int[][] rows = new int[n][];
        Arrays.setAll(rows, this::doubledRanks);
        return rows;
    }

    /** As many blocks of as many places as there are respondents and items. */
    int[] blocks() {
        int[] blocks = new int[n];
        Arrays.fill(blocks, k);
        return blocks;
    }

    /** 4 Σ (Rⱼ − n (k + 1) / 2)² with the ranks in another order within respondents. */
    double variationBetween(int[] order) {
        long[] sums = new long[k];
        for (int place = 0; place < order.length; ) {
            for (int item = 0; item < k; item++) {
                sums[item] += doubled[order[place++]];
            }
        }
        return variationBetween(sums, n);
    }

    /** Kendall's W of respondents who count more than once or not at all; NaN if it is undefined. */
    double kendallW(Resample resample) {
        long[] sums = new long[k];
        double allTies = 0;
        for (int respondent = 0; respondent < n; respondent++) {
            int times = resample.times(respondent);
            for (int item = 0; times > 0 && item < k; item++) {
                sums[item] += (long) times * doubled[respondent * k + item];
            }
            allTies += (double) times * ties[respondent];
        }
        double size = resample.size();
        double within = size * k * ((double) k * k - 1) - allTies;
        return within <= 0 ? Double.NaN : 3 * variationBetween(sums, resample.size()) / (within * size);
    }

    private double variationBetween(long[] sums, long respondents) {
        double squares = 0;
        for (long sum : sums) {
            double distance = sum - respondents * (k + 1);
            squares += distance * distance;
        }
        return squares;
    }
}
