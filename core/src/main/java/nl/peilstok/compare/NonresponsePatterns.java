package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.peilstok.correlation.MissingPattern;
import nl.peilstok.correlation.MissingPatterns;
import nl.peilstok.data.Items;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** The sets of items on which the same respondents have no view; other reasons for missing answers play no part. */
public final class NonresponsePatterns {
    private static final int PRINTED = 10;

    private final MissingPatterns patterns;
    private final boolean monotone;
    private final int onChain;

    NonresponsePatterns(Items marks) {
        this.patterns = MissingPatterns.of(marks);
        List<Integer> order = new ArrayList<>();
        for (int item = 0; item < marks.size(); item++) {
            order.add(item);
        }
        order.sort(Comparator.comparingInt((Integer item) -> -patterns.missing(item)));
        int fitting = patterns.nothingAnswered();
        for (MissingPattern pattern : patterns.patterns()) {
            fitting += beginsAtStart(pattern, order) ? pattern.respondents() : 0;
        }
        this.onChain = fitting;
        // Nested sets differ in the counts of their items, so the order by count is the only one that can be monotone.
        this.monotone = fitting == patterns.respondents();
    }

    private static boolean beginsAtStart(MissingPattern pattern, List<Integer> order) {
        for (int place = 0; place < pattern.size(); place++) {
            if (!pattern.isMissing(order.get(place))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The sets, that of nobody's item among them if somebody has a view on all; without the set of all items.
     *
     * @return the most frequent first
     */
    public List<MissingPattern> patterns() {
        return patterns.patterns();
    }

    /**
     * The respondents who have no view on any item.
     *
     * @return 0 or more
     */
    public int noViewAtAll() {
        return patterns.nothingAnswered();
    }

    /**
     * Whether the sets are nested: who has no view on an item has none on any item on which fewer have one.
     *
     * @return true also if nobody is without a view
     */
    public boolean isMonotone() {
        return monotone;
    }

    /**
     * The respondents whose set fits the order of the items, that on which most have no view first.
     *
     * @return of all respondents
     */
    public int monotoneRespondents() {
        return onChain;
    }

    /**
     * The ten most frequent sets with an item in them.
     *
     * @return the number of respondents and the items
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        if (patterns.nothingAnswered() > 0) {
            rows.add(List.of(Cell.integer(patterns.nothingAnswered()), Cell.text("all items")));
        }
        int others = 0;
        int sets = 0;
        for (MissingPattern pattern : patterns.patterns()) {
            if (pattern.isComplete()) {
                continue;
            }
            if (rows.size() < PRINTED) {
                rows.add(List.of(Cell.integer(pattern.respondents()), Cell.text(String.join(", ", pattern.missing()))));
            } else {
                others += pattern.respondents();
                sets++;
            }
        }
        if (sets > 0) {
            rows.add(List.of(Cell.integer(others), Cell.text(sets + " other sets")));
        }
        return Table.columns(Column.integer("respondents"), Column.text("without a view on"))
                .rows(rows)
                .footnote(
                        monotone
                                ? "the sets are nested (monotone)"
                                : "not monotone: the sets of " + onChain + " of " + patterns.respondents()
                                        + " respondents follow one order of the items");
    }

    /**
     * How many sets there are, and the table.
     *
     * @return such as {@code 14 sets of items without a view, not monotone} and the table
     */
    @Override
    public String toString() {
        long sets = patterns.patterns().stream()
                        .filter(pattern -> !pattern.isComplete())
                        .count()
                + (patterns.nothingAnswered() > 0 ? 1 : 0);
        return sets + (sets == 1 ? " set" : " sets") + " of items without a view, "
                + (monotone ? "monotone" : "not monotone") + "\n" + table();
    }
}
