package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What {@linkplain Friedman Friedman's test} found. */
public final class FriedmanResult {
    private final List<String> items;
    private final Cases cases;
    private final int tiedRespondents;
    private final List<Estimate> meanRanks;
    private final Estimate chiSquare;
    private final Estimate df;
    private final Significance significance;
    private final Estimate kendallW;
    private final ImanDavenport imanDavenport;

    FriedmanResult(
            List<String> items,
            Cases cases,
            int tiedRespondents,
            List<Estimate> meanRanks,
            Estimate chiSquare,
            Estimate df,
            Significance significance,
            Estimate kendallW,
            ImanDavenport imanDavenport) {
        this.items = List.copyOf(items);
        this.cases = cases;
        this.tiedRespondents = tiedRespondents;
        this.meanRanks = List.copyOf(meanRanks);
        this.chiSquare = chiSquare;
        this.df = df;
        this.significance = significance;
        this.kendallW = kendallW;
        this.imanDavenport = imanDavenport;
    }

    /**
     * The items that were ranked.
     *
     * @return an unmodifiable list of their names
     */
    public List<String> items() {
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
     * How many of the respondents who take part gave two or more items the same score.
     *
     * @return 0 to n
     */
    public int tiedRespondents() {
        return tiedRespondents;
    }

    /**
     * The mean of the ranks of each item: the higher, the more respondents agree with it.
     *
     * @return an unmodifiable list in the order of {@link #items()}, from 1 to the number of items; absent if nobody
     *     takes part
     */
    public List<Estimate> meanRanks() {
        return meanRanks;
    }

    /**
     * The statistic, corrected for ties.
     *
     * @return absent where the test is not defined
     */
    public Estimate chiSquare() {
        return chiSquare;
    }

    /**
     * The degrees of freedom, one less than there are items.
     *
     * @return absent where the test is not defined
     */
    public Estimate df() {
        return df;
    }

    Significance significance() {
        return significance;
    }

    /**
     * The probability of a statistic at least as large if every respondent ranked by chance.
     *
     * @return with the interval of its simulation if p is from permutations; absent where the test is not defined; 0
     *     where it is below the least double, see {@link #logP()}
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
     * Kendall's coefficient of concordance W, corrected for ties: how far respondents agree on the order of the items.
     *
     * @return 0 to 1, with an interval if one was asked for; absent where the test is not defined
     */
    public Estimate kendallW() {
        return kendallW;
    }

    /**
     * The F of Iman and Davenport for the same hypothesis.
     *
     * @return its parts absent where it is not defined
     */
    public ImanDavenport imanDavenport() {
        return imanDavenport;
    }

    /**
     * What a reader must know to weigh the result.
     *
     * @return an unmodifiable list of sentences, empty where there is nothing to say
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        significance.note().ifPresent(notes::add);
        if (cases.n() == 1) {
            notes.add("Only one respondent takes part: chi-square is a poor approximation and W says nothing.");
        }
        if (tiedRespondents > 0) {
            notes.add("Corrected for ties, which " + tiedRespondents + " of " + cases.n() + " respondents have.");
        }
        return List.copyOf(notes);
    }

    /**
     * The test as a table of one row, with the F of Iman and Davenport below it.
     *
     * @return statistic, df, p, W, its interval if there is one, and n
     */
    public Table table() {
        List<String> below = new ArrayList<>();
        if (imanDavenport.f().isPresent()) {
            below.add("Iman–Davenport F("
                    + NumberStyle.EN.number(imanDavenport.df1().value(), 0) + ", "
                    + NumberStyle.EN.number(imanDavenport.df2().value(), 0) + ") = "
                    + Headline.number(imanDavenport.f().value()) + ", " + Headline.p(imanDavenport.p()) + ".");
        }
        below.addAll(notes());
        return TestRow.of("Friedman", Column.number("chi-square", 2), chiSquare)
                .with(Column.integer("df"), df)
                .with(Column.exactPValue("p"), p())
                .withInterval(Column.coefficient("W", 3), kendallW)
                .with(Column.integer("n"), Cell.integer(cases.n()))
                .table(below);
    }

    /**
     * The items as a table.
     *
     * @return the mean rank of each
     */
    public Table itemTable() {
        Table table = Table.columns(Column.text("item"), Column.number("mean rank", 2));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            rows.add(List.of(Cell.text(items.get(i)), meanRanks.get(i).cell()));
        }
        return table.rows(rows);
    }

    private String headline() {
        if (!chiSquare.isPresent()) {
            return Headline.absent("Friedman test", chiSquare);
        }
        return Headline.of(
                "Friedman test: chi-square(" + NumberStyle.EN.number(df.value(), 0) + ") = "
                        + Headline.number(chiSquare.value()) + ", " + Headline.p(p()),
                ", W = " + Headline.coefficient(kendallW.value()),
                ", " + items.size() + " items",
                ", " + cases.count());
    }

    /**
     * The result in a sentence, who was left out, the mean ranks and the test.
     *
     * @return a sentence of at most 80 characters and two tables
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases, itemTable(), table());
    }
}
