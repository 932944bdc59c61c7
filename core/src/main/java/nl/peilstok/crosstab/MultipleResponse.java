package nl.peilstok.crosstab;

import java.util.Objects;
import java.util.Set;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Multiplicity;

/**
 * Questions to which several answers may be ticked, each box a variable of its own: how many ticked it, as a share of the
 * respondents and of all ticks; and by group, with a test of each box and of all boxes together.
 *
 * <pre>{@code
 * MultipleResponse.ticked("ja").analyse(survey.items("hulp_1..hulp_6"));
 * MultipleResponse.ticked("1").withEmptyAsNo().analyse(items, survey.group("type"));
 * }</pre>
 *
 * <p><b>Missing answers.</b> The base is who saw the question: every box is ticked or is not. Who misses an answer to one box is
 * left out of all, with the strongest reason. In files that hold ticks only {@link #withEmptyAsNo} takes an empty box
 * ({@link nl.peilstok.data.MissingReason#SKIPPED}) as not ticked; a box that was not asked stays missing.
 * {@link #amongThoseWhoTicked} leaves out of the base who ticked nothing.
 *
 * <p><b>Definition of the tests.</b> Of box j by g groups, X²ⱼ is Pearson's chi-square of the g × 2 table. Of the m boxes together,
 * X²ₛ = Σ X²ⱼ; a respondent who ticks two boxes counts in both, so that X²ₛ does not follow chi-square. Its mean is (g − 1)m, and
 * with the correlations φ of the boxes its variance 2(g − 1)Σφ²: first order, X²ₛ is taken on (g − 1)m degrees of freedom; second
 * order, X²ₛ / a on (g − 1)m / a degrees, with a = Σφ²/m over all pairs of boxes, each with itself too. φ is taken as equal in all
 * groups. Boxes that everybody or nobody ticked, and groups without respondents, say nothing and are left out.
 *
 * <p><b>Undefined when</b> nobody is in the base, for shares of respondents; when nothing is ticked, for shares of
 * ticks; the tests when no box is ticked by some of two groups and not by others.
 *
 * <p><b>Reference.</b> Bilder, Loughin and Nettleton (2000), <i>Multiple marginal independence testing for pick any/c
 * variables</i>, doi:10.1080/03610910008813665; the corrections are those of Rao and Scott (1981), <i>Journal of the
 * American Statistical Association</i>, 76, 221–230, doi:10.1080/01621459.1981.10477633.
 *
 * <p><b>Agrees with</b> R 4.2.2: {@code chisq.test} of each box, and the eigenvalues of the covariance matrix of all shares, to a
 * relative 1e-10.
 */
public final class MultipleResponse {
    private final Set<String> ticks;
    private final boolean emptyIsNo;
    private final boolean tickersOnly;
    private final Multiplicity multiplicity;

    private MultipleResponse(Set<String> ticks, boolean emptyIsNo, boolean tickersOnly, Multiplicity multiplicity) {
        this.ticks = ticks;
        this.emptyIsNo = emptyIsNo;
        this.tickersOnly = tickersOnly;
        this.multiplicity = multiplicity;
    }

    /**
     * Which options are a tick. The tests of boxes are adjusted by Holm's method unless another is given.
     *
     * @param codesOrLabels at least one option, which every box has
     * @return the procedure
     * @throws IllegalArgumentException if none is given
     */
    public static MultipleResponse ticked(String... codesOrLabels) {
        if (codesOrLabels.length == 0) {
            throw new IllegalArgumentException("codesOrLabels: at least one option is needed, got none");
        }
        return new MultipleResponse(Set.of(codesOrLabels), false, false, Multiplicity.HOLM);
    }

    /**
     * Takes a box that was left empty as not ticked, as in files that write ticks only.
     *
     * @return the new procedure
     */
    public MultipleResponse withEmptyAsNo() {
        return new MultipleResponse(ticks, true, tickersOnly, multiplicity);
    }

    /**
     * With only those in the base who ticked a box at least.
     *
     * @return the new procedure
     */
    public MultipleResponse amongThoseWhoTicked() {
        return new MultipleResponse(ticks, emptyIsNo, true, multiplicity);
    }

    /**
     * With the tests of the boxes adjusted in another way.
     *
     * @param other how p-values are adjusted for the number of boxes
     * @return the new procedure
     */
    public MultipleResponse withMultiplicity(Multiplicity other) {
        return new MultipleResponse(ticks, emptyIsNo, tickersOnly, Objects.requireNonNull(other, "other"));
    }

    /**
     * Counts the ticks.
     *
     * @param boxes coded variables
     * @return the counts and shares
     * @throws IllegalArgumentException if a box is not coded, or has not the options that count as a tick
     */
    public MultipleResponseResult analyse(Items boxes) {
        return new MultipleResponseResult(Ticks.count(boxes, ticks, emptyIsNo, tickersOnly, null, 1), tickersOnly);
    }

    /**
     * Counts the ticks by group, and tests whether the groups differ.
     *
     * @param boxes coded variables
     * @param groups of all respondents of the survey that the boxes are of
     * @return the counts, shares and tests
     * @throws IllegalArgumentException if a box is not coded or has not the options that count as a tick, or the groups are of
     *     another number of respondents
     */
    public MultipleResponseTable analyse(Items boxes, Grouping groups) {
        int respondents = boxes.survey().respondents();
        if (groups.respondents() != respondents) {
            throw new IllegalArgumentException("groups: must be of the same " + respondents
                    + " respondents as the boxes, is of " + groups.respondents());
        }
        CodedAnswers answers = groups.answers();
        Ticks counted = Ticks.count(
                boxes, ticks, emptyIsNo, tickersOnly, answers, groups.levels().size());
        return new MultipleResponseTable(
                new MultipleResponseResult(counted, tickersOnly), counted, groups, multiplicity);
    }

    /**
     * The options.
     *
     * @return such as {@code Multiple responses, ticked: 1, Holm}
     */
    @Override
    public String toString() {
        return "Multiple responses, ticked: "
                + String.join(", ", ticks.stream().sorted().toList())
                + (emptyIsNo ? ", empty is no" : "")
                + (tickersOnly ? ", among those who ticked" : "")
                + ", " + multiplicity.label();
    }
}
