package nl.peilstok.recalculate;

import static nl.peilstok.recalculate.ReportedTest.Relation.ABOVE;
import static nl.peilstok.recalculate.ReportedTest.Relation.BELOW;
import static nl.peilstok.recalculate.ReportedTest.Relation.EQUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the documented examples of R's statcheck; p by R 4.2's pt, pf, pchisq and pnorm. */
class ReportedTestTest {
    private static ReportedTest test(String kind, String statistic) {
        Printed value = Printed.of(statistic);
        return switch (kind) {
            case "t" -> ReportedTest.t(value, 28);
            case "F" -> ReportedTest.f(value, 2, 28);
            case "r" -> ReportedTest.r(value, 28);
            case "chi2" -> ReportedTest.chiSquare(value, 28);
            case "z" -> ReportedTest.z(value);
            default -> ReportedTest.q(value, 28);
        };
    }

    @ParameterizedTest(name = "{0} = {1}, p = {2}")
    @CsvSource({
        // t(28), F(2, 28), r(28), chi2(28), z, Q(28); R: 2*pt(-2.2, 28) and so on.
        "t, 2.20, .0362254847788",
        "F, 2.20, .129593224474",
        "r, .22, .242738987913",
        "z, 2.20, .027806895027",
        "chi2, 22.20, .771948704033",
        "Q, 22.20, .771948704033"
    })
    void pIsThatOfR(String kind, String statistic, double p) {
        assertThat(test(kind, statistic).p()).isCloseTo(p, within(5e-13));
    }

    @ParameterizedTest(name = "{0} = {1}, p = {2}")
    @CsvSource({
        "t, 2.20, .06", "t, 1.20, .03", "F, 22.20, .06", "F, 2.20, .03", "r, .22, .03", "r, .52, .06",
        "chi2, 2.20, .03", "chi2, 52.20, .06", "z, 1.20, .03", "z, 2.20, .06", "Q, 2.20, .03", "Q, 52.20, .06"
    })
    void decisionErrorsOfStatcheck(String kind, String statistic, String p) {
        Check check = test(kind, statistic).reported(EQUAL, Printed.of(p));
        assertThat(check.verdict()).isEqualTo(Check.Verdict.IMPOSSIBLE);
        assertThat(check.sentence()).endsWith("; the decision at 0.05 is another");
        assertThat(test(kind, statistic).decisionDiffers(EQUAL, Printed.of(p))).isTrue();
    }

    @ParameterizedTest(name = "{0} = {1}, p = {2} at {3}")
    @CsvSource({
        "t, 2.20, .11, .10, true",
        "t, 1.20, .09, .10, true",
        "t, 5.20, .02, .01, true",
        "t, 1.20, .005, .01, true",
        "t, 2.20, .05, .05, false",
        "t, 2.20, .10, .10, false"
    })
    void decisionErrorsAtOtherLevels(String kind, String statistic, String p, double level, boolean error) {
        assertThat(test(kind, statistic).withLevel(level).decisionDiffers(EQUAL, Printed.of(p)))
                .isEqualTo(error);
    }

    @Test
    void inequalities() {
        // t(48) = 1.02, p < .05 is statcheck's own example of an error in the decision.
        ReportedTest t = ReportedTest.t(Printed.of("1.02"), 48);
        assertThat(t.reported(BELOW, Printed.of(".05")).verdict()).isEqualTo(Check.Verdict.IMPOSSIBLE);
        assertThat(t.decisionDiffers(BELOW, Printed.of(".05"))).isTrue();
        assertThat(t.reported(ABOVE, Printed.of(".05")).verdict()).isEqualTo(Check.Verdict.POSSIBLE);
        assertThat(ReportedTest.t(Printed.of("2.20"), 28).decisionDiffers(ABOVE, Printed.of(".05")))
                .isTrue();
        assertThat(ReportedTest.t(Printed.of("2.20"), 28)
                        .reported(BELOW, Printed.of(".05"))
                        .verdict())
                .isEqualTo(Check.Verdict.POSSIBLE);
    }

    @Test
    void theRoundingOfTheStatisticCounts() {
        // t(28) from 2.15 to 2.25 has p from .0325 to .0403.
        ReportedTest t = ReportedTest.t(Printed.of("2.2"), 28);
        assertThat(t.reported(EQUAL, Printed.of(".036")).verdict()).isEqualTo(Check.Verdict.POSSIBLE);
        assertThat(t.reported(EQUAL, Printed.of(".040")).verdict()).isEqualTo(Check.Verdict.WITHIN_ROUNDING);
        assertThat(t.reported(EQUAL, Printed.of(".042")).verdict()).isEqualTo(Check.Verdict.IMPOSSIBLE);
        assertThat(ReportedTest.z(Printed.of("0.0")).possibleP().upper()).isEqualTo(1);
    }

    @Test
    void oneSided() {
        ReportedTest t = ReportedTest.t(Printed.of("-2.20"), 28);
        assertThat(t.oneSided().p()).isCloseTo(t.p() / 2, within(1e-15));
        assertThat(t.reported(EQUAL, Printed.of(".018")).sentence()).contains("the one-sided p, would fit");
        assertThat(t.oneSided().reported(EQUAL, Printed.of(".018")).verdict()).isEqualTo(Check.Verdict.POSSIBLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportedTest.f(Printed.of("2"), 1, 3).oneSided())
                .withMessage("F(1, 3) has no direction: only t, z and r can be one-sided");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportedTest.f(Printed.of("-2"), 1, 3))
                .withMessage("f: cannot be negative, got -2");
    }

    @Test
    void testsAreFoundInText() {
        Checks checks =
                ReportedTests.in("The effect was very significant (t(48) = 1.02, p < .05), unlike F(2, 28) = 2.20, "
                        + "p = .13; r(28) = −.22, ns, χ²(28, N = 211) = 22.20, p = .77, z = 2.20, p = .03 and Q(28) = 52.20, p = .06. "
                        + "Of Wet(5) = 3, p = 1 and of t = 2.1, p = .04 nothing can be said.");
        assertThat(checks.all())
                .extracting(Checks.Placed::place)
                .containsExactly(
                        "t(48) = 1.02, p < .05",
                        "F(2, 28) = 2.20, p = .13",
                        "r(28) = −.22, ns",
                        "χ²(28, N = 211) = 22.20, p = .77",
                        "z = 2.20, p = .03",
                        "Q(28) = 52.20, p = .06");
        assertThat(checks.flagged())
                .extracting(Checks.Placed::place)
                .containsExactly("t(48) = 1.02, p < .05", "Q(28) = 52.20, p = .06");
    }

    @Test
    void aTextThatSpeaksOfOneSidedTestsMayHaveHalfOfP() {
        String test = "t(28) = 2.20, p = .018";
        assertThat(ReportedTests.in(test).flagged()).hasSize(1);
        assertThat(ReportedTests.in("One-tailed: " + test).flagged()).isEmpty();
        assertThat(ReportedTests.in("r(28) = 1.2, p < .01").flagged()).hasSize(1);
        assertThat(ReportedTests.in("no tests here").all()).isEmpty();
    }

    @Test
    void dutchTextHasDecimalCommas() {
        Checks checks =
                ReportedTests.in("Het verschil is significant (t(197) = 3,16; p = ,002), ook zonder gelijke varianties,"
                        + " t(179,7) = 3,13; p < ,01. F(2; 8,1) = 1,91; p = ,21 en F(3,208) = 7,20, p = 0,0001;"
                        + " χ²(9; N = 215) = 19,65; p = ,02. Maar t(28) = 2,20; p = ,30.");
        assertThat(checks.all())
                .extracting(Checks.Placed::place)
                .containsExactly(
                        "t(197) = 3,16; p = ,002",
                        "t(179,7) = 3,13; p < ,01",
                        "F(2; 8,1) = 1,91; p = ,21",
                        "F(3,208) = 7,20, p = 0,0001",
                        "χ²(9; N = 215) = 19,65; p = ,02",
                        "t(28) = 2,20; p = ,30");
        assertThat(checks.flagged()).extracting(Checks.Placed::place).containsExactly("t(28) = 2,20; p = ,30");
    }
}
