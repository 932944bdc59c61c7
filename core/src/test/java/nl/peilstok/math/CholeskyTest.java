package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Cholesky factor by what it is for: solving, inverting, the determinant, and telling what is not definite. */
class CholeskyTest {
    /** XX' + I, of which only the lower triangle is filled: no more is read. */
    private static double[][] lowerTriangle(int size) {
        SplittableRandom random = new SplittableRandom(size);
        double[][] x = new double[size][size];
        for (double[] row : x) {
            for (int j = 0; j < size; j++) {
                row[j] = random.nextGaussian();
            }
        }
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = Dot.product(x[i], x[j], size) + (i == j ? 1 : 0);
            }
        }
        return matrix;
    }

    private static double at(double[][] lower, int i, int j) {
        return lower[Math.max(i, j)][Math.min(i, j)];
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 9, 30})
    void invertsAndSolves(int size) {
        double[][] matrix = lowerTriangle(size);
        Cholesky cholesky = Cholesky.of(matrix).orElseThrow();
        double[][] inverse = cholesky.inverse();
        double[] flat = new double[size * size];
        cholesky.invert(flat);
        double[] diagonal = cholesky.inverseDiagonal();
        for (int i = 0; i < size; i++) {
            assertThat(diagonal[i]).isCloseTo(inverse[i][i], within(1e-13));
            double[] row = new double[size];
            for (int j = 0; j < size; j++) {
                row[j] = at(matrix, i, j);
                double product = 0;
                for (int m = 0; m < size; m++) {
                    product += at(matrix, i, m) * inverse[m][j];
                }
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-11));
                assertThat(inverse[i][j]).isEqualTo(inverse[j][i]);
                assertThat(flat[i * size + j]).isCloseTo(inverse[i][j], within(1e-12));
            }
            double[] unit = cholesky.solve(row);
            for (int j = 0; j < size; j++) {
                assertThat(unit[j]).isCloseTo(i == j ? 1 : 0, within(1e-11));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 30})
    void logDeterminantIsTheSumOfThatOfTheEigenvalues(int size) {
        double[][] lower = lowerTriangle(size);
        double[][] whole = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                whole[i][j] = at(lower, i, j);
            }
        }
        double expected = 0;
        for (double value : SymmetricEigen.of(whole).values()) {
            expected += Math.log(value);
        }
        assertThat(Cholesky.of(lower).orElseThrow().logDeterminant()).isCloseTo(expected, within(1e-11));
    }

    @Test
    void thereIsNoneOfASingularOrIndefiniteMatrix() {
        assertThat(Cholesky.of(new double[][] {{1, 1}, {1, 1}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{1, 2}, {2, 1}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{0}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{Double.NaN}})).isEmpty();
    }

    @Test
    void roomIsUsedAnew() {
        Cholesky cholesky = new Cholesky(2);
        assertThat(cholesky.decompose(new double[] {4, 2, 2, 5}, 0)).isTrue();
        assertThat(cholesky.decompose(new double[] {1, 2, 2, 1}, 0)).isFalse();
        assertThat(cholesky.decompose(new double[] {4, 2, 2, 5}, 0)).isTrue();
        assertThat(cholesky.solve(new double[] {8, 12})).containsExactly(new double[] {1, 2}, within(1e-15));
    }
}
