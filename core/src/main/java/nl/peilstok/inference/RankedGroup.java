package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * One of the groups whose numbers were ranked together.
 *
 * @param label what the group is called
 * @param n the number of respondents with a number
 * @param meanRank the mean of their ranks among all respondents, from 1
 */
public record RankedGroup(String label, int n, double meanRank) {

    static Table table(List<RankedGroup> groups) {
        return Table.columns(Column.text("group"), Column.integer("n"), Column.number("mean rank", 2))
                .rows(groups.stream()
                        .map(group -> List.of(
                                Cell.text(group.label()), Cell.integer(group.n()), Cell.number(group.meanRank()))));
    }
}
