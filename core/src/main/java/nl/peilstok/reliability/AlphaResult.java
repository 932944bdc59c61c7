package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.math.Quantile;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** Cronbach's alpha of some items, and what each of them adds to it. {@link Alpha} makes it and defines its numbers. */
public final class AlphaResult {
    private final Cases cases;
    private final Estimate raw;
    private final Estimate standardised;
    private final ItemMatrix correlations;
    private final List<AlphaItem> items;

    AlphaResult(Items items, CoMoments moments, double level) {
        this.cases = moments.cases();
        ItemMatrix covariances = ItemMatrix.covariances(moments);
        this.correlations = ItemMatrix.correlations(moments);
        this.raw = withInterval(covariances.alpha(), cases, items.size(), level);
        this.standardised = correlations.alpha();
        this.items = IntStream.range(0, items.size())
                .mapToObj(i -> new AlphaItem(
                        items,
                        i,
                        correlations.get(i, i).isPresent() ? covariances.itemRest(i) : correlations.get(i, i),
                        covariances.alphaWithout(i),
                        correlations.alphaWithout(i)))
                .toList();
    }

    private static Estimate withInterval(Estimate alpha, Cases cases, int k, double level) {
        if (!alpha.isPresent()) {
            return alpha;
        }
        if (cases.policy() != MissingPolicy.LISTWISE) {
            return alpha.withoutInterval(new Absence(
                    Absence.Kind.NOT_DEFINED, "Feldt's interval needs complete data; pairwise has none yet"));
        }
        double df1 = cases.n() - 1.0;
        double df2 = df1 * (k - 1);
        double tail = (1 - level) / 2;
        return alpha.withInterval(new Interval(
                1 - (1 - alpha.value()) * Quantile.fUpper(tail, df1, df2),
                1 - (1 - alpha.value()) * Quantile.f(tail, df1, df2),
                level,
                "Feldt"));
    }

    /**
     * The respondents used and left out, and by which policy.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * Raw alpha, from the covariances of the items; listwise with Feldt's interval.
     *
     * @return may be negative; absent if the sum of the items is constant or a covariance does not exist
     */
    public Estimate raw() {
        return raw;
    }

    /**
     * Standardised alpha, from the correlations of the items; without an interval.
     *
     * @return may be negative; absent if an item is constant or a covariance does not exist
     */
    public Estimate standardised() {
        return standardised;
    }

    /**
     * The items, each with what it adds.
     *
     * @return in the order of the scale
     */
    public List<AlphaItem> items() {
        return items;
    }

    /**
     * One of the items.
     *
     * @param name its name
     * @return what it adds
     * @throws IllegalArgumentException if it is not among the items
     */
    public AlphaItem item(String name) {
        return items.stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("item: '" + name + "' is not among "
                        + String.join(", ", items.stream().map(AlphaItem::name).toList())));
    }

    /**
     * The correlation of two items: their covariance over the roots of their variances, whoever these rest on.
     *
     * @param i an item, from 0
     * @param j an item, from 0
     * @return absent if an item is constant or the covariance does not exist
     */
    public Estimate correlation(int i, int j) {
        return correlations.get(i, j);
    }

    /**
     * The mean of the inter-item correlations.
     *
     * @return absent if one of them is
     */
    public Estimate meanCorrelation() {
        return correlations.mean();
    }

    /**
     * The median of the inter-item correlations.
     *
     * @return absent if one of them is
     */
    public Estimate medianCorrelation() {
        return correlations.median();
    }

    /**
     * The pairs of items that do not correlate positively: at 0, below it, or not at all because there is no
     * correlation. Below 0, one of the two may have to be reversed.
     *
     * @return the pairs in the order of the scale
     */
    public List<ItemPair> notPositive() {
        List<ItemPair> pairs = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                Estimate r = correlation(i, j);
                if (!r.isPresent() || r.value() <= 0) {
                    pairs.add(new ItemPair(items.get(i).name(), items.get(j).name(), r));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /**
     * The items as a table: n, mean and standard deviation of all who answered, item–rest correlation, raw alpha if the
     * item is deleted, and the missing answers by reason. The footnotes say who was left out, give the standardised
     * alpha and the inter-item correlation, and name the pairs that do not correlate positively.
     *
     * @return the table, titled with alpha in a sentence
     */
    public Table table() {
        return new AlphaText(this).table();
    }

    /**
     * The inter-item correlations: each item with those before it.
     *
     * @return the table
     */
    public Table correlationTable() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("item")));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(items.get(i).name())));
            for (int j = 0; j < items.size() - 1; j++) {
                row.add(j < i ? correlation(i, j).cell() : Cell.empty());
            }
            rows.add(row);
        }
        for (AlphaItem item : items.subList(0, items.size() - 1)) {
            columns.add(Column.coefficient(item.name(), 2));
        }
        return Table.columns(columns)
                .rows(rows)
                .title("Inter-item correlations, " + cases.policy().label() + ", " + cases.count());
    }

    /**
     * Alpha in a sentence, and the table of the items.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        return new AlphaText(this).text();
    }
}
