package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Interval;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairwiseMeansTest {
    private static final Summary[] THREE = {Summary.of(3.2, 0.8, 31), Summary.of(3.6, 0.7, 44), Summary.of(3.9, 0.4, 28)
    };

    static List<ReferenceCase> posthoc() {
        return ReferenceCase.all("group__.*__posthoc");
    }

    /** R subtracts the first from the second, and orders the levels of a factor as it was told. */
    @ParameterizedTest
    @MethodSource("posthoc")
    void agreesWithR(ReferenceCase r) {
        GroupedNumbers groups = new Setup(r).groups();
        PairwiseResult tukey = AllPairs.tukey().test(groups);
        for (PairwiseDifference each : AllPairs.tukey().ofGroups(tukey.groups()).differences()) {
            String row = "tukey_hsd." + each.second() + "-" + each.first() + ".";
            String turned = "tukey_hsd." + each.first() + "-" + each.second() + ".";
            assertAgrees(r, row, turned, each);
        }
        for (PairwiseDifference each : AllPairs.gamesHowell().test(groups).differences()) {
            String row = "games_howell." + each.first() + " - " + each.second() + ".";
            String turned = "games_howell." + each.second() + " - " + each.first() + ".";
            assertAgrees(r, row, turned, each);
            String df = (r.has(row + "df") ? row : turned) + "df";
            r.assertRelative(df, each.df().value(), 1e-10);
        }
        assertAgrees(r, "bonferroni_pooled_t", PairwiseT.pooled().withMultiplicity(Multiplicity.BONFERRONI), groups);
        assertAgrees(r, "holm_pooled_t", PairwiseT.pooled(), groups);
        assertAgrees(r, "bonferroni_welch_t", PairwiseT.welch().withMultiplicity(Multiplicity.BONFERRONI), groups);
        assertAgrees(r, "lsd_p", PairwiseT.pooled().withMultiplicity(Multiplicity.NONE), groups);
    }

    private static void assertAgrees(ReferenceCase r, String row, String turned, PairwiseDifference each) {
        Interval interval = each.difference().interval().orElseThrow();
        if (r.has(row + "p")) {
            r.assertClose(row + "p", each.p().value());
            r.assertClose(row + "lower", -interval.upper());
            r.assertClose(row + "upper", -interval.lower());
        } else {
            r.assertClose(turned + "p", each.p().value());
            r.assertClose(turned + "lower", interval.lower());
            r.assertClose(turned + "upper", interval.upper());
        }
    }

    private static void assertAgrees(ReferenceCase r, String test, PairwiseT pairwise, GroupedNumbers groups) {
        for (PairwiseDifference each : pairwise.test(groups).differences()) {
            String cell = test + "." + each.second() + "." + each.first();
            String turned = test + "." + each.first() + "." + each.second();
            r.assertRelative(r.has(cell) ? cell : turned, each.p().value(), 1e-9);
        }
    }

    static List<ReferenceCase> pairs() {
        return ReferenceCase.all("pairs__.*");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void agreesWithFormulasAndMultcomp(ReferenceCase r) {
        GroupedNumbers groups = new Setup(r).groups();
        for (PairwiseDifference each : AllPairs.scheffe().test(groups).differences()) {
            assertPair(r, "scheffe", each);
        }
        for (PairwiseDifference each : AllPairs.dunnettT3().test(groups).differences()) {
            assertPair(r, "t3", each);
        }
        String control = r.texts("levels").get(0);
        for (Alternative alternative : Alternative.values()) {
            String test = alternative == Alternative.TWO_SIDED ? "dunnett." : "dunnett_" + alternative.label() + ".";
            Dunnett dunnett = Dunnett.against(control).withAlternative(alternative);
            PairwiseResult result = dunnett.test(groups);
            assertThat(dunnett.ofGroups(result.groups()).differences()).hasSameSizeAs(result.differences());
            for (PairwiseDifference each : result.differences()) {
                String row = test + each.first() + ".";
                r.assertClose(row + "diff", each.difference().value());
                r.assertClose(row + "p", each.p().value());
                assertThat(each.p().value()).isCloseTo(r.value(row + "p_multcomp"), within(1e-4));
                Interval interval = each.difference().interval().orElseThrow();
                r.assertClose(row + "low", interval.lower());
                r.assertClose(row + "high", interval.upper());
            }
        }
    }

    private static void assertPair(ReferenceCase r, String test, PairwiseDifference each) {
        String row = "pairs." + each.first() + " - " + each.second() + ".";
        r.assertRelative(row + "diff", each.difference().value(), 1e-8);
        r.assertRelative(row + test + "_p", each.p().value(), 1e-8);
        r.assertRelative(
                row + test + "_low", each.difference().interval().orElseThrow().lower(), 1e-8);
        r.assertRelative(
                row + test + "_high", each.difference().interval().orElseThrow().upper(), 1e-8);
    }

    @Test
    void printsASentenceTheGroupsAndThePairs() {
        PairwiseResult result = AllPairs.gamesHowell().ofSummaries(THREE);
        assertThat(result).hasToString("""
                        Games–Howell: 1 of 3 differences with adjusted p below .05, n = 103
                        group   n  mean    sd
                        1      31  3.20  0.80
                        2      44  3.60  0.70
                        3      28  3.90  0.40

                        groups  difference    95% interval    se      t    df       p
                        1 − 2        -0.40   [-0.83, 0.03]  0.18  -2.24  59.1    .072
                        1 − 3        -0.70  [-1.09, -0.31]  0.16  -4.31  45.1  2.5e-4
                        2 − 3        -0.30   [-0.61, 0.01]  0.13  -2.31  69.4    .061
                        p and intervals: Games–Howell, two-sided.""");
        assertThat(result.differenceMatrix()).hasToString("""
                        group     1      2      3
                        1            -0.40  -0.70
                        2      0.40         -0.30
                        3      0.70   0.30""");
        assertThat(result.pMatrix()).hasToString("""
                        group       1     2       3
                        1              .072  2.5e-4
                        2        .072          .061
                        3      2.5e-4  .061""");
    }

    @Test
    void ofTwoGroupsEachIsTheTTest() {
        Summary x = THREE[0];
        Summary y = THREE[1];
        double student = TTest.student().ofSummaries(x, y).p().value();
        double welch = TTest.welch().ofSummaries(x, y).p().value();
        assertThat(p(AllPairs.tukey().ofSummaries(x, y))).isCloseTo(student, within(1e-11));
        assertThat(p(AllPairs.scheffe().ofSummaries(x, y))).isCloseTo(student, within(1e-11));
        assertThat(p(PairwiseT.pooled().ofSummaries(x, y))).isCloseTo(student, within(1e-14));
        assertThat(p(AllPairs.gamesHowell().ofSummaries(x, y))).isCloseTo(welch, within(1e-11));
        assertThat(p(AllPairs.dunnettT3().ofSummaries(x, y))).isCloseTo(welch, within(1e-11));
        assertThat(p(PairwiseT.welch().ofSummaries(x, y))).isCloseTo(welch, within(1e-14));
        for (Alternative alternative : Alternative.values()) {
            assertThat(p(Dunnett.against("b")
                            .withAlternative(alternative)
                            .ofGroups(List.of(new GroupSummary("a", x), new GroupSummary("b", y)))))
                    .isCloseTo(
                            TTest.student()
                                    .withAlternative(alternative)
                                    .ofSummaries(x, y)
                                    .p()
                                    .value(),
                            within(1e-11));
        }
    }

    private static double p(PairwiseResult result) {
        return result.differences().get(0).p().value();
    }

    @Test
    void anIntervalExcludesZeroJustIfPIsSmall() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20; i++) {
            Summary[] groups = new Summary[4];
            Arrays.setAll(
                    groups, j -> Summary.of(random.nextDouble(), .5 + random.nextDouble(), 5 + random.nextInt(30)));
            for (PairwiseResult result : List.of(
                    AllPairs.tukey().withLevel(.8).ofSummaries(groups),
                    AllPairs.gamesHowell().withLevel(.8).ofSummaries(groups),
                    AllPairs.dunnettT3().withLevel(.8).ofSummaries(groups),
                    AllPairs.scheffe().withLevel(.8).ofSummaries(groups),
                    PairwiseT.welch()
                            .withMultiplicity(Multiplicity.SIDAK)
                            .withLevel(.8)
                            .ofSummaries(groups),
                    PairwiseT.pooled()
                            .withMultiplicity(Multiplicity.BONFERRONI)
                            .withLevel(.8)
                            .ofSummaries(groups))) {
                for (PairwiseDifference each : result.differences()) {
                    assertThat(each.difference().interval().orElseThrow().contains(0))
                            .isEqualTo(each.p().value() > .2);
                }
            }
        }
    }

    @Test
    void scheffeIsNeverBelowTukeyAndT3NeverBelowGamesHowell() {
        PairwiseResult tukey = AllPairs.tukey().ofSummaries(THREE);
        PairwiseResult scheffe = AllPairs.scheffe().ofSummaries(THREE);
        PairwiseResult gamesHowell = AllPairs.gamesHowell().ofSummaries(THREE);
        PairwiseResult t3 = AllPairs.dunnettT3().ofSummaries(THREE);
        for (int i = 0; i < 3; i++) {
            assertThat(scheffe.differences().get(i).p().value())
                    .isGreaterThan(tukey.differences().get(i).p().value());
            assertThat(t3.differences().get(i).p().value())
                    .isGreaterThan(gamesHowell.differences().get(i).p().value());
        }
    }

    @Test
    void stepwiseAdjustmentsHaveNoIntervalsThatHoldTogether() {
        PairwiseDifference first = PairwiseT.welch().ofSummaries(THREE).difference("1", "2");
        assertThat(first.difference().whyNoInterval())
                .contains(new Absence(
                        Absence.Kind.NOT_DEFINED, "Welch t, Holm has no simultaneous intervals of this level"));
        assertThat(PairwiseT.welch().ofSummaries(THREE).toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void groupsOfOneOfNoneAndWithoutVariance() {
        GroupedNumbers groups =
                Setup.numbers("x", 1, 2, 3, 5, Double.NaN, 7).by(Grouping.of("g", "a", "a", "b", "b", "c", "d"));
        PairwiseResult welch = AllPairs.gamesHowell().test(groups);
        assertThat(welch.emptyGroups()).containsExactly("c");
        assertThat(welch.differences()).hasSize(3);
        assertThat(welch.difference("a", "d").difference().value()).isEqualTo(-5.5);
        assertThat(welch.difference("a", "d").p().whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "the group 'd' has one respondent"));
        PairwiseResult bonferroni =
                PairwiseT.welch().withMultiplicity(Multiplicity.BONFERRONI).test(groups);
        assertThat(bonferroni.difference("a", "b").p().value())
                .as("a pair that cannot be tested does not count")
                .isEqualTo(TTest.welch().test(groups, "a", "b").p().value());
        assertThat(AllPairs.tukey().test(groups).difference("a", "d").p().isPresent())
                .isTrue();
        assertThat(Dunnett.against("c").test(groups).differences()).isEmpty();
        assertThat(Dunnett.against("c").test(groups).toString())
                .startsWith("Dunnett: no pair of groups could be compared\n");
        assertThat(AllPairs.tukey()
                        .ofSummaries(Summary.of(1, 0, 3), Summary.of(2, 0, 3))
                        .difference("1", "2")
                        .p()
                        .whyAbsent())
                .contains(new Absence(Absence.Kind.ZERO_VARIANCE, "no variance within groups"));
        assertThat(AllPairs.tukey().ofSummaries(Summary.of(1, 1, 3)).differences())
                .isEmpty();
        assertThat(AllPairs.tukey()
                        .ofSummaries(Summary.of(1, 1e80, 3), Summary.of(1, 1, 3))
                        .difference("1", "2")
                        .difference()
                        .whyAbsent())
                .contains(Sample.OUT_OF_RANGE);
    }

    @Test
    void smallProbabilitiesKeepTheirDigits() {
        PairwiseResult result =
                AllPairs.tukey().ofSummaries(Summary.of(0, 1, 500), Summary.of(1.5, 1, 500), Summary.of(0, 1, 500));
        assertThat(result.difference("1", "2").p().value()).isPositive().isLessThan(1e-90);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllPairs.tukey().ofSummaries(THREE).difference("2", "1"))
                .withMessage("groups: there is no comparison of '2' minus '1'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dunnett.against("z").ofGroups(List.of(new GroupSummary("a", THREE[0]))))
                .withMessage("control: 'z' is not a group, there are a");
    }
}
