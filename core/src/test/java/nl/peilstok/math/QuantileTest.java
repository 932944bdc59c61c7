package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuantileTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Nested
    class AgreesWithR {
        @Test
        void normal() {
            ReferenceCase reference = ReferenceCase.of("dist__normal_quantile");
            ReferenceCase.Matrix table = reference.matrix("table");
            for (String row : table.rows()) {
                reference.assertRelative("table." + row + ".q", Quantile.normal(table.get(row, "p")), 1e-13);
            }
        }

        @Test
        void t() {
            ReferenceCase reference = ReferenceCase.of("dist__t_quantile");
            ReferenceCase.Matrix table = reference.matrix("table");
            for (String row : table.rows()) {
                double t = Quantile.t(table.get(row, "p"), table.get(row, "df"));
                reference.assertClose("table." + row + ".q", t);
            }
        }

        @Test
        void chiSquare() {
            ReferenceCase reference = ReferenceCase.of("dist__chisq_quantile");
            ReferenceCase.Matrix table = reference.matrix("table");
            for (String row : table.rows()) {
                double x = Quantile.chiSquare(table.get(row, "p"), table.get(row, "df"));
                reference.assertRelative("table." + row + ".q", x, 1e-11);
            }
        }

        @Test
        void f() {
            ReferenceCase reference = ReferenceCase.of("dist__f_quantile");
            ReferenceCase.Matrix table = reference.matrix("table");
            for (String row : table.rows()) {
                double f = Quantile.f(table.get(row, "p"), table.get(row, "df1"), table.get(row, "df2"));
                // The file allows 1e-13 beside the relative 1e-11, which R needs: its qf(.025, 1, 728) is wrong in the
                // tenth digit (9.827445098054e-4, where its own pf gives .02499999999878; exact is 9.8274450990165e-4).
                reference.assertClose("table." + row + ".q", f);
            }
            assertThat(Quantile.f(.025, 1, 728)).isCloseTo(9.8274450990165323e-4, withinPercentage(1e-12));
        }
    }

    /** The tables of tails by mpmath, read the other way round: from p to the point it belongs to. */
    @Nested
    class AgreesWithHighPrecision {
        @Test
        void normal() {
            ReferenceData table = ReferenceData.readResource("/reference/mpmath/normal.csv");
            double[] p = table.numeric("upper");
            double[] z = table.numeric("z");
            WorstError worst = new WorstError();
            for (int i = 0; i < p.length; i++) {
                // Nearer to the middle, 17 digits of p say less than 11 digits of z.
                if (p[i] < .49) {
                    worst.add(Quantile.normalUpper(p[i]), z[i], "row " + (i + 2));
                    worst.add(Quantile.normal(p[i]), -z[i], "row " + (i + 2));
                }
            }
            worst.assertBelow(1e-13);
        }

        @Test
        void t() {
            ReferenceData table = ReferenceData.readResource("/reference/mpmath/t.csv");
            double[] p = table.numeric("upper");
            double[] t = table.numeric("t");
            double[] df = table.numeric("df");
            WorstError worst = new WorstError();
            for (int i = 0; i < p.length; i++) {
                if (p[i] < .49) {
                    worst.add(Quantile.tUpper(p[i], df[i]), t[i], "row " + (i + 2));
                    worst.add(Quantile.t(p[i], df[i]), -t[i], "row " + (i + 2));
                }
            }
            worst.assertBelow(1e-12);
        }

        @Test
        void chiSquare() {
            ReferenceData table = ReferenceData.readResource("/reference/mpmath/chisq.csv");
            double[] upper = table.numeric("upper");
            double[] lower = table.numeric("lower");
            double[] x = table.numeric("x");
            double[] df = table.numeric("df");
            WorstError worst = new WorstError();
            for (int i = 0; i < x.length; i++) {
                if (upper[i] <= .5) {
                    worst.add(Quantile.chiSquareUpper(upper[i], df[i]), x[i], "row " + (i + 2));
                }
                if (lower[i] <= .5 && x[i] >= Double.MIN_NORMAL) {
                    worst.add(Quantile.chiSquare(lower[i], df[i]), x[i], "row " + (i + 2));
                }
            }
            worst.assertBelow(1e-12);
        }

        @Test
        void f() {
            ReferenceData table = ReferenceData.readResource("/reference/mpmath/f.csv");
            double[] upper = table.numeric("upper");
            double[] lower = table.numeric("lower");
            double[] f = table.numeric("f");
            double[] df1 = table.numeric("df1");
            double[] df2 = table.numeric("df2");
            WorstError worst = new WorstError();
            for (int i = 0; i < f.length; i++) {
                if (upper[i] <= .5) {
                    worst.add(Quantile.fUpper(upper[i], df1[i], df2[i]), f[i], "row " + (i + 2));
                }
                if (lower[i] <= .5) {
                    worst.add(Quantile.f(lower[i], df1[i], df2[i]), f[i], "row " + (i + 2));
                }
            }
            worst.assertBelow(1e-12);
        }
    }

    @Nested
    class Laws {
        private final RandomStream random = RandomStream.of(20180102, 0);

        @Test
        void aQuantileIsTheInverseOfItsTail() {
            WorstError worst = new WorstError();
            for (int i = 0; i < 300; i++) {
                double p = StrictMath.pow(10, -300 * random.nextDouble());
                double df1 = StrictMath.exp(8 * random.nextDouble());
                double df2 = StrictMath.exp(8 * random.nextDouble());
                String description = "p " + p + ", df " + df1 + ", " + df2;
                worst.add(Tail.logNormalUpper(Quantile.normalUpper(p)), Math.log(p), description);
                worst.add(Tail.logChiSquareUpper(Quantile.chiSquareUpper(p, df1), df1), Math.log(p), description);
                if (p > 1e-100) {
                    worst.add(Tail.logTUpper(Quantile.tUpper(p, df1), df1), Math.log(p), description);
                    worst.add(Tail.logFUpper(Quantile.fUpper(p, df1, df2), df1, df2), Math.log(p), description);
                    worst.add(Tail.logFLower(Quantile.f(p, df1, df2), df1, df2), Math.log(p), description);
                }
            }
            worst.assertBelow(1e-12);
        }

        @Test
        void symmetricDistributionsAreSymmetric() {
            assertThat(Quantile.normal(.5)).isZero();
            assertThat(Quantile.t(.5, 3)).isZero();
            for (int i = 0; i < 100; i++) {
                double p = random.nextInt(1024) / 2048.0 + 1 / 4096.0;
                assertThat(Quantile.normal(p)).isEqualTo(-Quantile.normal(1 - p));
                assertThat(Quantile.t(p, 3.7)).isEqualTo(Quantile.tUpper(1 - p, 3.7));
            }
        }

        @Test
        void infiniteDegreesOfFreedomAreTheLimit() {
            assertThat(Quantile.t(.975, INFINITY)).isEqualTo(Quantile.normal(.975));
            assertThat(Quantile.f(.9, 5, INFINITY)).isEqualTo(Quantile.chiSquare(.9, 5) / 5);
            assertThat(Quantile.fUpper(.1, 5, INFINITY)).isEqualTo(Quantile.chiSquareUpper(.1, 5) / 5);
        }
    }

    @Nested
    class AtTheEdges {
        @Test
        void whatNoDoubleCanHoldIsInfiniteOrZero() {
            assertThat(Quantile.tUpper(1e-300, .3)).isEqualTo(INFINITY);
            assertThat(Quantile.fUpper(1e-300, 2, .3)).isEqualTo(INFINITY);
            assertThat(Quantile.chiSquare(.5, .001)).isZero();
        }

        @Test
        void theSmallestProbabilityHasAQuantile() {
            assertThat(Quantile.normalUpper(Double.MIN_VALUE)).isBetween(38.4674, 38.4676);
            assertThat(Quantile.normalUpper(Math.nextDown(1.0))).isBetween(-8.3, -8.2);
        }

        @Test
        void probabilitiesOutsideTheOpenUnitIntervalAreRefused() {
            for (double p : new double[] {0, 1, -.1, 1.1, Double.NaN}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> Quantile.normal(p))
                        .withMessage("p must be above 0 and below 1, but is " + p);
                assertThatIllegalArgumentException().isThrownBy(() -> Quantile.tUpper(p, 3));
                assertThatIllegalArgumentException().isThrownBy(() -> Quantile.chiSquare(p, 3));
                assertThatIllegalArgumentException().isThrownBy(() -> Quantile.fUpper(p, 3, INFINITY));
            }
        }

        @Test
        void degreesOfFreedomOutOfRangeAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Quantile.t(.5, 0))
                    .withMessage("df must be above 0, but is 0.0");
            assertThatIllegalArgumentException().isThrownBy(() -> Quantile.chiSquare(.5, Double.NaN));
            assertThatIllegalArgumentException().isThrownBy(() -> Quantile.f(.5, 3, -1));
        }
    }
}
