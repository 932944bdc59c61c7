package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.estimate.Interval;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.inference.AllPairs;
import nl.peilstok.inference.GroupSummary;
import nl.peilstok.inference.KruskalWallisPostHoc;
import nl.peilstok.inference.PairwiseT;
import nl.peilstok.inference.TTest;
import nl.peilstok.math.Level;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.scale.Scale;
import nl.peilstok.scale.Scores;

/**
 * Scores compared between independent groups in one call: n, mean, standard deviation and interval of each group, the
 * test of all groups, effect sizes, the pairs, the checks of what the test assumes, the trend of groups with an order,
 * and who was left out. From scores, or from published means, standard deviations and ns. And many scales by many
 * groupings at once, as a {@link ComparisonTable}.
 *
 * <pre>{@code
 * Comparison.welch().test(trust.score(survey).by(survey.group("tevredenheid")));
 * Comparison.welch().ordered().test(survey, List.of(vision, trust), "model", "fase");
 * Comparison.as2018().of(PublishedMeans.of("sturing", "tevredenheid", .69)
 *         .with("ontevreden", 2.8, 30).with("neutraal", 3.1, 38).with("tevreden", 3.7, 25));
 * }</pre>
 *
 * <p><b>Definition.</b> Everything is what the procedure of its own gives, digit for digit:
 *
 * <table>
 * <caption>What is computed</caption>
 * <tr><th></th><th>two groups</th><th>more</th><th>pairs</th><th>effect</th></tr>
 * <tr><td>{@link #welch()}</td><td>{@link TTest#welch()}</td>
 * <td>{@link nl.peilstok.inference.Anova#welch()}</td><td>{@link AllPairs#gamesHowell()}</td><td>g; ω², η²</td></tr>
 * <tr><td>{@link #anova()}</td><td>{@link TTest#student()}</td>
 * <td>{@link nl.peilstok.inference.Anova#oneWay()}</td><td>{@link AllPairs#tukey()}</td><td>g; ω², η²</td></tr>
 * <tr><td>{@link #ranks()}</td><td>{@link nl.peilstok.inference.MannWhitney#exactWhereFeasible()}</td>
 * <td>{@link nl.peilstok.inference.KruskalWallis#chiSquare()}</td>
 * <td>{@link KruskalWallisPostHoc#dunn KruskalWallisPostHoc.dunn(HOLM)}</td><td>rank-biserial; ε²</td></tr>
 * </table>
 *
 * <p>{@link #withMeasurement} asks first whether a scale means the same in the groups, and the answer is the first that
 * is printed.
 *
 * <p>Groups without a score do not count, and are named; with two that do, the test is that of the pair. Nothing is
 * chosen after a look at the scores: the checks of assumptions stand beside the test.
 *
 * <p><b>Missing answers.</b> Respondents without a score or without a group are left out, each counted with its reason;
 * of those with a group, {@link LeftOut} tests whether groups differ in it.
 *
 * <p><b>Interval.</b> Of each mean by t, with the standard deviation of its own group; of the effects that of their own
 * procedures ({@link nl.peilstok.effect}), of ε² none; or of all of them by the {@linkplain #withBootstrap bootstrap}.
 *
 * <p><b>Undefined when</b> the procedures are; that part is absent, with the reason, and the others are there.
 *
 * <p><b>Reference</b> and <b>Agrees with</b>: see the procedures.
 */
public final class Comparison {
    /** Which test of all groups. */
    enum Test {
        WELCH("Welch"),
        ANOVA("analysis of variance"),
        RANKS("ranks");

        private final String label;

        Test(String label) {
            this.label = label;
        }
    }

    /** What was asked. */
    record Options(
            Test test,
            PostHoc pairs,
            boolean isOrdered,
            double level,
            Optional<Bootstrap> bootstrap,
            Optional<MeasurementComparison> measurement) {}

    private final Options options;

    private Comparison(Options options) {
        this.options = options;
    }

    private static Comparison by(Test test, PostHoc pairs) {
        return new Comparison(new Options(test, pairs, false, .95, Optional.empty(), Optional.empty()));
    }

    /**
     * Of means, without equal variances: Welch's test, pairs by Games and Howell.
     *
     * @return the comparison, with 95% intervals, of groups without an order
     */
    public static Comparison welch() {
        return by(Test.WELCH, new PostHoc.Simultaneous(AllPairs.gamesHowell()));
    }

    /**
     * Of means, with equal variances assumed: analysis of variance, of two groups Student's t; pairs by Tukey.
     *
     * @return the comparison, with 95% intervals, of groups without an order
     */
    public static Comparison anova() {
        return by(Test.ANOVA, new PostHoc.Simultaneous(AllPairs.tukey()));
    }

    /**
     * By ranks: the test of Kruskal and Wallis, of two groups that of Mann and Whitney; pairs by Dunn, adjusted by
     * Holm.
     *
     * @return the comparison, with 95% intervals, of groups without an order
     */
    public static Comparison ranks() {
        return by(Test.RANKS, new PostHoc.OfRanks(KruskalWallisPostHoc.dunn(Multiplicity.HOLM)));
    }

    /**
     * As the national inventory of 2018 compared groups: analysis of variance, and pairs by Student's t tests of the
     * two groups alone, not adjusted for their number. To recalculate, not to imitate: of three groups that do not
     * differ, some pair is found to in 12% of all studies.
     *
     * @return the comparison, with 95% intervals, of groups without an order
     */
    public static Comparison as2018() {
        return anova().withPairs(TTest.student(), Multiplicity.NONE);
    }

    /**
     * With other comparisons of pairs.
     *
     * @param procedure how; its level becomes that of this comparison
     * @return the new comparison
     */
    public Comparison withPairs(AllPairs procedure) {
        return with(new PostHoc.Simultaneous(Objects.requireNonNull(procedure, "procedure")));
    }

    /**
     * With pairs by t tests that pool the variances of all groups, or, Welch's, of the pair.
     *
     * @param procedure how, and how adjusted; its level becomes that of this comparison
     * @return the new comparison
     */
    public Comparison withPairs(PairwiseT procedure) {
        return with(new PostHoc.Adjusted(Objects.requireNonNull(procedure, "procedure")));
    }

    /**
     * With pairs by t tests that each know the two groups of the pair only.
     *
     * @param procedure which t test; two-sided, and its level becomes that of this comparison
     * @param multiplicity how p is adjusted over the pairs
     * @return the new comparison
     */
    public Comparison withPairs(TTest procedure, Multiplicity multiplicity) {
        return with(new PostHoc.Separate(
                Objects.requireNonNull(procedure, "procedure"), Objects.requireNonNull(multiplicity, "multiplicity")));
    }

    /**
     * With other comparisons of pairs by ranks.
     *
     * @param procedure how, and how adjusted
     * @return the new comparison
     */
    public Comparison withPairs(KruskalWallisPostHoc procedure) {
        return with(new PostHoc.OfRanks(Objects.requireNonNull(procedure, "procedure")));
    }

    private Comparison with(PostHoc other) {
        return new Comparison(new Options(
                options.test, other, options.isOrdered, options.level, options.bootstrap, options.measurement));
    }

    /**
     * Of groups with an order, such as phases: a {@link Trend} stands beside the test of all groups.
     *
     * @return the new comparison
     */
    public Comparison ordered() {
        return new Comparison(
                new Options(options.test, options.pairs, true, options.level, options.bootstrap, options.measurement));
    }

    /**
     * With intervals of another level, and pairs shown to differ where p is below 1 − level.
     *
     * @param other the confidence level, between 0 and 1, such as 0.99
     * @return the new comparison
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public Comparison withLevel(double other) {
        return new Comparison(new Options(
                options.test,
                options.pairs,
                options.isOrdered,
                Level.checked(other),
                options.bootstrap,
                options.measurement));
    }

    /**
     * With intervals of the effect sizes by the bootstrap, in which respondents are drawn with their groups; the one
     * way to an interval of ε². Those of tests of two groups by ranks stay as they are. For scores only.
     *
     * @param procedure how; its level becomes that of this comparison
     * @return the new comparison
     */
    public Comparison withBootstrap(Bootstrap procedure) {
        return new Comparison(new Options(
                options.test,
                options.pairs,
                options.isOrdered,
                options.level,
                Optional.of(Objects.requireNonNull(procedure, "procedure")),
                options.measurement));
    }

    /**
     * With the question first whether the scale means the same in the groups: each group with scores is set against the
     * first of them. It chooses nothing, the comparison stays what it is; where the scale does not mean the same, a
     * difference of means is not one of what the scale is called after.
     *
     * <p>For scales, by {@link #test(Scores, Grouping)} or {@link #test(Survey, List, String...)}: scores alone and
     * published figures do not tell the answers to the items, and the result says so.
     *
     * @param procedure how it is judged
     * @return the new comparison
     */
    public Comparison withMeasurement(MeasurementComparison procedure) {
        return new Comparison(new Options(
                options.test,
                options.pairs,
                options.isOrdered,
                options.level,
                options.bootstrap,
                Optional.of(Objects.requireNonNull(procedure, "procedure"))));
    }

    /**
     * Compares scores by group.
     *
     * @param grouped such as {@code trust.score(survey).by(survey.group("fase"))}
     * @return the result
     */
    public ComparisonResult test(GroupedNumbers grouped) {
        return result(Compared.of(grouped));
    }

    /**
     * Compares the scores on a scale by group, with its items at hand: what {@link #withMeasurement} needs.
     *
     * @param scores such as {@code trust.score(survey)}
     * @param grouping the group of each respondent of the same survey
     * @return the result
     * @throws IllegalArgumentException if the grouping has another number of respondents
     */
    public ComparisonResult test(Scores scores, Grouping grouping) {
        return result(Compared.of(scores, grouping));
    }

    /**
     * Compares samples, each a group with the title of its variable; where two titles are the same, they are called 1,
     * 2, ….
     *
     * @param first a sample
     * @param second another
     * @param more further samples
     * @return the result
     * @throws IllegalArgumentException if respondents of one survey are in two of them, as in two of its columns
     */
    public ComparisonResult test(Numbers first, Numbers second, Numbers... more) {
        List<Numbers> samples = new ArrayList<>(List.of(first, second));
        samples.addAll(List.of(more));
        return result(Compared.ofSamples(samples));
    }

    /**
     * Compares groups of which a table printed means, standard deviations and ns. What needs the scores is absent.
     *
     * @param dependent the name of what is compared
     * @param grouping the name of the grouping
     * @param groups label, mean, standard deviation and n of each group
     * @return the result
     * @throws IllegalArgumentException if there is no group, a label stands twice, there are more than 2,147,483,647
     *     respondents, or a bootstrap is asked for
     */
    public ComparisonResult ofGroups(String dependent, String grouping, List<GroupSummary> groups) {
        return result(Compared.ofGroups(dependent, grouping, groups));
    }

    /**
     * Compares groups of which a table printed means and ns, and another the standard deviation of all.
     *
     * @param published the figures
     * @return the result; without tests where the figures contradict each other
     * @throws IllegalArgumentException if there is no group, there are more than 2,147,483,647 respondents, or a
     *     bootstrap is asked for
     */
    public ComparisonResult of(PublishedMeans published) {
        return result(Compared.of(published));
    }

    /**
     * Compares each of several scores by each of several groupings.
     *
     * @param scores of the same respondents, each a row of the design
     * @param groupings of these respondents
     * @return all results, by grouping and then by score, in the order given
     * @throws IllegalArgumentException if scores and groupings are of different numbers of respondents, two scores or
     *     two groupings have the same name, or there are none
     */
    public ComparisonTable test(List<Numbers> scores, Grouping... groupings) {
        List<ComparisonResult> results = new ArrayList<>();
        for (Grouping grouping : groupings) {
            scores.forEach(each -> results.add(test(each.by(grouping))));
        }
        return ComparisonTable.of(results);
    }

    /**
     * Scores scales and compares each of them by each of several groupings.
     *
     * @param survey the respondents
     * @param scales what is compared
     * @param groupings names of variables that make groups
     * @return all results, by grouping and then by scale, in the order given
     * @throws IllegalArgumentException if the survey lacks a variable, two scales or two groupings have the same name,
     *     or there are none
     */
    public ComparisonTable test(Survey survey, List<Scale> scales, String... groupings) {
        List<Scores> scores = scales.stream().map(scale -> scale.score(survey)).toList();
        List<ComparisonResult> results = new ArrayList<>();
        for (String name : groupings) {
            Grouping grouping = survey.group(name);
            scores.forEach(each -> results.add(test(each, grouping)));
        }
        return ComparisonTable.of(results);
    }

    boolean isByRanks() {
        return options.test == Test.RANKS;
    }

    private ComparisonResult result(Compared groups) {
        return new Calculation(groups, options).result(this);
    }

    /**
     * The comparison in words.
     *
     * @return such as {@code Welch, ordered groups, 95% intervals; pairs: Games–Howell, 95% intervals}
     */
    @Override
    public String toString() {
        return options.test.label + (options.isOrdered ? ", ordered groups" : "") + ", "
                + Interval.percentage(options.level) + " intervals; pairs: " + options.pairs.label(options.level)
                + options.measurement.map(each -> "; " + each).orElse("");
    }
}
