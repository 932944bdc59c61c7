package nl.peilstok.compare;

import static nl.peilstok.compare.Given.NO_VIEW;
import static nl.peilstok.compare.Given.grouped;
import static nl.peilstok.compare.Given.groups;
import static nl.peilstok.compare.Given.random;
import static nl.peilstok.compare.Given.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.peilstok.crosstab.ChiSquareTest;
import nl.peilstok.crosstab.FisherTest;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.describe.Summary;
import nl.peilstok.effect.StandardisedDifference;
import nl.peilstok.effect.VarianceExplained;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.inference.AllPairs;
import nl.peilstok.inference.Anova;
import nl.peilstok.inference.AnovaResult;
import nl.peilstok.inference.GroupSummary;
import nl.peilstok.inference.JonckheereTerpstra;
import nl.peilstok.inference.KruskalWallis;
import nl.peilstok.inference.KruskalWallisPostHoc;
import nl.peilstok.inference.KruskalWallisResult;
import nl.peilstok.inference.LinearTrend;
import nl.peilstok.inference.MannWhitney;
import nl.peilstok.inference.PairwiseDifference;
import nl.peilstok.inference.PairwiseT;
import nl.peilstok.inference.RankComparison;
import nl.peilstok.inference.TTest;
import nl.peilstok.inference.TTestResult;
import nl.peilstok.inference.VarianceTest;
import nl.peilstok.reference.ReferenceData;
import nl.peilstok.resample.Bootstrap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String[] NOT_SATISFIED_TO_SATISFIED = {"ontevreden", "neutraal", "tevreden"};

    private final GroupedNumbers three = random(new SplittableRandom(7), 31, 44, 28);
    private final GroupedNumbers two = random(new SplittableRandom(8), 31, 44);

    private static void assertSame(Estimate actual, Estimate expected) {
        assertThat(actual.toString()).isEqualTo(expected.toString());
    }

    @Nested
    class EverythingIsWhatTheProceduresGive {

        @Test
        void welch() {
            ComparisonResult result = Comparison.welch().test(three);
            AnovaResult welch = Anova.welch().test(three);
            assertThat(result.omnibus().test()).isEqualTo("Welch's ANOVA");
            assertThat(result.omnibus().symbol()).isEqualTo("F");
            assertSame(result.omnibus().statistic(), welch.f());
            assertSame(result.omnibus().df().get(0), welch.df1());
            assertSame(result.omnibus().df().get(1), welch.df2());
            assertSame(result.p(), welch.p());
            assertSame(result.omnibus().logP(), welch.logP());
            AnovaResult oneWay = Anova.oneWay().test(three);
            assertThat(result.effects()).extracting(EffectSize::name).containsExactly("omega²", "eta²");
            assertSame(
                    result.effect().estimate(),
                    VarianceExplained.omegaSquared()
                            .ofF(
                                    oneWay.f().value(),
                                    oneWay.df1().value(),
                                    oneWay.df2().value()));
            assertSame(result.effects().get(1).estimate(), oneWay.etaSquared());
            assertThat(result.pooledSd().value())
                    .isEqualTo(Math.sqrt(oneWay.within().meanSquare().value()));
            assertThat(result.pairsBy()).isEqualTo("Games–Howell");
            assertClaims(result, AllPairs.gamesHowell().test(three).differences());
        }

        @Test
        void analysisOfVariance() {
            ComparisonResult result = Comparison.anova().test(three);
            assertSame(result.p(), Anova.oneWay().test(three).p());
            assertClaims(result, AllPairs.tukey().test(three).differences());
            assertClaims(
                    Comparison.anova().withPairs(PairwiseT.pooled()).test(three),
                    PairwiseT.pooled().test(three).differences());
            assertClaims(
                    Comparison.anova()
                            .withPairs(AllPairs.scheffe())
                            .withLevel(.9)
                            .test(three),
                    AllPairs.scheffe().withLevel(.9).test(three).differences());
        }

        private void assertClaims(ComparisonResult result, List<PairwiseDifference> pairs) {
            assertThat(result.claims()).hasSameSizeAs(pairs);
            for (PairwiseDifference pair : pairs) {
                PairClaim claim = result.claim(pair.first(), pair.second());
                assertThat(claim.difference().value())
                        .isEqualTo(Math.abs(pair.difference().value()));
                assertSame(claim.p(), pair.p());
                boolean isTurned = claim.higher().equals(pair.second());
                pair.difference().interval().ifPresent(interval -> {
                    Interval own = claim.difference().interval().orElseThrow();
                    assertThat(own.lower()).isEqualTo(isTurned ? -interval.upper() : interval.lower());
                    assertThat(own.upper()).isEqualTo(isTurned ? -interval.lower() : interval.upper());
                });
            }
        }

        @Test
        void ranks() {
            ComparisonResult result = Comparison.ranks().test(three);
            KruskalWallisResult ranks = KruskalWallis.chiSquare().test(three);
            assertSame(result.omnibus().statistic(), ranks.h());
            assertSame(result.p(), ranks.p());
            assertSame(result.effect().estimate(), ranks.epsilonSquared());
            for (RankComparison pair :
                    KruskalWallisPostHoc.dunn(Multiplicity.HOLM).test(three).pairs()) {
                PairClaim claim = result.claim(pair.first(), pair.second());
                assertSame(claim.p(), pair.adjustedP());
                assertThat(claim.difference().value())
                        .isEqualTo(Math.abs(pair.difference().value()));
            }
            assertThat(result.pairTable().columns().get(1).header()).isEqualTo("difference of mean ranks");
        }

        @Test
        void twoGroupsAreComparedByTheTestOfTwo() {
            TTestResult welch = TTest.welch().test(two, "a", "b");
            ComparisonResult result = Comparison.welch().test(two);
            assertThat(result.omnibus().test()).isEqualTo("Welch t test");
            assertSame(result.omnibus().statistic(), welch.t());
            assertSame(result.omnibus().df().get(0), welch.df());
            assertSame(result.p(), welch.p());
            assertThat(result.claims()).hasSize(1);
            assertSame(result.claims().get(0).p(), welch.p());
            assertThat(result.pairsOfMeans()).isEmpty();
            assertSame(
                    result.effect().estimate(), StandardisedDifference.hedgesG().analyse(two.in("a"), two.in("b")));
            assertSame(
                    Comparison.anova().test(two).p(),
                    TTest.student().test(two, "a", "b").p());
            ComparisonResult ranks = Comparison.ranks().test(two);
            assertSame(
                    ranks.p(),
                    MannWhitney.exactWhereFeasible().test(two, "a", "b").p());
            assertSame(
                    ranks.effect().estimate(),
                    MannWhitney.exactWhereFeasible().test(two, "a", "b").rankBiserial());
        }

        @Test
        void theTrendAndTheChecks() {
            ComparisonResult result = Comparison.anova().ordered().test(three);
            Trend trend = result.trend().orElseThrow();
            assertSame(trend.slopeP(), LinearTrend.unweighted().test(three).p());
            assertSame(
                    Comparison.welch()
                            .ordered()
                            .test(three)
                            .trend()
                            .orElseThrow()
                            .slopeP(),
                    LinearTrend.unweighted().withoutEqualVariances().test(three).p());
            assertSame(
                    trend.jonckheereTerpstra().orElseThrow().p(),
                    JonckheereTerpstra.asymptotic().test(three).p());
            assertSame(
                    result.assumptions().orElseThrow().variances().get(0).p(),
                    VarianceTest.levene().test(three).p());
            assertSame(
                    result.bartlett().orElseThrow().p(),
                    VarianceTest.bartlett().test(three).p());
            assertThat(Comparison.anova().test(three).trend()).isEmpty();
        }

        @Test
        void theIntervalOfAMeanIsThatOfOneSample() {
            Interval interval = Comparison.welch()
                    .withLevel(.9)
                    .test(three)
                    .group("b")
                    .mean()
                    .interval()
                    .orElseThrow();
            Interval direct = TTest.oneSample(0)
                    .withLevel(.9)
                    .test(three.in("b"))
                    .difference()
                    .interval()
                    .orElseThrow();
            assertThat(interval.lower()).isCloseTo(direct.lower(), within(1e-12));
            assertThat(interval.upper()).isCloseTo(direct.upper(), within(1e-12));
            assertThat(interval.level()).isEqualTo(.9);
        }

        @Test
        void separateTTestsKnowTheirTwoGroupsOnly() {
            ComparisonResult result = Comparison.as2018().test(three);
            assertSame(
                    result.claim("a", "c").p(),
                    TTest.student().test(three, "a", "c").p());
            ComparisonResult holm = Comparison.welch()
                    .withPairs(TTest.welch(), Multiplicity.HOLM)
                    .test(three);
            List<Estimate> p = new ArrayList<>();
            p.add(TTest.welch().test(three, "a", "b").p());
            p.add(TTest.welch().test(three, "a", "c").p());
            p.add(TTest.welch().test(three, "b", "c").p());
            assertSame(holm.claim("b", "c").p(), Multiplicity.HOLM.adjust(p).get(2));
            assertThat(holm.claim("b", "c")
                            .difference()
                            .whyNoInterval()
                            .orElseThrow()
                            .reason())
                    .contains("do not hold together");
        }
    }

    /** R 4.2: aov, oneway.test of PlantGrowth. */
    @Test
    void theFiguresOfAKnownExperiment() {
        ReferenceData growth = ReferenceData.read("plantgrowth");
        ComparisonResult result = Comparison.anova()
                .test(
                        Numbers.of("ctrl", growth.where("weight", "group", "ctrl")),
                        Numbers.of("trt1", growth.where("weight", "group", "trt1")),
                        Numbers.of("trt2", growth.where("weight", "group", "trt2")));
        assertThat(result.omnibus().statistic().value()).isCloseTo(4.846, within(.0005));
        assertThat(result.p().value()).isCloseTo(.0159, within(.00005));
        assertThat(result.claim("trt2", "trt1").sentence()).isEqualTo("trt1 scores lower than trt2, p = .012");
        assertThat(result.claim("trt1", "ctrl").sentence()).isEqualTo("trt1 and ctrl: no difference shown, p = .391");
    }

    @Nested
    class PublishedFigures {
        private final List<GroupSummary> figures = three.levels().stream()
                .map(level -> new GroupSummary(
                        level,
                        Summary.of(
                                Summary.of(three.in(level)).mean().value(),
                                Summary.of(three.in(level)).sd().value(),
                                three.in(level).answered())))
                .toList();

        @Test
        void giveAllThatNeedsNoScores() {
            ComparisonResult data = Comparison.welch().ordered().test(three);
            ComparisonResult published = Comparison.welch().ordered().ofGroups("y", "g", figures);
            assertThat(published.p().value()).isCloseTo(data.p().value(), within(1e-12));
            assertThat(published.effect().estimate().value())
                    .isCloseTo(data.effect().estimate().value(), within(1e-12));
            assertThat(published.claim("a", "c").p().value())
                    .isCloseTo(data.claim("a", "c").p().value(), within(1e-12));
            assertThat(published.trend().orElseThrow().slopeP().value())
                    .isCloseTo(data.trend().orElseThrow().slopeP().value(), within(1e-12));
            assertThat(published.weightedMean().value())
                    .isCloseTo(data.weightedMean().value(), within(1e-12));
            assertThat(published.bartlett().orElseThrow().p().value())
                    .isCloseTo(data.bartlett().orElseThrow().p().value(), within(1e-12));
            assertThat(published.sentence()).isEqualTo(data.sentence());
        }

        @Test
        void sayWhatTheyDoNotTell() {
            ComparisonResult published = Comparison.welch().ordered().ofGroups("y", "g", figures);
            assertThat(published.assumptions()).isEmpty();
            assertThat(published.trend().orElseThrow().jonckheereTerpstra()).isEmpty();
            assertThat(published.leftOut().p().whyAbsent().orElseThrow().reason())
                    .isEqualTo("published figures do not tell who was left out");
            assertThat(published.toString())
                    .contains("—a: ranks need the scores", "normal residuals  Shapiro–Wilk         —a    —a");
            ComparisonResult ranks = Comparison.ranks().ofGroups("y", "g", figures);
            assertThat(ranks.p().whyAbsent().orElseThrow().reason()).contains("ranks need the scores");
            assertThat(ranks.claim("a", "b").sentence()).startsWith("a and b: not compared, ranks need");
            assertThat(Comparison.welch()
                            .withPairs(KruskalWallisPostHoc.dunn(Multiplicity.NONE))
                            .ofGroups("y", "g", figures)
                            .claims())
                    .hasSize(3)
                    .noneMatch(PairClaim::isShown);
        }

        @Test
        void ofTwoGroups() {
            ComparisonResult b41 = Comparison.as2018()
                    .ofGroups(
                            "tevredenheid",
                            "team",
                            List.of(
                                    new GroupSummary("met", Summary.of(3.59, 1.45, 108)),
                                    new GroupSummary("zonder", Summary.of(2.89, 1.67, 91))));
            assertThat(b41.omnibus().statistic().value()).isCloseTo(3.165, within(.0005));
            assertThat(b41.p().value()).isCloseTo(.0018, within(.000005));
            assertThat(b41.effect().estimate().value()).isCloseTo(.449, within(.0005));
            assertThat(b41.claim("met", "zonder").lower()).isEqualTo("zonder");
        }

        @Test
        void areChecked() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Comparison.welch().ofGroups("y", "g", List.of(figures.get(0), figures.get(0))))
                    .withMessageContaining("'a' stands twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Comparison.welch().ofGroups("y", "g", List.of()))
                    .withMessageContaining("at least one");
        }
    }

    @Nested
    class WhoIsLeftOut {

        @Test
        void isCountedByReasonAndTestedByGroup() {
            double[] many = new double[80];
            double[] some = new double[80];
            for (int i = 0; i < 80; i++) {
                many[i] = i < 30 ? NO_VIEW : i % 5;
                some[i] = i < 10 ? NO_VIEW : i % 4;
            }
            ComparisonResult result = Comparison.welch().test(grouped(many, some));
            LeftOut leftOut = result.leftOut();
            assertThat(result.cases().leftOutLine()).isEqualTo("left out (available cases): 40 'geen zicht op'");
            assertThat(leftOut.counts().count("a", "left out")).isEqualTo(30);
            assertThat(leftOut.reasons("b")).hasSize(1).containsValue(10);
            assertThat(leftOut.test()).isEqualTo("chi-square");
            assertSame(leftOut.p(), ChiSquareTest.of(leftOut.counts()).p());
            assertThat(leftOut.toString())
                    .startsWith("40 of 160 members of the groups are left out\n")
                    .contains("Left out by group: chi-square, p < .001");
            assertThatIllegalArgumentException().isThrownBy(() -> leftOut.reasons("c"));
        }

        @Test
        void isTestedExactlyWhereCountsAreSmall() {
            LeftOut leftOut = Comparison.welch()
                    .test(grouped(new double[] {1, 2, 3, NO_VIEW, NO_VIEW}, new double[] {2, 3, 4, 5, 5, 4}))
                    .leftOut();
            assertThat(leftOut.test()).contains("exact");
            assertSame(
                    leftOut.p(),
                    FisherTest.exactWhereFeasible().test(leftOut.counts()).p());
        }

        @Test
        void mayBeNobodyOrEverybody() {
            assertThat(Comparison.welch()
                            .test(grouped(new double[] {1, 2}, new double[] {2, 3}))
                            .leftOut()
                            .sentence())
                    .isEqualTo("Left out by group: not tested, nobody in a group is left out");
            ComparisonResult all =
                    Comparison.welch().ordered().test(grouped(new double[] {NO_VIEW, NO_VIEW}, new double[] {NO_VIEW}));
            assertThat(all.leftOut().p().isPresent()).isFalse();
            assertThat(all.p().whyAbsent().orElseThrow().reason()).isEqualTo("no group has answers");
            assertThat(all.emptyGroups()).containsExactly("a", "b");
            assertThat(all.weightedMean().isPresent()).isFalse();
            assertThat(all.sentence()).isEqualTo("y by g: not tested, no group has answers");
            Given.assertPrintsIn80Columns(all);
        }
    }

    @Nested
    class TheSameRespondents {
        private final Survey survey = Survey.of(List.of(scores("vision", 1, 2, 3, 4), scores("trust", 2, 3, 3, 5)));

        @Test
        void inTwoColumnsAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Comparison.welch()
                            .test(Numbers.of("other", 1, 2), survey.numbers("vision"), survey.numbers("trust")))
                    .withMessageContaining("'vision' and 'trust' have respondents of one survey in common");
        }

        @Test
        void areNotKnownToBeTheSameInSamplesOfTheirOwn() {
            ComparisonResult result =
                    Comparison.welch().test(scores("y", 1, 2, NO_VIEW), scores("y", 3, 4, 6), Numbers.of("y", 1, 1, 2));
            assertThat(result.groups()).extracting(ComparedGroup::label).containsExactly("1", "2", "3");
            assertThat(result.leftOut().reasons("1")).containsValue(1);
            assertThat(result.dependent()).isEqualTo("score");
            assertThat(result.grouping()).isEqualTo("sample");
        }
    }

    @Nested
    class Degenerate {

        @Test
        void aGroupOfOneTakesPartWhereVariancesArePooled() {
            GroupedNumbers ofOne = grouped(new double[] {1, 2, 4}, new double[] {3}, new double[] {4, 5, 5});
            ComparisonResult welch = Comparison.welch().ordered().test(ofOne);
            assertThat(welch.p().whyAbsent().orElseThrow().reason()).isEqualTo("the group 'b' has one respondent");
            assertThat(welch.claim("a", "c").p().isPresent()).isTrue();
            assertThat(welch.claim("a", "b").claim()).isEqualTo("a and b: not compared");
            assertThat(welch.effect().estimate().isPresent()).isTrue();
            assertThat(welch.group("b").mean().interval()).isEmpty();
            Given.assertPrintsIn80Columns(welch);
            assertSame(
                    Comparison.anova().test(ofOne).p(),
                    Anova.oneWay().test(ofOne).p());
        }

        @Test
        void anEmptyGroupIsNamedAndTheRestCompared() {
            GroupedNumbers withEmpty = grouped(new double[] {1, 2, 4}, new double[] {NO_VIEW}, new double[] {4, 5, 5});
            ComparisonResult result = Comparison.welch().ordered().test(withEmpty);
            assertThat(result.emptyGroups()).containsExactly("b");
            assertThat(result.groups()).hasSize(3);
            assertSame(result.p(), TTest.welch().test(withEmpty, "a", "c").p());
            assertThat(result.trend().orElseThrow().course()).isEqualTo(Course.RISING);
            Given.assertPrintsIn80Columns(result);
        }

        @Test
        void constantScoresHaveNoTest() {
            GroupedNumbers constant = grouped(new double[] {3, 3}, new double[] {3, 3}, new double[] {3, 3, 3});
            for (Comparison each : List.of(Comparison.welch(), Comparison.anova(), Comparison.ranks())) {
                ComparisonResult result = each.ordered().test(constant);
                assertThat(result.p().isPresent()).isFalse();
                assertThat(result.effect().estimate().isPresent()).isFalse();
                assertThat(result.trend().orElseThrow().course()).isEqualTo(Course.LEVEL);
                assertThat(result.claims()).noneMatch(PairClaim::isShown);
                Given.assertPrintsIn80Columns(result);
            }
        }

        @Test
        void oneGroupHasNothingToCompareWith() {
            for (Comparison each : List.of(Comparison.welch(), Comparison.anova(), Comparison.ranks())) {
                ComparisonResult result = each.ordered().test(grouped(new double[] {1, 2, 4}));
                assertThat(result.p().isPresent()).isFalse();
                assertThat(result.claims()).isEmpty();
                assertThat(result.trend().orElseThrow().course()).isEqualTo(Course.NONE);
                assertThat(result.weightedMean().value()).isCloseTo(7 / 3.0, within(1e-15));
                Given.assertPrintsIn80Columns(result);
            }
        }

        @Test
        void numbersBeyondTheRangeOfADoubleHaveNoTest() {
            double[] small = {1e-200, 3e-200, 2e-200};
            double[] large = {1e200, 3e200, 2e200};
            for (double[] each : List.of(small, large)) {
                double[] more = {2 * each[0], 4 * each[0], each[0]};
                List<GroupSummary> figures = List.of(
                        new GroupSummary("a", Summary.of(each[0], each[0], 3)),
                        new GroupSummary("b", Summary.of(each[1], each[0], 3)),
                        new GroupSummary("c", Summary.of(each[2], each[0], 3)));
                for (Comparison procedure : List.of(Comparison.welch(), Comparison.anova(), Comparison.as2018())) {
                    assertThat(procedure
                                    .ordered()
                                    .test(grouped(each, more, each))
                                    .p()
                                    .isPresent())
                            .isFalse();
                    assertThat(procedure.test(grouped(each, more)).p().isPresent())
                            .isFalse();
                    Given.assertPrintsIn80Columns(procedure.ordered().ofGroups("y", "g", figures));
                    Given.assertPrintsIn80Columns(procedure.ordered().ofGroups("y", "g", figures.subList(0, 2)));
                    Given.assertPrintsIn80Columns(procedure.ordered().test(grouped(each, more, each)));
                    Given.assertPrintsIn80Columns(procedure.ordered().test(grouped(each, more)));
                }
                Given.assertPrintsIn80Columns(Comparison.ranks().ordered().test(grouped(each, more, each)));
            }
        }

        @Test
        void labelsAndCodesMayBeTheSameWords() {
            // The label of the first group is the code of the second.
            GroupedNumbers swapped = scores("y", 1, 2, 3, 5, 6, 9).by(groups("g", new String[] {"2", "1"}, 3, 3));
            assertThat(Comparison.welch().test(swapped).claims().get(0).higher())
                    .isEqualTo("1");
        }
    }

    @Nested
    class Laws {
        private final SplittableRandom random = new SplittableRandom(11);
        private final Numbers y = three.numbers();

        /** The same respondents in another order, each with a number that is a times his own plus b. */
        private GroupedNumbers changed(List<Integer> order, double a, double b) {
            AnswersBuilder groups =
                    new AnswersBuilder(three.grouping().answers().variable());
            order.forEach(i -> groups.addPosition(three.grouping().answers().position(i)));
            return scores(
                            "y",
                            order.stream()
                                    .mapToDouble(i -> y.isAnswered(i) ? a * y.value(i) + b : NO_VIEW)
                                    .toArray())
                    .by(Grouping.of((CodedAnswers) groups.build()));
        }

        @Test
        void theOrderOfRespondentsChangesNothing() {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, y.size()).boxed().toList());
            Collections.shuffle(order, new Random(random.nextLong()));
            for (Comparison each : List.of(Comparison.welch(), Comparison.anova(), Comparison.ranks())) {
                assertThat(each.ordered().test(changed(order, 1, 0)))
                        .hasToString(each.ordered().test(three).toString());
            }
        }

        @Test
        void theUnitOfTheScoresChangesNoTestAndReversingTurnsTheClaims() {
            List<Integer> order = IntStream.range(0, y.size()).boxed().toList();
            for (Comparison each : List.of(Comparison.welch(), Comparison.anova(), Comparison.ranks())) {
                ComparisonResult result = each.ordered().test(three);
                ComparisonResult percent = each.ordered().test(changed(order, 25, -25));
                assertThat(percent.p().value()).isCloseTo(result.p().value(), within(1e-12));
                assertThat(percent.effect().estimate().value())
                        .isCloseTo(result.effect().estimate().value(), within(1e-12));
                ComparisonResult reversed = each.ordered().test(changed(order, -1, 6));
                assertThat(reversed.p().value()).isCloseTo(result.p().value(), within(1e-12));
                for (PairClaim claim : result.claims()) {
                    PairClaim turned = reversed.claim(claim.lower(), claim.higher());
                    assertThat(turned.lower()).isEqualTo(claim.higher());
                    assertThat(turned.p().value()).isCloseTo(claim.p().value(), within(1e-12));
                }
                assertThat(reversed.trend().orElseThrow().course()).isEqualTo(Course.FALLING);
            }
        }
    }

    @Test
    void theBootstrapGivesTheIntervalsOfEffectSizes() {
        Bootstrap bootstrap = Bootstrap.percentile().withReplicates(300);
        ComparisonResult ranks =
                Comparison.ranks().withBootstrap(bootstrap).withLevel(.9).test(three);
        assertSame(
                ranks.effect().estimate(),
                KruskalWallis.chiSquare()
                        .withInterval(bootstrap.withLevel(.9))
                        .test(three)
                        .epsilonSquared());
        ComparisonResult means = Comparison.welch().withBootstrap(bootstrap).test(three);
        assertThat(means.effects())
                .allSatisfy(effect -> assertThat(
                                effect.estimate().interval().orElseThrow().method())
                        .contains("bootstrap"));
        assertSame(
                means.effects().get(1).estimate().withInterval(new Interval(0, 1, .95, "x")),
                Anova.oneWay().test(three).etaSquared().withInterval(new Interval(0, 1, .95, "x")));
        assertThat(Comparison.anova()
                        .withBootstrap(bootstrap)
                        .test(two)
                        .effect()
                        .estimate()
                        .interval()
                        .orElseThrow()
                        .method())
                .contains("bootstrap");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.welch()
                        .withBootstrap(bootstrap)
                        .ofGroups("y", "g", List.of(new GroupSummary("a", Summary.of(1, 1, 9)))))
                .withMessageContaining("needs the scores");
    }

    @Test
    void printsWhatAReaderNeeds() {
        for (Comparison each : List.of(Comparison.welch(), Comparison.anova(), Comparison.ranks())) {
            Given.assertPrintsIn80Columns(each.ordered().test(three));
            Given.assertPrintsIn80Columns(each.ordered().test(two));
        }
        assertThat(Comparison.welch().ordered())
                .hasToString("Welch, ordered groups, 95% intervals; pairs: Games–Howell, 95% intervals");
        assertThat(Comparison.as2018().withLevel(.9))
                .hasToString("analysis of variance, 90% intervals; pairs: Student t test, two-sided,"
                        + " 90% interval of each pair, not adjusted");
        assertThat(Comparison.anova().withPairs(PairwiseT.pooled()))
                .asString()
                .endsWith("; pairs: All pairs by pooled t, Holm, 95% intervals");
        assertThat(Comparison.ranks()).hasToString("ranks, 95% intervals; pairs: Dunn, Holm");
    }

    @Test
    void theHeadlineShortensLongNames() {
        String longName = "de mate waarin gemeenten en samenwerkingsverbanden samen een visie hebben";
        ComparisonResult result = Comparison.welch()
                .test(scores(longName, 1, 2, 3, 3, 4, 4, 4, 5, 5)
                        .by(groups("tevredenheid", NOT_SATISFIED_TO_SATISFIED, 3, 3, 3)));
        assertThat(result.sentence())
                .hasSizeLessThanOrEqualTo(80)
                .contains("…: F(2, ")
                .contains(", omega² = .");
        Given.assertPrintsIn80Columns(result);
    }

    @Test
    void theLevelIsThatOfAllIntervalsAndClaims() {
        ComparisonResult result = Comparison.welch().withLevel(.999).test(three);
        assertThat(result.claims())
                .allSatisfy(claim -> assertThat(claim.alpha()).isCloseTo(.001, within(1e-12)));
        assertThat(result.effect().estimate().interval().orElseThrow().level()).isEqualTo(.999);
        assertThat(result.groupTable().toString()).contains("99.9% interval");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.welch().withLevel(1))
                .withMessageContaining("between 0 and 1");
    }

    @Test
    void theCourseOfTheMeans() {
        assertThat(Course.of(List.of(1.0, 2.0, 2.0, 3.0))).isEqualTo(Course.RISING);
        assertThat(Course.of(List.of(3.0, 2.0, 2.0))).isEqualTo(Course.FALLING);
        assertThat(Course.of(List.of(3.0, 2.0, 2.5))).isEqualTo(Course.MIXED);
        assertThat(Course.of(List.of(.1 + .2, .3))).isEqualTo(Course.LEVEL);
        assertThat(Course.of(List.of(1.0))).isEqualTo(Course.NONE);
        assertThat(Course.MIXED.isMonotone()).isFalse();
        assertThat(Course.FALLING.isMonotone()).isTrue();
    }

    @Test
    void anIntervalWithoutWidthOfACutOffEffectIsExplained() {
        Comparison procedure = Comparison.anova();
        ComparisonResult nothing = procedure.ofGroups(
                "visie",
                "groep",
                List.of(
                        new GroupSummary("a", Summary.of(3.0, 1, 12)),
                        new GroupSummary("b", Summary.of(3.1, 1, 15)),
                        new GroupSummary("c", Summary.of(3.05, 1, 9))));
        assertThat(nothing.effect().estimate().value()).isZero();
        assertThat(nothing.effectTable().footnotes())
                .containsExactly("omega² is cut off at 0 with its interval: see that of eta²");
        ComparisonResult something = procedure.ofGroups(
                "visie",
                "groep",
                List.of(
                        new GroupSummary("a", Summary.of(3.0, 1, 12)),
                        new GroupSummary("b", Summary.of(4.1, 1, 15)),
                        new GroupSummary("c", Summary.of(3.05, 1, 9))));
        assertThat(something.effectTable().footnotes()).isEmpty();
    }

    @Test
    void whatStandsBesideItIsMadeOnce() {
        ComparisonResult result = Comparison.welch().test(Given.random(new SplittableRandom(9), 20, 30, 25));
        assertThat(result.leftOut()).isSameAs(result.leftOut());
        assertThat(result.assumptions().orElseThrow())
                .isSameAs(result.assumptions().orElseThrow());
        assertThat(result.bartlett().orElseThrow()).isSameAs(result.bartlett().orElseThrow());
    }
}
