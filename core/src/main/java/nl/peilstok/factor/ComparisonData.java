package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.RandomStream;
import nl.peilstok.math.SymmetricEigenvalues;
import nl.peilstok.math.Tail;
import nl.peilstok.work.Work;

/**
 * The comparison data rule: as many factors as still make simulated eigenvalues more like the real ones.
 *
 * <p><b>Definition.</b> For F = 1, 2, … a population of 10,000 is made with F factors, the items' own distributions and,
 * as nearly as F factors allow, their correlations. From it 500 samples of n are drawn with replacement; the misfit of a
 * sample is √(Σ (λ_j − l_j)² / p), with λ_j the eigenvalues of the data and l_j those of the sample. F is kept while its
 * misfits are smaller than those of F − 1 by a one-sided Mann–Whitney test at .30. One factor is the least.
 *
 * <p><b>Missing answers.</b> Correlations are Pearson's, listwise unless {@link #pairwise()} is asked for; n is then that of
 * the pair with the fewest respondents, and an item's distribution that of all who answered it. Samples have no missing
 * answers.
 *
 * <p><b>Undefined when</b> a correlation is absent, or fewer than 3 respondents answered some pair.
 *
 * <p><b>Reproducible.</b> The population of F comes from the stream (seed, F), its sample i from a stream of its own: the
 * same bits for any number of threads.
 *
 * <p><b>Reference.</b> Ruscio &amp; Roche (2012), doi:10.1037/a0025697.
 *
 * <p><b>Agrees with</b> the rule written out in R 4.2: the number of factors, and mean misfits within three standard
 * errors of both simulations.
 */
public final class ComparisonData {
    /** The seed unless another is given. */
    public static final long DEFAULT_SEED = 2018;

    private static final double ALPHA = .30;

    private final int population;
    private final int samples;
    private final boolean pairs;
    private final long seed;
    private final Work work;

    private ComparisonData(int population, int samples, boolean pairs, long seed, Work work) {
        this.population = population;
        this.samples = samples;
        this.pairs = pairs;
        this.seed = seed;
        this.work = work;
    }

    /**
     * As published.
     *
     * @return populations of 10,000, 500 samples, seed {@value #DEFAULT_SEED}, on the calling thread
     */
    public static ComparisonData standard() {
        return new ComparisonData(10_000, 500, false, DEFAULT_SEED, Work.here());
    }

    /**
     * With populations of another size.
     *
     * @param size 100 to 1,048,576
     * @return the new procedure
     * @throws IllegalArgumentException if the size is outside that range
     */
    public ComparisonData withPopulation(int size) {
        if (size < 100 || size > ComparisonPopulation.LARGEST) {
            throw new IllegalArgumentException(
                    "size: 100 to " + ComparisonPopulation.LARGEST + " is allowed, got " + size);
        }
        return new ComparisonData(size, samples, pairs, seed, work);
    }

    /**
     * With another number of samples.
     *
     * @param number 10 or more
     * @return the new procedure
     * @throws IllegalArgumentException if the number is less than 10
     */
    public ComparisonData withSamples(int number) {
        if (number < 10) {
            throw new IllegalArgumentException("number: must be 10 or more, got " + number);
        }
        return new ComparisonData(population, number, pairs, seed, work);
    }

    /**
     * With the correlations of the respondents who answered both items of a pair.
     *
     * @return the new procedure
     */
    public ComparisonData pairwise() {
        return new ComparisonData(population, samples, true, seed, work);
    }

    /**
     * With another seed.
     *
     * @param other any number
     * @return the new procedure
     */
    public ComparisonData withSeed(long other) {
        return new ComparisonData(population, samples, pairs, other, work);
    }

    /**
     * The same done in another way: on more threads, or with a report of progress, which counts the samples of one
     * number of factors after the other.
     *
     * @param how the way of working
     * @return the new procedure
     */
    public ComparisonData on(Work how) {
        return new ComparisonData(population, samples, pairs, seed, Objects.requireNonNull(how, "how"));
    }

    /**
     * The rule for items.
     *
     * @param items two or more
     * @return the misfits and what they say
     * @throws IllegalArgumentException if there are fewer than two items
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public ComparisonDataResult analyse(Items items) {
        Items used = pairs ? items : items.in(items.complete());
        Observed observed = Observed.of(
                (pairs ? Correlations.pearson() : Observed.USUAL).on(work).analyse(items));
        Optional<Absence> obstacle = observed.absence()
                .or(() -> observed.n() < 3
                        ? Optional.of(new Absence(
                                Absence.Kind.TOO_FEW, "3 respondents or more are needed, there are " + observed.n()))
                        : Optional.empty());
        if (obstacle.isPresent()) {
            return new ComparisonDataResult(
                    observed, List.of(), Suggestion.absent(FactorRule.COMPARISON_DATA, obstacle.get()));
        }
        double[][] answers = new double[items.size()][];
        Arrays.setAll(
                answers,
                item -> IntStream.range(0, used.respondents())
                        .filter(respondent -> used.isAnswered(respondent, item))
                        .mapToDouble(respondent -> used.score(respondent, item))
                        .toArray());
        // Half of the items have two each; and one less than the items have a population at all.
        int most = Math.max(1, observed.size() / 2);
        List<ComparisonStep> steps = new ArrayList<>();
        double[] before = null;
        for (int factors = 1; factors <= most; factors++) {
            double[] misfits = misfits(observed, answers, factors);
            Estimate p = before == null
                    ? Estimate.absent(Absence.Kind.NOT_DEFINED, "nothing comes before one factor")
                    : Estimate.of(pSmaller(misfits, before));
            steps.add(new ComparisonStep(factors, Arrays.stream(misfits).sum() / samples, p));
            if (p.isPresent() && p.value() > ALPHA) {
                return new ComparisonDataResult(observed, steps, suggestion(factors - 1, steps));
            }
            before = misfits;
        }
        return new ComparisonDataResult(observed, steps, suggestion(most, steps));
    }

    private static Suggestion suggestion(int factors, List<ComparisonStep> steps) {
        ComparisonStep kept = steps.get(factors - 1);
        String ground = factors == steps.size()
                ? "each factor lowers the misfit, to " + Observed.two(kept.misfit()) + "; more were not tried"
                : "misfit " + Observed.two(kept.misfit()) + ", with one more "
                        + Observed.two(steps.get(factors).misfit()) + ", which is no clear gain";
        return Suggestion.of(FactorRule.COMPARISON_DATA, factors, ground);
    }

    private double[] misfits(Observed observed, double[][] answers, int factors) {
        double[][] members = ComparisonPopulation.of(
                answers, observed.values(), population, factors, RandomStream.of(seed, factors));
        double[] eigenvalues = observed.eigenvalues();
        double[] misfits = new double[samples];
        work.forEach(samples, sample -> {
            // Streams of samples are numbered after all those of populations.
            RandomStream random = RandomStream.of(seed, (long) factors << 32 | sample);
            int[] who = new int[observed.n()];
            Arrays.setAll(who, i -> random.nextInt(population));
            double[][] scores = new double[members.length][who.length];
            for (int item = 0; item < scores.length; item++) {
                for (int i = 0; i < who.length; i++) {
                    scores[item][i] = members[item][who[i]];
                }
            }
            double[] drawn = SymmetricEigenvalues.of(SampleCorrelations.of(scores));
            double sum = 0;
            for (int j = 0; j < drawn.length; j++) {
                sum += (drawn[j] - eigenvalues[j]) * (drawn[j] - eigenvalues[j]);
            }
            misfits[sample] = Math.sqrt(sum / drawn.length);
        });
        return misfits;
    }

    /** Mann–Whitney by the normal approximation with continuity correction, of x being smaller than y. */
    static double pSmaller(double[] x, double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        double above = 0;
        for (double value : x) {
            int place = Arrays.binarySearch(sorted, value);
            above += place >= 0 ? place + .5 : -place - 1;
        }
        double pairs = (double) x.length * y.length;
        double sd = Math.sqrt(pairs * (x.length + y.length + 1) / 12);
        return Tail.normalUpper((pairs / 2 - above - .5) / sd);
    }

    /**
     * The options.
     *
     * @return such as {@code Comparison data, populations of 10000, 500 samples, seed 2018}
     */
    @Override
    public String toString() {
        return "Comparison data, populations of " + population + ", " + samples + " samples, seed " + seed;
    }
}
