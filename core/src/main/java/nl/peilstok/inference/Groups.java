package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.math.CompensatedSum;

/**
 * The independent groups of a comparison of means, from data or from published figures, and the sums that every such
 * comparison is made of. Groups without a number are left out and named.
 */
final class Groups {
    private final List<String> labels;
    private final List<String> present;
    private final List<String> empty;
    private final Cases cases;
    private final List<Sample> samples;
    /** Whose numbers these are; null where only figures are known. */
    private final GroupedNumbers grouped;
    /** Of the groups with a number. Null until asked for: to sort the numbers takes longer than a test of their means. */
    private List<GroupSummary> summaries;

    /** The samples are those of the groups with a number. */
    private Groups(
            List<String> labels,
            List<String> present,
            List<String> empty,
            Cases cases,
            List<Sample> samples,
            GroupedNumbers grouped,
            List<GroupSummary> summaries) {
        this.labels = List.copyOf(labels);
        this.present = List.copyOf(present);
        this.empty = List.copyOf(empty);
        this.cases = cases;
        this.samples = samples;
        this.grouped = grouped;
        this.summaries = summaries;
    }

    static Groups of(GroupedNumbers grouped) {
        List<String> present = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (int i = 0; i < grouped.groups().size(); i++) {
            double[] numbers = grouped.groups().get(i).toArray();
            (numbers.length > 0 ? present : empty).add(grouped.levels().get(i));
            if (numbers.length > 0) {
                values.add(numbers);
            }
        }
        return new Groups(
                grouped.levels(), present, empty, Cases.available(grouped), Sample.ofNumbers(values), grouped, null);
    }

    /** Labelled 1, 2, …. */
    static Groups ofSummaries(List<Summary> summaries) {
        List<GroupSummary> groups = new ArrayList<>();
        for (Summary summary : summaries) {
            groups.add(new GroupSummary(Integer.toString(groups.size() + 1), summary));
        }
        return ofGroups(groups);
    }

    static Groups ofGroups(List<GroupSummary> groups) {
        GroupSummary.requireDistinct(groups);
        List<GroupSummary> present =
                groups.stream().filter(group -> group.summary().n() > 0).toList();
        return new Groups(
                groups.stream().map(GroupSummary::label).toList(),
                present.stream().map(GroupSummary::label).toList(),
                groups.stream()
                        .filter(group -> group.summary().n() == 0)
                        .map(GroupSummary::label)
                        .toList(),
                Cases.all(GroupSummary.respondents(groups)),
                Sample.ofSummaries(present.stream().map(GroupSummary::summary).toList()),
                null,
                present);
    }

    /** The same groups with other numbers, a list for each group that is not empty. */
    Groups with(List<double[]> values) {
        return new Groups(labels, present, empty, cases, Sample.ofNumbers(values), grouped, summaries);
    }

    /** The labels of all groups, also of those without a number. */
    List<String> labels() {
        return labels;
    }

    /** Those with a number. */
    synchronized List<GroupSummary> summaries() {
        if (summaries == null) {
            List<GroupSummary> all = new ArrayList<>();
            for (Numbers numbers : grouped.groups()) {
                if (numbers.answered() > 0) {
                    all.add(new GroupSummary(present.get(all.size()), Summary.of(numbers)));
                }
            }
            summaries = List.copyOf(all);
        }
        return summaries;
    }

    /** The labels of those with a number. */
    List<String> present() {
        return present;
    }

    /** The labels of those without. */
    List<String> empty() {
        return empty;
    }

    Cases cases() {
        return cases;
    }

    int size() {
        return samples.size();
    }

    int n() {
        return cases.n();
    }

    Sample sample(int group) {
        return samples.get(group);
    }

    String label(int group) {
        return present.get(group);
    }

    /** Of two respondents or more. */
    double variance(int group) {
        Sample sample = samples.get(group);
        return sample.sumOfSquares() / (sample.n() - 1);
    }

    int dfWithin() {
        return n() - size();
    }

    double pooledVariance() {
        return squaresWithin() / dfWithin();
    }

    /** From distances of the means to their weighted mean, so that nothing large cancels. */
    double squaresBetween() {
        CompensatedSum sum = new CompensatedSum();
        for (Sample sample : samples) {
            sum.add(sample.n() * sample.mean());
        }
        double mean = sum.value() / n();
        CompensatedSum squares = new CompensatedSum();
        for (Sample sample : samples) {
            double distance = sample.mean() - mean;
            squares.add(sample.n() * distance * distance);
        }
        return squares.value();
    }

    /** The weighted squares of the means' distances to the line of which the weights give the slope. */
    double squaresAround(double[] scores, double[] slopeWeights) {
        double n = 0;
        double meanOfMeans = 0;
        double meanScore = 0;
        double slope = 0;
        for (int i = 0; i < size(); i++) {
            n += sample(i).n();
            meanOfMeans += sample(i).n() * (sample(i).mean() - sample(0).mean());
            meanScore += sample(i).n() * (scores[i] - scores[0]);
            slope += slopeWeights[i] * (sample(i).mean() - sample(0).mean());
        }
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < size(); i++) {
            double distance = sample(i).mean()
                    - sample(0).mean()
                    - meanOfMeans / n
                    - slope * (scores[i] - scores[0] - meanScore / n);
            squares.add(sample(i).n() * distance * distance);
        }
        return squares.value();
    }

    double squaresWithin() {
        CompensatedSum squares = new CompensatedSum();
        for (Sample sample : samples) {
            squares.add(sample.sumOfSquares());
        }
        return squares.value();
    }

    /** Why there are no sums, or null if there are. */
    Absence withoutSums() {
        if (samples.isEmpty()) {
            return new Absence(Absence.Kind.NO_ANSWERS, "no group has answers");
        }
        return samples.stream().allMatch(Sample::isInRange) ? null : Sample.OUT_OF_RANGE;
    }

    /** Why the means cannot be compared with a pooled variance, or null if they can; there are sums. */
    Absence withoutPooledVariance() {
        if (size() < 2) {
            return new Absence(Absence.Kind.TOO_FEW, "only one group has answers");
        }
        if (dfWithin() == 0) {
            return new Absence(Absence.Kind.TOO_FEW, "every group has one respondent");
        }
        return squaresWithin() == 0 ? new Absence(Absence.Kind.ZERO_VARIANCE, "no variance within groups") : null;
    }

    /** Why some group has no variance of its own, or null if each has; there are sums. */
    Absence withoutOwnVariances() {
        if (size() < 2) {
            return new Absence(Absence.Kind.TOO_FEW, "only one group has answers");
        }
        for (int i = 0; i < size(); i++) {
            if (sample(i).n() < 2) {
                return new Absence(Absence.Kind.TOO_FEW, "the group '" + label(i) + "' has one respondent");
            }
        }
        return null;
    }

    /**
     * The combination Σ cⱼ x̄ⱼ of the means and its t, with the pooled variance or, by Satterthwaite's degrees of freedom, with
     * the groups' own variances; there are sums.
     *
     * @param weights for each group that is not empty; they sum to 0
     */
    TStatistic combination(double[] weights, boolean isPooled, Alternative alternative, double level, String method) {
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum variance = new CompensatedSum();
        for (int i = 0; i < size(); i++) {
            // The weights sum to 0, so the distance to any mean will do, and loses no digits.
            sum.add(weights[i] * (sample(i).mean() - sample(0).mean()));
        }
        Absence obstacle = isPooled ? withoutPooledVariance() : withoutOwnVariances(weights);
        if (obstacle != null) {
            return TStatistic.untested(sum.value(), obstacle);
        }
        double[] parts = new double[size()];
        for (int i = 0; i < size(); i++) {
            if (weights[i] != 0) {
                double ownOrPooled = isPooled ? pooledVariance() : variance(i);
                parts[i] = weights[i] * weights[i] * ownOrPooled / sample(i).n();
                variance.add(parts[i]);
            }
        }
        if (variance.value() == 0) {
            return TStatistic.untested(
                    sum.value(), new Absence(Absence.Kind.ZERO_VARIANCE, "no variance within the groups compared"));
        }
        double df = isPooled ? dfWithin() : satterthwaite(parts, variance.value());
        return TStatistic.of(sum.value(), Math.sqrt(variance.value()), df, alternative, level, method);
    }

    private double satterthwaite(double[] parts, double whole) {
        double inverse = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > 0) {
                double share = parts[i] / whole;
                inverse += share * share / (sample(i).n() - 1);
            }
        }
        return 1 / inverse;
    }

    private Absence withoutOwnVariances(double[] weights) {
        for (int i = 0; i < size(); i++) {
            if (weights[i] != 0 && sample(i).n() < 2) {
                return new Absence(Absence.Kind.TOO_FEW, "the group '" + label(i) + "' has one respondent");
            }
        }
        return null;
    }
}
