package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OneSampleTTestTest {
    private static final double REL = 1e-10;

    static java.util.List<ReferenceCase> cases() {
        return ReferenceCase.all("one__.*__tests");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        Numbers y = new Setup(r).sample();
        double mu = Double.parseDouble(r.call().replaceAll(".*mu = (\\d+)\\)", "$1"));
        OneSampleTTestResult result = TTest.oneSample(mu).test(y);
        r.assertRelative("n", result.sample().summary().n(), 0);
        assertAgrees(r, "t", mu, result);
        r.assertRelative("t.mean", result.sample().summary().mean().value(), REL);
        assertAgrees(r, "t", mu, TTest.oneSample(mu).ofSummary(Summary.of(y)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void agreesWithROnAPartOfAPair(ReferenceCase r) {
        Numbers x = new Setup(r).pair().get(0);
        assertAgrees(r, "one_sample_x_vs_3", 3, TTest.oneSample(3).test(x));
    }

    /** Two cases leave out who has no second number. */
    static java.util.List<ReferenceCase> pairs() {
        return ReferenceCase.all("paired__(sleep|mtcars_disp_hp)__t");
    }

    private static void assertAgrees(ReferenceCase r, String test, double mu, OneSampleTTestResult result) {
        r.assertRelative(test + ".t", result.t().value(), 1e-9);
        r.assertRelative(test + ".df", result.df().value(), 0);
        r.assertRelative(test + ".p", result.p().value(), REL);
        var interval = result.difference().interval().orElseThrow();
        r.assertRelative(test + ".low", mu + interval.lower(), REL);
        r.assertRelative(test + ".high", mu + interval.upper(), REL);
    }

    @Test
    void printsASentenceTheSampleAndTheTest() {
        assertThat(TTest.oneSample(3).test(Setup.numbers("visie", 3, 4, 2, 5, 4, 4, Double.NaN)))
                .hasToString("""
                        One-sample t test: t(5) = 1.58, p = .175, difference 0.67 [-0.42, 1.75] (95%)
                        left out (available cases): 1 no view
                        group  n  mean    sd
                        visie  6  3.67  1.03

                        test               difference   95% interval    se     t  df     p
                        one-sample t test        0.67  [-0.42, 1.75]  0.42  1.58   5  .175
                        Difference of the mean from 3.00.""");
        assertThat(TTest.oneSample(3)
                        .withAlternative(Alternative.GREATER)
                        .ofSummary(Summary.of(3.59, 1.45, 108))
                        .toString())
                .contains("p and interval are one-sided: the mean is greater.");
        assertThat(TTest.oneSample(3)).hasToString("One-sample t test against 3.0, two-sided, 95% interval");
    }

    @ParameterizedTest
    @EnumSource(Alternative.class)
    void shiftingSampleAndValueChangesNoBitOfWholeNumbers(Alternative alternative) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 50; i++) {
            double[] x = random.ints(20, 1, 6).asDoubleStream().toArray();
            double[] far = java.util.Arrays.stream(x).map(v -> v + 1e12).toArray();
            OneSampleTTest test =
                    TTest.oneSample(3).withAlternative(alternative).withLevel(.9);
            OneSampleTTest farTest =
                    TTest.oneSample(1e12 + 3).withAlternative(alternative).withLevel(.9);
            assertThat(farTest.test(Numbers.of("x", far)).logP().value())
                    .isEqualTo(test.test(Numbers.of("x", x)).logP().value());
        }
    }

    @Test
    void withoutVarianceOrAnswersThereIsNoTest() {
        OneSampleTTestResult constant = TTest.oneSample(.1).test(Numbers.of("x", .3, .3, .3));
        assertThat(constant.difference().value()).isCloseTo(.2, within(1e-15));
        assertThat(constant.t().whyAbsent()).contains(new Absence(Absence.Kind.ZERO_VARIANCE, "there is no variance"));
        assertThat(TTest.oneSample(3).test(Numbers.of("x", 4)).p().whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "there is only one respondent"));
        assertThat(TTest.oneSample(3)
                        .test(Setup.numbers("x", Double.NaN))
                        .difference()
                        .whyAbsent())
                .contains(new Absence(Absence.Kind.NO_ANSWERS, "'x' has no answers"));
        assertThat(TTest.oneSample(0).test(Numbers.of("x", 1e90, 2e90)).t().whyAbsent())
                .contains(Sample.OUT_OF_RANGE);
        assertThat(TTest.oneSample(1e90).test(Numbers.of("x", 1, 2)).t().whyAbsent())
                .contains(Sample.OUT_OF_RANGE);
    }

    @Test
    void refusesWhatIsNoTest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TTest.oneSample(Double.NaN))
                .withMessage("value: must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TTest.oneSample(3).withLevel(95))
                .withMessage("level: must lie between 0 and 1, got 95.0");
    }
}
