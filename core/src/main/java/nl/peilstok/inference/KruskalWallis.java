package nl.peilstok.inference;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.KruskalWallisDistribution;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.Permutation;

/**
 * The test of Kruskal and Wallis: whether independent groups differ in the ranks of their numbers, corrected for ties;
 * with epsilon squared.
 *
 * <pre>{@code
 * KruskalWallis.chiSquare().test(scores.by(survey.group("type")));
 * KruskalWallis.exact().withInterval(Bootstrap.bca()).test(scores.by(survey.group("type")));
 * }</pre>
 *
 * <p>A small p says that in some group the numbers tend to be higher than in another. Only if the distributions have the
 * same shape is that a difference of medians. Which groups differ is the question of {@link KruskalWallisPostHoc}.
 *
 * <p><b>Definition.</b> All N numbers are ranked together, equal ones sharing the mean of their ranks; R̄ⱼ is the mean
 * rank of the nⱼ numbers of group j of k. H = (N − 1) Σ nⱼ (R̄ⱼ − (N + 1) / 2)² / S with S = (N³ − N − Σ (t³ − t)) / 12,
 * the sum of squares of the ranks, over all runs of t equal numbers. p is the upper tail of chi-square with k − 1 degrees
 * of freedom, an approximation that is poor for groups of fewer than five; or exact, the share of all divisions of the
 * numbers over the groups with an H at least as large; or that share of random permutations. ε² = H / (N − 1), from 0 to 1, is the share of the variation
 * of the ranks that lies between the groups (η² of the ranks).
 *
 * <p><b>Missing answers.</b> Respondents without a number or without a group are left out, each counted with its reason
 * in {@link KruskalWallisResult#cases()}. Groups without a number are left out and named.
 *
 * <p><b>Interval.</b> Of ε² by the bootstrap of respondents with their groups, if asked for. ε² cannot be below 0, and
 * its bootstrap distribution lies higher than it does where it is small: there the percentile interval may leave it out,
 * and the BCa interval is the better one.
 *
 * <p><b>Undefined when</b> fewer than two groups have a number, every group is of one, or all numbers are equal. The exact p is
 * absent where it takes more than 10⁷ steps, about a second (three groups of more than 10).
 *
 * <p><b>Reference.</b> Kruskal and Wallis (1952), doi:10.1080/01621459.1952.10483441.
 *
 * <p><b>Agrees with</b> R 4.2 {@code kruskal.test} to a relative 1e-10, p in its logarithm where it is too small.
 */
public final class KruskalWallis {
    private static final KruskalWallis CHI_SQUARE = new KruskalWallis(NullDistribution.ASYMPTOTIC, null);

    private final NullDistribution distribution;

    /** Null for no interval. */
    private final Bootstrap bootstrap;

    private KruskalWallis(NullDistribution distribution, Bootstrap bootstrap) {
        this.distribution = distribution;
        this.bootstrap = bootstrap;
    }

    /**
     * With p from chi-square.
     *
     * @return the test, without an interval of epsilon squared
     */
    public static KruskalWallis chiSquare() {
        return CHI_SQUARE;
    }

    /**
     * With the exact p: the share of all divisions of the numbers over the groups, with the ties there are.
     *
     * @return the test, without an interval of epsilon squared
     */
    public static KruskalWallis exact() {
        return new KruskalWallis(NullDistribution.EXACT, null);
    }

    /**
     * With p from random permutations of the numbers over the respondents, for small groups.
     *
     * @param permutation how many, and from which seed
     * @return the test, without an interval of epsilon squared
     */
    public static KruskalWallis permutation(Permutation permutation) {
        return new KruskalWallis(NullDistribution.of(permutation), null);
    }

    /**
     * The same with an interval of epsilon squared.
     *
     * @param added the bootstrap to make it by
     * @return the new test
     */
    public KruskalWallis withInterval(Bootstrap added) {
        return new KruskalWallis(distribution, Objects.requireNonNull(added, "added"));
    }

    /**
     * Compares the groups.
     *
     * @param grouped the numbers by group
     * @return the result
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public KruskalWallisResult test(GroupedNumbers grouped) {
        PooledRanks ranks = PooledRanks.of(grouped);
        List<RankedGroup> groups = IntStream.range(0, ranks.groups())
                .mapToObj(group -> new RankedGroup(ranks.labels().get(group), ranks.size(group), ranks.meanRank(group)))
                .toList();
        Absence obstacle = ranks.obstacle().orElse(null);
        if (obstacle != null) {
            Estimate none = Estimate.absent(obstacle);
            return new KruskalWallisResult(ranks, groups, none, none, none, Significance.absent(obstacle));
        }
        double epsilonSquared = 12 * ranks.squaresBetween() / ranks.twelveSquares();
        double h = (ranks.n() - 1) * epsilonSquared;
        int df = ranks.groups() - 1;
        Significance significance = switch (distribution.kind()) {
            case ASYMPTOTIC -> Significance.chiSquare(h, df);
            case EXACT -> exact(ranks);
            case PERMUTATION -> Significance.permutation(distribution.permutation(), ranks::squaresBetween, ranks.n());
        };
        return new KruskalWallisResult(
                ranks, groups, Estimate.of(h), Estimate.of(df), interval(epsilonSquared, ranks), significance);
    }

    private static Significance exact(PooledRanks ranks) {
        return KruskalWallisDistribution.of(ranks.sizes(), ranks.doubledRanks(), NullDistribution.MOST_STEPS)
                .map(distribution -> {
                    long factor = KruskalWallisDistribution.factor(ranks.sizes());
                    long sum = 0;
                    for (int group = 0; group < ranks.groups(); group++) {
                        sum += factor / ranks.size(group) * ranks.doubledSum(group) * ranks.doubledSum(group);
                    }
                    return Significance.exact(distribution.upper(sum));
                })
                .orElseGet(Significance::tooManyForExact);
    }

    private Estimate interval(double epsilonSquared, PooledRanks ranks) {
        Estimate estimate = Estimate.of(epsilonSquared);
        if (bootstrap == null) {
            return estimate;
        }
        int[] places = ranks.placesByRank();
        return bootstrap
                .of(ranks.n(), "epsilon squared", resample -> ranks.epsilonSquared(resample, places))
                .intervalOf(estimate);
    }

    @Override
    public String toString() {
        return distribution.nameOf("Kruskal–Wallis test");
    }
}
