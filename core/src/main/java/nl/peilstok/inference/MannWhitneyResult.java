package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** What a {@linkplain MannWhitney test of Mann and Whitney} found. */
public final class MannWhitneyResult {
    private final String name;
    private final Alternative alternative;
    private final Cases cases;
    private final List<RankedGroup> groups;
    private final int tied;
    private final Estimate u;
    private final Estimate z;
    private final Significance significance;
    private final Estimate shift;
    private final Estimate rankBiserial;
    private final Estimate commonLanguage;
    private final List<String> notes;

    MannWhitneyResult(
            String name,
            Alternative alternative,
            Cases cases,
            List<RankedGroup> groups,
            int tied,
            Estimate u,
            Estimate z,
            Significance significance,
            Estimate shift,
            Estimate rankBiserial,
            Estimate commonLanguage) {
        this.name = name;
        this.alternative = alternative;
        this.cases = cases;
        this.groups = List.copyOf(groups);
        this.tied = tied;
        this.u = u;
        this.z = z;
        this.significance = significance;
        this.shift = shift;
        this.rankBiserial = rankBiserial;
        this.commonLanguage = commonLanguage;
        List<String> all = new ArrayList<>();
        significance.note().ifPresent(all::add);
        if (tied > 0) {
            all.add("z is corrected for ties, which " + tied + " of " + cases.n() + " respondents have.");
        }
        if (alternative != Alternative.TWO_SIDED) {
            all.add("p and the interval of the shift are one-sided: the first is " + alternative.label() + ".");
        }
        this.notes = List.copyOf(all);
    }

    /**
     * Which variant it was.
     *
     * @return such as {@code Mann–Whitney (exact)} or {@code Mann–Whitney (normal, continuity)}
     */
    public String name() {
        return name;
    }

    /**
     * What the first group was held to be.
     *
     * @return the alternative
     */
    public Alternative alternative() {
        return alternative;
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
     * The two groups with their ranks, the first one first.
     *
     * @return an unmodifiable list; empty where a group is
     */
    public List<RankedGroup> groups() {
        return groups;
    }

    /**
     * How many respondents have the number of another.
     *
     * @return 0 or more
     */
    public int tied() {
        return tied;
    }

    /**
     * U of the first group: the pairs in which the first is higher, ties counted half. That of the second is n₁n₂ − U; some
     * programs print the smaller of the two.
     *
     * @return absent if a group is empty
     */
    public Estimate u() {
        return u;
    }

    /**
     * U less its expectation in standard deviations, corrected for ties; with the continuity correction if p has it.
     *
     * @return absent where the test is not defined
     */
    public Estimate z() {
        return z;
    }

    /**
     * The probability of a U at least as extreme if both groups have the same distribution.
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
     * The estimate of Hodges and Lehmann: the median of all differences of the first minus the second.
     *
     * @return with its interval; absent if a group is empty
     */
    public Estimate shift() {
        return shift;
    }

    /**
     * The rank-biserial correlation.
     *
     * @return −1 to 1, positive where the first is higher, with its two-sided interval; absent if a group is empty
     */
    public Estimate rankBiserial() {
        return rankBiserial;
    }

    /**
     * The common-language effect: the probability that one of the first group is higher than one of the second, ties counted
     * half.
     *
     * @return 0 to 1, with its two-sided interval; absent if a group is empty
     */
    public Estimate commonLanguage() {
        return commonLanguage;
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
     * @return variant, U, z and p
     */
    public Table table() {
        return TestRow.of(name, Column.number("U", 1), u)
                .with(Column.number("z", 2), z)
                .with(Column.exactPValue("p"), p())
                .table(notes);
    }

    /**
     * How large the difference is.
     *
     * @return shift, rank-biserial correlation and common-language effect with their intervals, a row each
     */
    public Table effectTable() {
        return EffectRows.of("shift (Hodges–Lehmann)", shift)
                .with("rank-biserial", rankBiserial)
                .with("common-language", commonLanguage)
                .table();
    }

    /**
     * The groups as a table.
     *
     * @return n, rank sum and mean rank, a row a group
     */
    public Table groupTable() {
        return Table.columns(
                        Column.text("group"),
                        Column.integer("n"),
                        Column.number("rank sum", 1),
                        Column.number("mean rank", 2))
                .rows(groups.stream()
                        .map(group -> List.of(
                                Cell.text(group.label()),
                                Cell.integer(group.n()),
                                Cell.number(group.rankSum()),
                                Cell.number(group.meanRank()))));
    }

    private String headline() {
        String test = Headline.test(name, alternative);
        if (!p().isPresent()) {
            return Headline.absent(test, p());
        }
        return Headline.of(
                test + ": U = " + EffectRows.rank(u.value()) + ", " + Headline.p(p()),
                ", r = " + Headline.coefficient(rankBiserial.value()),
                EffectRows.interval(rankBiserial),
                ", " + cases.count());
    }

    /**
     * The result in a sentence, who was left out, the groups, the test and the effects.
     *
     * @return a sentence of at most 80 characters and three tables
     */
    @Override
    public String toString() {
        return u.isPresent()
                ? Headline.text(headline(), cases, groupTable(), table(), effectTable())
                : Headline.text(headline(), cases, table());
    }
}
