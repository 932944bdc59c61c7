package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** What a {@linkplain SignedRank signed-rank test} found. */
public final class SignedRankResult {
    private final String name;
    private final Alternative alternative;
    private final Cases cases;
    private final String label;
    private final int positives;
    private final int negatives;
    private final int zeros;
    private final int tied;
    private final double positiveRankSum;
    private final double negativeRankSum;
    private final Estimate z;
    private final Significance significance;
    private final Estimate pseudomedian;
    private final Estimate rankBiserial;
    private final List<String> notes;

    SignedRankResult(
            String name,
            Alternative alternative,
            Differences differences,
            SignedRanks ranks,
            Estimate z,
            Significance significance,
            Estimate pseudomedian,
            Estimate rankBiserial) {
        this.name = name;
        this.alternative = alternative;
        this.cases = differences.cases();
        this.label = differences.label();
        this.positives = differences.positives();
        this.negatives = differences.negatives();
        this.zeros = differences.n() - positives - negatives;
        this.tied = ranks.tied();
        this.positiveRankSum = ranks.positive();
        this.negativeRankSum = ranks.negative();
        this.z = z;
        this.significance = significance;
        this.pseudomedian = pseudomedian;
        this.rankBiserial = rankBiserial;
        List<String> all = new ArrayList<>();
        significance.note().ifPresent(all::add);
        if (tied > 0) {
            all.add("z is corrected for ties, which " + tied + " of " + (positives + negatives)
                    + " differences that are not 0 have.");
        }
        if (alternative != Alternative.TWO_SIDED) {
            all.add("p and the interval of the pseudomedian are one-sided: the first is " + alternative.label() + ".");
        }
        this.notes = List.copyOf(all);
    }

    /**
     * Which variant it was.
     *
     * @return such as {@code Signed-rank (exact)} or {@code Signed-rank (normal, Pratt zeros)}
     */
    public String name() {
        return name;
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
     * How many differences that are not 0 have the size of another.
     *
     * @return 0 or more
     */
    public int tied() {
        return tied;
    }

    /**
     * The sum of the ranks of the differences above 0, R's V.
     *
     * @return a whole number or one and a half
     */
    public double positiveRankSum() {
        return positiveRankSum;
    }

    /**
     * The sum of the ranks of the differences below 0.
     *
     * @return a whole number or one and a half
     */
    public double negativeRankSum() {
        return negativeRankSum;
    }

    /**
     * The sum of the positive ranks less its expectation in standard deviations, corrected for ties; with the continuity
     * correction if p has it.
     *
     * @return absent where the test is not defined
     */
    public Estimate z() {
        return z;
    }

    /**
     * The probability of rank sums at least as extreme if the differences lie symmetrically about 0.
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
     * The estimate of Hodges and Lehmann: the median of the Walsh averages of the differences.
     *
     * @return with its interval; absent if there are no differences
     */
    public Estimate pseudomedian() {
        return pseudomedian;
    }

    /**
     * The matched rank-biserial correlation.
     *
     * @return −1 to 1, positive where the first is higher, with its two-sided interval; absent if all differences are 0
     */
    public Estimate rankBiserial() {
        return rankBiserial;
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
     * @return variant, z and p
     */
    public Table table() {
        return TestRow.of(name, Column.number("z", 2), z)
                .with(Column.exactPValue("p"), p())
                .table(notes);
    }

    /**
     * How large the difference is.
     *
     * @return pseudomedian and rank-biserial correlation with their intervals, a row each
     */
    public Table effectTable() {
        return EffectRows.of("pseudomedian (Hodges–Lehmann)", pseudomedian)
                .with("rank-biserial", rankBiserial)
                .table();
    }

    /**
     * The differences by sign as a table.
     *
     * @return n and rank sum, a row a sign
     */
    public Table rankTable() {
        return Table.columns(Column.text(label), Column.integer("n"), Column.number("rank sum", 1))
                .row(Cell.text("above 0"), Cell.integer(positives), Cell.number(positiveRankSum))
                .row(Cell.text("below 0"), Cell.integer(negatives), Cell.number(negativeRankSum))
                .row(Cell.text("0"), Cell.integer(zeros), Cell.empty());
    }

    private String headline() {
        String test = Headline.test(name, alternative);
        if (!p().isPresent()) {
            return Headline.absent(test, p());
        }
        return Headline.of(
                test + ": T+ = " + EffectRows.rank(positiveRankSum) + ", " + Headline.p(p()),
                ", r = " + Headline.coefficient(rankBiserial.value()),
                EffectRows.interval(rankBiserial),
                ", " + cases.count());
    }

    /**
     * The result in a sentence, who was left out, the ranks, the test and the effects.
     *
     * @return a sentence of at most 80 characters and three tables
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases, rankTable(), table(), effectTable());
    }
}
