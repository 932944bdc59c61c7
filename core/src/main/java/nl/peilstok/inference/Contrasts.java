package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;

/**
 * Planned contrasts: combinations of the means of independent groups that were chosen before the data were seen, such as
 * two early phases against a late one; from data or from published means, standard deviations and ns.
 *
 * <pre>{@code
 * Contrasts.welch()
 *         .with("late against early", -.5, -.5, 1)
 *         .with("the two early ones", -1, 1, 0)
 *         .test(scores.by(survey.group("fase")));
 * }</pre>
 *
 * <p><b>Definition.</b> ψ = Σ cⱼ x̄ⱼ with Σ cⱼ = 0, t = ψ / se. Pooled, with s² the mean square within groups:
 * se² = s² Σ cⱼ² / nⱼ, df = N − k. Welch, with vⱼ = cⱼ² sⱼ² / nⱼ: se² = Σ vⱼ, df = (Σ vⱼ)² / Σ (vⱼ² / (nⱼ − 1)), over the
 * groups with a weight. ψ is in units of the scores if the positive weights sum to 1.
 *
 * <p><b>Missing answers.</b> Respondents without a number or without a group are left out, each counted with its reason.
 *
 * <p><b>Interval</b> of ψ: ψ ± t(df; (1 + level) / 2) · se, for each contrast by itself; for a one-sided alternative the
 * one-sided one. p is not adjusted either: {@link ContrastsResult#adjusted} does that.
 *
 * <p><b>Undefined when</b> a group with a weight has no number; t when there is no variance, or, Welch, a group with a weight
 * has one respondent.
 *
 * <p><b>Reference.</b> Scheffé (1959), The Analysis of Variance; Satterthwaite (1946), Biometrics Bulletin 2, 110–114,
 * doi:10.2307/3002019.
 *
 * <p><b>Agrees with</b> multcomp {@code glht} (pooled), and its formula in R (Welch), to a relative 1e-10.
 */
public final class Contrasts {
    private static final double ROUNDING = 1e-12;

    private record Planned(String label, double[] weights) {}

    private final boolean isPooled;
    private final Alternative alternative;
    private final double level;
    private final List<Planned> planned;

    private Contrasts(boolean isPooled, Alternative alternative, double level, List<Planned> planned) {
        this.isPooled = isPooled;
        this.alternative = alternative;
        this.level = level;
        this.planned = planned;
    }

    /**
     * No contrasts yet, with the pooled variance of all groups, which assumes equal variances.
     *
     * @return the procedure, two-sided, with 95% intervals
     */
    public static Contrasts pooled() {
        return new Contrasts(true, Alternative.TWO_SIDED, Level.USUAL.value(), List.of());
    }

    /**
     * No contrasts yet, with each group's own variance.
     *
     * @return the procedure, two-sided, with 95% intervals
     */
    public static Contrasts welch() {
        return new Contrasts(false, Alternative.TWO_SIDED, Level.USUAL.value(), List.of());
    }

    /**
     * The same with one contrast more.
     *
     * @param label what it is called
     * @param weights one for each group, in their order, together 0 and not all 0
     * @return the new procedure
     * @throws IllegalArgumentException if the weights are not finite, do not sum to 0 or are all 0, or if the label stands
     *     there already
     */
    public Contrasts with(String label, double... weights) {
        double sum = Arrays.stream(weights).sum();
        double size = Arrays.stream(weights).map(Math::abs).sum();
        if (!(size > 0 && Double.isFinite(size) && Math.abs(sum) <= ROUNDING * size)) {
            throw new IllegalArgumentException(
                    "weights: must sum to 0 and not all be 0, got " + Arrays.toString(weights));
        }
        Set<String> labels = new HashSet<>();
        planned.forEach(contrast -> labels.add(contrast.label()));
        if (!labels.add(label)) {
            throw new IllegalArgumentException("label: every contrast needs its own, '" + label + "' stands twice");
        }
        List<Planned> more = new ArrayList<>(planned);
        more.add(new Planned(label, weights.clone()));
        return new Contrasts(isPooled, alternative, level, List.copyOf(more));
    }

    /**
     * The same against another alternative.
     *
     * @param other what every ψ is held to be: other than, less than or greater than 0
     * @return the new procedure
     */
    public Contrasts withAlternative(Alternative other) {
        return new Contrasts(isPooled, Objects.requireNonNull(other, "other"), level, planned);
    }

    /**
     * The same with intervals of another level.
     *
     * @param other the confidence level, between 0 and 1, such as 0.99
     * @return the new procedure
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public Contrasts withLevel(double other) {
        return new Contrasts(isPooled, alternative, Level.checked(other), planned);
    }

    /**
     * Tests the contrasts.
     *
     * @param grouped the numbers by group, in the order of the weights
     * @return the result
     * @throws IllegalArgumentException if there are no contrasts, or one has not as many weights as there are groups
     */
    public ContrastsResult test(GroupedNumbers grouped) {
        return result(Groups.of(grouped));
    }

    /**
     * Tests the contrasts of groups of which only summaries are known; they are labelled 1, 2, ….
     *
     * @param summaries mean, standard deviation and n of each group, in the order of the weights
     * @return the result
     * @throws IllegalArgumentException if there are no contrasts, or one has not as many weights as there are groups
     */
    public ContrastsResult ofSummaries(Summary... summaries) {
        return result(Groups.ofSummaries(List.of(summaries)));
    }

    /**
     * Tests the contrasts of groups of which only summaries are known, under their labels.
     *
     * @param groups label, mean, standard deviation and n of each group, in the order of the weights
     * @return the result
     * @throws IllegalArgumentException if there are no contrasts, one has not as many weights as there are groups, or a label
     *     stands twice
     */
    public ContrastsResult ofGroups(List<GroupSummary> groups) {
        return result(Groups.ofGroups(groups));
    }

    private ContrastsResult result(Groups groups) {
        if (planned.isEmpty()) {
            throw new IllegalArgumentException("contrasts: at least one, added by with(label, weights...)");
        }
        List<ContrastResult> results = new ArrayList<>();
        for (Planned contrast : planned) {
            results.add(new ContrastResult(contrast.label(), contrast.weights(), statistic(groups, contrast)));
        }
        return new ContrastsResult(name(), alternative, level, groups, results);
    }

    private TStatistic statistic(Groups groups, Planned contrast) {
        List<String> labels = groups.labels();
        if (contrast.weights().length != labels.size()) {
            throw new IllegalArgumentException("weights: '" + contrast.label() + "' needs one for each of "
                    + String.join(", ", labels) + ", got " + Arrays.toString(contrast.weights()));
        }
        Absence nothing = groups.withoutSums();
        if (nothing != null) {
            return TStatistic.absent(nothing);
        }
        double[] weights = new double[groups.size()];
        int next = 0;
        for (int i = 0; i < labels.size(); i++) {
            if (!groups.empty().contains(labels.get(i))) {
                weights[next++] = contrast.weights()[i];
            } else if (contrast.weights()[i] != 0) {
                return TStatistic.absent(
                        new Absence(Absence.Kind.NO_ANSWERS, "the group '" + labels.get(i) + "' has no answers"));
            }
        }
        return groups.combination(weights, isPooled, alternative, level, name());
    }

    private String name() {
        return isPooled ? "pooled variance" : "Welch";
    }

    @Override
    public String toString() {
        return planned.size() + " contrasts, " + name() + ", " + alternative.label() + ", " + Interval.percentage(level)
                + " intervals";
    }
}
