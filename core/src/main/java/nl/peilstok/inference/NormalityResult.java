package nl.peilstok.inference;

import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What a {@linkplain NormalityTest test of normality} found. */
public final class NormalityResult {
    private static final int DECIMALS = 3;

    private final String name;
    private final String symbol;
    private final String what;
    private final Cases cases;
    private final Estimate statistic;
    private final Estimate p;
    private final Estimate logP;

    NormalityResult(
            String name, String symbol, String what, Cases cases, Estimate statistic, Estimate p, Estimate logP) {
        this.name = name;
        this.symbol = symbol;
        this.what = what;
        this.cases = cases;
        this.statistic = statistic;
        this.p = p;
        this.logP = logP;
    }

    /**
     * Which test it was.
     *
     * @return {@code Shapiro–Wilk} or {@code D'Agostino}
     */
    public String name() {
        return name;
    }

    /**
     * What was tested.
     *
     * @return the title of the numbers, or {@code residuals}
     */
    public String what() {
        return what;
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
     * The statistic: W, at most 1, which is what a perfectly normal sample has; or K², 0 or more.
     *
     * @return absent where the test is not defined
     */
    public Estimate statistic() {
        return statistic;
    }

    /**
     * The probability of a sample at least as far from normal if the population is normal.
     *
     * @return absent where the test is not defined
     */
    public Estimate p() {
        return p;
    }

    /**
     * The natural logarithm of p.
     *
     * @return absent where the test is not defined
     */
    public Estimate logP() {
        return logP;
    }

    /**
     * The test as a table of one row.
     *
     * @return what was tested, n, statistic and p
     */
    public Table table() {
        return Table.columns(
                        Column.text("test"),
                        Column.text("of"),
                        Column.integer("n"),
                        Column.number(symbol, DECIMALS),
                        Column.exactPValue("p"))
                .row(Cell.text(name), Cell.text(what), Cell.integer(cases.n()), statistic.cell(), p.cell());
    }

    private String headline() {
        if (!p.isPresent()) {
            return Headline.absent(name, p);
        }
        return Headline.of(
                name + ": " + symbol + " = " + NumberStyle.EN.number(statistic.value(), DECIMALS) + ", "
                        + Headline.p(p),
                ", " + cases.count());
    }

    /**
     * The result in a sentence, who was left out, and a table.
     *
     * @return a sentence of at most 80 characters and a table
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases, table());
    }
}
