package nl.peilstok.inference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Numbers;
import nl.peilstok.effect.Dominance;
import nl.peilstok.effect.RankBiserial;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.ExactDistribution;
import nl.peilstok.math.Level;
import nl.peilstok.math.Quantile;
import nl.peilstok.math.RankSumDistribution;

/**
 * The test of Mann and Whitney (Wilcoxon's rank sum test): whether the numbers of one of two independent groups tend to be
 * higher, by ranks, with the effect sizes that belong to it and the shift of Hodges and Lehmann.
 *
 * <pre>{@code
 * MannWhitney.exactWhereFeasible().test(scores.by(survey.group("type")), "G4", "overige");
 * MannWhitney.normal().test(before, after);                       // as SPSS
 * MannWhitney.normalWithContinuity().test(before, after);         // as R with ties or 50 and more
 * }</pre>
 *
 * <p><b>Definition.</b> U is the number of pairs of a respondent of the first and one of the second group in which the first
 * is higher, ties counted half; U = W − n₁(n₁ + 1) / 2 with W the sum of the mid-ranks of the first. <em>Exact</em>: all
 * choices of n₁ of the N mid-ranks, ties as they are, are equally likely; two-sided p is the probability of a U as far from
 * n₁n₂ / 2 on either side. <em>Normal</em>: z = (U − n₁n₂ / 2) / σ with σ² = n₁n₂ (N³ − N − Σ(t³ − t)) / (12 N (N − 1))
 * over all runs of t equal numbers; with continuity correction U is taken ½ nearer to n₁n₂ / 2, one-sided ½ against the
 * alternative. Effects: the rank-biserial correlation 2U / (n₁n₂) − 1 and the common-language effect U / (n₁n₂). Shift: the
 * median of all n₁n₂ differences of the first minus the second; it is a difference of medians only if the distributions
 * have the same shape.
 *
 * <p><b>Missing answers</b> are left out, each counted with its reason in {@link MannWhitneyResult#cases()}.
 *
 * <p><b>Interval</b> of the shift: from the k-th smallest to the k-th largest difference, with k the largest for which P(U
 * ≤ k − 1) is below (1 − level) / 2 if there were no ties; with ties, limits included, it covers at least as often. That
 * probability is exact where p is, and otherwise normal with continuity correction. For a one-sided alternative it
 * is one-sided. Those of the effects, always two-sided: see {@link RankBiserial} and {@link Dominance}.
 *
 * <p><b>Undefined when</b> a group is empty, or, p and z, when all numbers are equal; the interval of the shift when there are
 * too few respondents for its level.
 *
 * <p><b>Reference.</b> Mann and Whitney (1947), doi:10.1214/aoms/1177730491; Hodges and Lehmann (1963),
 * doi:10.1214/aoms/1177704172; Streitberg and Röhmel (1986) for the exact distribution with ties.
 *
 * <p><b>Agrees with</b> R 4.2 {@code wilcox.test} (p with and without continuity; exact p, shift and interval without ties) and
 * coin 1.4.2 {@code wilcox_test} (exact p with ties, z) to a relative 1e-10.
 * With ties {@code wilcox.test} has no exact p, and looks for limits where a normal p equals α: they need not be differences.
 */
public final class MannWhitney {
    /** Above these the default is normal: exact p would take some tenths of a second and change its third digit. */
    private static final long MOST_PAIRS = 10_000;

    private static final int MOST_RESPONDENTS = 1_000;

    private static final String NAME = "Mann–Whitney";

    private final RankVariant distribution;
    private final Alternative alternative;
    private final double level;

    private MannWhitney(RankVariant distribution, Alternative alternative, double level) {
        this.distribution = distribution;
        this.alternative = alternative;
        this.level = level;
    }

    private static MannWhitney of(RankVariant distribution) {
        return new MannWhitney(distribution, Alternative.TWO_SIDED, Level.USUAL.value());
    }

    /**
     * The usual choice: exact up to 10,000 pairs (100 + 100 respondents, or 10 + 990) and 1,000 respondents, above that normal
     * without continuity correction; the result says which. Two-sided, with 95% intervals.
     *
     * @return the test
     */
    public static MannWhitney exactWhereFeasible() {
        return of(RankVariant.EXACT_WHERE_FEASIBLE);
    }

    /**
     * With the exact distribution, ties as they are; p is absent with more than 1,000 respondents, or more than some 200 + 200,
     * which take about a second. Two-sided, with 95% intervals.
     *
     * @return the test
     */
    public static MannWhitney exact() {
        return of(RankVariant.EXACT);
    }

    /**
     * With the normal approximation without continuity correction, as SPSS prints. Two-sided, with 95% intervals.
     *
     * @return the test
     */
    public static MannWhitney normal() {
        return of(RankVariant.NORMAL);
    }

    /**
     * With the normal approximation with continuity correction, as R prints where there are ties or 50 and more in a group.
     * Two-sided, with 95% intervals.
     *
     * @return the test
     */
    public static MannWhitney normalWithContinuity() {
        return of(RankVariant.NORMAL_WITH_CONTINUITY);
    }

    /**
     * The same test against another alternative.
     *
     * @param other what the first group is held to be: other than, lower than or higher than the second
     * @return the new test
     */
    public MannWhitney withAlternative(Alternative other) {
        return new MannWhitney(distribution, Objects.requireNonNull(other, "other"), level);
    }

    /**
     * The same test with intervals of another level.
     *
     * @param other the confidence level, between 0 and 1, such as 0.99
     * @return the new test
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public MannWhitney withLevel(double other) {
        return new MannWhitney(distribution, alternative, Level.checked(other));
    }

    /**
     * Tests the numbers of two groups. Where the groups have different names these are their labels; two parts of one
     * variable are called first and second.
     *
     * @param first the numbers of the first group
     * @param second the numbers of the second group
     * @return the result
     * @throws IllegalArgumentException if respondents of one survey are in both, as in two of its columns
     */
    public MannWhitneyResult test(Numbers first, Numbers second) {
        return test(TwoGroups.of(first, second));
    }

    /**
     * Tests two of the groups that numbers were split into.
     *
     * @param grouped the numbers by group
     * @param first label or code of the first group
     * @param second label or code of the second group
     * @return the result; who belongs to another group is not counted as left out
     * @throws IllegalArgumentException if there is no such group, or both are the same
     */
    public MannWhitneyResult test(GroupedNumbers grouped, String first, String second) {
        return test(TwoGroups.of(grouped, first, second));
    }

    private MannWhitneyResult test(TwoGroups groups) {
        if (groups.hasEmpty()) {
            Absence empty = groups.empty();
            Estimate none = Estimate.absent(empty);
            return new MannWhitneyResult(
                    NAME,
                    alternative,
                    groups.cases(),
                    List.of(),
                    0,
                    none,
                    none,
                    Significance.absent(empty),
                    none,
                    none,
                    none);
        }
        UStatistic u = UStatistic.of(groups.first().toArray(), groups.second().toArray());
        RankVariant used = used(u);
        // Of the rank sum, ties as they are.
        Optional<ExactDistribution> given =
                used.isNormal() ? Optional.empty() : RankSumDistribution.of(u.n1(), u.doubledRanks());
        Estimate z = u.isConstant()
                ? Estimate.absent(Absence.Kind.ZERO_VARIANCE, "all respondents have the same number")
                : Estimate.of(used.distance(u.distance(), alternative) / u.standardDeviation());
        return new MannWhitneyResult(
                name(used),
                alternative,
                groups.cases(),
                List.of(
                        new RankedGroup(groups.firstLabel(), u.n1(), u.meanRankOfFirst()),
                        new RankedGroup(groups.secondLabel(), u.n2(), u.meanRankOfSecond())),
                u.tied(),
                Estimate.of(u.u()),
                z,
                z.isPresent()
                        ? significance(u, used, z.value(), given)
                        : Significance.absent(z.whyAbsent().orElseThrow()),
                shift(u, used, given),
                RankBiserial.ofU(u.u(), u.n1(), u.n2(), level),
                Dominance.of(groups.first(), groups.second(), level).commonLanguage());
    }

    private RankVariant used(UStatistic u) {
        if (distribution != RankVariant.EXACT_WHERE_FEASIBLE) {
            return distribution;
        }
        return u.pairs() <= MOST_PAIRS && u.n() <= MOST_RESPONDENTS ? RankVariant.EXACT : RankVariant.NORMAL;
    }

    private Significance significance(UStatistic u, RankVariant used, double z, Optional<ExactDistribution> given) {
        if (used.isNormal()) {
            Significance normal = Significance.normal(z, alternative);
            return distribution == used
                    ? normal
                    : new Significance(
                            normal.p(),
                            normal.logP(),
                            Optional.of(
                                    "p is normal, without continuity correction: more than 10,000 pairs or 1,000 respondents."));
        }
        if (given.isEmpty()) {
            return Significance.absent(new Absence(
                    Absence.Kind.NOT_DEFINED, "too many respondents for the exact distribution, normal() has p"));
        }
        double doubledSum = u.doubledRankSum();
        double p = switch (alternative) {
            case TWO_SIDED -> given.get().asFar(doubledSum);
            case LESS -> given.get().lower(doubledSum);
            case GREATER -> given.get().upper(doubledSum);
        };
        return Significance.exact(p, "p is exact" + (u.tied() > 0 ? ", given the ties." : "."));
    }

    private static Optional<ExactDistribution> withoutTies(UStatistic u, Optional<ExactDistribution> given) {
        return u.tied() == 0
                ? given
                : RankSumDistribution.of(
                        u.n1(),
                        IntStream.rangeClosed(1, u.n()).map(rank -> 2 * rank).toArray());
    }

    private Estimate shift(UStatistic u, RankVariant used, Optional<ExactDistribution> given) {
        double tail = HodgesLehmann.tail(alternative, level);
        Optional<ExactDistribution> exact = used.isNormal() ? Optional.empty() : withoutTies(u, given);
        if (exact.isPresent()) {
            long k = (exact.get().quantile(tail) - u.n1() * (u.n1() + 1L)) / 2;
            return u.differences().estimate(k, alternative, level, "order statistics, exact");
        }
        double margin = Quantile.normalUpper(tail) * u.standardDeviationWithoutTies();
        long k = (long) Math.floor(u.pairs() / 2.0 - margin + .5);
        return u.differences().estimate(k, alternative, level, "order statistics, normal");
    }

    private static String name(RankVariant used) {
        return NAME + " (" + used.label() + ")";
    }

    @Override
    public String toString() {
        return name(distribution) + ", " + alternative.label() + ", " + Interval.percentage(level) + " intervals";
    }
}
