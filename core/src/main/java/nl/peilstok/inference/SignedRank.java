package nl.peilstok.inference;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peilstok.data.Numbers;
import nl.peilstok.effect.RankBiserial;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.ExactDistribution;
import nl.peilstok.math.Level;
import nl.peilstok.math.Quantile;
import nl.peilstok.math.SignedRankDistribution;

/**
 * Wilcoxon's signed-rank test of pairs, or of one sample against a value: whether the differences lie symmetrically about 0,
 * with the matched rank-biserial correlation and the estimate of Hodges and Lehmann.
 *
 * <pre>{@code
 * SignedRank.exactWhereFeasible().test(before, after);
 * SignedRank.normal().withZeros(ZeroDifferences.PRATT).test(before, after);
 * SignedRank.exactWhereFeasible().test(vision, 3);                // one sample against the middle of the scale
 * }</pre>
 *
 * <p><b>Definition.</b> The sizes of the differences are ranked, equal ones sharing the mean of their ranks; T₊ is the sum of
 * the ranks of the positive ones. <em>Exact</em>: every sign of every rank that is not of a zero is equally likely.
 * <em>Normal</em>: z = (T₊ − Σr / 2) / √(Σr² / 4) over those ranks r, which corrects for ties; with continuity correction
 * T₊ is taken ½ nearer to Σr / 2, one-sided ½ against the alternative. Zeros are dropped before ranking (Wilcoxon) or ranked
 * and then left out (Pratt). The rank-biserial correlation is (T₊ − T₋) / (T₊ + T₋). The estimate is the median of all
 * Walsh averages (dᵢ + dⱼ) / 2, i ≤ j, zeros included: the middle of the differences if they are symmetric. Differences
 * that differ by rounding only count as equal.
 *
 * <p><b>Missing answers.</b> Who lacks one of the numbers is left out, counted with the reason in
 * {@link SignedRankResult#cases()}.
 *
 * <p><b>Interval</b> of the estimate: from the k-th smallest to the k-th largest Walsh average, with k the largest for which
 * P(T₊ ≤ k − 1) is below (1 − level) / 2 if there were neither ties nor zeros; with them, limits included, it covers at least
 * as often. That probability is exact where p is, otherwise normal with continuity correction. For a one-sided alternative
 * it is one-sided; that of the correlation is always two-sided, see {@link RankBiserial}.
 *
 * <p><b>Undefined when</b> there are no differences or all are 0 (p, z and the correlation); the interval when there are too
 * few for its level.
 *
 * <p><b>Reference.</b> Wilcoxon (1945), doi:10.2307/3001968; Pratt (1959), doi:10.1080/01621459.1959.10501526; Hodges and
 * Lehmann (1963), doi:10.1214/aoms/1177704172.
 *
 * <p><b>Agrees with</b> R 4.2 {@code wilcox.test} (p with and without continuity; exact p, estimate and interval without ties
 * and zeros) and coin 1.4.2 {@code wilcoxsign_test} (z and exact p, both treatments of zeros) to a relative 1e-10, 1e-8 where
 * coin's own sums are rougher.
 */
public final class SignedRank {
    /** Above this the default is normal, which then is right to three digits. */
    private static final int MOST_FOR_DEFAULT = 500;

    private static final String NAME = "Signed-rank";

    private final RankVariant distribution;
    private final ZeroDifferences zeros;
    private final Alternative alternative;
    private final double level;

    private SignedRank(RankVariant distribution, ZeroDifferences zeros, Alternative alternative, double level) {
        this.distribution = distribution;
        this.zeros = zeros;
        this.alternative = alternative;
        this.level = level;
    }

    private static SignedRank of(RankVariant distribution) {
        return new SignedRank(distribution, ZeroDifferences.WILCOXON, Alternative.TWO_SIDED, Level.USUAL.value());
    }

    /**
     * The usual choice: exact up to 500 differences that are not 0, above that normal without continuity correction; the
     * result says which. Zeros are dropped; two-sided, with 95% intervals.
     *
     * @return the test
     */
    public static SignedRank exactWhereFeasible() {
        return of(RankVariant.EXACT_WHERE_FEASIBLE);
    }

    /**
     * With the exact distribution, ties as they are; p is absent with more than 1,000 differences that are not 0. Zeros are
     * dropped; two-sided, with 95% intervals.
     *
     * @return the test
     */
    public static SignedRank exact() {
        return of(RankVariant.EXACT);
    }

    /**
     * With the normal approximation without continuity correction, as SPSS prints. Zeros are dropped; two-sided, with 95%
     * intervals.
     *
     * @return the test
     */
    public static SignedRank normal() {
        return of(RankVariant.NORMAL);
    }

    /**
     * With the normal approximation with continuity correction, as R prints where there are ties, zeros, or 50 and more. Zeros
     * are dropped; two-sided, with 95% intervals.
     *
     * @return the test
     */
    public static SignedRank normalWithContinuity() {
        return of(RankVariant.NORMAL_WITH_CONTINUITY);
    }

    /**
     * The same test with another treatment of differences of 0.
     *
     * @param other Wilcoxon's or Pratt's
     * @return the new test
     */
    public SignedRank withZeros(ZeroDifferences other) {
        return new SignedRank(distribution, Objects.requireNonNull(other, "other"), alternative, level);
    }

    /**
     * The same test against another alternative.
     *
     * @param other what the differences are held to be: not about 0, below or above it
     * @return the new test
     */
    public SignedRank withAlternative(Alternative other) {
        return new SignedRank(distribution, zeros, Objects.requireNonNull(other, "other"), level);
    }

    /**
     * The same test with intervals of another level.
     *
     * @param other the confidence level, between 0 and 1, such as 0.99
     * @return the new test
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public SignedRank withLevel(double other) {
        return new SignedRank(distribution, zeros, alternative, Level.checked(other));
    }

    /**
     * Tests two measurements of the same respondents.
     *
     * @param first the first number of each respondent
     * @param second the second number of the same respondents in the same order
     * @return the result; the differences are the first minus the second
     * @throws IllegalArgumentException if they are not of the same number of respondents
     */
    public SignedRankResult test(Numbers first, Numbers second) {
        return test(Differences.ofPairs(first, second));
    }

    /**
     * Tests one sample against a value.
     *
     * @param numbers the numbers
     * @param value what they are compared with, such as the middle of the answer scale
     * @return the result; the differences are the numbers minus the value
     * @throws IllegalArgumentException if the value is not finite
     */
    public SignedRankResult test(Numbers numbers, double value) {
        return test(Differences.from(value, numbers));
    }

    private SignedRankResult test(Differences differences) {
        SignedRanks ranks = SignedRanks.of(differences, zeros);
        RankVariant used = used(ranks);
        Absence obstacle = differences.obstacle();
        if (obstacle != null) {
            Estimate none = Estimate.absent(obstacle);
            return new SignedRankResult(
                    NAME,
                    alternative,
                    differences,
                    ranks,
                    none,
                    Significance.absent(obstacle),
                    differences.n() == 0 ? none : estimate(differences, used),
                    none);
        }
        double z = used.distance(ranks.distance(), alternative) / ranks.standardDeviation();
        return new SignedRankResult(
                name(used),
                alternative,
                differences,
                ranks,
                Estimate.of(z),
                significance(ranks, used, z),
                estimate(differences, used),
                RankBiserial.ofRankSums(ranks.positive(), ranks.negative(), ranked(differences, ranks), level));
    }

    private int ranked(Differences differences, SignedRanks ranks) {
        return zeros == ZeroDifferences.PRATT ? differences.n() : ranks.nonzero();
    }

    private RankVariant used(SignedRanks ranks) {
        if (distribution != RankVariant.EXACT_WHERE_FEASIBLE) {
            return distribution;
        }
        return ranks.nonzero() <= MOST_FOR_DEFAULT ? RankVariant.EXACT : RankVariant.NORMAL;
    }

    private Significance significance(SignedRanks ranks, RankVariant used, double z) {
        if (used.isNormal()) {
            Significance normal = Significance.normal(z, alternative);
            return distribution == used
                    ? normal
                    : new Significance(
                            normal.p(),
                            normal.logP(),
                            Optional.of("p is normal, without continuity correction: more than " + MOST_FOR_DEFAULT
                                    + " differences."));
        }
        Optional<ExactDistribution> exact = SignedRankDistribution.of(ranks.doubledRanks());
        if (exact.isEmpty()) {
            return Significance.absent(new Absence(
                    Absence.Kind.NOT_DEFINED, "too many respondents for the exact distribution, normal() has p"));
        }
        double sum = ranks.doubledPositive();
        double p = switch (alternative) {
            case TWO_SIDED -> exact.get().asFar(sum);
            case LESS -> exact.get().lower(sum);
            case GREATER -> exact.get().upper(sum);
        };
        return Significance.exact(p, "p is exact" + (ranks.tied() > 0 ? ", given the ties." : "."));
    }

    private Estimate estimate(Differences differences, RankVariant used) {
        HodgesLehmann averages = HodgesLehmann.ofWalshAverages(differences.sorted());
        double tail = HodgesLehmann.tail(alternative, level);
        int n = differences.n();
        if (!used.isNormal()) {
            int[] withoutTies =
                    IntStream.rangeClosed(1, n).map(rank -> 2 * rank).toArray();
            Optional<ExactDistribution> exact = SignedRankDistribution.of(withoutTies);
            if (exact.isPresent()) {
                long k = exact.get().quantile(tail) / 2;
                return averages.estimate(k, alternative, level, "order statistics, exact");
            }
        }
        double margin = Quantile.normalUpper(tail) * Math.sqrt(n * (n + 1.0) * (2 * n + 1.0) / 24);
        long k = (long) Math.floor(averages.size() / 2.0 - margin + .5);
        return averages.estimate(k, alternative, level, "order statistics, normal");
    }

    private String name(RankVariant used) {
        return NAME + " (" + used.label() + (zeros == ZeroDifferences.PRATT ? ", " + zeros.label() : "") + ")";
    }

    @Override
    public String toString() {
        return name(distribution) + ", " + alternative.label() + ", " + Interval.percentage(level) + " intervals";
    }
}
