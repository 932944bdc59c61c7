package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.CompensatedSum;
import nl.peilstok.math.Tail;

/**
 * One-way analysis of variance: whether the means of independent groups are equal, from data or from published means,
 * standard deviations and ns. It assumes that the variances of the groups are equal in the population.
 *
 * <pre>{@code
 * Anova.oneWay().test(scores.by(survey.group("type")));
 * Anova.oneWay().ofSummaries(Summary.of(3.2, 0.8, 31), Summary.of(3.6, 0.7, 44), Summary.of(3.9, 0.7, 28));
 * }</pre>
 *
 * <p><b>Definition.</b> For k groups and N respondents: SS between = Σ nⱼ (x̄ⱼ − x̄)², SS within = Σ (nⱼ − 1) sⱼ²,
 * F = (SS between / (k − 1)) / (SS within / (N − k)); p is the upper tail of F with k − 1 and N − k degrees of freedom.
 * η² = SS between / (SS between + SS within), in the sample; it overstates that of the population.
 *
 * <p><b>Missing answers.</b> Respondents without a number or without a group are left out, each counted with its reason
 * in {@link AnovaResult#cases()}. Groups without a number are left out and named in {@link AnovaResult#emptyGroups()}.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> fewer than two groups have a number, when every group is of one, and when no group has
 * variance: F is then absent, also where the means differ and F would be infinite. η² is undefined only without
 * variance between and within. A group of one takes part: it adds to the variance between groups, not to that within.
 *
 * <p><b>Reference.</b> Fisher (1925), Statistical Methods for Research Workers.
 *
 * <p><b>Agrees with</b> R 4.2 {@code aov} and effectsize 0.8.3 {@code eta_squared} to a relative 1e-10, p down to 1e-300
 * and beyond that in its logarithm.
 */
public final class Anova {
    private static final Anova ONE_WAY = new Anova();

    private Anova() {}

    /**
     * One-way analysis of variance with equal variances assumed.
     *
     * @return the test
     */
    public static Anova oneWay() {
        return ONE_WAY;
    }

    /**
     * Compares the means of the groups.
     *
     * @param grouped the numbers by group
     * @return the result
     */
    public AnovaResult test(GroupedNumbers grouped) {
        List<GroupSummary> groups = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (int i = 0; i < grouped.groups().size(); i++) {
            Numbers numbers = grouped.groups().get(i);
            groups.add(new GroupSummary(grouped.levels().get(i), Summary.of(numbers)));
            if (numbers.answered() > 0) {
                values.add(numbers.toArray());
            }
        }
        return result(groups, Cases.available(grouped), Sample.ofNumbers(values));
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
        List<GroupSummary> groups = new ArrayList<>();
        for (Summary summary : summaries) {
            groups.add(new GroupSummary(Integer.toString(groups.size() + 1), summary));
        }
        return ofGroups(groups);
    }

    /**
     * Compares groups of which only summaries are known, under their labels.
     *
     * @param groups label, mean, standard deviation and n of each group
     * @return the result
     * @throws IllegalArgumentException if a label stands twice, or there are more than 2,147,483,647 respondents
     */
    public AnovaResult ofGroups(List<GroupSummary> groups) {
        GroupSummary.requireDistinct(groups);
        List<Summary> summaries = groups.stream()
                .map(GroupSummary::summary)
                .filter(summary -> summary.n() > 0)
                .toList();
        return result(groups, Cases.all(GroupSummary.respondents(groups)), Sample.ofSummaries(summaries));
    }

    /** The samples are those of the groups that are not empty. */
    private static AnovaResult result(List<GroupSummary> all, Cases cases, List<Sample> samples) {
        List<GroupSummary> groups =
                all.stream().filter(group -> group.summary().n() > 0).toList();
        List<String> empty = all.stream()
                .filter(group -> group.summary().n() == 0)
                .map(GroupSummary::label)
                .toList();
        int k = groups.size();
        if (k == 0) {
            return absent(groups, empty, cases, new Absence(Absence.Kind.NO_ANSWERS, "no group has answers"));
        }
        if (!samples.stream().allMatch(Sample::isInRange)) {
            return absent(groups, empty, cases, Sample.OUT_OF_RANGE);
        }
        int n = cases.n();
        double squaresBetween = squaresBetween(samples, n);
        double squaresWithin = squaresWithin(samples);
        double squaresTotal = squaresBetween + squaresWithin;
        SourceOfVariation between = SourceOfVariation.of(AnovaResult.BETWEEN, squaresBetween, k - 1);
        SourceOfVariation within = SourceOfVariation.of(AnovaResult.WITHIN, squaresWithin, n - k);
        SourceOfVariation total = SourceOfVariation.of(AnovaResult.TOTAL, squaresTotal, n - 1);
        Estimate eta = eta(k, squaresBetween, squaresTotal);
        Absence obstacle = obstacle(k, n, squaresBetween, squaresWithin);
        if (obstacle != null) {
            Estimate none = Estimate.absent(obstacle);
            return new AnovaResult(groups, empty, cases, between, within, total, none, none, none, eta);
        }
        double f = squaresBetween / (k - 1) / (squaresWithin / (n - k));
        return new AnovaResult(
                groups,
                empty,
                cases,
                between,
                within,
                total,
                Estimate.of(f),
                Estimate.of(Tail.fUpper(f, k - 1, n - k)),
                Estimate.of(Tail.logFUpper(f, k - 1, n - k)),
                eta);
    }

    private static AnovaResult absent(List<GroupSummary> groups, List<String> empty, Cases cases, Absence absence) {
        Estimate none = Estimate.absent(absence);
        return new AnovaResult(
                groups,
                empty,
                cases,
                SourceOfVariation.absent(AnovaResult.BETWEEN, absence),
                SourceOfVariation.absent(AnovaResult.WITHIN, absence),
                SourceOfVariation.absent(AnovaResult.TOTAL, absence),
                none,
                none,
                none,
                none);
    }

    /** From distances of the means to their weighted mean, so that nothing large cancels. */
    private static double squaresBetween(List<Sample> samples, int n) {
        CompensatedSum sum = new CompensatedSum();
        for (Sample sample : samples) {
            sum.add(sample.n() * sample.mean());
        }
        double mean = sum.value() / n;
        CompensatedSum squares = new CompensatedSum();
        for (Sample sample : samples) {
            double distance = sample.mean() - mean;
            squares.add(sample.n() * distance * distance);
        }
        return squares.value();
    }

    private static double squaresWithin(List<Sample> samples) {
        CompensatedSum squares = new CompensatedSum();
        for (Sample sample : samples) {
            squares.add(sample.sumOfSquares());
        }
        return squares.value();
    }

    private static Estimate eta(int k, double squaresBetween, double squaresTotal) {
        if (k < 2) {
            return Estimate.absent(Absence.Kind.TOO_FEW, "only one group has answers");
        }
        return squaresTotal > 0
                ? Estimate.of(squaresBetween / squaresTotal)
                        .withoutInterval(
                                new Absence(Absence.Kind.NOT_DEFINED, "no interval of eta squared is computed"))
                : Estimate.absent(Absence.Kind.ZERO_VARIANCE, "all respondents have the same number");
    }

    /** Why there is no F, or null if there is one. */
    private static Absence obstacle(int k, int n, double squaresBetween, double squaresWithin) {
        if (k < 2) {
            return new Absence(Absence.Kind.TOO_FEW, "only one group has answers");
        }
        if (n == k) {
            return new Absence(Absence.Kind.TOO_FEW, "every group has one respondent");
        }
        if (squaresWithin == 0) {
            String means = squaresBetween == 0 ? "" : ", the means differ and F is infinite";
            return new Absence(Absence.Kind.ZERO_VARIANCE, "no variance within groups" + means);
        }
        return null;
    }

    @Override
    public String toString() {
        return "One-way ANOVA";
    }
}
