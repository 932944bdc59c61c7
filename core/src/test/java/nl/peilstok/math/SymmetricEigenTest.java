package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every finite symmetric matrix has a decomposition. */
class SymmetricEigenTest {
    /** Correlations of many items over few respondents: nearly all eigenvalues are 0. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void ofMoreItemsThanRespondents(int respondents) {
        for (int seed = 0; seed < 20; seed++) {
            RandomStream random = RandomStream.of(31, seed);
            double[][] answers = new double[200][respondents];
            for (double[] item : answers) {
                double squares = 0;
                while (squares < 1e-9) {
                    double mean = 0;
                    for (int i = 0; i < respondents; i++) {
                        item[i] = 1 + random.nextInt(5);
                        mean += item[i] / respondents;
                    }
                    squares = 0;
                    for (int i = 0; i < respondents; i++) {
                        item[i] -= mean;
                        squares += item[i] * item[i];
                    }
                }
                for (int i = 0; i < respondents; i++) {
                    item[i] /= Math.sqrt(squares);
                }
            }
            double[][] r = new double[200][200];
            for (int i = 0; i < 200; i++) {
                for (int j = 0; j < 200; j++) {
                    for (int k = 0; k < respondents; k++) {
                        r[i][j] += answers[i][k] * answers[j][k];
                    }
                }
            }
            assertIsEigenpair(
                    r, SymmetricEigen.of(r).values()[0], SymmetricEigen.of(r).vector(0));
        }
    }

    @Test
    void rotationsAgreeWithTheDecomposition() {
        for (int seed = 0; seed < 20; seed++) {
            RandomStream random = RandomStream.of(32, seed);
            double[][] matrix = new double[1 + seed][1 + seed];
            for (int i = 0; i < matrix.length; i++) {
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] = random.nextGaussian();
                    matrix[j][i] = matrix[i][j];
                }
            }
            double[] values = SymmetricEigen.of(matrix).values();
            JacobiEigen slower = JacobiEigen.of(matrix);
            double[] others = new double[values.length];
            for (int place = 0; place < others.length; place++) {
                others[place] = slower.value(place);
                assertIsEigenpair(matrix, slower.value(place), slower.vector(place));
            }
            Arrays.sort(others);
            for (int place = 0; place < others.length; place++) {
                assertThat(others[others.length - 1 - place]).isCloseTo(values[place], within(1e-12));
            }
        }
    }

    private static void assertIsEigenpair(double[][] matrix, double value, double[] vector) {
        double length = 0;
        for (int i = 0; i < matrix.length; i++) {
            double product = 0;
            for (int j = 0; j < matrix.length; j++) {
                product += matrix[i][j] * vector[j];
            }
            assertThat(product).isCloseTo(value * vector[i], within(1e-12 * matrix.length));
            length += vector[i] * vector[i];
        }
        assertThat(length).isCloseTo(1, within(1e-12));
    }

    @Test
    void notOfNumbersThatAreNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricEigen.of(new double[][] {{1, Double.NaN}, {Double.NaN, 1}}))
                .withMessage("matrix: must be finite and symmetric");
    }
}
