package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.describe.ItemSummaries;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapResult;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** Cronbach's alpha of some items, and what each of them adds to it. {@link Alpha} makes it and defines its numbers. */
public final class AlphaResult {
    private final Cases cases;
    private final Estimate raw;
    private final Estimate standardised;
    private final Estimate standardError;
    private final ItemMatrix correlations;
    private final ScaleMoments moments;
    private final List<AlphaItem> items;
    private final ItemSummaries summaries;
    private final Keying keying;

    AlphaResult(Items items, Treatment treatment, AlphaInterval interval, Bootstrap bootstrap, double level) {
        Treatment.Treated treated = treatment.of(items);
        this.cases = treated.cases();
        this.moments = ScaleMoments.of(treated.moments());
        ItemMatrix covariances = ItemMatrix.covariances(treated.moments());
        this.correlations = ItemMatrix.correlations(treated.moments());
        Estimate plain = covariances.alpha();
        if (bootstrap == null) {
            this.raw = withInterval(plain, interval, level);
            this.standardised = correlations.alpha();
        } else {
            ResampledItems sample = treatment.resampled(items);
            BootstrapResult drawn =
                    bootstrap.of(sample.respondents(), List.of("alpha", "standardised alpha"), resample -> {
                        ScaleMoments drawnMoments = sample.moments(resample);
                        return new double[] {drawnMoments.alpha(), drawnMoments.standardisedAlpha()};
                    });
            this.raw = withInterval(plain, drawn.of("alpha").estimate());
            this.standardised = withInterval(
                    correlations.alpha(), drawn.of("standardised alpha").estimate());
        }
        this.standardError = !plain.isPresent() || treatment.policy() != MissingPolicy.LISTWISE
                ? plain.isPresent() ? Estimate.absent(needsCompleteData("the standard error")) : plain
                : Estimate.of(AlphaInterval.standardError(moments, cases.n()));
        this.summaries = ItemSummaries.of(items);
        Explained explained = new Explained(moments, covariances, correlations);
        this.items = IntStream.range(0, items.size())
                .mapToObj(i -> new AlphaItem(summaries.all().get(i), covariances, correlations, explained, i))
                .toList();
        this.keying = Keying.of(items.names(), correlations, cases.n());
    }

    private Estimate withInterval(Estimate alpha, AlphaInterval method, double level) {
        if (!alpha.isPresent()) {
            return alpha;
        }
        return cases.policy() == MissingPolicy.LISTWISE
                ? method.around(alpha, moments, cases.n(), level)
                : alpha.withoutInterval(needsCompleteData(method.label() + "'s interval"));
    }

    private Absence needsCompleteData(String what) {
        return new Absence(
                Absence.Kind.NOT_DEFINED,
                what + " needs complete data; " + cases.policy().label() + ", bootstrap it");
    }

    /** An estimate with the interval of its bootstrap, or the reason why that has none. */
    static Estimate withInterval(Estimate estimate, Estimate bootstrapped) {
        if (!estimate.isPresent()) {
            return estimate;
        }
        return bootstrapped
                .interval()
                .map(estimate::withInterval)
                .orElseGet(() ->
                        estimate.withoutInterval(bootstrapped.whyNoInterval().orElseThrow()));
    }

    ScaleMoments moments() {
        return moments;
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
     * Raw alpha, from the covariances of the items, with the interval that was asked for.
     *
     * @return may be negative; absent if the sum of the items is constant or a covariance does not exist
     */
    public Estimate raw() {
        return raw;
    }

    /**
     * Standardised alpha, from the correlations of the items; with an interval if it was bootstrapped.
     *
     * @return may be negative; absent if an item is constant or a covariance does not exist
     */
    public Estimate standardised() {
        return standardised;
    }

    /**
     * The standard error of raw alpha for normal items of whatever covariances, of {@link
     * AlphaInterval#DUHACHEK_IACOBUCCI}.
     *
     * @return absent where alpha is, or where the data are not complete
     */
    public Estimate standardError() {
        return standardError;
    }

    /**
     * The items that run against the others.
     *
     * @return the suspicion, which changed nothing
     */
    public Keying keying() {
        return keying;
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
     * More of each item: skewness, kurtosis, floor and ceiling of all its answers; its correlation with the sum of all
     * items, that corrected for overlap, its squared multiple correlation, and standardised alpha without it.
     *
     * @return the table
     */
    public Table detailTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (AlphaItem item : items) {
            rows.add(List.of(
                    Cell.text(item.name()),
                    item.summary().summary().skewness().cell(),
                    item.summary().summary().kurtosis().cell(),
                    item.summary().floorPercent().cell(),
                    item.summary().ceilingPercent().cell(),
                    item.itemTotal().cell(),
                    item.correctedItemTotal().cell(),
                    item.squaredMultipleCorrelation().cell(),
                    item.standardisedIfDeleted().cell()));
        }
        return Table.columns(
                        Column.text("item"),
                        Column.number("skew", 2),
                        Column.number("kurtosis", 2),
                        Column.number("floor %", 1),
                        Column.number("ceiling %", 1),
                        Column.coefficient("total", 2),
                        Column.coefficient("corrected", 2),
                        Column.coefficient("SMC", 2),
                        Column.coefficient("std", 3))
                .rows(rows)
                .title("Items: answers, and correlations with the scale, "
                        + cases.policy().label() + ", " + cases.count())
                .footnote("total: correlation with the sum of all items; corrected: the same of standardised items with"
                        + " SMC for variance; SMC: squared multiple correlation; std: standardised alpha if deleted");
    }

    /**
     * The summaries of the items over all who answered them, missing answers by reason included.
     *
     * @return the summaries
     */
    public ItemSummaries summaries() {
        return summaries;
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
