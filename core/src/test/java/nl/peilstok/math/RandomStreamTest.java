package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    @Test
    void splitMixGivesItsPublishedNumbers() {
        assertThat(LongStream.rangeClosed(1, 5)
                        .map(n -> RandomStream.splitMix(1234567, n))
                        .mapToObj(Long::toUnsignedString))
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void xoshiroGivesItsPublishedNumbers() {
        // The authors' C program (prng.di.unimi.it/xoshiro256plusplus.c) from the state 1, 2, 3, 4.
        RandomStream stream = RandomStream.ofState(1, 2, 3, 4);
        assertThat(LongStream.generate(stream::nextLong).limit(10).mapToObj(Long::toUnsignedString))
                .containsExactly(
                        "41943041",
                        "58720359",
                        "3588806011781223",
                        "3591011842654386",
                        "9228616714210784205",
                        "9973669472204895162",
                        "14011001112246962877",
                        "12406186145184390807",
                        "15849039046786891736",
                        "10450023813501588000");
    }

    @Test
    void theSameSeedAndReplicateGiveTheSameBits() {
        RandomStream one = RandomStream.of(42, 7);
        RandomStream other = RandomStream.of(42, 7);
        for (int i = 0; i < 1000; i++) {
            assertThat(one.nextLong()).isEqualTo(other.nextLong());
            assertThat(one.nextGaussian()).isEqualTo(other.nextGaussian());
            assertThat(one.nextInt(6)).isEqualTo(other.nextInt(6));
        }
    }

    @Test
    void otherSeedsAndReplicatesGiveOtherBits() {
        Set<Long> first = new HashSet<>();
        for (long seed = -50; seed < 50; seed++) {
            for (long replicate = -50; replicate < 50; replicate++) {
                first.add(RandomStream.of(seed, replicate).nextLong());
            }
        }
        assertThat(first).hasSize(10_000);
    }

    @Test
    void theFirstNumbersOfReplicatesAreUniformToo() {
        int[] replicate = {0};
        assertUniform(20, 20_000, () -> RandomStream.of(1, replicate[0]++).nextInt(20));
    }

    @Test
    void wholeNumbersAreUniform() {
        RandomStream stream = RandomStream.of(2018, 1);
        assertUniform(7, 70_000, () -> stream.nextInt(7));
        assertUniform(64, 64_000, () -> stream.nextInt(64));
    }

    @Test
    void aBoundNearTheLargestIntIsMetWithoutBias() {
        // Eight words in a row would give 0, 0, 0, 1, 1, 1, 2, 2 modulo 3 if none were drawn again.
        int bound = 3 << 29;
        RandomStream stream = RandomStream.of(2018, 2);
        assertUniform(3, 30_000, () -> stream.nextInt(bound) % 3);
        assertThat(stream.nextInt(1)).isZero();
    }

    @Test
    void fractionsAreUniformAndBelowOne() {
        RandomStream stream = RandomStream.of(2018, 3);
        assertUniform(100, 100_000, () -> (int) (100 * stream.nextDouble()));
    }

    @Test
    void gaussiansFollowTheNormalDistribution() {
        RandomStream stream = RandomStream.of(2018, 4);
        assertUniform(50, 100_000, () -> (int) (50 * Tail.normalLower(stream.nextGaussian())));
        double sum = 0;
        double product = 0;
        for (int i = 0; i < 100_000; i++) {
            double one = stream.nextGaussian();
            double next = stream.nextGaussian();
            sum += one + next;
            product += one * next;
        }
        // Four standard errors.
        assertThat(sum / 200_000).isCloseTo(0, within(4 / Math.sqrt(200_000)));
        assertThat(product / 100_000).isCloseTo(0, within(4 / Math.sqrt(100_000)));
    }

    @Test
    void theBitsAreTheSameOnEveryMachine() {
        RandomStream stream = RandomStream.of(1, 1);
        assertThat(Long.toHexString(stream.nextLong())).isEqualTo("c68bb811f588f93f");
        assertThat(stream.nextGaussian()).isEqualTo(1.1342256451752353);
        assertThat(stream.nextInt(1000)).isEqualTo(75);
    }

    @Test
    void everyOrderOfAShuffleIsAsLikely() {
        RandomStream stream = RandomStream.of(2018, 5);
        assertUniform(24, 48_000, () -> {
            int[] order = {0, 1, 2, 3};
            stream.shuffle(order);
            return rank(order);
        });
    }

    @Test
    void shufflingKeepsTheValues() {
        int[] values = IntStream.range(0, 1000).toArray();
        RandomStream.of(2018, 6).shuffle(values);
        assertThat(values).isNotEqualTo(IntStream.range(0, 1000).toArray());
        assertThat(Arrays.stream(values).sorted().toArray())
                .isEqualTo(IntStream.range(0, 1000).toArray());
        RandomStream.of(2018, 6).shuffle(new int[0]);
    }

    @Test
    void aBoundOfZeroIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomStream.of(1, 1).nextInt(0))
                .withMessage("bound must be above 0, but is 0");
    }

    /** Chi-square of the counts; the seed is fixed, so a bad generator fails always and a good one never. */
    private static void assertUniform(int categories, int draws, IntSupplier source) {
        int[] counts = new int[categories];
        for (int i = 0; i < draws; i++) {
            counts[source.getAsInt()]++;
        }
        double expected = (double) draws / categories;
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        assertThat(Tail.chiSquareUpper(chiSquare, categories - 1)).isBetween(.001, .999);
    }

    /** Number of an order of 0..3 among all 24. */
    private static int rank(int[] order) {
        int rank = 0;
        for (int i = 0; i < order.length; i++) {
            int smaller = 0;
            for (int j = i + 1; j < order.length; j++) {
                smaller += order[j] < order[i] ? 1 : 0;
            }
            rank = rank * (order.length - i) + smaller;
        }
        return rank;
    }
}
