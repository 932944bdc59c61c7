package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What {@linkplain CochranQ Cochran's Q} found. */
public final class CochranQResult {
    private final FriedmanResult friedman;
    private final List<Estimate> shares;
    private final int alike;

    CochranQResult(FriedmanResult friedman, List<Estimate> shares, int alike) {
        this.friedman = friedman;
        this.shares = List.copyOf(shares);
        this.alike = alike;
    }

    /**
     * The items that were compared.
     *
     * @return an unmodifiable list of their names
     */
    public List<String> items() {
        return friedman.items();
    }

    /**
     * The share of yes for each item.
     *
     * @return an unmodifiable list in the order of {@link #items()}, each 0 to 1; absent if nobody takes part
     */
    public List<Estimate> shares() {
        return shares;
    }

    /**
     * The respondents who answered every item, and why others did not.
     *
     * @return the cases
     */
    public Cases cases() {
        return friedman.cases();
    }

    /**
     * How many of them answered all items alike, which says nothing of differences between items.
     *
     * @return 0 to n
     */
    public int alike() {
        return alike;
    }

    /**
     * The statistic Q.
     *
     * @return absent where the test is not defined
     */
    public Estimate q() {
        return friedman.chiSquare();
    }

    /**
     * The degrees of freedom, one less than there are items.
     *
     * @return absent where the test is not defined
     */
    public Estimate df() {
        return friedman.df();
    }

    /**
     * The probability of a statistic at least as large if the items do not differ.
     *
     * @return with the interval of its simulation if p is from permutations; absent where the test is not defined; 0
     *     where it is below the least double, see {@link #logP()}
     */
    public Estimate p() {
        return friedman.p();
    }

    /**
     * The natural logarithm of p, which goes on where p itself is too small for a double.
     *
     * @return absent where the test is not defined
     */
    public Estimate logP() {
        return friedman.logP();
    }

    /**
     * The effect size η², Q as a share of what it can be at most.
     *
     * @return 0 to 1, without interval; absent where the test is not defined
     */
    public Estimate etaSquared() {
        return friedman.kendallW();
    }

    /**
     * What a reader must know to weigh the result.
     *
     * @return an unmodifiable list of sentences, empty where there is nothing to say
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        friedman.significance().note().ifPresent(notes::add);
        if (alike > 0) {
            notes.add(alike + " of " + cases().n() + " respondents answered all items alike: they say nothing of a"
                    + " difference.");
        }
        return List.copyOf(notes);
    }

    /**
     * The test as a table of one row.
     *
     * @return statistic, df, p, eta squared and n
     */
    public Table table() {
        return TestRow.of("Cochran", Column.number("Q", 2), q())
                .with(Column.integer("df"), df())
                .with(Column.exactPValue("p"), p())
                .with(Column.coefficient("eta²", 3), etaSquared())
                .with(Column.integer("n"), Cell.integer(cases().n()))
                .table(notes());
    }

    /**
     * The items as a table.
     *
     * @return the share of yes for each
     */
    public Table itemTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int item = 0; item < shares.size(); item++) {
            rows.add(List.of(Cell.text(items().get(item)), shares.get(item).cell()));
        }
        return Table.columns(Column.text("item"), Column.coefficient("share of yes", 3))
                .rows(rows);
    }

    private String headline() {
        if (!q().isPresent()) {
            return Headline.absent("Cochran's Q", q());
        }
        return Headline.of(
                "Cochran's Q(" + NumberStyle.EN.number(df().value(), 0) + ") = " + Headline.number(q().value()) + ", "
                        + Headline.p(p()),
                ", eta² = " + Headline.coefficient(etaSquared().value()),
                ", " + items().size() + " items",
                ", " + cases().count());
    }

    /**
     * The result in a sentence, who was left out, the shares and the test.
     *
     * @return a sentence of at most 80 characters and two tables
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases(), itemTable(), table());
    }
}
