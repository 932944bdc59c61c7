package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * What many comparisons have beside their tests, one below the other.
 *
 * @param results in order
 */
record ComparisonRows(List<ComparisonResult> results) {

    Table pairTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ComparisonResult result : results) {
            for (PairClaim claim : result.claims()) {
                rows.add(List.of(
                        Cell.text(result.dependent()),
                        Cell.text(result.grouping()),
                        Cell.text(claim.lower()),
                        Cell.text(claim.higher()),
                        claim.difference().cell(),
                        claim.difference().intervalCell(),
                        claim.p().cell(),
                        Cell.text(claim.isShown() ? "yes" : "no")));
            }
        }
        return Table.columns(
                        Column.text("scale"),
                        Column.text("by"),
                        Column.text("lower"),
                        Column.text("higher"),
                        Column.number("difference", 2),
                        Column.number("interval", 2),
                        Column.exactPValue("p"),
                        Column.text("shown"))
                .rows(rows);
    }

    Table leftOutTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ComparisonResult result : results) {
            LeftOut leftOut = result.leftOut();
            rows.add(List.of(
                    Cell.text(result.dependent()),
                    Cell.text(result.grouping()),
                    Cell.integer(leftOut.counts().columnTotal(0)),
                    Cell.integer(leftOut.counts().columnTotal(1)),
                    Cell.text(leftOut.test()),
                    leftOut.p().cell()));
        }
        return Table.columns(
                        Column.text("scale"),
                        Column.text("by"),
                        Column.integer("with a score"),
                        Column.integer("left out"),
                        Column.text("left out by group"),
                        Column.exactPValue("p"))
                .rows(rows);
    }

    Table measurementTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ComparisonResult result : results) {
            Cell scale = Cell.text(result.dependent());
            Cell by = Cell.text(result.grouping());
            for (MeasurementComparisonResult each : result.measurements()) {
                rows.add(List.of(
                        scale,
                        by,
                        Cell.text(each.levels().get(0) + " and " + each.levels().get(1)),
                        Cell.text(each.verdict().answer()),
                        each.congruence().cell(),
                        Cell.text(String.join(", ", each.screen().flagged()))));
            }
            result.whyNotMeasured()
                    .ifPresent(why -> rows.add(List.of(
                            scale,
                            by,
                            Cell.empty(),
                            Cell.text(MeansLayout.answer(result)),
                            Cell.absent(why.reason()),
                            Cell.empty())));
        }
        return Table.columns(
                        Column.text("scale"),
                        Column.text("by"),
                        Column.text("groups"),
                        Column.text("means the same"),
                        Column.coefficient("φ", 2),
                        Column.text("items that differ"))
                .rows(rows);
    }
}
