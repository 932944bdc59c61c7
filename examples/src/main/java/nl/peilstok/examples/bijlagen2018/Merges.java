package nl.peilstok.examples.bijlagen2018;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.crosstab.CategoryMerges;
import nl.peilstok.crosstab.CategoryMergesResult;
import nl.peilstok.crosstab.ChiSquareResult;
import nl.peilstok.crosstab.ChiSquareTest;
import nl.peilstok.crosstab.CrossTable;
import nl.peilstok.crosstab.MergedTable;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * What a table too small to test would give after the fewest merges of neighbouring categories that satisfy Cochran's rule;
 * which they are follows from the margins alone.
 */
final class Merges {
    private static final String NOTE = "nothing is published of this; the merges follow from the margins, not from p";

    private final List<Finding> findings = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    /** All fewest merges of a table, with the chi-square test of each. */
    void add(String figure, String row, CrossTable counts) {
        CategoryMergesResult merges = CategoryMerges.ofBoth().analyse(counts);
        find(figure, row, "fewest merges by Cochran's rule", merges.needed() < 0 ? "" : "" + merges.needed());
        for (MergedTable way : merges.ways()) {
            ChiSquareResult test = ChiSquareTest.of(way.counts());
            String merged = String.join("; ", way.merged());
            String where = row + ", merged " + merged;
            find(figure, where, "X2", Digits.of(test.statistic()));
            find(figure, where, "df", Integer.toString(test.df()));
            find(figure, where, "p", Digits.of(test.p()));
            find(figure, where, "Cramer's V", Digits.of(test.cramersV()));
            Estimate statistic = test.statistic();
            rows.add(List.of(
                    Cell.text(figure),
                    Cell.text(merged),
                    statistic.cell(),
                    Cell.integer(test.df()),
                    test.p().cell(),
                    test.cramersV().cell()));
        }
    }

    private void find(String figure, String row, String quantity, String value) {
        findings.add(new Finding(figure, row, quantity, "", value, Verdict.NOT_RECALCULABLE, NOTE));
    }

    /** The lines of {@code results.csv}. */
    List<Finding> findings() {
        return findings;
    }

    /** A line a way to merge. */
    Table table(String title) {
        return Table.columns(
                        Column.text("table"),
                        Column.text("merged"),
                        Column.number("X²", 3),
                        Column.integer("df"),
                        Column.exactPValue("p"),
                        Column.coefficient("V", 3))
                .rows(rows)
                .title(title)
                .footnote("The fewest merges of neighbouring categories with which the table may be tested by Cochran's"
                        + " rule, found from the margins; of several ways none is to be chosen by its p.");
    }
}
