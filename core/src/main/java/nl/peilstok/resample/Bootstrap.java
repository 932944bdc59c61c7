package nl.peilstok.resample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import nl.peilstok.math.Level;
import nl.peilstok.resample.Settings.Method;
import nl.peilstok.work.Work;

/**
 * The bootstrap of respondents: standard error, bias and interval of any statistic of them.
 *
 * <pre>{@code
 * Bootstrap.bca().of(scores.length, "median", resample -> median(resample.of(scores)));
 * }</pre>
 *
 * <p><b>Definition.</b> From n respondents, n are drawn with replacement, R times; t₁ ≤ … ≤ t_R are the sorted values
 * of the statistic, t its value for the respondents as they are. The quantile of share α is the value of rank
 * (R + 1)α, interpolated between two ranks on the scale of normal quantiles. Standard error: the standard deviation of
 * the t_r, divisor R − 1; bias: their mean − t.
 *
 * <p><b>Interval.</b> Percentile: the quantiles of shares α = (1 − level)/2 and 1 − α. BCa (bias-corrected and
 * accelerated): those of shares Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))) with z = Φ⁻¹(α) and Φ⁻¹(1 − α); the bias correction z₀
 * is Φ⁻¹ of the share of replicates below t, those equal to t counted half, and the acceleration a = Σd³/(6(Σd²)^1.5)
 * with d the mean of the jackknife's values − each of them. The jackknife leaves out one respondent at a time or, of
 * more than 2,000 respondents, one of 2,000 random groups of sizes that differ by one at most.
 *
 * <p><b>Missing answers</b> are the statistic's business: it gets respondents, with or without answers.
 *
 * <p><b>Undefined when</b> the statistic itself is; there is one respondent; all replicates are equal (a statistic that
 * never varies says nothing about its error); or the statistic is undefined (NaN or infinite) in more than 5% of the
 * replicates. A smaller share is left out and reported, also in the name of the interval's method. The BCa interval also
 * if all replicates lie on one side of t, if the statistic is undefined in a sample of the jackknife or does not change in
 * any of them, or if the acceleration is too large for the level.
 *
 * <p><b>Reproducible.</b> Replicate r is drawn by the stream (seed, r), so that the same seed gives the same bits for
 * any number of threads, and more replicates begin with the same ones.
 *
 * <p><b>Reference.</b> Efron, B. (1987), <em>Better bootstrap confidence intervals</em>,
 * doi:10.1080/01621459.1987.10478410; Davison, A. C. and Hinkley, D. V. (1997), <em>Bootstrap methods and their
 * application</em>, doi:10.1017/CBO9780511802843 (interpolation, equation 5.8).
 *
 * <p><b>Agrees with</b> R boot 1.3-28.1 {@code boot.ci}, types {@code perc} and {@code bca} given the same replicates
 * and influences, to a relative 1e-10; only where replicates equal t do the BCa intervals differ, because boot counts
 * them as above it.
 */
public final class Bootstrap {
    /** The seed unless another is given. */
    public static final long DEFAULT_SEED = 2018;

    /** The number of replicates unless another is given. */
    public static final int DEFAULT_REPLICATES = 2_000;

    private static final int MOST_JACKKNIFE_GROUPS = 2_000;

    private final Settings settings;
    private final Work work;

    private Bootstrap(Settings settings, Work work) {
        this.settings = settings;
        this.work = work;
    }

    /**
     * With percentile intervals: simple, and right where the statistic is about unbiased with a constant standard error.
     *
     * @return 2,000 replicates, seed {@value #DEFAULT_SEED}, 95%, on the calling thread
     */
    public static Bootstrap percentile() {
        return new Bootstrap(new Settings(Method.PERCENTILE, DEFAULT_REPLICATES, DEFAULT_SEED, .95), Work.here());
    }

    /**
     * With BCa intervals, corrected for bias and for a standard error that depends on the value.
     *
     * @return 2,000 replicates, seed {@value #DEFAULT_SEED}, 95%, on the calling thread
     */
    public static Bootstrap bca() {
        return new Bootstrap(new Settings(Method.BCA, DEFAULT_REPLICATES, DEFAULT_SEED, .95), Work.here());
    }

    /**
     * The same with another number of replicates. With 2,000 the limits of a 95% interval still wander from seed to
     * seed by some .06 standard errors, with 10,000 by .03.
     *
     * @param replicates the number, at least 2
     * @return the new procedure
     * @throws IllegalArgumentException if the number is less than 2
     */
    public Bootstrap withReplicates(int replicates) {
        if (replicates < 2) {
            throw new IllegalArgumentException("replicates: must be 2 or more, got " + replicates);
        }
        return new Bootstrap(new Settings(settings.method(), replicates, settings.seed(), settings.level()), work);
    }

    /**
     * The same with another seed.
     *
     * @param seed any number
     * @return the new procedure
     */
    public Bootstrap withSeed(long seed) {
        return new Bootstrap(new Settings(settings.method(), settings.replicates(), seed, settings.level()), work);
    }

    /**
     * The same with another confidence level.
     *
     * @param level between 0 and 1, such as 0.95
     * @return the new procedure
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Bootstrap withLevel(double level) {
        return new Bootstrap(
                new Settings(settings.method(), settings.replicates(), settings.seed(), Level.checked(level)), work);
    }

    /**
     * The same done in another way: on more threads, or with a report of progress. Progress counts parts of equal work,
     * 200 for the replicates and up to 200 for the jackknife.
     *
     * @param other the way of working
     * @return the new procedure
     */
    public Bootstrap on(Work other) {
        return new Bootstrap(settings, Objects.requireNonNull(other, "other"));
    }

    /**
     * The bootstrap of one number.
     *
     * @param respondents how many there are, 0 or more
     * @param name what the number is called
     * @param statistic computes it, NaN where it is undefined; see {@link Statistic#of}
     * @return the number with its standard error, bias and interval
     * @throws IllegalArgumentException if the number of respondents is below 0 or the name is blank
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public BootstrapEstimate of(int respondents, String name, ToDoubleFunction<Resample> statistic) {
        Objects.requireNonNull(statistic, "statistic");
        Statistic one = resample -> new double[] {statistic.applyAsDouble(resample)};
        return of(respondents, List.of(name), one).estimates().get(0);
    }

    /**
     * The bootstrap of several numbers that are computed together, all from the same replicates.
     *
     * @param respondents how many there are, 0 or more
     * @param names what the numbers are called, each another name, at least one
     * @param statistic computes them, in the order of the names
     * @return each number with its standard error, bias and interval
     * @throws IllegalArgumentException if the number of respondents is below 0, there is no name, a name is blank or is
     *     there twice, or the statistic gives more or fewer numbers than there are names
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public BootstrapResult of(int respondents, List<String> names, Statistic statistic) {
        if (respondents < 0) {
            throw new IllegalArgumentException("respondents: must be 0 or more, got " + respondents);
        }
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank) || new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("names: must be one or more, none blank, no two the same, got " + names);
        }
        Objects.requireNonNull(statistic, "statistic");
        double[] values = new double[names.size()];
        boolean worthwhile = false;
        if (respondents > 0) {
            values = Replication.evaluate(statistic, Resample.all(respondents), names.size());
            worthwhile = respondents > 1 && anyFinite(values);
        }
        Replication replication = worthwhile
                ? Replication.run(respondents, names.size(), statistic, settings, jackknifeGroups(respondents), work)
                : Replication.none(names.size());
        List<BootstrapEstimate> estimates = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            estimates.add(new BootstrapEstimate(
                    names.get(c),
                    respondents,
                    settings,
                    values[c],
                    replication.replicates(c),
                    replication.jackknife(c)));
        }
        return new BootstrapResult(settings, respondents, estimates);
    }

    private int jackknifeGroups(int respondents) {
        return settings.method() == Method.BCA ? Math.min(respondents, MOST_JACKKNIFE_GROUPS) : 0;
    }

    private static boolean anyFinite(double[] values) {
        for (double value : values) {
            if (Double.isFinite(value)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The procedure in words.
     *
     * @return such as {@code BCa bootstrap, 2,000 replicates, 95%, seed 2018}
     */
    @Override
    public String toString() {
        return settings.methodName() + ", " + settings.percentage() + ", seed " + settings.seed();
    }
}
