package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What a {@linkplain Anova one-way analysis of variance} found. */
public final class AnovaResult {
    static final String BETWEEN = "between groups";
    static final String WITHIN = "within groups";
    static final String TOTAL = "total";

    private final List<GroupSummary> groups;
    private final List<String> emptyGroups;
    private final Cases cases;
    private final SourceOfVariation between;
    private final SourceOfVariation within;
    private final SourceOfVariation total;
    private final Estimate f;
    private final Estimate p;
    private final Estimate logP;
    private final Estimate etaSquared;

    AnovaResult(
            List<GroupSummary> groups,
            List<String> emptyGroups,
            Cases cases,
            SourceOfVariation between,
            SourceOfVariation within,
            SourceOfVariation total,
            Estimate f,
            Estimate p,
            Estimate logP,
            Estimate etaSquared) {
        this.groups = List.copyOf(groups);
        this.emptyGroups = List.copyOf(emptyGroups);
        this.cases = cases;
        this.between = between;
        this.within = within;
        this.total = total;
        this.f = f;
        this.p = p;
        this.logP = logP;
        this.etaSquared = etaSquared;
    }

    /**
     * The groups that were compared.
     *
     * @return an unmodifiable list of those with at least one number
     */
    public List<GroupSummary> groups() {
        return groups;
    }

    /**
     * The groups that were left out because nobody in them has a number.
     *
     * @return an unmodifiable list of their labels
     */
    public List<String> emptyGroups() {
        return emptyGroups;
    }

    /**
     * Who counts and who was left out.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * The variation between the groups.
     *
     * @return absent parts without groups
     */
    public SourceOfVariation between() {
        return between;
    }

    /**
     * The variation within the groups.
     *
     * @return absent parts without groups
     */
    public SourceOfVariation within() {
        return within;
    }

    /**
     * All variation.
     *
     * @return absent parts without groups
     */
    public SourceOfVariation total() {
        return total;
    }

    /**
     * The statistic, mean square between / mean square within.
     *
     * @return absent where the test is not defined
     */
    public Estimate f() {
        return f;
    }

    /**
     * The probability of an F at least as large if the means are equal.
     *
     * @return absent where the test is not defined; 0 where it is below the least double, see {@link #logP()}
     */
    public Estimate p() {
        return p;
    }

    /**
     * The natural logarithm of p, which goes on where p itself is too small for a double.
     *
     * @return absent where the test is not defined
     */
    public Estimate logP() {
        return logP;
    }

    /**
     * The share of the variation in the sample that lies between the groups.
     *
     * @return 0 to 1, without interval; absent for one group or without any variation
     */
    public Estimate etaSquared() {
        return etaSquared;
    }

    /**
     * The table of analysis of variance.
     *
     * @return sums of squares, degrees of freedom, mean squares, F and p
     */
    public Table table() {
        Table table = Table.columns(
                        Column.text("source"),
                        Column.number("sum of squares", 2),
                        Column.integer("df"),
                        Column.number("mean square", 2),
                        Column.number("F", 2),
                        Column.exactPValue("p"))
                .row(row(between, between.meanSquare().cell(), f.cell(), p.cell()))
                .row(row(within, within.meanSquare().cell(), Cell.empty(), Cell.empty()))
                .row(row(total, Cell.empty(), Cell.empty(), Cell.empty()));
        return emptyGroups.isEmpty()
                ? table
                : table.footnote("Left out, nobody has a number: " + String.join(", ", emptyGroups) + ".");
    }

    private static List<Cell> row(SourceOfVariation source, Cell... rest) {
        List<Cell> row = new ArrayList<>(source.cells());
        row.addAll(List.of(rest));
        return row;
    }

    /**
     * The groups as a table.
     *
     * @return n, mean and standard deviation, a row a group
     */
    public Table groupTable() {
        return GroupSummary.table(groups);
    }

    private String headline() {
        if (!f.isPresent()) {
            return Headline.absent("One-way ANOVA", f);
        }
        return Headline.of(
                "One-way ANOVA: F(" + NumberStyle.EN.number(between.df().value(), 0) + ", "
                        + NumberStyle.EN.number(within.df().value(), 0) + ") = " + Headline.number(f.value()) + ", "
                        + Headline.p(p),
                ", eta² = " + Headline.coefficient(etaSquared.value()),
                ", " + cases.count());
    }

    /**
     * The result in a sentence, who was left out, the groups and the table of analysis of variance.
     *
     * @return a sentence of at most 80 characters and two tables
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases, groupTable(), table());
    }
}
