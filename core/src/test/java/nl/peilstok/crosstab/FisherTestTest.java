package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Interval;
import nl.peilstok.inference.Alternative;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FisherTestTest {

    static CrossTable table(long[]... counts) {
        return CrossTable.ofCounts(
                IntStream.range(0, counts.length).mapToObj(i -> "r" + i).toList(),
                IntStream.range(0, counts[0].length).mapToObj(j -> "c" + j).toList(),
                counts);
    }

    /** Fisher's tea. The tails at the limits are .025: 1 + 16ψ + … by hand; R ends its search for the upper one at 621.93. */
    @Test
    void theLadyTastingTea() {
        CrossTable tea = table(new long[] {3, 1}, new long[] {1, 3});
        FisherResult two = FisherTest.exact().test(tea);
        assertThat(two.p().value()).isCloseTo(34 / 70.0, within(1e-14));
        assertThat(two.midP().value()).isCloseTo(18 / 70.0, within(1e-14));
        Interval interval = two.oddsRatio().interval().orElseThrow();
        assertThat(tailOfTea(interval.lower(), 3, 4)).isCloseTo(.025, within(1e-12));
        assertThat(tailOfTea(interval.upper(), 0, 3)).isCloseTo(.025, within(1e-12));
        FisherResult greater =
                FisherTest.exact().withAlternative(Alternative.GREATER).test(tea);
        assertThat(greater.p().value()).isCloseTo(17 / 70.0, within(1e-14));
        assertThat(greater.oddsRatio().interval().orElseThrow().upper()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(two.toString())
                .startsWith("Fisher's exact test: p = .486, odds ratio 6.41 [0.21, 626.24] (95%), n = 8\n");
    }

    /** The probability of a first cell from one number to another, with four in each margin. */
    private static double tailOfTea(double psi, int from, int to) {
        double[] weights = {1, 16 * psi, 36 * psi * psi, 16 * psi * psi * psi, psi * psi * psi * psi};
        return Arrays.stream(weights, from, to + 1).sum()
                / Arrays.stream(weights).sum();
    }

    static List<ReferenceCase> tables() {
        return ReferenceCase.all("table__.*__two_by_two_or_fisher");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void agreesWithR(ReferenceCase r) {
        ReferenceCase.Matrix observed = ReferenceCase.of(r.name().replace("two_by_two_or_fisher", "chisq"))
                .matrix("observed");
        CrossTable table = CrossTable.ofCounts(
                observed.rows(),
                observed.columns(),
                Arrays.stream(observed.data())
                        .map(row -> Arrays.stream(row)
                                .mapToLong(count -> (long) count)
                                .toArray())
                        .toArray(long[][]::new));
        FisherResult result = FisherTest.exact().test(table);
        if (!r.has("fisher")) {
            // More steps than R's workspace allowed.
            return;
        }
        if (!r.has("fisher.p")) {
            double expected = r.value("fisher");
            assertThat(result.p().value()).isCloseTo(expected, within(1e-6 + 1e-5 * expected));
            return;
        }
        r.assertClose("fisher.p", result.p().value());
        // R's search for the odds ratio and its limits stops early: by 1e-4 of them, more where they are large.
        assertThat(result.oddsRatio().value() / r.value("fisher.odds_ratio_cmle"))
                .isCloseTo(1, within(1e-4));
        Interval interval = result.oddsRatio().interval().orElseThrow();
        assertThat(interval.lower() / r.value("fisher.low")).isCloseTo(1, within(1e-4));
        assertThat(interval.upper() / r.value("fisher.high")).isCloseTo(1, within(1e-4));
        FisherTest exact = FisherTest.exact();
        r.assertClose(
                "fisher.p_greater",
                exact.withAlternative(Alternative.GREATER).test(table).p().value());
        r.assertClose(
                "fisher.p_less",
                exact.withAlternative(Alternative.LESS).test(table).p().value());
    }

    @Test
    void anEmptyCellHasAnInfiniteOddsRatio() {
        FisherResult result = FisherTest.exact().test(table(new long[] {6, 0}, new long[] {2, 5}));
        assertThat(result.oddsRatio().value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(result.oddsRatio().interval().orElseThrow().lower()).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theIntervalOfMonteCarloCoversTheExactP(long seed) {
        Random random = new Random(seed);
        long[][] counts = new long[3][4];
        for (int i = 0; i < 40; i++) {
            counts[random.nextInt(3)][random.nextInt(4)]++;
        }
        double exact = FisherTest.exact().test(table(counts)).p().value();
        Interval drawn = FisherTest.monteCarlo(20_000)
                .withSeed(seed)
                .withLevel(.999)
                .test(table(counts))
                .p()
                .interval()
                .orElseThrow();
        assertThat(exact).isBetween(drawn.lower(), drawn.upper());
    }

    @Test
    void threadsChangeNoDraw() {
        CrossTable table = table(new long[] {5, 9, 2}, new long[] {4, 4, 9}, new long[] {7, 1, 3});
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            assertThat(FisherTest.monteCarlo(5_000)
                            .on(Work.on(pool, 2))
                            .test(table)
                            .p()
                            .value())
                    .isEqualTo(FisherTest.monteCarlo(5_000).test(table).p().value());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whatTakesTooLongIsDrawn() {
        long[][] large = new long[6][6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                large[i][j] = 100 + 7 * i * j % 13;
            }
        }
        FisherResult exact = FisherTest.exact().test(table(large));
        assertThat(exact.p().whyAbsent().orElseThrow().reason())
                .isEqualTo("the exact test would take more than 50000000 steps");
        FisherResult either = FisherTest.exactWhereFeasible().test(table(large));
        assertThat(either.name()).isEqualTo("Fisher-Freeman-Halton test, Monte Carlo");
        assertThat(either.notes()).singleElement().asString().contains("100000 random tables, seed 2018");
    }

    @Test
    void interruptionEndsIt() {
        long[][] large = {{30, 20, 44, 51}, {44, 53, 28, 39}, {35, 47, 52, 26}, {51, 33, 27, 46}};
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> FisherTest.exact().test(table(large))).isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void emptyRowsAndHugeCounts() {
        FisherResult empty = FisherTest.exact().test(table(new long[] {3, 1}, new long[] {0, 0}, new long[] {1, 3}));
        assertThat(empty.p().value()).isCloseTo(34 / 70.0, within(1e-14));
        assertThat(empty.notes()).containsExactly("left out: empty row 'r1'");
        FisherResult one = FisherTest.exact().test(table(new long[] {3, 0}, new long[] {4, 0}));
        assertThat(one.p().whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.TOO_FEW);
        FisherResult huge = FisherTest.exactWhereFeasible()
                .test(table(new long[] {1_000_000_000, 5}, new long[] {4, 1_000_000_000}));
        assertThat(huge.p().whyAbsent().orElseThrow().reason()).contains("use chi-square");
        assertThatThrownBy(() -> FisherTest.exact()
                        .withAlternative(Alternative.LESS)
                        .test(table(new long[] {3, 1, 1}, new long[] {0, 2, 2})))
                .hasMessage("alternative: only a 2 x 2 table has sides, got 2 x 3");
        assertThatThrownBy(() -> FisherTest.monteCarlo(9)).hasMessage("draws: must be 100 or more, got 9");
    }

    @Test
    void printsInEightyColumns() {
        FisherResult result = FisherTest.monteCarlo(1_000).test(table(new long[] {5, 9, 2}, new long[] {4, 4, 9}));
        assertThat(List.of((result + "\n" + result.table()).split("\n")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }
}
