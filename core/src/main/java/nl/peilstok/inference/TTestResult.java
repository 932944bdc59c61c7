package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Notation;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What a {@linkplain TTest t test} found. */
public final class TTestResult {
    private final String name;
    private final Alternative alternative;
    private final double level;
    private final GroupSummary first;
    private final GroupSummary second;
    private final Cases cases;
    private final Estimate difference;
    private final Estimate standardError;
    private final Estimate t;
    private final Estimate df;
    private final Estimate p;
    private final Estimate logP;

    TTestResult(
            String name,
            Alternative alternative,
            double level,
            GroupSummary first,
            GroupSummary second,
            Cases cases,
            Estimate difference,
            Estimate standardError,
            Estimate t,
            Estimate df,
            Estimate p,
            Estimate logP) {
        this.name = name;
        this.alternative = alternative;
        this.level = level;
        this.first = first;
        this.second = second;
        this.cases = cases;
        this.difference = difference;
        this.standardError = standardError;
        this.t = t;
        this.df = df;
        this.p = p;
        this.logP = logP;
    }

    /**
     * Which test it was.
     *
     * @return {@code Student t test} or {@code Welch t test}
     */
    public String name() {
        return name;
    }

    /**
     * What the first mean was held to be.
     *
     * @return the alternative
     */
    public Alternative alternative() {
        return alternative;
    }

    /**
     * The first group.
     *
     * @return label, n, mean and standard deviation
     */
    public GroupSummary first() {
        return first;
    }

    /**
     * The second group.
     *
     * @return label, n, mean and standard deviation
     */
    public GroupSummary second() {
        return second;
    }

    /**
     * Who counts and who was left out, over both groups.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * The first mean minus the second.
     *
     * @return with its interval; absent if a group is empty
     */
    public Estimate difference() {
        return difference;
    }

    /**
     * The standard error of the difference.
     *
     * @return absent where the test is not defined
     */
    public Estimate standardError() {
        return standardError;
    }

    /**
     * The statistic.
     *
     * @return absent where the test is not defined
     */
    public Estimate t() {
        return t;
    }

    /**
     * The degrees of freedom, seldom whole for Welch's test.
     *
     * @return absent where the test is not defined
     */
    public Estimate df() {
        return df;
    }

    /**
     * The probability of a t at least as extreme if the means are equal.
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
     * The test as a table of one row.
     *
     * @return difference, interval, standard error, t, df and p
     */
    public Table table() {
        Table table = Table.columns(
                        Column.text("test"),
                        Column.number("difference", 2),
                        Column.number(Interval.percentage(level) + " interval", 2),
                        Column.number("se", 2),
                        Column.number("t", 2),
                        Column.number("df", 1),
                        Column.exactPValue("p"))
                .row(
                        Cell.text(name),
                        difference.cell(),
                        difference.intervalCell(),
                        standardError.cell(),
                        t.cell(),
                        df.isPresent() ? Cell.number(df.value(), dfNotation()) : df.cell(),
                        p.cell());
        return alternative == Alternative.TWO_SIDED
                ? table
                : table.footnote("p and interval are one-sided: the first mean is " + alternative.label() + ".");
    }

    /**
     * The groups as a table.
     *
     * @return n, mean and standard deviation, a row a group
     */
    public Table groupTable() {
        return GroupSummary.table(List.of(first, second));
    }

    private String headline() {
        String test = alternative == Alternative.TWO_SIDED ? name : name + " (" + alternative.label() + ")";
        if (!t.isPresent()) {
            return Headline.absent(test, t);
        }
        Interval interval = difference.interval().orElseThrow();
        return Headline.of(
                test + ": t(" + dfNotation().write(df.value(), NumberStyle.EN) + ") = " + Headline.number(t.value())
                        + ", " + Headline.p(p),
                ", difference " + Headline.number(difference.value()),
                " " + NumberStyle.EN.interval(interval.lower(), interval.upper(), 2),
                " (" + Interval.percentage(level) + ")");
    }

    private Notation dfNotation() {
        return Notation.number(df.value() == Math.rint(df.value()) ? 0 : 1);
    }

    /**
     * The result in a sentence, who was left out, the groups and the test.
     *
     * @return a sentence of at most 80 characters and two tables
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases, groupTable(), table());
    }
}
