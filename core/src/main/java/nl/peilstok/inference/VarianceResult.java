package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Tail;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** What a {@linkplain VarianceTest test of equal variances} found. */
public final class VarianceResult {
    private final String name;
    private final Groups groups;
    private final String symbol;
    private final FStatistic statistic;

    private VarianceResult(String name, Groups groups, String symbol, FStatistic statistic) {
        this.name = name;
        this.groups = groups;
        this.symbol = symbol;
        this.statistic = statistic;
    }

    static VarianceResult ofF(String name, Groups groups, FStatistic statistic) {
        return new VarianceResult(name, groups, "F", statistic);
    }

    static VarianceResult ofChiSquare(String name, Groups groups, double chiSquare, int df) {
        return new VarianceResult(
                name,
                groups,
                "χ²",
                new FStatistic(
                        Estimate.of(chiSquare),
                        Estimate.of(df),
                        Estimate.absent(Absence.Kind.NOT_DEFINED, "chi-square has one df"),
                        Estimate.of(Tail.chiSquareUpper(chiSquare, df)),
                        Estimate.of(Tail.logChiSquareUpper(chiSquare, df))));
    }

    /**
     * Which test it was.
     *
     * @return {@code Levene}, {@code Brown–Forsythe} or {@code Bartlett}
     */
    public String name() {
        return name;
    }

    /**
     * The groups whose variances were compared.
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
     * The statistic: F, or Bartlett's chi-square.
     *
     * @return absent where the test is not defined
     */
    public Estimate statistic() {
        return statistic.f();
    }

    /**
     * The degrees of freedom of chi-square or of the numerator of F, one less than there are groups.
     *
     * @return absent where the test is not defined
     */
    public Estimate df1() {
        return statistic.df1();
    }

    /**
     * The degrees of freedom of the denominator of F.
     *
     * @return absent for chi-square, and where the test is not defined
     */
    public Estimate df2() {
        return statistic.df2();
    }

    /**
     * The probability of variances at least as different if they are equal in the population.
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
     * The test as a table of one row.
     *
     * @return statistic, degrees of freedom and p
     */
    public Table table() {
        Table table = Table.columns(
                        Column.text("test"), Column.number(symbol, 2), Column.text("df"), Column.exactPValue("p"))
                .row(Cell.text(name), statistic().cell(), Cell.text(df()), p().cell());
        return emptyGroups().isEmpty()
                ? table
                : table.footnote("Left out, nobody has a number: " + String.join(", ", emptyGroups()) + ".");
    }

    /** Such as {@code 2, 27}. */
    String df() {
        if (!p().isPresent()) {
            return "—";
        }
        return Headline.df(df1().value()) + (df2().isPresent() ? ", " + Headline.df(df2().value()) : "");
    }

    private String headline() {
        if (!p().isPresent()) {
            return Headline.absent(name, p());
        }
        return Headline.of(
                name + ": " + symbol + "(" + df() + ") = "
                        + Headline.number(statistic().value()) + ", " + Headline.p(p()),
                ", " + cases().count());
    }

    /**
     * The result in a sentence, who was left out, the groups and the test.
     *
     * @return a sentence of at most 80 characters and two tables
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases(), GroupSummary.table(groups()), table());
    }
}
