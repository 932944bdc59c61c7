package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What a {@linkplain BrunnerMunzel test of Brunner and Munzel} found. */
public final class BrunnerMunzelResult {
    private static final int SMALL_GROUP = 10;

    private final Alternative alternative;
    private final Cases cases;
    private final List<RankedGroup> groups;
    private final Estimate relativeEffect;
    private final Estimate t;
    private final Estimate df;
    private final Significance significance;
    private final List<String> notes;

    BrunnerMunzelResult(
            Alternative alternative,
            Cases cases,
            List<RankedGroup> groups,
            Estimate relativeEffect,
            Estimate t,
            Estimate df,
            Significance significance) {
        this.alternative = alternative;
        this.cases = cases;
        this.groups = List.copyOf(groups);
        this.relativeEffect = relativeEffect;
        this.t = t;
        this.df = df;
        this.significance = significance;
        List<String> all = new ArrayList<>();
        significance.note().ifPresent(all::add);
        int smallest = groups.stream().mapToInt(RankedGroup::n).min().orElse(0);
        if (t.isPresent() && significance.note().isEmpty() && smallest < SMALL_GROUP) {
            all.add("The smallest group has " + smallest
                    + " respondents: t is a poor approximation, permutations give p.");
        }
        if (alternative != Alternative.TWO_SIDED) {
            all.add("p and interval are one-sided: the first is " + alternative.label() + ".");
        }
        this.notes = List.copyOf(all);
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
     * The relative effect: the probability that one of the first group is higher than one of the second, ties counted half.
     *
     * @return 0 to 1, with its interval; absent if a group is empty
     */
    public Estimate relativeEffect() {
        return relativeEffect;
    }

    /**
     * The relative effect less ½ in standard errors.
     *
     * @return positive where the first is higher; absent where the test is not defined
     */
    public Estimate t() {
        return t;
    }

    /**
     * The degrees of freedom, seldom whole.
     *
     * @return absent where the test is not defined
     */
    public Estimate df() {
        return df;
    }

    /**
     * The probability of a t at least as extreme if neither group tends to be higher.
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
     * @return t, df, p, the relative effect and its interval
     */
    public Table table() {
        return TestRow.of("Brunner–Munzel", Column.number("t", 2), t)
                .with(Column.number("df", 1), df)
                .with(Column.exactPValue("p"), p())
                .withInterval(Column.coefficient("relative effect", 3), relativeEffect)
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
        String test = Headline.test("Brunner–Munzel test", alternative);
        if (!p().isPresent()) {
            return Headline.absent(test, p());
        }
        String statistic = t.isPresent()
                ? "t(" + NumberStyle.EN.number(df.value(), 1) + ") = " + Headline.number(t.value()) + ", "
                : "";
        String interval = relativeEffect
                .interval()
                .map(limits -> " " + NumberStyle.EN.coefficientInterval(limits.lower(), limits.upper(), 2) + " ("
                        + Interval.percentage(limits.level()) + ")")
                .orElse("");
        return Headline.of(
                test + ": " + statistic + Headline.p(p()),
                ", effect " + Headline.coefficient(relativeEffect.value()),
                interval);
    }

    /**
     * The result in a sentence, who was left out, the groups and the test.
     *
     * @return a sentence of at most 80 characters and two tables
     */
    @Override
    public String toString() {
        return groups.isEmpty()
                ? Headline.text(headline(), cases, table())
                : Headline.text(headline(), cases, groupTable(), table());
    }
}
