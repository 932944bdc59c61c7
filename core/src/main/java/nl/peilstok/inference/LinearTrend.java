package nl.peilstok.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;

/**
 * Whether the means of ordered groups rise or fall along a line, such as the scores from the first phase of a project to
 * the last; from data or from published means, standard deviations and ns.
 *
 * <pre>{@code
 * LinearTrend.unweighted().withAlternative(Alternative.GREATER).test(scores.by(survey.group("fase")));
 * LinearTrend.weighted().withScores(0, 1, 3).ofSummaries(first, second, third);
 * }</pre>
 *
 * <p><b>Definition.</b> The group scores sⱼ are 1, 2, … in the order of the groups unless given. The slope is b = Σ cⱼ x̄ⱼ, a
 * {@linkplain Contrasts contrast} with weights proportional to sⱼ − s̄ (unweighted: every group counts alike) or to
 * nⱼ (sⱼ − Σ nⱼ sⱼ / N) (weighted: every respondent counts alike, the slope of a regression on the scores), scaled so that b
 * is the rise of the mean by one unit of the scores. t = b / se with the pooled variance and df = N − k, or with
 * {@link #withoutEqualVariances()} as Welch. Deviation from linearity, whichever weights: F = (SS between − SS of the weighted
 * slope) / (k − 2) / s², with k − 2 and N − k degrees of freedom; a small p says that a line is not all there is.
 *
 * <p><b>Missing answers.</b> Respondents without a number or without a group are left out, each counted with its reason. A
 * group without a number is left out with its score.
 *
 * <p><b>Interval</b> of the slope: b ± t(df; (1 + level) / 2) · se; for a one-sided alternative the one-sided one.
 *
 * <p><b>Undefined when</b> fewer than two groups have a number, or there is no variance within them; the deviation also for
 * two groups, and without equal variances.
 *
 * <p><b>Reference.</b> Winer, Brown and Michels (1991), Statistical Principles in Experimental Design, chapter 3.
 *
 * <p><b>Agrees with</b> R 4.2 {@code lm} with {@code contr.poly} and the scores (unweighted), {@code anova} of nested models
 * (weighted, deviation), to a relative 1e-10; SPSS {@code ONEWAY /POLYNOMIAL=1} has the same definitions.
 */
public final class LinearTrend {
    private final boolean isWeighted;
    private final boolean isPooled;
    private final Alternative alternative;
    private final double level;
    private final double[] scores;

    private LinearTrend(boolean isWeighted, boolean isPooled, Alternative alternative, double level, double... scores) {
        this.isWeighted = isWeighted;
        this.isPooled = isPooled;
        this.alternative = alternative;
        this.level = level;
        this.scores = scores;
    }

    /**
     * The trend of the means, every group counting alike.
     *
     * @return the test, two-sided, with a 95% interval, scores 1, 2, …, and equal variances assumed
     */
    public static LinearTrend unweighted() {
        return new LinearTrend(false, true, Alternative.TWO_SIDED, Level.USUAL.value());
    }

    /**
     * The trend of the respondents, a group counting as often as it has respondents.
     *
     * @return the test, two-sided, with a 95% interval, scores 1, 2, …, and equal variances assumed
     */
    public static LinearTrend weighted() {
        return new LinearTrend(true, true, Alternative.TWO_SIDED, Level.USUAL.value());
    }

    /**
     * The same with other scores of the groups.
     *
     * @param other one for each group, in their order, no two the same
     * @return the new test
     * @throws IllegalArgumentException if a score is not finite, or two are the same
     */
    public LinearTrend withScores(double... other) {
        if (!Arrays.stream(other).allMatch(Double::isFinite)
                || Arrays.stream(other).distinct().count() < other.length) {
            throw new IllegalArgumentException("scores: must be finite and differ, got " + Arrays.toString(other));
        }
        return new LinearTrend(isWeighted, isPooled, alternative, level, other.clone());
    }

    /**
     * The same with each group's own variance.
     *
     * @return the new test
     */
    public LinearTrend withoutEqualVariances() {
        return new LinearTrend(isWeighted, false, alternative, level, scores);
    }

    /**
     * The same against another alternative.
     *
     * @param other what the slope is held to be: other than, less than or greater than 0
     * @return the new test
     */
    public LinearTrend withAlternative(Alternative other) {
        return new LinearTrend(isWeighted, isPooled, Objects.requireNonNull(other, "other"), level, scores);
    }

    /**
     * The same with an interval of another level.
     *
     * @param other the confidence level, between 0 and 1, such as 0.99
     * @return the new test
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public LinearTrend withLevel(double other) {
        return new LinearTrend(isWeighted, isPooled, alternative, Level.checked(other), scores);
    }

    /**
     * Tests the trend of the groups.
     *
     * @param grouped the numbers by group, in the order of the groups' options
     * @return the result
     * @throws IllegalArgumentException if there are not as many scores as groups
     */
    public LinearTrendResult test(GroupedNumbers grouped) {
        return result(Groups.of(grouped));
    }

    /**
     * Tests the trend of groups of which only summaries are known; they are labelled 1, 2, ….
     *
     * @param summaries mean, standard deviation and n of each group, in order
     * @return the result
     * @throws IllegalArgumentException if there are not as many scores as groups
     */
    public LinearTrendResult ofSummaries(Summary... summaries) {
        return result(Groups.ofSummaries(List.of(summaries)));
    }

    /**
     * Tests the trend of groups of which only summaries are known, under their labels.
     *
     * @param groups label, mean, standard deviation and n of each group, in order
     * @return the result
     * @throws IllegalArgumentException if there are not as many scores as groups, or a label stands twice
     */
    public LinearTrendResult ofGroups(List<GroupSummary> groups) {
        return result(Groups.ofGroups(groups));
    }

    private LinearTrendResult result(Groups groups) {
        if (scores.length != 0 && scores.length != groups.labels().size()) {
            throw new IllegalArgumentException("scores: needs one for each of " + String.join(", ", groups.labels())
                    + ", got " + Arrays.toString(scores));
        }
        double[] present = scoresOfPresent(groups);
        Absence obstacle = groups.withoutSums();
        if (obstacle == null && groups.size() < 2) {
            obstacle = new Absence(Absence.Kind.TOO_FEW, "only one group has answers");
        }
        TStatistic slope = obstacle != null
                ? TStatistic.absent(obstacle)
                : groups.combination(weights(groups, present, isWeighted), isPooled, alternative, level, name());
        return new LinearTrendResult(
                name(),
                alternative,
                level,
                groups,
                Arrays.stream(present).boxed().toList(),
                slope,
                deviation(groups, present, obstacle));
    }

    private double[] scoresOfPresent(Groups groups) {
        double[] present = new double[groups.size()];
        int next = 0;
        for (int i = 0; i < groups.labels().size(); i++) {
            if (!groups.empty().contains(groups.labels().get(i))) {
                present[next++] = scores.length == 0 ? i + 1 : scores[i];
            }
        }
        return present;
    }

    private static double[] weights(Groups groups, double[] scores, boolean isWeighted) {
        double[] sizes = new double[scores.length];
        double total = 0;
        double mean = 0;
        for (int i = 0; i < scores.length; i++) {
            sizes[i] = isWeighted ? groups.sample(i).n() : 1;
            total += sizes[i];
            mean += sizes[i] * (scores[i] - scores[0]);
        }
        mean /= total;
        double squares = 0;
        double[] weights = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            double distance = scores[i] - scores[0] - mean;
            weights[i] = sizes[i] * distance;
            squares += sizes[i] * distance * distance;
        }
        for (int i = 0; i < scores.length; i++) {
            weights[i] /= squares;
        }
        return weights;
    }

    private FStatistic deviation(Groups groups, double[] scores, Absence obstacle) {
        if (obstacle != null) {
            return FStatistic.absent(obstacle);
        }
        if (!isPooled) {
            return FStatistic.absent(
                    new Absence(Absence.Kind.NOT_DEFINED, "deviation is tested with equal variances only"));
        }
        if (groups.size() < 3) {
            return FStatistic.absent(new Absence(Absence.Kind.TOO_FEW, "two means always lie on a line"));
        }
        Absence without = groups.withoutPooledVariance();
        if (without != null) {
            return FStatistic.absent(without);
        }
        return FStatistic.of(
                groups.squaresAround(scores, weights(groups, scores, true))
                        / (groups.size() - 2)
                        / groups.pooledVariance(),
                groups.size() - 2,
                groups.dfWithin());
    }

    private String name() {
        return (isWeighted ? "weighted" : "unweighted") + (isPooled ? "" : ", Welch");
    }

    @Override
    public String toString() {
        return "Linear trend, " + name() + ", " + alternative.label() + ", " + Interval.percentage(level) + " interval";
    }
}
