package nl.peilstok.recalculate;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.RandomStream;

/**
 * The standard deviation of the person mean that a published alpha and item distributions lead to if answers are missing
 * at random: where {@link PublishedScale#impliedSd} takes the respondents as complete and {@link PublishedScale#leastSd}
 * takes the worst of all patterns, this is what to expect.
 *
 * <p><b>Definition.</b> Each draw makes respondents of a one-factor Gaussian copula with exactly the counts that are
 * closest to the printed percentages; each item is missed by respondents at random, independently of the other items. All
 * items have one loading: that at which the draws' mean alpha, over the complete respondents, is the printed one. Of the draws those count whose alpha lies within .01 of it. The standard deviation is that of the mean over
 * answered items, of all who answered one, multiplied by √((1 − a(k−1)/k) / (1 − α(k−1)/k)) for the draw's own alpha a,
 * which brings the standard deviation that a implies to that of α. The estimate is the median.
 *
 * <p><b>Interval.</b> From the 0.5th to the 99.5th percentile of the draws that count.
 *
 * <p><b>Undefined when</b> the implied one is, when no loading from 0 to 1 has the printed alpha as mean, or
 * when fewer than one draw in a hundred comes near it.
 *
 * <p><b>Agrees with</b> R 4.2 (own script, another random stream) to ±.01 for ten of the twelve scales of the 2018 study;
 * for the other two, of whom about a tenth are complete by chance, the ranges differ by up to .05, as they then depend on
 * how few complete respondents are drawn.
 */
public final class SdIfRandom {
    private static final double LEVEL = 0.99;
    /** How near a draw's alpha must be, and how many draws there may be for one that is. */
    private static final double NEAR = 0.01;

    private static final int MOST_TRIES = 100;
    private static final int PILOTS = 200;
    /** Loadings closer together than this have the same mean alpha but for chance. */
    private static final double FINEST = 0.001;

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
     * @param draws the number of samples that count, 200 or more, for the interval to rest on any
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
     * @param listener takes the number of draws that count so far, after each
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
        int[][] counts = items.stream().map(ItemCounts::closest).toArray(int[][]::new);
        LongFunction<OneFactorDraw> drawn = draw -> new OneFactorDraw(counts, options, RandomStream.of(seed, draw));
        double loading = loading(drawn, scores, alpha);
        if (Double.isNaN(loading)) {
            return notReached(alpha);
        }
        double shared = (items.size() - 1.0) / items.size();
        double unique = 1 - Math.min(1, alpha.value()) * shared;
        double[] sds = new double[draws];
        int near = 0;
        for (long draw = 0; near < draws; draw++) {
            requireRunning();
            if (draw == MOST_TRIES * (long) draws) {
                return notReached(alpha);
            }
            int[][] codes = drawn.apply(draw).codes(loading);
            double drawnAlpha = ScaleStatistics.alpha(codes, scores);
            if (Math.abs(drawnAlpha - alpha.value()) <= NEAR) {
                double sd = ScaleStatistics.of(codes, scores, 1).sd();
                sds[near++] = sd * Math.sqrt((1 - drawnAlpha * shared) / unique);
                progress.accept(near);
            }
        }
        Arrays.sort(sds);
        return Estimate.of(quantile(sds, 0.5))
                .withInterval(new Interval(
                        quantile(sds, (1 - LEVEL) / 2),
                        quantile(sds, (1 + LEVEL) / 2),
                        LEVEL,
                        "one-factor copula, answers missing at random, " + draws + " draws"));
    }

    /** Halves the loadings until they differ too little to matter; the mean alpha of the same pilots rises with them. */
    private static double loading(LongFunction<OneFactorDraw> drawn, double[][] scores, Printed alpha) {
        OneFactorDraw[] pilots = new OneFactorDraw[PILOTS];
        // Pilots are counted downwards from −1, apart from the draws that follow.
        Arrays.setAll(pilots, pilot -> drawn.apply(-1L - pilot));
        if (!(meanAlpha(pilots, scores, 1) >= alpha.least()) || meanAlpha(pilots, scores, 0) > alpha.most()) {
            return Double.NaN;
        }
        double low = 0;
        double high = 1;
        while (high - low > FINEST) {
            double middle = (low + high) / 2;
            if (meanAlpha(pilots, scores, middle) < alpha.value()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Over the pilots that have an alpha. */
    private static double meanAlpha(OneFactorDraw[] pilots, double[][] scores, double loading) {
        double sum = 0;
        int defined = 0;
        for (OneFactorDraw pilot : pilots) {
            requireRunning();
            double alpha = ScaleStatistics.alpha(pilot.codes(loading), scores);
            if (Double.isFinite(alpha)) {
                sum += alpha;
                defined++;
            }
        }
        return sum / defined;
    }

    private static void requireRunning() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the simulation was interrupted");
        }
    }

    private static Estimate notReached(Printed alpha) {
        return Estimate.absent(
                Absence.Kind.NOT_CONVERGED, "respondents of one factor do not reach alpha " + alpha + " often enough");
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
