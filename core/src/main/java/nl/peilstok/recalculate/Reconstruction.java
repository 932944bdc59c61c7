package nl.peilstok.recalculate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import nl.peilstok.estimate.Absence;
import nl.peilstok.math.RandomStream;

/**
 * Constructs respondents whose answers have the published counts of every item exactly, and whose scale has the mean,
 * median, standard deviation and alpha that were printed, after rounding. They are one possibility among very many:
 * what they show beyond the figures they were fitted to was not observed.
 *
 * <pre>{@code
 * Reconstruction.of(scale)
 *         .to(Statistic.MEAN, Printed.of("3.4"))
 *         .to(Statistic.SD, Printed.of("0.60"))
 *         .to(Statistic.ALPHA, Printed.of("0.843"))
 *         .run();
 * }</pre>
 *
 * <p><b>Definition.</b> The counts of an item are those closest to its percentages, among the vectors that fit (where
 * none fits: among all); if they lead nowhere, vectors that fit are drawn at random. Respondents start as those of a
 * one-factor Gaussian copula with the printed alpha and answers missing at random. Then two respondents at a time
 * exchange their answers to one item, missing ones included, which leaves all counts as they are; an exchange that leads
 * away from the targets is accepted with a probability that falls as the search goes on (simulated annealing;
 * Kirkpatrick, Gelatt &amp; Vecchi 1983, doi:10.1126/science.220.4598.671).
 *
 * <p><b>Missing answers.</b> The score is the mean of the answered items, for who answered a given minimum (default 1);
 * alpha is that of the complete respondents. Missing codes keep their reasons.
 *
 * <p><b>Impossible.</b> What cannot be is said without a search: a standard deviation below
 * {@link PublishedScale#leastSd}, a mean or median outside the scores, a statistic that is not defined for these items.
 */
public final class Reconstruction {
    private static final long MOST_SWAPS = 2_000_000;
    /** A search that has not converged by now starts again with other counts. */
    private static final long SWAPS_A_START = 250_000;

    private static final long SWAPS_A_REPORT = 10_000;
    private static final double LOADING = 0.7;

    private final PublishedScale scale;
    private final Map<Statistic, Printed> targets;
    private final int minimumAnswered;
    private final long mostSwaps;
    private final long seed;
    private final LongConsumer progress;

    private Reconstruction(
            PublishedScale scale,
            Map<Statistic, Printed> targets,
            int minimumAnswered,
            long mostSwaps,
            long seed,
            LongConsumer progress) {
        this.scale = scale;
        this.targets = targets;
        this.minimumAnswered = minimumAnswered;
        this.mostSwaps = mostSwaps;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * A reconstruction to the item counts only: one answered item makes a score, at most 2,000,000 swaps, seed 1.
     *
     * @param scale the items as published
     * @return the reconstruction, to which targets can be added
     */
    public static Reconstruction of(PublishedScale scale) {
        return new Reconstruction(scale, Map.of(), 1, MOST_SWAPS, 1, swaps -> {});
    }

    /**
     * The same reconstruction with one more target, or another value of it.
     *
     * @param statistic what was printed
     * @param printed its value with the decimals printed
     * @return the new reconstruction
     */
    public Reconstruction to(Statistic statistic, Printed printed) {
        Map<Statistic, Printed> more = new EnumMap<>(Statistic.class);
        more.putAll(targets);
        more.put(statistic, printed);
        return new Reconstruction(scale, Collections.unmodifiableMap(more), minimumAnswered, mostSwaps, seed, progress);
    }

    /**
     * The same reconstruction with another number of items that must be answered for a score.
     *
     * @param items 1 to the number of items
     * @return the new reconstruction
     * @throws IllegalArgumentException if it is outside this range
     */
    public Reconstruction withMinimumAnswered(int items) {
        if (items < 1 || items > scale.items().size()) {
            throw new IllegalArgumentException("items: 1 to " + scale.items().size() + " is allowed, got " + items);
        }
        return new Reconstruction(scale, targets, items, mostSwaps, seed, progress);
    }

    /**
     * The same reconstruction with another limit to the search.
     *
     * @param swaps the most exchanges tried in all, 0 or more
     * @return the new reconstruction
     * @throws IllegalArgumentException if it is negative
     */
    public Reconstruction withMostSwaps(long swaps) {
        if (swaps < 0) {
            throw new IllegalArgumentException("swaps: must be 0 or more, got " + swaps);
        }
        return new Reconstruction(scale, targets, minimumAnswered, swaps, seed, progress);
    }

    /**
     * The same reconstruction with another seed.
     *
     * @param other any number; the same seed gives the same respondents
     * @return the new reconstruction
     */
    public Reconstruction withSeed(long other) {
        return new Reconstruction(scale, targets, minimumAnswered, mostSwaps, other, progress);
    }

    /**
     * The same reconstruction, reporting how far it is.
     *
     * @param listener takes the number of swaps tried so far, every 10,000
     * @return the new reconstruction
     */
    public Reconstruction withProgress(LongConsumer listener) {
        return new Reconstruction(scale, targets, minimumAnswered, mostSwaps, seed, listener);
    }

    /**
     * Searches. Interrupting the thread ends it; the thread stays interrupted.
     *
     * @return the respondents, or how near the search came, or why it is no use to search
     * @throws CancellationException if the thread is interrupted
     */
    public Reconstructed run() {
        List<ItemCounts> items = scale.items().stream().map(ItemCounts::new).toList();
        Optional<Absence> impossible = new Feasibility(scale, targets).obstacle();
        if (impossible.isPresent()) {
            return Reconstructed.impossible(scale, targets, impossible.get());
        }
        Reconstructed best = null;
        long tried = 0;
        for (int start = 0; best == null || (!best.isConverged() && tried < mostSwaps); start++) {
            RandomStream random = RandomStream.of(seed, start);
            boolean first = start == 0;
            int[][] counts = items.stream()
                    .map(item -> first ? item.closest() : item.any(random))
                    .toArray(int[][]::new);
            double[][] scores = items.stream().map(ItemCounts::scores).toArray(double[][]::new);
            RespondentGrid grid = new RespondentGrid(started(items, counts, scores, random), scores, minimumAnswered);
            AnnealedSwaps search = new AnnealedSwaps(grid, counts, targets, random);
            tried = search(search, tried);
            ScaleStatistics attained = ScaleStatistics.of(grid.codes(), scores, minimumAnswered);
            Reconstructed now = Reconstructed.of(scale, targets, items, grid.codes(), attained, tried, start + 1);
            best = best == null || now.missedBy() < best.missedBy() ? now : best.afterwards(tried, start + 1);
        }
        return best;
    }

    private long search(AnnealedSwaps search, long before) {
        long budget = Math.min(SWAPS_A_START, mostSwaps - before);
        long tried = before;
        for (long s = 0; s < budget && search.energy() > 0; s++) {
            if (tried % 1024 == 0 && Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted after " + tried + " swaps");
            }
            search.step((double) s / SWAPS_A_START);
            if (++tried % SWAPS_A_REPORT == 0) {
                progress.accept(tried);
            }
        }
        return tried;
    }

    private int[][] started(List<ItemCounts> items, int[][] counts, double[][] scores, RandomStream random) {
        int[] options = items.stream().mapToInt(ItemCounts::options).toArray();
        OneFactorDraw draw = new OneFactorDraw(counts, options, random);
        Printed alpha = targets.get(Statistic.ALPHA);
        double loading = alpha == null
                ? LOADING
                : draw.loadingFor(codes -> ScaleStatistics.alpha(codes, scores), alpha.least(), alpha.most(), LOADING);
        return draw.codes(Double.isNaN(loading) ? LOADING : loading);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("reconstruction of " + scale.n() + " respondents");
        String between = " to ";
        for (Map.Entry<Statistic, Printed> target : targets.entrySet()) {
            text.append(between).append(target.getKey().label()).append(' ').append(target.getValue());
            between = ", ";
        }
        return text.append(", seed ").append(seed).toString();
    }
}
