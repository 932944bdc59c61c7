package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Notation;
import nl.peilstok.table.Table;

/** What {@link LittleMcar} finds. */
public final class LittleMcarResult {
    private final int items;
    private final Estimate statistic;
    private final int df;
    private final int patterns;
    private final Cases cases;
    private final List<String> notes;

    LittleMcarResult(int items, Estimate statistic, int df, int patterns, EmFit fit) {
        this.items = items;
        this.statistic = statistic;
        this.df = df;
        this.patterns = patterns;
        this.cases = fit.cases();
        List<String> leftOut = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            fit.whyNot(i).map(Absence::reason).ifPresent(why -> leftOut.add("not in the test: " + why));
        }
        this.notes = List.copyOf(leftOut);
    }

    /**
     * Little's d².
     *
     * @return 0 or more; absent with the reason if there is no test
     */
    public Estimate statistic() {
        return statistic;
    }

    /**
     * The degrees of freedom.
     *
     * @return the items answered in each pattern, added up, less the number of items; 0 if there is no test
     */
    public int df() {
        return df;
    }

    /**
     * The p of χ² above d².
     *
     * @return from 0 to 1; absent if there is no test
     */
    public Estimate p() {
        return LittleMcar.p(statistic, df, false);
    }

    /**
     * The natural logarithm of p, also where p is smaller than a double can hold.
     *
     * @return 0 or less; absent if there is no test
     */
    public Estimate logP() {
        return LittleMcar.p(statistic, df, true);
    }

    /**
     * The number of patterns of missing answers, the complete one included, those who answered nothing not.
     *
     * @return 0 or more
     */
    public int patterns() {
        return patterns;
    }

    /**
     * The respondents who answered an item at least.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * Which items took no part.
     *
     * @return empty if all did
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * The test.
     *
     * @return a table of one row
     */
    public Table table() {
        Table table = Table.columns(
                        Column.number("chi-square", 2),
                        Column.integer("df"),
                        Column.pValue("p"),
                        Column.integer("patterns"))
                .row(List.of(
                        statistic.cell(),
                        Cell.integer(df),
                        p().isPresent() ? Cell.number(p().value(), Notation.pValue()) : p().cell(),
                        Cell.integer(patterns)));
        for (String note : notes) {
            table = table.footnote(note);
        }
        return table;
    }

    /**
     * The cases and the test.
     *
     * @return such as {@code Little's MCAR test of 6 items, n = 215 of 217}, and the table
     */
    @Override
    public String toString() {
        String head = "Little's MCAR test of " + items + (items == 1 ? " item, " : " items, ") + cases.count() + "\n";
        String leftOut = cases.leftOutLine();
        return head + (leftOut.isEmpty() ? table() : table().title(leftOut));
    }
}
