package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;

/** McNemar, Bowker, Stuart–Maxwell, trends and strata against R, and what holds of them. */
class PairedAndOrderedTest {
    private static final ReferenceCase PAIRED = ReferenceCase.of("paired__tests");
    private static final ReferenceCase TREND = ReferenceCase.of("trend__tests");
    private static final CrossTable TWICE =
            Tables.of(new long[][] {{20, 10, 5, 2}, {3, 30, 12, 4}, {6, 8, 25, 9}, {1, 3, 14, 18}});
    private static final CrossTable SETS =
            Tables.of(new long[][] {{9, 3, 0, 0}, {7, 5, 0, 0}, {0, 0, 4, 6}, {0, 0, 2, 8}});
    private static final CrossTable GROUPS = Tables.of(new long[][] {{2, 9, 14, 20}, {18, 16, 12, 7}});
    private static final CrossTable ORDERED =
            Tables.of(new long[][] {{23, 15, 9, 2}, {17, 21, 13, 6}, {8, 19, 24, 11}});

    @Test
    void mcNemarAgreesWithR() {
        ReferenceCase reference = ReferenceCase.of("table__survey_mcnemar_cochran");
        McNemar found = McNemar.of(Tables.of(new long[][] {{27, 15}, {30, 33}}));
        reference.assertClose("none.chisq", found.asymptotic().statistic().value());
        reference.assertClose("none.p", found.asymptotic().p().value());
        reference.assertClose("continuity.chisq", found.corrected().statistic().value());
        reference.assertClose("continuity.p", found.corrected().p().value());
        reference.assertClose("exact_binomial", found.exactP().value());
        PAIRED.assertRelative("midp_15_30", found.midP().value(), 1e-10);
        Interval odds = found.oddsRatio().interval().orElseThrow();
        assertThat(found.oddsRatio().value()).isEqualTo(.5);
        PAIRED.assertRelative("odds_15_30.low", odds.lower(), 1e-10);
        PAIRED.assertRelative("odds_15_30.high", odds.upper(), 1e-10);
        assertThat(found.toString()).startsWith("McNemar: 15 against 30, mid-p = .026, n = 105\n");
    }

    @Test
    void mcNemarAtTheEnds() {
        PAIRED.assertRelative(
                "midp_4_4",
                McNemar.of(Tables.of(new long[][] {{1, 4}, {4, 1}})).midP().value(),
                1e-12);
        McNemar oneWay = McNemar.of(Tables.of(new long[][] {{1, 0}, {6, 1}}));
        PAIRED.assertRelative("midp_0_6", oneWay.midP().value(), 1e-12);
        assertThat(oneWay.oddsRatio().value()).isZero();
        McNemar otherWay = McNemar.of(Tables.of(new long[][] {{1, 6}, {0, 1}}));
        assertThat(otherWay.oddsRatio().value()).isInfinite();
        assertThat(otherWay.oddsRatio().interval().orElseThrow().upper()).isInfinite();
        McNemar none = McNemar.of(Tables.of(new long[][] {{10, 0}, {0, 5}}));
        assertThat(none.exactP().isPresent()).isFalse();
        assertThat(none.toString()).contains("0 against 0, n = 15");
        McNemar large = McNemar.of(Tables.of(new long[][] {{1, 1_000_000_000L}, {1_000_100_000L, 1}}));
        assertThat(large.exactP().value()).isCloseTo(large.asymptotic().p().value(), within(1e-4));
        assertThatIllegalArgumentException().isThrownBy(() -> McNemar.of(TWICE)).withMessageContaining("4 × 4");
    }

    @Test
    void bowkerAndStuartMaxwellAgreeWithR() {
        TableTestResult bowker = Bowker.of(TWICE);
        PAIRED.assertRelative("bowker.x", bowker.statistic().value(), 1e-12);
        PAIRED.assertRelative("bowker.df", bowker.df(), 0);
        PAIRED.assertRelative("bowker.p", bowker.p().value(), 1e-12);
        TableTestResult stuart = StuartMaxwell.of(TWICE);
        PAIRED.assertRelative("stuart.x", stuart.statistic().value(), 1e-9);
        PAIRED.assertRelative("stuart.df", stuart.df(), 0);
        assertThat(bowker.toString()).startsWith("Bowker's symmetry: X²(6) = ");
    }

    @Test
    void categoriesThatFallApartCostDegreesOfFreedom() {
        TableTestResult stuart = StuartMaxwell.of(SETS);
        PAIRED.assertRelative("stuart_sets.x", stuart.statistic().value(), 1e-9);
        PAIRED.assertRelative("stuart_sets.df", stuart.df(), 0);
        assertThat(Bowker.of(SETS).df()).isEqualTo(2);
    }

    @Test
    void ofTwoCategoriesAllAreMcNemars() {
        CrossTable counts = Tables.of(new long[][] {{27, 15}, {30, 33}});
        double expected = McNemar.of(counts).asymptotic().statistic().value();
        assertThat(Bowker.of(counts).statistic().value()).isCloseTo(expected, within(1e-14));
        assertThat(StuartMaxwell.of(counts).statistic().value()).isCloseTo(expected, within(1e-14));
    }

    @Test
    void onTheDiagonalNothingChanges() {
        CrossTable diagonal = Tables.of(new long[][] {{3, 0, 0}, {0, 4, 0}, {0, 0, 0}});
        assertThat(Bowker.of(diagonal).statistic().isPresent()).isFalse();
        assertThat(StuartMaxwell.of(diagonal).toString()).contains("nobody answers differently");
        assertThatIllegalArgumentException().isThrownBy(() -> Bowker.of(GROUPS)).withMessageContaining("2 × 4");
        assertThatIllegalArgumentException().isThrownBy(() -> StuartMaxwell.of(GROUPS));
    }

    @Test
    void trendsAgreeWithR() {
        TableTestResult armitage = TrendTest.cochranArmitage().test(GROUPS);
        TREND.assertRelative("armitage.x", armitage.statistic().value(), 1e-10);
        TREND.assertRelative("armitage.p", armitage.p().value(), 1e-9);
        TREND.assertRelative(
                "armitage_scores.x",
                TrendTest.cochranArmitage()
                        .withColumnScores(1, 2, 4, 8)
                        .test(GROUPS)
                        .statistic()
                        .value(),
                1e-10);
        TREND.assertRelative(
                "linear", TrendTest.linearByLinear().test(ORDERED).statistic().value(), 1e-10);
        TREND.assertRelative(
                "linear_scores",
                TrendTest.linearByLinear()
                        .withRowScores(0, 1, 5)
                        .test(ORDERED)
                        .statistic()
                        .value(),
                1e-10);
    }

    @Test
    void aTrendDoesNotDependOnOriginUnitOrDirectionOfTheScores() {
        double expected = TrendTest.linearByLinear().test(ORDERED).statistic().value();
        double other = TrendTest.linearByLinear()
                .withRowScores(1000, 997, 994)
                .test(ORDERED)
                .statistic()
                .value();
        assertThat(other).isCloseTo(expected, within(1e-10));
    }

    @Test
    void withoutTwoScoresThereIsNoTrend() {
        TrendTest trend = TrendTest.linearByLinear();
        assertThat(trend.test(Tables.of(new long[][] {{0, 0}, {3, 4}}))
                        .statistic()
                        .isPresent())
                .isFalse();
        assertThat(trend.test(Tables.of(new long[][] {{0, 0}, {0, 0}}))
                        .statistic()
                        .isPresent())
                .isFalse();
        assertThat(trend.withRowScores(.1, .1, .1).test(ORDERED).statistic().isPresent())
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trend.withRowScores(1, 2).test(ORDERED))
                .withMessageContaining("one for each of 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trend.withRowScores(1, 2, Double.NaN).test(ORDERED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendTest.cochranArmitage().test(ORDERED));
    }

    /** With the women first, as the case has them. */
    private static List<CrossTable> departments() {
        return Stream.of(ReferenceCase.of("strata__ucb").matrix("strata").data())
                .map(s -> Tables.of(new long[][] {{(long) s[1], (long) s[0]}, {(long) s[3], (long) s[2]}}))
                .toList();
    }

    @Test
    void strataAgreeWithR() {
        ReferenceCase reference = ReferenceCase.of("table__ucb__mantel_haenszel");
        MantelHaenszel found = MantelHaenszel.of(departments());
        reference.assertRelative("chisq", found.corrected().statistic().value(), 1e-10);
        reference.assertRelative("p", found.corrected().p().value(), 1e-10);
        reference.assertRelative("chisq_no_correction", found.test().statistic().value(), 1e-10);
        reference.assertRelative("common_or", found.commonOddsRatio().value(), 1e-10);
        Interval interval = found.commonOddsRatio().interval().orElseThrow();
        reference.assertRelative("low", interval.lower(), 1e-10);
        reference.assertRelative("high", interval.upper(), 1e-10);
        ReferenceCase own = ReferenceCase.of("strata__ucb");
        own.assertClose("p_no_correction", found.test().p().value());
        own.assertClose("homogeneity.x", found.homogeneity().statistic().value());
        own.assertClose("homogeneity.p", found.homogeneity().p().value());
        assertThat(found.toString()).startsWith("Common odds ratio 1.11 [0.94, 1.30] (95%), 6 strata, n = 4526\n");
        assertThat(found.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void oneStratumHasItsOwnOddsRatio() {
        CrossTable counts = Tables.of(new long[][] {{12, 7}, {6, 9}});
        CrossTable empty = Tables.of(new long[][] {{5, 0}, {4, 0}});
        MantelHaenszel found = MantelHaenszel.of(List.of(counts, empty));
        assertThat(found.strata()).isEqualTo(1);
        assertThat(found.commonOddsRatio().value())
                .isCloseTo(TwoByTwo.of(counts).oddsRatio().value(), within(1e-14));
        assertThat(found.homogeneity().statistic().isPresent()).isFalse();
        double n = counts.n();
        assertThat(found.test().statistic().value())
                .isCloseTo(ChiSquareTest.of(counts).statistic().value() * (n - 1) / n, within(1e-13));
    }

    @Test
    void strataThatSayNothing() {
        MantelHaenszel none = MantelHaenszel.of(List.of(Tables.of(new long[][] {{5, 0}, {4, 0}})));
        assertThat(none.test().statistic().isPresent()).isFalse();
        assertThat(none.toString()).contains("not defined");
        MantelHaenszel infinite = MantelHaenszel.of(List.of(Tables.of(new long[][] {{5, 0}, {3, 4}})));
        assertThat(infinite.commonOddsRatio().value()).isInfinite();
        assertThat(infinite.commonOddsRatio().interval()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> MantelHaenszel.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> MantelHaenszel.of(List.of(GROUPS)));
    }
}
