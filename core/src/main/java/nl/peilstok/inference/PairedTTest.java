package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.math.CompensatedSum;
import nl.peilstok.math.Level;

/**
 * The t test of two measurements of the same respondents, such as the scores before and after, or those of one gemeente
 * for po and vo: from data, from published means, standard deviations and their correlation, or from the published mean
 * and standard deviation of the differences.
 *
 * <pre>{@code
 * TTest.paired().test(before, after);
 * TTest.paired().ofSummaries(Summary.of(3.1, 0.8, 52), Summary.of(3.4, 0.9, 52), .61);
 * TTest.paired().ofDifferences(Summary.of(0.3, 0.75, 52));
 * }</pre>
 *
 * <p><b>Definition.</b> D = first − second within each pair: d = D̄, se = s_D / √n, t = d / se, df = n − 1 for n pairs;
 * s_D² = s₁² + s₂² − 2 r s₁ s₂ from summaries.
 *
 * <p><b>Missing answers.</b> Who has both numbers takes part, the others are counted with their reasons in
 * {@link PairedTTestResult#cases()}.
 *
 * <p><b>Interval</b> of the difference: d ± t(df; (1 + level) / 2) · se; for a one-sided alternative the one-sided one.
 *
 * <p><b>Undefined when</b> nobody has both numbers; t also for one pair, or when all differences are equal. Differences
 * that are apart by no more than 4 units in the last place of the largest number count as equal, since subtracting decimals
 * such as .3 − .2 and .2 − .1 leaves that much.
 *
 * <p><b>Reference.</b> Student (1908), doi:10.1093/biomet/6.1.1.
 *
 * <p><b>Agrees with</b> R 4.2 {@code t.test} with {@code paired}, and {@code cor}, to a relative 1e-10.
 */
public final class PairedTTest {
    static final PairedTTest DEFAULT = new PairedTTest(Alternative.TWO_SIDED, Level.USUAL.value());

    private static final String NAME = "paired t";

    private final Alternative alternative;
    private final double level;

    private PairedTTest(Alternative alternative, double level) {
        this.alternative = alternative;
        this.level = level;
    }

    /**
     * The same test against another alternative.
     *
     * @param other what the first mean is held to be: other than, less than or greater than the second
     * @return the new test
     */
    public PairedTTest withAlternative(Alternative other) {
        return new PairedTTest(Objects.requireNonNull(other, "other"), level);
    }

    /**
     * The same test with an interval of another level.
     *
     * @param other the confidence level, between 0 and 1, such as 0.99
     * @return the new test
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public PairedTTest withLevel(double other) {
        return new PairedTTest(alternative, Level.checked(other));
    }

    /**
     * Tests two measurements of the same respondents.
     *
     * @param first the first number of each respondent
     * @param second the second number of the same respondents in the same order
     * @return the result
     * @throws IllegalArgumentException if they are not of the same number of respondents
     */
    public PairedTTestResult test(Numbers first, Numbers second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "second: must be of the same respondents, " + first.size() + " as the first, got " + second.size());
        }
        double[] x = new double[first.size()];
        double[] y = new double[first.size()];
        int n = 0;
        Map<Missing, Integer> leftOut = new TreeMap<>();
        List<Missing> reasons = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            if (first.isAnswered(i) && second.isAnswered(i)) {
                x[n] = first.value(i);
                y[n++] = second.value(i);
            } else {
                reasons.clear();
                for (Numbers numbers : List.of(first, second)) {
                    if (!numbers.isAnswered(i)) {
                        reasons.add(numbers.missing(i));
                    }
                }
                leftOut.merge(Missing.strongest(reasons), 1, Integer::sum);
            }
        }
        Cases cases = Cases.counted(MissingPolicy.LISTWISE, first.size(), n, n, leftOut);
        return result(first, Arrays.copyOf(x, n), second, Arrays.copyOf(y, n), cases);
    }

    private PairedTTestResult result(Numbers first, double[] x, Numbers second, double[] y, Cases cases) {
        String firstTitle = first.variable().title();
        String secondTitle = second.variable().title();
        boolean same = firstTitle.equals(secondTitle);
        List<GroupSummary> measurements = List.of(
                new GroupSummary(same ? "first" : firstTitle, Summary.of(Numbers.of(firstTitle, x))),
                new GroupSummary(same ? "second" : secondTitle, Summary.of(Numbers.of(secondTitle, y))));
        if (x.length == 0) {
            return absent(measurements, cases, new Absence(Absence.Kind.NO_ANSWERS, "nobody has both numbers"));
        }
        List<Sample> samples = Sample.ofNumbers(List.of(x, y));
        if (!samples.stream().allMatch(Sample::isInRange)) {
            return absent(measurements, cases, Sample.OUT_OF_RANGE);
        }
        List<Sample> differences = Sample.ofNumbers(List.of(differences(x, y), new double[] {0}));
        return result(
                measurements, cases, differences.get(0), differences.get(1).mean(), correlation(x, y));
    }

    /** Where all are equal but for rounding, all are the first. */
    private static double[] differences(double[] x, double[] y) {
        double[] differences = new double[x.length];
        double largest = 0;
        for (int i = 0; i < x.length; i++) {
            differences[i] = x[i] - y[i];
            largest = Math.max(largest, Math.max(Math.abs(x[i]), Math.abs(y[i])));
        }
        double spread = Arrays.stream(differences).max().orElseThrow()
                - Arrays.stream(differences).min().orElseThrow();
        if (spread <= Sample.rounding(largest)) {
            Arrays.fill(differences, differences[0]);
        }
        return differences;
    }

    private static Estimate correlation(double[] x, double[] y) {
        Sample first = Sample.ofNumbers(List.of(x)).get(0);
        Sample second = Sample.ofNumbers(List.of(y)).get(0);
        if (first.sumOfSquares() == 0 || second.sumOfSquares() == 0) {
            return Estimate.absent(Absence.Kind.ZERO_VARIANCE, "a measurement is constant");
        }
        double leastX = Arrays.stream(x).min().orElseThrow();
        double leastY = Arrays.stream(y).min().orElseThrow();
        CompensatedSum products = new CompensatedSum();
        for (int i = 0; i < x.length; i++) {
            products.add((x[i] - leastX - first.mean()) * (y[i] - leastY - second.mean()));
        }
        double r = products.value() / Math.sqrt(first.sumOfSquares()) / Math.sqrt(second.sumOfSquares());
        return Estimate.of(Math.max(-1, Math.min(1, r)));
    }

    /**
     * Tests two measurements of which only summaries are known.
     *
     * @param first mean, standard deviation and n of the first
     * @param second mean, standard deviation and n of the second
     * @param correlation Pearson's correlation between them, −1 to 1; a test without it is not possible
     * @return the result
     * @throws IllegalArgumentException if the ns differ or the correlation is out of range
     */
    public PairedTTestResult ofSummaries(Summary first, Summary second, double correlation) {
        if (first.n() != second.n()) {
            throw new IllegalArgumentException(
                    "second: must have the n of the first, " + first.n() + ", got " + second.n());
        }
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("correlation: must lie between -1 and 1, got " + correlation);
        }
        List<GroupSummary> measurements = List.of(new GroupSummary("first", first), new GroupSummary("second", second));
        Cases cases = Cases.all(first.n());
        if (first.n() == 0) {
            return absent(measurements, cases, new Absence(Absence.Kind.NO_ANSWERS, "nobody has both numbers"));
        }
        List<Sample> samples = Sample.ofSummaries(List.of(first, second));
        if (!samples.stream().allMatch(Sample::isInRange)) {
            return absent(measurements, cases, Sample.OUT_OF_RANGE);
        }
        double roots = Math.sqrt(samples.get(0).sumOfSquares())
                - Math.sqrt(samples.get(1).sumOfSquares());
        double product = Math.sqrt(samples.get(0).sumOfSquares())
                * Math.sqrt(samples.get(1).sumOfSquares());
        // (s₁ − s₂)² + 2 (1 − r) s₁ s₂ has no negative term, unlike the sum of the definition.
        double sumOfSquares = roots * roots + 2 * (1 - correlation) * product;
        double difference = samples.get(0).mean() - samples.get(1).mean();
        return result(
                measurements, cases, new Sample(first.n(), difference, sumOfSquares), 0, Estimate.of(correlation));
    }

    /**
     * Tests differences of which only a summary is known.
     *
     * @param differences mean, standard deviation and n of the differences, first minus second
     * @return the result
     */
    public PairedTTestResult ofDifferences(Summary differences) {
        Estimate notGiven = Estimate.absent(Absence.Kind.NOT_DEFINED, "only the differences were published");
        if (differences.n() == 0) {
            return absent(List.of(), Cases.all(0), new Absence(Absence.Kind.NO_ANSWERS, "nobody has both numbers"));
        }
        List<Sample> samples = Sample.ofSummaries(List.of(differences, Summary.of(0, 0, 1)));
        return result(
                List.of(),
                Cases.all(differences.n()),
                samples.get(0),
                samples.get(1).mean(),
                notGiven);
    }

    private PairedTTestResult absent(List<GroupSummary> measurements, Cases cases, Absence obstacle) {
        Estimate none = Estimate.absent(obstacle);
        return new PairedTTestResult(
                NAME + " test", alternative, level, measurements, cases, TStatistic.absent(obstacle), none, none);
    }

    private PairedTTestResult result(
            List<GroupSummary> measurements, Cases cases, Sample differences, double zero, Estimate correlation) {
        TStatistic statistic = OneSampleTTest.statistic(differences, zero, "pair", alternative, level, NAME);
        Estimate sd = differences.n() < 2
                ? Estimate.absent(Absence.Kind.TOO_FEW, "one pair has no standard deviation")
                : Estimate.of(Math.sqrt(differences.sumOfSquares() / (differences.n() - 1)));
        return new PairedTTestResult(
                NAME + " test", alternative, level, measurements, cases, statistic, sd, correlation);
    }

    @Override
    public String toString() {
        return "Paired t test, " + alternative.label() + ", " + Interval.percentage(level) + " interval";
    }
}
