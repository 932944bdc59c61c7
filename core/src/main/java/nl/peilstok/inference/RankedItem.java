package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * One of the items that respondents rank, of which they may have answered some only.
 *
 * @param name what it is called
 * @param answers the number of respondents who ranked it
 * @param relativeRank the mean of its ranks, each as the share of the way from the lowest (0) to the highest (1) among the
 *     items that the respondent answered; .5 is the middle; absent if nobody ranked it
 */
public record RankedItem(String name, int answers, Estimate relativeRank) {

    static Table table(List<RankedItem> items) {
        return Table.columns(Column.text("item"), Column.integer("n"), Column.coefficient("relative rank", 3))
                .rows(items.stream()
                        .map(item -> List.of(
                                Cell.text(item.name()),
                                Cell.integer(item.answers()),
                                item.relativeRank().cell())));
    }
}
