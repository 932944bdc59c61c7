package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreemanHaltonTest {
    private static final long ENOUGH = 50_000_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void equalsFullEnumeration(long seed) {
        Random random = new Random(seed);
        int[][] table = new int[2 + random.nextInt(2)][2 + random.nextInt(3)];
        int n = 6 + random.nextInt(12);
        for (int i = 0; i < n; i++) {
            table[random.nextInt(table.length)][random.nextInt(table[0].length)]++;
        }
        double p = FreemanHalton.p(table, ENOUGH).orElseThrow();
        assertThat(p).isCloseTo(Enumeration.p(table), within(1e-12));
        assertThat(FreemanHalton.p(transposed(table), ENOUGH).orElseThrow()).isCloseTo(p, within(1e-13));
    }

    /** R: fisher.test(matrix(…, byrow = TRUE), workspace = 2e8)$p.value. */
    @Test
    void agreesWithR() {
        assertThat(FreemanHalton.p(new int[][] {{1, 2, 1, 0}, {3, 3, 6, 1}, {10, 10, 14, 9}, {6, 7, 12, 11}}, ENOUGH)
                        .orElseThrow())
                .isCloseTo(0.782684938967, within(1e-9));
        assertThat(FreemanHalton.p(new int[][] {{3, 1}, {1, 3}}, ENOUGH).orElseThrow())
                .isCloseTo(34 / 70.0, within(1e-14));
    }

    @Test
    void emptyLinesSayNothing() {
        int[][] table = {{3, 0, 1}, {0, 0, 0}, {1, 0, 6}};
        assertThat(FreemanHalton.p(table, ENOUGH).orElseThrow())
                .isCloseTo(FreemanHalton.p(new int[][] {{3, 1}, {1, 6}}, ENOUGH).orElseThrow(), within(1e-15));
        assertThat(FreemanHalton.p(new int[][] {{3, 0}, {4, 0}}, ENOUGH)).hasValue(1);
        assertThat(FreemanHalton.p(new int[][] {{0, 0}, {0, 0}}, ENOUGH)).hasValue(1);
        assertThat(FreemanHalton.p(new int[][] {{5, 7, 9}}, ENOUGH)).hasValue(1);
    }

    @Test
    void verySmallProbabilitiesKeepTheirDigits() {
        // One table only is as improbable, and its mirror: 2 · 40! 40! / 80!.
        double p = FreemanHalton.p(new int[][] {{40, 0}, {0, 40}}, ENOUGH).orElseThrow();
        double expected = 2;
        for (int i = 1; i <= 40; i++) {
            expected *= i / (40.0 + i);
        }
        assertThat(p / expected).isCloseTo(1, within(1e-12));
    }

    @Test
    void tooMuchWorkIsNotDone() {
        assertThat(FreemanHalton.p(new int[][] {{30, 40, 50, 60}, {50, 40, 30, 20}, {20, 30, 50, 60}}, 1000))
                .isEmpty();
        assertThat(FreemanHalton.p(new int[][] {{1_000_000_000, 40}, {50, 1_000_000_000}}, ENOUGH))
                .isEmpty();
    }

    private static int[][] transposed(int[][] table) {
        int[][] transposed = new int[table[0].length][table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[0].length; j++) {
                transposed[j][i] = table[i][j];
            }
        }
        return transposed;
    }

    /** Cell by cell, all tables with the margins. */
    private static final class Enumeration {
        private final int[] rows;
        private final int[] columns;
        private final double observed;
        private double total;
        private double improbable;

        private Enumeration(int[][] table) {
            rows = Arrays.stream(table)
                    .mapToInt(row -> Arrays.stream(row).sum())
                    .toArray();
            columns = Arrays.stream(transposed(table))
                    .mapToInt(row -> Arrays.stream(row).sum())
                    .toArray();
            double product = 1;
            for (int[] row : table) {
                for (int count : row) {
                    product /= factorial(count);
                }
            }
            observed = product;
        }

        static double p(int[][] table) {
            Enumeration all = new Enumeration(table);
            all.fill(0, all.rows.clone(), all.columns.clone(), 1);
            return all.improbable / all.total;
        }

        private void fill(int cell, int[] rowsLeft, int[] columnsLeft, double product) {
            int width = columns.length;
            if (cell == rows.length * width) {
                boolean isFull = Arrays.stream(rowsLeft).sum() == 0;
                total += isFull ? product : 0;
                improbable += isFull && product <= observed * (1 + 1e-7) ? product : 0;
                return;
            }
            int i = cell / width;
            int j = cell % width;
            if (j == 0 && i > 0 && rowsLeft[i - 1] > 0) {
                return;
            }
            for (int count = 0; count <= Math.min(rowsLeft[i], columnsLeft[j]); count++) {
                rowsLeft[i] -= count;
                columnsLeft[j] -= count;
                fill(cell + 1, rowsLeft, columnsLeft, product / factorial(count));
                rowsLeft[i] += count;
                columnsLeft[j] += count;
            }
        }

        private static double factorial(int n) {
            return n < 2 ? 1 : n * factorial(n - 1);
        }
    }
}
