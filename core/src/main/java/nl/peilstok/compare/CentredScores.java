package nl.peilstok.compare;

import nl.peilstok.data.Items;

/**
 * What respondents score on the items they answered, each answer less the mean of its item: comparable between respondents
 * who answered different items.
 */
final class CentredScores {
    private final Items items;
    private final double[] itemMean;
    /** By respondent, apart: scores are whole numbers as a rule, so that who answered the same items can tie exactly. */
    private final double[] sum;

    private final double[] sumOfMeans;
    private final int[] answered;

    CentredScores(Items items) {
        this.items = items;
        int n = items.respondents();
        this.itemMean = new double[items.size()];
        this.sum = new double[n];
        this.sumOfMeans = new double[n];
        this.answered = new int[n];
        double[] score = new double[n];
        boolean[] is = new boolean[n];
        for (int item = 0; item < itemMean.length; item++) {
            items.copyScores(item, 0, n, score, is);
            double total = 0;
            int of = 0;
            for (int r = 0; r < n; r++) {
                total += score[r];
                of += is[r] ? 1 : 0;
            }
            itemMean[item] = of == 0 ? 0 : total / of;
            for (int r = 0; r < n; r++) {
                if (is[r]) {
                    sum[r] += score[r];
                    sumOfMeans[r] += itemMean[item];
                    answered[r]++;
                }
            }
        }
    }

    boolean has(int respondent) {
        return answered[respondent] > 0;
    }

    double of(int respondent) {
        return (sum[respondent] - sumOfMeans[respondent]) / answered[respondent];
    }

    /** Whether the respondent answered another item than this one. */
    boolean has(int respondent, int without) {
        return answered[respondent] > (items.isAnswered(respondent, without) ? 1 : 0);
    }

    /** Over the items other than this one. */
    double of(int respondent, int without) {
        if (!items.isAnswered(respondent, without)) {
            return of(respondent);
        }
        double others = sum[respondent] - items.score(respondent, without);
        return (others - (sumOfMeans[respondent] - itemMean[without])) / (answered[respondent] - 1);
    }
}
