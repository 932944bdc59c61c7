package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepeatedMeasuresTest {
    private static final double REL = 1e-10;

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("friedman__.*__rm_anova");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithAfexAndCar(ReferenceCase r) {
        RepeatedMeasuresResult result = RepeatedMeasures.of(new Setup(r).items());
        r.assertRelative("F", result.f().value(), REL);
        r.assertRelative("df.0", result.df1().value(), 0);
        r.assertRelative("df.1", result.df2().value(), 0);
        r.assertRelative("p", result.p().value(), REL);
        double items = result.betweenItems().sumOfSquares().value();
        double residual = result.residual().sumOfSquares().value();
        r.assertRelative("partial_eta2", items / (items + residual), REL);
        r.assertRelative(
                "generalized_eta2",
                items
                        / (items
                                + residual
                                + result.betweenRespondents().sumOfSquares().value()),
                REL);
        Sphericity sphericity = result.sphericity();
        r.assertRelative("mauchly.Test statistic", sphericity.mauchlyW().value(), 1e-9);
        r.assertRelative(
                "mauchly.p-value", withSlipOfR(sphericity, result.items().size()), 1e-9);
        r.assertRelative(
                "epsilon.GG eps", sphericity.greenhouseGeisser().epsilon().value(), REL);
        r.assertRelative(
                "epsilon.Pr(>F[GG])", sphericity.greenhouseGeisser().p().value(), 1e-9);
        // car prints Huynh and Feldt's above 1, and uses 1.
        assertThat(sphericity.huynhFeldt().epsilon().value())
                .isCloseTo(Math.min(1, r.value("epsilon.HF eps")), withinPercentage(1e-8));
        r.assertRelative("epsilon.Pr(>F[HF])", sphericity.huynhFeldt().p().value(), 1e-9);
    }

    /** R has 3k where the series has 3p, p = k − 1. */
    private static double withSlipOfR(Sphericity sphericity, int k) {
        double p = k - 1;
        double cubic = 2 * p * p * p + 6 * p * p + 2;
        double chiSquareP = sphericity.mauchlyChiSquareP().value();
        return chiSquareP + (sphericity.mauchlyP().value() - chiSquareP) * (cubic + 3 * k) / (cubic + 3 * p);
    }

    @Test
    void printsASentenceTheItemsTheTableAndTheCorrections() {
        assertThat(RepeatedMeasures.of(Setup.items(
                        new double[] {1, 2, 4},
                        new double[] {2, 2, 5},
                        new double[] {3, 5, 4},
                        new double[] {2, 4, 5},
                        new double[] {4, 4, 5},
                        new double[] {4, Double.NaN, 5})))
                .hasToString("""
                        Repeated measures: F(2, 8) = 8.27, p = .011; Greenhouse–Geisser p = .020
                        left out (listwise): 1 no view
                        group  n  mean    sd
                        A      5  2.40  1.14
                        B      5  3.40  1.34
                        C      5  4.60  0.55

                        source       sum of squares  df  mean square     F     p
                        items                 12.13   2         6.07  8.27  .011
                        respondents            7.73   4         1.93
                        residual               5.87   8         0.73

                        correction              ε   df1   df2     p
                        Greenhouse–Geisser  0.796  1.59  6.37  .020
                        Huynh–Feldt         1.000  2.00  8.00  .011
                        lower bound         0.500  1.00  4.00  .045
                        Mauchly: W = .74, χ²(2) = 0.89, p = .641.""");
    }

    @Test
    void ofTwoItemsIsTheSquareOfThePairedT() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 50; i++) {
            double[] x = random.doubles(12).toArray();
            double[] y = random.doubles(12).toArray();
            double[][] rows = new double[12][];
            Arrays.setAll(rows, j -> new double[] {x[j], y[j]});
            RepeatedMeasuresResult result = RepeatedMeasures.of(Setup.items(rows));
            PairedTTestResult t = TTest.paired().test(Numbers.of("x", x), Numbers.of("y", y));
            assertThat(result.f().value()).isCloseTo(t.t().value() * t.t().value(), within(1e-11));
            assertThat(result.p().value()).isCloseTo(t.p().value(), within(1e-12));
            assertThat(result.sphericity().greenhouseGeisser().epsilon().value())
                    .isCloseTo(1, within(1e-14));
            assertThat(result.sphericity().mauchlyW().whyAbsent())
                    .contains(new Absence(Absence.Kind.NOT_DEFINED, "two items are always spherical"));
        }
    }

    @Test
    void addingToARespondentOrToAllChangesNothing() {
        SplittableRandom random = new SplittableRandom(2);
        double[][] rows = new double[20][];
        double[][] shifted = new double[20][];
        for (int i = 0; i < 20; i++) {
            double[] row = random.ints(4, 1, 6).asDoubleStream().toArray();
            double own = 100 * i + 1e6;
            rows[i] = row;
            shifted[i] = Arrays.stream(row).map(v -> own - 3 * v).toArray();
        }
        RepeatedMeasuresResult plain = RepeatedMeasures.of(Setup.items(rows));
        RepeatedMeasuresResult other = RepeatedMeasures.of(Setup.items(shifted));
        assertThat(other.f().value()).isCloseTo(plain.f().value(), withinPercentage(1e-6));
        assertThat(other.sphericity().mauchlyW().value())
                .isCloseTo(plain.sphericity().mauchlyW().value(), withinPercentage(1e-6));
        Sphericity.Correction lower = plain.sphericity().lowerBound();
        assertThat(lower.epsilon().value()).isEqualTo(1 / 3.0);
        assertThat(lower.df1().value()).isEqualTo(1);
        assertThat(lower.df2().value()).isCloseTo(19, within(1e-12));
        assertThat(lower.p().value())
                .isGreaterThan(plain.sphericity().greenhouseGeisser().p().value());
    }

    @Test
    void fewRespondentsHaveNoMauchly() {
        RepeatedMeasuresResult result = RepeatedMeasures.of(
                Setup.items(new double[] {1, 2, 4, 4}, new double[] {2, 2, 5, 1}, new double[] {3, 1, 4, 1}));
        assertThat(result.f().isPresent()).isTrue();
        assertThat(result.sphericity().mauchlyP().whyAbsent())
                .contains(new Absence(Absence.Kind.NOT_DEFINED, "the differences between the items are dependent"));
        assertThat(result.toString()).contains("Mauchly: not defined");
    }

    @Test
    void withoutResidualThereIsNoTest() {
        RepeatedMeasuresResult result = RepeatedMeasures.of(
                Setup.items(new double[] {.1, .2, .4}, new double[] {.3, .4, .6}, new double[] {4.1, 4.2, 4.4}));
        assertThat(result.f().whyAbsent())
                .contains(new Absence(
                        Absence.Kind.ZERO_VARIANCE, "the items differ in the same way for all respondents"));
        assertThat(result.residual().sumOfSquares().value()).isZero();
        assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(RepeatedMeasures.of(Setup.items(new double[] {1, 2}, new double[] {Double.NaN, 2}))
                        .f()
                        .whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "only one respondent answered every item"));
        assertThat(RepeatedMeasures.of(Setup.items(new double[] {1, Double.NaN}, new double[] {Double.NaN, 2})))
                .asString()
                .startsWith("Repeated measures: not defined, no respondent answered every item\n"
                        + "left out (listwise): 2 no view");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepeatedMeasures.of(Setup.items(new double[] {1}, new double[] {2})))
                .withMessage("items: repeated measures compare at least 2 items, got only 'A'");
    }
}
