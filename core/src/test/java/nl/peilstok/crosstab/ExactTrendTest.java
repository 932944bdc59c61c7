package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;

class ExactTrendTest {
    private static final CrossTable TWO = Tables.of(new long[][] {{10, 2}, {8, 6}, {5, 7}, {3, 9}});
    private static final CrossTable SQUARE = Tables.of(new long[][] {{6, 3, 1}, {2, 5, 3}, {1, 2, 6}});

    /** B4.12 of the 2018 study: model by satisfaction. */
    private static final CrossTable MODEL = Tables.of(new long[][] {{6, 9, 2}, {23, 33, 36}, {16, 30, 46}, {1, 5, 5}});

    @Test
    void agreesWithCoinAndWithAllTables() {
        ReferenceCase r = ReferenceCase.of("table__trend__exact");
        TrendTest armitage = TrendTest.cochranArmitage().withExactP();
        TrendTest linear = TrendTest.linearByLinear().withExactP();
        r.assertClose("two", armitage.test(TWO).p().value());
        r.assertClose("two", linear.test(TWO).p().value());
        CrossTable uneven = Tables.of(new long[][] {{30, 10}, {22, 16}, {15, 24}});
        r.assertClose("uneven", armitage.withRowScores(1, 2, 4).test(uneven).p().value());
        r.assertClose("square", linear.test(SQUARE).p().value());
        r.assertClose(
                "square_scores",
                linear.withRowScores(0, 1, 5)
                        .withColumnScores(1, 1.5, 4)
                        .test(SQUARE)
                        .p()
                        .value());
        CrossTable five = Tables.of(new long[][] {{3, 1, 0}, {2, 0, 0}, {1, 1, 1}, {1, 2, 1}, {0, 2, 3}});
        r.assertClose("long", linear.test(five).p().value());
    }

    @Test
    void theStatisticStaysAndTheResultSaysHow() {
        TableTestResult chiSquare = TrendTest.linearByLinear().test(MODEL);
        TableTestResult exact = TrendTest.linearByLinear().withExactP().test(MODEL);
        assertThat(exact.statistic().value()).isEqualTo(chiSquare.statistic().value());
        assertThat(exact.p().value()).isCloseTo(chiSquare.p().value(), within(.002));
        assertThat(exact.toString()).startsWith("Linear by linear, exact: X²(1) = ");
    }

    /** Of 40 intervals of 95% about 38 do. */
    @Test
    void theIntervalOfRandomTablesCoversTheExactP() {
        double exact = TrendTest.linearByLinear().withExactP().test(SQUARE).p().value();
        TrendTest drawn = TrendTest.linearByLinear().withMonteCarloP(2_000);
        long covering = LongStream.rangeClosed(1, 40)
                .mapToObj(
                        seed -> drawn.withSeed(seed).test(SQUARE).p().interval().orElseThrow())
                .filter(interval -> interval.lower() <= exact && exact <= interval.upper())
                .count();
        assertThat(covering).isGreaterThanOrEqualTo(34);
        assertThat(drawn.withSeed(7).test(SQUARE).toString())
                .startsWith("Linear by linear, 2000 random tables, seed 7: X²(1) = ");
        assertThatThrownBy(() -> TrendTest.linearByLinear().withMonteCarloP(9))
                .hasMessage("draws: must be 100 or more, got 9");
    }

    @Test
    void beyondTheLimitTablesAreDrawnAndHugeOnesAreNot() {
        long[][] large = new long[7][7];
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                large[i][j] = 3 + i * j % 5;
            }
        }
        TableTestResult drawn = TrendTest.linearByLinear().withExactP().test(Tables.of(large));
        assertThat(drawn.toString()).contains("100000 random tables, seed 2018");
        assertThat(drawn.p().interval()).isPresent();
        CrossTable huge = Tables.of(new long[][] {{1_000_000_000, 999_990_000}, {1_000_000_000, 1_000_000_000}});
        TableTestResult none = TrendTest.cochranArmitage().withExactP().test(huge);
        assertThat(none.p().whyAbsent().orElseThrow().reason()).contains("use that of chi-square");
        assertThat(none.statistic().isPresent()).isTrue();
    }

    @Test
    void emptyRowsChangeNothing() {
        CrossTable empty = Tables.of(new long[][] {{6, 3, 1}, {0, 0, 0}, {2, 5, 3}, {1, 2, 6}});
        assertThat(TrendTest.linearByLinear()
                        .withRowScores(1, 9, 2, 3)
                        .withExactP()
                        .test(empty)
                        .p()
                        .value())
                .isCloseTo(
                        TrendTest.linearByLinear().withExactP().test(SQUARE).p().value(), within(1e-13));
    }

    @Test
    void interruptionEndsIt() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> TrendTest.linearByLinear().withExactP().test(MODEL))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }
}
