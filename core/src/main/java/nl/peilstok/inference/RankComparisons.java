package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * All pairs of groups or items compared by their ranks: what {@link KruskalWallisPostHoc}, {@link FriedmanPostHoc} and
 * {@link CochranPostHoc} found.
 */
public final class RankComparisons {
    private final PairwiseTest test;
    private final Cases cases;
    private final List<RankComparison> pairs;
    private final Estimate df;
    private final List<String> notes;

    RankComparisons(PairwiseTest test, Cases cases, List<RankComparison> pairs, Estimate df, List<String> notes) {
        this.test = test;
        this.cases = cases;
        this.pairs = List.copyOf(pairs);
        this.df = df;
        this.notes = List.copyOf(notes);
    }

    /**
     * The test and how its p-values are adjusted.
     *
     * @return such as {@code Dunn, Holm}
     */
    public String method() {
        return test.toString();
    }

    /**
     * The comparisons, the first with the second, the first with the third, and so on.
     *
     * @return an unmodifiable list
     */
    public List<RankComparison> pairs() {
        return pairs;
    }

    /**
     * One comparison.
     *
     * @param first the label of a group or item
     * @param second the label of another
     * @return the comparison of the two, the way round it is in {@link #pairs()}
     * @throws IllegalArgumentException if there is none
     */
    public RankComparison of(String first, String second) {
        return pairs.stream()
                .filter(pair -> (pair.first().equals(first) && pair.second().equals(second))
                        || (pair.first().equals(second) && pair.second().equals(first)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "first, second: no comparison of '" + first + "' with '" + second + "'"));
    }

    /**
     * The respondents who take part, and why others do not.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * The degrees of freedom of each comparison.
     *
     * @return absent for a test that has none
     */
    public Estimate df() {
        return df;
    }

    /**
     * What a reader must know to weigh the result.
     *
     * @return an unmodifiable list of sentences, empty where there is nothing to say
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * The comparisons as a table.
     *
     * @return a row a pair: difference, statistic, p and adjusted p
     */
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("first"),
                Column.text("second"),
                test.differenceColumn(),
                Column.number(test.statistic(), 2)));
        if (test.isAdjusted()) {
            columns.add(Column.exactPValue("p"));
        }
        columns.add(Column.exactPValue(test.pHeader()));
        Table table = Table.columns(columns).rows(pairs.stream().map(this::row));
        for (String note : notes) {
            table = table.footnote(note);
        }
        return table;
    }

    private List<Cell> row(RankComparison pair) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(pair.first()),
                Cell.text(pair.second()),
                pair.difference().cell(),
                pair.statistic().cell()));
        if (test.isAdjusted()) {
            cells.add(pair.p().cell());
        }
        cells.add(pair.adjustedP().cell());
        return cells;
    }

    /**
     * What was compared, who was left out and the comparisons.
     *
     * @return a sentence of at most 80 characters and a table
     */
    @Override
    public String toString() {
        String compared = test.name() + ": " + pairs.size() + (pairs.size() == 1 ? " pair" : " pairs");
        String adjusted = test.isAdjusted() ? ", p adjusted by " + test.adjustment() : "";
        return Headline.text(Headline.of(compared, adjusted, ", " + cases.count()), cases, table());
    }
}
