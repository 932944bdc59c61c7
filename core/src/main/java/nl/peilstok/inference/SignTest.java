package nl.peilstok.inference;

import java.util.Objects;
import java.util.Optional;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Binomial;
import nl.peilstok.math.Level;
import nl.peilstok.math.Tail;

/**
 * The sign test of pairs, or of one sample against a value: whether differences above 0 are as frequent as those below, with
 * the median of the differences. It needs no symmetry, unlike {@link SignedRank}, and no distances between the answers.
 *
 * <pre>{@code
 * SignTest.exact().test(before, after);
 * SignTest.exact().withAlternative(Alternative.GREATER).test(vision, 3);
 * }</pre>
 *
 * <p><b>Definition.</b> Of the m differences that are not 0, n₊ are above it; under the null hypothesis n₊ is binomial with m and
 * ½. p is exact: two-sided twice the smaller of both tails, at most 1.
 *
 * <p><b>Missing answers.</b> Who lacks one of the numbers is left out, counted with the reason in
 * {@link SignTestResult#cases()}.
 *
 * <p><b>Interval</b> of the median of all n differences, zeros included: from the k-th smallest to the k-th largest, with k the
 * largest for which the binomial probability P(X ≤ k − 1) with n and ½ is below (1 − level) / 2; for a one-sided
 * alternative one-sided. It covers at least as often as its level.
 *
 * <p><b>Undefined when</b> there are no differences or all are 0 (p); the interval when there are too few for its level.
 *
 * <p><b>Reference.</b> Conover (1999), <em>Practical nonparametric statistics</em>, 3.4.
 *
 * <p><b>Agrees with</b> R 4.2 {@code binom.test} and the order statistics that {@code qbinom} gives to a relative 1e-10.
 */
public final class SignTest {
    private static final SignTest EXACT = new SignTest(Alternative.TWO_SIDED, Level.USUAL.value());

    private final Alternative alternative;
    private final double level;

    private SignTest(Alternative alternative, double level) {
        this.alternative = alternative;
        this.level = level;
    }

    /**
     * The exact test: two-sided, with a 95% interval.
     *
     * @return the test
     */
    public static SignTest exact() {
        return EXACT;
    }

    /**
     * The same test against another alternative.
     *
     * @param other what the differences are held to be: not about 0, below or above it
     * @return the new test
     */
    public SignTest withAlternative(Alternative other) {
        return new SignTest(Objects.requireNonNull(other, "other"), level);
    }

    /**
     * The same test with an interval of another level.
     *
     * @param other the confidence level, between 0 and 1, such as 0.99
     * @return the new test
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public SignTest withLevel(double other) {
        return new SignTest(alternative, Level.checked(other));
    }

    /**
     * Tests two measurements of the same respondents.
     *
     * @param first the first number of each respondent
     * @param second the second number of the same respondents in the same order
     * @return the result; the differences are the first minus the second
     * @throws IllegalArgumentException if they are not of the same number of respondents
     */
    public SignTestResult test(Numbers first, Numbers second) {
        return test(Differences.ofPairs(first, second));
    }

    /**
     * Tests one sample against a value.
     *
     * @param numbers the numbers
     * @param value what they are compared with, such as the middle of the answer scale
     * @return the result; the differences are the numbers minus the value
     * @throws IllegalArgumentException if the value is not finite
     */
    public SignTestResult test(Numbers numbers, double value) {
        return test(Differences.from(value, numbers));
    }

    private SignTestResult test(Differences differences) {
        Absence obstacle = differences.obstacle();
        Significance significance = obstacle != null ? Significance.absent(obstacle) : significance(differences);
        Estimate median = differences.n() == 0 ? Estimate.absent(obstacle) : median(differences);
        return new SignTestResult(alternative, differences, significance, median);
    }

    private Significance significance(Differences differences) {
        int positives = differences.positives();
        int negatives = differences.negatives();
        int n = positives + negatives;
        double p = switch (alternative) {
            case TWO_SIDED -> Binomial.twiceSmaller(positives, n, .5);
            case LESS -> Binomial.upper(negatives, n, .5);
            case GREATER -> Binomial.upper(positives, n, .5);
        };
        double logP = switch (alternative) {
            case TWO_SIDED -> Math.min(0, Math.log(2) + logAtLeast(Math.max(positives, negatives), n));
            case LESS -> logAtLeast(negatives, n);
            case GREATER -> logAtLeast(positives, n);
        };
        return new Significance(Estimate.of(p), Estimate.of(logP), Optional.empty());
    }

    /** ln P(X ≥ x), X binomial with n and ½, as a tail of F with 2 (n − x + 1) and 2x degrees of freedom. */
    private static double logAtLeast(int x, int n) {
        double others = n - x + 1.0;
        return x == 0 ? 0 : Tail.logFUpper(x / others, 2 * others, 2.0 * x);
    }

    private Estimate median(Differences differences) {
        double[] sorted = differences.sorted();
        int n = sorted.length;
        Estimate median = Estimate.of(n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2);
        int k = quantile(n, HodgesLehmann.tail(alternative, level));
        if (k < 1 || 2 * k > n + 1) {
            return median.withoutInterval(new Absence(
                    Absence.Kind.TOO_FEW, "too few respondents for an interval of " + Interval.percentage(level)));
        }
        double lower = alternative == Alternative.LESS ? Double.NEGATIVE_INFINITY : sorted[k - 1];
        double upper = alternative == Alternative.GREATER ? Double.POSITIVE_INFINITY : sorted[n - k];
        return median.withInterval(new Interval(lower, upper, level, "order statistics, binomial"));
    }

    /** The smallest k with P(X ≤ k) ≥ tail. */
    private static int quantile(int n, double tail) {
        int low = 0;
        int high = n;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Binomial.lower(middle, n, .5) >= tail) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public String toString() {
        return "Sign test, " + alternative.label() + ", " + Interval.percentage(level) + " interval";
    }
}
