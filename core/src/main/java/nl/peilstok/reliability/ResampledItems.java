package nl.peilstok.reliability;

import java.util.List;
import nl.peilstok.resample.Resample;

/**
 * The scores of respondents, from which moments follow for any number of times that each of them counts. Scores are
 * taken from a whole number near the mean of their item: sums of whole scores then are exact, and so is a variance of 0.
 */
final class ResampledItems {
    private final int k;
    private final int respondents;
    /** Respondent after respondent; 0 where missing. */
    private final double[] scores;
    /** 1 where there is a score; null if there is one everywhere. */
    private final double[] answered;

    private final double[] centre;

    /** Rows of k scores, NaN where missing. */
    ResampledItems(int k, List<double[]> rows) {
        this.k = k;
        this.respondents = rows.size();
        this.scores = new double[respondents * k];
        this.centre = new double[k];
        double[] present = new double[respondents * k];
        boolean complete = true;
        for (int item = 0; item < k; item++) {
            double sum = 0;
            int n = 0;
            for (double[] row : rows) {
                sum += Double.isNaN(row[item]) ? 0 : row[item];
                n += Double.isNaN(row[item]) ? 0 : 1;
            }
            centre[item] = n == 0 ? 0 : Math.rint(sum / n);
            for (int r = 0; r < respondents; r++) {
                double score = rows.get(r)[item];
                boolean is = !Double.isNaN(score);
                scores[r * k + item] = is ? score - centre[item] : 0;
                present[r * k + item] = is ? 1 : 0;
                complete &= is;
            }
        }
        this.answered = complete ? null : present;
    }

    int respondents() {
        return respondents;
    }

    ScaleMoments moments(Resample resample) {
        return answered == null ? complete(resample) : pairwise(resample);
    }

    private ScaleMoments complete(Resample resample) {
        double[] sum = new double[k];
        double[] products = new double[k * k];
        for (int r = 0; r < respondents; r++) {
            int times = resample.times(r);
            if (times > 0) {
                int row = r * k;
                for (int i = 0; i < k; i++) {
                    double x = times * scores[row + i];
                    sum[i] += x;
                    for (int j = 0; j <= i; j++) {
                        products[i * k + j] += x * scores[row + j];
                    }
                }
            }
        }
        double n = resample.size();
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double covariance = (n * products[i * k + j] - sum[i] * sum[j]) / (n * (n - 1));
                products[i * k + j] = covariance;
                products[j * k + i] = covariance;
            }
        }
        for (int i = 0; i < k; i++) {
            sum[i] = centre[i] + sum[i] / n;
        }
        return new ScaleMoments(n, sum, products);
    }

    private ScaleMoments pairwise(Resample resample) {
        double[] n = new double[k * k];
        double[] sum = new double[k * k];
        double[] products = new double[k * k];
        for (int r = 0; r < respondents; r++) {
            int times = resample.times(r);
            if (times > 0) {
                int row = r * k;
                for (int i = 0; i < k; i++) {
                    double x = times * scores[row + i];
                    double is = times * answered[row + i];
                    for (int j = 0; j < k; j++) {
                        n[i * k + j] += is * answered[row + j];
                        sum[i * k + j] += x * answered[row + j];
                        products[i * k + j] += x * scores[row + j];
                    }
                }
            }
        }
        double[] mean = new double[k];
        double fewest = Double.POSITIVE_INFINITY;
        double[] covariance = new double[k * k];
        for (int i = 0; i < k; i++) {
            mean[i] = centre[i] + sum[i * k + i] / n[i * k + i];
            for (int j = 0; j < k; j++) {
                double both = n[i * k + j];
                fewest = Math.min(fewest, both);
                covariance[i * k + j] = both < 2
                        ? Double.NaN
                        : (both * products[i * k + j] - sum[i * k + j] * sum[j * k + i]) / (both * (both - 1));
            }
        }
        return new ScaleMoments(fewest, mean, covariance);
    }
}
