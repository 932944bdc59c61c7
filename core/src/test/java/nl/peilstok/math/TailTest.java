package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TailTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Tables with 20 digits by mpmath (src/test/python/tails.py): p down to 1e-300, and its logarithm beyond. */
    @Nested
    class AgreesWithHighPrecision {
        @Test
        void normal() {
            ReferenceData table = ReferenceData.readResource("/reference/mpmath/normal.csv");
            double[] z = table.numeric("z");
            compare(table, "upper", i -> Tail.normalUpper(z[i]), i -> Tail.logNormalUpper(z[i]));
            compare(table, "lower", i -> Tail.normalLower(z[i]), i -> Tail.logNormalLower(z[i]));
        }

        @Test
        void t() {
            ReferenceData table = ReferenceData.readResource("/reference/mpmath/t.csv");
            double[] t = table.numeric("t");
            double[] df = table.numeric("df");
            compare(table, "upper", i -> Tail.tUpper(t[i], df[i]), i -> Tail.logTUpper(t[i], df[i]));
            compare(table, "lower", i -> Tail.tLower(t[i], df[i]), i -> Tail.logTLower(t[i], df[i]));
        }

        @Test
        void chiSquare() {
            ReferenceData table = ReferenceData.readResource("/reference/mpmath/chisq.csv");
            double[] x = table.numeric("x");
            double[] df = table.numeric("df");
            compare(table, "upper", i -> Tail.chiSquareUpper(x[i], df[i]), i -> Tail.logChiSquareUpper(x[i], df[i]));
            compare(table, "lower", i -> Tail.chiSquareLower(x[i], df[i]), i -> Tail.logChiSquareLower(x[i], df[i]));
        }

        @Test
        void f() {
            ReferenceData table = ReferenceData.readResource("/reference/mpmath/f.csv");
            double[] f = table.numeric("f");
            double[] df1 = table.numeric("df1");
            double[] df2 = table.numeric("df2");
            compare(table, "upper", i -> Tail.fUpper(f[i], df1[i], df2[i]), i -> Tail.logFUpper(f[i], df1[i], df2[i]));
            compare(table, "lower", i -> Tail.fLower(f[i], df1[i], df2[i]), i -> Tail.logFLower(f[i], df1[i], df2[i]));
        }

        private void compare(ReferenceData table, String side, IntToDoubleFunction tail, IntToDoubleFunction logTail) {
            WorstError worst = new WorstError();
            WorstError worstLog = new WorstError();
            double[] p = table.numeric(side);
            double[] logP = table.numeric("log_" + side);
            for (int i = 0; i < table.size(); i++) {
                // p below 1e-300 is left out of the table; there its logarithm is the measure. Where the other tail is
                // that small, this logarithm is, and near the end of the doubles it has no 12 digits to compare.
                if (!Double.isNaN(p[i])) {
                    worst.add(tail.applyAsDouble(i), p[i], side + " in row " + (i + 2));
                }
                if (Math.abs(logP[i]) > 1e-299) {
                    worstLog.add(logTail.applyAsDouble(i), logP[i], "log " + side + " in row " + (i + 2));
                } else {
                    assertThat(logTail.applyAsDouble(i)).isBetween(-1.01e-299, 0.0);
                }
            }
            worst.assertBelow(1e-12);
            worstLog.assertBelow(1e-12);
        }
    }

    @Nested
    class AgreesWithR {
        @Test
        void normal() {
            ReferenceCase reference = ReferenceCase.of("dist__normal");
            ReferenceCase.Matrix table = reference.matrix("table");
            for (String row : table.rows()) {
                double z = table.get(row, "x");
                reference.assertClose("table." + row + ".upper", Tail.normalUpper(z));
                reference.assertClose("table." + row + ".p", Tail.normalLower(z));
            }
        }

        @Test
        void t() {
            ReferenceCase reference = ReferenceCase.of("dist__t");
            ReferenceCase.Matrix table = reference.matrix("table");
            for (String row : table.rows()) {
                double t = table.get(row, "t");
                double df = table.get(row, "df");
                reference.assertRelative("table." + row + ".upper", Tail.tUpper(t, df), 1e-11);
                reference.assertRelative("table." + row + ".upper", Tail.tTwoSided(t, df) / 2, 1e-11);
            }
        }

        @Test
        void chiSquare() {
            ReferenceCase reference = ReferenceCase.of("dist__chisq");
            ReferenceCase.Matrix table = reference.matrix("table");
            for (String row : table.rows()) {
                double x = table.get(row, "x");
                double df = table.get(row, "df");
                reference.assertRelative("table." + row + ".upper", Tail.chiSquareUpper(x, df), 1e-11);
                reference.assertRelative("table." + row + ".lower", Tail.chiSquareLower(x, df), 1e-11);
            }
        }

        @Test
        void f() {
            ReferenceCase reference = ReferenceCase.of("dist__f");
            ReferenceCase.Matrix table = reference.matrix("table");
            for (String row : table.rows()) {
                double p = Tail.fUpper(table.get(row, "x"), table.get(row, "df1"), table.get(row, "df2"));
                reference.assertRelative("table." + row + ".upper", p, 1e-11);
            }
        }
    }

    @Nested
    class Laws {
        private final RandomStream random = RandomStream.of(20180101, 0);

        @Test
        void upperAndLowerSumToOne() {
            for (int i = 0; i < 500; i++) {
                double df1 = df();
                double df2 = df();
                double x = Math.exp(random.nextGaussian());
                assertThat(Tail.normalUpper(x) + Tail.normalLower(x)).isCloseTo(1, within(1e-15));
                assertThat(Tail.tUpper(x, df1) + Tail.tLower(x, df1)).isCloseTo(1, within(1e-15));
                assertThat(Tail.chiSquareUpper(x * df1, df1) + Tail.chiSquareLower(x * df1, df1))
                        .isCloseTo(1, within(1e-15));
                assertThat(Tail.fUpper(x, df1, df2) + Tail.fLower(x, df1, df2)).isCloseTo(1, within(1e-15));
            }
        }

        @Test
        void symmetricDistributionsAreSymmetric() {
            for (int i = 0; i < 200; i++) {
                double df = df();
                double t = 4 * random.nextGaussian();
                assertThat(Tail.tLower(t, df)).isEqualTo(Tail.tUpper(-t, df));
                assertThat(Tail.tTwoSided(t, df)).isEqualTo(Tail.tTwoSided(-t, df));
                assertThat(Tail.normalLower(t)).isEqualTo(Tail.normalUpper(-t));
            }
        }

        @Test
        void theSquareOfTIsFAndThatOfZIsChiSquare() {
            WorstError worst = new WorstError();
            WorstError worstOfNormal = new WorstError();
            for (int i = 0; i < 200; i++) {
                double df = df();
                double t = Math.abs(4 * random.nextGaussian());
                worst.add(2 * Tail.tUpper(t, df), Tail.fUpper(t * t, 1, df), "t " + t + ", df " + df);
                worstOfNormal.add(2 * Tail.normalUpper(t), Tail.chiSquareUpper(t * t, 1), "z " + t);
            }
            worst.assertBelow(1e-14);
            // Two ways of computing: the error is the one that the incomplete gamma function is known to have.
            worstOfNormal.assertBelow(2e-13);
        }

        @Test
        void turningFAroundTurnsItsTails() {
            WorstError worst = new WorstError();
            for (int i = 0; i < 500; i++) {
                double df1 = df();
                double df2 = df();
                double f = StrictMath.scalb(1 + random.nextDouble(), random.nextInt(9) - 4);
                // 1/f is rounded, which alone moves the tail by its slope times 1e-16.
                double slope = Math.sqrt(df1 + df2);
                if (slope < 100) {
                    worst.add(Tail.logFUpper(f, df1, df2), Tail.logFLower(1 / f, df2, df1), f + " " + df1 + " " + df2);
                }
            }
            worst.assertBelow(1e-12);
        }

        @Test
        void closedFormsOfTwoDegreesOfFreedom() {
            WorstError worst = new WorstError();
            for (double x = 1e-5; x < 1400; x *= 1.3) {
                worst.add(Tail.chiSquareUpper(x, 2), StrictMath.exp(-x / 2), "chi-square " + x);
                worst.add(Tail.tTwoSided(x, 1), 2 / Math.PI * StrictMath.atan2(1, x), "Cauchy " + x);
                worst.add(Tail.logFUpper(x, 2, 7), -3.5 * StrictMath.log1p(2 * x / 7), "F " + x);
            }
            worst.assertBelow(1e-13);
        }

        @Test
        void tailsFallWithThePointOnBothSidesOfAChangeOfMethod() {
            for (double df : new double[] {.01, .3, 1, 2, 7, 100, 1e6}) {
                double before = 0;
                for (double x = df * .5; x < df * 2 + 5; x += (df * 1.5 + 5) / 300) {
                    double logP = Tail.logChiSquareUpper(x, df);
                    assertThat(logP).isLessThanOrEqualTo(before);
                    before = logP;
                }
            }
        }

        @Test
        void infiniteDegreesOfFreedomAreTheLimit() {
            WorstError worst = new WorstError();
            for (double t : new double[] {-2, 0, .7, 3, 12, 30}) {
                assertThat(Tail.tUpper(t, INFINITY)).isEqualTo(Tail.normalUpper(t));
                worst.add(Tail.tUpper(t, 1e20), Tail.normalUpper(t), "t " + t);
                worst.add(Tail.fUpper(t * t, 4, 1e20), Tail.fUpper(t * t, 4, INFINITY), "F " + t * t);
            }
            worst.assertBelow(1e-12);
            assertThat(Tail.fUpper(2.5, 4, INFINITY)).isEqualTo(Tail.chiSquareUpper(10, 4));
        }

        private double df() {
            return StrictMath.exp(8 * random.nextDouble() - 1);
        }
    }

    @Nested
    class AtTheEdges {
        @Test
        void aFarTailIsNotZero() {
            assertThat(Tail.chiSquareUpper(200, 10)).isCloseTo(1.6139305336977e-37, within(1e-49));
        }

        @Test
        void logarithmsGoOnWherePEnds() {
            assertThat(Tail.chiSquareUpper(23000, 4)).isZero();
            // Closed form of 4 degrees of freedom: e^(-x/2) (1 + x/2).
            assertThat(Tail.logChiSquareUpper(23000, 4)).isCloseTo(-11500 + Math.log(11501), within(1e-11));
            assertThat(Tail.logNormalUpper(1e150)).isCloseTo(-5e299, within(1e287));
        }

        @Test
        void zeroIsTheMiddleOrTheStart() {
            assertThat(Tail.normalUpper(0)).isEqualTo(.5);
            assertThat(Tail.normalLower(-0.0)).isEqualTo(.5);
            assertThat(Tail.tUpper(0, 3)).isEqualTo(.5);
            assertThat(Tail.tTwoSided(0, 3)).isEqualTo(1);
            assertThat(Tail.logTTwoSided(0, 3)).isZero();
            assertThat(Tail.chiSquareUpper(0, 3)).isEqualTo(1);
            assertThat(Tail.chiSquareLower(0, 3)).isZero();
            assertThat(Tail.logChiSquareLower(0, 3)).isEqualTo(-INFINITY);
            assertThat(Tail.fUpper(0, 3, 4)).isEqualTo(1);
            assertThat(Tail.fLower(0, 3, 4)).isZero();
        }

        @Test
        void belowZeroChiSquareAndFHaveEverythingAbove() {
            assertThat(Tail.chiSquareUpper(-2, 3)).isEqualTo(1);
            assertThat(Tail.logChiSquareUpper(-2, 3)).isZero();
            assertThat(Tail.fUpper(-INFINITY, 3, 4)).isEqualTo(1);
        }

        @Test
        void infinityHasNothingAbove() {
            assertThat(Tail.normalUpper(INFINITY)).isZero();
            assertThat(Tail.normalLower(INFINITY)).isEqualTo(1);
            assertThat(Tail.logNormalUpper(INFINITY)).isEqualTo(-INFINITY);
            assertThat(Tail.tUpper(INFINITY, 3)).isZero();
            assertThat(Tail.tUpper(-INFINITY, 3)).isEqualTo(1);
            assertThat(Tail.tUpper(-INFINITY, INFINITY)).isEqualTo(1);
            assertThat(Tail.tTwoSided(-INFINITY, 3)).isZero();
            assertThat(Tail.chiSquareUpper(INFINITY, 3)).isZero();
            assertThat(Tail.fUpper(INFINITY, 3, 4)).isZero();
            assertThat(Tail.fUpper(INFINITY, 3, INFINITY)).isZero();
        }

        @Test
        void theLargestAndSmallestNumbersDoNotOverflow() {
            assertThat(Tail.tUpper(1e200, .3)).isCloseTo(3.4950072338385e-61, within(1e-72));
            assertThat(Tail.logTUpper(Double.MAX_VALUE, 1))
                    .isCloseTo(-Math.log(Math.PI) - 709.782712893384, within(1e-10));
            assertThat(Tail.logChiSquareUpper(Double.MAX_VALUE, .3)).isEqualTo(-Double.MAX_VALUE / 2);
            assertThat(Tail.chiSquareLower(1e-308, 1)).isCloseTo(7.978845608028654e-155, within(1e-166));
            assertThat(Tail.fLower(Double.MIN_VALUE, 2, 2)).isEqualTo(Double.MIN_VALUE);
            assertThat(Tail.logFUpper(Double.MAX_VALUE, 2, 2)).isCloseTo(-709.782712893384, within(1e-10));
        }

        @Test
        void notANumberIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tail.normalUpper(Double.NaN))
                    .withMessage("z must be a number, but is NaN");
            assertThatIllegalArgumentException().isThrownBy(() -> Tail.tUpper(Double.NaN, 3));
            assertThatIllegalArgumentException().isThrownBy(() -> Tail.chiSquareUpper(Double.NaN, 3));
            assertThatIllegalArgumentException().isThrownBy(() -> Tail.fUpper(Double.NaN, 3, 4));
            assertThatIllegalArgumentException().isThrownBy(() -> Tail.fUpper(1, 3, Double.NaN));
        }

        @Test
        void degreesOfFreedomOutOfRangeAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tail.chiSquareUpper(1, 0))
                    .withMessage("df must be above 0 and at most 1.0E12, but is 0.0");
            assertThatIllegalArgumentException().isThrownBy(() -> Tail.chiSquareUpper(1, INFINITY));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tail.tUpper(1, -1))
                    .withMessage("df must be above 0, but is -1.0");
            assertThatIllegalArgumentException().isThrownBy(() -> Tail.fUpper(1, INFINITY, 3));
            assertThatIllegalArgumentException().isThrownBy(() -> Tail.fUpper(1, 1e13, 1e13));
            assertThatIllegalArgumentException().isThrownBy(() -> Tail.fUpper(1, 3, 0));
        }
    }
}
