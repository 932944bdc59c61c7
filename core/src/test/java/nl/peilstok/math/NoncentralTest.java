package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Noncentral chi-square, F and t. */
class NoncentralTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Tables with 20 digits by mpmath (src/test/python/noncentral.py), p down to 1e-300. */
    @Nested
    class AgreesWithHighPrecision {
        @Test
        void chiSquare() {
            compare("noncentral_chisq", "x", 1e-12, new Law() {
                @Override
                public double tail(double[] at, boolean upper) {
                    return upper
                            ? NoncentralChiSquare.upper(at[0], at[1], at[2])
                            : NoncentralChiSquare.lower(at[0], at[1], at[2]);
                }
            });
        }

        @Test
        void f() {
            compare("noncentral_f", "f", 1e-12, new Law() {
                @Override
                public double tail(double[] at, boolean upper) {
                    return upper
                            ? NoncentralF.upper(at[0], at[1], at[2], at[3])
                            : NoncentralF.lower(at[0], at[1], at[2], at[3]);
                }
            });
        }

        @Test
        void t() {
            compare("noncentral_t", "t", 1e-12, new Law() {
                @Override
                public double tail(double[] at, boolean upper) {
                    return upper ? NoncentralT.upper(at[0], at[1], at[2]) : NoncentralT.lower(at[0], at[1], at[2]);
                }
            });
        }

        private interface Law {
            double tail(double[] at, boolean upper);
        }

        private void compare(String file, String point, double bound, Law law) {
            ReferenceData table = ReferenceData.readResource("/reference/mpmath/" + file + ".csv");
            WorstError worst = new WorstError();
            for (boolean upper : new boolean[] {true, false}) {
                double[] p = table.numeric(upper ? "upper" : "lower");
                for (int i = 0; i < table.size(); i++) {
                    int row = i;
                    double[] at = table.names().stream()
                            .filter(name -> !name.equals("upper") && !name.equals("lower"))
                            .mapToDouble(name -> table.numeric(name)[row])
                            .toArray();
                    if (!Double.isNaN(p[i])) {
                        worst.add(law.tail(at, upper), p[i], (upper ? "upper" : "lower") + " in row " + (i + 2));
                    }
                }
            }
            worst.assertBelow(bound);
        }
    }

    @Test
    void agreesWithR() {
        ReferenceCase reference = ReferenceCase.of("dist__noncentral");
        double[] lower = {
            NoncentralT.lower(2, 20, 1.5),
            NoncentralT.lower(-1, 8, .7),
            NoncentralT.lower(10, 50, 6),
            NoncentralChiSquare.lower(12, 5, 3),
            NoncentralChiSquare.lower(400, 250, 90),
            NoncentralChiSquare.lower(5, 10, 40),
            NoncentralF.lower(3, 2, 60, 4),
            NoncentralF.lower(1.2, 5, 30, 10),
            NoncentralF.lower(20, 1, 12, 15)
        };
        for (int i = 0; i < lower.length; i++) {
            reference.assertClose("table." + (i + 1) + ".value", lower[i]);
        }
    }

    @Nested
    class Laws {
        private final Random random = new Random(20180607);

        @Test
        void theTwoTailsSumToOne() {
            for (int i = 0; i < 200; i++) {
                double df = df();
                double df2 = df();
                double ncp = 20 * random.nextDouble();
                double x = 2 * random.nextDouble();
                assertThat(NoncentralChiSquare.upper(x * (df + ncp), df, ncp)
                                + NoncentralChiSquare.lower(x * (df + ncp), df, ncp))
                        .isCloseTo(1, within(1e-12));
                assertThat(NoncentralF.upper(x, df, df2, ncp) + NoncentralF.lower(x, df, df2, ncp))
                        .isCloseTo(1, within(1e-12));
                double t = 4 * random.nextGaussian();
                double delta = 3 * random.nextGaussian();
                assertThat(NoncentralT.upper(t, df, delta) + NoncentralT.lower(t, df, delta))
                        .isCloseTo(1, within(1e-12));
            }
        }

        @Test
        void theSquareOfTIsF() {
            WorstError worst = new WorstError();
            for (int i = 0; i < 200; i++) {
                double df = df();
                double t = 6 * random.nextDouble();
                double delta = 4 * random.nextGaussian();
                worst.add(
                        NoncentralT.upper(t, df, delta) + NoncentralT.lower(-t, df, delta),
                        NoncentralF.upper(t * t, 1, df, delta * delta),
                        t + " " + df + " " + delta);
            }
            worst.assertBelow(1e-12);
        }

        @Test
        void quantilesGiveTheirTailsBack() {
            WorstError worst = new WorstError();
            for (int i = 0; i < 60; i++) {
                double df = df();
                double df2 = df();
                double ncp = 20 * random.nextDouble();
                double p = i % 3 == 0 ? Math.pow(10, -200 * random.nextDouble()) : random.nextDouble();
                String where = p + " " + df + " " + df2 + " " + ncp;
                double x = NoncentralChiSquare.quantileUpper(p, df, ncp);
                if (x > 1e-200) {
                    worst.add(NoncentralChiSquare.upper(x, df, ncp), p, "chi-square " + where);
                }
                x = NoncentralChiSquare.quantile(p, df, ncp);
                if (x > 1e-200) {
                    worst.add(NoncentralChiSquare.lower(x, df, ncp), p, "chi-square " + where);
                }
                x = NoncentralF.quantileUpper(p, df, df2, ncp);
                if (x < 1e200 && x > 1e-200) {
                    worst.add(NoncentralF.upper(x, df, df2, ncp), p, "F " + where);
                }
                x = NoncentralT.quantileUpper(p, df, ncp - 10);
                if (x < 1e130) {
                    worst.add(NoncentralT.upper(x, df, ncp - 10), p, "t " + where);
                }
            }
            worst.assertBelow(2e-11);
        }

        @Test
        void noncentralitiesGiveTheirTailsBack() {
            WorstError worst = new WorstError();
            for (int i = 0; i < 60; i++) {
                double df = df();
                double df2 = df();
                double p = random.nextDouble();
                double x = 1 + 30 * random.nextDouble();
                String where = p + " " + df + " " + df2 + " " + x;
                double ncp = NoncentralChiSquare.noncentrality(x, df, p);
                if (ncp > 0) {
                    worst.add(NoncentralChiSquare.lower(x, df, ncp), p, "chi-square " + where);
                } else {
                    assertThat(Tail.chiSquareLower(x, df)).isLessThanOrEqualTo(p);
                }
                ncp = NoncentralF.noncentralityUpper(x, df, df2, p);
                if (ncp > 0) {
                    worst.add(NoncentralF.upper(x, df, df2, ncp), p, "F " + where);
                } else {
                    assertThat(Tail.fUpper(x, df, df2)).isGreaterThanOrEqualTo(p);
                }
                double delta = NoncentralT.noncentrality(x - 10, df, p);
                worst.add(NoncentralT.lower(x - 10, df, delta), p, "t " + where);
                delta = NoncentralT.noncentralityUpper(x - 10, df, p);
                worst.add(NoncentralT.upper(x - 10, df, delta), p, "t " + where);
            }
            worst.assertBelow(2e-11);
        }

        @Test
        void withoutNoncentralityTheyAreCentral() {
            assertThat(NoncentralChiSquare.upper(3, 4, 0)).isEqualTo(Tail.chiSquareUpper(3, 4));
            assertThat(NoncentralF.lower(3, 4, 7, 0)).isEqualTo(Tail.fLower(3, 4, 7));
            assertThat(NoncentralT.upper(3, 4, 0)).isEqualTo(Tail.tUpper(3, 4));
            assertThat(NoncentralChiSquare.upper(3, 4, 1e-13)).isCloseTo(Tail.chiSquareUpper(3, 4), within(1e-12));
            assertThat(NoncentralT.upper(3, 4, -1e-13)).isCloseTo(Tail.tUpper(3, 4), within(1e-12));
        }

        @Test
        void infiniteDegreesOfFreedomAreTheLimit() {
            assertThat(NoncentralT.upper(3, INFINITY, 1)).isEqualTo(Tail.normalUpper(2));
            assertThat(NoncentralT.upper(3, 1e11, 1)).isCloseTo(Tail.normalUpper(2), within(1e-11));
            assertThat(NoncentralF.upper(3, 4, INFINITY, 2)).isEqualTo(NoncentralChiSquare.upper(12, 4, 2));
            assertThat(NoncentralF.upper(3, 4, 1e11, 2)).isCloseTo(NoncentralChiSquare.upper(12, 4, 2), within(1e-10));
        }

        private double df() {
            return StrictMath.exp(6 * random.nextDouble() - .5);
        }
    }

    @Test
    void atTheEdges() {
        assertThat(NoncentralChiSquare.lower(0, 3, 2)).isZero();
        assertThat(NoncentralChiSquare.upper(-1, 3, 2)).isEqualTo(1);
        assertThat(NoncentralChiSquare.upper(INFINITY, 3, 2)).isZero();
        assertThat(NoncentralF.lower(0, 3, 2, 4)).isZero();
        assertThat(NoncentralF.upper(INFINITY, 3, 2, 4)).isZero();
        assertThat(NoncentralT.upper(INFINITY, 3, 2)).isZero();
        assertThat(NoncentralT.upper(-INFINITY, 3, 2)).isEqualTo(1);
        assertThat(NoncentralT.upper(0, 3, 2)).isEqualTo(Tail.normalLower(2));
        assertThat(NoncentralF.noncentralityUpper(.5, 3, 20, .025)).isZero();
        assertThat(NoncentralF.noncentrality(0, 3, 20, .025)).isZero();
        assertThat(NoncentralT.upper(1e200, 1, 2)).isCloseTo(NoncentralT.upper(1e100, 1, 2) * 1e-100, within(1e-211));
    }

    @Test
    void argumentsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoncentralChiSquare.upper(3, 4, -1))
                .withMessage("noncentrality must be 0 or more and finite, but is -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> NoncentralChiSquare.upper(3, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> NoncentralChiSquare.upper(Double.NaN, 4, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> NoncentralF.upper(3, 4, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> NoncentralF.quantile(1, 4, 3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> NoncentralT.upper(3, 4, INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> NoncentralT.upper(Double.NaN, 4, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> NoncentralT.noncentrality(3, 4, 0));
    }
}
