package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** The levels of each scale, and beside them its pairs in words; the longer of the two lists goes on alone. */
final class ClaimsLayout {
    private ClaimsLayout() {}

    static Table table(String grouping, List<ComparisonResult> results) {
        List<List<Cell>> rows = new ArrayList<>();
        Set<String> by = new LinkedHashSet<>();
        for (ComparisonResult result : results) {
            by.add(result.pairsBy());
            int height = Math.max(result.groups().size(), result.claims().size());
            for (int i = 0; i < height; i++) {
                List<Cell> row = new ArrayList<>(List.of(Cell.text(i == 0 ? result.dependent() : "")));
                row.addAll(level(result.groups(), i));
                row.addAll(pair(result.claims(), i));
                rows.add(row);
            }
        }
        return Table.columns(
                        Column.text("scale"),
                        Column.text(grouping),
                        Column.integer("n"),
                        Column.number("mean", 2),
                        Column.text("pairs"),
                        Column.exactPValue("p"))
                .rows(rows)
                .footnote("Pairs: " + String.join("; ", by) + ".");
    }

    private static List<Cell> level(List<ComparedGroup> groups, int place) {
        if (place >= groups.size()) {
            return List.of(Cell.text(""), Cell.empty(), Cell.empty());
        }
        ComparedGroup group = groups.get(place);
        return List.of(
                Cell.text(group.label()), Cell.integer(group.n()), group.mean().cell());
    }

    private static List<Cell> pair(List<PairClaim> claims, int place) {
        return place >= claims.size()
                ? List.of(Cell.text(""), Cell.empty())
                : List.of(
                        Cell.text(claims.get(place).claim()),
                        claims.get(place).p().cell());
    }
}
