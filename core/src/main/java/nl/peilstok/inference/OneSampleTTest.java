package nl.peilstok.inference;

import java.util.List;
import java.util.Objects;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;

/**
 * The t test of one mean against a value that was known beforehand, from data or from a published mean, standard deviation
 * and n.
 *
 * <pre>{@code
 * TTest.oneSample(3).test(scores);
 * TTest.oneSample(3).ofSummary(Summary.of(3.59, 1.45, 108));
 * }</pre>
 *
 * <p><b>Definition.</b> d = x̄ − μ₀, se = s / √n, t = d / se, df = n − 1. p is the tail of t with df degrees of freedom
 * beyond the statistic, on both sides or on that of the {@linkplain Alternative alternative}.
 *
 * <p><b>Missing answers</b> are left out, each counted with its reason in {@link OneSampleTTestResult#cases()}.
 *
 * <p><b>Interval</b> of the difference from the value: d ± t(df; (1 + level) / 2) · se; add the value for that of the mean.
 * For a one-sided alternative the one-sided interval.
 *
 * <p><b>Undefined when</b> there are no answers; t also for one respondent or when all have the same number.
 *
 * <p><b>Reference.</b> Student (1908), doi:10.1093/biomet/6.1.1.
 *
 * <p><b>Agrees with</b> R 4.2 {@code t.test} with {@code mu} to a relative 1e-10.
 */
public final class OneSampleTTest {
    private static final String NAME = "one-sample t";

    private final double against;
    private final Alternative alternative;
    private final double level;

    private OneSampleTTest(double against, Alternative alternative, double level) {
        this.against = against;
        this.alternative = alternative;
        this.level = level;
    }

    static OneSampleTTest against(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value: must be finite, got " + value);
        }
        return new OneSampleTTest(value, Alternative.TWO_SIDED, Level.USUAL.value());
    }

    /**
     * The same test against another alternative.
     *
     * @param other what the mean is held to be: other than, less than or greater than the value
     * @return the new test
     */
    public OneSampleTTest withAlternative(Alternative other) {
        return new OneSampleTTest(against, Objects.requireNonNull(other, "other"), level);
    }

    /**
     * The same test with an interval of another level.
     *
     * @param other the confidence level, between 0 and 1, such as 0.99
     * @return the new test
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public OneSampleTTest withLevel(double other) {
        return new OneSampleTTest(against, alternative, Level.checked(other));
    }

    /**
     * Tests the mean of a sample.
     *
     * @param numbers the sample
     * @return the result
     */
    public OneSampleTTestResult test(Numbers numbers) {
        GroupSummary sample = new GroupSummary(numbers.variable().title(), Summary.of(numbers));
        return numbers.answered() == 0
                ? absent(sample)
                : result(sample, Sample.ofNumbers(List.of(numbers.toArray(), new double[] {against})));
    }

    /**
     * Tests a mean of which only a summary is known, such as a published table gives.
     *
     * @param summary mean, standard deviation and n
     * @return the result
     */
    public OneSampleTTestResult ofSummary(Summary summary) {
        GroupSummary sample = new GroupSummary("sample", summary);
        return summary.n() == 0
                ? absent(sample)
                : result(sample, Sample.ofSummaries(List.of(summary, Summary.of(against, 0, 1))));
    }

    private OneSampleTTestResult absent(GroupSummary sample) {
        return result(
                sample,
                TStatistic.absent(new Absence(Absence.Kind.NO_ANSWERS, "'" + sample.label() + "' has no answers")));
    }

    private OneSampleTTestResult result(GroupSummary sample, TStatistic statistic) {
        Cases cases = sample.summary().cases();
        return new OneSampleTTestResult(NAME + " test", alternative, level, sample, against, cases, statistic);
    }

    /** The second sample is the value, so that both have the same origin. */
    private OneSampleTTestResult result(GroupSummary group, List<Sample> samples) {
        return result(group, statistic(samples.get(0), samples.get(1).mean(), "respondent", alternative, level, NAME));
    }

    /** Of a sample, which a paired test makes of differences; unit says what there is one of in a sample of one. */
    static TStatistic statistic(
            Sample sample, double against, String unit, Alternative alternative, double level, String method) {
        if (!sample.isInRange() || Math.abs(against) > Sample.LARGEST_MEAN) {
            return TStatistic.absent(Sample.OUT_OF_RANGE);
        }
        double difference = sample.mean() - against;
        if (sample.n() < 2) {
            return TStatistic.untested(difference, new Absence(Absence.Kind.TOO_FEW, "there is only one " + unit));
        }
        if (sample.sumOfSquares() == 0) {
            return TStatistic.untested(difference, new Absence(Absence.Kind.ZERO_VARIANCE, "there is no variance"));
        }
        double df = sample.n() - 1;
        double standardError = Math.sqrt(sample.sumOfSquares() / df / sample.n());
        return TStatistic.of(difference, standardError, df, alternative, level, method);
    }

    @Override
    public String toString() {
        return "One-sample t test against " + against + ", " + alternative.label() + ", " + Interval.percentage(level)
                + " interval";
    }
}
