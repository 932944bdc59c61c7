package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricEigenvaluesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 20, 61, 100})
    void agreeWithTheDecompositionThatHasVectors(int size) {
        double[][] matrix = random(new Random(size), size);
        double[] values = SymmetricEigenvalues.of(matrix);
        double[] expected = SymmetricEigen.of(matrix).values();
        for (int i = 0; i < size; i++) {
            assertThat(values[i]).isCloseTo(expected[i], within(1e-13 * size));
        }
    }

    @Test
    void areThoseKnownOfTheSecondDifference() {
        int size = 50;
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            matrix[i][i] = 2;
            if (i > 0) {
                matrix[i][i - 1] = -1;
                matrix[i - 1][i] = -1;
            }
        }
        double[] values = SymmetricEigenvalues.of(matrix);
        for (int i = 0; i < size; i++) {
            assertThat(values[i]).isCloseTo(2 + 2 * Math.cos((i + 1) * Math.PI / (size + 1)), within(1e-14));
        }
    }

    @Test
    void leaveTheMatrixAsItIs() {
        double[][] matrix = random(new Random(1), 6);
        double[][] copy = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        SymmetricEigenvalues.of(matrix);
        assertThat(matrix).isDeepEqualTo(copy);
    }

    @Test
    void scaleWithTheMatrix() {
        double[][] matrix = random(new Random(2), 9);
        double[] values = SymmetricEigenvalues.of(matrix);
        for (double scale : new double[] {1e-150, 1e150}) {
            double[][] scaled = Arrays.stream(matrix)
                    .map(row -> Arrays.stream(row).map(value -> value * scale).toArray())
                    .toArray(double[][]::new);
            double[] others = SymmetricEigenvalues.of(scaled);
            for (int i = 0; i < values.length; i++) {
                assertThat(others[i] / scale).isCloseTo(values[i], within(1e-13));
            }
        }
    }

    @Test
    void existOfMatricesWithEqualAndZeroEigenvalues() {
        double[][] ones = new double[30][30];
        Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
        double[] values = SymmetricEigenvalues.of(ones);
        assertThat(values[0]).isCloseTo(30, within(1e-13));
        assertThat(Arrays.stream(values).skip(1))
                .allSatisfy(value -> assertThat(value).isCloseTo(0, within(1e-13)));
        assertThat(SymmetricEigenvalues.of(new double[3][3])).containsExactly(0, 0, 0);
        assertThat(SymmetricEigenvalues.of(new double[][] {{1, 0, 0}, {0, 3, 0}, {0, 0, 2}}))
                .containsExactly(3, 2, 1);
        assertThat(SymmetricEigenvalues.of(new double[0][0])).isEmpty();
    }

    @Test
    void doNotExistOfNumbersThatAreNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricEigenvalues.of(new double[][] {{1, Double.NaN}, {Double.NaN, 1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricEigenvalues.of(new double[][] {{Double.POSITIVE_INFINITY}}));
    }

    private static double[][] random(Random random, int size) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
