package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EquivalenceTest {
    private static final double REL = 1e-10;

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("tost__.*");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        List<Numbers> pair = new Setup(r).pair();
        double lower = r.value("bounds.lower");
        double upper = r.value("bounds.upper");
        assertAgrees(
                r, "student", TTest.student().test(pair.get(0), pair.get(1)).equivalence(lower, upper, .01));
        assertAgrees(r, "welch", TTest.welch().test(pair.get(0), pair.get(1)).equivalence(lower, upper, .01));
        assertAgrees(r, "paired", TTest.paired().test(pair.get(0), pair.get(1)).equivalence(lower, upper, .01));
        double mu = r.value("mu");
        assertAgrees(r, "one", TTest.oneSample(mu).test(pair.get(0)).equivalence(lower, upper, .01));
    }

    private static void assertAgrees(ReferenceCase r, String test, EquivalenceResult result) {
        r.assertRelative(test + ".t_lower", result.tOfLower().value(), REL);
        r.assertRelative(test + ".p_lower", result.pOfLower().value(), REL);
        r.assertRelative(test + ".t_upper", result.tOfUpper().value(), REL);
        r.assertRelative(test + ".p_upper", result.pOfUpper().value(), REL);
        r.assertRelative(test + ".df", result.df().value(), REL);
        r.assertRelative(
                test + ".low", result.difference().interval().orElseThrow().lower(), 1e-9);
        r.assertRelative(
                test + ".high", result.difference().interval().orElseThrow().upper(), 1e-9);
    }

    @Test
    void printsASentenceAndBothTests() {
        TTestResult t = TTest.welch().ofSummaries(Summary.of(3.51, .8, 120), Summary.of(3.49, .9, 110));
        assertThat(t.equivalence(-.25, .25)).hasToString("""
                        Equivalence (Welch t test): shown, p = .021, 0.02 [-0.17, 0.21] (90%)
                        difference lies  bound      t     df     p
                        above the lower  -0.25   2.40  218.9  .009
                        below the upper   0.25  -2.04  218.9  .021""");
    }

    @Test
    void isShownJustIfTheIntervalLiesBetweenTheBounds() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            TTestResult t = TTest.student()
                    .ofSummaries(
                            Summary.of(random.nextDouble(), 1, 20 + random.nextInt(200)),
                            Summary.of(random.nextDouble(), 1, 20 + random.nextInt(200)));
            EquivalenceResult result = t.equivalence(-.5, .4, .1);
            var interval = result.difference().interval().orElseThrow();
            assertThat(interval.level()).isEqualTo(.8);
            assertThat(result.isEquivalent()).isEqualTo(interval.lower() > -.5 && interval.upper() < .4);
            assertThat(result.p().value())
                    .isEqualTo(Math.max(
                            result.pOfLower().value(), result.pOfUpper().value()));
        }
    }

    @Test
    void theAlternativeAndLevelOfTheTestDoNotMatter() {
        Summary one = Summary.of(3.1, 1, 80);
        Summary other = Summary.of(3.0, 1, 90);
        assertThat(TTest.welch()
                        .withAlternative(Alternative.LESS)
                        .withLevel(.99)
                        .ofSummaries(one, other)
                        .equivalence(-.5, .5))
                .hasToString(TTest.welch()
                        .ofSummaries(one, other)
                        .equivalence(-.5, .5)
                        .toString());
    }

    @Test
    void isNotShownWhereThereIsNoTest() {
        EquivalenceResult result =
                TTest.oneSample(3).test(Numbers.of("x", 3, 3, 3)).equivalence(-1, 1);
        assertThat(result.isEquivalent()).isFalse();
        assertThat(result.p().isPresent()).isFalse();
        assertThat(result.toString())
                .startsWith("Equivalence (one-sample t test): not defined, there is no variance\n");
    }

    @Test
    void refusesBoundsThatAreNone() {
        TTestResult t = TTest.welch().ofSummaries(Summary.of(1, 1, 5), Summary.of(1, 1, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> t.equivalence(1, -1))
                .withMessage("bounds: must be finite, the lower below the upper, got 1.0, -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> t.equivalence(-1, 1, .5))
                .withMessage("alpha: must lie between 0 and .5, got 0.5");
    }
}
