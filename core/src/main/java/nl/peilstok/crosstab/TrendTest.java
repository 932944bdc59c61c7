package nl.peilstok.crosstab;

import java.util.Optional;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.math.CompensatedSum;

/**
 * Tests of a trend in ordered categories: much stronger than {@link ChiSquareTest} where rows and columns go up
 * together.
 *
 * <pre>{@code
 * TrendTest.linearByLinear().test(counts);
 * TrendTest.cochranArmitage().withColumnScores(1, 2, 4).test(counts);
 * }</pre>
 *
 * <p><b>Definition.</b> With r the Pearson correlation of the scores of rows and columns over all n: linear by linear
 * (Mantel) X² = (n − 1)r²; Cochran–Armitage, of two rows or two columns, X² = n r²; df 1. Scores are 1, 2, 3, … unless
 * given.
 *
 * <p><b>Undefined when</b> all are in rows, or in columns, of the same score.
 *
 * <p><b>Reference.</b> Mantel (1963), <i>Journal of the American Statistical Association</i>, 58, 690–700; Armitage
 * (1955), <i>Biometrics</i>, 11, 375–386.
 *
 * <p><b>Agrees with</b> R 4.2.2: {@code prop.trend.test}, and {@code cor} over all respondents, to a relative 1e-10.
 */
public final class TrendTest {
    private enum Variant {
        LINEAR_BY_LINEAR("Linear by linear"),
        COCHRAN_ARMITAGE("Cochran-Armitage");

        private final String label;

        Variant(String label) {
            this.label = label;
        }
    }

    private final Variant variant;
    private final Optional<double[]> rowScores;
    private final Optional<double[]> columnScores;

    private TrendTest(Variant variant, Optional<double[]> rowScores, Optional<double[]> columnScores) {
        this.variant = variant;
        this.rowScores = rowScores;
        this.columnScores = columnScores;
    }

    /**
     * Of any table.
     *
     * @return the test, with scores 1, 2, 3, …
     */
    public static TrendTest linearByLinear() {
        return new TrendTest(Variant.LINEAR_BY_LINEAR, Optional.empty(), Optional.empty());
    }

    /**
     * Of proportions over ordered groups: two rows or two columns.
     *
     * @return the test, with scores 1, 2, 3, …
     */
    public static TrendTest cochranArmitage() {
        return new TrendTest(Variant.COCHRAN_ARMITAGE, Optional.empty(), Optional.empty());
    }

    /**
     * With other scores of the rows.
     *
     * @param scores one for each row
     * @return the new test
     */
    public TrendTest withRowScores(double... scores) {
        return new TrendTest(variant, Optional.of(scores.clone()), columnScores);
    }

    /**
     * With other scores of the columns.
     *
     * @param scores one for each column
     * @return the new test
     */
    public TrendTest withColumnScores(double... scores) {
        return new TrendTest(variant, rowScores, Optional.of(scores.clone()));
    }

    /**
     * Tests the trend.
     *
     * @param counts the table, rows and columns in their order
     * @return the test
     * @throws IllegalArgumentException if the number of scores is not that of the categories, a score is not finite,
     *     or the table of Cochran and Armitage has neither two rows nor two columns
     */
    public TableTestResult test(CrossTable counts) {
        int r = counts.rows().size();
        int c = counts.columns().size();
        if (variant == Variant.COCHRAN_ARMITAGE && r != 2 && c != 2) {
            throw new IllegalArgumentException("counts: must have two rows or two columns, is " + r + " × " + c);
        }
        double[] x = scores("row scores", rowScores, r);
        double[] y = scores("column scores", columnScores, c);
        double[] rows = IntStream.range(0, r).mapToDouble(counts::rowTotal).toArray();
        double[] columns =
                IntStream.range(0, c).mapToDouble(counts::columnTotal).toArray();
        centre(x, rows);
        centre(y, columns);
        double varianceX = squares(x, rows);
        double varianceY = squares(y, columns);
        if (varianceX == 0 || varianceY == 0) {
            return TableTestResult.absent(
                    variant.label, Absence.Kind.ZERO_VARIANCE, "all have the same score", counts.n());
        }
        CompensatedSum covariance = new CompensatedSum();
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < c; j++) {
                covariance.add(x[i] * y[j] * counts.count(i, j));
            }
        }
        double share = covariance.value() / varianceX * (covariance.value() / varianceY);
        double times = variant == Variant.COCHRAN_ARMITAGE ? counts.n() : counts.n() - 1.0;
        return TableTestResult.of(variant.label, times * share, 1, counts.n());
    }

    private static double[] scores(String argument, Optional<double[]> given, int categories) {
        double[] scores = given.orElseGet(
                () -> IntStream.rangeClosed(1, categories).asDoubleStream().toArray());
        if (scores.length != categories) {
            throw new IllegalArgumentException(
                    argument + ": must be one for each of " + categories + ", got " + scores.length);
        }
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException(argument + ": must be finite, got " + score);
            }
        }
        return scores.clone();
    }

    /** Less their mean; exactly 0 where only one score has counts. */
    private static void centre(double[] scores, double[] counts) {
        int first = IntStream.range(0, scores.length)
                .filter(i -> counts[i] > 0)
                .findFirst()
                .orElse(0);
        double origin = scores[first];
        CompensatedSum total = new CompensatedSum();
        CompensatedSum n = new CompensatedSum();
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= origin;
            total.add(scores[i] * counts[i]);
            n.add(counts[i]);
        }
        double mean = n.value() == 0 ? 0 : total.value() / n.value();
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= mean;
        }
    }

    private static double squares(double[] scores, double[] counts) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < scores.length; i++) {
            sum.add(scores[i] * scores[i] * counts[i]);
        }
        return sum.value();
    }
}
