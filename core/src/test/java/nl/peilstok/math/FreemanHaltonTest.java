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

    /** Three and more rows in one half, of which the tables are counted by what is left of the margins. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void equalsFullEnumerationOfManyRows(long seed) {
        Random random = new Random(seed);
        int[][] table = new int[5 + random.nextInt(3)][2 + random.nextInt(2)];
        int n = 8 + random.nextInt(5);
        for (int i = 0; i < n; i++) {
            table[random.nextInt(table.length)][random.nextInt(table[0].length)]++;
        }
        assertThat(FreemanHalton.p(table, ENOUGH).orElseThrow()).isCloseTo(Enumeration.p(table), within(1e-12));
    }

    /** B4.14, B4.21 and B4.32 of the 2018 study; R 4.2: fisher.test(x, workspace = 2e8)$p.value. */
    @Test
    void agreesWithROnPublishedTables() {
        int[][] six = {{12, 6, 1}, {21, 40, 28}, {15, 20, 46}, {2, 2, 3}, {0, 2, 0}, {1, 0, 0}};
        assertThat(FreemanHalton.p(six, ENOUGH).orElseThrow() / 9.89596100726e-06)
                .isCloseTo(1, within(1e-7));
        int[][] rare = {{4, 2, 1}, {15, 9, 0}, {10, 25, 12}, {0, 2, 12}};
        assertThat(FreemanHalton.p(rare, ENOUGH).orElseThrow() / 2.83529226817e-08)
                .isCloseTo(1, within(1e-7));
        int[][] four = {{0, 26, 35, 4}, {13, 41, 42, 7}, {4, 11, 10, 0}, {2, 15, 5, 0}};
        assertThat(FreemanHalton.p(four, ENOUGH).orElseThrow() / 0.00683038697074)
                .isCloseTo(1, within(1e-7));
    }

    @Test
    void thereMayBeManyColumns() {
        int[][] diagonal = new int[14][14];
        for (int i = 0; i < 14; i++) {
            diagonal[i][i] = 1;
        }
        // All 14! tables are as probable.
        assertThat(FreemanHalton.p(diagonal, ENOUGH).orElseThrow()).isCloseTo(1, within(1e-12));
        // Of all tables with 3 in every margin these have the least probability, and there are 6! of them.
        int[][] threes = new int[6][6];
        double[] factorials = {1, 1, 2, 6};
        double expected = 720;
        for (int i = 0; i < 6; i++) {
            threes[i][i] = 3;
            expected *= factorials[3];
        }
        for (int i = 1; i <= 18; i++) {
            expected /= i;
        }
        assertThat(FreemanHalton.p(threes, ENOUGH).orElseThrow() / expected).isCloseTo(1, within(1e-12));
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
