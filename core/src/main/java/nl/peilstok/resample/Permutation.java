package nl.peilstok.resample;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Binomial;
import nl.peilstok.math.Level;
import nl.peilstok.math.RandomStream;
import nl.peilstok.work.Work;

/**
 * The p-value of a statistic from random permutations: how often it is at least as large when chance alone has put the
 * answers where they are.
 *
 * <pre>{@code
 * KruskalWallis.permutation(Permutation.random().withReplicates(100_000)).test(scores.by(survey.group("type")));
 * }</pre>
 *
 * <p><b>Definition.</b> Of R permutations, drawn with replacement from all there are, b give a statistic at least as
 * large as that of the answers as they are; p = (b + 1) / (R + 1), as the answers themselves are one of the orders that
 * chance may give. It is never 0 and rejects no more often than its level. Values that differ by less than a share of
 * 1e-12 count as equal, since they differ by rounding.
 *
 * <p><b>Interval.</b> Clopper–Pearson's of the p that all permutations would give, from b of R: what the draw of
 * permutations leaves uncertain, not what the sample of respondents does.
 *
 * <p><b>Reproducible.</b> Permutation r is drawn by the stream (seed, r), so that the same seed gives the same bits for
 * any number of threads, and more permutations begin with the same ones.
 *
 * <p><b>Reference.</b> Phipson and Smyth (2010), doi:10.2202/1544-6115.1585.
 */
public final class Permutation {
    /** The number of permutations unless another is given. */
    public static final int DEFAULT_REPLICATES = 10_000;

    private static final int PARTS = 200;
    private static final double ROUNDING = 1e-12;

    private final int replicates;
    private final long seed;
    private final double level;
    private final Work work;

    private Permutation(int replicates, long seed, double level, Work work) {
        this.replicates = replicates;
        this.seed = seed;
        this.level = level;
        this.work = work;
    }

    /**
     * Random permutations.
     *
     * @return 10,000, seed {@value Bootstrap#DEFAULT_SEED}, with a 95% interval of p, on the calling thread
     */
    public static Permutation random() {
        return new Permutation(DEFAULT_REPLICATES, Bootstrap.DEFAULT_SEED, .95, Work.here());
    }

    /**
     * The same with another number of permutations. With 10,000 a p of .05 is known to ± .004, with 100,000 to ± .0014.
     *
     * @param other the number, at least 1
     * @return the new procedure
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Permutation withReplicates(int other) {
        if (other < 1) {
            throw new IllegalArgumentException("replicates: must be 1 or more, got " + other);
        }
        return new Permutation(other, seed, level, work);
    }

    /**
     * The same with another seed.
     *
     * @param other any number
     * @return the new procedure
     */
    public Permutation withSeed(long other) {
        return new Permutation(replicates, other, level, work);
    }

    /**
     * The same with another confidence level for the interval of p.
     *
     * @param other between 0 and 1, such as 0.99
     * @return the new procedure
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Permutation withLevel(double other) {
        return new Permutation(replicates, seed, Level.checked(other), work);
    }

    /**
     * The same done in another way: on more threads, or with a report of progress.
     *
     * @param other the way of working
     * @return the new procedure
     */
    public Permutation on(Work other) {
        return new Permutation(replicates, seed, level, Objects.requireNonNull(other, "other"));
    }

    /**
     * The p-value of a statistic. Places are permuted within blocks: one block for answers that chance may give to any
     * respondent, a block a respondent for answers that chance may give to any item.
     *
     * @param statistic computes it from an order: the number, from 0, of the place whose answer comes at each place;
     *     is called from several threads at a time if the work is, and must not change the order
     * @param blocks the number of places of each block, one after the other, each 0 or more
     * @return p with its interval
     * @throws IllegalArgumentException if a block has fewer than 0 places, there are more than 2,147,483,647 together, or
     *     the statistic is undefined (NaN)
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public Estimate pValue(ToDoubleFunction<int[]> statistic, int... blocks) {
        Objects.requireNonNull(statistic, "statistic");
        int[] sizes = blocks.clone();
        int[] asIs = identity(sizes);
        double least = evaluate(statistic, asIs);
        least -= ROUNDING * Math.abs(least);
        double bound = least;
        AtomicInteger atLeast = new AtomicInteger();
        int parts = Math.min(PARTS, replicates);
        work.forEach(parts, part -> {
            int[] order = new int[asIs.length];
            int count = 0;
            for (int r = start(part, parts); r < start(part + 1, parts); r++) {
                System.arraycopy(asIs, 0, order, 0, order.length);
                shuffle(order, sizes, RandomStream.of(seed, r));
                if (evaluate(statistic, order) >= bound) {
                    count++;
                }
            }
            atLeast.addAndGet(count);
        });
        return estimate(atLeast.get());
    }

    private int start(int part, int parts) {
        return (int) ((long) replicates * part / parts);
    }

    private static int[] identity(int[] sizes) {
        long total = 0;
        for (int size : sizes) {
            if (size < 0) {
                throw new IllegalArgumentException("blocks: must have 0 places or more, got " + size);
            }
            total += size;
        }
        if (total > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("blocks: at most " + Integer.MAX_VALUE + " places, got " + total);
        }
        int[] places = new int[(int) total];
        Arrays.setAll(places, i -> i);
        return places;
    }

    private static void shuffle(int[] order, int[] sizes, RandomStream random) {
        int start = 0;
        for (int size : sizes) {
            for (int i = size - 1; i > 0; i--) {
                int one = start + i;
                int other = start + random.nextInt(i + 1);
                int place = order[one];
                order[one] = order[other];
                order[other] = place;
            }
            start += size;
        }
    }

    private static double evaluate(ToDoubleFunction<int[]> statistic, int[] order) {
        double value = statistic.applyAsDouble(order);
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("statistic: must be defined for every order, gave NaN");
        }
        return value;
    }

    private Estimate estimate(int atLeast) {
        double p = (atLeast + 1.0) / (replicates + 1.0);
        double tail = (1 - level) / 2;
        double lower = Binomial.probabilityUpper(atLeast, replicates, tail);
        double upper = Binomial.probabilityLower(atLeast, replicates, tail);
        return Estimate.of(p).withInterval(new Interval(lower, upper, level, "Clopper–Pearson, " + this));
    }

    /**
     * The procedure in words.
     *
     * @return such as {@code 10,000 permutations, seed 2018}
     */
    @Override
    public String toString() {
        return Settings.count(replicates) + " permutations, seed " + seed;
    }
}
