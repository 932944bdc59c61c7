package nl.peilstok.reliability;

import java.util.Arrays;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.math.Tail;

/** The kappa of one table of counts, and what is said about it. */
final class KappaEstimates {
    private static final String INTERVAL = "Fleiss–Cohen–Everitt";

    final Estimate agreement;
    final Estimate expected;
    final Estimate kappa;
    final Estimate standardError;
    final Estimate z;
    final Estimate p;

    /** With v the weights of disagreement and n the sum of the counts. */
    KappaEstimates(long[][] counts, double[][] v, int n, double level) {
        int k = counts.length;
        double[] row = new double[k];
        double[] column = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                row[i] += counts[i][j] / (double) n;
                column[j] += counts[i][j] / (double) n;
            }
        }
        double observed = 0;
        double chance = 0;
        double[] ofRow = new double[k];
        double[] ofColumn = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                observed += v[i][j] * counts[i][j] / n;
                chance += v[i][j] * row[i] * column[j];
                ofRow[i] += v[i][j] * column[j];
                ofColumn[j] += v[i][j] * row[i];
            }
        }
        Absence none =
                n == 0 ? new Absence(Absence.Kind.NO_ANSWERS, "there is no object that both raters rated") : null;
        agreement = none == null ? Estimate.of(1 - observed) : Estimate.absent(none);
        expected = none == null ? Estimate.of(1 - chance) : Estimate.absent(none);
        if (none == null && chance == 0) {
            none = new Absence(
                    Absence.Kind.ZERO_VARIANCE,
                    used(row) == 1 ? "both raters used the same category only" : "the weights leave no disagreement");
        }
        boolean constant = used(row) == 1 || used(column) == 1;
        Absence obstacle = none != null
                ? none
                : constant ? new Absence(Absence.Kind.ZERO_VARIANCE, "a rater used one category only") : null;
        Absence noInterval = obstacle == null && observed == 0
                ? new Absence(
                        Absence.Kind.ZERO_VARIANCE, "the raters agree on every object, and the standard error is 0")
                : obstacle;
        double value = constant ? 0 : 1 - observed / chance;
        double[] variances = obstacle == null
                ? variances(counts, v, n, row, column, ofRow, ofColumn, observed / chance, chance)
                : null;
        Estimate plain = none == null ? Estimate.of(value) : Estimate.absent(none);
        if (noInterval == null) {
            double se = Math.sqrt(variances[0]);
            double margin = new Level(level).z() * se;
            standardError = Estimate.of(se);
            kappa = plain.withInterval(new Interval(value - margin, value + margin, level, INTERVAL));
        } else {
            standardError = Estimate.absent(noInterval);
            kappa = plain.withoutInterval(noInterval);
        }
        if (obstacle == null && variances[1] > 0) {
            double score = value / Math.sqrt(variances[1]);
            z = Estimate.of(score);
            p = Estimate.of(Math.min(1, 2 * Tail.normalUpper(Math.abs(score))));
        } else {
            z = obstacle != null
                    ? Estimate.absent(obstacle)
                    : Estimate.absent(Absence.Kind.ZERO_VARIANCE, "the standard error without agreement is 0");
            p = z;
        }
    }

    private static int used(double[] margin) {
        return (int) Arrays.stream(margin).filter(share -> share > 0).count();
    }

    /** Of kappa, and of kappa if it were 0; both as sums of squares about a mean, so that they are not below 0. */
    private static double[] variances(
            long[][] counts,
            double[][] v,
            int n,
            double[] row,
            double[] column,
            double[] ofRow,
            double[] ofColumn,
            double ratio,
            double chance) {
        double observed = 0;
        double independent = 0;
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                // The mean over the table of v − ratio (ofRow + ofColumn) is −ratio · chance.
                double g = v[i][j] - ratio * (ofRow[i] + ofColumn[j] - chance);
                observed += counts[i][j] / (double) n * g * g;
                double g0 = v[i][j] - (ofRow[i] + ofColumn[j] - chance);
                independent += row[i] * column[j] * g0 * g0;
            }
        }
        return new double[] {observed / (n * chance * chance), independent / (n * chance * chance)};
    }
}
