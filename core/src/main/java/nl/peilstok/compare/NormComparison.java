package nl.peilstok.compare;

import java.util.OptionalInt;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Interval;
import nl.peilstok.inference.GroupSummary;
import nl.peilstok.math.Level;
import nl.peilstok.scale.Scores;

/**
 * A small survey against published figures: the scores of one's own region against the mean, standard deviation and n of the
 * country, on the same scale.
 *
 * <pre>{@code
 * NormComparison.against("gemeenten 2018", Summary.of(3.59, .62, 108)).analyse(scale.score(region));
 * NormComparison.against("gemeenten 2018", Summary.of(3.59, .62, 108)).withPopulation(31).analyse(scale.score(region));
 * }</pre>
 *
 * <p><b>Definition.</b> With m, s, n of the region and M, S, N of the norm: the difference m − M by Welch's t, since both are
 * samples. Its size is Glass' Δ, (m − M) / S. The percentile of the region's mean is 100 Φ((m − M) / S): the share of the
 * norm's respondents below it <b>if their scores are normal</b>. It is of a mean among persons: regions differ far less than
 * persons, so a region at the 60th percentile may be the highest of all. A respondent's percentile is 100 Φ((x − M) / S).
 * With {@link #withPopulation} or {@link #withNormPopulation} the variance of that mean is multiplied by 1 − n / population:
 * who asked everybody makes no sampling error.
 *
 * <p><b>Missing answers.</b> Respondents without a score are left out and counted.
 *
 * <p><b>Interval</b> of the difference: Welch's; of Δ: noncentral t, without finite populations; of the percentile of the
 * mean: 100 Φ of the limits of the difference over S, S taken as known, so that it holds 50 just if the interval of the
 * difference holds 0. None of a respondent's percentile.
 *
 * <p><b>Undefined when</b> nobody has a score (all), the norm has no spread (Δ, percentiles), or a group is of one (the test).
 *
 * <p><b>Assumes</b> that the region's respondents are not among the norm's. Where they are, the difference is drawn towards 0
 * and its error is not as computed.
 *
 * <p><b>Reference.</b> Welch (1947), doi:10.1093/biomet/34.1-2.28; Cochran (1977), <i>Sampling techniques</i>, chapter 2.
 *
 * <p><b>Agrees with</b> R 4.2 {@code t.test}, {@code pnorm} and the formulas, to a relative 1e-9.
 */
public final class NormComparison {
    private final GroupSummary norm;
    private final OptionalInt population;
    private final OptionalInt normPopulation;
    private final double level;

    private NormComparison(GroupSummary norm, OptionalInt population, OptionalInt normPopulation, double level) {
        this.norm = norm;
        this.population = population;
        this.normPopulation = normPopulation;
        this.level = level;
    }

    /**
     * Against published figures.
     *
     * @param label what they are of
     * @param norm mean, standard deviation and n
     * @return the procedure, with 95% intervals
     */
    public static NormComparison against(String label, Summary norm) {
        return new NormComparison(new GroupSummary(label, norm), OptionalInt.empty(), OptionalInt.empty(), .95);
    }

    /**
     * With the number of those who could have been asked in the region.
     *
     * @param size respondents or not, 1 or more
     * @return the new procedure
     * @throws IllegalArgumentException if it is below 1
     */
    public NormComparison withPopulation(int size) {
        return new NormComparison(norm, OptionalInt.of(checked(size)), normPopulation, level);
    }

    /**
     * With the number of those who could have been asked for the norm.
     *
     * @param size respondents or not, not below the n of the norm
     * @return the new procedure
     * @throws IllegalArgumentException if it is below the n of the norm
     */
    public NormComparison withNormPopulation(int size) {
        FinitePopulation.requireAtLeast(size, norm.summary().n());
        return new NormComparison(norm, population, OptionalInt.of(size), level);
    }

    private static int checked(int size) {
        FinitePopulation.requireAtLeast(size, 1);
        return size;
    }

    /**
     * With intervals of another level.
     *
     * @param level between 0 and 1
     * @return the new procedure
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public NormComparison withLevel(double level) {
        return new NormComparison(norm, population, normPopulation, Level.checked(level));
    }

    /**
     * Compares the scores of a scale.
     *
     * @param scores of the region's respondents
     * @return the comparison, named after the scale
     * @throws IllegalArgumentException if there are more scores than people in the population
     */
    public NormComparisonResult analyse(Scores scores) {
        return analyse(scores.numbers());
    }

    /**
     * Compares numbers.
     *
     * @param numbers one a respondent of the region
     * @return the comparison, named after the variable
     * @throws IllegalArgumentException if there are more numbers than people in the population
     */
    public NormComparisonResult analyse(Numbers numbers) {
        return new NormComparisonResult(
                numbers.variable().title(), Summary.of(numbers), numbers, norm, population, normPopulation, level);
    }

    /**
     * Compares published figures of the region.
     *
     * @param region mean, standard deviation and n, with the name of what is compared
     * @return the comparison, without respondents
     * @throws IllegalArgumentException if n is above the population
     */
    public NormComparisonResult analyse(GroupSummary region) {
        Numbers nobody = Numbers.of(region.label());
        return new NormComparisonResult(
                region.label(), region.summary(), nobody, norm, population, normPopulation, level);
    }

    /**
     * The options.
     *
     * @return such as {@code against gemeenten 2018, 95% intervals}
     */
    @Override
    public String toString() {
        return "against " + norm.label() + ", " + Interval.percentage(level) + " intervals"
                + (population.isPresent() ? ", region of " + population.getAsInt() : "")
                + (normPopulation.isPresent() ? ", norm of " + normPopulation.getAsInt() : "");
    }
}
