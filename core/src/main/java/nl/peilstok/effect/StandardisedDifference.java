package nl.peilstok.effect;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Level;
import nl.peilstok.math.Moments;
import nl.peilstok.resample.Bootstrap;

/**
 * The difference between the means of two independent groups in standard deviations, from data or published figures.
 *
 * <pre>{@code
 * StandardisedDifference.hedgesG().ofSummaries(3.59, 1.45, 108, 2.89, 1.67, 91);
 * StandardisedDifference.cohensD().analyse(scores.in("G4"), scores.in("overige"));
 * }</pre>
 *
 * <p><b>Definition.</b> (x̄₁ − x̄₂) / s. Cohen's d: s² is the variance pooled over the groups, with n₁ + n₂ − 2 degrees of
 * freedom; of average variance: s² = (s₁² + s₂²) / 2, for groups that differ in spread; Glass' Δ: s is that of the second
 * group, the one that stands for how things are without the treatment; Hedges' g: d times J(n₁ + n₂ − 2), which takes away
 * its bias, J(m) = Γ(m/2) / (√(m/2) Γ((m − 1)/2)).
 *
 * <p><b>Missing answers</b> are left out.
 *
 * <p><b>Interval.</b> The noncentral t: the noncentralities δ at which the t of the difference has a tail of (1 − level)/2
 * above and below, times s's share of the standard error: √(1/n₁ + 1/n₂) for the pooled variance; for the others t is that
 * of unequal variances, with Welch's degrees of freedom for the average variance and n₂ − 1 for Δ. Or a bootstrap of
 * respondents, in which the sizes of the groups vary too.
 *
 * <p><b>Undefined when</b> a group is empty, s is 0 or has no degree of freedom; the interval too when the standard error is
 * unknown or 0 or |t| is above 300, and g when it has one degree of freedom.
 *
 * <p><b>Reference.</b> Cohen (1988), <em>Statistical power analysis for the behavioral sciences</em>,
 * doi:10.4324/9780203771587; Hedges (1981), doi:10.3102/10769986006002107; Steiger and Fouladi (1997),
 * <em>Noncentrality interval estimation and the evaluation of statistical models</em>.
 *
 * <p><b>Agrees with</b> R effectsize 0.8.3 {@code cohens_d}, {@code hedges_g}, {@code glass_delta}: estimates to 1e-10,
 * limits to the 1e-6 at which effectsize stops.
 */
public final class StandardisedDifference {
    private enum Unit {
        POOLED("Cohen's d", "both groups have one respondent"),
        AVERAGE("Cohen's d of average variance", "a group of one respondent has no standard deviation"),
        CORRECTED("Hedges' g", "both groups have one respondent"),
        SECOND("Glass' delta", "the second group has one respondent, which has no standard deviation");

        private final String label;
        private final String unknown;

        Unit(String label, String unknown) {
            this.label = label;
            this.unknown = unknown;
        }
    }

    /** Above it, and below its inverse, squares of variances pass the range of a double. */
    private static final double LARGEST_VARIANCE = 1e140;

    private final Unit unit;
    private final Level level;
    private final Optional<Bootstrap> bootstrap;

    private StandardisedDifference(Unit unit, Level level, Optional<Bootstrap> bootstrap) {
        this.unit = unit;
        this.level = level;
        this.bootstrap = bootstrap;
    }

    private static StandardisedDifference in(Unit unit) {
        return new StandardisedDifference(unit, Level.USUAL, Optional.empty());
    }

    /**
     * Cohen's d, in units of the pooled standard deviation.
     *
     * @return with a 95% interval
     */
    public static StandardisedDifference cohensD() {
        return in(Unit.POOLED);
    }

    /**
     * Cohen's d in units of the root of the mean of the two variances, which does not assume that they are equal.
     *
     * @return with a 95% interval
     */
    public static StandardisedDifference cohensDOfAverageVariance() {
        return in(Unit.AVERAGE);
    }

    /**
     * Hedges' g, which is d without its bias: smaller, by a quarter of a percent for 150 respondents each.
     *
     * @return with a 95% interval
     */
    public static StandardisedDifference hedgesG() {
        return in(Unit.CORRECTED);
    }

    /**
     * Glass' Δ, in units of the standard deviation of the second group.
     *
     * @return with a 95% interval
     */
    public static StandardisedDifference glassDelta() {
        return in(Unit.SECOND);
    }

    /**
     * With an interval of another level, of the bootstrap too.
     *
     * @param confidence between 0 and 1
     * @return the new procedure
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public StandardisedDifference withLevel(double confidence) {
        return new StandardisedDifference(
                unit, new Level(confidence), bootstrap.map(procedure -> procedure.withLevel(confidence)));
    }

    /**
     * With a bootstrap interval instead of that of the noncentral t; for data only.
     *
     * @param procedure how, its level replaced by that of this procedure
     * @return the new procedure
     */
    public StandardisedDifference withBootstrap(Bootstrap procedure) {
        return new StandardisedDifference(
                unit,
                level,
                Optional.of(Objects.requireNonNull(procedure, "procedure").withLevel(level.value())));
    }

    /**
     * From the numbers of two groups.
     *
     * @param first one group
     * @param second the other
     * @return positive where the first has the higher mean
     */
    public Estimate analyse(Numbers first, Numbers second) {
        double[] x = first.toArray();
        double[] y = second.toArray();
        Estimate estimate = of(Group.of(Moments.of(x)), Group.of(Moments.of(y)));
        if (bootstrap.isEmpty() || !estimate.isPresent()) {
            return estimate;
        }
        return bootstrap
                .get()
                .of(x.length + y.length, unit.label, resample -> replicate(x, y, resample.times()))
                .estimate();
    }

    private double replicate(double[] x, double[] y, int[] times) {
        Group first = Group.of(Moments.of(x, Arrays.copyOf(times, x.length)));
        Group second = Group.of(Moments.of(y, Arrays.copyOfRange(times, x.length, times.length)));
        return first.n() == 0 || second.n() == 0
                ? Double.NaN
                : point(first, second).orNaN();
    }

    /**
     * From published figures.
     *
     * @param mean1 the mean of the first group
     * @param sd1 its standard deviation, 0 or more; not used for a group of one
     * @param n1 its number of respondents, 1 or more
     * @param mean2 the mean of the second group
     * @param sd2 its standard deviation, 0 or more; not used for a group of one
     * @param n2 its number of respondents, 1 or more
     * @return positive where the first has the higher mean
     * @throws IllegalArgumentException if a figure is out of its range, or a bootstrap is asked for
     */
    public Estimate ofSummaries(double mean1, double sd1, int n1, double mean2, double sd2, int n2) {
        if (bootstrap.isPresent()) {
            throw new IllegalArgumentException("bootstrap: needs the data, got means and standard deviations");
        }
        return of(Group.of("1", mean1, sd1, n1), Group.of("2", mean2, sd2, n2));
    }

    private Estimate of(Group first, Group second) {
        if (first.n() == 0 || second.n() == 0) {
            return Estimate.absent(Absence.Kind.NO_ANSWERS, "a group has no answers");
        }
        Estimate point = point(first, second);
        if (!point.isPresent()) {
            return point;
        }
        double df = df(first, second);
        double standardError = standardError(first, second);
        if (!(standardError > 0)) {
            return point.withoutInterval(
                    new Absence(Absence.Kind.TOO_FEW, "the standard error needs two respondents in either group"));
        }
        double t = (first.mean() - second.mean()) / standardError;
        return new Standardised(t, df, standardError / Math.sqrt(variance(first, second)), correction(df))
                .estimate(level);
    }

    /** The coefficient alone. */
    private Estimate point(Group first, Group second) {
        double variance = variance(first, second);
        if (Double.isNaN(variance)) {
            return Estimate.absent(Absence.Kind.TOO_FEW, unit.unknown);
        }
        if (variance == 0) {
            return Estimate.absent(
                    Absence.Kind.ZERO_VARIANCE,
                    unit == Unit.SECOND ? "no variance in the second group" : "no variance within the groups");
        }
        double difference = first.mean() - second.mean();
        if (!(variance >= 1 / LARGEST_VARIANCE && variance <= LARGEST_VARIANCE && Double.isFinite(difference))) {
            return Estimate.absent(Absence.Kind.NOT_DEFINED, "the squares of the numbers pass the range of a double");
        }
        double df = df(first, second);
        if (unit == Unit.CORRECTED && df < 2) {
            return Estimate.absent(
                    Absence.Kind.TOO_FEW, "Hedges' correction needs two degrees of freedom, here is one");
        }
        return Estimate.of(difference / Math.sqrt(variance) * correction(df));
    }

    private double correction(double df) {
        return unit == Unit.CORRECTED ? SmallSample.correction(df) : 1;
    }

    /** The square of the unit, NaN where it is unknown. */
    private double variance(Group first, Group second) {
        return switch (unit) {
            case AVERAGE -> (first.variance() + second.variance()) / 2;
            case SECOND -> second.variance();
            default -> (first.squares() + second.squares()) / (first.n() + second.n() - 2.0);
        };
    }

    private double standardError(Group first, Group second) {
        return switch (unit) {
            case AVERAGE, SECOND -> Math.sqrt(first.variance() / first.n() + second.variance() / second.n());
            default -> Math.sqrt(variance(first, second) * (1.0 / first.n() + 1.0 / second.n()));
        };
    }

    private double df(Group first, Group second) {
        return switch (unit) {
            case AVERAGE -> {
                double a = first.variance() / first.n();
                double b = second.variance() / second.n();
                yield (a + b) * (a + b) / (a * a / (first.n() - 1) + b * b / (second.n() - 1));
            }
            case SECOND -> second.n() - 1;
            default -> first.n() + second.n() - 2.0;
        };
    }

    /**
     * The coefficient.
     *
     * @return such as {@code Hedges' g}
     */
    @Override
    public String toString() {
        return unit.label;
    }
}
