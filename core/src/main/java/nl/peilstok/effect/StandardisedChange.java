package nl.peilstok.effect;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Level;

/**
 * The mean of one sample, less what it is held against, or the mean change of the same respondents, in standard deviations.
 *
 * <pre>{@code
 * StandardisedChange.cohensD().ofDifferences(3.4 - 3, .8, 105);
 * StandardisedChange.hedgesG().ofPairs(3.9, .7, 3.4, .8, .6, 105);
 * }</pre>
 *
 * <p><b>Definition.</b> d_z = d̄ / s_d, the mean of the differences in their standard deviation; of one sample
 * (x̄ − μ) / s. g_z is d_z times J(n − 1), without its bias. d_av = d̄ / √((s₁² + s₂²) / 2), in the spread of the answers
 * themselves, so that it compares with the d of independent groups: d_z grows without end as the two answers of a respondent
 * correlate higher, d_av does not.
 *
 * <p><b>Missing answers.</b> Pairs need both answers.
 *
 * <p><b>Interval.</b> The noncentral t with n − 1 degrees of freedom: limits δ / √n, for d_av times s_d / √((s₁² + s₂²) / 2).
 *
 * <p><b>Undefined when</b> there is one respondent, or no variance; g when n is 2.
 *
 * <p><b>Reference.</b> Algina and Keselman (2003), doi:10.1177/0013164403256358; Lakens (2013),
 * doi:10.3389/fpsyg.2013.00863.
 *
 * <p><b>Agrees with</b> R effectsize 0.8.3 {@code cohens_d} and {@code hedges_g} with {@code paired = TRUE} and {@code mu}:
 * estimates to 1e-10, limits to the 1e-6 at which effectsize stops.
 */
public final class StandardisedChange {
    private final boolean corrected;
    private final Level level;

    private StandardisedChange(boolean corrected, Level level) {
        this.corrected = corrected;
        this.level = level;
    }

    /**
     * In standard deviations.
     *
     * @return d with a 95% interval
     */
    public static StandardisedChange cohensD() {
        return new StandardisedChange(false, Level.USUAL);
    }

    /**
     * In standard deviations, without bias.
     *
     * @return g with a 95% interval
     */
    public static StandardisedChange hedgesG() {
        return new StandardisedChange(true, Level.USUAL);
    }

    /**
     * With an interval of another level.
     *
     * @param confidence between 0 and 1
     * @return the new procedure
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public StandardisedChange withLevel(double confidence) {
        return new StandardisedChange(corrected, new Level(confidence));
    }

    /**
     * Of the differences of pairs, d_z or g_z; or of one sample, with its distance from what it is held against.
     *
     * @param mean the mean difference
     * @param sd the standard deviation of the differences, 0 or more
     * @param n the number of respondents, 1 or more
     * @return positive where the mean is
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public Estimate ofDifferences(double mean, double sd, int n) {
        Group group = Group.of("", mean, sd, n);
        return estimate(group, Math.sqrt(group.variance()));
    }

    /**
     * Of pairs in the average standard deviation of the two answers, d_av or g_av.
     *
     * @param mean1 the mean of the first answer
     * @param sd1 its standard deviation, 0 or more
     * @param mean2 the mean of the second answer
     * @param sd2 its standard deviation, 0 or more
     * @param correlation of the two, from −1 to 1
     * @param n the number of respondents with both, 1 or more
     * @return positive where the first has the higher mean
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public Estimate ofPairs(double mean1, double sd1, double mean2, double sd2, double correlation, int n) {
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("correlation: must lie between -1 and 1, got " + correlation);
        }
        Group first = Group.of("1", mean1, sd1, n);
        Group second = Group.of("2", mean2, sd2, n);
        double variance = Math.max(0, sd1 * sd1 + sd2 * sd2 - 2 * correlation * sd1 * sd2);
        Group differences = new Group(mean1 - mean2, n < 2 ? 0 : (n - 1) * variance, n);
        return estimate(differences, Math.sqrt((first.variance() + second.variance()) / 2));
    }

    private Estimate estimate(Group differences, double unit) {
        if (differences.n() < 2) {
            return Estimate.absent(Absence.Kind.TOO_FEW, "one respondent has no standard deviation");
        }
        if (unit == 0) {
            return Estimate.absent(Absence.Kind.ZERO_VARIANCE, "the standard deviation is 0");
        }
        double df = differences.n() - 1;
        if (corrected && df < 2) {
            return Estimate.absent(
                    Absence.Kind.TOO_FEW, "Hedges' correction needs two degrees of freedom, here is one");
        }
        double correction = corrected ? SmallSample.correction(df) : 1;
        double standardError = Math.sqrt(differences.variance() / differences.n());
        if (standardError == 0) {
            return Estimate.of(differences.mean() / unit * correction)
                    .withoutInterval(new Absence(Absence.Kind.ZERO_VARIANCE, "all respondents changed by the same"));
        }
        return new Standardised(differences.mean() / standardError, df, standardError / unit, correction)
                .estimate(level);
    }

    /**
     * The coefficient.
     *
     * @return {@code Cohen's d} or {@code Hedges' g}, of one sample or pairs
     */
    @Override
    public String toString() {
        return (corrected ? "Hedges' g" : "Cohen's d") + " of one sample or pairs";
    }
}
