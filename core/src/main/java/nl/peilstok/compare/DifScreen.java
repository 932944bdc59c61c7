package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.math.Level;
import nl.peilstok.math.Tail;

/**
 * A screen for differential item functioning: whether people of two groups with the same score on the scale answer an item
 * differently, by ordinal logistic regression and by Mantel's test.
 *
 * <pre>{@code
 * DifScreen.ordinalLogistic().analyse(items, survey.group("doelgroep"), "swv", "gemeenten");
 * DifScreen.ordinalLogistic().onRestScore().withPurification().withStrata(5)
 *         .analyse(items, survey.group("doelgroep"), "swv", "gemeenten");
 * }</pre>
 *
 * <p><b>Definition.</b> Proportional odds models of the answer Y, logit P(Y &gt; j) = β₁z − θⱼ with z the matching score,
 * with β₂g added for the group, and with β₃zg. Uniform difference: twice the gain in log-likelihood by g, χ² with df 1;
 * non-uniform: that by zg, df 1; any: both, df 2. The size is the gain in Nagelkerke's R², (1 − exp(2(l₀ − l)/n)) / (1 −
 * exp(2l₀/n)), by both, and its {@linkplain DifClass class} Jodoin and Gierl's. The log odds ratio is β₂ without the product.
 * Beside them Mantel's test within strata of equal score, with the difference of the item's means within strata: see {@link
 * nl.peilstok.crosstab.MantelTest}. p-values are adjusted over the items, each kind of test apart, by Holm unless told
 * otherwise; the class uses the adjusted p of any difference.
 *
 * <p><b>The matching score</b> is the mean of the items answered, if at least half were, the item itself among them; {@link
 * #onRestScore} leaves it out. Strata of Mantel's test are the sums of items that the mean comes to, rounded, unless {@link
 * #withStrata} makes some of about equal numbers. With {@link #withPurification}, items of class B or C no longer count for
 * the score of others, until the same items are found twice or ten times were tried.
 *
 * <p><b>Missing answers</b> to the item leave the respondent out of that item; missing answers to others are bridged by the
 * person mean.
 *
 * <p><b>Interval</b> of the log odds ratio: Wald's, 95%.
 *
 * <p><b>Undefined when</b> the item or the score is constant, a group has no answers, or answers can be told apart by score
 * or group (separation), so that the likelihood has no maximum; Mantel's test also when no stratum has both groups.
 *
 * <p><b>What it cannot find</b> is a difference that all items share: that is a difference in score.
 *
 * <p><b>Reference.</b> Zumbo (1999), <i>A handbook on the theory and methods of differential item functioning</i>,
 * Ottawa: Directorate of Human Resources Research and Evaluation; Jodoin and Gierl (2001), Applied Measurement in
 * Education 14, 329–349, doi:10.1207/S15324818AME1404_2; Mantel (1963), Journal of the American Statistical Association
 * 58, 690–700, doi:10.1080/01621459.1963.10500879.
 *
 * <p><b>Agrees with</b> R MASS 7.3-58.2 {@code polr} to the 1e-6 at which that stops; coin 1.4.2 for Mantel's test, 1e-9.
 */
public final class DifScreen {
    private static final DifScreen USUAL = new DifScreen(false, false, 0, Multiplicity.HOLM, .05);
    private static final int MOST_ROUNDS = 10;

    private final boolean restScore;
    private final boolean purified;
    /** 0 for one stratum per sum. */
    private final int strata;

    private final Multiplicity multiplicity;
    private final double alpha;

    private DifScreen(boolean restScore, boolean purified, int strata, Multiplicity multiplicity, double alpha) {
        this.restScore = restScore;
        this.purified = purified;
        this.strata = strata;
        this.multiplicity = multiplicity;
        this.alpha = alpha;
    }

    /**
     * By ordinal logistic regression, matched on the score of all items.
     *
     * @return the procedure, adjusted by Holm, at the level .05, without purification
     */
    public static DifScreen ordinalLogistic() {
        return USUAL;
    }

    /**
     * Matched on the score of the other items.
     *
     * @return the new procedure
     */
    public DifScreen onRestScore() {
        return new DifScreen(true, purified, strata, multiplicity, alpha);
    }

    /**
     * With items that differ left out of the score on which others are matched.
     *
     * @return the new procedure
     */
    public DifScreen withPurification() {
        return new DifScreen(restScore, true, strata, multiplicity, alpha);
    }

    /**
     * With strata of about equal numbers for Mantel's test, for small groups.
     *
     * @param number of strata, 2 or more; those of the same score stay together
     * @return the new procedure
     * @throws IllegalArgumentException if it is below 2
     */
    public DifScreen withStrata(int number) {
        if (number < 2) {
            throw new IllegalArgumentException("number: two strata or more are needed, got " + number);
        }
        return new DifScreen(restScore, purified, number, multiplicity, alpha);
    }

    /**
     * With p-values adjusted in another way.
     *
     * @param adjustment of the p-values of the items
     * @return the new procedure
     */
    public DifScreen withMultiplicity(Multiplicity adjustment) {
        return new DifScreen(restScore, purified, strata, Objects.requireNonNull(adjustment, "adjustment"), alpha);
    }

    /**
     * With another level of significance.
     *
     * @param level between 0 and 1
     * @return the new procedure
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public DifScreen withAlpha(double level) {
        return new DifScreen(restScore, purified, strata, multiplicity, Level.checked(level));
    }

    /**
     * Screens the items of a scale.
     *
     * @param items two or more items, reversed where they run against the others
     * @param grouping the group of each respondent of the survey
     * @param first the group whose answers are compared, by label or code
     * @param second the group they are compared with
     * @return a row an item
     * @throws IllegalArgumentException if there are fewer than two items, a group does not exist, both are the same, or the
     *     grouping is of another survey
     */
    public DifScreenResult analyse(Items items, Grouping grouping, String first, String second) {
        if (items.size() < 2) {
            throw new IllegalArgumentException(
                    "items: two or more are needed, got only " + items.names().get(0));
        }
        return analyse(items, Membership.of(items, grouping, first, second));
    }

    DifScreenResult analyse(Items items, Membership groups) {
        Set<Integer> flagged = new HashSet<>();
        List<DifItem> found = screen(items, groups, flagged);
        int rounds = 1;
        boolean settled = !purified;
        while (purified && !settled && rounds < MOST_ROUNDS) {
            Set<Integer> now = new HashSet<>();
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).isFlagged()) {
                    now.add(i);
                }
            }
            settled = now.equals(flagged);
            if (!settled && now.size() == items.size()) {
                break;
            }
            if (!settled) {
                flagged = now;
                found = screen(items, groups, flagged);
                rounds++;
            }
        }
        return new DifScreenResult(found, groups.levels(), toString(), purified, settled, rounds, alpha);
    }

    private List<DifItem> screen(Items items, Membership groups, Set<Integer> leftOut) {
        MatchingScores scores = new MatchingScores(items, leftOut, restScore);
        List<DifTests> tests = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            tests.add(tests(items, item, groups, scores));
        }
        List<Estimate> any =
                adjusted(tests.stream().map(test -> p(test.any(), 2)).toList());
        List<Estimate> uniform =
                adjusted(tests.stream().map(test -> p(test.uniform(), 1)).toList());
        List<Estimate> nonUniform =
                adjusted(tests.stream().map(test -> p(test.nonUniform(), 1)).toList());
        List<Estimate> mantel = adjusted(tests.stream().map(DifTests::mantelP).toList());
        List<DifItem> result = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            result.add(new DifItem(
                    items.variable(i).name(),
                    tests.get(i),
                    new DifItem.Adjusted(any.get(i), uniform.get(i), nonUniform.get(i), mantel.get(i)),
                    alpha));
        }
        return List.copyOf(result);
    }

    private List<Estimate> adjusted(List<Estimate> p) {
        return multiplicity.adjust(p);
    }

    private static Estimate p(Estimate chiSquare, int df) {
        return chiSquare.isPresent() ? Estimate.of(Tail.chiSquareUpper(chiSquare.value(), df)) : chiSquare;
    }

    private DifTests tests(Items items, int item, Membership groups, MatchingScores scores) {
        int n = 0;
        double[] score = new double[items.respondents()];
        int[] group = new int[score.length];
        double[] answer = new double[score.length];
        for (int r = 0; r < score.length; r++) {
            if (groups.of(r) != Membership.NONE && items.isAnswered(r, item) && scores.has(r, item)) {
                score[n] = scores.of(r, item);
                group[n] = groups.of(r);
                answer[n++] = items.score(r, item);
            }
        }
        return new DifTests(
                Arrays.copyOf(score, n), Arrays.copyOf(group, n), Arrays.copyOf(answer, n), strata, scores.items(item));
    }

    /**
     * The options.
     *
     * @return such as {@code ordinal logistic regression on the score of all items, Holm, level .05}
     */
    @Override
    public String toString() {
        return "ordinal logistic regression on the score of " + (restScore ? "the other items" : "all items")
                + (purified ? ", purified" : "") + ", " + multiplicity.label() + ", level " + Line.level(alpha);
    }
}
