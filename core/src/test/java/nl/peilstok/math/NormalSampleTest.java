package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalSampleTest {
    private static final int DRAWS = 4_000;

    @ParameterizedTest
    @CsvSource({"30, 6", "200, 10", "8, 8", "5, 9", "2, 4", "3, 2"})
    void theEigenvaluesAreThoseOfSamplesThatAreDrawn(int respondents, int variables) {
        double[][] drawn = new double[variables][DRAWS];
        double[][] simulated = new double[variables][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] one = SymmetricEigenvalues.of(NormalSample.draw(RandomStream.of(1, draw), respondents, variables)
                    .correlations());
            double[] other = SymmetricEigenvalues.of(simulated(RandomStream.of(2, draw), respondents, variables));
            for (int j = 0; j < variables; j++) {
                drawn[j][draw] = one[j];
                simulated[j][draw] = other[j];
            }
        }
        for (int j = 0; j < variables; j++) {
            Moments left = Moments.of(drawn[j]);
            Moments right = Moments.of(simulated[j]);
            double error = Math.sqrt((left.variance() + right.variance()) / DRAWS);
            assertThat(left.mean()).isCloseTo(right.mean(), within(4 * error + 1e-13));
            // The standard error of a log ratio of standard deviations, doubled for tails heavier than normal ones.
            if (left.variance() > 1e-20) {
                assertThat(Math.log(left.variance() / right.variance()) / 2)
                        .isCloseTo(0, within(4 * 2 / Math.sqrt(DRAWS)));
            }
        }
    }

    @Test
    void fewRespondentsGiveASingularMatrix() {
        double[] values = SymmetricEigenvalues.of(
                NormalSample.draw(RandomStream.of(1, 1), 4, 7).correlations());
        assertThat(values[2]).isPositive();
        assertThat(values[3]).isCloseTo(0, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "10", "4999"})
    void chiSquaresHaveTheirMoments(int df) {
        double[] values = new double[100_000];
        RandomStream random = RandomStream.of(3, df);
        for (int i = 0; i < values.length; i++) {
            values[i] = NormalSample.chiSquare(random, df);
        }
        Moments moments = Moments.of(values);
        assertThat(moments.mean()).isCloseTo(df, within(4 * Math.sqrt(2.0 * df / values.length)));
        double relative = Math.sqrt((2 + 12.0 / df) / values.length);
        assertThat(moments.variance() / (2.0 * df)).isCloseTo(1, within(4 * relative));
    }

    @Test
    void oneRespondentHasNoCorrelations() {
        RandomStream random = RandomStream.of(1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> NormalSample.draw(random, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> NormalSample.draw(random, 5, 0));
    }

    private static double[][] simulated(RandomStream random, int respondents, int variables) {
        double[][] scores = new double[variables][respondents];
        for (double[] item : scores) {
            double mean = 0;
            for (int r = 0; r < respondents; r++) {
                item[r] = random.nextGaussian();
                mean += item[r] / respondents;
            }
            double square = 0;
            for (int r = 0; r < respondents; r++) {
                item[r] -= mean;
                square += item[r] * item[r];
            }
            for (int r = 0; r < respondents; r++) {
                item[r] /= Math.sqrt(square);
            }
        }
        double[][] matrix = new double[variables][variables];
        for (int i = 0; i < variables; i++) {
            for (int j = 0; j < variables; j++) {
                for (int r = 0; r < respondents; r++) {
                    matrix[i][j] += scores[i][r] * scores[j][r];
                }
            }
        }
        return matrix;
    }
}
