package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** What an {@linkplain RepeatedMeasures analysis of variance of repeated measures} found. */
public final class RepeatedMeasuresResult {
    private final List<GroupSummary> items;
    private final Cases cases;
    private final List<SourceOfVariation> sources;
    private final FStatistic statistic;
    private final Sphericity sphericity;

    RepeatedMeasuresResult(
            List<GroupSummary> items,
            Cases cases,
            List<SourceOfVariation> sources,
            FStatistic statistic,
            Sphericity sphericity) {
        this.items = List.copyOf(items);
        this.cases = cases;
        this.sources = sources;
        this.statistic = statistic;
        this.sphericity = sphericity;
    }

    /**
     * The items, over the respondents who answered each.
     *
     * @return an unmodifiable list
     */
    public List<GroupSummary> items() {
        return items;
    }

    /**
     * The respondents who answered every item, and why others did not.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * The variation between the items.
     *
     * @return absent parts for fewer than two respondents
     */
    public SourceOfVariation betweenItems() {
        return sources.get(0);
    }

    /**
     * The variation between the respondents, which the comparison is free of.
     *
     * @return absent parts for fewer than two respondents
     */
    public SourceOfVariation betweenRespondents() {
        return sources.get(1);
    }

    /**
     * The variation that is left: how far respondents differ in how they differ between items.
     *
     * @return absent parts for fewer than two respondents
     */
    public SourceOfVariation residual() {
        return sources.get(2);
    }

    /**
     * The statistic.
     *
     * @return absent where the test is not defined
     */
    public Estimate f() {
        return statistic.f();
    }

    /**
     * The degrees of freedom of the numerator, not corrected.
     *
     * @return absent where the test is not defined
     */
    public Estimate df1() {
        return statistic.df1();
    }

    /**
     * The degrees of freedom of the denominator, not corrected.
     *
     * @return absent where the test is not defined
     */
    public Estimate df2() {
        return statistic.df2();
    }

    /**
     * The probability of an F at least as large if the means are equal and the items spherical.
     *
     * @return absent where the test is not defined
     */
    public Estimate p() {
        return statistic.p();
    }

    /**
     * The natural logarithm of p.
     *
     * @return absent where the test is not defined
     */
    public Estimate logP() {
        return statistic.logP();
    }

    /**
     * Mauchly's test, and F corrected for a lack of sphericity.
     *
     * @return the test and the corrections
     */
    public Sphericity sphericity() {
        return sphericity;
    }

    /**
     * The table of analysis of variance.
     *
     * @return sums of squares, degrees of freedom, mean squares, F and p
     */
    public Table table() {
        return Table.columns(
                        Column.text("source"),
                        Column.number("sum of squares", 2),
                        Column.integer("df"),
                        Column.number("mean square", 2),
                        Column.number("F", 2),
                        Column.exactPValue("p"))
                .row(row(betweenItems(), f().cell(), p().cell()))
                .row(row(betweenRespondents(), Cell.empty(), Cell.empty()))
                .row(row(residual(), Cell.empty(), Cell.empty()));
    }

    private static List<Cell> row(SourceOfVariation source, Cell f, Cell p) {
        return List.of(
                Cell.text(source.name()),
                source.sumOfSquares().cell(),
                source.df().cell(),
                source.meanSquare().cell(),
                f,
                p);
    }

    /**
     * The items as a table.
     *
     * @return n, mean and standard deviation, a row an item
     */
    public Table itemTable() {
        return GroupSummary.table(items);
    }

    private String headline() {
        if (!f().isPresent()) {
            return Headline.absent("Repeated measures", f());
        }
        return Headline.of(
                "Repeated measures: " + statistic.sentence(),
                "; Greenhouse–Geisser "
                        + Headline.p(sphericity.greenhouseGeisser().p()),
                ", " + cases.count());
    }

    /**
     * The result in a sentence, who was left out, the items, the table of analysis of variance and the corrections.
     *
     * @return a sentence of at most 80 characters and three tables
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases, itemTable(), table(), sphericity.table());
    }
}
