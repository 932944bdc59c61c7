package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.math.CompensatedSum;
import nl.peilstok.math.Moments;

/**
 * Whether independent groups have equal variances in the population: by Levene, by Brown and Forsythe or by Bartlett.
 *
 * <p>A check to stand beside a comparison of means, not to choose one: take a comparison that does not assume equal
 * variances, such as {@link TTest#welch()} or {@link Anova#welch()}, whatever this says.
 *
 * <pre>{@code
 * VarianceTest.levene().test(scores.by(survey.group("type")));
 * VarianceTest.bartlett().ofSummaries(Summary.of(3.2, 0.8, 31), Summary.of(3.6, 0.7, 44));
 * }</pre>
 *
 * <p><b>Definition.</b> Levene: F of a {@linkplain Anova#oneWay() one-way analysis of variance} of the distances |x − c| to
 * the mean of the group; Brown and Forsythe: to its median. Bartlett, with νⱼ = nⱼ − 1, ν = N − k and s² the pooled
 * variance: χ² = Σ νⱼ ln(s² / sⱼ²) / (1 + (Σ 1/νⱼ − 1/ν) / (3 (k − 1))), df = k − 1; it takes long tails for unequal
 * variances, the other two do not.
 *
 * <p><b>Missing answers.</b> Respondents without a number or without a group are left out, each counted with its reason;
 * groups without a number are left out and named.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> fewer than two groups have a number, a group has one, or no distances vary within groups; where a
 * group has no variance, Bartlett's. Levene's and Brown and Forsythe's need the numbers themselves.
 *
 * <p><b>Reference.</b> Levene (1960), in Olkin (ed.), Contributions to Probability and Statistics, 278–292; Brown and
 * Forsythe (1974), Journal of the American Statistical Association 69, 364–367, doi:10.1080/01621459.1974.10482955;
 * Bartlett (1937), Proceedings of the Royal Society A 160, 268–282, doi:10.1098/rspa.1937.0109.
 *
 * <p><b>Agrees with</b> car 3.1.1 {@code leveneTest}, R 4.2 {@code bartlett.test} to a relative 1e-10.
 */
public final class VarianceTest {

    private enum Variant {
        LEVENE("Levene"),
        BROWN_FORSYTHE("Brown–Forsythe"),
        BARTLETT("Bartlett");

        private final String label;

        Variant(String label) {
            this.label = label;
        }
    }

    private final Variant variant;

    private VarianceTest(Variant variant) {
        this.variant = variant;
    }

    /**
     * Levene's test, of distances to the mean.
     *
     * @return the test
     */
    public static VarianceTest levene() {
        return new VarianceTest(Variant.LEVENE);
    }

    /**
     * Brown and Forsythe's test, of distances to the median: Levene's for distributions that are not symmetric.
     *
     * @return the test
     */
    public static VarianceTest brownForsythe() {
        return new VarianceTest(Variant.BROWN_FORSYTHE);
    }

    /**
     * Bartlett's test, which needs normal distributions.
     *
     * @return the test
     */
    public static VarianceTest bartlett() {
        return new VarianceTest(Variant.BARTLETT);
    }

    /**
     * Compares the variances of the groups.
     *
     * @param grouped the numbers by group
     * @return the result
     */
    public VarianceResult test(GroupedNumbers grouped) {
        Groups groups = Groups.of(grouped);
        return variant == Variant.BARTLETT ? bartlett(groups) : ofDistances(groups, grouped);
    }

    /**
     * Compares groups of which only summaries are known, such as a published table gives; they are labelled 1, 2, ….
     * Bartlett's test can do that; of the others the result is absent, with the reason.
     *
     * @param summaries mean, standard deviation and n of each group
     * @return the result
     * @throws IllegalArgumentException if there are more than 2,147,483,647 respondents
     */
    public VarianceResult ofSummaries(Summary... summaries) {
        return ofGroups(Groups.ofSummaries(List.of(summaries)));
    }

    /**
     * Compares groups of which only summaries are known, under their labels.
     *
     * @param groups label, mean, standard deviation and n of each group
     * @return the result
     * @throws IllegalArgumentException if a label stands twice, or there are more than 2,147,483,647 respondents
     */
    public VarianceResult ofGroups(List<GroupSummary> groups) {
        return ofGroups(Groups.ofGroups(groups));
    }

    private VarianceResult ofGroups(Groups groups) {
        return variant == Variant.BARTLETT
                ? bartlett(groups)
                : absent(
                        groups,
                        new Absence(
                                Absence.Kind.NOT_DEFINED,
                                variant.label + " needs the numbers, a standard deviation is not enough"));
    }

    private VarianceResult bartlett(Groups groups) {
        Absence obstacle = obstacle(groups);
        for (int i = 0; i < groups.size() && obstacle == null; i++) {
            if (groups.variance(i) == 0) {
                obstacle =
                        new Absence(Absence.Kind.ZERO_VARIANCE, "the group '" + groups.label(i) + "' has no variance");
            }
        }
        if (obstacle != null) {
            return absent(groups, obstacle);
        }
        double pooled = groups.pooledVariance();
        CompensatedSum logs = new CompensatedSum();
        double inverses = -1.0 / groups.dfWithin();
        for (int i = 0; i < groups.size(); i++) {
            int df = groups.sample(i).n() - 1;
            logs.add(df * Math.log(pooled / groups.variance(i)));
            inverses += 1.0 / df;
        }
        int df = groups.size() - 1;
        double chiSquare = Math.max(0, logs.value()) / (1 + inverses / (3.0 * df));
        return VarianceResult.ofChiSquare(variant.label, groups, chiSquare, df);
    }

    private VarianceResult ofDistances(Groups groups, GroupedNumbers grouped) {
        Absence obstacle = obstacle(groups);
        if (obstacle != null) {
            return absent(groups, obstacle);
        }
        List<double[]> distances = new ArrayList<>();
        double largest = 0;
        for (Numbers group : grouped.groups()) {
            double[] values = group.toArray();
            if (values.length > 0) {
                double centre = centre(values);
                largest = Math.max(
                        largest, Arrays.stream(values).map(Math::abs).max().orElseThrow());
                distances.add(Arrays.stream(values)
                        .map(value -> Math.abs(value - centre))
                        .toArray());
            }
        }
        Groups ofDistances = groups.with(distances);
        double rounding = Sample.rounding(largest);
        if (ofDistances.squaresWithin() <= groups.n() * rounding * rounding) {
            return absent(
                    groups,
                    new Absence(Absence.Kind.ZERO_VARIANCE, "all numbers of a group are equally far from its centre"));
        }
        double f = ofDistances.squaresBetween() / (groups.size() - 1) / ofDistances.pooledVariance();
        return VarianceResult.ofF(variant.label, groups, FStatistic.of(f, groups.size() - 1, groups.dfWithin()));
    }

    private double centre(double[] values) {
        if (variant == Variant.LEVENE) {
            return Moments.of(values).mean();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2;
    }

    private static Absence obstacle(Groups groups) {
        Absence nothing = groups.withoutSums();
        return nothing != null ? nothing : groups.withoutOwnVariances();
    }

    private VarianceResult absent(Groups groups, Absence obstacle) {
        return VarianceResult.ofF(variant.label, groups, FStatistic.absent(obstacle));
    }

    @Override
    public String toString() {
        return variant.label + " test of equal variances";
    }
}
