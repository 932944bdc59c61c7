package nl.peilstok.reliability;

import nl.peilstok.math.BivariateNormal;
import nl.peilstok.math.Quantile;
import nl.peilstok.math.Tail;

/**
 * Items scored in categories as cut from normal latent responses: with thresholds τ<sub>c</sub> and d<sub>c</sub> the rise of
 * the score at each of them, a score is its lowest plus Σ d<sub>c</sub> [response &gt; τ<sub>c</sub>].
 */
final class LatentResponses {
    /** By item, then threshold. */
    private final double[][] thresholds;

    private final double[][] rises;

    private LatentResponses(double[][] thresholds, double[][] rises) {
        this.thresholds = thresholds;
        this.rises = rises;
    }

    /**
     * Of respondents who are counted by the score they have.
     *
     * @param scores by item, ascending
     * @param counts by item, how often each score occurs; a score that does not occur is no category
     */
    static LatentResponses of(double[][] scores, double[][] counts) {
        double[][] thresholds = new double[scores.length][];
        double[][] rises = new double[scores.length][];
        for (int item = 0; item < scores.length; item++) {
            double all = 0;
            int used = 0;
            for (double count : counts[item]) {
                all += count;
                used += count > 0 ? 1 : 0;
            }
            thresholds[item] = new double[Math.max(0, used - 1)];
            rises[item] = new double[thresholds[item].length];
            double below = 0;
            int before = -1;
            int filled = 0;
            for (int c = 0; c < counts[item].length; c++) {
                if (counts[item][c] > 0) {
                    if (before >= 0) {
                        thresholds[item][filled] = Quantile.normal(below / all);
                        rises[item][filled++] = scores[item][c] - scores[item][before];
                    }
                    below += counts[item][c];
                    before = c;
                }
            }
        }
        return new LatentResponses(thresholds, rises);
    }

    /** The covariance of the scores of two items whose responses correlate; with 1, of an item with itself its variance. */
    double covariance(int i, int j, double correlation) {
        double sum = 0;
        for (int a = 0; a < thresholds[i].length; a++) {
            for (int b = 0; b < thresholds[j].length; b++) {
                double one = thresholds[i][a];
                double other = thresholds[j][b];
                double both = BivariateNormal.upper(one, other, correlation);
                sum += rises[i][a] * rises[j][b] * (both - Tail.normalUpper(one) * Tail.normalUpper(other));
            }
        }
        return sum;
    }
}
