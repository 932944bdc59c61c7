package nl.peilstok.crosstab;

import java.util.List;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** What {@link CategoryMerges} found. */
public final class CategoryMergesResult {
    private final CrossTable counts;
    private final List<MergedTable> ways;

    CategoryMergesResult(CrossTable counts, List<MergedTable> ways) {
        this.counts = counts;
        this.ways = List.copyOf(ways);
    }

    /**
     * The table, without empty rows and columns.
     *
     * @return the counts
     */
    public CrossTable counts() {
        return counts;
    }

    /**
     * All ways with the fewest merges that satisfy the rule.
     *
     * @return the merged tables; the table itself if it satisfies the rule already, none if nothing does
     */
    public List<MergedTable> ways() {
        return ways;
    }

    /**
     * How many merges are needed.
     *
     * @return 0 if the table satisfies the rule already, −1 if no merges do
     */
    public int needed() {
        return ways.isEmpty() ? -1 : categories(counts) - categories(ways.get(0).counts());
    }

    private static int categories(CrossTable table) {
        return table.rows().size() + table.columns().size();
    }

    /**
     * The ways, with the least expected count of each.
     *
     * @return the table, without rows if there is no way
     */
    public Table table() {
        Table table = Table.columns(
                Column.text("merged"),
                Column.text("shape"),
                Column.number("least expected", 2),
                Column.text("below 5"));
        for (MergedTable way : ways) {
            ChiSquareResult expected = ChiSquareTest.of(way.counts());
            CochranRule rule = expected.cochran();
            table = table.row(
                    Cell.text(way.merged().isEmpty() ? "nothing" : String.join("; ", way.merged())),
                    Cell.text(way.counts().rows().size() + " × "
                            + way.counts().columns().size()),
                    expected.leastExpected().cell(),
                    Cell.text(rule.belowFive() + " of " + rule.cells()));
        }
        return table;
    }

    /**
     * The result in a sentence, and the ways.
     *
     * @return such as {@code Cochran's rule is satisfied after 1 merge, in 2 ways} and the table
     */
    @Override
    public String toString() {
        return switch (needed()) {
            case -1 -> "Cochran's rule cannot be satisfied by merging neighbouring categories";
            case 0 -> "Cochran's rule is satisfied without merging";
            default ->
                "Cochran's rule is satisfied after " + needed() + (needed() == 1 ? " merge" : " merges") + ", in "
                        + ways.size() + (ways.size() == 1 ? " way" : " ways") + "\n" + table();
        };
    }
}
