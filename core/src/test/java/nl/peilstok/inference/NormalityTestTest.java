package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NormalityTestTest {
    private static final double REL = 1e-9;

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("normality__.*");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithRAndTheFormulas(ReferenceCase r) {
        Numbers y = Numbers.of("y", r.numbers("y"));
        NormalityResult shapiro = NormalityTest.shapiroWilk().test(y);
        r.assertRelative("shapiro.W", shapiro.statistic().value(), REL);
        r.assertRelative("shapiro.p", shapiro.p().value(), REL);
        if (r.has("k_squared")) {
            NormalityResult dAgostino = NormalityTest.dAgostino().test(y);
            r.assertRelative("k_squared.K2", dAgostino.statistic().value(), REL);
            r.assertRelative("k_squared.p", dAgostino.p().value(), REL);
        }
    }

    static List<ReferenceCase> groups() {
        return ReferenceCase.all("group__.*__homogeneity");
    }

    @ParameterizedTest
    @MethodSource("groups")
    void agreesWithROnGroupsAndTheirResiduals(ReferenceCase r) {
        GroupedNumbers groups = new Setup(r).groups();
        NormalityResult residuals = NormalityTest.shapiroWilk().testResiduals(groups);
        r.assertRelative("shapiro_residuals.W", residuals.statistic().value(), REL);
        r.assertRelative("shapiro_residuals.p", residuals.p().value(), 1e-8);
        for (String level : groups.levels()) {
            NormalityResult result = NormalityTest.shapiroWilk().test(groups.in(level));
            r.assertRelative("shapiro_per_group." + level, result.statistic().value(), REL);
            r.assertRelative("shapiro_p_per_group." + level, result.p().value(), 1e-8);
        }
    }

    @Test
    void printsASentenceAndATable() {
        assertThat(NormalityTest.shapiroWilk().test(Setup.numbers("visie", 3, 4, 4, 5, 1, Double.NaN)))
                .hasToString("""
                        Shapiro–Wilk: W = 0.914, p = .492, n = 5 of 6
                        left out (available cases): 1 no view
                        test          of     n      W     p
                        Shapiro–Wilk  visie  5  0.914  .492""");
        assertThat(NormalityTest.dAgostino()).hasToString("D'Agostino test of normality");
    }

    @Test
    void shiftingAndScalingChangeNothing() {
        SplittableRandom random = new SplittableRandom(1);
        for (NormalityTest test : List.of(NormalityTest.shapiroWilk(), NormalityTest.dAgostino())) {
            for (int i = 0; i < 50; i++) {
                double[] x = random.doubles(8 + random.nextInt(40)).toArray();
                double expected = test.test(Numbers.of("x", x)).statistic().value();
                for (double scale : new double[] {1e-40, -3, 1e40}) {
                    double[] other = Arrays.stream(x).map(v -> scale * v).toArray();
                    assertThat(test.test(Numbers.of("x", other)).statistic().value())
                            .isCloseTo(expected, withinPercentage(1e-8));
                }
            }
        }
    }

    @Test
    void largeDeviationsKeepTheirDigits() {
        double[] x = new double[5000];
        x[0] = 1;
        NormalityResult shapiro = NormalityTest.shapiroWilk().test(Numbers.of("x", x));
        assertThat(shapiro.statistic().value()).isLessThan(.1);
        assertThat(shapiro.logP().value()).isCloseTo(Math.log(shapiro.p().value()), within(1e-8));
        NormalityResult dAgostino = NormalityTest.dAgostino().test(Numbers.of("x", x));
        assertThat(dAgostino.p().value()).isZero();
        assertThat(dAgostino.logP().value()).isFinite().isLessThan(-700);
    }

    @Test
    void outsideItsRangeATestIsNotDefined() {
        assertThat(NormalityTest.shapiroWilk().test(Numbers.of("x", 1, 2)).p().whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "Shapiro–Wilk needs 3 numbers, x has 2"));
        assertThat(NormalityTest.dAgostino()
                        .test(Numbers.of("x", 1, 2, 3, 4, 5, 6, 7))
                        .p()
                        .whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "D'Agostino needs 8 numbers, x has 7"));
        double[] many = new double[5001];
        many[7] = 1;
        assertThat(NormalityTest.shapiroWilk().test(Numbers.of("x", many)).p().whyAbsent())
                .contains(new Absence(Absence.Kind.NOT_DEFINED, "Royston's approximation ends at 5000 numbers"));
        assertThat(NormalityTest.shapiroWilk().test(Numbers.of("x", 1, 1, 1)))
                .asString()
                .startsWith("Shapiro–Wilk: not defined, x is constant");
        assertThat(NormalityTest.shapiroWilk()
                        .test(Numbers.of("x", 0, 1e90, 2e90))
                        .p()
                        .whyAbsent())
                .contains(Sample.OUT_OF_RANGE);
        // Each group is constant, but its mean is rounded.
        assertThat(NormalityTest.shapiroWilk()
                        .testResiduals(Numbers.of("x", .1, .1, .1, .7, .7, .7)
                                .by(Grouping.of("g", "a", "a", "a", "b", "b", "b")))
                        .p()
                        .whyAbsent())
                .contains(new Absence(Absence.Kind.ZERO_VARIANCE, "residuals is constant"));
    }
}
