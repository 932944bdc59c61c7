package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.math.CompensatedSum;

/**
 * One-way analysis of variance: whether the means of independent groups are equal, from data or from published means,
 * standard deviations and ns. Fisher's, {@link #oneWay()}, assumes that the variances of the groups are equal in the
 * population; Welch's and Brown and Forsythe's do not.
 *
 * <pre>{@code
 * Anova.oneWay().test(scores.by(survey.group("type")));
 * Anova.welch().test(scores.by(survey.group("type")));
 * Anova.oneWay().ofSummaries(Summary.of(3.2, 0.8, 31), Summary.of(3.6, 0.7, 44), Summary.of(3.9, 0.7, 28));
 * }</pre>
 *
 * <p><b>Definition.</b> For k groups and N respondents: SS between = Σ nⱼ (x̄ⱼ − x̄)², SS within = Σ (nⱼ − 1) sⱼ²,
 * F = (SS between / (k − 1)) / (SS within / (N − k)); p is the upper tail of F with k − 1 and N − k degrees of freedom.
 * η² = SS between / (SS between + SS within), in the sample; it overstates that of the population.
 *
 * <p>Welch: wⱼ = nⱼ / sⱼ², w = Σ wⱼ, x̃ = Σ wⱼ x̄ⱼ / w, Λ = Σ (1 − wⱼ / w)² / (nⱼ − 1),
 * F = Σ wⱼ (x̄ⱼ − x̃)² / (k − 1) / (1 + 2 (k − 2) Λ / (k² − 1)), with k − 1 and (k² − 1) / (3 Λ) degrees of freedom.
 *
 * <p>Brown and Forsythe: vⱼ = (1 − nⱼ / N) sⱼ², F = SS between / Σ vⱼ, with k − 1 and (Σ vⱼ)² / Σ (vⱼ² / (nⱼ − 1))
 * degrees of freedom.
 *
 * <p><b>Missing answers.</b> Respondents without a number or without a group are left out, each counted with its reason
 * in {@link AnovaResult#cases()}. Groups without a number are left out and named in {@link AnovaResult#emptyGroups()}.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> fewer than two groups have a number, when every group is of one, and when no group has
 * variance: F is then absent, also where the means differ and F would be infinite. η² is undefined only without
 * variance between and within. A group of one takes part in Fisher's: it adds to the variance between groups, not to that
 * within. Welch's and Brown and Forsythe's need two respondents in each group, Welch's also variance in each.
 *
 * <p><b>Reference.</b> Fisher (1925), Statistical Methods for Research Workers; Welch (1951), Biometrika 38, 330–336,
 * doi:10.1093/biomet/38.3-4.330; Brown and Forsythe (1974), Technometrics 16, 129–132,
 * doi:10.1080/00401706.1974.10489158.
 *
 * <p><b>Agrees with</b> R 4.2 {@code aov}, {@code oneway.test} and effectsize 0.8.3 {@code eta_squared} to a relative 1e-10,
 * p down to 1e-300 and beyond that in its logarithm; Brown and Forsythe's with its formula in R.
 */
public final class Anova {
    private enum Variant {
        FISHER("One-way ANOVA"),
        WELCH("Welch's ANOVA"),
        BROWN_FORSYTHE("Brown–Forsythe ANOVA");

        private final String label;

        Variant(String label) {
            this.label = label;
        }
    }

    private final Variant variant;

    private Anova(Variant variant) {
        this.variant = variant;
    }

    /**
     * One-way analysis of variance with equal variances assumed.
     *
     * @return the test
     */
    public static Anova oneWay() {
        return new Anova(Variant.FISHER);
    }

    /**
     * Welch's test of equal means without equal variances.
     *
     * @return the test
     */
    public static Anova welch() {
        return new Anova(Variant.WELCH);
    }

    /**
     * Brown and Forsythe's test of equal means without equal variances. (Their test of equal variances is another.)
     *
     * @return the test
     */
    public static Anova brownForsythe() {
        return new Anova(Variant.BROWN_FORSYTHE);
    }

    /**
     * Compares the means of the groups.
     *
     * @param grouped the numbers by group
     * @return the result
     */
    public AnovaResult test(GroupedNumbers grouped) {
        return result(Groups.of(grouped));
    }

    /**
     * Compares groups of which only summaries are known, such as a published table gives; they are labelled 1, 2, ….
     *
     * @param summaries mean, standard deviation and n of each group
     * @return the result
     * @throws IllegalArgumentException if there are more than 2,147,483,647 respondents
     */
    public AnovaResult ofSummaries(Summary... summaries) {
        return ofSummaries(List.of(summaries));
    }

    /**
     * Compares groups of which only summaries are known, such as a published table gives; they are labelled 1, 2, ….
     *
     * @param summaries mean, standard deviation and n of each group
     * @return the result
     * @throws IllegalArgumentException if there are more than 2,147,483,647 respondents
     */
    public AnovaResult ofSummaries(List<Summary> summaries) {
        return result(Groups.ofSummaries(summaries));
    }

    /**
     * Compares groups of which only summaries are known, under their labels.
     *
     * @param groups label, mean, standard deviation and n of each group
     * @return the result
     * @throws IllegalArgumentException if a label stands twice, or there are more than 2,147,483,647 respondents
     */
    public AnovaResult ofGroups(List<GroupSummary> groups) {
        return result(Groups.ofGroups(groups));
    }

    private AnovaResult result(Groups groups) {
        Absence nothing = groups.withoutSums();
        if (nothing != null) {
            return new AnovaResult(
                    variant.label,
                    groups,
                    SourceOfVariation.absent(AnovaResult.BETWEEN, nothing),
                    SourceOfVariation.absent(AnovaResult.WITHIN, nothing),
                    SourceOfVariation.absent(AnovaResult.TOTAL, nothing),
                    FStatistic.absent(nothing),
                    variant == Variant.FISHER);
        }
        double squaresBetween = groups.squaresBetween();
        double squaresWithin = groups.squaresWithin();
        return new AnovaResult(
                variant.label,
                groups,
                SourceOfVariation.of(AnovaResult.BETWEEN, squaresBetween, groups.size() - 1),
                SourceOfVariation.of(AnovaResult.WITHIN, squaresWithin, groups.dfWithin()),
                SourceOfVariation.of(AnovaResult.TOTAL, squaresBetween + squaresWithin, groups.n() - 1),
                statistic(groups),
                variant == Variant.FISHER);
    }

    private FStatistic statistic(Groups groups) {
        Absence obstacle = variant == Variant.FISHER ? groups.withoutPooledVariance() : groups.withoutOwnVariances();
        if (obstacle == null && groups.squaresWithin() == 0) {
            obstacle = new Absence(Absence.Kind.ZERO_VARIANCE, "no variance within groups");
        }
        if (obstacle != null) {
            boolean isInfinite = obstacle.kind() == Absence.Kind.ZERO_VARIANCE && groups.squaresBetween() > 0;
            return FStatistic.absent(
                    isInfinite
                            ? new Absence(obstacle.kind(), obstacle.reason() + ", the means differ and F is infinite")
                            : obstacle);
        }
        return switch (variant) {
            case FISHER ->
                FStatistic.of(
                        groups.squaresBetween() / (groups.size() - 1) / groups.pooledVariance(),
                        groups.size() - 1,
                        groups.dfWithin());
            case WELCH -> welch(groups);
            case BROWN_FORSYTHE -> brownForsythe(groups);
        };
    }

    private static FStatistic welch(Groups groups) {
        int k = groups.size();
        double[] weights = new double[k];
        CompensatedSum weight = new CompensatedSum();
        for (int i = 0; i < k; i++) {
            if (groups.variance(i) == 0) {
                return FStatistic.absent(
                        new Absence(Absence.Kind.ZERO_VARIANCE, "the group '" + groups.label(i) + "' has no variance"));
            }
            weights[i] = groups.sample(i).n() / groups.variance(i);
            weight.add(weights[i]);
        }
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < k; i++) {
            sum.add(weights[i] / weight.value() * groups.sample(i).mean());
        }
        CompensatedSum squares = new CompensatedSum();
        CompensatedSum lambda = new CompensatedSum();
        for (int i = 0; i < k; i++) {
            double distance = groups.sample(i).mean() - sum.value();
            squares.add(weights[i] * distance * distance);
            double rest = 1 - weights[i] / weight.value();
            lambda.add(rest * rest / (groups.sample(i).n() - 1));
        }
        double q = k * (double) k - 1;
        double f = squares.value() / (k - 1) / (1 + 2 * (k - 2) * lambda.value() / q);
        return FStatistic.of(f, k - 1, q / (3 * lambda.value()));
    }

    private static FStatistic brownForsythe(Groups groups) {
        CompensatedSum variance = new CompensatedSum();
        double[] parts = new double[groups.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (groups.n() - groups.sample(i).n()) / (double) groups.n() * groups.variance(i);
            variance.add(parts[i]);
        }
        CompensatedSum inverse = new CompensatedSum();
        for (int i = 0; i < parts.length; i++) {
            double share = parts[i] / variance.value();
            inverse.add(share * share / (groups.sample(i).n() - 1));
        }
        return FStatistic.of(groups.squaresBetween() / variance.value(), groups.size() - 1, 1 / inverse.value());
    }

    @Override
    public String toString() {
        return variant.label;
    }
}
