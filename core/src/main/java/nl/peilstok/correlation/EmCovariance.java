package nl.peilstok.correlation;

import java.util.Objects;
import nl.peilstok.data.Items;
import nl.peilstok.math.Level;
import nl.peilstok.work.Work;

/**
 * Means, covariances and correlations from all answers that are there, by maximum likelihood: the EM algorithm. It is
 * right where answers are missing at random, that is, where missing depends on nothing but answers that are there.
 *
 * <pre>{@code
 * EmResult em = EmCovariance.ml().analyse(items);
 * em.correlation(0, 1);
 * EmResult withErrors = EmCovariance.ml().withStandardErrors().analyse(items);
 * }</pre>
 *
 * <p><b>Definition.</b> μ and Σ maximise ln L = −½ Σᵣ (|oᵣ| ln 2π + ln |Σ_oo| + (yᵣ − μ_o)ᵀ Σ_oo⁻¹ (yᵣ − μ_o)), o being the
 * items that respondent r answered. Σ has the divisor n, not n − 1. The search begins with uncorrelated items, takes
 * steps of EM (each replaces what is missing by its expectation, and its square by the expected square) and extrapolates
 * them where that does not lower the likelihood; it ends when a step moves no mean or covariance by more than the
 * tolerance, in units of about the standard deviations.
 *
 * <p><b>Missing answers.</b> Every respondent who answered an item counts; those who answered nothing are left out.
 *
 * <p><b>Interval.</b> With {@link #withStandardErrors}: normal for means and covariances; for correlations by Fisher's z
 * with the standard error divided by 1 − r². Standard errors are from the observed information: the inverse of the
 * negative Hessian of ln L for μ and Σ together, by central differences of the analytic gradient; of correlations by the
 * delta method.
 *
 * <p><b>Undefined when</b> an item was answered by fewer than two; for a covariance, when nobody answered both items,
 * since the likelihood does not depend on it. A constant item has its mean and covariances of 0 and no correlations; it
 * takes no part in the likelihood. All is undefined when the search runs into a singular covariance matrix: items that
 * follow from others, too few respondents. Of complete answers such a matrix is given, without a likelihood.
 *
 * <p><b>Reference.</b> Dempster, Laird &amp; Rubin (1977), doi:10.1111/j.2517-6161.1977.tb01600.x; Little &amp; Rubin
 * (2002), <i>Statistical analysis with missing data</i>, chapter 11, doi:10.1002/9781119013563; extrapolation: Varadhan
 * &amp; Roland (2008), doi:10.1111/j.1467-9469.2007.00585.x.
 *
 * <p><b>Agrees with</b> R lavaan 0.6.14, saturated model with {@code missing = "fiml"}, at a tight tolerance: estimates
 * and log-likelihood to a relative 1e-8, standard errors to 1e-6.
 */
public final class EmCovariance {
    private static final EmCovariance ML = new EmCovariance(1e-10, 20_000, false, .95, Work.here());

    private final double tolerance;
    private final int mostIterations;
    private final boolean standardErrors;
    private final double level;
    private final Work work;

    private EmCovariance(double tolerance, int mostIterations, boolean standardErrors, double level, Work work) {
        this.tolerance = tolerance;
        this.mostIterations = mostIterations;
        this.standardErrors = standardErrors;
        this.level = level;
        this.work = work;
    }

    /**
     * Maximum likelihood.
     *
     * @return without standard errors, with a tolerance of 1e-10 and 20,000 iterations at most, on the calling thread
     */
    public static EmCovariance ml() {
        return ML;
    }

    /**
     * With another end of the search.
     *
     * @param largestChange what a step may still move, in units of about the standard deviations; above 0 and below 1
     * @return the new way of computing
     * @throws IllegalArgumentException if it is not above 0 and below 1
     */
    public EmCovariance withTolerance(double largestChange) {
        if (!(largestChange > 0 && largestChange < 1)) {
            throw new IllegalArgumentException("tolerance: must lie between 0 and 1, got " + largestChange);
        }
        return new EmCovariance(largestChange, mostIterations, standardErrors, level, work);
    }

    /**
     * With another limit to the search.
     *
     * @param iterations 1 or more; the result says if they were not enough
     * @return the new way of computing
     * @throws IllegalArgumentException if it is less than 1
     */
    public EmCovariance withMostIterations(int iterations) {
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations: must be 1 or more, got " + iterations);
        }
        return new EmCovariance(tolerance, iterations, standardErrors, level, work);
    }

    /**
     * With standard errors and intervals, which cost as much as 2 iterations for each mean, variance and covariance.
     *
     * @return the new way of computing
     */
    public EmCovariance withStandardErrors() {
        return new EmCovariance(tolerance, mostIterations, true, level, work);
    }

    /**
     * With intervals of another level.
     *
     * @param level between 0 and 1, such as 0.99
     * @return the new way of computing
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public EmCovariance withLevel(double level) {
        return new EmCovariance(tolerance, mostIterations, standardErrors, Level.checked(level), work);
    }

    /**
     * With the help of other threads; they change no bit. Progress is reported for the standard errors.
     *
     * @param how with which executor
     * @return the new way of computing
     */
    public EmCovariance on(Work how) {
        return new EmCovariance(tolerance, mostIterations, standardErrors, level, Objects.requireNonNull(how, "how"));
    }

    /**
     * The estimates.
     *
     * @param items the items
     * @return the estimates, which say whether the search converged
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public EmResult analyse(Items items) {
        EmFit fit = fit(items);
        return new EmAssembly(fit, standardErrors, level, work).result();
    }

    EmFit fit(Items items) {
        return new EmFit(items, tolerance, mostIterations, work);
    }
}
