package nl.peilstok.factor;

import java.util.Arrays;
import java.util.Optional;
import nl.peilstok.data.Items;
import nl.peilstok.math.Dot;
import nl.peilstok.resample.Resample;

/**
 * The answers of respondents who answered every item, from which correlations follow for any number of times that each of
 * them counts. Scores are taken from a number near their mean, a whole one where all scores are whole: sums then are exact,
 * and so is a variance of 0.
 */
final class ResampledCorrelations {
    /** What rounding may leave of a variance of 0, of scores that are not whole. */
    private static final double ROUNDING = 1e-13;

    private final int respondents;
    /** By item. */
    private final double[][] scores;

    ResampledCorrelations(Items items) {
        boolean[] complete = new boolean[items.respondents()];
        int count = 0;
        for (int r = 0; r < complete.length; r++) {
            complete[r] = items.isComplete(r);
            count += complete[r] ? 1 : 0;
        }
        this.respondents = count;
        this.scores = new double[items.size()][count];
        for (int i = 0; i < scores.length; i++) {
            int place = 0;
            boolean whole = true;
            for (int r = 0; r < complete.length; r++) {
                if (complete[r]) {
                    scores[i][place] = items.score(r, i);
                    whole &= scores[i][place] == Math.rint(scores[i][place]);
                    place++;
                }
            }
            double mean = Arrays.stream(scores[i]).average().orElse(0);
            double centre = whole ? Math.rint(mean) : mean;
            for (int r = 0; r < count; r++) {
                scores[i][r] -= centre;
            }
        }
    }

    int respondents() {
        return respondents;
    }

    /** Empty if an item is constant among the respondents drawn. */
    Optional<double[][]> of(Resample resample) {
        double[] times = new double[respondents];
        for (int r = 0; r < respondents; r++) {
            times[r] = resample.times(r);
        }
        int p = scores.length;
        double n = resample.size();
        double[] sums = new double[p];
        double[][] r = new double[p][p];
        double[] weighted = new double[respondents];
        for (int i = 0; i < p; i++) {
            double[] own = scores[i];
            for (int respondent = 0; respondent < respondents; respondent++) {
                weighted[respondent] = times[respondent] * own[respondent];
            }
            sums[i] = Dot.product(times, own, respondents);
            for (int j = 0; j <= i; j++) {
                double products = Dot.product(weighted, scores[j], respondents);
                r[i][j] = products - sums[i] * sums[j] / n;
                if (i == j && !(r[i][i] > ROUNDING * products)) {
                    return Optional.empty();
                }
            }
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < i; j++) {
                r[i][j] /= Math.sqrt(r[i][i] * r[j][j]);
                r[j][i] = r[i][j];
            }
        }
        for (int i = 0; i < p; i++) {
            r[i][i] = 1;
        }
        return Optional.of(r);
    }
}
