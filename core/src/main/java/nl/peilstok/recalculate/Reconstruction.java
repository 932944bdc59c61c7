package nl.peilstok.recalculate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import nl.peilstok.estimate.Absence;

/**
 * Constructs respondents whose answers have the published counts of every item exactly, and whose scale has the mean,
 * median, standard deviation and alpha that were printed, after rounding. They are one possibility among very many:
 * what they show beyond the figures they were fitted to was not observed.
 *
 * <pre>{@code
 * Reconstruction.of(scale)
 *         .to(AimedStatistic.MEAN, Printed.of("3.4"))
 *         .to(AimedStatistic.SD, Printed.of("0.60"))
 *         .to(AimedStatistic.ALPHA, Printed.of("0.843"))
 *         .run();
 * }</pre>
 *
 * <p><b>Definition.</b> The counts of an item are those closest to its percentages, among the vectors that fit (where
 * none fits: among all); if they lead nowhere, vectors that fit are drawn at random. Respondents start as those of a
 * one-factor Gaussian copula with the printed alpha and answers missing at random. Then two respondents at a time
 * exchange their answers to one item, missing ones included, which leaves all counts as they are; an exchange that leads
 * away from the targets is accepted with a probability that falls as the search goes on (simulated annealing;
 * Kirkpatrick, Gelatt &amp; Vecchi 1983, doi:10.1126/science.220.4598.671). Companions, items beside the scale, come last:
 * their answers start in any order and are exchanged in the same way, while those to the scale stay as they are.
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

    private final ReconstructionAims aims;
    private final long mostSwaps;
    private final long seed;
    private final LongConsumer progress;

    private Reconstruction(ReconstructionAims aims, long mostSwaps, long seed, LongConsumer progress) {
        this.aims = aims;
        this.mostSwaps = mostSwaps;
        this.seed = seed;
        this.progress = progress;
    }

    private Reconstruction to(ReconstructionAims other) {
        return new Reconstruction(other, mostSwaps, seed, progress);
    }

    /**
     * A reconstruction to the item counts only: one answered item makes a score, at most 2,000,000 swaps, seed 1.
     *
     * @param scale the items as published
     * @return the reconstruction, to which targets can be added
     */
    public static Reconstruction of(PublishedScale scale) {
        return new Reconstruction(
                new ReconstructionAims(scale, Map.of(), 1, null, Companions.NONE), MOST_SWAPS, 1, swaps -> {});
    }

    /**
     * The same reconstruction with one more target, or another value of it.
     *
     * @param statistic what was printed
     * @param printed its value with the decimals printed
     * @return the new reconstruction
     */
    public Reconstruction to(AimedStatistic statistic, Printed printed) {
        return to(aims.with(statistic, printed));
    }

    /**
     * The same reconstruction with another number of items that must be answered for a score.
     *
     * @param items 1 to the number of items
     * @return the new reconstruction
     * @throws IllegalArgumentException if it is outside this range
     */
    public Reconstruction withMinimumAnswered(int items) {
        if (items < 1 || items > aims.scale().items().size()) {
            throw new IllegalArgumentException(
                    "items: 1 to " + aims.scale().items().size() + " is allowed, got " + items);
        }
        return to(aims.withMinimumAnswered(items));
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
        return new Reconstruction(aims, swaps, seed, progress);
    }

    /**
     * The same reconstruction with another seed.
     *
     * @param other any number; the same seed gives the same respondents
     * @return the new reconstruction
     */
    public Reconstruction withSeed(long other) {
        return new Reconstruction(aims, mostSwaps, other, progress);
    }

    /**
     * The same reconstruction, reporting how far it is.
     *
     * @param listener takes the number of swaps tried so far, every 10,000
     * @return the new reconstruction
     */
    public Reconstruction withProgress(LongConsumer listener) {
        return new Reconstruction(aims, mostSwaps, seed, listener);
    }

    /**
     * The same reconstruction with correlations of the scale's items, any two of them.
     *
     * @param target where all of these are to lie
     * @return the new reconstruction
     */
    public Reconstruction withItemCorrelations(CorrelationTarget target) {
        return to(aims.withItemCorrelations(Objects.requireNonNull(target, "target")));
    }

    /**
     * The same reconstruction with items beside the scale that the same respondents answered. They change nothing about
     * the scale: its respondents are the same as without them, as long as these lead to the correlations aimed at.
     *
     * @param items with their distributions, and how they are to correlate
     * @return the new reconstruction
     * @throws IllegalArgumentException if one is an item of the scale, or was put to another number of respondents
     */
    public Reconstruction withCompanions(Companions items) {
        for (PublishedItem item : items.items()) {
            String name = item.variable().name();
            if (aims.scale().items().stream()
                    .anyMatch(of -> of.variable().name().equals(name))) {
                throw new IllegalArgumentException("items: '" + name + "' is an item of the scale");
            }
            if (item.n() != aims.scale().n()) {
                throw new IllegalArgumentException("items: '" + name + "' has n = " + item.n() + ", the scale has "
                        + aims.scale().n());
            }
        }
        return to(aims.withCompanions(items));
    }

    /**
     * Searches. Interrupting the thread ends it; the thread stays interrupted.
     *
     * @return the respondents, or how near the search came, or why it is no use to search
     * @throws CancellationException if the thread is interrupted
     */
    public Reconstructed run() {
        Optional<Absence> impossible = aims.obstacle();
        if (impossible.isPresent()) {
            return Reconstructed.impossible(aims, impossible.get());
        }
        List<ItemCounts> items = aims.items().stream().map(ItemCounts::new).toList();
        Reconstructed best = null;
        long tried = 0;
        for (int start = 0; best == null || (!best.isConverged() && tried < mostSwaps); start++) {
            ReconstructionStart now = new ReconstructionStart(aims, items, seed, start);
            tried = search(now.scaleSearch(), tried);
            if (now.hasCompanions() && now.scaleSearch().energy() == 0) {
                tried = search(now.companionSearch(), tried);
            }
            Reconstructed found = now.found(tried, start + 1);
            best = best == null || found.missedBy() < best.missedBy() ? found : best.afterwards(tried, start + 1);
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

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("reconstruction of " + aims.scale().n() + " respondents");
        String between = " to ";
        for (Map.Entry<AimedStatistic, Printed> target : aims.statistics().entrySet()) {
            text.append(between).append(target.getKey().label()).append(' ').append(target.getValue());
            between = ", ";
        }
        int beside = aims.companions().items().size();
        if (beside > 0) {
            text.append(between).append(beside).append(beside == 1 ? " companion item" : " companion items");
        }
        return text.append(", seed ").append(seed).toString();
    }
}
