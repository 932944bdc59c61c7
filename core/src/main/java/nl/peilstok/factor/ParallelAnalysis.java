package nl.peilstok.factor;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.math.NormalSample;
import nl.peilstok.math.RandomStream;
import nl.peilstok.math.SymmetricEigenvalues;
import nl.peilstok.work.Work;

/**
 * Horn's parallel analysis: as many factors as there are eigenvalues larger than those of random data without factors.
 *
 * <pre>{@code
 * ParallelAnalysis.normal().analyse(items);                                   // normal data, components, 95th percentile
 * ParallelAnalysis.permutation().mean().analyse(items);
 * ParallelAnalysis.normal().commonFactors().analyse(matrix);
 * }</pre>
 *
 * <p><b>Definition.</b> Random data are drawn many times: independent normal variables of as many respondents and items
 * (normal), or the real answers, shuffled within each item (permutation). Eigenvalue j of the data is compared with the
 * mean or a percentile of the draws' eigenvalues j, interpolated between two draws; factors are counted until the first
 * that is not above. Components takes the eigenvalues of the correlation matrix; common factors those of the reduced
 * matrix, with the squared multiple correlations of the items on its diagonal, in the data and in the draws alike.
 * Normal draws are made of their correlation matrix directly (see Bartlett), at a cost that does not depend on the number
 * of respondents.
 *
 * <p><b>Missing answers.</b> Of items: listwise; otherwise as the correlations have them. Normal draws of pairwise correlations have the n of the pair
 * with the fewest respondents. Permuted answers change places among those who answered the item, so that each pair keeps
 * its n; listwise, among those who answered all items.
 *
 * <p><b>Undefined when</b> a correlation is absent; there are fewer than two respondents; for common factors, the matrix is
 * singular or indefinite, or there are no more respondents than items; or more than 5% of the draws have no eigenvalues.
 *
 * <p><b>Reproducible.</b> Draw i comes from the stream (seed, i): the same bits for any number of threads.
 *
 * <p><b>Reference.</b> Horn (1965), doi:10.1007/BF02289447; Humphreys &amp; Montanelli (1975),
 * doi:10.1207/s15327906mbr1002_5 (common factors); Buja &amp; Eyuboglu (1992), doi:10.1207/s15327906mbr2704_2
 * (permutation); Glorfeld (1995), doi:10.1177/0013164495055003002 (percentile); Bartlett (1933),
 * doi:10.1017/S0370164600015637.
 *
 * <p><b>Agrees with</b> normal samples drawn and correlated in R, within four standard errors of both simulations. R psych
 * {@code fa.parallel} takes other eigenvalues for common factors unless {@code SMC = TRUE}: those of the matrix reduced by
 * the communalities of one minres factor.
 */
public final class ParallelAnalysis {
    /** The seed unless another is given. */
    public static final long DEFAULT_SEED = 2018;

    /** The number of draws unless another is given. */
    public static final int DEFAULT_DRAWS = 1_000;

    private static final double MOST_FAILURES = .05;

    private final Settings settings;
    private final Correlations correlations;
    private final Work work;

    /**
     * What is drawn and compared.
     *
     * @param percentile 0 for the mean
     */
    record Settings(boolean permutes, boolean reduces, double percentile, int draws, long seed) {
        String criterion() {
            return percentile == 0 ? "mean" : ordinal() + " percentile";
        }

        private String ordinal() {
            String number = percentile == Math.rint(percentile)
                    ? Integer.toString((int) percentile)
                    : Double.toString(percentile);
            return number + "th";
        }

        String data() {
            return permutes ? "permuted answers" : "normal data";
        }

        FactorRule rule() {
            if (permutes) {
                return FactorRule.PARALLEL_PERMUTATION;
            }
            return reduces ? FactorRule.PARALLEL_COMMON_FACTORS : FactorRule.PARALLEL_COMPONENTS;
        }
    }

    private ParallelAnalysis(Settings settings, Correlations correlations, Work work) {
        this.settings = settings;
        this.correlations = correlations;
        this.work = work;
    }

    /**
     * Compares with independent normal variables.
     *
     * @return components, 95th percentile, 1,000 draws, seed {@value #DEFAULT_SEED}, on the calling thread
     */
    public static ParallelAnalysis normal() {
        return new ParallelAnalysis(
                new Settings(false, false, 95, DEFAULT_DRAWS, DEFAULT_SEED), Observed.USUAL, Work.here());
    }

    /**
     * Compares with the real answers, shuffled within each item.
     *
     * @return components, 95th percentile, 1,000 draws, seed {@value #DEFAULT_SEED}, on the calling thread
     */
    public static ParallelAnalysis permutation() {
        return new ParallelAnalysis(
                new Settings(true, false, 95, DEFAULT_DRAWS, DEFAULT_SEED), Observed.USUAL, Work.here());
    }

    private ParallelAnalysis with(boolean reduces, double percentile, int draws, long seed) {
        return new ParallelAnalysis(
                new Settings(settings.permutes, reduces, percentile, draws, seed), correlations, work);
    }

    /**
     * Compares the eigenvalues of the correlation matrix.
     *
     * @return the new procedure
     */
    public ParallelAnalysis components() {
        return with(false, settings.percentile, settings.draws, settings.seed);
    }

    /**
     * Compares the eigenvalues of the matrix with squared multiple correlations on its diagonal.
     *
     * @return the new procedure
     */
    public ParallelAnalysis commonFactors() {
        return with(true, settings.percentile, settings.draws, settings.seed);
    }

    /**
     * Asks for eigenvalues above the mean of the draws, as Horn did.
     *
     * @return the new procedure
     */
    public ParallelAnalysis mean() {
        return with(settings.reduces, 0, settings.draws, settings.seed);
    }

    /**
     * Asks for eigenvalues above a percentile of the draws.
     *
     * @param percentile above 0 and below 100, such as 95
     * @return the new procedure
     * @throws IllegalArgumentException if it is not between 0 and 100
     */
    public ParallelAnalysis percentile(double percentile) {
        if (!(percentile > 0 && percentile < 100)) {
            throw new IllegalArgumentException("percentile: must lie between 0 and 100, got " + percentile);
        }
        return with(settings.reduces, percentile, settings.draws, settings.seed);
    }

    /**
     * With another number of draws.
     *
     * @param draws 2 or more
     * @return the new procedure
     * @throws IllegalArgumentException if the number is less than 2
     */
    public ParallelAnalysis withDraws(int draws) {
        if (draws < 2) {
            throw new IllegalArgumentException("draws: must be 2 or more, got " + draws);
        }
        return with(settings.reduces, settings.percentile, draws, settings.seed);
    }

    /**
     * With another seed.
     *
     * @param seed any number
     * @return the new procedure
     */
    public ParallelAnalysis withSeed(long seed) {
        return with(settings.reduces, settings.percentile, settings.draws, seed);
    }

    /**
     * With another kind of correlation, of the data and of permuted answers. Normal draws have Pearson's: beside
     * polychoric or rank correlations, whose sampling error is larger, permutation is the fair comparison.
     *
     * @param kind how correlations are computed
     * @return the new procedure
     */
    public ParallelAnalysis withCorrelations(Correlations kind) {
        return new ParallelAnalysis(settings, Objects.requireNonNull(kind, "kind"), work);
    }

    /**
     * The same done in another way: on more threads, or with a report of progress, which counts draws.
     *
     * @param how the way of working
     * @return the new procedure
     */
    public ParallelAnalysis on(Work how) {
        return new ParallelAnalysis(settings, correlations, Objects.requireNonNull(how, "how"));
    }

    /**
     * The analysis of items.
     *
     * @param items two or more
     * @return the eigenvalues and what they say
     * @throws IllegalArgumentException if there are fewer than two items
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public ParallelAnalysisResult analyse(Items items) {
        return analyse(Observed.of(correlations.analyse(items)), items);
    }

    /**
     * The analysis of correlations, whose respondents are not at hand.
     *
     * @param matrix of two or more items
     * @return the eigenvalues and what they say
     * @throws IllegalArgumentException if there are fewer than two items, or answers are to be permuted
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public ParallelAnalysisResult analyse(CorrelationMatrix matrix) {
        if (settings.permutes) {
            throw new IllegalArgumentException("matrix: permutation needs the answers, got correlations only");
        }
        return analyse(Observed.of(matrix), null);
    }

    ParallelAnalysisResult analyse(Observed observed, Items items) {
        Optional<Absence> obstacle = observed.absence().or(() -> whyNotDrawn(observed));
        if (obstacle.isPresent()) {
            return ParallelAnalysisResult.absent(settings, observed, obstacle.get());
        }
        Optional<double[][]> own =
                settings.reduces ? ReducedMatrix.of(observed.values()) : Optional.of(observed.values());
        if (own.isEmpty()) {
            String reason = "the correlation matrix is " + (observed.isIndefinite() ? "indefinite" : "singular")
                    + ", so squared multiple correlations do not exist";
            return ParallelAnalysisResult.absent(settings, observed, new Absence(Absence.Kind.NOT_DEFINED, reason));
        }
        double[][] drawn = settings.permutes ? permuted(observed, items) : normal(observed);
        double[][] usable = Arrays.stream(drawn).filter(Objects::nonNull).toArray(double[][]::new);
        if (usable.length < 2 || drawn.length - usable.length > MOST_FAILURES * drawn.length) {
            String reason = (drawn.length - usable.length) + " of " + drawn.length + " draws have no eigenvalues";
            return ParallelAnalysisResult.absent(settings, observed, new Absence(Absence.Kind.NOT_DEFINED, reason));
        }
        return ParallelAnalysisResult.of(settings, observed, SymmetricEigenvalues.of(own.get()), usable);
    }

    private Optional<Absence> whyNotDrawn(Observed observed) {
        int fewest = settings.reduces ? observed.size() + 1 : 2;
        return observed.n() >= fewest
                ? Optional.empty()
                : Optional.of(new Absence(
                        Absence.Kind.TOO_FEW, fewest + " respondents or more are needed, there are " + observed.n()));
    }

    private double[][] normal(Observed observed) {
        double[][] drawn = new double[settings.draws][];
        work.forEach(settings.draws, draw -> {
            RandomStream random = RandomStream.of(settings.seed, draw);
            NormalSample sample = NormalSample.draw(random, observed.n(), observed.size());
            drawn[draw] = eigenvalues(sample.correlations());
        });
        return drawn;
    }

    private double[][] permuted(Observed observed, Items items) {
        boolean listwise = observed.matrix().cases().policy() == MissingPolicy.LISTWISE;
        PermutedAnswers answers = new PermutedAnswers(listwise ? items.in(items.complete()) : items);
        double[][] drawn = new double[settings.draws][];
        Correlations onOneThread = correlations.on(Work.here());
        work.forEach(settings.draws, draw -> {
            Items shuffled = answers.draw(RandomStream.of(settings.seed, draw));
            Observed random = Observed.of(onOneThread.analyse(shuffled));
            drawn[draw] = random.absence().isPresent() ? null : eigenvalues(random);
        });
        return drawn;
    }

    private double[] eigenvalues(Observed random) {
        return settings.reduces ? eigenvalues(random.values()) : random.eigenvalues();
    }

    /** Null where the matrix cannot be reduced. */
    private double[] eigenvalues(double[][] matrix) {
        if (settings.reduces && ReducedMatrix.of(matrix).isEmpty()) {
            return null;
        }
        return SymmetricEigenvalues.of(matrix);
    }

    /**
     * The options.
     *
     * @return such as {@code Parallel analysis of components, normal data, 95th percentile of 1000 draws, seed 2018}
     */
    @Override
    public String toString() {
        return "Parallel analysis of " + (settings.reduces ? "common factors, " : "components, ") + settings.data()
                + ", " + settings.criterion() + " of " + settings.draws + " draws, seed " + settings.seed;
    }
}
