package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.peilstok.math.PolychoricPair.Outcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PolychoricPairTest {
    private static final double[] CUTS = {-1.2, -.4, .3, 1.1};

    @Nested
    class Laws {
        @Test
        void transposingKeepsEveryBit() {
            for (int seed = 0; seed < 40; seed++) {
                int rows = 2 + seed % 4;
                int columns = 2 + seed % 3;
                double[] counts = randomTable(seed, rows, columns, 60);
                PolychoricPair pair = twoStep(counts, rows, columns);
                PolychoricPair transposed = twoStep(transposed(counts, rows, columns), columns, rows);
                assertThat(transposed.rho()).isEqualTo(pair.rho());
                assertThat(transposed.rowThresholds()).containsExactly(pair.columnThresholds());
                assertThat(transposed.columnThresholds()).containsExactly(pair.rowThresholds());
                assertThat(Double.compare(transposed.standardError(), pair.standardError()))
                        .isZero();
            }
        }

        @Test
        void reversingOneVariableChangesTheSignExactly() {
            for (int seed = 0; seed < 40; seed++) {
                int rows = 2 + seed % 4;
                int columns = 2 + seed % 3;
                double[] counts = randomTable(seed, rows, columns, 60);
                for (boolean joint : new boolean[] {false, true}) {
                    PolychoricPair pair = pair(joint, counts, rows, columns);
                    PolychoricPair reversed = pair(joint, rowsReversed(counts, rows, columns), rows, columns);
                    assertThat(reversed.rho()).isEqualTo(-pair.rho());
                    assertThat(reversed.logLikelihood()).isEqualTo(pair.logLikelihood());
                    assertThat(reversed.columnThresholds()).containsExactly(pair.columnThresholds());
                    double[] mirrored = pair.rowThresholds();
                    for (int i = 0; i < mirrored.length; i++) {
                        assertThat(reversed.rowThresholds()[mirrored.length - 1 - i])
                                .isEqualTo(-mirrored[i]);
                    }
                }
            }
        }

        @Test
        void unusedCategoriesChangeNothing() {
            double[] counts = {9, 4, 1, 5, 8, 6, 0, 3, 12};
            double[] withGaps = new double[25];
            int[] row = {1, 3, 4};
            int[] column = {0, 2, 3};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    withGaps[row[i] * 5 + column[j]] = counts[i * 3 + j];
                }
            }
            assertThat(twoStep(withGaps, 5, 5).rho())
                    .isEqualTo(twoStep(counts, 3, 3).rho());
            assertThat(twoStep(withGaps, 5, 5).rowThresholds()).hasSize(2);
        }

        @Test
        void independenceIsZero() {
            double[] row = {10, 20, 30, 5};
            double[] column = {2, 7, 1};
            double[] counts = new double[12];
            Arrays.setAll(counts, cell -> row[cell / 3] * column[cell % 3]);
            assertThat(twoStep(counts, 4, 3).rho()).isCloseTo(0, within(1e-15));
            assertThat(PolychoricPair.maximumLikelihood(counts, 4, 3, EmptyCells.AS_OBSERVED)
                            .rho())
                    .isCloseTo(0, within(1e-14));
        }

        @Test
        void multiplyingTheTableOnlyNarrowsTheErrors() {
            double[] counts = randomTable(3, 4, 4, 200);
            PolychoricPair once = twoStep(counts, 4, 4);
            PolychoricPair often = twoStep(scaled(counts, 1 << 20), 4, 4);
            assertThat(often.rho()).isCloseTo(once.rho(), within(1e-14));
            assertThat(often.standardError() * 1024).isCloseTo(once.standardError(), within(1e-12));
        }
    }

    @Nested
    class FindsTheMaximum {
        /** Tables that hold exactly what a correlation predicts give that correlation, by either method. */
        @Test
        void exactTablesGiveTheirCorrelation() {
            for (double rho : new double[] {-.99, -.9, -.6, -.2, 0, .1, .45, .8, .95, .995}) {
                double[] counts = expectedTable(rho);
                assertThat(twoStep(counts, 5, 5).rho()).isCloseTo(rho, within(1e-12));
                PolychoricPair joint = PolychoricPair.maximumLikelihood(counts, 5, 5, EmptyCells.AS_OBSERVED);
                assertThat(joint.rho()).isCloseTo(rho, within(1e-11));
                assertThat(joint.rowThresholds()).containsExactly(CUTS, within(1e-11));
            }
        }

        @Test
        void plantedCorrelationIsRecovered() {
            RandomStream random = RandomStream.of(7, 0);
            double rho = .6;
            double[] counts = new double[25];
            int n = 1_000_000;
            for (int i = 0; i < n; i++) {
                double x = random.nextGaussian();
                double y = rho * x + Math.sqrt(1 - rho * rho) * random.nextGaussian();
                counts[category(x) * 5 + category(y)]++;
            }
            PolychoricPair pair = twoStep(counts, 5, 5);
            assertThat(pair.rho()).isCloseTo(rho, within(3 * pair.standardError()));
            assertThat(pair.standardError()).isBetween(5e-4, 1.5e-3);
        }

        /** The likelihood of a fine grid, with cells by another route than the search takes. */
        @Test
        void noPointOfAGridIsBetter() {
            for (int seed = 0; seed < 12; seed++) {
                double[] counts = randomTable(seed, 4, 3, 80);
                PolychoricPair pair = twoStep(counts, 4, 3);
                double best = -1;
                double highest = Double.NEGATIVE_INFINITY;
                for (int step = -999; step <= 999; step++) {
                    double logLikelihood = logLikelihood(counts, pair, step / 1000.0);
                    if (logLikelihood > highest) {
                        highest = logLikelihood;
                        best = step / 1000.0;
                    }
                }
                assertThat(pair.rho()).isCloseTo(best, within(6e-4));
                assertThat(pair.logLikelihood()).isGreaterThanOrEqualTo(highest - 1e-12);
                assertThat(logLikelihood(counts, pair, pair.rho())).isCloseTo(pair.logLikelihood(), within(1e-9));
            }
        }

        /** Σ n/π ∂π/∂ρ, with cells by quadrature and densities apart from the search, beside its terms' sizes. */
        @Test
        void theScoreVanishes() {
            for (int seed = 0; seed < 40; seed++) {
                double[] counts = randomTable(seed, 5, 5, 300);
                PolychoricPair pair = twoStep(counts, 5, 5);
                double sum = 0;
                double size = 0;
                double[] h = limits(pair.rowThresholds());
                double[] k = limits(pair.columnThresholds());
                for (int i = 0; i < h.length - 1; i++) {
                    for (int j = 0; j < k.length - 1; j++) {
                        double slope = BivariateNormal.density(h[i + 1], k[j + 1], pair.rho())
                                - BivariateNormal.density(h[i], k[j + 1], pair.rho())
                                - BivariateNormal.density(h[i + 1], k[j], pair.rho())
                                + BivariateNormal.density(h[i], k[j], pair.rho());
                        double p = BivariateNormal.rectangle(h[i], h[i + 1], k[j], k[j + 1], pair.rho());
                        double term = counts[i * 5 + j] * slope / p;
                        sum += term;
                        size += Math.abs(term);
                    }
                }
                assertThat(Math.abs(sum)).isLessThan(1e-12 * size);
            }
        }

        /** A hundred thousand who agree and one who could not differ more: the cell of one has a π of about 1e-200. */
        @Test
        void oneContraryRespondent() {
            double[] counts = {50_000, 0, 0, 0, 30_000, 0, 1, 0, 20_000};
            PolychoricPair pair = twoStep(counts, 3, 3);
            assertThat(pair.outcome()).isEqualTo(Outcome.CONVERGED);
            assertThat(pair.rho()).isBetween(.98, .9999);
            double here = logLikelihood(counts, pair, pair.rho());
            assertThat(here).isGreaterThan(logLikelihood(counts, pair, pair.rho() - 1e-4));
            assertThat(here).isGreaterThan(logLikelihood(counts, pair, pair.rho() + 1e-4));
        }
    }

    @Nested
    class StandardErrors {
        /** The spread of estimates over many samples is what the standard error says. */
        @Test
        void areTheSpreadOverSamples() {
            double[] p = expectedTable(.5);
            int samples = 1500;
            int n = 400;
            double[] twoStep = new double[samples];
            double[] joint = new double[samples];
            for (int sample = 0; sample < samples; sample++) {
                double[] counts = draw(p, n, RandomStream.of(11, sample));
                twoStep[sample] = twoStep(counts, 5, 5).rho();
                joint[sample] = PolychoricPair.maximumLikelihood(counts, 5, 5, EmptyCells.AS_OBSERVED)
                        .rho();
            }
            double[] typical = scaled(p, n / 1e6);
            PolychoricPair pair = twoStep(typical, 5, 5);
            // A standard deviation from 1500 samples has itself an error of 2%.
            assertThat(spread(twoStep) / pair.standardError()).isCloseTo(1, within(.06));
            assertThat(spread(joint)
                            / PolychoricPair.maximumLikelihood(typical, 5, 5, EmptyCells.AS_OBSERVED)
                                    .standardError())
                    .isCloseTo(1, within(.06));
            assertThat(pair.robustStandardError()).isCloseTo(pair.standardError(), within(1e-12));
            assertThat(pair.conditionalStandardError()).isLessThan(pair.standardError());
        }

        /**
         * lavaan 0.6-14, {@code lavCor(se = "robust.sem")}, divides by n − 1 and takes I_ρρ and I_ρτ from outer products of
         * scores, not their expectation. In a 2 × 2 table, whose shares are fitted exactly, these are the same.
         */
        @Test
        void agreeWithLavaanInTwoByTwoTables() {
            assertThat(first("survey_ja").robustStandardError() * Math.sqrt(105.0 / 104))
                    .isCloseTo(.148993442631506, within(1e-9));
        }

        /** The formulas of the class comment of PolychoricInformation in numpy and scipy 1.17.1. */
        @Test
        void agreeWithTheFormulasInNumpy() {
            assertThat(first("likert_complete").standardError()).isCloseTo(.05880546846642663, within(1e-9));
            assertThat(first("likert_complete").robustStandardError()).isCloseTo(.057402952025479424, within(1e-9));
        }

        private PolychoricPair first(String dataSet) {
            OrdinalData data = OrdinalData.of(dataSet);
            double[] counts = data.table(data.names().get(0), data.names().get(1));
            return twoStep(counts, OrdinalData.SIZE, OrdinalData.SIZE);
        }
    }

    @Nested
    class Degenerate {
        @Test
        void emptyTable() {
            PolychoricPair pair = twoStep(new double[6], 2, 3);
            assertThat(pair.outcome()).isEqualTo(Outcome.NO_OBSERVATIONS);
            assertThat(pair.outcome().isDefined()).isFalse();
            assertThat(pair.rho()).isNaN();
            assertThat(pair.standardError()).isNaN();
            assertThat(pair.rowThresholds()).isEmpty();
        }

        @Test
        void oneCategoryInUse() {
            assertThat(twoStep(new double[] {0, 3, 0, 4}, 2, 2).outcome()).isEqualTo(Outcome.ONE_CATEGORY);
            assertThat(twoStep(new double[] {3, 4}, 1, 2).outcome()).isEqualTo(Outcome.ONE_CATEGORY);
            assertThat(twoStep(new double[] {0, 0, 0, 1}, 2, 2).outcome()).isEqualTo(Outcome.ONE_CATEGORY);
        }

        @Test
        void perfectAgreementIsAtTheBound() {
            for (double[] counts : new double[][] {{10, 0, 0, 20}, {27, 0, 15, 33}, {1, 0, 0, 1}}) {
                PolychoricPair pair = twoStep(counts, 2, 2);
                assertThat(pair.outcome()).isEqualTo(Outcome.AT_BOUND);
                assertThat(pair.rho()).isEqualTo(.9999);
                assertThat(twoStep(rowsReversed(counts, 2, 2), 2, 2).rho()).isEqualTo(-.9999);
                assertThat(PolychoricPair.maximumLikelihood(counts, 2, 2, EmptyCells.AS_OBSERVED)
                                .outcome())
                        .isEqualTo(Outcome.AT_BOUND);
            }
            double[] duplicated = {5, 0, 0, 0, 9, 0, 0, 0, 7};
            assertThat(twoStep(duplicated, 3, 3).rho()).isEqualTo(.9999);
        }

        @Test
        void hugeCounts() {
            double[] counts = scaled(expectedTable(.3), 1e9);
            assertThat(twoStep(counts, 5, 5).rho()).isCloseTo(.3, within(1e-12));
            assertThat(PolychoricPair.twoStep(new long[] {3_000_000_000L, 1, 2, 4_000_000_000L}, 2, 2)
                            .rho())
                    .isGreaterThan(.99);
        }

        @Test
        void everyTableOfFewRespondentsHasAnAnswer() {
            for (int code = 0; code < 4 * 4 * 4 * 4 * 4 * 4; code++) {
                double[] counts = new double[6];
                for (int cell = 0, rest = code; cell < 6; cell++, rest /= 4) {
                    counts[cell] = rest % 4;
                }
                for (EmptyCells emptyCells : EmptyCells.values()) {
                    PolychoricPair pair = PolychoricPair.twoStep(counts, 2, 3, emptyCells);
                    assertThat(pair.outcome()).isNotEqualTo(Outcome.NOT_CONVERGED);
                    assertThat(Double.isNaN(pair.rho()))
                            .isNotEqualTo(pair.outcome().isDefined());
                }
            }
        }

        @Test
        void halvesOverTheObservedTotalMayLeaveNoThreshold() {
            double[] counts = {1, 0, 0, 0, 1, 0, 0, 0, 1};
            PolychoricPair pair = PolychoricPair.twoStep(counts, 3, 3, EmptyCells.HALF_OVER_OBSERVED_TOTAL);
            assertThat(pair.outcome()).isEqualTo(Outcome.NO_THRESHOLD);
            assertThat(PolychoricPair.twoStep(counts, 3, 3, EmptyCells.HALF).rho())
                    .isBetween(.1, .9);
        }

        /** As lavaan does: (0, 5; 7, 8) becomes (½, 4½; 6½, 8½), with the same margins. */
        @Test
        void halvesKeepingMargins() {
            PolychoricPair pair =
                    PolychoricPair.twoStep(new double[] {0, 5, 7, 8}, 2, 2, EmptyCells.HALF_KEEPING_MARGINS);
            assertThat(pair.rho())
                    .isEqualTo(twoStep(new double[] {.5, 4.5, 6.5, 8.5}, 2, 2).rho());
            // lavaan 0.6-14, lavCor of the same table.
            assertThat(pair.rho()).isCloseTo(-.568936563944, within(1e-7));
            double[] two = {5, 0, 0, 8};
            assertThat(PolychoricPair.twoStep(two, 2, 2, EmptyCells.HALF_KEEPING_MARGINS)
                            .outcome())
                    .isEqualTo(Outcome.AT_BOUND);
            double[] light = {0, .2, .3, .6};
            assertThat(PolychoricPair.twoStep(light, 2, 2, EmptyCells.HALF_KEEPING_MARGINS)
                            .outcome())
                    .isEqualTo(Outcome.CONVERGED);
        }

        @Test
        void mistakesAreNamed() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twoStep(new double[5], 2, 3))
                    .withMessageContaining("there are 5 for 2 x 3");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twoStep(new double[] {1, -1, 2, 3}, 2, 2))
                    .withMessageContaining("-1.0");
            assertThatIllegalArgumentException().isThrownBy(() -> twoStep(new double[] {1, Double.NaN, 2, 3}, 2, 2));
        }
    }

    /** A threshold is the point below which its share lies, and exchanging below and above turns its sign. */
    @Test
    void thresholdsAreNormalQuantiles() {
        WorstError worst = new WorstError();
        for (double total = 10; total < 1e12; total *= 7) {
            for (double below = 1; below < total; below = Math.max(below + 1, Math.rint(below * 1.7))) {
                double threshold = NormalQuantile.ofShare(below, total);
                // The share that is not the small one would hide the digits of a threshold far out.
                double share = Math.min(below, total - below) / total;
                // An error of z is one of p, z² times as large.
                double error = (Tail.normalUpper(Math.abs(threshold)) - share) / (1 + threshold * threshold);
                worst.add(share + error, share, below + " of " + total);
                assertThat(NormalQuantile.ofShare(total - below, total)).isEqualTo(-threshold);
            }
        }
        worst.assertBelow(1e-15);
    }

    private static PolychoricPair twoStep(double[] counts, int rows, int columns) {
        return PolychoricPair.twoStep(counts, rows, columns, EmptyCells.AS_OBSERVED);
    }

    private static PolychoricPair pair(boolean joint, double[] counts, int rows, int columns) {
        return joint
                ? PolychoricPair.maximumLikelihood(counts, rows, columns, EmptyCells.AS_OBSERVED)
                : twoStep(counts, rows, columns);
    }

    private static double logLikelihood(double[] counts, PolychoricPair pair, double rho) {
        double[] h = limits(pair.rowThresholds());
        double[] k = limits(pair.columnThresholds());
        double sum = 0;
        for (int i = 0; i < h.length - 1; i++) {
            for (int j = 0; j < k.length - 1; j++) {
                double count = counts[i * (k.length - 1) + j];
                if (count > 0) {
                    sum += count * StrictMath.log(BivariateNormal.rectangle(h[i], h[i + 1], k[j], k[j + 1], rho));
                }
            }
        }
        return sum;
    }

    private static double[] limits(double[] thresholds) {
        double[] limits = new double[thresholds.length + 2];
        limits[0] = Double.NEGATIVE_INFINITY;
        System.arraycopy(thresholds, 0, limits, 1, thresholds.length);
        limits[limits.length - 1] = Double.POSITIVE_INFINITY;
        return limits;
    }

    /** A million respondents spread over the cells as the normal distribution says. */
    private static double[] expectedTable(double rho) {
        double[] limits = limits(CUTS);
        double[] counts = new double[25];
        Arrays.setAll(
                counts,
                cell -> 1e6
                        * BivariateNormal.rectangle(
                                limits[cell / 5], limits[cell / 5 + 1], limits[cell % 5], limits[cell % 5 + 1], rho));
        return counts;
    }

    private static double[] randomTable(long seed, int rows, int columns, int n) {
        RandomStream random = RandomStream.of(seed, 1);
        double rho = 1.6 * random.nextDouble() - .8;
        double[] counts = new double[rows * columns];
        for (int i = 0; i < n; i++) {
            double x = random.nextGaussian();
            double y = rho * x + Math.sqrt(1 - rho * rho) * random.nextGaussian();
            counts[Math.min(category(x), rows - 1) * columns + Math.min(category(y + .2), columns - 1)]++;
        }
        return counts;
    }

    private static double[] draw(double[] weights, int n, RandomStream random) {
        double total = Arrays.stream(weights).sum();
        double[] counts = new double[weights.length];
        for (int i = 0; i < n; i++) {
            double left = random.nextDouble() * total;
            int cell = 0;
            while (cell < weights.length - 1 && left >= weights[cell]) {
                left -= weights[cell++];
            }
            counts[cell]++;
        }
        return counts;
    }

    private static double spread(double[] values) {
        return Math.sqrt(Moments.of(values).variance());
    }

    private static int category(double z) {
        int category = 0;
        while (category < CUTS.length && z > CUTS[category]) {
            category++;
        }
        return category;
    }

    private static double[] scaled(double[] counts, double factor) {
        return Arrays.stream(counts).map(count -> count * factor).toArray();
    }

    private static double[] transposed(double[] counts, int rows, int columns) {
        double[] result = new double[counts.length];
        Arrays.setAll(result, cell -> counts[(cell % rows) * columns + cell / rows]);
        return result;
    }

    private static double[] rowsReversed(double[] counts, int rows, int columns) {
        double[] result = new double[counts.length];
        Arrays.setAll(result, cell -> counts[(rows - 1 - cell / columns) * columns + cell % columns]);
        return result;
    }
}
