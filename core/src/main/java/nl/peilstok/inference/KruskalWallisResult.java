package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What the {@linkplain KruskalWallis test of Kruskal and Wallis} found. */
public final class KruskalWallisResult {
    private static final int SMALL_GROUP = 5;

    private final List<RankedGroup> groups;
    private final List<String> emptyGroups;
    private final Cases cases;
    private final Estimate h;
    private final Estimate df;
    private final Estimate epsilonSquared;
    private final Significance significance;
    private final List<String> notes;

    KruskalWallisResult(
            PooledRanks ranks,
            List<RankedGroup> groups,
            Estimate h,
            Estimate df,
            Estimate epsilonSquared,
            Significance significance) {
        this.groups = List.copyOf(groups);
        this.emptyGroups = List.copyOf(ranks.emptyGroups());
        this.cases = ranks.cases();
        this.h = h;
        this.df = df;
        this.epsilonSquared = epsilonSquared;
        this.significance = significance;
        List<String> all = new ArrayList<>();
        significance.note().ifPresent(all::add);
        all.addAll(ranks.notes());
        if (h.isPresent() && significance.note().isEmpty() && ranks.smallest() < SMALL_GROUP) {
            all.add("The smallest group has " + ranks.smallest()
                    + " respondents: chi-square is a poor approximation, permutations give p.");
        }
        this.notes = List.copyOf(all);
    }

    /**
     * The groups that were compared, with their mean ranks.
     *
     * @return an unmodifiable list of those with at least one number
     */
    public List<RankedGroup> groups() {
        return groups;
    }

    /**
     * The groups that were left out because nobody in them has a number.
     *
     * @return an unmodifiable list of their labels
     */
    public List<String> emptyGroups() {
        return emptyGroups;
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
     * The statistic H, corrected for ties.
     *
     * @return absent where the test is not defined
     */
    public Estimate h() {
        return h;
    }

    /**
     * The degrees of freedom, one less than there are groups.
     *
     * @return absent where the test is not defined
     */
    public Estimate df() {
        return df;
    }

    /**
     * The probability of a statistic at least as large if the groups have the same distribution.
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
     * The share of the variation of the ranks that lies between the groups.
     *
     * @return 0 to 1, with an interval if one was asked for; absent where the test is not defined
     */
    public Estimate epsilonSquared() {
        return epsilonSquared;
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
     * @return statistic, df, p, epsilon squared, its interval if there is one, and n
     */
    public Table table() {
        return TestRow.of("Kruskal–Wallis", Column.number("H", 2), h)
                .with(Column.integer("df"), df)
                .with(Column.exactPValue("p"), p())
                .withInterval(Column.coefficient("epsilon²", 3), epsilonSquared)
                .with(Column.integer("n"), Cell.integer(cases.n()))
                .table(notes);
    }

    /**
     * The groups as a table.
     *
     * @return n and mean rank, a row a group
     */
    public Table groupTable() {
        return RankedGroup.table(groups);
    }

    private String headline() {
        if (!h.isPresent()) {
            return Headline.absent("Kruskal–Wallis test", h);
        }
        return Headline.of(
                "Kruskal–Wallis test: H(" + NumberStyle.EN.number(df.value(), 0) + ") = " + Headline.number(h.value())
                        + ", " + Headline.p(p()),
                ", epsilon² = " + Headline.coefficient(epsilonSquared.value()),
                ", " + cases.count());
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
