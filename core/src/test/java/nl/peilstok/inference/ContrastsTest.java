package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContrastsTest {
    private static final double REL = 1e-9;

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("contrast__.*");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        GroupedNumbers groups = new Setup(r).groups();
        Map<String, Double> named = r.named("weights");
        double[] weights = groups.levels().stream().mapToDouble(named::get).toArray();
        Contrasts pooled = Contrasts.pooled().with("c", weights);
        Contrasts welch = Contrasts.welch().with("c", weights);
        List<GroupSummary> summaries = pooled.test(groups).groups();
        assertAgrees(r, "pooled", pooled.test(groups));
        assertAgrees(r, "pooled", pooled.ofGroups(summaries));
        assertAgrees(r, "welch", welch.test(groups));
        assertAgrees(r, "welch", welch.ofGroups(summaries));
    }

    private static void assertAgrees(ReferenceCase r, String test, ContrastsResult results) {
        ContrastResult result = results.contrast("c");
        r.assertRelative(test + ".est", result.estimate().value(), REL);
        r.assertRelative(test + ".se", result.standardError().value(), REL);
        r.assertRelative(test + ".t", result.t().value(), REL);
        r.assertRelative(test + ".df", result.df().value(), REL);
        r.assertRelative(test + ".p", result.p().value(), REL);
        r.assertRelative(
                test + ".low", result.estimate().interval().orElseThrow().lower(), REL);
        r.assertRelative(
                test + ".high", result.estimate().interval().orElseThrow().upper(), REL);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void trendAgreesWithR(ReferenceCase r) {
        GroupedNumbers groups = new Setup(r).groups();
        Map<String, Double> named = r.named("scores");
        double[] scores = groups.levels().stream().mapToDouble(named::get).toArray();
        LinearTrendResult unweighted =
                LinearTrend.unweighted().withScores(scores).test(groups);
        r.assertRelative("trend.unweighted.slope", unweighted.slope().value(), REL);
        r.assertRelative("trend.unweighted.se", unweighted.standardError().value(), REL);
        r.assertRelative("trend.unweighted.t", unweighted.t().value(), REL);
        r.assertRelative("trend.unweighted.p", unweighted.p().value(), REL);
        LinearTrendResult weighted = LinearTrend.weighted().withScores(scores).ofGroups(unweighted.groups());
        r.assertRelative("trend.weighted.slope", weighted.slope().value(), REL);
        r.assertRelative("trend.weighted.F", weighted.t().value() * weighted.t().value(), REL);
        r.assertRelative("trend.weighted.p", weighted.p().value(), REL);
        for (LinearTrendResult trend : List.of(unweighted, weighted)) {
            r.assertRelative("trend.deviation.F", trend.deviationF().value(), 1e-8);
            r.assertRelative("trend.deviation.df1", trend.deviationDf().value(), 0);
            r.assertRelative("trend.deviation.p", trend.deviationP().value(), 1e-8);
        }
    }

    private static final Summary[] THREE = {Summary.of(3.2, 0.8, 31), Summary.of(3.6, 0.7, 44), Summary.of(3.9, 0.4, 28)
    };

    @Test
    void printsTheGroupsAndTheContrasts() {
        assertThat(Contrasts.welch()
                        .with("late against early", -.5, -.5, 1)
                        .with("early ones", -1, 1, 0)
                        .ofSummaries(THREE))
                .hasToString("""
                        2 planned contrasts of 3 groups, Welch, n = 103
                        group   n  mean    sd
                        1      31  3.20  0.80
                        2      44  3.60  0.70
                        3      28  3.90  0.40

                        contrast            estimate  95% interval    se     t    df       p
                        late against early      0.50  [0.27, 0.73]  0.12  4.28  81.9  5.1e-5
                        early ones              0.40  [0.04, 0.76]  0.18  2.24  59.1    .029""");
    }

    @Test
    void printsATrend() {
        assertThat(LinearTrend.unweighted().withAlternative(Alternative.GREATER).ofSummaries(THREE))
                .hasToString("""
                        Linear trend (unweighted, greater): t(100) = 4.02, p < .001, slope 0.35
                        group  score   n  mean    sd
                        1        1.0  31  3.20  0.80
                        2        2.0  44  3.60  0.70
                        3        3.0  28  3.90  0.40

                        trend       slope  95% interval    se     t   df       p
                        unweighted   0.35     [0.21, ∞]  0.09  4.02  100  5.6e-5
                        Deviation from linearity: F(1, 100) = 0.14, p = .708.
                        p and interval are one-sided: the slope is greater than 0.""");
    }

    @Test
    void ofTwoGroupsAContrastIsTheTTest() {
        Summary x = Summary.of(3.2, 0.8, 31);
        Summary y = Summary.of(3.6, 0.7, 44);
        for (Alternative alternative : Alternative.values()) {
            assertThat(Contrasts.welch()
                            .withAlternative(alternative)
                            .with("c", 1, -1)
                            .ofSummaries(x, y)
                            .contrast("c")
                            .p()
                            .value())
                    .isCloseTo(
                            TTest.welch()
                                    .withAlternative(alternative)
                                    .ofSummaries(x, y)
                                    .p()
                                    .value(),
                            within(1e-14));
            assertThat(Contrasts.pooled()
                            .withAlternative(alternative)
                            .with("c", 1, -1)
                            .ofSummaries(x, y)
                            .contrast("c")
                            .p()
                            .value())
                    .isCloseTo(
                            TTest.student()
                                    .withAlternative(alternative)
                                    .ofSummaries(x, y)
                                    .p()
                                    .value(),
                            within(1e-14));
            assertThat(LinearTrend.weighted()
                            .withAlternative(alternative)
                            .withScores(2, 1)
                            .ofSummaries(x, y)
                            .p()
                            .value())
                    .isCloseTo(
                            TTest.student()
                                    .withAlternative(alternative)
                                    .ofSummaries(x, y)
                                    .p()
                                    .value(),
                            within(1e-14));
        }
    }

    @Test
    void orthogonalContrastsOfEqualGroupsSplitTheVariationBetween() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 50; i++) {
            Summary[] groups = new Summary[3];
            for (int j = 0; j < 3; j++) {
                groups[j] = Summary.of(random.nextDouble(), 1, 20);
            }
            ContrastsResult result = Contrasts.pooled()
                    .with("one", 1, -1, 0)
                    .with("two", 1, 1, -2)
                    .ofSummaries(groups);
            double sum = result.contrasts().stream()
                    .mapToDouble(c -> c.t().value() * c.t().value())
                    .sum();
            assertThat(sum / 2).isCloseTo(Anova.oneWay().ofSummaries(groups).f().value(), within(1e-10));
            LinearTrendResult trend = LinearTrend.weighted().ofSummaries(groups);
            assertThat((trend.t().value() * trend.t().value()
                                    + trend.deviationF().value())
                            / 2)
                    .isCloseTo(Anova.oneWay().ofSummaries(groups).f().value(), within(1e-10));
        }
    }

    @Test
    void weightedAndUnweightedTrendsOfEqualGroupsAreTheSame() {
        Summary[] equal = {Summary.of(1, 1, 9), Summary.of(3, 2, 9), Summary.of(2, 1, 9), Summary.of(4, 1, 9)};
        assertThat(LinearTrend.weighted().ofSummaries(equal).t().value())
                .isCloseTo(LinearTrend.unweighted().ofSummaries(equal).t().value(), within(1e-12));
        assertThat(LinearTrend.weighted()
                        .withoutEqualVariances()
                        .ofSummaries(equal)
                        .deviationF()
                        .whyAbsent())
                .contains(new Absence(Absence.Kind.NOT_DEFINED, "deviation is tested with equal variances only"));
    }

    @Test
    void emptyGroupsAndGroupsOfOne() {
        GroupedNumbers groups =
                Setup.numbers("x", 1, 2, 3, 5, Double.NaN, 7).by(Grouping.of("g", "a", "a", "b", "b", "c", "d"));
        ContrastsResult result = Contrasts.welch()
                .with("with empty", 1, 0, -1, 0)
                .with("with one", 1, 0, 0, -1)
                .with("others", 1, -1, 0, 0)
                .test(groups);
        assertThat(result.contrast("with empty").estimate().whyAbsent())
                .contains(new Absence(Absence.Kind.NO_ANSWERS, "the group 'c' has no answers"));
        assertThat(result.contrast("with one").t().whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "the group 'd' has one respondent"));
        assertThat(result.contrast("with one").estimate().value()).isEqualTo(-5.5);
        assertThat(result.contrast("others").t().isPresent()).isTrue();
        assertThat(result.adjusted(Multiplicity.BONFERRONI).get(2).value())
                .isEqualTo(result.contrast("others").p().value());
        LinearTrendResult trend = LinearTrend.unweighted().test(groups);
        assertThat(trend.scores()).containsExactly(1.0, 2.0, 4.0);
        assertThat(trend.emptyGroups()).containsExactly("c");
        assertThat(LinearTrend.unweighted()
                        .test(Numbers.of("x", 1, 1).by(Grouping.of("g", "a", "a")))
                        .slope()
                        .whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "only one group has answers"));
        assertThat(Contrasts.pooled()
                        .with("c", 1, -1)
                        .ofSummaries(Summary.of(1, 0, 4), Summary.of(2, 0, 4))
                        .contrast("c")
                        .toString())
                .isEqualTo("c: not defined, no variance within groups");
    }

    @Test
    void refusesWhatAreNoContrasts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contrasts.pooled().with("c", 1, -2))
                .withMessage("weights: must sum to 0 and not all be 0, got [1.0, -2.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contrasts.pooled().with("c", 1, -1).ofSummaries(THREE))
                .withMessage("weights: 'c' needs one for each of 1, 2, 3, got [1.0, -1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contrasts.pooled().ofSummaries(THREE))
                .withMessageStartingWith("contrasts: at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contrasts.pooled().with("c", 1, -1).with("c", 1, -1))
                .withMessage("label: every contrast needs its own, 'c' stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearTrend.weighted().withScores(1, 1))
                .withMessage("scores: must be finite and differ, got [1.0, 1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearTrend.weighted().withScores(1, 2).ofSummaries(THREE))
                .withMessage("scores: needs one for each of 1, 2, 3, got [1.0, 2.0]");
    }
}
