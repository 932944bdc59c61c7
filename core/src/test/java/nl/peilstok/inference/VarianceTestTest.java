package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VarianceTestTest {
    private static final double REL = 1e-10;
    private static final List<VarianceTest> ALL =
            List.of(VarianceTest.levene(), VarianceTest.brownForsythe(), VarianceTest.bartlett());

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("group__.*__homogeneity");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        GroupedNumbers groups = new Setup(r).groups();
        assertAgrees(r, "levene_mean", VarianceTest.levene().test(groups));
        assertAgrees(r, "brown_forsythe_median", VarianceTest.brownForsythe().test(groups));
        VarianceResult bartlett = VarianceTest.bartlett().test(groups);
        for (VarianceResult result : List.of(bartlett, VarianceTest.bartlett().ofGroups(bartlett.groups()))) {
            r.assertRelative("bartlett.K2", result.statistic().value(), REL);
            r.assertRelative("bartlett.df", result.df1().value(), 0);
            r.assertRelative("bartlett.p", result.p().value(), REL);
        }
    }

    private static void assertAgrees(ReferenceCase r, String test, VarianceResult result) {
        r.assertRelative(test + ".F", result.statistic().value(), REL);
        r.assertRelative(test + ".df1", result.df1().value(), 0);
        r.assertRelative(test + ".df2", result.df2().value(), 0);
        r.assertRelative(test + ".p", result.p().value(), REL);
    }

    @Test
    void printsASentenceTheGroupsAndTheTest() {
        GroupedNumbers groups = Setup.numbers("visie", 1, 2, 4, 2, 3, 9, 5, 6, 9, 8, Double.NaN)
                .by(Grouping.of("type", "A", "A", "A", "A", "B", "B", "B", "C", "C", "C", "D"));
        assertThat(VarianceTest.brownForsythe().test(groups)).hasToString("""
                        Brown–Forsythe: F(2, 7) = 0.78, p = .494, n = 10 of 11
                        left out (available cases): 1 no view
                        group  n  mean    sd
                        A      4  2.25  1.26
                        B      3  5.67  3.06
                        C      3  7.67  1.53

                        test               F  df       p
                        Brown–Forsythe  0.78  2, 7  .494
                        Left out, nobody has a number: D.""");
        assertThat(Assumptions.of(groups))
                .asString()
                .startsWith("Checks beside a comparison of 3 groups, n = 10 of 11; they choose no test\n");
    }

    @Test
    void printsAllChecksInOneTable() {
        assertThat(Assumptions.of(Numbers.of("visie", 1, 2, 4, 2, 3, 9, 5, 6, 9, 8)
                        .by(Grouping.of("type", "A", "A", "A", "A", "B", "B", "B", "C", "C", "C"))))
                .hasToString("""
                        Checks beside a comparison of 3 groups, n = 10; they choose no test
                        assumption        test            statistic  df       p
                        equal variances   Levene              1.806  2, 7  .233
                        equal variances   Brown–Forsythe      0.782  2, 7  .494
                        equal variances   Bartlett            1.823  2     .402
                        normal residuals  Shapiro–Wilk        0.979        .958
                        normal residuals  D'Agostino          0.579        .749""");
    }

    @Test
    void shiftingAGroupChangesNothing() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            String[] labels = new String[30];
            Arrays.setAll(labels, j -> "g" + j % 3);
            double[] x = random.ints(30, 1, 6).asDoubleStream().toArray();
            double[] shifted = new double[30];
            Arrays.setAll(shifted, j -> -x[j] + 1e9 * (j % 3));
            for (VarianceTest test : ALL) {
                assertThat(test.test(Numbers.of("x", shifted).by(Grouping.of("g", labels)))
                                .statistic()
                                .value())
                        .isCloseTo(
                                test.test(Numbers.of("x", x).by(Grouping.of("g", labels)))
                                        .statistic()
                                        .value(),
                                within(1e-5));
            }
        }
    }

    @Test
    void equalDistancesHaveNoTest() {
        // In a group of two both are as far from the centre, but for rounding.
        VarianceResult result = VarianceTest.levene()
                .test(Numbers.of("x", .1, .7, .3, .9, .35, .4).by(Grouping.of("g", "a", "a", "b", "b", "c", "c")));
        assertThat(result.p().whyAbsent())
                .contains(new Absence(
                        Absence.Kind.ZERO_VARIANCE, "all numbers of a group are equally far from its centre"));
        assertThat(result.toString()).startsWith("Levene: not defined, all numbers of a group");
    }

    @Test
    void fewAndConstantGroups() {
        Summary some = Summary.of(3, 1, 10);
        assertThat(VarianceTest.bartlett()
                        .ofSummaries(some, Summary.of(3, 0, 9))
                        .p()
                        .whyAbsent())
                .contains(new Absence(Absence.Kind.ZERO_VARIANCE, "the group '2' has no variance"));
        assertThat(VarianceTest.bartlett()
                        .ofSummaries(some, Summary.of(3, 1, 1))
                        .p()
                        .whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "the group '2' has one respondent"));
        assertThat(VarianceTest.bartlett().ofSummaries(some, some).statistic().value())
                .isZero();
        assertThat(VarianceTest.levene().ofSummaries(some, some).p().whyAbsent())
                .contains(new Absence(
                        Absence.Kind.NOT_DEFINED, "Levene needs the numbers, a standard deviation is not enough"));
        for (VarianceTest test : ALL) {
            assertThat(test.test(Setup.numbers("x", Double.NaN).by(Grouping.of("g", "a")))
                            .p()
                            .whyAbsent())
                    .contains(new Absence(Absence.Kind.NO_ANSWERS, "no group has answers"));
            assertThat(test.test(Numbers.of("x", 1, 2).by(Grouping.of("g", "a", "a")))
                            .p()
                            .whyAbsent())
                    .contains(new Absence(Absence.Kind.TOO_FEW, "only one group has answers"));
        }
    }
}
