package nl.peilstok.describe;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * A summary of each of some items, side by side: what to look at before they are made into a scale.
 *
 * <p><b>Definition.</b> As in {@link Summary}, of the item's scores, reversed where the items are; floor % and ceiling %
 * are the shares of those who answered at the lowest and the highest score the options allow.
 *
 * <p><b>Missing answers.</b> Each item is summarised over the respondents who answered it, and says by reason how many
 * did not. The same label stands in one column, whatever code the items have for it.
 *
 * <p><b>Undefined when</b> an item has no answers, too few, or only equal ones: the item stays in the table and the
 * quantity says why it is absent. A numeric item has no floor and ceiling.
 *
 * <p><b>Agrees with</b> R 4.2 {@code mean}, {@code sd}, {@code median}, and the formulas of G1 and G2 written out in R, to
 * a relative 1e-10.
 */
public final class ItemSummaries {
    private final Items items;
    private final List<ItemSummary> summaries;

    private ItemSummaries(Items items, List<ItemSummary> summaries) {
        this.items = items;
        this.summaries = summaries;
    }

    /**
     * Summarises items.
     *
     * @param items the items, of all or some respondents
     * @return the summaries
     */
    public static ItemSummaries of(Items items) {
        List<ItemSummary> summaries = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            summaries.add(ItemSummary.of(items, item));
        }
        return new ItemSummaries(items, List.copyOf(summaries));
    }

    /**
     * The items that were summarised.
     *
     * @return the items
     */
    public Items items() {
        return items;
    }

    /**
     * The summaries.
     *
     * @return an unmodifiable list, in the order of the items
     */
    public List<ItemSummary> all() {
        return summaries;
    }

    /**
     * The summary of one item.
     *
     * @param name its name
     * @return the summary
     * @throws IllegalArgumentException if it is not among the items
     */
    public ItemSummary item(String name) {
        return summaries.get(items.indexOf(name));
    }

    /**
     * The summaries as a table: a row an item, a column for each reason of missing answers that occurs,
     * and, where an item is reversed, one that marks it.
     *
     * @return the table
     */
    public Table table() {
        ReasonColumns reasons = new ReasonColumns(
                summaries.stream().map(each -> each.summary().cases().leftOut()).toList());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("item"));
        boolean withKey = summaries.stream().anyMatch(ItemSummary::isReversed);
        if (withKey) {
            columns.add(Column.text("key"));
        }
        columns.addAll(Summary.columns());
        columns.addAll(List.of(
                Column.number("skewness", 2),
                Column.number("kurtosis", 2),
                Percentage.column("floor %"),
                Percentage.column("ceiling %")));
        columns.addAll(reasons.columns());
        List<List<Cell>> rows =
                summaries.stream().map(each -> each.row(withKey, reasons)).toList();
        Table table = Table.columns(columns).rows(rows);
        return withKey ? table.footnote("R: reversed") : table;
    }

    /**
     * How many items and answers there are, and the {@link #table()}.
     *
     * @return such as {@code 6 items, each answered by 188 to 213 of 217 respondents} and the table below it
     */
    @Override
    public String toString() {
        int fewest =
                summaries.stream().mapToInt(each -> each.summary().n()).min().orElseThrow();
        int most = summaries.stream().mapToInt(each -> each.summary().n()).max().orElseThrow();
        String range = fewest == most ? Integer.toString(most) : fewest + " to " + most;
        String count = items.size() == 1 ? "1 item, answered by " : items.size() + " items, each answered by ";
        return count + range + " of " + items.respondents() + " respondents\n" + table();
    }
}
