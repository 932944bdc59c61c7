package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.math.Level;
import nl.peilstok.math.Quantile;
import nl.peilstok.math.Tail;

/**
 * All pairs of means of independent groups by t tests, the p-values adjusted as a family in a way that the caller names; from
 * data or from published means, standard deviations and ns.
 *
 * <pre>{@code
 * PairwiseT.welch().withMultiplicity(Multiplicity.HOLM).test(scores.by(survey.group("fase")));
 * }</pre>
 *
 * <p><b>Definition.</b> Pooled: t = (x̄ᵢ − x̄ⱼ) / √(s² (1/nᵢ + 1/nⱼ)), s² the mean square within all groups, df = N − k.
 * Welch: {@link TTest#welch()} of the pair. p by {@link Multiplicity} over the pairs that could be tested.
 *
 * <p><b>Missing answers.</b> Respondents without a number or without a group are left out, each counted with its reason;
 * groups without a number are left out and named.
 *
 * <p><b>Interval</b> of each difference: with Bonferroni's and Šidák's adjustment they hold together with the level; with none
 * each by itself. The other adjustments go step by step and have no intervals that hold together.
 *
 * <p><b>Undefined when</b> there is no variance, or, Welch, for a pair of which a group has one respondent.
 *
 * <p><b>Reference.</b> Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
 *
 * <p><b>Agrees with</b> R 4.2 {@code pairwise.t.test} with {@code pool.sd} TRUE and FALSE, to a relative 1e-10.
 */
public final class PairwiseT {
    private final boolean isPooled;
    private final Multiplicity multiplicity;
    private final double level;

    private PairwiseT(boolean isPooled, Multiplicity multiplicity, double level) {
        this.isPooled = isPooled;
        this.multiplicity = multiplicity;
        this.level = level;
    }

    /**
     * With the pooled variance of all groups, which assumes equal variances; adjusted by Holm.
     *
     * @return the comparison
     */
    public static PairwiseT pooled() {
        return new PairwiseT(true, Multiplicity.HOLM, Level.USUAL.value());
    }

    /**
     * With the variances of the two groups of each pair; adjusted by Holm.
     *
     * @return the comparison
     */
    public static PairwiseT welch() {
        return new PairwiseT(false, Multiplicity.HOLM, Level.USUAL.value());
    }

    /**
     * The same with another adjustment.
     *
     * @param other how p is adjusted over the pairs
     * @return the new comparison
     */
    public PairwiseT withMultiplicity(Multiplicity other) {
        return new PairwiseT(isPooled, Objects.requireNonNull(other, "other"), level);
    }

    /**
     * The same with intervals of another level.
     *
     * @param other the confidence level, between 0 and 1, such as 0.99
     * @return the new comparison
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public PairwiseT withLevel(double other) {
        return new PairwiseT(isPooled, multiplicity, Level.checked(other));
    }

    /**
     * Compares all pairs of groups.
     *
     * @param grouped the numbers by group
     * @return the result
     */
    public PairwiseResult test(GroupedNumbers grouped) {
        return result(Groups.of(grouped));
    }

    /**
     * Compares all pairs of groups of which only summaries are known; they are labelled 1, 2, ….
     *
     * @param summaries mean, standard deviation and n of each group
     * @return the result
     * @throws IllegalArgumentException if there are more than 2,147,483,647 respondents
     */
    public PairwiseResult ofSummaries(Summary... summaries) {
        return result(Groups.ofSummaries(List.of(summaries)));
    }

    /**
     * Compares all pairs of groups of which only summaries are known, under their labels.
     *
     * @param groups label, mean, standard deviation and n of each group
     * @return the result
     * @throws IllegalArgumentException if a label stands twice, or there are more than 2,147,483,647 respondents
     */
    public PairwiseResult ofGroups(List<GroupSummary> groups) {
        return result(Groups.ofGroups(groups));
    }

    private PairwiseResult result(Groups groups) {
        Pairs pairs = new Pairs(name(), isPooled, Alternative.TWO_SIDED, level);
        List<PairwiseDifference> plain = pairs.all(groups, family(1)).differences();
        int tested = (int) plain.stream().filter(each -> each.p().isPresent()).count();
        List<PairwiseDifference> differences =
                pairs.all(groups, family(Math.max(1, tested))).differences();
        List<Estimate> adjusted =
                multiplicity.adjust(plain.stream().map(PairwiseDifference::p).toList());
        List<PairwiseDifference> result = new ArrayList<>();
        for (int i = 0; i < differences.size(); i++) {
            PairwiseDifference each = differences.get(i);
            result.add(new PairwiseDifference(
                    each.first(),
                    each.second(),
                    each.difference(),
                    each.standardError(),
                    each.t(),
                    each.df(),
                    adjusted.get(i)));
        }
        return new PairwiseResult(name(), Alternative.TWO_SIDED, level, groups, result);
    }

    /** The p of a test by itself, and the critical value for a number of tests. */
    private Pairs.Family family(int tests) {
        return new Pairs.Family() {
            @Override
            public double p(double t, double df) {
                return Tail.tTwoSided(t, df);
            }

            @Override
            public double critical(double p, double df) {
                return switch (multiplicity) {
                    case NONE -> Quantile.tUpper(p / 2, df);
                    case BONFERRONI -> Quantile.tUpper(p / tests / 2, df);
                    case SIDAK -> Quantile.tUpper(-Math.expm1(Math.log1p(-p) / tests) / 2, df);
                    default -> Double.NaN;
                };
            }
        };
    }

    private String name() {
        return (isPooled ? "pooled t, " : "Welch t, ") + multiplicity.label();
    }

    @Override
    public String toString() {
        return "All pairs by " + name() + ", " + Interval.percentage(level) + " intervals";
    }
}
