package nl.peilstok.crosstab;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.inference.Proportion;
import nl.peilstok.math.Binomial;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * Whether the same respondents say yes as often to one question as to another, in all variants of McNemar's test.
 *
 * <pre>{@code
 * McNemar.of(counts).midP();
 * }</pre>
 *
 * <p><b>Definition.</b> With b = the count in row 1, column 2, and c = that in row 2, column 1: X² = (b − c)²/(b + c),
 * corrected max(0, |b − c| − 1)²/(b + c), both with df 1; exact p = twice the smaller tail of a binomial of b + c
 * trials with chance ½, at most 1; mid-p = that with half the probability of b itself. Odds ratio b/c.
 *
 * <p><b>Interval</b> of the odds ratio: the limits of Clopper and Pearson of b/(b + c), as odds.
 *
 * <p><b>Missing answers</b> were left out when the table was counted; see {@link CrossTable#cases()}.
 *
 * <p><b>Undefined when</b> b + c is 0: nobody answers differently.
 *
 * <p><b>Reference.</b> McNemar (1947), <i>Psychometrika</i>, 12, 153–157, doi:10.1007/BF02295996; mid-p: Fagerland,
 * Lydersen and Laake (2013), <i>BMC Medical Research Methodology</i>, 13, 91, doi:10.1186/1471-2288-13-91.
 *
 * <p><b>Agrees with</b> R 4.2.2 {@code mcnemar.test}, and {@code binom.test(b, b + c)}, to a relative 1e-10.
 */
public final class McNemar {
    private static final String NAME = "McNemar";
    private final CrossTable counts;
    private final TableTestResult asymptotic;
    private final TableTestResult corrected;
    private final Estimate exactP;
    private final Estimate midP;
    private final Estimate oddsRatio;

    private McNemar(CrossTable counts) {
        this.counts = counts;
        long b = counts.count(0, 1);
        long c = counts.count(1, 0);
        long changed = b + c;
        if (changed == 0) {
            String reason = "nobody answers differently";
            this.asymptotic = TableTestResult.absent(NAME, Absence.Kind.ZERO_VARIANCE, reason, counts.n());
            this.corrected = asymptotic;
            this.exactP = asymptotic.p();
            this.midP = exactP;
            this.oddsRatio = exactP;
            return;
        }
        double difference = Math.abs(b - c);
        double less = Math.max(0, difference - 1);
        this.asymptotic = TableTestResult.of(NAME, difference * difference / changed, 1, counts.n());
        this.corrected = TableTestResult.of(NAME + ", corrected", less * less / changed, 1, counts.n());
        this.exactP = Estimate.of(Binomial.twiceSmaller(b, changed, .5));
        double smaller = Binomial.lower(Math.min(b, c), changed, .5);
        this.midP = Estimate.of(Math.min(1, 2 * smaller - Binomial.at(b, changed, .5)));
        Interval share =
                Proportion.clopperPearson().analyse(b, changed).interval().orElseThrow();
        this.oddsRatio = Estimate.of((double) b / c)
                .withInterval(new Interval(odds(share.lower()), odds(share.upper()), share.level(), share.method()));
    }

    private static double odds(double share) {
        return share / (1 - share);
    }

    /**
     * Of a table of pairs.
     *
     * @param counts 2 × 2: the first answers in rows, the second in columns, in the same order
     * @return the tests
     * @throws IllegalArgumentException if the table is not 2 × 2
     */
    public static McNemar of(CrossTable counts) {
        TwoByTwo.requireTwoByTwo("counts", counts);
        return new McNemar(counts);
    }

    /**
     * Without continuity correction.
     *
     * @return the test
     */
    public TableTestResult asymptotic() {
        return asymptotic;
    }

    /**
     * With continuity correction.
     *
     * @return the test
     */
    public TableTestResult corrected() {
        return corrected;
    }

    /**
     * The exact two-sided p.
     *
     * @return from 0 to 1; absent if nobody answers differently
     */
    public Estimate exactP() {
        return exactP;
    }

    /**
     * The two-sided mid-p: nearer to the nominal level than the exact one.
     *
     * @return from 0 to 1; absent if nobody answers differently
     */
    public Estimate midP() {
        return midP;
    }

    /**
     * How many go from the first row to the second column, for each that goes the other way.
     *
     * @return with a 95% interval; infinite if none goes the other way
     */
    public Estimate oddsRatio() {
        return oddsRatio;
    }

    /**
     * The variants of the test.
     *
     * @return the table
     */
    public Table table() {
        return Table.columns(Column.text("variant"), Column.number("X²", 2), Column.pValue("p"))
                .row(
                        Cell.text("asymptotic"),
                        asymptotic.statistic().cell(),
                        asymptotic.p().cell())
                .row(
                        Cell.text("continuity-corrected"),
                        corrected.statistic().cell(),
                        corrected.p().cell())
                .row(Cell.text("exact"), Cell.empty(), exactP.cell())
                .row(Cell.text("mid-p"), Cell.empty(), midP.cell());
    }

    /**
     * The result in a sentence, and the variants.
     *
     * @return such as {@code McNemar: 15 against 30, mid-p = .026, n = 105} and the table
     */
    @Override
    public String toString() {
        String p = midP.isPresent() ? ", mid-" + NumberStyle.EN.pStatement(midP.value()) : "";
        return NAME + ": " + counts.count(0, 1) + " against " + counts.count(1, 0) + p + ", n = " + counts.n() + "\n"
                + table();
    }
}
