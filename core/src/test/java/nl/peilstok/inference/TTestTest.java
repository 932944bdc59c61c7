package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Selection;
import nl.peilstok.data.Survey;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TTestTest {
    private static final double REL = 1e-10;
    private static final List<TTest> BOTH = List.of(TTest.student(), TTest.welch());

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("two__.*__t");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        List<Numbers> samples = new Setup(r).samples();
        Numbers x = samples.get(0);
        Numbers y = samples.get(1);

        TTestResult student = TTest.student().test(x, y);
        assertAgrees(r, "student", student);
        r.assertRelative("student.diff", student.difference().value(), REL);
        assertAgrees(r, "welch", TTest.welch().test(x, y));

        TTestResult greater = TTest.welch().withAlternative(Alternative.GREATER).test(x, y);
        r.assertRelative("welch_greater.p", greater.p().value(), REL);
        r.assertRelative("welch_greater.low", interval(greater).lower(), REL);
        assertThat(interval(greater).upper()).isInfinite();

        TTestResult less = TTest.welch().withAlternative(Alternative.LESS).test(x, y);
        r.assertRelative("welch_less.p", less.p().value(), REL);
        r.assertRelative("welch_less.high", interval(less).upper(), REL);
        assertThat(interval(less).lower()).isInfinite();

        r.assertRelative("desc.n.0", student.first().summary().n(), 0);
        r.assertRelative("desc.n.1", student.second().summary().n(), 0);
    }

    private static void assertAgrees(ReferenceCase r, String test, TTestResult result) {
        r.assertRelative(test + ".t", result.t().value(), REL);
        r.assertRelative(test + ".df", result.df().value(), REL);
        r.assertRelative(test + ".p", result.p().value(), REL);
        r.assertRelative(test + ".se", result.standardError().value(), REL);
        r.assertRelative(test + ".low", interval(result).lower(), REL);
        r.assertRelative(test + ".high", interval(result).upper(), REL);
    }

    @Test
    void recalculatesThePublishedComparisonOfTeamsOf2018() {
        Summary with = Summary.of(3.59, 1.45, 108);
        Summary without = Summary.of(2.89, 1.67, 91);

        TTestResult student = TTest.student().ofSummaries(with, without);
        assertThat(student.t().value()).isCloseTo(3.165, within(.0005));
        assertThat(student.df().value()).isEqualTo(197);
        assertThat(student.p().value()).isCloseTo(.00180, within(.000005));
        assertThat(interval(student).lower()).isCloseTo(.26, within(.005));
        assertThat(interval(student).upper()).isCloseTo(1.14, within(.005));

        TTestResult welch = TTest.welch().ofSummaries(with, without);
        assertThat(welch.t().value()).isCloseTo(3.127, within(.0005));
        assertThat(welch.df().value()).isCloseTo(179.7, within(.05));
        assertThat(welch.p().value()).isCloseTo(.00206, within(.000005));

        Summary vsoWith = Summary.of(3.49, 1.39, 82);
        Summary vsoWithout = Summary.of(2.91, 1.56, 68);
        assertThat(TTest.student().ofSummaries(vsoWith, vsoWithout).t().value()).isCloseTo(2.407, within(.0005));
        assertThat(TTest.welch().ofSummaries(vsoWith, vsoWithout).p().value()).isCloseTo(.01867, within(.000005));
        assertThat(Anova.oneWay().ofSummaries(with, without).f().value()).isCloseTo(10.016, within(.0005));
        assertThat(Anova.oneWay().ofSummaries(vsoWith, vsoWithout).f().value()).isCloseTo(5.792, within(.0005));
    }

    @Test
    void printsASentenceTheGroupsAndTheTest() {
        TTestResult result = TTest.welch()
                .test(
                        Setup.numbers("visie", 3, 4, 2, 5, 4, 3, Double.NaN)
                                .by(Grouping.of("type", "G4", "G4", "G4", "overig", "overig", "overig", "G4")),
                        "G4",
                        "overig");
        assertThat(result).hasToString("""
                        Welch t test: t(4) = -1.22, p = .288, difference -1.00 [-3.27, 1.27] (95%)
                        left out (available cases): 1 no view
                        group   n  mean    sd
                        G4      3  3.00  1.00
                        overig  3  4.00  1.00

                        test          difference   95% interval    se      t  df     p
                        Welch t test       -1.00  [-3.27, 1.27]  0.82  -1.22   4  .288""");
        assertThat(result.cases().leftOut(MissingReason.NO_VIEW)).isEqualTo(1);
        assertThat(result.cases().total()).isEqualTo(7);
    }

    @Test
    void saysThatATestIsOneSided() {
        TTestResult result = TTest.student()
                .withAlternative(Alternative.LESS)
                .withLevel(.9)
                .ofSummaries(Summary.of(3, 1, 10), Summary.of(4, 1, 10));
        assertThat(result.toString())
                .startsWith("Student t test (less): t(18) = -2.24, p = .019, difference -1.00 [-∞, -0.41]\n")
                .endsWith("p and interval are one-sided: the first mean is less.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 12345.678, 1e9, 1e15, 1e60})
    void everyHeadlineFitsALine(double unit) {
        for (TTest test : BOTH) {
            for (Alternative alternative : Alternative.values()) {
                String text = test.withAlternative(alternative)
                        .withLevel(.9999)
                        .ofSummaries(Summary.of(-unit, unit / 3, 1_000_000), Summary.of(unit, unit / 7, 999_999))
                        .toString();
                assertThat(text.lines()).allMatch(line -> line.length() <= 80);
            }
        }
    }

    @Test
    void dataAndTheirSummariesGiveTheSame() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            Numbers x = likert("x", random, 2 + random.nextInt(30));
            Numbers y = likert("y", random, 2 + random.nextInt(30));
            for (TTest test : BOTH) {
                assertSame(test.ofSummaries(Summary.of(x), Summary.of(y)), test.test(x, y), 1, 1);
            }
        }
    }

    @Test
    void swappingTheGroupsTurnsTheSign() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 100; i++) {
            Numbers x = normal("x", random, 2 + random.nextInt(30));
            Numbers y = normal("y", random, 2 + random.nextInt(30));
            for (TTest test : BOTH) {
                TTestResult one = test.withAlternative(Alternative.LESS).test(x, y);
                TTestResult other = test.withAlternative(Alternative.GREATER).test(y, x);
                assertThat(other.t().value()).isEqualTo(-one.t().value());
                assertThat(other.p().value()).isEqualTo(one.p().value());
                assertThat(interval(other).lower()).isEqualTo(-interval(one).upper());
            }
        }
    }

    @Test
    void oneSidedTestsShareThePOfTheTwoSided() {
        TTestResult two = TTest.welch().ofSummaries(Summary.of(3.1, 1, 20), Summary.of(2.4, 1.2, 25));
        TTestResult greater = TTest.welch()
                .withAlternative(Alternative.GREATER)
                .ofSummaries(Summary.of(3.1, 1, 20), Summary.of(2.4, 1.2, 25));
        assertThat(greater.p().value()).isCloseTo(two.p().value() / 2, withinPercentage(1e-10));
        assertThat(greater.logP().value()).isCloseTo(Math.log(greater.p().value()), within(1e-12));
    }

    @Test
    void shiftingAndScalingChangeTheUnitAlone() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100; i++) {
            Numbers x = likert("x", random, 3 + random.nextInt(30));
            Numbers y = likert("y", random, 3 + random.nextInt(30));
            for (TTest test : BOTH) {
                TTestResult plain = test.test(x, y);
                // Whole numbers this large are exact, and so must their differences be.
                assertThat(test.test(map(x, v -> v + 1e12), map(y, v -> v + 1e12))
                                .t()
                                .orNaN())
                        .isEqualTo(plain.t().orNaN());
                assertSame(plain, test.test(map(x, v -> 7.3 * v), map(y, v -> 7.3 * v)), 7.3, 1);
                assertSame(plain, test.test(map(x, v -> -v), map(y, v -> -v)), 1, -1);
            }
        }
    }

    private static void assertSame(TTestResult expected, TTestResult actual, double scale, int sign) {
        assertClose(actual.t(), sign * expected.t().orNaN());
        assertClose(actual.df(), expected.df().orNaN());
        assertClose(actual.p(), expected.p().orNaN());
        assertClose(actual.difference(), sign * scale * expected.difference().value());
    }

    private static void assertClose(Estimate actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual.isPresent()).isFalse();
        } else {
            assertThat(actual.value()).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
    }

    @Test
    void theIntervalExcludesZeroJustIfPIsSmall() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 200; i++) {
            Summary x = Summary.of(random.nextDouble(), 1, 30);
            Summary y = Summary.of(random.nextDouble(), .7, 40);
            for (Alternative alternative : Alternative.values()) {
                TTestResult result =
                        TTest.welch().withAlternative(alternative).withLevel(.8).ofSummaries(x, y);
                assertThat(interval(result).contains(0)).isEqualTo(result.p().value() > .2);
            }
        }
    }

    /** The regularised incomplete beta function by mpmath 1.x to 40 digits; R 4.2 agrees to a relative 1e-12. */
    @Test
    void keepsTheDigitsOfTheSmallestP() {
        Summary y = Summary.of(0, 1, 1_000_000);
        TTestResult small = TTest.student().ofSummaries(Summary.of(.0515, 1, 1_000_000), y);
        assertThat(small.t().value()).isCloseTo(.0515 / Math.sqrt(2e-6), withinPercentage(1e-10));
        assertThat(small.p().value()).isCloseTo(2.961467938146492597e-290, withinPercentage(1e-8));
        TTestResult vanished = TTest.student().ofSummaries(Summary.of(1, 1, 1_000_000), y);
        assertThat(vanished.p().value()).isZero();
        assertThat(vanished.logP().value()).isCloseTo(-223150.203573929119, withinPercentage(1e-8));
    }

    @Test
    void millionsOfRespondents() {
        double[] x = new double[1_000_000];
        double[] y = new double[1_000_000];
        Arrays.setAll(x, i -> 1 + i % 5);
        Arrays.setAll(y, i -> 1 + i % 4);
        TTestResult result = TTest.welch().test(Numbers.of("x", x), Numbers.of("y", y));
        assertThat(result.difference().value()).isEqualTo(.5);
        assertThat(result.standardError().value())
                .isCloseTo(Math.sqrt((2.0 + 1.25) / 999_999), withinPercentage(1e-10));
    }

    @Test
    void anEmptyGroupHasNoDifference() {
        for (TTest test : BOTH) {
            TTestResult result = test.test(Setup.numbers("x", 1, 2, 3), Setup.numbers("y", Double.NaN, Double.NaN));
            for (Estimate estimate : List.of(
                    result.difference(), result.standardError(), result.t(), result.df(), result.p(), result.logP())) {
                assertThat(estimate.whyAbsent())
                        .contains(new Absence(Absence.Kind.NO_ANSWERS, "the group 'y' has no answers"));
            }
            assertThat(result.cases().n()).isEqualTo(3);
            assertThat(result.toString()).contains("not defined, the group 'y' has no answers", "2 no view");
        }
    }

    @Test
    void studentTakesAGroupOfOneAndWelchDoesNot() {
        Numbers one = Numbers.of("one", 5);
        Numbers three = Numbers.of("three", 1, 2, 3);
        TTestResult student = TTest.student().test(one, three);
        assertThat(student.df().value()).isEqualTo(2);
        assertThat(student.t().value()).isCloseTo(3 / Math.sqrt(4 / 3.0), within(1e-14));
        TTestResult welch = TTest.welch().test(one, three);
        assertThat(welch.difference().value()).isEqualTo(3);
        assertThat(welch.difference().whyNoInterval()).isEqualTo(welch.t().whyAbsent());
        assertThat(welch.t().whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "the group 'one' has one respondent, Welch needs two"));
        assertThat(TTest.student().test(one, Numbers.of("other", 4)).t().whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "both groups have one respondent"));
        assertThat(TTest.student()
                        .ofSummaries(Summary.of(5, 3, 1), Summary.of(2, 1, 3))
                        .t()
                        .value())
                .isEqualTo(student.t().value());
    }

    @Test
    void constantGroupsHaveADifferenceButNoTest() {
        for (TTest test : BOTH) {
            TTestResult result = test.test(Numbers.of("x", .1, .1, .1), Numbers.of("y", .3, .3, .3, .3));
            assertThat(result.difference().value()).isCloseTo(-.2, within(1e-15));
            assertThat(result.p().whyAbsent())
                    .contains(new Absence(Absence.Kind.ZERO_VARIANCE, "no variance within the groups"));
            assertThat(result.toString()).startsWith(result.name() + ": not defined, no variance within the groups");
        }
        TTestResult one = TTest.welch().test(Numbers.of("x", 2, 2, 2), Numbers.of("y", 1, 2, 3, 4));
        assertThat(one.df().value()).isEqualTo(3);
    }

    @Test
    void numbersWhoseSquaresCannotBeHeldSaySo() {
        for (double unit : new double[] {1e-170, 1e-90, 1e90, 1e150}) {
            for (TTest test : BOTH) {
                assertThat(test.test(Numbers.of("x", 0, unit), Numbers.of("y", -unit, unit))
                                .t()
                                .whyAbsent())
                        .contains(Sample.OUT_OF_RANGE);
                assertThat(test.ofSummaries(Summary.of(0, unit, 3), Summary.of(0, unit, 3))
                                .t()
                                .whyAbsent())
                        .contains(Sample.OUT_OF_RANGE);
            }
        }
    }

    @Test
    void refusesWhatIsNoTest() {
        for (double level : new double[] {0, 1, 95, -1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TTest.welch().withLevel(level))
                    .withMessage("level: must lie between 0 and 1, got " + level);
        }
        var grouped = Numbers.of("v", 1, 2, 3).by(Grouping.of("g", "a", "a", "b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TTest.welch().test(grouped, "a", "c"))
                .withMessage("second: 'c' is not a group of 'g', which has a, b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TTest.welch().test(grouped, "a", "a"))
                .withMessage("second: must be another group than the first, got 'a'");
        Summary huge = Summary.of(0, 1, Integer.MAX_VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TTest.welch().ofSummaries(huge, huge))
                .withMessageContaining("at most 2147483647 respondents");
    }

    private static Interval interval(TTestResult result) {
        return result.difference().interval().orElseThrow();
    }

    private static Numbers likert(String name, SplittableRandom random, int n) {
        return Numbers.of(name, random.ints(n, 1, 6).asDoubleStream().toArray());
    }

    private static Numbers normal(String name, SplittableRandom random, int n) {
        return Numbers.of(
                name, random.doubles(n).map(u -> Math.log(u / (1 - u))).toArray());
    }

    private static Numbers map(Numbers numbers, DoubleUnaryOperator change) {
        return Numbers.of(
                "changed", Arrays.stream(numbers.toArray()).map(change).toArray());
    }

    @Test
    void columnsOfTheSameRespondentsAreNoIndependentGroups() {
        Survey survey = Survey.of(Numbers.of("po", 3, 4, 2, 5), Numbers.of("vo", 2, 4, 1, 3));
        Numbers po = survey.numbers("po");
        Numbers vo = survey.numbers("vo");
        assertThatThrownBy(() -> TTest.welch().test(po, vo))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "second: has respondents of the first, 'po' and 'vo' are of one survey; the same respondents"
                                + " are compared by TTest.paired() or SignedRank");
        Numbers copy = survey.with(Numbers.of("vso", 1, 2, 3, 3)).numbers("vso");
        assertThatThrownBy(() -> TTest.student().test(po, copy)).hasMessageStartingWith("second: has respondents");
        Numbers some = po.in(Selection.where(4, row -> row < 2));
        Numbers others = po.in(Selection.where(4, row -> row > 1));
        assertThat(TTest.student().test(some, others).t().isPresent()).isTrue();
        assertThatThrownBy(() -> TTest.student().test(some, vo.in(Selection.where(4, row -> row % 2 == 1))))
                .hasMessageStartingWith("second: has respondents");
        assertThatThrownBy(() -> MannWhitney.exact().test(po, vo)).hasMessageStartingWith("second: has respondents");
        assertThatThrownBy(() -> BrunnerMunzel.t().test(po, vo)).hasMessageStartingWith("second: has respondents");
        Numbers another = Survey.of(Numbers.of("po", 3, 4, 2, 5)).numbers("po");
        assertThat(TTest.student().test(po, another).t().isPresent()).isTrue();
    }
}
