package nl.peilstok.recalculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CountsFromSummaryTest {

    /** The four cells of B4.1 in the 2018 bijlagen: each fits one set of counts, with the coding 1/3/5 only. */
    @Test
    void rebuildsTheCellsOfB41() {
        assertThat(fitting(108, "3.59", "1.45", 1, 3, 5)).containsExactly(List.of(17, 42, 49));
        assertThat(fitting(91, "2.89", "1.67", 1, 3, 5)).containsExactly(List.of(34, 28, 29));
        assertThat(fitting(82, "3.49", "1.39", 1, 3, 5)).containsExactly(List.of(12, 38, 32));
        assertThat(fitting(68, "2.91", "1.56", 1, 3, 5)).containsExactly(List.of(22, 27, 19));
    }

    @Test
    void otherCodingsFitNoCellOfB41() {
        for (double low : new double[] {1, 2}) {
            assertThat(fitting(108, "3.59", "1.45", low, low + 1, low + 2)).isEmpty();
            assertThat(fitting(91, "2.89", "1.67", low, low + 1, low + 2)).isEmpty();
            assertThat(fitting(82, "3.49", "1.39", low, low + 1, low + 2)).isEmpty();
            assertThat(fitting(68, "2.91", "1.56", low, low + 1, low + 2)).isEmpty();
        }
    }

    @Test
    void findsExactlyWhatTryingEverythingFinds() {
        SplittableRandom random = new SplittableRandom(20180101);
        for (int trial = 0; trial < 200; trial++) {
            int n = 2 + random.nextInt(20);
            double[] scores = random.nextBoolean() ? new double[] {1, 2, 3, 4} : new double[] {5, 1, 2.5, -3};
            Printed mean = Printed.of((random.nextInt(300) + 100) / 100.0 + "");
            Printed sd = Printed.of(random.nextInt(25) / 10.0 + "");
            List<List<Integer>> all = new ArrayList<>();
            for (int a = 0; a <= n; a++) {
                for (int b = 0; a + b <= n; b++) {
                    for (int c = 0; a + b + c <= n; c++) {
                        int[] counts = {a, b, c, n - a - b - c};
                        if (printsAs(counts, scores, n, mean, sd)) {
                            all.add(List.of(a, b, c, n - a - b - c));
                        }
                    }
                }
            }
            assertThat(CountsFromSummary.fitting(n, mean, sd, scores)).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    private static boolean printsAs(int[] counts, double[] scores, int n, Printed mean, Printed sd) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += counts[i] * scores[i];
            squares += counts[i] * scores[i] * scores[i];
        }
        return mean.isRoundingOf(sum / n)
                && sd.isRoundingOf(Math.sqrt(Math.max(0, (squares - sum * sum / n) / (n - 1))));
    }

    @Test
    void aConstantSampleHasStandardDeviationZero() {
        assertThat(fitting(10, "3.0", "0.0", 1, 3, 5)).contains(List.of(0, 10, 0));
    }

    @Test
    void anImpossibleSummaryFitsNothing() {
        assertThat(fitting(50, "6.0", "1.00", 1, 3, 5)).isEmpty();
        assertThat(fitting(50, "3.0", "9.00", 1, 3, 5)).isEmpty();
    }

    @Test
    void mistakesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fitting(1, "3", "0", 1, 3))
                .withMessageContaining("n: must be 2 or more, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fitting(5, "3", "0", 1, 1))
                .withMessageContaining("different");
        assertThatIllegalArgumentException().isThrownBy(() -> Printed.of("3,4")).withMessageContaining("'3,4'");
    }

    private static List<List<Integer>> fitting(int n, String mean, String sd, double... scores) {
        return CountsFromSummary.fitting(n, Printed.of(mean), Printed.of(sd), scores);
    }
}
