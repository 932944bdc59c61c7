package nl.peilstok.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;

class PermutationTest {
    private static final double[] VALUES = {9, 8, 3, 7, 1, 2, 4, 5, 6, 0};

    /** The sum of the first three: of 120 triples of 0, …, 9 those with 20 or more. */
    private static double firstThree(int[] order) {
        return VALUES[order[0]] + VALUES[order[1]] + VALUES[order[2]];
    }

    @Test
    void comesNearThePOfAllPermutations() {
        int atLeast = 0;
        for (int a = 0; a < 10; a++) {
            for (int b = 0; b < a; b++) {
                for (int c = 0; c < b; c++) {
                    atLeast += a + b + c >= 20 ? 1 : 0;
                }
            }
        }
        Estimate p =
                Permutation.random().withReplicates(50_000).withLevel(.999).pValue(PermutationTest::firstThree, 10);
        Interval interval = p.interval().orElseThrow();
        assertThat(interval.contains(atLeast / 120.0)).isTrue();
        assertThat(interval.upper() - interval.lower()).isLessThan(.02);
        assertThat(interval.method()).isEqualTo("Clopper–Pearson, 50,000 permutations, seed 2018");
    }

    /** R: binom.test(0, 99)$conf.int and binom.test(99, 99)$conf.int. */
    @Test
    void isNeverZeroAndItsIntervalIsClopperAndPearsons() {
        Permutation few = Permutation.random().withReplicates(99);
        Estimate never = few.pValue(order -> isIdentity(order) ? 1 : 0, 60);
        assertThat(never.value()).isEqualTo(.01);
        assertThat(never.interval().orElseThrow().lower()).isZero();
        assertThat(never.interval().orElseThrow().upper()).isCloseTo(1 - Math.pow(.025, 1 / 99.0), within(1e-12));
        Estimate always = few.pValue(order -> 5, 60);
        assertThat(always.value()).isEqualTo(1);
        assertThat(always.interval().orElseThrow().lower()).isCloseTo(Math.pow(.025, 1 / 99.0), within(1e-12));
        assertThat(always.interval().orElseThrow().upper()).isEqualTo(1);
    }

    @Test
    void permutesWithinBlocksOnly() {
        Estimate p = Permutation.random()
                .withReplicates(200)
                .pValue(
                        order -> {
                            for (int i = 0; i < order.length; i++) {
                                assertThat(order[i] < 2).isEqualTo(i < 2);
                                assertThat(order[i] < 5).isEqualTo(i < 5);
                            }
                            return order[0];
                        },
                        2,
                        3,
                        0,
                        1);
        assertThat(p.value()).isEqualTo(1);
    }

    @Test
    void countsAsEqualWhatDiffersByRounding() {
        Estimate p =
                Permutation.random().withReplicates(100).pValue(order -> isIdentity(order) ? .3 : .1 * 3 - 1e-16, 50);
        assertThat(p.value()).isEqualTo(1);
    }

    @Test
    void threadsChangeNoBit() {
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            Permutation permutation = Permutation.random().withReplicates(3_000).withSeed(7);
            assertThat(permutation.on(Work.on(executor, 3)).pValue(PermutationTest::firstThree, 10))
                    .hasToString(
                            permutation.pValue(PermutationTest::firstThree, 10).toString());
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void refusesWhatItCannotDo() {
        Permutation random = Permutation.random();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.withReplicates(0))
                .withMessage("replicates: must be 1 or more, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.withLevel(1))
                .withMessage("level: must lie between 0 and 1, got 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.pValue(order -> 0, 3, -1))
                .withMessage("blocks: must have 0 places or more, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.pValue(order -> Double.NaN, 3))
                .withMessage("statistic: must be defined for every order, gave NaN");
    }

    private static boolean isIdentity(int[] order) {
        for (int i = 0; i < order.length; i++) {
            if (order[i] != i) {
                return false;
            }
        }
        return true;
    }
}
