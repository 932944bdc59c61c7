package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What a test of a {@linkplain LinearTrend linear trend} found. */
public final class LinearTrendResult {
    private final String name;
    private final Alternative alternative;
    private final double level;
    private final Groups groups;
    private final List<Double> scores;
    private final TStatistic slope;
    private final FStatistic deviation;

    LinearTrendResult(
            String name,
            Alternative alternative,
            double level,
            Groups groups,
            List<Double> scores,
            TStatistic slope,
            FStatistic deviation) {
        this.name = name;
        this.alternative = alternative;
        this.level = level;
        this.groups = groups;
        this.scores = scores;
        this.slope = slope;
        this.deviation = deviation;
    }

    /**
     * Which weights and variances were used.
     *
     * @return such as {@code unweighted} or {@code weighted, Welch}
     */
    public String name() {
        return name;
    }

    /**
     * The groups, in order.
     *
     * @return an unmodifiable list of those with at least one number
     */
    public List<GroupSummary> groups() {
        return groups.summaries();
    }

    /**
     * The scores of the groups.
     *
     * @return an unmodifiable list in the order of {@link #groups()}
     */
    public List<Double> scores() {
        return scores;
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
     * The rise of the mean by one unit of the scores.
     *
     * @return with its interval; absent for fewer than two groups
     */
    public Estimate slope() {
        return slope.difference();
    }

    /**
     * The standard error of the slope.
     *
     * @return absent where the test is not defined
     */
    public Estimate standardError() {
        return slope.standardError();
    }

    /**
     * The statistic of the slope.
     *
     * @return absent where the test is not defined
     */
    public Estimate t() {
        return slope.t();
    }

    /**
     * The degrees of freedom of the slope.
     *
     * @return absent where the test is not defined
     */
    public Estimate df() {
        return slope.df();
    }

    /**
     * The probability of a t at least as extreme if there is no trend.
     *
     * @return absent where the test is not defined
     */
    public Estimate p() {
        return slope.p();
    }

    /**
     * The natural logarithm of p.
     *
     * @return absent where the test is not defined
     */
    public Estimate logP() {
        return slope.logP();
    }

    /**
     * F of the deviation of the means from a line.
     *
     * @return absent for two groups, without equal variances, or without variance
     */
    public Estimate deviationF() {
        return deviation.f();
    }

    /**
     * The degrees of freedom of the deviation, two fewer than there are groups; those of the denominator are N − k.
     *
     * @return absent where the test of the deviation is not defined
     */
    public Estimate deviationDf() {
        return deviation.df1();
    }

    /**
     * The probability of means at least as far from a line if they lie on one in the population.
     *
     * @return absent where the test of the deviation is not defined
     */
    public Estimate deviationP() {
        return deviation.p();
    }

    /**
     * The trend as a table of one row.
     *
     * @return slope, interval, standard error, t, df and p; the deviation from linearity below
     */
    public Table table() {
        Table table = TStatistic.columns("trend", "slope", level).row(slope.row(name));
        table = table.footnote(
                deviationF().isPresent()
                        ? "Deviation from linearity: " + deviation.sentence() + "."
                        : "Deviation from linearity: not tested, "
                                + deviationF().whyAbsent().orElseThrow() + ".");
        if (!emptyGroups().isEmpty()) {
            table = table.footnote("Left out, nobody has a number: " + String.join(", ", emptyGroups()) + ".");
        }
        return alternative == Alternative.TWO_SIDED
                ? table
                : table.footnote("p and interval are one-sided: the slope is " + alternative.label() + " than 0.");
    }

    /**
     * The groups as a table.
     *
     * @return score, n, mean and standard deviation, a row a group
     */
    public Table groupTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            GroupSummary group = groups().get(i);
            rows.add(List.of(
                    Cell.text(group.label()),
                    Cell.number(scores.get(i)),
                    Cell.integer(group.summary().n()),
                    group.summary().mean().cell(),
                    group.summary().sd().cell()));
        }
        return Table.columns(
                        Column.text("group"),
                        Column.number("score", 1),
                        Column.integer("n"),
                        Column.number("mean", 2),
                        Column.number("sd", 2))
                .rows(rows);
    }

    private String headline() {
        String test = "Linear trend (" + name + (alternative == Alternative.TWO_SIDED ? "" : ", " + alternative.label())
                + ")";
        if (!t().isPresent()) {
            return Headline.absent(test, t());
        }
        Interval interval = slope().interval().orElseThrow();
        return Headline.of(
                test + ": t(" + Headline.df(df().value()) + ") = " + Headline.number(t().value()) + ", "
                        + Headline.p(p()),
                ", slope " + Headline.number(slope().value()),
                " " + NumberStyle.EN.interval(interval.lower(), interval.upper(), 2),
                " (" + Interval.percentage(level) + ")");
    }

    /**
     * The result in a sentence, who was left out, the groups and the trend.
     *
     * @return a sentence of at most 80 characters and two tables
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases(), groupTable(), table());
    }
}
