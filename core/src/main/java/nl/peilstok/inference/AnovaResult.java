package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.effect.VarianceExplained;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** What a {@linkplain Anova one-way analysis of variance} found. */
public final class AnovaResult {
    static final String BETWEEN = "between groups";
    static final String WITHIN = "within groups";
    static final String TOTAL = "total";

    private final String name;
    private final Groups groups;
    private final SourceOfVariation between;
    private final SourceOfVariation within;
    private final SourceOfVariation total;
    private final FStatistic statistic;
    private final boolean isRatioOfMeanSquares;

    AnovaResult(
            String name,
            Groups groups,
            SourceOfVariation between,
            SourceOfVariation within,
            SourceOfVariation total,
            FStatistic statistic,
            boolean isRatioOfMeanSquares) {
        this.name = name;
        this.groups = groups;
        this.between = between;
        this.within = within;
        this.total = total;
        this.statistic = statistic;
        this.isRatioOfMeanSquares = isRatioOfMeanSquares;
    }

    /**
     * Which test it was.
     *
     * @return {@code One-way ANOVA}, {@code Welch's ANOVA} or {@code Brown–Forsythe ANOVA}
     */
    public String name() {
        return name;
    }

    /**
     * The groups that were compared.
     *
     * @return an unmodifiable list of those with at least one number
     */
    public List<GroupSummary> groups() {
        return groups.summaries();
    }

    /**
     * The groups that were left out because nobody in them has a number.
     *
     * @return an unmodifiable list of their labels
     */
    public List<String> emptyGroups() {
        return groups.empty();
    }

    /**
     * Who counts and who was left out.
     *
     * @return the cases
     */
    public Cases cases() {
        return groups.cases();
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
     * The statistic; of Fisher's test mean square between / mean square within.
     *
     * @return absent where the test is not defined
     */
    public Estimate f() {
        return statistic.f();
    }

    /**
     * The degrees of freedom of the numerator of F, one less than there are groups.
     *
     * @return absent where the test is not defined
     */
    public Estimate df1() {
        return statistic.df1();
    }

    /**
     * The degrees of freedom of the denominator of F, seldom whole for the tests without equal variances.
     *
     * @return absent where the test is not defined
     */
    public Estimate df2() {
        return statistic.df2();
    }

    /**
     * The probability of an F at least as large if the means are equal.
     *
     * @return absent where the test is not defined; 0 where it is below the least double, see {@link #logP()}
     */
    public Estimate p() {
        return statistic.p();
    }

    /**
     * The natural logarithm of p, which goes on where p itself is too small for a double.
     *
     * @return absent where the test is not defined
     */
    public Estimate logP() {
        return statistic.logP();
    }

    /**
     * The share of the variation in the sample that lies between the groups.
     *
     * @return 0 to 1, with the 95% interval of the noncentral F; absent for one group or without any variation
     */
    public Estimate etaSquared() {
        if (!total.sumOfSquares().isPresent()) {
            return total.sumOfSquares();
        }
        if (groups.size() < 2) {
            return Estimate.absent(Absence.Kind.TOO_FEW, "only one group has answers");
        }
        double all = total.sumOfSquares().value();
        if (all == 0) {
            return Estimate.absent(Absence.Kind.ZERO_VARIANCE, "all respondents have the same number");
        }
        Estimate share = Estimate.of(between.sumOfSquares().value() / all);
        double df2 = within.df().orNaN();
        if (!(df2 >= 1) || within.sumOfSquares().value() == 0) {
            return share.withoutInterval(new Absence(Absence.Kind.ZERO_VARIANCE, "no variance within groups"));
        }
        Estimate ofF = VarianceExplained.etaSquared()
                .ofF(
                        between.meanSquare().value() / within.meanSquare().value(),
                        between.df().value(),
                        df2);
        return ofF.interval()
                .map(share::withInterval)
                .orElseGet(() -> share.withoutInterval(ofF.whyNoInterval().orElseThrow()));
    }

    /**
     * The table of analysis of variance; of the tests without equal variances, which are no ratio of mean squares, a row with
     * F, degrees of freedom and p.
     *
     * @return the table
     */
    public Table table() {
        Table table = isRatioOfMeanSquares ? meanSquares() : oneRow();
        return emptyGroups().isEmpty()
                ? table
                : table.footnote("Left out, nobody has a number: " + String.join(", ", emptyGroups()) + ".");
    }

    private Table oneRow() {
        return Table.columns(
                        Column.text("test"),
                        Column.number("F", 2),
                        Column.integer("df1"),
                        Column.number("df2", 1),
                        Column.exactPValue("p"))
                .row(Cell.text(name), f().cell(), df1().cell(), df2().cell(), p().cell());
    }

    private Table meanSquares() {
        return Table.columns(
                        Column.text("source"),
                        Column.number("sum of squares", 2),
                        Column.integer("df"),
                        Column.number("mean square", 2),
                        Column.number("F", 2),
                        Column.exactPValue("p"))
                .row(row(between, between.meanSquare().cell(), f().cell(), p().cell()))
                .row(row(within, within.meanSquare().cell(), Cell.empty(), Cell.empty()))
                .row(row(total, Cell.empty(), Cell.empty(), Cell.empty()));
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
        return GroupSummary.table(groups());
    }

    private String headline() {
        if (!f().isPresent()) {
            return Headline.absent(name, f());
        }
        return Headline.of(
                name + ": " + statistic.sentence(),
                ", eta² = " + Headline.coefficient(etaSquared().value()),
                ", " + cases().count());
    }

    /**
     * The result in a sentence, who was left out, the groups and the table of analysis of variance.
     *
     * @return a sentence of at most 80 characters and two tables
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases(), groupTable(), table());
    }
}
