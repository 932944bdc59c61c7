package nl.peilstok.recalculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import nl.peilstok.math.RandomStream;
import org.junit.jupiter.api.Test;

class CountVectorsTest {

    @Test
    void aSmallSampleGivesItsCountsAway() {
        assertThat(CountVectors.fitting(105, 0, 2, 27, 55, 15, 1).vectors())
                .containsExactly(List.of(0, 2, 28, 58, 16, 1));
    }

    @Test
    void saysWhatThePercentagesNeedWhereNoCountsFit() {
        CountVectors none = CountVectors.fitting(216, 1, 6, 53, 33, 2, 7);
        assertThat(none.count()).isZero();
        assertThat(none.vectors()).isEmpty();
        assertThat(none.whyNone().orElseThrow().reason())
                .isEqualTo("percentages add to 102; on n = 216 they need 218 to 225 answers");
        assertThat(none).hasToString("no counts fit: percentages add to 102; on n = 216 they need 218 to 225 answers");
    }

    @Test
    void saysWhichPercentageIsNone() {
        assertThat(CountVectors.fitting(3, 10, 90).whyNone().orElseThrow().reason())
                .isEqualTo("10% is not the rounding of any number of answers of n = 3");
    }

    @Test
    void isCompleteByBruteForce() {
        for (int seed = 0; seed < 200; seed++) {
            RandomStream random = RandomStream.of(1, seed);
            int n = 1 + random.nextInt(40);
            int decimals = random.nextInt(2);
            List<Printed> percentages = rounded(n, decimals, random);
            if (seed % 5 == 0) {
                percentages.set(0, Printed.of(random.nextInt(60), 0));
            }
            List<List<Integer>> fitting = new ArrayList<>();
            for (int a = 0; a <= n; a++) {
                for (int b = 0; a + b <= n; b++) {
                    for (int c = 0; a + b + c <= n; c++) {
                        List<Integer> vector = List.of(a, b, c, n - a - b - c);
                        if (fits(vector, n, percentages)) {
                            fitting.add(vector);
                        }
                    }
                }
            }
            CountVectors found = CountVectors.fitting(n, percentages);
            assertThat(found.vectors()).as("n = %s, %s", n, percentages).isEqualTo(fitting);
            assertThat(found.count()).isEqualTo(BigInteger.valueOf(fitting.size()));
            assertThat(found.whyNone().isPresent()).isEqualTo(fitting.isEmpty());
        }
    }

    /** Percentages of counts drawn at random, exact halves rounded up or down by lot. */
    private static List<Printed> rounded(int n, int decimals, RandomStream random) {
        int[] counts = new int[4];
        for (int i = 0; i < n; i++) {
            counts[random.nextInt(4)]++;
        }
        RoundingMode mode = random.nextInt(2) == 0 ? RoundingMode.HALF_UP : RoundingMode.HALF_DOWN;
        List<Printed> percentages = new ArrayList<>();
        for (int count : counts) {
            percentages.add(
                    new Printed(BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(n), decimals, mode)));
        }
        return percentages;
    }

    private static boolean fits(List<Integer> vector, int n, List<Printed> percentages) {
        for (int j = 0; j < vector.size(); j++) {
            Printed percentage = percentages.get(j);
            // |100c/n − p| ≤ half a unit, times n, in exact decimals.
            BigDecimal off = BigDecimal.valueOf(100L * vector.get(j))
                    .subtract(percentage.number().multiply(BigDecimal.valueOf(n)))
                    .abs();
            BigDecimal half = BigDecimal.valueOf(5, percentage.decimals() + 1).multiply(BigDecimal.valueOf(n));
            if (off.compareTo(half) > 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void theClosestCountsAreAmongTheFittingOnesAndNoneIsCloser() {
        for (int seed = 0; seed < 100; seed++) {
            RandomStream random = RandomStream.of(2, seed);
            int n = 100 + random.nextInt(200);
            CountVectors found = CountVectors.fitting(n, rounded(n, 0, random));
            double closest = distance(found.closest(), found);
            assertThat(found.vectors()).contains(found.closest());
            assertThat(found.vectors())
                    .allSatisfy(vector -> assertThat(distance(vector, found)).isGreaterThanOrEqualTo(closest - 1e-9));
        }
    }

    private static double distance(List<Integer> vector, CountVectors of) {
        double sum = 0;
        for (int j = 0; j < vector.size(); j++) {
            double off =
                    100.0 * vector.get(j) / of.n() - of.percentages().get(j).value();
            sum += off * off;
        }
        return sum;
    }

    @Test
    void theClosestCountsAddToNEvenWhereNoneFit() {
        assertThat(CountVectors.fitting(216, 1, 6, 53, 33, 2, 7).closest()).containsExactly(1, 12, 114, 71, 4, 14);
        assertThat(CountVectors.fitting(10, 0, 0).closest()).containsExactly(5, 5);
        assertThat(CountVectors.fitting(10, 100, 100).closest()).containsExactly(5, 5);
    }

    @Test
    void countsMoreVectorsThanItLists() {
        CountVectors many = CountVectors.fitting(1_000_000, 20, 20, 20, 20, 20);
        assertThat(many.count()).isGreaterThan(BigInteger.TEN.pow(14));
        assertThatIllegalStateException().isThrownBy(many::vectors).withMessageContaining("at most 100000");
        assertThat(many.toString()).contains("the first 10 of");
    }

    @Test
    void sumsOfZeroAndTwoHundredFitNothing() {
        assertThat(CountVectors.fitting(50, 0, 0, 0).whyNone()).isPresent();
        assertThat(CountVectors.fitting(50, 100, 100).whyNone()).isPresent();
        assertThat(CountVectors.fitting(380, 295, 20).whyNone()).isPresent();
    }

    @Test
    void oneRespondentFitsAHundredPercent() {
        assertThat(CountVectors.fitting(1, 0, 100, 0).vectors()).containsExactly(List.of(0, 1, 0));
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountVectors.fitting(0, 100))
                .withMessageContaining("got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountVectors.fitting(10, -1, 101))
                .withMessageContaining("got -1");
        assertThatIllegalArgumentException().isThrownBy(() -> CountVectors.fitting(10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountVectors.fitting(10, List.of(Printed.of("12.1234567"))));
    }
}
