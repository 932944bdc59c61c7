package nl.peilstok.crosstab;

import java.util.Arrays;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.NumberStyle;

/**
 * Mantel's test of two groups on ordered categories within strata: whether people of the same stratum, such as with the same
 * scale score, answer an item differently in the two groups.
 *
 * <pre>{@code
 * MantelTest.of(List.of(low, middle, high)).test();
 * MantelTest.of(List.of(low, middle, high), 1, 2, 3, 4, 5).meanDifference();
 * }</pre>
 *
 * <p><b>Definition.</b> With scores y, row totals r and s and column totals c of a stratum of n: F = Σ yⱼ n₁ⱼ, E(F) = (r/n)
 * Σ yⱼ cⱼ, V(F) = r s (n Σ yⱼ² cⱼ − (Σ yⱼ cⱼ)²) / (n² (n − 1)); X² = (Σ(F − E))² / ΣV, df 1. Of 2 × 2 tables it is that of
 * {@link MantelHaenszel}. Mean difference: Σ (r / Σr) (ȳ₁ − ȳ₂), the difference of the means within strata, weighted by
 * the first group.
 *
 * <p><b>Missing answers</b> were left out when the tables were counted.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Strata</b> in which a row is empty say nothing and are left out.
 *
 * <p><b>Undefined when</b> no stratum is left; the test also when nobody differs within strata.
 *
 * <p><b>Reference.</b> Mantel (1963), Journal of the American Statistical Association 58, 690–700,
 * doi:10.1080/01621459.1963.10500879; the mean difference: Dorans and Schmitt (1991), Educational Testing Service
 * Research Report 91-47.
 *
 * <p><b>Agrees with</b> R coin 1.4.2 {@code independence_test} with scores and a block to a relative 1e-10.
 */
public final class MantelTest {
    private static final String NAME = "Mantel";

    private final int strata;
    private final TableTestResult test;
    private final Estimate meanDifference;

    private MantelTest(List<CrossTable> tables, double[] scores) {
        List<CrossTable> used = tables.stream()
                .filter(table -> table.rowTotal(0) > 0 && table.rowTotal(1) > 0)
                .toList();
        this.strata = used.size();
        long n = Margins.sum("strata", used.stream().mapToLong(CrossTable::n).toArray());
        if (used.isEmpty()) {
            this.test =
                    TableTestResult.absent(NAME, Absence.Kind.TOO_FEW, "no stratum has respondents of both groups", n);
            this.meanDifference = test.statistic();
            return;
        }
        double deviation = 0;
        double variance = 0;
        double weighted = 0;
        double weights = 0;
        for (CrossTable table : used) {
            double size = table.n();
            double r = table.rowTotal(0);
            double first = 0;
            double second = 0;
            // Distances to the mean of the stratum, so that no large squares cancel.
            double mean = mean(table, scores);
            double squares = 0;
            for (int j = 0; j < scores.length; j++) {
                first += table.count(0, j) * (scores[j] - mean);
                second += table.count(1, j) * (scores[j] - mean);
                squares += table.columnTotal(j) * (scores[j] - mean) * (scores[j] - mean);
            }
            deviation += first;
            variance += r * table.rowTotal(1) * squares / (size * (size - 1));
            weighted += r * (first / r - second / table.rowTotal(1));
            weights += r;
        }
        this.meanDifference = Estimate.of(weighted / weights);
        this.test = variance > 0
                ? TableTestResult.of(NAME, deviation * deviation / variance, 1, n)
                : TableTestResult.absent(
                        NAME, Absence.Kind.ZERO_VARIANCE, "within strata nobody answers differently", n);
    }

    private static double mean(CrossTable table, double[] scores) {
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            sum += table.columnTotal(j) * scores[j];
        }
        return sum / table.n();
    }

    /**
     * Of strata, the columns scored 1, 2, ….
     *
     * @param strata tables of two rows, the groups, with the same columns in ascending order
     * @return the test
     * @throws IllegalArgumentException if there is no table, one has not two rows, or the numbers of columns differ
     */
    public static MantelTest of(List<CrossTable> strata) {
        double[] scores =
                new double[strata.isEmpty() ? 0 : strata.get(0).columns().size()];
        Arrays.setAll(scores, j -> j + 1.0);
        return of(strata, scores);
    }

    /**
     * Of strata.
     *
     * @param strata tables of two rows, the groups, with the same columns
     * @param scores of the columns
     * @return the test
     * @throws IllegalArgumentException if there is no table, one has not two rows, a score is not finite, or there is not
     *     one for each column
     */
    public static MantelTest of(List<CrossTable> strata, double... scores) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("strata: at least one table is needed, got none");
        }
        for (CrossTable table : strata) {
            if (table.rows().size() != 2 || table.columns().size() != scores.length) {
                throw new IllegalArgumentException("strata: must have 2 rows and " + scores.length + " columns, got "
                        + table.rows().size() + " and " + table.columns().size());
            }
        }
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("scores: must be finite, got " + score);
            }
        }
        return new MantelTest(strata, scores);
    }

    /**
     * The number of strata that say something.
     *
     * @return 0 or more
     */
    public int strata() {
        return strata;
    }

    /**
     * The test.
     *
     * @return X² with one degree of freedom
     */
    public TableTestResult test() {
        return test;
    }

    /**
     * The difference of the means within strata, the first row minus the second.
     *
     * @return in the unit of the scores; absent if no stratum has respondents of both groups
     */
    public Estimate meanDifference() {
        return meanDifference;
    }

    /**
     * The result in a sentence.
     *
     * @return such as {@code Mantel: X²(1) = 4.12, p = .042; mean difference -0.21 within 9 strata}
     */
    @Override
    public String toString() {
        return test + "; mean difference "
                + (meanDifference.isPresent() ? NumberStyle.EN.number(meanDifference.value(), 2) : "not defined")
                + " within " + strata + " strata";
    }
}
