package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Exact null distributions of rank statistics, against R and against enumeration of all arrangements. */
class ExactDistributionTest {
    private final Random random = new Random(20180609);

    @Nested
    class AgreesWithR {
        @Test
        void wilcox() {
            ReferenceCase reference = ReferenceCase.of("dist__wilcox");
            ReferenceCase.Matrix table = reference.matrix("table");
            for (String row : table.rows()) {
                int m = (int) table.get(row, "m");
                int n = (int) table.get(row, "n");
                int u = (int) table.get(row, "q");
                ExactDistribution w = RankSumDistribution.of(m, untied(m + n)).orElseThrow();
                double lower = w.lower(2 * u + m * (m + 1));
                reference.assertRelative("table." + row + ".lower", lower, 1e-13);
                // The other group's view, and the other tail.
                ExactDistribution other =
                        RankSumDistribution.of(n, untied(m + n)).orElseThrow();
                assertThat(other.upper(2 * (m * n - u) + n * (n + 1))).isCloseTo(lower, within(1e-14 * lower));
            }
        }

        @Test
        void signedRank() {
            ReferenceCase reference = ReferenceCase.of("dist__signrank");
            ReferenceCase.Matrix table = reference.matrix("table");
            for (String row : table.rows()) {
                int n = (int) table.get(row, "n");
                int v = (int) table.get(row, "q");
                ExactDistribution sum = SignedRankDistribution.of(untied(n)).orElseThrow();
                reference.assertRelative("table." + row + ".lower", sum.lower(2 * v), 1e-13);
                reference.assertRelative("table." + row + ".lower", sum.upper(n * (n + 1) - 2 * v), 1e-13);
            }
        }

        /** One arrangement of n!, of C(100, 50) and of 2^900. */
        @Test
        void smallestTails() {
            assertThat(KendallDistribution.of(7).lower(0)).isCloseTo(1 / 5040.0, within(1e-18));
            assertThat(RankSumDistribution.of(50, untied(100)).orElseThrow().lower(2550))
                    .isCloseTo(9.911653021418333e-30, within(1e-42));
            assertThat(SignedRankDistribution.of(untied(900)).orElseThrow().lower(0))
                    .isCloseTo(StrictMath.scalb(1.0, -900), within(StrictMath.scalb(1e-13, -900)));
        }
    }

    /** Every arrangement is made and its statistic counted. */
    @Nested
    class EqualsEnumeration {
        @Test
        void rankSum() {
            for (int i = 0; i < 30; i++) {
                int n = 1 + random.nextInt(10);
                int m = random.nextInt(n + 1);
                int[] ranks = tied(n, 1 + random.nextInt(6));
                Map<Long, Double> counts = new TreeMap<>();
                for (int set = 0; set < 1 << n; set++) {
                    if (Integer.bitCount(set) == m) {
                        int chosen = set;
                        long sum = IntStream.range(0, n)
                                .filter(j -> (chosen >> j & 1) == 1)
                                .mapToLong(j -> ranks[j])
                                .sum();
                        counts.merge(sum, 1.0, Double::sum);
                    }
                }
                compare(RankSumDistribution.of(m, ranks).orElseThrow(), counts);
            }
        }

        @Test
        void signedRankWithoutThoseOfZeros() {
            for (int i = 0; i < 20; i++) {
                int zeros = random.nextInt(3);
                int n = 1 + random.nextInt(10);
                double[] sizes = new double[zeros + n];
                for (int j = zeros; j < sizes.length; j++) {
                    sizes[j] = 1 + random.nextInt(6);
                }
                int[] pratt = Arrays.copyOfRange(MidRanks.doubled(sizes), zeros, sizes.length);
                Map<Long, Double> counts = new TreeMap<>();
                for (int set = 0; set < 1 << n; set++) {
                    int chosen = set;
                    long sum = IntStream.range(0, n)
                            .filter(j -> (chosen >> j & 1) == 1)
                            .mapToLong(j -> pratt[j])
                            .sum();
                    counts.merge(sum, 1.0, Double::sum);
                }
                compare(SignedRankDistribution.of(pratt).orElseThrow(), counts);
            }
        }

        @Test
        void kruskalWallis() {
            int[][] designs = {{1, 2, 3}, {2, 2, 2}, {3, 1, 3}, {2, 2, 1, 2}, {4, 3}, {1, 1, 1, 1, 2}, {5}};
            for (int[] sizes : designs) {
                int n = Arrays.stream(sizes).sum();
                int[] ranks = tied(n, 1 + random.nextInt(8));
                long factor = KruskalWallisDistribution.factor(sizes);
                Map<Long, Double> counts = new TreeMap<>();
                enumerate(
                        ranks,
                        order -> {
                            long statistic = 0;
                            int at = 0;
                            for (int size : sizes) {
                                long sum = 0;
                                for (int j = 0; j < size; j++) {
                                    sum += order[at++];
                                }
                                statistic += factor / size * sum * sum;
                            }
                            return statistic;
                        },
                        counts);
                compare(KruskalWallisDistribution.of(sizes, ranks, 1_000_000).orElseThrow(), counts);
            }
        }

        @Test
        void friedman() {
            for (int i = 0; i < 12; i++) {
                int k = 2 + random.nextInt(3);
                int n = 1 + random.nextInt(k == 4 ? 2 : 4);
                int[][] blocks = new int[n][];
                for (int b = 0; b < n; b++) {
                    blocks[b] = tied(k, 1 + random.nextInt(5));
                }
                Map<Long, Double> sums = new TreeMap<>();
                friedman(blocks, 0, new int[k], sums);
                compare(FriedmanDistribution.of(blocks, 1_000_000).orElseThrow(), sums);
            }
        }

        private void friedman(int[][] blocks, int block, int[] sums, Map<Long, Double> counts) {
            if (block == blocks.length) {
                counts.merge(Arrays.stream(sums).mapToLong(s -> (long) s * s).sum(), 1.0, Double::sum);
                return;
            }
            enumerate(
                    blocks[block],
                    order -> {
                        int[] next = IntStream.range(0, sums.length)
                                .map(j -> sums[j] + order[j])
                                .toArray();
                        friedman(blocks, block + 1, next, counts);
                        return -1;
                    },
                    new TreeMap<>());
        }

        @Test
        void kendallAndSpearman() {
            for (int n = 1; n <= 7; n++) {
                int[] x = untied(n);
                Map<Long, Double> inversions = new TreeMap<>();
                enumerate(
                        x,
                        order -> {
                            long count = 0;
                            for (int i = 0; i < order.length; i++) {
                                for (int j = 0; j < i; j++) {
                                    count += order[j] > order[i] ? 1 : 0;
                                }
                            }
                            return count;
                        },
                        inversions);
                compare(KendallDistribution.of(n), inversions);
                int[] y = tied(n, 1 + random.nextInt(7));
                int[] z = tied(n, 1 + random.nextInt(7));
                Map<Long, Double> products = new TreeMap<>();
                enumerate(
                        y,
                        order -> IntStream.range(0, order.length)
                                .mapToLong(i -> (long) order[i] * z[i])
                                .sum(),
                        products);
                compare(SpearmanDistribution.of(z, y), products);
                Map<Long, Double> scores = new TreeMap<>();
                enumerate(
                        y,
                        order -> {
                            long score = 0;
                            for (int i = 0; i < order.length; i++) {
                                for (int j = 0; j < i; j++) {
                                    score += Integer.signum(order[i] - order[j]) * Integer.signum(z[i] - z[j]);
                                }
                            }
                            return score;
                        },
                        scores);
                compare(KendallDistribution.ofTied(counts(z), counts(y)), scores);
            }
        }

        /** Of each value from the lowest, those of nobody between them included. */
        private static int[] counts(int[] values) {
            int[] counts = new int[Arrays.stream(values).max().orElseThrow() + 1];
            for (int value : values) {
                counts[value]++;
            }
            return counts;
        }

        /** All n! arrangements, equal ones as often as they occur. */
        private void enumerate(int[] values, ToLongFunction<int[]> statistic, Map<Long, Double> counts) {
            permute(values.clone(), 0, statistic, counts);
        }

        private void permute(int[] order, int from, ToLongFunction<int[]> statistic, Map<Long, Double> counts) {
            if (from == order.length) {
                counts.merge(statistic.applyAsLong(order), 1.0, Double::sum);
                return;
            }
            for (int i = from; i < order.length; i++) {
                swap(order, from, i);
                permute(order, from + 1, statistic, counts);
                swap(order, from, i);
            }
        }

        private void swap(int[] order, int i, int j) {
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }

        private void compare(ExactDistribution actual, Map<Long, Double> counts) {
            double all = counts.values().stream().mapToDouble(each -> each).sum();
            double mean = counts.entrySet().stream()
                    .mapToDouble(e -> e.getKey() * e.getValue() / all)
                    .sum();
            assertThat(actual.size()).isEqualTo(counts.size());
            assertThat(actual.mean()).isCloseTo(mean, within(1e-9));
            double below = 0;
            for (Map.Entry<Long, Double> point : counts.entrySet()) {
                long x = point.getKey();
                below += point.getValue();
                assertThat(actual.lower(x)).isCloseTo(below / all, within(1e-13));
                assertThat(actual.upper(x)).isCloseTo((all - below + point.getValue()) / all, within(1e-13));
                assertThat(actual.at(x)).isCloseTo(point.getValue() / all, within(1e-13));
                double far = counts.entrySet().stream()
                        .filter(e -> Math.abs(e.getKey() - mean) >= Math.abs(x - mean) - 1e-7)
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
                assertThat(actual.asFar(x)).isCloseTo(far / all, within(1e-13));
                assertThat(actual.quantile(actual.lower(x))).isEqualTo(x);
            }
        }
    }

    /** Textbook values: Friedman's own table, and Kruskal and Wallis' for three groups of five. */
    @Test
    void agreesWithPublishedTables() {
        int[][] blocks = new int[10][];
        Arrays.fill(blocks, untied(3));
        ExactDistribution friedman = FriedmanDistribution.of(blocks, 1_000_000).orElseThrow();
        // Chi-square 6.2 with 10 blocks of 3: doubled sums with sum of squares 4 (Σ S² ), 12 Σ R² / (n k (k+1)) − 3 n
        // (k+1).
        double squares = 4 * (6.2 + 120) * 10 * 3 * 4 / 12;
        assertThat(friedman.upper(squares)).isCloseTo(.046, within(.0005));
        int[] sizes = {5, 5, 5};
        ExactDistribution h =
                KruskalWallisDistribution.of(sizes, untied(15), 10_000_000).orElseThrow();
        // H = 12 / (N (N+1)) Σ R²/n − 3 (N+1); doubled sums have 4 times the squares, and L/n is 1 for L = 5.
        assertThat(h.upper((5.78 + 48) * 20 * 4 * 5)).isCloseTo(.049, within(.0005));
        assertThat(h.upper((8.00 + 48) * 20 * 4 * 5)).isCloseTo(.009, within(.0005));
    }

    @Nested
    class Limits {
        @Test
        void moreWorkThanAllowedGivesNothing() {
            int[][] blocks = new int[30][];
            Arrays.fill(blocks, untied(6));
            assertThat(FriedmanDistribution.of(blocks, 100_000)).isEmpty();
            assertThat(KruskalWallisDistribution.of(new int[] {40, 40, 40}, untied(120), 100_000))
                    .isEmpty();
            assertThat(RankSumDistribution.of(3, untied(1001))).isEmpty();
            assertThat(SignedRankDistribution.of(untied(1001))).isEmpty();
        }

        @Test
        void allTiedIsOnePoint() {
            ExactDistribution w =
                    RankSumDistribution.of(3, new int[] {8, 8, 8, 8, 8, 8, 8}).orElseThrow();
            assertThat(w.size()).isEqualTo(1);
            assertThat(w.lower(24)).isEqualTo(1);
            assertThat(w.asFar(24)).isEqualTo(1);
            assertThat(FriedmanDistribution.of(new int[][] {{3, 3}, {3, 3}}, 100)
                            .orElseThrow()
                            .size())
                    .isEqualTo(1);
            assertThat(SignedRankDistribution.of(new int[0]).orElseThrow().lower(0))
                    .isEqualTo(1);
        }

        @Test
        void argumentsOutOfRangeAreRefused() {
            assertThatIllegalArgumentException().isThrownBy(() -> RankSumDistribution.of(3, new int[2]));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KruskalWallisDistribution.of(new int[] {1, 2}, untied(4), 100));
            assertThatIllegalArgumentException().isThrownBy(() -> FriedmanDistribution.of(new int[0][], 100));
            assertThatIllegalArgumentException().isThrownBy(() -> KendallDistribution.of(0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KendallDistribution.ofTied(new int[] {8, 7}, new int[] {7, 8}));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KendallDistribution.ofTied(new int[] {1, 2}, new int[] {2, 2}));
            assertThatIllegalArgumentException().isThrownBy(() -> SpearmanDistribution.of(untied(15), untied(15)));
        }
    }

    private static int[] untied(int n) {
        return IntStream.rangeClosed(1, n).map(i -> 2 * i).toArray();
    }

    private int[] tied(int n, int values) {
        return MidRanks.doubled(random.ints(n, 0, values).asDoubleStream().toArray());
    }
}
