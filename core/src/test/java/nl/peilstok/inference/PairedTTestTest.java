package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairedTTestTest {
    private static final double REL = 1e-10;

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("paired__.*__t");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        List<Numbers> pair = new Setup(r).pair();
        PairedTTestResult result = TTest.paired().test(pair.get(0), pair.get(1));
        assertAgrees(r, result);
        r.assertRelative("correlation", result.correlation().value(), REL);

        Summary first = result.measurements().get(0).summary();
        Summary second = result.measurements().get(1).summary();
        assertAgrees(
                r,
                TTest.paired().ofSummaries(first, second, result.correlation().value()));
        assertAgrees(
                r,
                TTest.paired()
                        .ofDifferences(Summary.of(
                                result.difference().value(),
                                result.sdOfDifferences().value(),
                                first.n())));
    }

    private static void assertAgrees(ReferenceCase r, PairedTTestResult result) {
        r.assertRelative("n", result.cases().n(), 0);
        r.assertRelative("t.t", result.t().value(), REL);
        r.assertRelative("t.df", result.df().value(), 0);
        r.assertRelative("t.p", result.p().value(), REL);
        r.assertRelative("t.mean_diff", result.difference().value(), REL);
        r.assertRelative("t.sd_diff", result.sdOfDifferences().value(), REL);
        r.assertRelative("t.low", result.difference().interval().orElseThrow().lower(), REL);
        r.assertRelative("t.high", result.difference().interval().orElseThrow().upper(), REL);
    }

    @Test
    void printsASentenceTheMeasurementsAndTheTest() {
        assertThat(TTest.paired()
                        .test(
                                Setup.numbers("voor", 3, 4, 2, 5, Double.NaN, 3, 4),
                                Setup.numbers("na", 4, 4, 3, 5, 4, Double.NaN, 5)))
                .hasToString("""
                        Paired t test: t(4) = -2.45, p = .070, difference -0.60 [-1.28, 0.08] (95%)
                        left out (listwise): 2 no view
                        group       n   mean    sd
                        voor        5   3.60  1.14
                        na          5   4.20  0.84
                        difference  5  -0.60  0.55
                        Correlation .89.

                        test           difference   95% interval    se      t  df     p
                        paired t test       -0.60  [-1.28, 0.08]  0.24  -2.45   4  .070""");
        assertThat(TTest.paired()).hasToString("Paired t test, two-sided, 95% interval");
    }

    @Test
    void swappingTheMeasurementsTurnsTheSign() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            Numbers x = Numbers.of("x", random.doubles(12).toArray());
            Numbers y = Numbers.of("y", random.doubles(12).toArray());
            PairedTTestResult less = TTest.paired()
                    .withAlternative(Alternative.LESS)
                    .withLevel(.9)
                    .test(x, y);
            PairedTTestResult greater = TTest.paired()
                    .withAlternative(Alternative.GREATER)
                    .withLevel(.9)
                    .test(y, x);
            assertThat(greater.t().value()).isCloseTo(-less.t().value(), within(1e-12));
            assertThat(greater.p().value()).isCloseTo(less.p().value(), within(1e-12));
            assertThat(greater.correlation().value())
                    .isCloseTo(less.correlation().value(), within(1e-14));
        }
    }

    @Test
    void withoutCorrelationIsNearlyTheTestOfTwoSamples() {
        Summary first = Summary.of(3.1, 1, 1000);
        Summary second = Summary.of(3.2, 1, 1000);
        assertThat(TTest.paired().ofSummaries(first, second, 0).t().value())
                .isCloseTo(TTest.welch().ofSummaries(first, second).t().value(), within(1e-12));
    }

    @Test
    void equalDifferencesHaveNoTest() {
        // Each is .1 above the other, and subtracting leaves three different numbers.
        PairedTTestResult result =
                TTest.paired().test(Numbers.of("x", .3, .2, .8, 4.1), Numbers.of("y", .2, .1, .7, 4));
        assertThat(result.difference().value()).isCloseTo(.1, within(1e-15));
        assertThat(result.t().whyAbsent()).contains(new Absence(Absence.Kind.ZERO_VARIANCE, "there is no variance"));
        assertThat(result.sdOfDifferences().value()).isZero();
        assertThat(result.toString()).startsWith("Paired t test: not defined, there is no variance\n");
        PairedTTestResult constant = TTest.paired().test(Numbers.of("x", 1, 1, 1), Numbers.of("y", 1, 2, 3));
        assertThat(constant.correlation().whyAbsent())
                .contains(new Absence(Absence.Kind.ZERO_VARIANCE, "a measurement is constant"));
        assertThat(constant.t().value()).isCloseTo(-Math.sqrt(3), within(1e-12));
    }

    @Test
    void oneOrNoPairHasNoTest() {
        PairedTTestResult one = TTest.paired().test(Numbers.of("x", 1), Numbers.of("y", 3));
        assertThat(one.difference().value()).isEqualTo(-2);
        assertThat(one.t().whyAbsent()).contains(new Absence(Absence.Kind.TOO_FEW, "there is only one pair"));
        assertThat(one.toString()).contains("one pair has no standard deviation");
        PairedTTestResult none =
                TTest.paired().test(Setup.numbers("x", 1, Double.NaN), Setup.numbers("y", Double.NaN, 2));
        assertThat(none.difference().whyAbsent())
                .contains(new Absence(Absence.Kind.NO_ANSWERS, "nobody has both numbers"));
        assertThat(none.toString()).contains("2 no view");
        assertThat(TTest.paired()
                        .test(Numbers.of("x", 1e200, -1e200), Numbers.of("y", 1, 2))
                        .difference()
                        .whyAbsent())
                .contains(Sample.OUT_OF_RANGE);
    }

    @Test
    void refusesWhatAreNoPairs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TTest.paired().test(Numbers.of("x", 1, 2), Numbers.of("y", 1)))
                .withMessage("second: must be of the same respondents, 2 as the first, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TTest.paired().ofSummaries(Summary.of(1, 1, 5), Summary.of(1, 1, 6), 0))
                .withMessage("second: must have the n of the first, 5, got 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TTest.paired().ofSummaries(Summary.of(1, 1, 5), Summary.of(1, 1, 5), 1.1))
                .withMessage("correlation: must lie between -1 and 1, got 1.1");
    }

    @Test
    void millionsOfPairs() {
        double[] x = new double[1_000_000];
        double[] y = new double[1_000_000];
        Arrays.setAll(x, i -> 1 + i % 5);
        Arrays.setAll(y, i -> 1 + i % 4);
        PairedTTestResult result = TTest.paired().test(Numbers.of("x", x), Numbers.of("y", y));
        assertThat(result.difference().value()).isCloseTo(.5, within(1e-15));
        assertThat(result.correlation()).extracting(Estimate::isPresent).isEqualTo(true);
    }
}
