package nl.peilstok.recalculate;

import java.util.Arrays;
import nl.peilstok.math.Moments;

/**
 * Mean, median and standard deviation of the person means over answered items, and alpha over the complete respondents,
 * each in one plain pass; NaN where it is not defined. What is searched for is checked with it at the end.
 */
record ScaleStatistics(double mean, double median, double sd, double alpha) {

    /**
     * The statistics.
     *
     * @param codes by item and respondent
     * @param scores by item and code, NaN for a missing code
     */
    static ScaleStatistics of(int[][] codes, double[][] scores, int minimumAnswered) {
        double[] means = personMeans(codes, scores, minimumAnswered);
        if (means.length == 0) {
            return new ScaleStatistics(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        Moments moments = Moments.of(means);
        Arrays.sort(means);
        double median = (means[(means.length - 1) / 2] + means[means.length / 2]) / 2;
        return new ScaleStatistics(moments.mean(), median, Math.sqrt(moments.variance()), alpha(codes, scores));
    }

    private static double[] personMeans(int[][] codes, double[][] scores, int minimumAnswered) {
        int n = codes[0].length;
        double[] means = new double[n];
        int scored = 0;
        for (int r = 0; r < n; r++) {
            double sum = 0;
            int answered = 0;
            for (int i = 0; i < codes.length; i++) {
                double score = scores[i][codes[i][r]];
                if (!Double.isNaN(score)) {
                    sum += score;
                    answered++;
                }
            }
            if (answered >= minimumAnswered) {
                means[scored++] = sum / answered;
            }
        }
        return Arrays.copyOf(means, scored);
    }

    static double alpha(int[][] codes, double[][] scores) {
        int k = codes.length;
        int n = codes[0].length;
        double[] totals = new double[n];
        int complete = 0;
        int[] who = new int[n];
        for (int r = 0; r < n; r++) {
            double total = 0;
            for (int i = 0; i < k; i++) {
                total += scores[i][codes[i][r]];
            }
            if (!Double.isNaN(total)) {
                who[complete] = r;
                totals[complete++] = total;
            }
        }
        double ofItems = 0;
        double[] column = new double[complete];
        for (int i = 0; i < k; i++) {
            for (int c = 0; c < complete; c++) {
                column[c] = scores[i][codes[i][who[c]]];
            }
            ofItems += squares(column, complete);
        }
        return k / (k - 1.0) * (1 - ofItems / squares(totals, complete));
    }

    private static double squares(double[] values, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += values[i];
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return squares;
    }
}
