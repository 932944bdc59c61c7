package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The studentised range, the studentised maximum modulus and Dunnett's multivariate t. */
class StudentisedTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Nested Gauss–Legendre quadrature by scipy (src/test/python/studentised.py), p down to 1e-195. */
    @Test
    void agreesWithDenseQuadrature() {
        ReferenceData table = ReferenceData.readResource("/reference/mpmath/studentised.csv");
        List<String> kinds = table.strings("kind");
        List<String> factors = table.strings("b");
        double[] q = table.numeric("q");
        double[] df = table.numeric("df");
        double[] p = table.numeric("p");
        WorstError worst = new WorstError();
        for (int i = 0; i < table.size(); i++) {
            int k = (int) table.numeric("k")[i];
            double[] b = Arrays.stream(factors.get(i).split(" "))
                    .filter(each -> !each.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double actual = switch (kinds.get(i)) {
                case "range upper" -> StudentisedRange.upper(q[i], k, df[i]);
                case "range lower" -> StudentisedRange.lower(q[i], k, df[i]);
                case "modulus upper" -> StudentisedMaximumModulus.upper(q[i], k, df[i]);
                case "dunnett 1" -> DunnettT.ofFactors(b).oneSidedUpper(q[i], df[i]);
                default -> DunnettT.ofFactors(b).twoSidedUpper(q[i], df[i]);
            };
            worst.add(actual, p[i], kinds.get(i) + " in row " + (i + 2));
        }
        worst.assertBelow(1e-12);
    }

    @Nested
    class AgreesWithExactIntegration {
        @Test
        void rangeTails() {
            ReferenceCase reference = ReferenceCase.of("dist__tukey");
            ReferenceCase.Matrix table = reference.matrix("table");
            for (String row : table.rows()) {
                double q = table.get(row, "q");
                int k = (int) table.get(row, "k");
                double df = table.get(row, "df");
                reference.assertClose("table." + row + ".upper", StudentisedRange.upper(q, k, df));
                assertThat(StudentisedRange.lower(q, k, df))
                        .isCloseTo(1 - StudentisedRange.upper(q, k, df), within(1e-13));
            }
        }

        @Test
        void rangeQuantiles() {
            ReferenceCase reference = ReferenceCase.of("dist__tukey_quantile");
            ReferenceCase.Matrix table = reference.matrix("table");
            for (String row : table.rows()) {
                int k = (int) table.get(row, "k");
                double df = table.get(row, "df");
                double p = table.get(row, "p");
                reference.assertClose("table." + row + ".q", StudentisedRange.quantile(p, k, df));
                assertThat(StudentisedRange.quantileUpper(1 - p, k, df))
                        .isCloseTo(StudentisedRange.quantile(p, k, df), within(1e-10));
            }
        }
    }

    /** Dunnett (1955, 1964): the values every textbook prints. */
    @Test
    void agreesWithDunnettsTables() {
        assertThat(DunnettT.ofEqual(3, .5).twoSidedQuantile(.05, INFINITY)).isCloseTo(2.35, within(.005));
        assertThat(DunnettT.ofEqual(4, .5).twoSidedQuantile(.05, 20)).isCloseTo(2.65, within(.005));
        assertThat(DunnettT.ofEqual(4, .5).oneSidedQuantile(.05, 20)).isCloseTo(2.30, within(.005));
    }

    @Nested
    class Laws {
        private final Random random = new Random(20180608);

        @Test
        void theRangeOfTwoIsRootTwoTimesT() {
            WorstError worst = new WorstError();
            for (double df : new double[] {.5, 1, 2, 5.5, 30, 1000, 1e6, INFINITY}) {
                for (double t : new double[] {1e-6, .01, .4, 1, 2, 5, 12, 20, 36}) {
                    double q = t * Math.sqrt(2);
                    worst.add(StudentisedRange.upper(q, 2, df), Tail.tTwoSided(t, df), "upper " + t + " " + df);
                    worst.add(StudentisedRange.lower(q, 2, df), Tail.fLower(t * t, 1, df), "lower " + t + " " + df);
                    worst.add(StudentisedMaximumModulus.upper(t, 1, df), Tail.tTwoSided(t, df), "smm " + t + " " + df);
                    worst.add(
                            StudentisedMaximumModulus.lower(t, 1, df),
                            Tail.fLower(t * t, 1, df),
                            "smm " + t + " " + df);
                    DunnettT one = DunnettT.ofEqual(1, .5);
                    worst.add(one.twoSidedUpper(t, df), Tail.tTwoSided(t, df), "two-sided " + t + " " + df);
                    worst.add(one.oneSidedUpper(t, df), Tail.tUpper(t, df), "one-sided " + t + " " + df);
                    worst.add(one.oneSidedLower(-t, df), Tail.tLower(-t, df), "one-sided " + -t + " " + df);
                }
            }
            worst.assertBelow(2e-12);
        }

        @Test
        void uncorrelatedStatisticsAreTheMaximumModulus() {
            WorstError worst = new WorstError();
            for (int i = 0; i < 30; i++) {
                int k = 1 + random.nextInt(9);
                double df = 1 + 40 * random.nextDouble();
                double t = 6 * random.nextDouble();
                worst.add(
                        DunnettT.ofEqual(k, 0).twoSidedUpper(t, df),
                        StudentisedMaximumModulus.upper(t, k, df),
                        k + " " + t + " " + df);
            }
            worst.assertBelow(1e-12);
        }

        @Test
        void dunnettsTailIsThatOfASmallerFamilyAndGrowsWithIt() {
            double two = DunnettT.ofFactors(.6, .7).twoSidedUpper(2.2, 15);
            assertThat(DunnettT.ofFactors(.7, .6).twoSidedUpper(2.2, 15)).isCloseTo(two, within(1e-15));
            assertThat(DunnettT.ofFactors(-.7, .6).twoSidedUpper(2.2, 15)).isCloseTo(two, within(1e-15));
            assertThat(DunnettT.ofFactors(.7, .6, .5).twoSidedUpper(2.2, 15)).isGreaterThan(two);
            assertThat(two).isBetween(Tail.tTwoSided(2.2, 15), 2 * Tail.tTwoSided(2.2, 15));
        }

        @Test
        void quantilesGiveTheirTailsBack() {
            WorstError worst = new WorstError();
            for (int i = 0; i < 12; i++) {
                int k = 2 + random.nextInt(20);
                double df = i % 4 == 0 ? INFINITY : 2 + 60 * random.nextDouble();
                double p = i % 3 == 0 ? Math.pow(10, -40 * random.nextDouble()) : random.nextDouble();
                worst.add(StudentisedRange.upper(StudentisedRange.quantileUpper(p, k, df), k, df), p, "range " + p);
                worst.add(StudentisedRange.lower(StudentisedRange.quantile(p, k, df), k, df), p, "range " + p);
                worst.add(
                        StudentisedMaximumModulus.upper(StudentisedMaximumModulus.quantileUpper(p, k, df), k, df),
                        p,
                        "modulus " + p);
                DunnettT dunnett = DunnettT.ofEqual(Math.min(k, 6), .9 * random.nextDouble());
                worst.add(dunnett.twoSidedUpper(dunnett.twoSidedQuantile(p / 2, df), df), p / 2, "two-sided " + p);
                worst.add(dunnett.oneSidedUpper(dunnett.oneSidedQuantile(p / 2, df), df), p / 2, "one-sided " + p);
            }
            worst.assertBelow(1e-10);
        }

        @Test
        void infiniteDegreesOfFreedomAreTheLimit() {
            assertThat(StudentisedRange.upper(3.3, 4, 1e9))
                    .isCloseTo(StudentisedRange.upper(3.3, 4, INFINITY), within(1e-8));
        }
    }

    @Test
    void atTheEdges() {
        assertThat(StudentisedRange.upper(0, 3, 10)).isEqualTo(1);
        assertThat(StudentisedRange.lower(-2, 3, 10)).isZero();
        assertThat(StudentisedRange.upper(INFINITY, 3, 10)).isZero();
        assertThat(StudentisedRange.lower(INFINITY, 3, 10)).isEqualTo(1);
        assertThat(DunnettT.ofEqual(2, .5).oneSidedLower(0, 10)).isCloseTo(1.0 / 3, within(1e-14));
        assertThat(StudentisedRange.upper(4, 200, 300)).isBetween(.99, 1.0);
    }

    @Test
    void argumentsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentisedRange.upper(1, 1, 3))
                .withMessage("k must be 2 or more, but is 1");
        assertThatIllegalArgumentException().isThrownBy(() -> StudentisedRange.upper(Double.NaN, 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentisedRange.upper(1, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentisedRange.quantile(0, 2, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentisedMaximumModulus.upper(1, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> DunnettT.ofFactors());
        assertThatIllegalArgumentException().isThrownBy(() -> DunnettT.ofFactors(.5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> DunnettT.ofEqual(2, -.1));
    }
}
