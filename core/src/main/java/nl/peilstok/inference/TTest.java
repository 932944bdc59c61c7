package nl.peilstok.inference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;

/**
 * The t test of the difference between the means of two independent groups, from data or from published means, standard
 * deviations and ns. Student's pools the variances of the groups and assumes that they are equal in the population;
 * Welch's does not. The tests of {@linkplain #oneSample one sample} and of {@linkplain #paired pairs} start here too.
 *
 * <pre>{@code
 * TTest.welch().test(scores.by(survey.group("type")), "G4", "overige");
 * TTest.student().ofSummaries(Summary.of(3.59, 1.45, 108), Summary.of(2.89, 1.67, 91));
 * }</pre>
 *
 * <p><b>Definition.</b> d = x̄₁ − x̄₂, t = d / se. Student: s² = ((n₁ − 1) s₁² + (n₂ − 1) s₂²) / df,
 * se = √(s² (1/n₁ + 1/n₂)), df = n₁ + n₂ − 2. Welch: vᵢ = sᵢ² / nᵢ, se = √(v₁ + v₂),
 * df = (v₁ + v₂)² / (v₁² / (n₁ − 1) + v₂² / (n₂ − 1)). p is the tail of t with df degrees of freedom beyond the
 * statistic, on both sides or on that of the {@linkplain Alternative alternative}.
 *
 * <p><b>Missing answers</b> are left out, each counted with its reason in {@link TTestResult#cases()}.
 *
 * <p><b>Interval</b> of the difference: d ± t(df; (1 + level) / 2) · se; for a one-sided alternative the one-sided
 * interval, d − t(df; level) · se to ∞ or −∞ to d + t(df; level) · se, so that it excludes 0 just if p &lt; 1 − level.
 *
 * <p><b>Undefined when</b> a group is empty; when both groups are constant (t, not the difference); Student's when each
 * group is of one; Welch's when either is.
 *
 * <p><b>Reference.</b> Student (1908), doi:10.1093/biomet/6.1.1; Welch (1947), doi:10.1093/biomet/34.1-2.28.
 *
 * <p><b>Agrees with</b> R 4.2 {@code t.test} with {@code var.equal} TRUE and FALSE, all three alternatives, to a relative
 * 1e-10, p down to 1e-300 and beyond that in its logarithm.
 */
public final class TTest {
    private enum Variant {
        STUDENT("Student t"),
        WELCH("Welch t");

        private final String label;

        Variant(String label) {
            this.label = label;
        }
    }

    private final Variant variant;
    private final Alternative alternative;
    private final double level;

    private TTest(Variant variant, Alternative alternative, double level) {
        this.variant = variant;
        this.alternative = alternative;
        this.level = level;
    }

    /**
     * Student's test, which assumes equal variances: two-sided, with a 95% interval.
     *
     * @return the test
     */
    public static TTest student() {
        return new TTest(Variant.STUDENT, Alternative.TWO_SIDED, Level.USUAL.value());
    }

    /**
     * Welch's test, which does not assume equal variances: two-sided, with a 95% interval.
     *
     * @return the test
     */
    public static TTest welch() {
        return new TTest(Variant.WELCH, Alternative.TWO_SIDED, Level.USUAL.value());
    }

    /**
     * The test of one mean against a value, such as the middle of the answer scale: two-sided, with a 95% interval.
     *
     * @param value what the mean is compared with
     * @return the test
     * @throws IllegalArgumentException if the value is not finite
     */
    public static OneSampleTTest oneSample(double value) {
        return OneSampleTTest.against(value);
    }

    /**
     * The test of two measurements of the same respondents: two-sided, with a 95% interval.
     *
     * @return the test
     */
    public static PairedTTest paired() {
        return PairedTTest.DEFAULT;
    }

    /**
     * The same test against another alternative.
     *
     * @param other what the first mean is held to be: other than, less than or greater than the second
     * @return the new test
     */
    public TTest withAlternative(Alternative other) {
        return new TTest(variant, Objects.requireNonNull(other, "other"), level);
    }

    /**
     * The same test with an interval of another level.
     *
     * @param other the confidence level, between 0 and 1, such as 0.99
     * @return the new test
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public TTest withLevel(double other) {
        return new TTest(variant, alternative, Level.checked(other));
    }

    /**
     * Tests the numbers of two groups. Where the groups have different names these are their labels; two parts of one
     * variable are called first and second.
     *
     * @param first the numbers of the first group
     * @param second the numbers of the second group
     * @return the result
     * @throws IllegalArgumentException if respondents of one survey are in both, as in two of its columns
     */
    public TTestResult test(Numbers first, Numbers second) {
        return test(TwoGroups.of(first, second));
    }

    /**
     * Tests two of the groups that numbers were split into.
     *
     * @param grouped the numbers by group
     * @param first label or code of the first group
     * @param second label or code of the second group
     * @return the result; who belongs to another group is not counted as left out
     * @throws IllegalArgumentException if there is no such group, or both are the same
     */
    public TTestResult test(GroupedNumbers grouped, String first, String second) {
        return test(TwoGroups.of(grouped, first, second));
    }

    private TTestResult test(TwoGroups groups) {
        Numbers first = groups.first();
        Numbers second = groups.second();
        GroupSummary a = new GroupSummary(groups.firstLabel(), Summary.of(first));
        GroupSummary b = new GroupSummary(groups.secondLabel(), Summary.of(second));
        return hasEmpty(a, b)
                ? absent(a, b)
                : result(a, b, Sample.ofNumbers(List.of(first.toArray(), second.toArray())));
    }

    /**
     * Tests two groups of which only a summary is known, such as a published table gives.
     *
     * @param first mean, standard deviation and n of the first group
     * @param second mean, standard deviation and n of the second group
     * @return the result
     * @throws IllegalArgumentException if there are more than 2,147,483,647 respondents
     */
    public TTestResult ofSummaries(Summary first, Summary second) {
        GroupSummary a = new GroupSummary("first", first);
        GroupSummary b = new GroupSummary("second", second);
        return hasEmpty(a, b) ? absent(a, b) : result(a, b, Sample.ofSummaries(List.of(first, second)));
    }

    private static boolean hasEmpty(GroupSummary a, GroupSummary b) {
        return a.summary().n() == 0 || b.summary().n() == 0;
    }

    private TTestResult absent(GroupSummary a, GroupSummary b) {
        GroupSummary empty = a.summary().n() == 0 ? a : b;
        return result(
                a,
                b,
                TStatistic.absent(
                        new Absence(Absence.Kind.NO_ANSWERS, "the group '" + empty.label() + "' has no answers")));
    }

    private TTestResult result(GroupSummary a, GroupSummary b, TStatistic statistic) {
        return new TTestResult(name(), alternative, level, a, b, cases(a, b), statistic);
    }

    private TTestResult result(GroupSummary a, GroupSummary b, List<Sample> samples) {
        Sample x = samples.get(0);
        Sample y = samples.get(1);
        if (!x.isInRange() || !y.isInRange()) {
            return result(a, b, TStatistic.absent(Sample.OUT_OF_RANGE));
        }
        double difference = x.mean() - y.mean();
        Absence obstacle = obstacle(a, b, x, y);
        if (obstacle != null) {
            return result(a, b, TStatistic.untested(difference, obstacle));
        }
        double df;
        double standardError;
        if (variant == Variant.STUDENT) {
            df = (double) x.n() + y.n() - 2;
            double pooled = (x.sumOfSquares() + y.sumOfSquares()) / df;
            standardError = Math.sqrt(pooled * (1.0 / x.n() + 1.0 / y.n()));
        } else {
            double vx = x.sumOfSquares() / (x.n() - 1) / x.n();
            double vy = y.sumOfSquares() / (y.n() - 1) / y.n();
            double shareX = vx / (vx + vy);
            double shareY = vy / (vx + vy);
            df = 1 / (shareX * shareX / (x.n() - 1) + shareY * shareY / (y.n() - 1));
            standardError = Math.sqrt(vx + vy);
        }
        return result(a, b, TStatistic.of(difference, standardError, df, alternative, level, variant.label));
    }

    /** Why there is no standard error, or null if there is one. */
    private Absence obstacle(GroupSummary a, GroupSummary b, Sample x, Sample y) {
        if (variant == Variant.WELCH && (x.n() < 2 || y.n() < 2)) {
            GroupSummary one = x.n() < 2 ? a : b;
            return new Absence(
                    Absence.Kind.TOO_FEW, "the group '" + one.label() + "' has one respondent, Welch needs two");
        }
        if (x.n() < 2 && y.n() < 2) {
            return new Absence(Absence.Kind.TOO_FEW, "both groups have one respondent");
        }
        return x.sumOfSquares() == 0 && y.sumOfSquares() == 0
                ? new Absence(Absence.Kind.ZERO_VARIANCE, "no variance within the groups")
                : null;
    }

    private String name() {
        return variant.label + " test";
    }

    private static Cases cases(GroupSummary a, GroupSummary b) {
        Map<Missing, Integer> leftOut = new TreeMap<>();
        leftOut.putAll(a.summary().cases().leftOut());
        b.summary().cases().leftOut().forEach((missing, count) -> leftOut.merge(missing, count, Integer::sum));
        return Cases.of(GroupSummary.respondents(List.of(a, b)), leftOut);
    }

    @Override
    public String toString() {
        return name() + ", " + alternative.label() + ", " + Interval.percentage(level) + " interval";
    }
}
