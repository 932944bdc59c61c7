package nl.peilstok.inference;

import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * Whether a difference between means is so small that it does not matter: two one-sided t tests (TOST), after any t test.
 * That a difference is not significant does not say that it is small; this does.
 *
 * <pre>{@code
 * TTest.welch().test(scores.by(survey.group("type")), "G4", "overige").equivalence(-.25, .25);
 * }</pre>
 *
 * <p><b>Definition.</b> With d, se and df of the t test and bounds L &lt; U: t of the lower bound (d − L) / se, p its upper
 * tail; t of the upper bound (d − U) / se, p its lower tail. p of the whole is the larger of the two. p &lt; α exactly if
 * the interval of level 1 − 2α lies between the bounds.
 *
 * <p><b>Missing answers</b> as in the t test.
 *
 * <p><b>Interval.</b> d ± t(df; 1 − α) · se, of level 1 − 2α.
 *
 * <p><b>Undefined when</b> the t test is.
 *
 * <p><b>Reference.</b> Schuirmann (1987), doi:10.1007/BF01068419.
 *
 * <p><b>Agrees with</b> R 4.2 {@code t.test} with {@code mu} a bound and one-sided alternatives, to a relative 1e-10.
 */
public final class EquivalenceResult {
    private final String test;
    private final Cases cases;
    private final double lower;
    private final double upper;
    private final double alpha;
    private final Estimate difference;
    private final TStatistic aboveLower;
    private final TStatistic belowUpper;

    private EquivalenceResult(
            String test,
            Cases cases,
            double lower,
            double upper,
            double alpha,
            Estimate difference,
            TStatistic aboveLower,
            TStatistic belowUpper) {
        this.test = test;
        this.cases = cases;
        this.lower = lower;
        this.upper = upper;
        this.alpha = alpha;
        this.difference = difference;
        this.aboveLower = aboveLower;
        this.belowUpper = belowUpper;
    }

    static EquivalenceResult of(
            String test, Cases cases, TStatistic statistic, double lower, double upper, double alpha) {
        if (!(lower < upper && Double.isFinite(lower) && Double.isFinite(upper))) {
            throw new IllegalArgumentException(
                    "bounds: must be finite, the lower below the upper, got " + lower + ", " + upper);
        }
        if (!(alpha > 0 && alpha < .5)) {
            throw new IllegalArgumentException("alpha: must lie between 0 and .5, got " + alpha);
        }
        if (!statistic.t().isPresent()) {
            return new EquivalenceResult(
                    test, cases, lower, upper, alpha, statistic.difference(), statistic, statistic);
        }
        double difference = statistic.difference().value();
        double standardError = statistic.standardError().value();
        double df = statistic.df().value();
        double level = 1 - 2 * alpha;
        Interval interval =
                TStatistic.interval(difference, standardError, df, Alternative.TWO_SIDED, level, "two one-sided tests");
        return new EquivalenceResult(
                test,
                cases,
                lower,
                upper,
                alpha,
                Estimate.of(difference).withInterval(interval),
                TStatistic.of(difference - lower, standardError, df, Alternative.GREATER, 1 - alpha, test),
                TStatistic.of(difference - upper, standardError, df, Alternative.LESS, 1 - alpha, test));
    }

    /**
     * The smallest difference that does not matter.
     *
     * @return in the units of the scores
     */
    public double lower() {
        return lower;
    }

    /**
     * The largest difference that does not matter.
     *
     * @return in the units of the scores
     */
    public double upper() {
        return upper;
    }

    /**
     * The level of both tests.
     *
     * @return between 0 and .5
     */
    public double alpha() {
        return alpha;
    }

    /**
     * The difference of the t test.
     *
     * @return with its interval of level 1 − 2α
     */
    public Estimate difference() {
        return difference;
    }

    /**
     * The statistic of the test that the difference lies above the lower bound.
     *
     * @return absent where the t test is not defined
     */
    public Estimate tOfLower() {
        return aboveLower.t();
    }

    /**
     * The p-value of the test that the difference lies above the lower bound.
     *
     * @return absent where the t test is not defined
     */
    public Estimate pOfLower() {
        return aboveLower.p();
    }

    /**
     * The statistic of the test that the difference lies below the upper bound.
     *
     * @return absent where the t test is not defined
     */
    public Estimate tOfUpper() {
        return belowUpper.t();
    }

    /**
     * The p-value of the test that the difference lies below the upper bound.
     *
     * @return absent where the t test is not defined
     */
    public Estimate pOfUpper() {
        return belowUpper.p();
    }

    /**
     * The degrees of freedom of both tests.
     *
     * @return absent where the t test is not defined
     */
    public Estimate df() {
        return aboveLower.df();
    }

    /**
     * The p-value of equivalence, the larger of both.
     *
     * @return absent where the t test is not defined
     */
    public Estimate p() {
        return larger().p();
    }

    /**
     * The natural logarithm of the p-value of equivalence.
     *
     * @return absent where the t test is not defined
     */
    public Estimate logP() {
        return larger().logP();
    }

    /**
     * Whether the difference is shown to lie between the bounds.
     *
     * @return true if p is below alpha; false if it is not, which does not show that the difference matters, or if there is
     *     no p
     */
    public boolean isEquivalent() {
        return p().isPresent() && p().value() < alpha;
    }

    private TStatistic larger() {
        return aboveLower.logP().orNaN() >= belowUpper.logP().orNaN() ? aboveLower : belowUpper;
    }

    /**
     * Both tests.
     *
     * @return bound, t, df and p, a row a bound
     */
    public Table table() {
        return Table.columns(
                        Column.text("difference lies"),
                        Column.number("bound", 2),
                        Column.number("t", 2),
                        Column.number("df", 1),
                        Column.exactPValue("p"))
                .row(
                        Cell.text("above the lower"),
                        Cell.number(lower),
                        tOfLower().cell(),
                        df().cell(),
                        pOfLower().cell())
                .row(
                        Cell.text("below the upper"),
                        Cell.number(upper),
                        tOfUpper().cell(),
                        df().cell(),
                        pOfUpper().cell());
    }

    private String headline() {
        String name = "Equivalence (" + test + ")";
        if (!p().isPresent()) {
            return Headline.absent(name, p());
        }
        Interval interval = difference.interval().orElseThrow();
        return Headline.of(
                name + ": " + (isEquivalent() ? "shown" : "not shown") + ", " + Headline.p(p()),
                ", " + NumberStyle.EN.number(difference.value(), 2) + " "
                        + NumberStyle.EN.interval(interval.lower(), interval.upper(), 2),
                " (" + Interval.percentage(interval.level()) + ")");
    }

    /**
     * The result in a sentence, who was left out, and both tests.
     *
     * @return a sentence of at most 80 characters and a table
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases, table());
    }
}
