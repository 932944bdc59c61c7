package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.peilstok.math.PolychoricPair.Outcome;
import nl.peilstok.reference.ReferenceData;
import org.junit.jupiter.api.Test;

class PolyserialPairTest {
    /** polycor 0.8.1, {@code polyserial(rowSums(x[9:14]), x[[3]], std.err = TRUE)} of likert_complete; z by n − 1. */
    @Test
    void agreesWithPolycor() {
        ReferenceData data = ReferenceData.read("likert_complete");
        double[] sums = new double[data.size()];
        for (int j = 8; j < 14; j++) {
            double[] item = data.numeric(data.names().get(j));
            Arrays.setAll(sums, i -> sums[i] + item[i]);
        }
        int[] categories = integers(data.numeric(data.names().get(2)));
        PolyserialPair twoStep = PolyserialPair.twoStep(standardised(sums, data.size() - 1), categories);
        assertThat(twoStep.conditionalStandardError()).isCloseTo(.0580544311361652, within(1e-5));
        PolyserialPair joint = PolyserialPair.maximumLikelihood(standardised(sums, data.size() - 1), categories);
        assertThat(joint.rho()).isCloseTo(.1815886511192182, within(5e-4));
        assertThat(joint.conditionalStandardError()).isCloseTo(.0583392357950457, within(1e-4));
        double[] cuts = {-1.3030270531520247, -.5989678810171143, .0280077880721815, .6329123287246572};
        assertThat(joint.thresholds()).containsExactly(cuts, within(2e-3));
        assertThat(joint.logLikelihood()).isGreaterThanOrEqualTo(twoStep.logLikelihood());
        // lavaan 0.6-14, lav_bvmix_cor_twostep_fit, standardises by n.
        double lavaan = PolyserialPair.twoStep(standardised(sums, data.size()), categories)
                .rho();
        assertThat(lavaan).isCloseTo(.181150852127171, within(1e-6));
    }

    @Test
    void reversingEitherVariableChangesTheSign() {
        Sample sample = Sample.draw(.5, 200, 1);
        double[] mirrored = Arrays.stream(sample.z).map(each -> -each).toArray();
        int[] reversed = Arrays.stream(sample.y).map(each -> 3 - each).toArray();
        double rho = PolyserialPair.twoStep(sample.z, sample.y).rho();
        assertThat(PolyserialPair.twoStep(mirrored, sample.y).rho()).isCloseTo(-rho, within(1e-14));
        assertThat(PolyserialPair.twoStep(sample.z, reversed).rho()).isCloseTo(-rho, within(1e-14));
        double joint = PolyserialPair.maximumLikelihood(sample.z, sample.y).rho();
        assertThat(PolyserialPair.maximumLikelihood(mirrored, sample.y).rho()).isCloseTo(-joint, within(1e-13));
    }

    @Test
    void unusedCategoriesChangeNothing() {
        Sample sample = Sample.draw(.5, 200, 2);
        int[] spread = Arrays.stream(sample.y).map(each -> 3 * each + 1).toArray();
        assertThat(PolyserialPair.twoStep(sample.z, spread).rho())
                .isEqualTo(PolyserialPair.twoStep(sample.z, sample.y).rho());
    }

    /** A grid over ρ has no better point, and steps away from the joint maximum go down. */
    @Test
    void findsTheMaximum() {
        for (int seed = 0; seed < 10; seed++) {
            Sample sample = Sample.draw(-.8 + .17 * seed, 80, seed);
            PolyserialLikelihood likelihood = PolyserialLikelihood.of(sample.z, sample.y);
            PolyserialPair pair = PolyserialPair.twoStep(sample.z, sample.y);
            double best = IntStream.rangeClosed(-999, 999)
                    .mapToDouble(step -> likelihood.slopes(step / 1000.0, pair.thresholds())[0])
                    .max()
                    .orElseThrow();
            assertThat(pair.logLikelihood()).isGreaterThanOrEqualTo(best - 1e-12);
            PolyserialPair joint = PolyserialPair.maximumLikelihood(sample.z, sample.y);
            for (int k = 0; k <= joint.thresholds().length; k++) {
                for (double shift : new double[] {-1e-3, 1e-3}) {
                    double[] cuts = joint.thresholds();
                    double rho = joint.rho();
                    if (k < cuts.length) {
                        cuts[k] += shift;
                    } else {
                        rho += shift;
                    }
                    assertThat(likelihood.slopes(rho, cuts)[0]).isLessThan(joint.logLikelihood());
                }
            }
        }
    }

    @Test
    void standardErrorsAreTheSpreadOverSamples() {
        int samples = 800;
        double[] twoStep = new double[samples];
        double[] joint = new double[samples];
        for (int i = 0; i < samples; i++) {
            Sample sample = Sample.draw(.6, 150, 100 + i);
            twoStep[i] = PolyserialPair.twoStep(sample.z, sample.y).rho();
            joint[i] = PolyserialPair.maximumLikelihood(sample.z, sample.y).rho();
        }
        Sample large = Sample.draw(.6, 40_000, 99);
        double factor = Math.sqrt(40_000 / 150.0);
        // A standard deviation from 800 samples has itself an error of 2.5%.
        assertThat(spread(twoStep)
                        / (factor * PolyserialPair.twoStep(large.z, large.y).standardError()))
                .isCloseTo(1, within(.08));
        assertThat(spread(joint)
                        / (factor
                                * PolyserialPair.maximumLikelihood(large.z, large.y)
                                        .standardError()))
                .isCloseTo(1, within(.08));
    }

    @Test
    void degenerateInput() {
        assertThat(PolyserialPair.twoStep(new double[0], new int[0]).outcome()).isEqualTo(Outcome.NO_OBSERVATIONS);
        PolyserialPair one = PolyserialPair.maximumLikelihood(new double[] {-1, 1}, new int[] {3, 3});
        assertThat(one.outcome()).isEqualTo(Outcome.ONE_CATEGORY);
        assertThat(one.rho()).isNaN();
        assertThat(one.standardError()).isNaN();
        double[] z = standardised(new double[] {1, 2, 3, 4, 5, 6}, 6);
        PolyserialPair perfect = PolyserialPair.twoStep(z, new int[] {0, 0, 0, 1, 1, 1});
        assertThat(perfect.outcome()).isEqualTo(Outcome.AT_BOUND);
        assertThat(perfect.rho()).isEqualTo(.9999);
        assertThatIllegalArgumentException().isThrownBy(() -> PolyserialPair.twoStep(z, new int[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolyserialPair.twoStep(new double[] {Double.NaN}, new int[] {0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolyserialPair.twoStep(new double[] {0}, new int[] {-1}))
                .withMessageContaining("respondent 0 has 0.0 and -1");
    }

    private record Sample(double[] z, int[] y) {
        static Sample draw(double rho, int n, long seed) {
            RandomStream random = RandomStream.of(seed, 3);
            double[] x = new double[n];
            int[] y = new int[n];
            for (int i = 0; i < n; i++) {
                x[i] = random.nextGaussian();
                double behind = rho * x[i] + Math.sqrt(1 - rho * rho) * random.nextGaussian();
                y[i] = (behind > -.8 ? 1 : 0) + (behind > .1 ? 1 : 0) + (behind > .9 ? 1 : 0);
            }
            return new Sample(standardised(x, n), y);
        }
    }

    private static double spread(double[] values) {
        return Math.sqrt(Moments.of(values).variance());
    }

    private static double[] standardised(double[] values, int divisor) {
        Moments moments = Moments.of(values);
        double sd = Math.sqrt(moments.sumOfSquares() / divisor);
        return Arrays.stream(values).map(each -> (each - moments.mean()) / sd).toArray();
    }

    private static int[] integers(double[] values) {
        return Arrays.stream(values).mapToInt(each -> (int) each).toArray();
    }
}
