package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Variable;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnovaTest {
    private static final double REL = 1e-10;

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("group__.*__anova");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        GroupedNumbers groups = new Setup(r).groups();
        AnovaResult fromData = Anova.oneWay().test(groups);
        assertAgrees(r, fromData);
        assertAgrees(r, Anova.oneWay().ofGroups(fromData.groups()));
        for (AnovaResult welch :
                List.of(Anova.welch().test(groups), Anova.welch().ofGroups(fromData.groups()))) {
            assertAgrees(r, "welch", welch);
        }
        for (AnovaResult brownForsythe : List.of(
                Anova.brownForsythe().test(groups), Anova.brownForsythe().ofGroups(fromData.groups()))) {
            assertAgrees(r, "brown_forsythe_F", brownForsythe);
        }
    }

    private static void assertAgrees(ReferenceCase r, String test, AnovaResult result) {
        r.assertRelative(test + ".F", result.f().value(), REL);
        r.assertRelative(test + ".df1", result.df1().value(), 0);
        r.assertRelative(test + ".df2", result.df2().value(), REL);
        r.assertRelative(test + ".p", result.p().value(), REL);
        r.assertRelative("table.SS.0", result.between().sumOfSquares().value(), REL);
    }

    private static void assertAgrees(ReferenceCase r, AnovaResult result) {
        r.assertRelative("table.df.0", result.between().df().value(), 0);
        r.assertRelative("table.df.1", result.within().df().value(), 0);
        r.assertRelative("table.SS.0", result.between().sumOfSquares().value(), REL);
        r.assertRelative("table.SS.1", result.within().sumOfSquares().value(), REL);
        r.assertRelative("table.MS.0", result.between().meanSquare().value(), REL);
        r.assertRelative("table.MS.1", result.within().meanSquare().value(), REL);
        r.assertRelative("table.F", result.f().value(), REL);
        r.assertRelative("table.p", result.p().value(), REL);
        r.assertRelative("log_p", result.logP().value(), REL);
        r.assertRelative("eta_squared.est", result.etaSquared().value(), REL);
    }

    @Test
    void printsASentenceTheGroupsAndTheTable() {
        assertThat(Anova.oneWay()
                        .test(Setup.numbers("visie", 1, 2, 3, 2, 3, 4, 5, 6, 10, Double.NaN)
                                .by(Grouping.of("type", "A", "A", "A", "B", "B", "B", "C", "C", "C", "D"))))
                .hasToString("""
                        One-way ANOVA: F(2, 6) = 7.00, p = .027, eta² = .70, n = 9 of 10
                        left out (available cases): 1 no view
                        group  n  mean    sd
                        A      3  2.00  1.00
                        B      3  3.00  1.00
                        C      3  7.00  2.65

                        source          sum of squares  df  mean square     F     p
                        between groups           42.00   2        21.00  7.00  .027
                        within groups            18.00   6         3.00
                        total                    60.00   8
                        Left out, nobody has a number: D.""");
    }

    @Test
    void printsTheTestsWithoutEqualVariances() {
        AnovaResult welch =
                Anova.welch().ofSummaries(Summary.of(3.2, 0.8, 31), Summary.of(3.6, 0.7, 44), Summary.of(3.9, 0.4, 28));
        assertThat(welch).hasToString("""
                        Welch's ANOVA: F(2, 62.2) = 9.89, p < .001, eta² = .14, n = 103
                        group   n  mean    sd
                        1      31  3.20  0.80
                        2      44  3.60  0.70
                        3      28  3.90  0.40

                        test              F  df1   df2       p
                        Welch's ANOVA  9.89    2  62.2  1.9e-4""");
        assertThat(Anova.brownForsythe()).hasToString("Brown–Forsythe ANOVA");
    }

    @Test
    void ofTwoGroupsWelchsAndBrownForsythesAreTheSquareOfWelchsT() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 200; i++) {
            List<Summary> groups = List.of(
                    Summary.of(random.nextDouble(), 1, 5 + random.nextInt(20)),
                    Summary.of(random.nextDouble(), 3 * random.nextDouble(), 5 + random.nextInt(20)));
            TTestResult t = TTest.welch().ofSummaries(groups.get(0), groups.get(1));
            for (Anova test : List.of(Anova.welch(), Anova.brownForsythe())) {
                AnovaResult result = test.ofSummaries(groups);
                assertSame(result.f(), t.t().value() * t.t().value(), 1e-12);
                assertSame(result.df2(), t.df().value(), 1e-12);
                assertSame(result.p(), t.p().value(), 1e-12);
            }
        }
    }

    @Test
    void withoutEqualVariancesEachGroupNeedsItsOwn() {
        Summary one = Summary.of(3, 0, 1);
        Summary constant = Summary.of(3, 0, 9);
        Summary other = Summary.of(4, 1, 9);
        for (Anova test : List.of(Anova.welch(), Anova.brownForsythe())) {
            assertThat(test.ofSummaries(one, other, other).f().whyAbsent())
                    .contains(new Absence(Absence.Kind.TOO_FEW, "the group '1' has one respondent"));
            assertThat(test.ofSummaries(constant, constant).f().whyAbsent())
                    .contains(new Absence(Absence.Kind.ZERO_VARIANCE, "no variance within groups"));
            assertThat(test.ofSummaries(other).f().whyAbsent())
                    .contains(new Absence(Absence.Kind.TOO_FEW, "only one group has answers"));
            assertThat(test.ofSummaries().f().whyAbsent())
                    .contains(new Absence(Absence.Kind.NO_ANSWERS, "no group has answers"));
        }
        assertThat(Anova.welch().ofSummaries(constant, other, other).f().whyAbsent())
                .contains(new Absence(Absence.Kind.ZERO_VARIANCE, "the group '1' has no variance"));
        assertThat(Anova.brownForsythe().ofSummaries(constant, other, other).f().isPresent())
                .isTrue();
    }

    @Test
    void leavesOutWhoHasNoGroup() {
        AnswersBuilder coded = new AnswersBuilder(Variable.nominal(
                "type", "", AnswerOptions.ordered("A", "B", "C").withMissing(9, "onbekend", MissingReason.REFUSED)));
        for (String code : List.of("1", "1", "2", "2", "9")) {
            coded.add(code);
        }
        AnovaResult result =
                Anova.oneWay().test(Numbers.of("v", 1, 2, 3, 5, 9).by(Grouping.of((CodedAnswers) coded.build())));
        assertThat(result.cases().n()).isEqualTo(4);
        assertThat(result.cases().leftOut())
                .containsExactly(Map.entry(new Missing("9", "onbekend", MissingReason.REFUSED), 1));
        assertThat(result.emptyGroups()).containsExactly("C");
        assertThat(result.groups()).extracting(GroupSummary::label).containsExactly("A", "B");
    }

    @Test
    void ofTwoGroupsIsTheSquareOfStudentsT() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            GroupedNumbers groups = random(random, 2, 3 + random.nextInt(60));
            AnovaResult anova = Anova.oneWay().test(groups);
            TTestResult t = TTest.student().test(groups, "g0", "g1");
            assertSame(anova.f(), t.t().orNaN() * t.t().orNaN(), 1e-12);
            assertSame(anova.p(), t.p().orNaN(), 1e-12);
        }
    }

    @Test
    void dataAndTheirSummariesGiveTheSame() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 200; i++) {
            AnovaResult data = Anova.oneWay().test(random(random, 2 + random.nextInt(5), 10 + random.nextInt(60)));
            AnovaResult summaries = Anova.oneWay()
                    .ofSummaries(
                            data.groups().stream().map(GroupSummary::summary).toList());
            assertSame(summaries.f(), data.f().orNaN(), 1e-11);
            assertSame(summaries.etaSquared(), data.etaSquared().orNaN(), 1e-11);
            assertSame(
                    summaries.total().sumOfSquares(),
                    data.total().sumOfSquares().orNaN(),
                    1e-11);
        }
    }

    /** As the definition says, in sums that are whole numbers: N Σx² − (Σx)² is N times the total sum of squares. */
    @Test
    void splitsTheTotalSumOfSquares() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            GroupedNumbers groups = random(random, 1 + random.nextInt(6), 1 + random.nextInt(60));
            double[] x = groups.numbers().toArray();
            double sum = Arrays.stream(x).sum();
            double total = (x.length * Arrays.stream(x).map(v -> v * v).sum() - sum * sum) / x.length;
            AnovaResult result = Anova.oneWay().test(groups);
            assertThat(result.total().sumOfSquares().value()).isCloseTo(total, within(1e-11));
            assertThat(result.total().df().value())
                    .isEqualTo(
                            result.between().df().value() + result.within().df().value());
        }
    }

    @Test
    void shiftingChangesNoBitOfWholeNumbersAndScalingNoF() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 100; i++) {
            GroupedNumbers groups = random(random, 4, 40);
            double[] x = groups.numbers().toArray();
            AnovaResult plain = Anova.oneWay().test(groups);
            AnovaResult shifted = Anova.oneWay()
                    .test(Numbers.of("v", Arrays.stream(x).map(v -> v + 1e12).toArray())
                            .by(groups.grouping()));
            assertThat(shifted.f().orNaN()).isEqualTo(plain.f().orNaN());
            AnovaResult scaled = Anova.oneWay()
                    .test(Numbers.of("v", Arrays.stream(x).map(v -> -.7 * v).toArray())
                            .by(groups.grouping()));
            assertSame(scaled.f(), plain.f().orNaN(), 1e-11);
        }
    }

    @Test
    void permutingTheRespondentsChangesNoBitOfWholeNumbers() {
        SplittableRandom random = new SplittableRandom(5);
        GroupedNumbers groups = random(random, 3, 50);
        int[] order = IntStream.range(0, 50)
                .boxed()
                .sorted((a, b) -> Integer.compare(a * 17 % 50, b * 17 % 50))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] x = groups.numbers().toArray();
        Numbers turned =
                Numbers.of("v", Arrays.stream(order).mapToDouble(i -> x[i]).toArray());
        String[] labels = Arrays.stream(order)
                .mapToObj(i -> groups.grouping().answers().option(i).label())
                .toArray(String[]::new);
        assertThat(Anova.oneWay()
                        .test(turned.by(Grouping.of("g", labels)))
                        .logP()
                        .value())
                .isEqualTo(Anova.oneWay().test(groups).logP().value());
    }

    /** The regularised incomplete beta function by mpmath to 40 digits. */
    @Test
    void keepsTheDigitsOfTheSmallestP() {
        AnovaResult result = Anova.oneWay().ofSummaries(Summary.of(0, 1, 1_000_000), Summary.of(.0515, 1, 1_000_000));
        assertThat(result.p().value()).isCloseTo(2.961467938146492597e-290, withinPercentage(1e-8));
        AnovaResult vanished = Anova.oneWay().ofSummaries(Summary.of(0, 1, 1_000_000), Summary.of(1, 1, 1_000_000));
        assertThat(vanished.p().value()).isZero();
        assertThat(vanished.logP().value()).isCloseTo(-223150.203573929119, withinPercentage(1e-8));
        AnovaResult hugeF = Anova.oneWay().ofSummaries(Summary.of(0, 1e-60, 10), Summary.of(1e60, 1e-60, 10));
        assertThat(hugeF.f().value()).isCloseTo(5e240, withinPercentage(1e-8));
        assertThat(hugeF.logP().value()).isFinite().isLessThan(-4000);
        assertThat(hugeF.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void numbersFarFromZeroKeepTheirDigits() {
        // The groups of the NIST data set SmLs07 are these digits after a leading 1,000,000,000,000; a double holds
        // 13 whole digits and about 3 more, so eighths are used for tenths.
        double[] x = new double[189];
        String[] group = new String[189];
        for (int i = 0; i < x.length; i++) {
            group[i] = "g" + i / 21;
            x[i] = 1e12 + (i / 21 + (i % 21 == 0 ? 4 : i % 2 == 1 ? 3 : 5)) / 8.0;
        }
        AnovaResult result = Anova.oneWay().test(Numbers.of("v", x).by(Grouping.of("g", group)));
        assertThat(result.between().sumOfSquares().value()).isEqualTo(21 * 60 / 64.0);
        assertThat(result.within().sumOfSquares().value()).isEqualTo(180 / 64.0);
        assertThat(result.f().value()).isCloseTo(21 * 60 / 8.0, withinPercentage(1e-12));
    }

    @Test
    void oneGroupHasNoF() {
        AnovaResult result = Anova.oneWay().test(Numbers.of("v", 1, 2, 3).by(Grouping.of("g", "a", "a", "a")));
        Absence one = new Absence(Absence.Kind.TOO_FEW, "only one group has answers");
        assertThat(result.f().whyAbsent()).contains(one);
        assertThat(result.p().whyAbsent()).contains(one);
        assertThat(result.etaSquared().whyAbsent()).contains(one);
        assertThat(result.within().meanSquare().value()).isEqualTo(1);
        assertThat(result.between().meanSquare().isPresent()).isFalse();
        assertThat(result.toString()).startsWith("One-way ANOVA: not defined, only one group has answers\n");
    }

    @Test
    void noAnswersHaveNoSumsOfSquares() {
        AnovaResult result =
                Anova.oneWay().test(Setup.numbers("v", Double.NaN, Double.NaN).by(Grouping.of("g", "a", "b")));
        assertThat(result.total().sumOfSquares().whyAbsent())
                .contains(new Absence(Absence.Kind.NO_ANSWERS, "no group has answers"));
        assertThat(result.total().meanSquare().isPresent()).isFalse();
        assertThat(result.emptyGroups()).containsExactly("a", "b");
        assertThat(result.toString()).contains("2 no view", "Left out, nobody has a number: a, b.");
        assertThat(Anova.oneWay().ofSummaries().f().isPresent()).isFalse();
    }

    @Test
    void aGroupOfOneTakesPartAndOnlyGroupsOfOneDoNot() {
        AnovaResult result = Anova.oneWay().test(Numbers.of("v", 1, 2, 3, 6).by(Grouping.of("g", "a", "a", "a", "b")));
        assertThat(result.f().value()).isCloseTo(12, within(1e-14));
        assertThat(result.within().df().value()).isEqualTo(2);
        assertThat(Anova.oneWay()
                        .test(Numbers.of("v", 1, 2, 3).by(Grouping.of("g", "a", "b", "c")))
                        .f()
                        .whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "every group has one respondent"));
    }

    @Test
    void withoutVarianceWithinGroupsThereIsNoF() {
        AnovaResult differ =
                Anova.oneWay().test(Numbers.of("v", .1, .1, .3, .3).by(Grouping.of("g", "a", "a", "b", "b")));
        assertThat(differ.f().whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.ZERO_VARIANCE);
        assertThat(differ.f().whyAbsent().orElseThrow().reason())
                .isEqualTo("no variance within groups, the means differ and F is infinite");
        assertThat(differ.etaSquared().value()).isEqualTo(1);
        AnovaResult same =
                Anova.oneWay().test(Numbers.of("v", .1, .1, .1, .1).by(Grouping.of("g", "a", "a", "b", "b")));
        assertThat(same.f().whyAbsent().orElseThrow().reason()).isEqualTo("no variance within groups");
        assertThat(same.etaSquared().isPresent()).isFalse();
        assertThat(same.between().sumOfSquares().value()).isZero();
    }

    @Test
    void numbersWhoseSquaresCannotBeHeldSaySo() {
        assertThat(Anova.oneWay()
                        .ofSummaries(Summary.of(0, 1e160, 3), Summary.of(0, 1, 3))
                        .f()
                        .whyAbsent())
                .contains(Sample.OUT_OF_RANGE);
    }

    @Test
    void refusesTwoGroupsOfOneName() {
        GroupSummary group = new GroupSummary("vo", Summary.of(3, 1, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Anova.oneWay().ofGroups(List.of(group, group)))
                .withMessage("labels: every group needs its own, 'vo' stands twice");
    }

    private static void assertSame(Estimate actual, double expected, double tolerance) {
        if (Double.isNaN(expected)) {
            assertThat(actual.isPresent()).isFalse();
        } else {
            assertThat(actual.value()).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
        }
    }

    /** Likert answers of n respondents; each group has one at least. */
    private static GroupedNumbers random(SplittableRandom random, int groups, int n) {
        int size = Math.max(n, groups);
        String[] labels = new String[size];
        Arrays.setAll(labels, i -> "g" + (i < groups ? i : random.nextInt(groups)));
        return Numbers.of("v", random.ints(size, 1, 6).asDoubleStream().toArray())
                .by(Grouping.of("g", labels));
    }
}
