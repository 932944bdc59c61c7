package nl.peilstok.inference;

import java.util.Arrays;
import java.util.Objects;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.resample.Permutation;

/**
 * The test of Jonckheere and Terpstra: whether numbers rise, or fall, over groups that have an order, such as the phases of
 * a development. Its power goes to that one alternative; it finds nothing in a middle group that is the highest.
 *
 * <pre>{@code
 * JonckheereTerpstra.asymptotic().withAlternative(Alternative.GREATER).test(scores.by(survey.group("fase")));
 * }</pre>
 *
 * <p>The order is that of the levels of the grouping; groups without numbers are passed over.
 *
 * <p><b>Definition.</b> J is the number of pairs of respondents of different groups of which the one in the later group
 * has the higher number, equal numbers counted half. z = (J − E) / √V with E = (N² − Σ nᵢ²) / 4, half of all such pairs,
 * and, over the groups of n and the runs of t equal numbers, V = (N(N−1)(2N+5) − Σ n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 72 +
 * Σ n(n−1)(n−2) · Σ t(t−1)(t−2) / (36 N(N−1)(N−2)) + Σ n(n−1) · Σ t(t−1) / (8 N(N−1)). p from the normal distribution,
 * without correction for continuity; or exact, from the distribution of J over all orders, without ties; or by random
 * permutations. A two-sided exact p is twice the smaller tail. The concordance, J over the number of pairs, estimates the
 * probability that of two respondents of different groups the one in the later has the higher number; .5 is no trend.
 *
 * <p><b>Missing answers.</b> As {@link KruskalWallis}.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> fewer than two groups have a number or all numbers are equal. The exact p also when there are
 * ties, and when it would take too many steps (three groups of more than some 70).
 *
 * <p><b>Reference.</b> Jonckheere (1954), doi:10.2307/2333011; Terpstra (1952), Indagationes Mathematicae 14, 327–333,
 * doi:10.1016/S1385-7258(52)50043-X; Hollander and Wolfe (1999), Nonparametric statistical methods, 2nd edition,
 * section 6.2.
 *
 * <p><b>Agrees with</b> R 4.2 {@code cor.test(group, number, method = "kendall", exact = FALSE)}, whose S is 2 (J − E), to
 * a relative 1e-10; the exact p with full enumeration to 1e-12. SPSS prints the same z.
 */
public final class JonckheereTerpstra {
    private static final int TOO_SMALL_FOR_THE_NORMAL = 20;

    private final NullDistribution distribution;
    private final Alternative alternative;

    private JonckheereTerpstra(NullDistribution distribution, Alternative alternative) {
        this.distribution = distribution;
        this.alternative = alternative;
    }

    /**
     * With p from the normal distribution.
     *
     * @return the test, two-sided
     */
    public static JonckheereTerpstra asymptotic() {
        return new JonckheereTerpstra(NullDistribution.ASYMPTOTIC, Alternative.TWO_SIDED);
    }

    /**
     * With p from the exact distribution, for few numbers without ties.
     *
     * @return the test, two-sided
     */
    public static JonckheereTerpstra exact() {
        return new JonckheereTerpstra(NullDistribution.EXACT, Alternative.TWO_SIDED);
    }

    /**
     * With p from random permutations of the numbers over the respondents, for few numbers with ties.
     *
     * @param permutation how many, and from which seed
     * @return the test, two-sided
     */
    public static JonckheereTerpstra permutation(Permutation permutation) {
        return new JonckheereTerpstra(NullDistribution.of(permutation), Alternative.TWO_SIDED);
    }

    /**
     * The same against another alternative.
     *
     * @param other greater: the numbers rise over the groups; less: they fall
     * @return the new test
     */
    public JonckheereTerpstra withAlternative(Alternative other) {
        return new JonckheereTerpstra(distribution, Objects.requireNonNull(other, "other"));
    }

    /**
     * Tests for a trend over the groups in the order of their levels.
     *
     * @param grouped the numbers by group
     * @return the result
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public JonckheereTerpstraResult test(GroupedNumbers grouped) {
        PooledRanks ranks = PooledRanks.of(grouped);
        Absence obstacle = ranks.obstacleToTrend().orElse(null);
        if (obstacle != null) {
            Estimate none = Estimate.absent(obstacle);
            return new JonckheereTerpstraResult(
                    ranks, alternative, none, none, none, none, none, Significance.absent(obstacle), false);
        }
        int[] places = ranks.placesByRank();
        double j = pairsInOrder(ranks, places, null);
        double pairs = 2 * expected(ranks);
        double sd = Math.sqrt(variance(ranks));
        double z = (j - pairs / 2) / sd;
        return new JonckheereTerpstraResult(
                ranks,
                alternative,
                Estimate.of(j),
                Estimate.of(pairs / 2),
                Estimate.of(sd),
                Estimate.of(z),
                Estimate.of(j / pairs),
                significance(ranks, places, j, z),
                distribution == NullDistribution.ASYMPTOTIC && ranks.n() < TOO_SMALL_FOR_THE_NORMAL);
    }

    private Significance significance(PooledRanks ranks, int[] places, double j, double z) {
        return switch (distribution.kind()) {
            case ASYMPTOTIC -> Significance.normal(z, alternative);
            case EXACT -> exact(ranks, j);
            case PERMUTATION -> {
                double expected = expected(ranks);
                yield Significance.permutation(
                        distribution.permutation(),
                        order -> {
                            double distance = pairsInOrder(ranks, places, order) - expected;
                            return switch (alternative) {
                                case TWO_SIDED -> Math.abs(distance);
                                case LESS -> -distance;
                                case GREATER -> distance;
                            };
                        },
                        ranks.n());
            }
        };
    }

    private Significance exact(PooledRanks ranks, double j) {
        if (ranks.tied() > 0) {
            return Significance.absent(new Absence(
                    Absence.Kind.NOT_DEFINED, "the exact p is of numbers without ties; permutations give one"));
        }
        int[] sizes = ranks.sizes();
        if (!InversionCounts.isFeasible(sizes)) {
            return Significance.tooManyForExact();
        }
        double[] probabilities = InversionCounts.probabilities(sizes);
        int observed = (int) j;
        double lower = Arrays.stream(probabilities, 0, observed + 1).sum();
        double upper =
                Arrays.stream(probabilities, observed, probabilities.length).sum();
        double p = switch (alternative) {
            case TWO_SIDED -> 2 * Math.min(lower, upper);
            case LESS -> lower;
            case GREATER -> upper;
        };
        return Significance.exact(Math.min(1, p));
    }

    /** J, with the groups of the numbers in another order over the ranks; null is the order they have. */
    private static double pairsInOrder(PooledRanks ranks, int[] places, int[] order) {
        long[] below = new long[ranks.groups()];
        int[] here = new int[ranks.groups()];
        long doubled = 0;
        int next = 0;
        for (int run : ranks.runs()) {
            Arrays.fill(here, 0);
            for (int end = next + run; next < end; next++) {
                here[ranks.groupOf(places[order == null ? next : order[next]])]++;
            }
            long belowEarlier = 0;
            long hereEarlier = 0;
            for (int group = 0; group < here.length; group++) {
                doubled += here[group] * (2 * belowEarlier + hereEarlier);
                belowEarlier += below[group];
                hereEarlier += here[group];
                below[group] += here[group];
            }
        }
        return doubled / 2.0;
    }

    private static double expected(PooledRanks ranks) {
        double squares = 0;
        for (int size : ranks.sizes()) {
            squares += (double) size * size;
        }
        double n = ranks.n();
        return (n * n - squares) / 4;
    }

    private static double variance(PooledRanks ranks) {
        double n = ranks.n();
        int[] sizes = ranks.sizes();
        int[] runs = ranks.runs();
        double withTies = (n * (n - 1) * (2 * n + 5)
                        - sum(sizes, size -> size * (size - 1) * (2 * size + 5))
                        - sum(runs, t -> t * (t - 1) * (2 * t + 5)))
                / 72;
        double triples = sum(sizes, size -> size * (size - 1) * (size - 2)) * sum(runs, t -> t * (t - 1) * (t - 2));
        double doubles = sum(sizes, size -> size * (size - 1)) * sum(runs, t -> t * (t - 1));
        return withTies + (triples == 0 ? 0 : triples / (36 * n * (n - 1) * (n - 2))) + doubles / (8 * n * (n - 1));
    }

    private interface Term {
        double of(double count);
    }

    private static double sum(int[] counts, Term term) {
        double sum = 0;
        for (int count : counts) {
            sum += term.of(count);
        }
        return sum;
    }

    @Override
    public String toString() {
        return distribution.nameOf("Jonckheere–Terpstra test") + ", " + alternative.label();
    }
}
