package nl.peilstok.inference;

import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What a {@linkplain SignTest sign test} found. */
public final class SignTestResult {
    private final Alternative alternative;
    private final String label;
    private final Cases cases;
    private final int positives;
    private final int negatives;
    private final int zeros;
    private final Significance significance;
    private final Estimate median;

    SignTestResult(Alternative alternative, Differences differences, Significance significance, Estimate median) {
        this.alternative = alternative;
        this.label = differences.label();
        this.cases = differences.cases();
        this.positives = differences.positives();
        this.negatives = differences.negatives();
        this.zeros = differences.n() - positives - negatives;
        this.significance = significance;
        this.median = median;
    }

    /**
     * What the differences were held to be.
     *
     * @return the alternative
     */
    public Alternative alternative() {
        return alternative;
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
     * How many differences are above 0.
     *
     * @return 0 or more
     */
    public int positives() {
        return positives;
    }

    /**
     * How many differences are below 0.
     *
     * @return 0 or more
     */
    public int negatives() {
        return negatives;
    }

    /**
     * How many differences are 0.
     *
     * @return 0 or more
     */
    public int zeros() {
        return zeros;
    }

    /**
     * The exact probability of signs at least as unequal if both are as likely.
     *
     * @return absent where the test is not defined; 0 where it is below the least double, see {@link #logP()}
     */
    public Estimate p() {
        return significance.p();
    }

    /**
     * The natural logarithm of p, which goes on where p itself is too small for a double.
     *
     * @return absent where the test is not defined
     */
    public Estimate logP() {
        return significance.logP();
    }

    /**
     * The median of the differences, zeros included.
     *
     * @return with its interval; absent if there are no differences
     */
    public Estimate median() {
        return median;
    }

    /**
     * The test as a table of one row.
     *
     * @return the signs, p, the median of the differences and its interval
     */
    public Table table() {
        String level =
                median.interval().map(Interval::level).map(Interval::percentage).orElse("95%");
        Table table = Table.columns(
                        Column.text("sign test"),
                        Column.integer("above 0"),
                        Column.integer("below 0"),
                        Column.integer("0"),
                        Column.exactPValue("p"),
                        Column.number("median", 2),
                        Column.number(level + " interval", 2))
                .row(
                        Cell.text(label),
                        Cell.integer(positives),
                        Cell.integer(negatives),
                        Cell.integer(zeros),
                        p().cell(),
                        median.cell(),
                        median.intervalCell());
        return alternative == Alternative.TWO_SIDED
                ? table
                : table.footnote("p and interval are one-sided: the first is " + alternative.label() + ".");
    }

    private String headline() {
        String test = Headline.test("Sign test", alternative);
        if (!p().isPresent()) {
            return Headline.absent(test, p());
        }
        String interval = median.interval()
                .map(limits -> " " + NumberStyle.EN.interval(limits.lower(), limits.upper(), 2) + " ("
                        + Interval.percentage(limits.level()) + ")")
                .orElse("");
        return Headline.of(
                test + ": " + positives + " above 0, " + negatives + " below, " + Headline.p(p()),
                ", median " + Headline.number(median.value()),
                interval);
    }

    /**
     * The result in a sentence, who was left out, and the test.
     *
     * @return a sentence of at most 80 characters and a table
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases, table());
    }
}
