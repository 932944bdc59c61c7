package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The leading eigenpairs against all of them, and by what eigenpairs are. */
class LeadingEigenTest {
    private static double[][] random(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static void areEigenpairs(double[][] matrix, int count, double tolerance) {
        LeadingEigen eigen = LeadingEigen.of(matrix, count);
        double[] all = SymmetricEigen.of(matrix).values();
        for (int v = 0; v < count; v++) {
            assertThat(eigen.value(v)).isCloseTo(all[v], within(tolerance));
            double[] vector = eigen.vector(v);
            for (int i = 0; i < matrix.length; i++) {
                assertThat(Dot.product(matrix[i], vector, matrix.length))
                        .isCloseTo(eigen.value(v) * vector[i], within(tolerance));
            }
            for (int w = 0; w <= v; w++) {
                assertThat(Dot.product(vector, eigen.vector(w), matrix.length))
                        .isCloseTo(v == w ? 1 : 0, within(1e-13));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 24, 100})
    void ofAnyMatrix(int size) {
        areEigenpairs(random(size, size), Math.min(size, 8), 1e-12 * size);
        areEigenpairs(random(size, -size), size, 1e-12 * size);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 24})
    void theNextEigenvalueNeedsNoVector(int size) {
        double[][] matrix = random(size, size);
        LeadingEigen eigen = LeadingEigen.withNext(matrix, 1);
        assertThat(eigen.count()).isEqualTo(1);
        double[] all = SymmetricEigen.of(matrix).values();
        for (int v = 0; v < Math.min(2, size); v++) {
            assertThat(eigen.value(v)).isCloseTo(all[v], within(1e-12 * size));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .3, -.02, 1})
    void ofEqualCorrelationsWhereEigenvaluesCoincide(double correlation) {
        double[][] matrix = new double[20][20];
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) {
                matrix[i][j] = i == j ? 1 : correlation;
            }
        }
        areEigenpairs(matrix, 5, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-60, 1e60})
    void ofAnySize(double scale) {
        double[][] matrix = random(6, 1);
        for (double[] row : matrix) {
            for (int j = 0; j < 6; j++) {
                row[j] *= scale;
            }
        }
        areEigenpairs(matrix, 3, 1e-12 * scale + 2 * Double.MIN_NORMAL);
    }

    /** Correlations by a factor model, three eigenvalues of which stand out. */
    private static double[][] byFactors(int size, double shift) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double loadings = (.6 + .2 * Math.sin(i)) * (.6 + .2 * Math.sin(j));
                matrix[i][j] = i == j ? 1 + shift * Math.cos(i) : i % 3 == j % 3 ? loadings : loadings / 3;
            }
        }
        return matrix;
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 25, 100})
    void ofANearbyMatrixFromTheEigenpairsOfThisOne(int size) {
        LeadingEigen before = LeadingEigen.withNext(byFactors(size, 0), 3);
        double[][] matrix = byFactors(size, .1);
        for (double tolerance : new double[] {1e-3, 1e-13 * size}) {
            LeadingEigen eigen = before.near(matrix, tolerance).orElseThrow();
            assertThat(eigen.count()).isEqualTo(3);
            double[] all = SymmetricEigen.of(matrix).values();
            for (int v = 0; v < 3; v++) {
                double[] vector = eigen.vector(v);
                assertThat(eigen.value(v)).isCloseTo(all[v], within(tolerance));
                for (int i = 0; i < size; i++) {
                    assertThat(Dot.product(matrix[i], vector, size))
                            .isCloseTo(eigen.value(v) * vector[i], within(tolerance));
                }
                for (int w = 0; w <= v; w++) {
                    assertThat(Dot.product(vector, eigen.vector(w), size)).isCloseTo(v == w ? 1 : 0, within(1e-13));
                }
            }
        }
    }

    @Test
    void eigenvaluesThatDoNotStandOutAreNotSoughtNearby() {
        double[][] matrix = random(30, 4);
        LeadingEigen before = LeadingEigen.withNext(matrix, 3);
        matrix[0][0]++;
        assertThat(before.near(matrix, 1e-10)).isEmpty();
        assertThat(LeadingEigen.of(matrix, 3).near(matrix, 1e-10)).isEmpty();
        assertThat(LeadingEigen.withNext(matrix, 30).near(matrix, 1e-10)).isEmpty();
    }

    @Test
    void whetherTheseLeadIsSeenWithoutTheOthers() {
        double[][] matrix = byFactors(30, 0);
        LeadingEigen eigen = LeadingEigen.withNext(matrix, 3);
        double next = eigen.value(3);
        assertThat(eigen.lead(matrix, next + 1e-6)).isTrue();
        assertThat(eigen.lead(matrix, next - 1e-6)).isFalse();
    }

    /** A fourth factor, at right angles to the first three, overtakes the third unseen by those that are improved. */
    @Test
    void eigenpairsThatWereOvertakenDoNotLead() {
        double[][] matrix = new double[12][12];
        for (int i = 0; i < 12; i++) {
            matrix[i][i] = i < 3 ? 5 - i : 1;
        }
        LeadingEigen before = LeadingEigen.withNext(matrix, 3);
        matrix[7][7] = 4.5;
        LeadingEigen eigen = before.near(matrix, 1e-12).orElseThrow();
        assertThat(eigen.value(2)).isCloseTo(3, within(1e-12));
        assertThat(eigen.lead(matrix, 2)).isFalse();
    }
}
