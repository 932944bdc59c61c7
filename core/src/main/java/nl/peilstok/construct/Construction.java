package nl.peilstok.construct;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.factor.FactorRule;
import nl.peilstok.scale.ScoringRule;
import nl.peilstok.work.Work;

/**
 * Scale construction as one procedure: candidate items go in, and out come the items that make a scale in every group, with
 * an audit trail of each number that was looked at and each decision that followed.
 *
 * <pre>{@code
 * Construction.as2018().analyse(survey.items("borging_01..borging_12"), survey.group("doelgroep"));
 * Construction.modern().withMinimumItemRest(.35).analyse(survey.items("q01..q48"), survey.group("doelgroep"));
 * Construction.as2018().keeping("borging_06", "asked by the client").analyse(items, groups);
 * }</pre>
 *
 * <p><b>Procedure.</b> Each check is made in every group. Where an item fails in any group it goes in all, so that a scale has
 * the same items everywhere. One item goes at a time, and all checks begin anew, until nothing goes. The checks, in the order
 * of {@link #as2018}:
 *
 * <ol>
 *   <li>Answers: in each group, enough respondents answered each item and each two items, and not all the same. First goes the
 *       item that fewest answered, then one without variance, then the one with too few respondents in common with most others.
 *   <li>Inter-item correlations, Pearson: all above the minimum, by default above 0. The item with most failing correlations,
 *       added over the groups, goes; of several the one whose correlation with the sum of the others is lowest in any group; of
 *       these the last.
 *   <li>Factors: how many there are in each group by the {@linkplain #withFactorRules named rules}; a group's number is the one
 *       most rules name, of equals the lowest. If all groups have several, k the fewest of them, k factors are rotated in each
 *       (minres on polychoric correlations with oblimin; 2018: components with varimax) and each item belongs to the one it
 *       loads most on. If the groups agree on enough of the items and each subset keeps three, the subsets are {@linkplain
 *       #withSubsets proposed or split}, and items that groups put in different subsets go. Otherwise the items stay together;
 *       where subsets are to be split, the trail then says that they are not one-dimensional.
 *   <li>Item–rest correlations, if there is a minimum: the item with the lowest in any group goes.
 *   <li>Residual correlations of one factor, if there is a limit: beyond it, and beyond chance by Bonferroni, the item in most
 *       such pairs goes.
 *   <li>Reliability, alpha or omega: below the minimum in any group, the item goes without which the lowest coefficient of the
 *       groups is highest; if none raises it, the scale is said not to meet the rule.
 *   <li>Friedman's test (2018): the items must differ in location. It drops nothing.
 * </ol>
 *
 * <p>In {@link #modern} subsets are asked for first, as items of different scales need not correlate, and again when the items
 * of a scale are settled.
 *
 * <p><b>Missing answers.</b> Decisions rest on pairwise moments, summed once for each group: who answered two items counts for
 * their correlation. The reliability of the scales in the result is listwise after the rules of 2018 (SPSS's default) and
 * pairwise after the modern ones; Friedman's test is listwise. A group in which no item was answered by the least number of
 * respondents is not judged, and the result says so.
 *
 * <p><b>Undefined when</b> nothing can be judged or fewer than two items are left: the result states it and has no scale.
 *
 * <p><b>What it cannot do.</b> Rules that choose items by the data fit that sample better than the next one: look at the {@link
 * HoldoutResult holdout check}, and at what the items say.
 *
 * <p><b>Reference.</b> Van der Grinten, Walraven, Kooij, Bomhof, Smeets and Ledoux (2018), <i>Bijlagen Landelijke inventarisatie
 * aansluiting onderwijs en jeugdhulp 2018</i>, Bijlage 3. <b>Agrees with</b> the procedures it is made of.
 */
public final class Construction {
    private final Rules rules;
    private final Overrules overrules;
    /** Empty for the common beginning of the items' names. */
    private final String name;

    private final Work work;

    private Construction(Rules rules, Overrules overrules, String name, Work work) {
        this.rules = rules;
        this.overrules = overrules;
        this.name = name;
        this.work = work;
    }

    /**
     * The procedure of the 2018 study: all inter-item correlations positive, factor analysis to see which subsets separate,
     * alpha at least .70, Friedman's test to see whether each item adds something; an item that fails in one group goes in both.
     * Scores are means of the items answered, at least one.
     *
     * <p>What the study does not say is set here: the number of factors is that of SPSS's default, eigenvalues above 1; subsets
     * are proposed and not carried out, as its authors grouped items by content; a group needs 10 respondents; Friedman's p is
     * below .05. Friedman's test asks whether items differ in how far respondents agree with them. That each item adds
     * information, as the study reads it, does not follow, nor the contrary.
     *
     * @return the procedure
     */
    public static Construction as2018() {
        return new Construction(Rules.of2018(), Overrules.NONE, "", Work.here());
    }

    /**
     * What the field asks for now: parallel analysis, MAP and the empirical Kaiser criterion for the number of factors, split
     * subsets, item–rest correlations of at least .30, no residual polychoric correlation beyond .20, omega of at least .70, and a
     * check of the procedure on held-out respondents. Scores are means of the items answered, at least half.
     *
     * @return the procedure
     */
    public static Construction modern() {
        return new Construction(Rules.modern(), Overrules.NONE, "", Work.here());
    }

    private Construction with(Rules other) {
        return new Construction(other, overrules, name, work);
    }

    private Construction with(Overrules other) {
        return new Construction(rules, other, name, work);
    }

    /**
     * The same with a name for the scale; several subsets are numbered.
     *
     * @param scaleName what the scale measures
     * @return the procedure
     * @throws IllegalArgumentException if the name is blank or holds {@code ..}
     */
    public Construction named(String scaleName) {
        if (scaleName.isBlank() || scaleName.contains("..")) {
            throw new IllegalArgumentException("scaleName: a text without '..' is needed, got '" + scaleName + "'");
        }
        return new Construction(rules, overrules, scaleName, work);
    }

    /**
     * The same with another least number of respondents: for a group to be judged, and in each group for an item, and for two
     * items together.
     *
     * @param number 3 or more
     * @return the procedure
     * @throws IllegalArgumentException if the number is less than 3
     */
    public Construction withMinimumRespondents(int number) {
        if (number < 3) {
            throw new IllegalArgumentException("number: 3 or more respondents are needed, got " + number);
        }
        return with(rules.with(Threshold.RESPONDENTS, number));
    }

    /**
     * The same with another number that inter-item correlations must be above.
     *
     * @param r from −1, below 1
     * @return the procedure
     * @throws IllegalArgumentException if it is outside this range
     */
    public Construction withMinimumCorrelation(double r) {
        return with(rules.with(Threshold.CORRELATION, within("r", r, -1)));
    }

    /**
     * The same with another least correlation of an item with the sum of the others.
     *
     * @param r from −1, below 1
     * @return the procedure
     * @throws IllegalArgumentException if it is outside this range
     */
    public Construction withMinimumItemRest(double r) {
        return with(rules.with(Threshold.ITEM_REST, within("r", r, -1)));
    }

    /**
     * The same with another largest residual correlation of one factor, by size.
     *
     * @param limit from 0, below 1
     * @return the procedure
     * @throws IllegalArgumentException if it is outside this range
     */
    public Construction withMaximumResidual(double limit) {
        return with(rules.with(Threshold.RESIDUAL, within("limit", limit, 0)));
    }

    /**
     * The same with another least reliability: alpha after the rules of 2018, omega after the modern ones.
     *
     * @param coefficient from 0, below 1
     * @return the procedure
     * @throws IllegalArgumentException if it is outside this range
     */
    public Construction withMinimumReliability(double coefficient) {
        return with(rules.with(Threshold.RELIABILITY, within("coefficient", coefficient, 0)));
    }

    private static double within(String argument, double value, double from) {
        if (!(value >= from && value < 1)) {
            throw new IllegalArgumentException(
                    argument + ": must be " + (int) from + " or more and below 1, got " + value);
        }
        return value;
    }

    /**
     * The same with other rules for the number of factors.
     *
     * @param first a rule
     * @param others more rules
     * @return the procedure
     * @throws IllegalArgumentException if a rule needs the answers, which the correlations are not: {@link
     *     FactorRule#PARALLEL_PERMUTATION} or {@link FactorRule#COMPARISON_DATA}
     */
    public Construction withFactorRules(FactorRule first, FactorRule... others) {
        Set<FactorRule> asked = EnumSet.of(first, others);
        for (FactorRule needsAnswers : EnumSet.of(FactorRule.PARALLEL_PERMUTATION, FactorRule.COMPARISON_DATA)) {
            if (asked.contains(needsAnswers)) {
                throw new IllegalArgumentException(
                        "rules: those that take correlations are allowed, got " + needsAnswers.label());
            }
        }
        return with(rules.with(asked));
    }

    /**
     * The same with another answer to subsets that the groups agree on.
     *
     * @param rule proposed or split
     * @return the procedure
     */
    public Construction withSubsets(Subsets rule) {
        return with(rules.with(Objects.requireNonNull(rule, "rule")));
    }

    /**
     * The same with another least share of the items that must belong to the same subset in all groups, if there are to be
     * subsets.
     *
     * @param share from 0, below 1
     * @return the procedure
     * @throws IllegalArgumentException if it is outside this range
     */
    public Construction withMinimumAgreement(double share) {
        return with(rules.with(Threshold.AGREEMENT, within("share", share, 0)));
    }

    /**
     * The same with Friedman's test at a level; it is not part of the modern rules unless asked for so.
     *
     * @param level p must be below it, above 0 and below 1
     * @return the procedure
     * @throws IllegalArgumentException if it is outside this range
     */
    public Construction withFriedman(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level: must be above 0 and below 1, got " + level);
        }
        return with(rules.with(Threshold.SIGNIFICANCE, level));
    }

    /**
     * The same with scales that are scored in another way.
     *
     * @param rule when a respondent has a score, and what it is
     * @return the procedure
     */
    public Construction withScoring(ScoringRule rule) {
        return with(rules.with(Objects.requireNonNull(rule, "rule")));
    }

    /**
     * The same with a check on held-out respondents: items are chosen anew by a random share of each group, and the rest judges
     * that choice.
     *
     * @param share of the respondents for the choice, above 0 and below 1
     * @param seed any number; also of the parallel analysis
     * @return the procedure
     * @throws IllegalArgumentException if the share is outside this range
     */
    public Construction withHoldout(double share, long seed) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share: must be above 0 and below 1, got " + share);
        }
        return with(rules.with(Threshold.HOLDOUT, share).withSeed(seed));
    }

    /**
     * The same without a check on held-out respondents.
     *
     * @return the procedure
     */
    public Construction withoutHoldout() {
        return with(rules.without(Threshold.HOLDOUT));
    }

    /**
     * The same with another limit to the rounds, which each drop an item. What is not settled by then is no scale.
     *
     * @param rounds 1 or more
     * @return the procedure
     * @throws IllegalArgumentException if it is less than 1
     */
    public Construction withMostRounds(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds: 1 or more are needed, got " + rounds);
        }
        return with(rules.with(Threshold.ROUNDS, rounds));
    }

    /**
     * The same, but this item stays whatever the rules say. What it fails does not count against the others, and the trail
     * says when it would have gone.
     *
     * @param item a candidate
     * @param reason why, for the trail
     * @return the procedure
     * @throws IllegalArgumentException if the item is kept or dropped already, or there is no reason
     */
    public Construction keeping(String item, String reason) {
        return with(overrules.keeping(item, reason));
    }

    /**
     * The same, but this item goes before anything else.
     *
     * @param item a candidate
     * @param reason why, for the trail
     * @return the procedure
     * @throws IllegalArgumentException if the item is kept or dropped already, or there is no reason
     */
    public Construction dropping(String item, String reason) {
        return with(overrules.dropping(item, reason));
    }

    /**
     * The same with a number of factors that the user says, whatever the rules name: of 1, the items stay together; of more,
     * they are split into so many subsets.
     *
     * @param number 1 or more
     * @return the procedure
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Construction withFactors(int number) {
        return with(overrules.withFactors(number));
    }

    /**
     * The same with the help of other threads, or with a report of progress: of the whole, as far as it can be
     * told while it is not known how many items will go.
     *
     * @param how the way of working
     * @return the procedure; its results are the same to the bit
     */
    public Construction on(Work how) {
        return new Construction(rules, overrules, name, Objects.requireNonNull(how, "how"));
    }

    /**
     * Constructs scales of items, all respondents as one group.
     *
     * @param items the candidates, reversed where they run against the others
     * @return the scales and the trail
     * @throws IllegalArgumentException if the user's decisions are about items that are no candidates
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays so
     */
    public ConstructionResult analyse(Items items) {
        return work.asOne(whole -> new Run(on(whole), items, null).result());
    }

    /**
     * Constructs scales of items that hold in every group.
     *
     * @param items the candidates, reversed where they run against the others
     * @param grouping the group of each respondent of the survey
     * @return the scales and the trail
     * @throws IllegalArgumentException if the user's decisions are about items that are no candidates, or the grouping is of
     *     another number of respondents
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays so
     */
    public ConstructionResult analyse(Items items, Grouping grouping) {
        Objects.requireNonNull(grouping, "grouping");
        return work.asOne(whole -> new Run(on(whole), items, grouping).result());
    }

    Rules rules() {
        return rules;
    }

    Overrules overrules() {
        return overrules;
    }

    String name() {
        return name;
    }

    Work work() {
        return work;
    }

    /**
     * The procedure in a line.
     *
     * @return such as {@code Construction by the rules of 2018}
     */
    @Override
    public String toString() {
        return "Construction by the " + (rules.isOf2018() ? "rules of 2018" : "modern rules")
                + (overrules.any() ? ", overruled in part" : "");
    }
}
