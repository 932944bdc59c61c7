package nl.peilstok.inference;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.math.Quantile;
import nl.peilstok.resample.Permutation;

/**
 * The test of Brunner and Munzel: whether the numbers of one of two independent groups tend to be higher. Unlike {@link
 * MannWhitney} it does not suppose that the groups otherwise have the same distribution: what Welch's t is to Student's.
 *
 * <pre>{@code
 * BrunnerMunzel.t().test(scores.by(survey.group("type")), "G4", "overige");
 * BrunnerMunzel.permutation(Permutation.random()).test(before, after);        // fewer than ten in a group
 * }</pre>
 *
 * <p><b>Definition.</b> The relative effect p̂ = U / (n₁n₂) is the probability that one of the first group is higher than one of
 * the second, ties counted half. The placement of a number is how many of the other group lie below it, ties counted half;
 * s₁² and s₂² are the variances of the placements. With vᵢ = sᵢ² nᵢ / (n₁n₂)², t = (p̂ − ½) / √(v₁ + v₂) and
 * df = (v₁ + v₂)² / (v₁² / (n₁ − 1) + v₂² / (n₂ − 1)). p is the tail of t, or the share of random permutations of the numbers
 * over the respondents with a t at least as extreme (Neubert and Brunner).
 *
 * <p><b>Missing answers</b> are left out, each counted with its reason in {@link BrunnerMunzelResult#cases()}.
 *
 * <p><b>Interval</b> of the relative effect: p̂ ± t(df; (1 + level) / 2) √(v₁ + v₂), cut at 0 and 1; for a one-sided alternative
 * one-sided, so that it excludes ½ just if p of t is below 1 − level.
 *
 * <p><b>Undefined when</b> a group is empty (everything), a group is of one or all numbers are equal (t, p and interval), or
 * every pair says the same (t and interval; p too unless by permutation).
 *
 * <p><b>Reference.</b> Brunner and Munzel (2000), <em>The nonparametric Behrens–Fisher problem</em>, Biometrical
 * Journal 42, 17–25, doi:10.1002/(SICI)1521-4036(200001)42:1&lt;17::AID-BIMJ17&gt;3.0.CO;2-U; Neubert and Brunner
 * (2007), <em>A studentized permutation test for the non-parametric Behrens–Fisher problem</em>, Computational
 * Statistics and Data Analysis 51, 5192–5204, doi:10.1016/j.csda.2006.05.024.
 *
 * <p><b>Agrees with</b> scipy 1.17.1 {@code brunnermunzel} to a relative 1e-10; its statistic has the other sign, as it
 * subtracts the first group from the second.
 */
public final class BrunnerMunzel {
    private static final String NAME = "Brunner–Munzel";

    /** Null for the approximation by t. */
    private final Permutation permutation;

    private final Alternative alternative;
    private final double level;

    private BrunnerMunzel(Permutation permutation, Alternative alternative, double level) {
        this.permutation = permutation;
        this.alternative = alternative;
        this.level = level;
    }

    /**
     * With p from t: two-sided, with a 95% interval.
     *
     * @return the test
     */
    public static BrunnerMunzel t() {
        return new BrunnerMunzel(null, Alternative.TWO_SIDED, Level.USUAL.value());
    }

    /**
     * With p from random permutations of the numbers over the respondents, for small groups: two-sided, with a 95% interval, which
     * remains that of t.
     *
     * @param permutation how many, and from which seed
     * @return the test
     */
    public static BrunnerMunzel permutation(Permutation permutation) {
        return new BrunnerMunzel(
                Objects.requireNonNull(permutation, "permutation"), Alternative.TWO_SIDED, Level.USUAL.value());
    }

    /**
     * The same test against another alternative.
     *
     * @param other what the first group is held to be: other than, lower than or higher than the second
     * @return the new test
     */
    public BrunnerMunzel withAlternative(Alternative other) {
        return new BrunnerMunzel(permutation, Objects.requireNonNull(other, "other"), level);
    }

    /**
     * The same test with an interval of another level.
     *
     * @param other the confidence level, between 0 and 1, such as 0.99
     * @return the new test
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public BrunnerMunzel withLevel(double other) {
        return new BrunnerMunzel(permutation, alternative, Level.checked(other));
    }

    /**
     * Tests the numbers of two groups. Where the groups have different names these are their labels; two parts of one
     * variable are called first and second.
     *
     * @param first the numbers of the first group
     * @param second the numbers of the second group
     * @return the result
     * @throws IllegalArgumentException if respondents of one survey are in both, as in two of its columns
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public BrunnerMunzelResult test(Numbers first, Numbers second) {
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
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public BrunnerMunzelResult test(GroupedNumbers grouped, String first, String second) {
        return test(TwoGroups.of(grouped, first, second));
    }

    private BrunnerMunzelResult test(TwoGroups groups) {
        if (groups.hasEmpty()) {
            Absence empty = groups.empty();
            Estimate none = Estimate.absent(empty);
            return new BrunnerMunzelResult(
                    alternative, groups.cases(), List.of(), none, none, none, Significance.absent(empty));
        }
        Placements placements =
                Placements.of(groups.first().toArray(), groups.second().toArray());
        Placements.Effect effect = placements.effect();
        List<RankedGroup> ranked = List.of(
                new RankedGroup(
                        groups.firstLabel(), effect.n1(), (effect.n1() + 1.0) / 2 + effect.value() * effect.n2()),
                new RankedGroup(
                        groups.secondLabel(),
                        effect.n2(),
                        (effect.n2() + 1.0) / 2 + (1 - effect.value()) * effect.n1()));
        Estimate relative = Estimate.of(effect.value());
        Absence obstacle = obstacle(groups, placements, effect);
        if (obstacle != null) {
            Estimate none = Estimate.absent(obstacle);
            boolean permutable = permutation != null && effect.n1() > 1 && effect.n2() > 1 && !placements.isConstant();
            return new BrunnerMunzelResult(
                    alternative,
                    groups.cases(),
                    ranked,
                    relative.withoutInterval(obstacle),
                    none,
                    none,
                    permutable ? permuted(placements) : Significance.absent(obstacle));
        }
        double t = effect.t();
        double df = effect.df();
        return new BrunnerMunzelResult(
                alternative,
                groups.cases(),
                ranked,
                relative.withInterval(interval(effect, df)),
                Estimate.of(t),
                Estimate.of(df),
                permutation == null ? Significance.t(t, df, alternative) : permuted(placements));
    }

    private static Absence obstacle(TwoGroups groups, Placements placements, Placements.Effect effect) {
        if (effect.n1() < 2 || effect.n2() < 2) {
            String label = effect.n1() < 2 ? groups.firstLabel() : groups.secondLabel();
            return new Absence(Absence.Kind.TOO_FEW, "the group '" + label + "' has one respondent");
        }
        if (placements.isConstant()) {
            return new Absence(Absence.Kind.ZERO_VARIANCE, "all respondents have the same number");
        }
        return effect.standardError() == 0
                ? new Absence(Absence.Kind.ZERO_VARIANCE, "every pair says the same, t is infinite")
                : null;
    }

    private Significance permuted(Placements placements) {
        ToDoubleFunction<int[]> statistic = switch (alternative) {
            case TWO_SIDED -> order -> Math.abs(placements.effect(order).t());
            case LESS -> order -> -placements.effect(order).t();
            case GREATER -> order -> placements.effect(order).t();
        };
        return Significance.permutation(permutation, statistic, placements.n1() + placements.n2());
    }

    private Interval interval(Placements.Effect effect, double df) {
        double margin = Quantile.tUpper(HodgesLehmann.tail(alternative, level), df) * effect.standardError();
        double lower = alternative == Alternative.LESS ? 0 : Math.max(0, effect.value() - margin);
        double upper = alternative == Alternative.GREATER ? 1 : Math.min(1, effect.value() + margin);
        return new Interval(lower, upper, level, NAME);
    }

    @Override
    public String toString() {
        return NAME + " test, " + (permutation == null ? "" : permutation + ", ") + alternative.label() + ", "
                + Interval.percentage(level) + " interval";
    }
}
