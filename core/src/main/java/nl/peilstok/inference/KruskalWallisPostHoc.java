package nl.peilstok.inference;

import java.util.List;
import java.util.Objects;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.inference.PairwiseTest.Difference;
import nl.peilstok.math.Tail;

/**
 * Which groups differ in the ranks of their numbers, after {@link KruskalWallis}: the test of Dunn, or that of Conover
 * and Iman, for each pair of groups.
 *
 * <pre>{@code
 * KruskalWallisPostHoc.dunn(Multiplicity.HOLM).test(scores.by(survey.group("type")));
 * }</pre>
 *
 * <p><b>Definition.</b> With the ranks of all groups together as in {@link KruskalWallis}, s² = S / (N − 1) the variance of
 * the ranks and d = R̄ᵢ − R̄ⱼ: Dunn's z = d / √(s² (1/nᵢ + 1/nⱼ)), p from the normal distribution; Conover and Iman's
 * t = d / √(s² (N − 1 − H) / (N − k) · (1/nᵢ + 1/nⱼ)), p from t with N − k degrees of freedom. Both correct for ties; p is
 * two-sided. Conover and Iman's variance is that within the groups: it finds more, and is meant for use after a small p of
 * the test of all groups.
 *
 * <p><b>Missing answers.</b> As {@link KruskalWallis}.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> the test of all groups is; Conover and Iman's also when the ranks do not vary within groups.
 *
 * <p><b>Reference.</b> Dunn (1964), doi:10.1080/00401706.1964.10490181; Conover and Iman (1979), On multiple-comparisons
 * procedures, Los Alamos Scientific Laboratory LA-7677-MS.
 *
 * <p><b>Agrees with</b> the formulas in R 4.2 to a relative 1e-10; SPSS prints Dunn's z with Bonferroni's adjustment.
 */
public final class KruskalWallisPostHoc {
    private final PairwiseTest test;
    private final boolean isDunn;

    private KruskalWallisPostHoc(String name, String statistic, Multiplicity multiplicity, boolean isDunn) {
        this.test = new PairwiseTest(
                name, statistic, Difference.MEAN_RANK, Objects.requireNonNull(multiplicity, "multiplicity"));
        this.isDunn = isDunn;
    }

    /**
     * Dunn's test, with ties.
     *
     * @param multiplicity how p is adjusted for the number of pairs
     * @return the procedure
     */
    public static KruskalWallisPostHoc dunn(Multiplicity multiplicity) {
        return new KruskalWallisPostHoc("Dunn", "z", multiplicity, true);
    }

    /**
     * The test of Conover and Iman, with ties.
     *
     * @param multiplicity how p is adjusted for the number of pairs
     * @return the procedure
     */
    public static KruskalWallisPostHoc conoverIman(Multiplicity multiplicity) {
        return new KruskalWallisPostHoc("Conover–Iman", "t", multiplicity, false);
    }

    /**
     * Compares each pair of groups.
     *
     * @param grouped the numbers by group
     * @return the comparisons of the groups with numbers; none if there are fewer than two
     */
    public RankComparisons test(GroupedNumbers grouped) {
        PooledRanks ranks = PooledRanks.of(grouped);
        int n = ranks.n();
        int k = ranks.groups();
        double variance = ranks.twelveSquares() / 12 / (n - 1.0);
        Absence obstacle = ranks.obstacle().orElse(null);
        Estimate df = Estimate.absent(Absence.Kind.NOT_DEFINED, "Dunn's test has no degrees of freedom");
        if (!isDunn && obstacle == null) {
            df = Estimate.of(n - k);
            double within = ranks.twelveSquares() / 12 - ranks.squaresBetween();
            // A rest that rounding can have left is none.
            boolean varies = within > ranks.twelveSquares() * 1e-14;
            variance = within / (n - k);
            obstacle = varies ? null : new Absence(Absence.Kind.ZERO_VARIANCE, "the ranks do not vary within groups");
        } else if (!isDunn) {
            df = Estimate.absent(obstacle);
        }
        double squared = variance;
        Absence absence = obstacle;
        double[] meanRanks = new double[k];
        for (int group = 0; group < k; group++) {
            meanRanks[group] = ranks.meanRank(group);
        }
        List<String> notes = ranks.notes();
        return test.compare(ranks.labels(), ranks.cases(), df, notes, (first, second) -> {
            double difference = meanRanks[first] - meanRanks[second];
            if (absence != null) {
                Estimate none = Estimate.absent(absence);
                return new PairwiseTest.Pair(Estimate.of(difference), none, none);
            }
            double error = Math.sqrt(squared * (1.0 / ranks.size(first) + 1.0 / ranks.size(second)));
            double statistic = difference / error;
            return new PairwiseTest.Pair(
                    Estimate.of(difference), Estimate.of(statistic), Estimate.of(p(statistic, n - k)));
        });
    }

    private double p(double statistic, int df) {
        return isDunn ? Math.min(1, 2 * Tail.normalUpper(Math.abs(statistic))) : Tail.tTwoSided(statistic, df);
    }

    @Override
    public String toString() {
        return test.toString();
    }
}
