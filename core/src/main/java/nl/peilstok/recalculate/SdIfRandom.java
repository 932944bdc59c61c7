package nl.peilstok.recalculate;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.RandomStream;

/**
 * The standard deviation of the person mean that a published alpha and item distributions lead to if answers are missing
 * at random: where {@link PublishedScale#impliedSd} takes the respondents as complete and {@link PublishedScale#leastSd}
 * takes the worst of all patterns, this is what to expect.
 *
 * <p><b>Definition.</b> Each draw gives every item counts that fit (all that fit equally likely; the closest where none
 * fits or too many do), respondents of a one-factor Gaussian copula with exactly these counts, and missing answers at
 * random; the one loading of all items is set such that alpha over the complete respondents is the printed one. The
 * standard deviation is that of the mean over answered items, of all who answered one. The estimate is the median of the
 * draws.
 *
 * <p><b>Interval.</b> From the 0.5th to the 99.5th percentile of the draws.
 *
 * <p><b>Undefined when</b> the implied one is, or when fewer than half of the draws can reach alpha with a loading from 0
 * to 1.
 *
 * <p><b>Agrees with</b> R 4.2 (own script, another random stream) to ±.01 for the 12 scales of the 2018 study.
 */
public final class SdIfRandom {
    private static final double LEVEL = 0.99;
    private static final double START = 0.7;

    private final int draws;
    private final long seed;
    private final LongConsumer progress;

    private SdIfRandom(int draws, long seed, LongConsumer progress) {
        this.draws = draws;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * A simulation with seed 1.
     *
     * @param draws the number of samples drawn, 200 or more, for the interval to rest on any
     * @return the simulation
     * @throws IllegalArgumentException if there are fewer
     */
    public static SdIfRandom draws(int draws) {
        if (draws < 200) {
            throw new IllegalArgumentException("draws: at least 200 are needed for a 99% range, got " + draws);
        }
        return new SdIfRandom(draws, 1, done -> {});
    }

    /**
     * The same simulation with another seed.
     *
     * @param other any number; the same seed gives the same bits
     * @return the new simulation
     */
    public SdIfRandom withSeed(long other) {
        return new SdIfRandom(draws, other, progress);
    }

    /**
     * The same simulation, reporting how far it is.
     *
     * @param listener takes the number of draws done, after each
     * @return the new simulation
     */
    public SdIfRandom withProgress(LongConsumer listener) {
        return new SdIfRandom(draws, seed, listener);
    }

    /**
     * Simulates. Interrupting the thread ends it; the thread stays interrupted.
     *
     * @param scale the items
     * @param alpha Cronbach's alpha as printed
     * @return the median standard deviation with the range of 99% of the draws
     * @throws CancellationException if the thread is interrupted
     */
    public Estimate of(PublishedScale scale, Printed alpha) {
        PossibleRange implied = scale.impliedSd(alpha);
        if (!implied.isPresent()) {
            return Estimate.absent(implied.whyAbsent().orElseThrow());
        }
        List<ItemCounts> items = scale.items().stream().map(ItemCounts::new).toList();
        double[][] scores = items.stream().map(ItemCounts::scores).toArray(double[][]::new);
        int[] options = items.stream().mapToInt(ItemCounts::options).toArray();
        double[] sds = new double[draws];
        int reached = 0;
        double guess = START;
        for (int draw = 0; draw < draws; draw++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted after " + draw + " of " + draws + " draws");
            }
            RandomStream random = RandomStream.of(seed, draw);
            int[][] counts = items.stream().map(item -> item.any(random)).toArray(int[][]::new);
            OneFactorDraw respondents = new OneFactorDraw(counts, options, random);
            double loading = respondents.loadingFor(
                    codes -> ScaleStatistics.alpha(codes, scores), alpha.least(), alpha.most(), guess);
            if (!Double.isNaN(loading)) {
                sds[reached++] = ScaleStatistics.of(respondents.codes(loading), scores, 1)
                        .sd();
                // Near most of the later ones; the first is as good as any and keeps the draws independent of order.
                guess = guess == START ? loading : guess;
            }
            progress.accept(draw + 1L);
        }
        return estimate(Arrays.copyOf(sds, reached), alpha);
    }

    private Estimate estimate(double[] sds, Printed alpha) {
        if (sds.length * 2 < draws) {
            return Estimate.absent(
                    Absence.Kind.NOT_CONVERGED,
                    sds.length + " of " + draws + " draws reached alpha " + alpha + " with one factor");
        }
        Arrays.sort(sds);
        String method = "one-factor copula, answers missing at random, " + draws + " draws"
                + (sds.length < draws ? ", " + (draws - sds.length) + " left out that could not reach alpha" : "");
        return Estimate.of(quantile(sds, 0.5))
                .withInterval(
                        new Interval(quantile(sds, (1 - LEVEL) / 2), quantile(sds, (1 + LEVEL) / 2), LEVEL, method));
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    @Override
    public String toString() {
        return "SD if answers are missing at random: " + draws + " draws, seed " + seed;
    }
}
