package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against R's eigen, MAP written out in R, psych's vss, and parallel analysis by simulation in R. */
class NumberOfFactorsReferenceTest {
    static List<ReferenceCase> map() {
        return ReferenceCase.all("efa__.*__map");
    }

    static List<ReferenceCase> parallel() {
        return ReferenceCase.all("efa__.*__parallel");
    }

    private static CorrelationMatrix matrix(ReferenceCase reference) {
        return FactorData.read(reference.name().split("__")[1]);
    }

    @ParameterizedTest
    @MethodSource("map")
    void averagePartialCorrelationsAgree(ReferenceCase reference) {
        MinimumAveragePartial map = MinimumAveragePartial.of(matrix(reference));

        assertThat(map.steps()).hasSize(map.steps().get(map.steps().size() - 1).components() + 1);
        int items = matrix(reference).size();
        for (PartialCorrelationStep step : map.steps()) {
            if (step.components() == items - 1) {
                // One component is left, so that every partial correlation is 1 or −1; in R that is up to 7e-8 off.
                assertThat(step.squared().value()).isCloseTo(1, within(1e-10));
                assertThat(step.fourthPower().value()).isCloseTo(1, within(1e-10));
                continue;
            }
            reference.assertClose(
                    "map_power2." + step.components(), step.squared().value());
            reference.assertClose(
                    "map_power4." + step.components(), step.fourthPower().value());
        }
        double[] vss = reference.numbers("psych_vss_map");
        for (int m = 1; m <= vss.length; m++) {
            assertThat(map.steps().get(m).squared().value()).isCloseTo(vss[m - 1], within(1e-8));
        }
        assertThat((double) map.original().factors()).isEqualTo(reference.value("suggested_power2"));
        assertThat((double) map.revised().factors()).isEqualTo(reference.value("suggested_power4"));
    }

    @ParameterizedTest
    @MethodSource("parallel")
    void eigenvaluesAgree(ReferenceCase reference) {
        double[] expected = reference.numbers("observed_eigenvalues");
        List<ScreePoint> points = Scree.of(matrix(reference)).points();
        for (int j = 0; j < expected.length; j++) {
            assertThat(points.get(j).eigenvalue()).isCloseTo(expected[j], within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("parallel")
    void randomEigenvaluesAgreeWithinFourStandardErrorsOfBothSimulations(ReferenceCase reference) {
        ParallelAnalysis normal = ParallelAnalysis.normal().withDraws(10_000);
        ParallelAnalysisResult byMean = normal.mean().analyse(matrix(reference));
        ParallelAnalysisResult byPercentile = normal.percentile(95).analyse(matrix(reference));

        double[] means = reference.numbers("pca_mean");
        double[] percentiles = reference.numbers("pca_q95");
        double[] sds = reference.numbers("pca_sd_of_one_draw");
        for (ParallelEigenvalue each : byMean.eigenvalues()) {
            int j = each.number() - 1;
            double error = sds[j] * Math.sqrt(1 / 1_000.0 + 1 / 10_000.0);
            assertThat(each.criterion()).isEqualTo(each.mean()).isCloseTo(means[j], within(4 * error));
            assertThat(each.standardDeviation() / sds[j]).isCloseTo(1, within(4 / Math.sqrt(2 * 1_000.0) * 1.3));
            // The 95th percentile of a normal variable has 2.1 times the standard error of the mean.
            assertThat(byPercentile.eigenvalues().get(j).criterion())
                    .isCloseTo(percentiles[j], within(4 * 2.11 * error));
        }
        assertThat((double) byMean.suggestion().factors()).isEqualTo(reference.value("suggested_by_mean"));
        assertThat((double) byPercentile.suggestion().factors()).isEqualTo(reference.value("suggested_by_q95"));
        assertThat((double) byPercentile.suggestion().factors()).isEqualTo(reference.value("psych_fa_parallel.ncomp"));
    }
}
