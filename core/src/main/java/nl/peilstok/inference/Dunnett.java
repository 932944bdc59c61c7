package nl.peilstok.inference;

import java.util.List;
import java.util.Objects;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.DunnettT;
import nl.peilstok.math.Level;

/**
 * Dunnett's comparison of each group with one, the control, with intervals and p-values that hold for all of them together;
 * equal variances assumed. From data or from published means, standard deviations and ns.
 *
 * <pre>{@code
 * Dunnett.against("overige").test(scores.by(survey.group("type")));
 * }</pre>
 *
 * <p><b>Definition.</b> tᵢ = (x̄ᵢ − x̄₀) / √(s² (1/nᵢ + 1/n₀)), s² the mean square within groups, df = N − k. p is the
 * probability that the largest |t| of Dunnett's multivariate t distribution is as large, with correlations √(λᵢ λⱼ), λᵢ =
 * nᵢ / (nᵢ + n₀); one-sided, the largest t or −t.
 *
 * <p><b>Missing answers.</b> Respondents without a number or without a group are left out, each counted with its reason;
 * groups without a number are left out and named. If that is the control, there are no comparisons.
 *
 * <p><b>Interval</b> of each difference: d ± c · se, c the critical value of the same distribution; one-sided for a one-sided
 * alternative. All of them hold together with the level.
 *
 * <p><b>Undefined when</b> there is no variance.
 *
 * <p><b>Reference.</b> Dunnett (1955), Journal of the American Statistical Association 50, 1096–1121,
 * doi:10.1080/01621459.1955.10501294.
 *
 * <p><b>Agrees with</b> numeric integration in R to 1e-8, and multcomp {@code glht} with {@code mcp("Dunnett")}, whose p is good
 * to 1e-4 and whose critical values to three digits.
 */
public final class Dunnett {
    private final String control;
    private final Alternative alternative;
    private final double level;

    private Dunnett(String control, Alternative alternative, double level) {
        this.control = control;
        this.alternative = alternative;
        this.level = level;
    }

    /**
     * Compares with a control, two-sided.
     *
     * @param control the label of the group that the others are compared with
     * @return the comparison, with 95% intervals
     */
    public static Dunnett against(String control) {
        return new Dunnett(Objects.requireNonNull(control, "control"), Alternative.TWO_SIDED, Level.USUAL.value());
    }

    /**
     * The same against another alternative.
     *
     * @param other what the other means are held to be: other than, less than or greater than that of the control
     * @return the new comparison
     */
    public Dunnett withAlternative(Alternative other) {
        return new Dunnett(control, Objects.requireNonNull(other, "other"), level);
    }

    /**
     * The same with intervals of another level.
     *
     * @param other the confidence level of all intervals together, between 0 and 1, such as 0.99
     * @return the new comparison
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public Dunnett withLevel(double other) {
        return new Dunnett(control, alternative, Level.checked(other));
    }

    /**
     * Compares each group with the control.
     *
     * @param grouped the numbers by group
     * @return the result
     * @throws IllegalArgumentException if the control is not one of the groups
     */
    public PairwiseResult test(GroupedNumbers grouped) {
        return result(Groups.of(grouped));
    }

    /**
     * Compares each group with the control, of which only summaries are known; they are labelled 1, 2, ….
     *
     * @param summaries mean, standard deviation and n of each group
     * @return the result
     * @throws IllegalArgumentException if the control is not the number of one of the groups
     */
    public PairwiseResult ofSummaries(Summary... summaries) {
        return result(Groups.ofSummaries(List.of(summaries)));
    }

    /**
     * Compares each group with the control, of which only summaries are known.
     *
     * @param groups label, mean, standard deviation and n of each group
     * @return the result
     * @throws IllegalArgumentException if the control is not one of the groups, or a label stands twice
     */
    public PairwiseResult ofGroups(List<GroupSummary> groups) {
        return result(Groups.ofGroups(groups));
    }

    private PairwiseResult result(Groups groups) {
        if (!groups.labels().contains(control)) {
            throw new IllegalArgumentException(
                    "control: '" + control + "' is not a group, there are " + String.join(", ", groups.labels()));
        }
        int position = groups.present().indexOf(control);
        return new Pairs("Dunnett", true, alternative, level)
                .againstControl(groups, position, family(groups, position));
    }

    private Pairs.Family family(Groups groups, int position) {
        double[] factors = new double[Math.max(0, groups.size() - 1)];
        int next = 0;
        for (int i = 0; i < groups.size() && position >= 0; i++) {
            if (i != position) {
                double n = groups.sample(i).n();
                factors[next++] = Math.sqrt(n / (n + groups.sample(position).n()));
            }
        }
        return new Pairs.Family() {
            @Override
            public double p(double t, double df) {
                return switch (alternative) {
                    case TWO_SIDED -> distribution().twoSidedUpper(Math.abs(t), df);
                    case GREATER -> distribution().oneSidedUpper(t, df);
                    case LESS -> distribution().oneSidedUpper(-t, df);
                };
            }

            @Override
            public double critical(double p, double df) {
                if (alternative == Alternative.TWO_SIDED) {
                    return distribution().twoSidedQuantile(p, df);
                }
                return p < distribution().oneSidedUpper(0, df) ? distribution().oneSidedQuantile(p, df) : Double.NaN;
            }

            private DunnettT distribution() {
                return DunnettT.ofFactors(factors);
            }
        };
    }

    @Override
    public String toString() {
        return "Dunnett against " + control + ", " + alternative.label() + ", " + Interval.percentage(level)
                + " intervals";
    }
}
