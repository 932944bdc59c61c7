package nl.peilstok.crosstab;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;

/**
 * Pearson's chi-square test of independence of the rows and columns of a table, without continuity correction (Yates),
 * in 2 × 2 tables as well.
 *
 * <p><b>Definition.</b> With counts O (r × c), row totals R, column totals C and n their sum, E = R·C / n,
 * X² = Σ (O − E)² / E, df = (r − 1)(c − 1), p = P(χ²(df) &gt; X²); Cramér's V = √(X² / (n · min(r − 1, c − 1))). O − E
 * is taken from the exact difference O·n − R·C.
 *
 * <p><b>Empty rows and columns</b> say nothing of independence (their expected counts are 0): they are left out, df and
 * V are those of the smaller table, and the result says so.
 *
 * <p><b>Missing answers</b> were left out when the table was counted; see {@link CrossTable#cases()}.
 *
 * <p><b>Interval.</b> None is computed.
 *
 * <p><b>Undefined when</b> fewer than two rows or two columns hold a count above 0.
 *
 * <p><b>Reference.</b> Pearson, K. (1900), doi:10.1080/14786440009463897; Cramér, H. (1946). <i>Mathematical methods of
 * statistics</i>. Princeton University Press; adjusted residuals: Haberman, S.J. (1973), doi:10.2307/2529686.
 *
 * <p><b>Agrees with</b> R 4.2.2 {@code chisq.test(correct = FALSE)} to a relative 1e-12, residuals and log p included.
 */
public final class ChiSquareTest {

    private ChiSquareTest() {}

    /**
     * Tests whether rows and columns are independent.
     *
     * @param counts the table
     * @return the result, with the table that was tested
     */
    public static ChiSquareResult of(CrossTable counts) {
        CrossTable tested = counts.withoutEmpty();
        int r = tested.rows().size();
        int c = tested.columns().size();
        List<String> notes = new ArrayList<>();
        counts.emptyRows().forEach(label -> notes.add("left out: empty row '" + label + "'"));
        counts.emptyColumns().forEach(label -> notes.add("left out: empty column '" + label + "'"));
        if (r < 2 || c < 2) {
            ChiSquareStatistic none = ChiSquareStatistic.absent(whyNone(r, c));
            return new ChiSquareResult(tested, none, none.statistic(), expected(tested), new double[r][c], notes);
        }
        double[][] expected = expected(tested);
        double[][] residuals = residuals(tested, expected);
        ChiSquareStatistic chiSquare = ChiSquareStatistic.ofResiduals(residuals, Math.multiplyExact(r - 1, c - 1));
        double v = Math.sqrt(chiSquare.statistic().value() / tested.n() / Math.min(r - 1, c - 1));
        // V cannot pass 1; where every row has one column it can do so by rounding.
        return new ChiSquareResult(tested, chiSquare, Estimate.of(Math.min(v, 1)), expected, residuals, notes);
    }

    static Absence whyNone(int rows, int columns) {
        if (rows == 0) {
            return new Absence(Absence.Kind.NO_ANSWERS, "all counts are 0");
        }
        return new Absence(
                Absence.Kind.TOO_FEW,
                rows > 1
                        ? "only one column has counts"
                        : columns > 1 ? "only one row has counts" : "all counts are in one cell");
    }

    private static double[][] expected(CrossTable table) {
        double[][] expected = new double[table.rows().size()][table.columns().size()];
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                expected[i][j] = Margins.expected(table.rowTotal(i), table.columnTotal(j), table.n());
            }
        }
        return expected;
    }

    private static double[][] residuals(CrossTable table, double[][] expected) {
        double[][] residuals = new double[expected.length][expected[0].length];
        for (int i = 0; i < residuals.length; i++) {
            for (int j = 0; j < residuals[i].length; j++) {
                double deviation =
                        Margins.deviation(table.count(i, j), table.rowTotal(i), table.columnTotal(j), table.n());
                residuals[i][j] = deviation / Math.sqrt(expected[i][j]);
            }
        }
        return residuals;
    }
}
