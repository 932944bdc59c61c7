package nl.peilstok.inference;

import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What the results of all t tests have in common: those of one sample, of pairs and of two samples. */
abstract sealed class TResult permits TTestResult, OneSampleTTestResult, PairedTTestResult {
    private static final double DEFAULT_ALPHA = .05;

    private final String name;
    private final Alternative alternative;
    private final double level;
    private final Cases cases;
    private final TStatistic statistic;

    TResult(String name, Alternative alternative, double level, Cases cases, TStatistic statistic) {
        this.name = name;
        this.alternative = alternative;
        this.level = level;
        this.cases = cases;
        this.statistic = statistic;
    }

    /**
     * Which test it was.
     *
     * @return such as {@code Student t test}, {@code Welch t test}, {@code one-sample t test} or {@code paired t test}
     */
    public String name() {
        return name;
    }

    /**
     * What the difference was held to be.
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
     * The first mean minus the second; of one sample, its mean minus the value it is compared with.
     *
     * @return with its interval; absent if a group is empty
     */
    public Estimate difference() {
        return statistic.difference();
    }

    /**
     * The standard error of the difference.
     *
     * @return absent where the test is not defined
     */
    public Estimate standardError() {
        return statistic.standardError();
    }

    /**
     * The statistic.
     *
     * @return absent where the test is not defined
     */
    public Estimate t() {
        return statistic.t();
    }

    /**
     * The degrees of freedom, seldom whole for Welch's test.
     *
     * @return absent where the test is not defined
     */
    public Estimate df() {
        return statistic.df();
    }

    /**
     * The probability of a t at least as extreme if there is no difference.
     *
     * @return absent where the test is not defined; 0 where it is below the least double, see {@link #logP()}
     */
    public Estimate p() {
        return statistic.p();
    }

    /**
     * The natural logarithm of p, which goes on where p itself is too small for a double.
     *
     * @return absent where the test is not defined
     */
    public Estimate logP() {
        return statistic.logP();
    }

    /**
     * Tests at the level .05 whether the difference is so small that it does not matter: by two one-sided tests, see
     * {@link EquivalenceResult}. The bounds are to be chosen before the data are seen.
     *
     * @param lower the smallest difference that does not matter, in the units of the scores
     * @param upper the largest difference that does not matter, above the lower
     * @return the result
     * @throws IllegalArgumentException if a bound is not finite or the lower is not below the upper
     */
    public EquivalenceResult equivalence(double lower, double upper) {
        return equivalence(lower, upper, DEFAULT_ALPHA);
    }

    /**
     * Tests whether the difference is so small that it does not matter: by two one-sided tests, see
     * {@link EquivalenceResult}. The bounds are to be chosen before the data are seen.
     *
     * @param lower the smallest difference that does not matter, in the units of the scores
     * @param upper the largest difference that does not matter, above the lower
     * @param alpha the level of both tests, between 0 and .5
     * @return the result
     * @throws IllegalArgumentException if a bound is not finite, the lower is not below the upper, or alpha is out of range
     */
    public EquivalenceResult equivalence(double lower, double upper, double alpha) {
        return EquivalenceResult.of(name, cases, statistic, lower, upper, alpha);
    }

    /**
     * The test as a table of one row.
     *
     * @return difference, interval, standard error, t, df and p
     */
    public Table table() {
        Table table = TStatistic.columns("test", "difference", level).row(statistic.row(name));
        return alternative == Alternative.TWO_SIDED
                ? table
                : table.footnote("p and interval are one-sided: " + subject() + " is " + alternative.label() + ".");
    }

    /**
     * What was compared, as a table.
     *
     * @return n, mean and standard deviation, a row a group
     */
    public abstract Table groupTable();

    /** What the alternative is about, such as {@code the first mean}. */
    abstract String subject();

    private String headline() {
        String test = Headline.test(name, alternative);
        String sentence = Character.toUpperCase(test.charAt(0)) + test.substring(1);
        if (!t().isPresent()) {
            return Headline.absent(sentence, t());
        }
        Interval interval = difference().interval().orElseThrow();
        return Headline.of(
                sentence + ": t(" + Headline.df(df().value()) + ") = " + Headline.number(t().value()) + ", "
                        + Headline.p(p()),
                ", difference " + Headline.number(difference().value()),
                " " + NumberStyle.EN.interval(interval.lower(), interval.upper(), 2),
                " (" + Interval.percentage(level) + ")");
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
