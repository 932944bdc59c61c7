package nl.peilstok.crosstab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.peilstok.estimate.Absence;

/**
 * Pearson's chi-square test of observed counts against given proportions, or against the counts of a population.
 *
 * <p><b>Definition.</b> With counts O of k categories, n their sum and proportions π, E = n·π, X² = Σ (O − E)² / E,
 * df = k − 1, p = P(χ²(df) &gt; X²). Against a population with counts M, π = M / ΣM and O − E is taken from the exact
 * difference O·ΣM − n·M.
 *
 * <p>The proportions are taken as known without error and the observations as drawn from an endless supply. Where they
 * are a considerable part of the population itself, {@link Representativeness} is right.
 *
 * <p><b>Missing answers.</b> The caller has left them out: only counts are given.
 *
 * <p><b>Interval.</b> None is computed.
 *
 * <p><b>Undefined when</b> there are no observations, or fewer than two categories.
 *
 * <p><b>Reference.</b> Pearson, K. (1900), doi:10.1080/14786440009463897.
 *
 * <p><b>Agrees with</b> R 4.2.2 {@code chisq.test(x, p =)} to a relative 1e-12, residuals included.
 */
public final class GoodnessOfFit {
    /** Proportions that were written with eight decimals or more add to 1. */
    private static final double SUM_TOLERANCE = 1e-8;

    private GoodnessOfFit() {}

    /**
     * Tests counts against proportions.
     *
     * @param labels the categories, at least one, none twice
     * @param observed how many were counted in each, 0 or more
     * @param proportions the proportion of each, above 0 and together 1 to within 1e-8
     * @return the result
     * @throws IllegalArgumentException if the arguments differ in length or one is out of its range
     */
    public static GoodnessOfFitResult test(List<String> labels, long[] observed, double[] proportions) {
        CrossTable.requireLabels("labels", labels);
        requireOneEach("observed", observed.length, labels);
        requireOneEach("proportions", proportions.length, labels);
        double sum = 0;
        for (double proportion : proportions) {
            if (!(proportion > 0 && proportion <= 1)) {
                throw new IllegalArgumentException("proportions: must be above 0 and at most 1, got " + proportion);
            }
            sum += proportion;
        }
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw new IllegalArgumentException("proportions: must add to 1, add to " + sum
                    + "; rounded ones are better replaced by the counts of the population (againstPopulation)");
        }
        double[] kept = proportions.clone();
        long n = Margins.sum("observed", observed);
        return result(labels, observed.clone(), kept, i -> observed[i] - n * kept[i], List.of());
    }

    /**
     * Tests counts against those of a population. A category that is empty in both is left out, and the result says so.
     *
     * @param labels the categories, at least one, none twice
     * @param observed how many were counted in each, 0 or more
     * @param population how many there are in each, 0 or more; above 0 where some were counted
     * @return the result
     * @throws IllegalArgumentException if the arguments differ in length, one is out of its range, or a category was
     *     observed that the population has not
     */
    public static GoodnessOfFitResult againstPopulation(List<String> labels, long[] observed, long[] population) {
        CrossTable.requireLabels("labels", labels);
        requireOneEach("observed", observed.length, labels);
        requireOneEach("population", population.length, labels);
        long n = Margins.sum("observed", observed);
        long total = Margins.sum("population", population);
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < population.length; i++) {
            if (population[i] == 0) {
                if (observed[i] > 0) {
                    throw new IllegalArgumentException(
                            "population: must be above 0 where some were observed, is 0 for '" + labels.get(i)
                                    + "' with " + observed[i]);
                }
                notes.add("left out: category '" + labels.get(i) + "', empty in the population");
            }
        }
        int[] kept = IntStream.range(0, population.length)
                .filter(i -> population[i] > 0)
                .toArray();
        double[] proportions = IntStream.of(kept)
                .mapToDouble(i -> (double) population[i] / total)
                .toArray();
        return result(
                IntStream.of(kept).mapToObj(labels::get).toList(),
                IntStream.of(kept).mapToLong(i -> observed[i]).toArray(),
                proportions,
                i -> Margins.deviation(observed[kept[i]], n, population[kept[i]], total),
                notes);
    }

    private static GoodnessOfFitResult result(
            List<String> labels,
            long[] observed,
            double[] proportions,
            IntToDoubleFunction deviation,
            List<String> notes) {
        long n = LongStream.of(observed).sum();
        double[] residuals = new double[proportions.length];
        if (n == 0 || proportions.length < 2) {
            Absence why = n == 0
                    ? new Absence(Absence.Kind.NO_ANSWERS, "all counts are 0")
                    : new Absence(Absence.Kind.TOO_FEW, "there is only one category");
            return new GoodnessOfFitResult(
                    labels, observed, proportions, n, residuals, ChiSquareStatistic.absent(why), notes);
        }
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = deviation.applyAsDouble(i) / Math.sqrt(n * proportions[i]);
        }
        ChiSquareStatistic chiSquare =
                ChiSquareStatistic.ofResiduals(new double[][] {residuals}, proportions.length - 1);
        return new GoodnessOfFitResult(labels, observed, proportions, n, residuals, chiSquare, notes);
    }

    private static void requireOneEach(String argument, int length, List<String> labels) {
        if (length != labels.size()) {
            throw new IllegalArgumentException(
                    argument + ": must have one for each of the " + labels.size() + " labels, has " + length);
        }
    }
}
