package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearStatisticTest {
    private static final long ENOUGH = 50_000_000;

    /** Every order of the respondents in the columns: n! of them, as probable as each other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void equalsAllPermutations(long seed) {
        Random random = new Random(seed);
        int[][] table = new int[2 + random.nextInt(4)][2 + random.nextInt(2)];
        table[0][0]++;
        table[1][1]++;
        for (int i = 0; i < 6; i++) {
            table[random.nextInt(table.length)][random.nextInt(table[0].length)]++;
        }
        double[] u = scores(random, table.length);
        double[] v = scores(random, table[0].length);
        double p = LinearStatistic.asFar(table, u, v, ENOUGH).orElseThrow();
        assertThat(p).isCloseTo(Permutations.asFar(table, u, v), within(1e-12));
        assertThat(LinearStatistic.asFar(table, negative(u), v, ENOUGH).orElseThrow())
                .isCloseTo(p, within(1e-13));
    }

    private static double[] scores(Random random, int size) {
        return random.nextBoolean()
                ? IntStream.range(0, size).asDoubleStream().toArray()
                : random.doubles(size, -2, 5).toArray();
    }

    private static double[] negative(double[] scores) {
        return Arrays.stream(scores).map(score -> 10 - score).toArray();
    }

    @Test
    void aTableAtItsMeanIsCertain() {
        assertThat(LinearStatistic.asFar(
                        new int[][] {{5, 5}, {5, 5}}, new double[] {1, 2}, new double[] {1, 2}, ENOUGH))
                .hasValue(1);
    }

    @Test
    void tooMuchWorkIsNotDone() {
        int[][] large = {{30, 40, 50, 60}, {50, 40, 30, 20}, {20, 30, 50, 60}, {30, 30, 30, 30}};
        double[] scores = {1, 2, 3, 4};
        assertThat(LinearStatistic.asFar(large, scores, scores, 10_000)).isEmpty();
        assertThat(LinearStatistic.asFar(large, scores, scores, 100)).isEmpty();
    }

    private static final class Permutations {
        private final double[] x;
        private final double[] y;
        private final double mean;
        private final double distance;
        private long all;
        private long far;

        private Permutations(double[] x, double[] y) {
            this.x = x;
            this.y = y;
            this.mean = Arrays.stream(x).sum() * Arrays.stream(y).sum() / x.length;
            this.distance = Math.abs(
                    IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum() - mean);
        }

        static double asFar(int[][] table, double[] u, double[] v) {
            int n = Arrays.stream(table).flatMapToInt(Arrays::stream).sum();
            double[] x = new double[n];
            double[] y = new double[n];
            int at = 0;
            for (int i = 0; i < u.length; i++) {
                for (int j = 0; j < v.length; j++) {
                    for (int count = 0; count < table[i][j]; count++) {
                        x[at] = u[i];
                        y[at++] = v[j];
                    }
                }
            }
            Permutations permutations = new Permutations(x, y);
            permutations.go(0, 0);
            return (double) permutations.far / permutations.all;
        }

        private void go(int place, double sum) {
            if (place == x.length) {
                all++;
                far += Math.abs(sum - mean) >= distance - 1e-9 ? 1 : 0;
                return;
            }
            for (int other = place; other < y.length; other++) {
                swap(place, other);
                go(place + 1, sum + x[place] * y[place]);
                swap(place, other);
            }
        }

        private void swap(int a, int b) {
            double kept = y[a];
            y[a] = y[b];
            y[b] = kept;
        }
    }
}
