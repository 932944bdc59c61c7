package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** What the {@linkplain JonckheereTerpstra test of Jonckheere and Terpstra} found. */
public final class JonckheereTerpstraResult {
    private final List<RankedGroup> groups;
    private final List<String> emptyGroups;
    private final Cases cases;
    private final Alternative alternative;
    private final Estimate j;
    private final Estimate expected;
    private final Estimate sd;
    private final Estimate z;
    private final Estimate concordance;
    private final Significance significance;
    private final List<String> notes;

    JonckheereTerpstraResult(
            PooledRanks ranks,
            Alternative alternative,
            Estimate j,
            Estimate expected,
            Estimate sd,
            Estimate z,
            Estimate concordance,
            Significance significance,
            boolean isPoor) {
        this.groups = IntStream.range(0, ranks.groups())
                .mapToObj(group -> new RankedGroup(ranks.labels().get(group), ranks.size(group), ranks.meanRank(group)))
                .toList();
        this.emptyGroups = List.copyOf(ranks.emptyGroups());
        this.cases = ranks.cases();
        this.alternative = alternative;
        this.j = j;
        this.expected = expected;
        this.sd = sd;
        this.z = z;
        this.concordance = concordance;
        this.significance = significance;
        List<String> all = new ArrayList<>();
        significance.note().ifPresent(all::add);
        all.addAll(ranks.notes());
        if (isPoor) {
            all.add("With few respondents the normal distribution is a poor approximation.");
        }
        this.notes = List.copyOf(all);
    }

    /**
     * The groups in their order, with their mean ranks.
     *
     * @return an unmodifiable list of those with at least one number
     */
    public List<RankedGroup> groups() {
        return groups;
    }

    /**
     * The groups that were passed over because nobody in them has a number.
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
     * What was held against the null hypothesis.
     *
     * @return greater: rising over the groups; less: falling
     */
    public Alternative alternative() {
        return alternative;
    }

    /**
     * The number of pairs in order, equal numbers counted half.
     *
     * @return absent where the test is not defined
     */
    public Estimate j() {
        return j;
    }

    /**
     * J to be expected without a trend, half of the pairs.
     *
     * @return absent where the test is not defined
     */
    public Estimate expected() {
        return expected;
    }

    /**
     * The standard deviation of J without a trend, with the ties there are.
     *
     * @return absent where the test is not defined
     */
    public Estimate sd() {
        return sd;
    }

    /**
     * The distance of J from its expectation in standard deviations: above 0 if numbers rise over the groups.
     *
     * @return absent where the test is not defined
     */
    public Estimate z() {
        return z;
    }

    /**
     * The share of pairs in order, equal numbers counted half.
     *
     * @return 0 to 1, .5 without a trend; absent where the test is not defined
     */
    public Estimate concordance() {
        return concordance;
    }

    /**
     * The probability of a J at least as far from its expectation, in the direction of the alternative, without a trend.
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
     * @return statistic, its expectation and standard deviation, z, p, concordance and n
     */
    public Table table() {
        return TestRow.of("Jonckheere–Terpstra", Column.number("J", 1), j)
                .with(Column.number("expected", 1), expected)
                .with(Column.number("sd", 1), sd)
                .with(Column.number("z", 2), z)
                .with(Column.exactPValue("p"), p())
                .with(Column.coefficient("concordance", 3), concordance)
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
        if (!z.isPresent()) {
            return Headline.absent("Jonckheere–Terpstra test", z);
        }
        String direction = switch (alternative) {
            case TWO_SIDED -> "";
            case LESS -> " (falling)";
            case GREATER -> " (rising)";
        };
        return Headline.of(
                "Jonckheere–Terpstra test: z = " + Headline.number(z.value()) + ", " + Headline.p(p()) + direction,
                ", concordance " + Headline.coefficient(concordance.value()),
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
