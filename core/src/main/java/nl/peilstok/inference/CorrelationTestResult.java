package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** Whether two columns of numbers go together, by {@link CorrelationTest}. */
public final class CorrelationTestResult {
    private final String symbol;
    private final List<String> names;
    private final Estimate coefficient;
    private final Estimate p;
    private final Alternative alternative;
    private final Cases cases;

    CorrelationTestResult(
            String symbol, List<String> names, Estimate coefficient, Estimate p, Alternative alternative, Cases cases) {
        this.symbol = symbol;
        this.names = List.copyOf(names);
        this.coefficient = coefficient;
        this.p = p;
        this.alternative = alternative;
        this.cases = cases;
    }

    /**
     * The coefficient.
     *
     * @return from −1 to 1 with its interval; absent with the reason if there is none
     */
    public Estimate coefficient() {
        return coefficient;
    }

    /**
     * The probability of a coefficient as far from 0, or as far on the side of the alternative, were there none.
     *
     * @return absent with the reason if there is no test
     */
    public Estimate p() {
        return p;
    }

    /**
     * Who has both numbers, and who was left out by reason.
     *
     * @return the respondents
     */
    public Cases cases() {
        return cases;
    }

    /**
     * The coefficient with its interval, p and n.
     *
     * @return the table
     */
    public Table table() {
        Table table = Table.columns(
                        Column.text(symbol),
                        Column.coefficient("", 2),
                        Column.coefficient("interval", 2),
                        Column.pValue("p"),
                        Column.integer("n"))
                .row(List.of(
                        Cell.text(String.join(" × ", names)),
                        coefficient.cell(),
                        coefficient.isPresent() ? coefficient.intervalCell() : Cell.empty(),
                        p.cell(),
                        Cell.integer(cases.n())));
        String leftOut = cases.leftOutLine();
        String method = coefficient
                .interval()
                .map(interval ->
                        "interval: " + NumberStyle.EN.number(100 * interval.level(), 0) + "%, " + interval.method())
                .orElse("");
        table = method.isEmpty() ? table : table.footnote(method);
        if (alternative != Alternative.TWO_SIDED) {
            table = table.footnote("p is one-sided: the coefficient is " + alternative.label() + " than 0");
        }
        return leftOut.isEmpty() ? table : table.footnote(leftOut);
    }

    /**
     * A sentence, and the table.
     *
     * @return such as {@code Pearson's r .45, p < .001, n = 188 of 217} and the table
     */
    @Override
    public String toString() {
        String value =
                coefficient.isPresent() ? NumberStyle.EN.coefficient(coefficient.value(), 2) : coefficient.toString();
        String tested = p.isPresent() ? ", " + NumberStyle.EN.pStatement(p.value()) + side() : "";
        return symbol + " " + value + tested + ", " + cases.count() + "\n" + table();
    }

    private String side() {
        return alternative == Alternative.TWO_SIDED ? "" : " (" + alternative.label() + ")";
    }
}
