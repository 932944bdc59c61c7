package nl.peilstok.crosstab;

import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * Two by two tables of several strata together: whether rows and columns go together within them, how strongly, and
 * whether equally so in each.
 *
 * <pre>{@code
 * MantelHaenszel.of(List.of(inPrimary, inSecondary)).commonOddsRatio();
 * }</pre>
 *
 * <p><b>Definition.</b> With a, b, c, d of a stratum of n, E(a) = (a + b)(a + c)/n and V(a) = (a + b)(c + d)(a + c)(b +
 * d)/(n²(n − 1)): X² = (Σ(a − E))²/ΣV, corrected max(0, |Σ(a − E)| − ½)²/ΣV, df 1. Common odds ratio Σ(ad/n)/Σ(bc/n).
 * Homogeneity by Breslow and Day: Σ (a − A)²/V_A, df = strata − 1, with A the first count that the margins and the
 * common odds ratio imply and 1/V_A the sum of 1 over the four implied counts; less (Σ(a − A))²/ΣV_A as Tarone has it.
 *
 * <p><b>Interval</b> of the common odds ratio: ln ± z·se, with the variance of Robins, Breslow and Greenland.
 *
 * <p><b>Strata</b> in which a row or column is empty say nothing and are left out.
 *
 * <p><b>Missing answers</b> were left out when the table was counted; see {@link CrossTable#cases()}.
 *
 * <p><b>Undefined when</b> no stratum is left; the odds ratio when all ad or all bc are 0; homogeneity also with one
 * stratum.
 *
 * <p><b>Reference.</b> Mantel and Haenszel (1959), <i>Journal of the National Cancer Institute</i>, 22, 719–748,
 * doi:10.1093/jnci/22.4.719; Robins, Breslow and Greenland (1986), <i>Biometrics</i>, 42, 311–323, doi:10.2307/2531052;
 * Tarone (1985), <i>Biometrika</i>, 72, 91–95.
 *
 * <p><b>Agrees with</b> R 4.2.2 {@code mantelhaen.test} to a relative 1e-10; homogeneity with its formula, the implied
 * counts by {@code uniroot}.
 */
public final class MantelHaenszel {
    private static final String NAME = "Mantel-Haenszel";

    private final int strata;
    private final TableTestResult test;
    private final TableTestResult corrected;
    private final Estimate commonOddsRatio;
    private final TableTestResult homogeneity;

    private MantelHaenszel(List<CrossTable> tables, Level level) {
        List<CrossTable> used = tables.stream()
                .filter(table ->
                        table.emptyRows().isEmpty() && table.emptyColumns().isEmpty())
                .toList();
        this.strata = used.size();
        long n = Margins.sum("strata", used.stream().mapToLong(CrossTable::n).toArray());
        if (used.isEmpty()) {
            this.test = TableTestResult.absent(
                    NAME, Absence.Kind.TOO_FEW, "no stratum has two rows and two columns with counts", n);
            this.corrected = test;
            this.homogeneity = test;
            this.commonOddsRatio = test.statistic();
            return;
        }
        double deviation = 0;
        double variance = 0;
        for (CrossTable table : used) {
            double size = table.n();
            deviation += Margins.deviation(table.count(0, 0), table.rowTotal(0), table.columnTotal(0), table.n());
            variance += table.rowTotal(0)
                    / size
                    * table.rowTotal(1)
                    / size
                    * table.columnTotal(0)
                    / (size - 1)
                    * table.columnTotal(1);
        }
        double less = Math.max(0, Math.abs(deviation) - .5);
        this.test = TableTestResult.of(NAME, deviation * deviation / variance, 1, n);
        this.corrected = TableTestResult.of(NAME + ", corrected", less * less / variance, 1, n);
        this.commonOddsRatio = oddsRatio(used, level);
        this.homogeneity = homogeneity(used, n);
    }

    private static Estimate oddsRatio(List<CrossTable> used, Level level) {
        double r = 0;
        double s = 0;
        double pr = 0;
        double both = 0;
        double qs = 0;
        for (CrossTable table : used) {
            double n = table.n();
            double with = table.count(0, 0) * (table.count(1, 1) / n);
            double against = table.count(0, 1) * (table.count(1, 0) / n);
            double p = (table.count(0, 0) + (double) table.count(1, 1)) / n;
            r += with;
            s += against;
            pr += p * with;
            both += p * against + (1 - p) * with;
            qs += (1 - p) * against;
        }
        if (r == 0 && s == 0) {
            return Estimate.absent(Absence.Kind.NOT_DEFINED, "no stratum has two counts on a diagonal");
        }
        if (r == 0 || s == 0) {
            return Estimate.of(r / s)
                    .withoutInterval(new Absence(Absence.Kind.NOT_DEFINED, "all counts of a diagonal are 0"));
        }
        double variance = pr / (2 * r * r) + both / (2 * r * s) + qs / (2 * s * s);
        return new NormalInterval(level).aroundRatio(r / s, Math.sqrt(variance), "Robins-Breslow-Greenland");
    }

    private TableTestResult homogeneity(List<CrossTable> used, long n) {
        String name = "Breslow-Day-Tarone";
        if (used.size() < 2) {
            return TableTestResult.absent(name, Absence.Kind.TOO_FEW, "one stratum has nothing to differ from", n);
        }
        if (!commonOddsRatio.isPresent() || commonOddsRatio.interval().isEmpty()) {
            return TableTestResult.absent(name, Absence.Kind.NOT_DEFINED, "there is no common odds ratio", n);
        }
        double sum = 0;
        double total = 0;
        double variances = 0;
        for (CrossTable table : used) {
            double implied = implied(table, commonOddsRatio.value());
            double row = table.rowTotal(0);
            double column = table.columnTotal(0);
            double variance = 1
                    / (1 / implied
                            + 1 / (row - implied)
                            + 1 / (column - implied)
                            + 1 / (table.rowTotal(1) - column + implied));
            double deviation = table.count(0, 0) - implied;
            sum += deviation * deviation / variance;
            total += deviation;
            variances += variance;
        }
        return TableTestResult.of(name, Math.max(0, sum - total * total / variances), used.size() - 1, n);
    }

    /** The first count A with A (n₂ − m + A) = ψ (n₁ − A)(m − A), the root within the margins, without cancellation. */
    private static double implied(CrossTable table, double ratio) {
        double row = table.rowTotal(0);
        double column = table.columnTotal(0);
        double others = table.rowTotal(1) - column;
        double quadratic = 1 - ratio;
        double linear = others + ratio * (row + column);
        double constant = -ratio * row * column;
        double root = Math.sqrt(linear * linear - 4 * quadratic * constant);
        return -2 * constant / (linear + root);
    }

    /**
     * Of strata, with an interval of 95%.
     *
     * @param strata tables of 2 × 2, one or more, with the same rows and columns
     * @return the results
     * @throws IllegalArgumentException if there is no table or one is not 2 × 2
     */
    public static MantelHaenszel of(List<CrossTable> strata) {
        return of(strata, Level.USUAL.value());
    }

    /**
     * Of strata.
     *
     * @param strata tables of 2 × 2, one or more, with the same rows and columns
     * @param level of the interval, between 0 and 1
     * @return the results
     * @throws IllegalArgumentException if there is no table, one is not 2 × 2, or the level is not between 0 and 1
     */
    public static MantelHaenszel of(List<CrossTable> strata, double level) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("strata: at least one table is needed, got none");
        }
        strata.forEach(table -> TwoByTwo.requireTwoByTwo("strata", table));
        return new MantelHaenszel(strata, new Level(level));
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
     * The test of the association within strata, without continuity correction.
     *
     * @return the test
     */
    public TableTestResult test() {
        return test;
    }

    /**
     * The same with continuity correction.
     *
     * @return the test
     */
    public TableTestResult corrected() {
        return corrected;
    }

    /**
     * The odds ratio that the strata have in common.
     *
     * @return 0 or more, with its interval
     */
    public Estimate commonOddsRatio() {
        return commonOddsRatio;
    }

    /**
     * The test of Breslow and Day, with Tarone's correction, of equal odds ratios in the strata.
     *
     * @return the test
     */
    public TableTestResult homogeneity() {
        return homogeneity;
    }

    /**
     * The tests.
     *
     * @return the table
     */
    public Table table() {
        Table table =
                Table.columns(Column.text("test"), Column.number("X²", 2), Column.integer("df"), Column.pValue("p"));
        table = line(table, "association within strata", test);
        table = line(table, "the same, continuity-corrected", corrected);
        return line(table, "equal odds ratios (Breslow-Day-Tarone)", homogeneity);
    }

    private static Table line(Table table, String name, TableTestResult result) {
        return table.row(
                Cell.text(name),
                result.statistic().cell(),
                Cell.integer(result.df()),
                result.p().cell());
    }

    /**
     * The result in a sentence, and the tests.
     *
     * @return such as {@code Common odds ratio 1.11 [0.94, 1.30] (95%), 6 strata, n = 4526} and the table
     */
    @Override
    public String toString() {
        String ratio = commonOddsRatio.isPresent() ? NumberStyle.EN.number(commonOddsRatio.value(), 2) : "not defined";
        String interval = commonOddsRatio
                .interval()
                .map(each -> " " + NumberStyle.EN.interval(each.lower(), each.upper(), 2) + " ("
                        + Interval.percentage(each.level()) + ")")
                .orElse("");
        return "Common odds ratio " + ratio + interval + ", " + strata + " strata, n = " + test.n() + "\n" + table();
    }
}
