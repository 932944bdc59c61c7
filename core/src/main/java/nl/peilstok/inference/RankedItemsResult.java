package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What {@link Quade}, {@link Durbin} or {@link SkillingsMack} found about items that respondents rank. */
public final class RankedItemsResult {
    private static final Estimate NO_SECOND_DF =
            Estimate.absent(Absence.Kind.NOT_DEFINED, "chi-square has one number of degrees of freedom");

    private final String test;
    private final String symbol;
    private final Cases cases;
    private final List<RankedItem> items;
    private final Estimate statistic;
    private final Estimate df;
    private final Estimate df2;
    private final Significance significance;
    private final List<String> notes;

    private RankedItemsResult(
            String test,
            String symbol,
            IncompleteRanks ranks,
            Cases cases,
            Estimate statistic,
            Estimate df,
            Estimate df2,
            Significance significance,
            List<String> notes) {
        this.test = test;
        this.symbol = symbol;
        this.cases = cases;
        int[] answers = ranks.answers();
        List<Estimate> relativeRanks = ranks.relativeRanks();
        List<RankedItem> all = new ArrayList<>();
        for (int item = 0; item < answers.length; item++) {
            all.add(new RankedItem(ranks.names().get(item), answers[item], relativeRanks.get(item)));
        }
        this.items = List.copyOf(all);
        this.statistic = statistic;
        this.df = df;
        this.df2 = df2;
        this.significance = significance;
        List<String> sentences = new ArrayList<>();
        significance.note().ifPresent(sentences::add);
        sentences.addAll(notes);
        this.notes = List.copyOf(sentences);
    }

    static RankedItemsResult chiSquare(
            String test,
            IncompleteRanks ranks,
            double chiSquare,
            int df,
            Significance significance,
            List<String> notes) {
        return new RankedItemsResult(
                test,
                "chi-square",
                ranks,
                ranks.cases(),
                Estimate.of(chiSquare),
                Estimate.of(df),
                NO_SECOND_DF,
                significance,
                notes);
    }

    static RankedItemsResult f(
            String test, IncompleteRanks ranks, Cases cases, double f, double df1, double df2, List<String> notes) {
        return new RankedItemsResult(
                test,
                "F",
                ranks,
                cases,
                Estimate.of(f),
                Estimate.of(df1),
                Estimate.of(df2),
                Significance.f(f, df1, df2),
                notes);
    }

    static RankedItemsResult absent(String test, String symbol, IncompleteRanks ranks, Cases cases, Absence absence) {
        Estimate none = Estimate.absent(absence);
        return new RankedItemsResult(
                test, symbol, ranks, cases, none, none, none, Significance.absent(absence), List.of());
    }

    /**
     * The items, with how many ranked them and how high.
     *
     * @return an unmodifiable list
     */
    public List<RankedItem> items() {
        return items;
    }

    /**
     * The respondents who take part, and why others do not.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * The statistic, chi-square or F.
     *
     * @return absent where the test is not defined
     */
    public Estimate statistic() {
        return statistic;
    }

    /**
     * The degrees of freedom; of F those of the numerator.
     *
     * @return absent where the test is not defined
     */
    public Estimate df() {
        return df;
    }

    /**
     * The degrees of freedom of F's denominator.
     *
     * @return absent where the test is not defined, and for chi-square
     */
    public Estimate df2() {
        return df2;
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
     * What a reader must know to weigh the result.
     *
     * @return an unmodifiable list of sentences, empty where there is nothing to say
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * The test as a table of one row.
     *
     * @return statistic, degrees of freedom, p and n
     */
    public Table table() {
        TestRow row = TestRow.of(test, Column.number(symbol, 2), statistic).with(Column.integer("df"), df);
        if (symbol.equals("F")) {
            row = row.with(Column.integer("df2"), df2);
        }
        return row.with(Column.exactPValue("p"), p())
                .with(Column.integer("n"), Cell.integer(cases.n()))
                .table(notes);
    }

    /**
     * The items as a table.
     *
     * @return n and mean relative rank of each
     */
    public Table itemTable() {
        return RankedItem.table(items);
    }

    private String headline() {
        if (!statistic.isPresent()) {
            return Headline.absent(test + " test", statistic);
        }
        String degrees = NumberStyle.EN.number(df.value(), 0)
                + (df2.isPresent() ? ", " + NumberStyle.EN.number(df2.value(), 0) : "");
        return Headline.of(
                test + " test: " + symbol + "(" + degrees + ") = " + Headline.number(statistic.value()) + ", "
                        + Headline.p(p()),
                ", " + items.size() + " items",
                ", " + cases.count());
    }

    /**
     * The result in a sentence, who was left out, the items and the test.
     *
     * @return a sentence of at most 80 characters and two tables
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases, itemTable(), table());
    }
}
