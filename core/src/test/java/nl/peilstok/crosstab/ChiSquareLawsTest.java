package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every table, on seeded random ones. */
class ChiSquareLawsTest {
    private static final double REL = 1e-13;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void transposingChangesNothing(long seed) {
        long[][] counts = random(seed);
        long[][] transposed = new long[counts[0].length][counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                transposed[j][i] = counts[i][j];
            }
        }
        assertSame(test(transposed), test(counts));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfRowsAndColumnsChangesNothing(long seed) {
        long[][] counts = random(seed);
        int r = counts.length;
        int c = counts[0].length;
        long[][] turned = new long[r][c];
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < c; j++) {
                turned[(i + 1) % r][c - 1 - j] = counts[i][j];
            }
        }
        assertSame(test(turned), test(counts));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 1000, 1_000_000_000_000L})
    void countsTimesCTakeTheStatisticTimesCAndLeaveV(long c) {
        long[][] counts = random(11);
        long[][] larger = IntStream.range(0, counts.length)
                .mapToObj(i -> Arrays.stream(counts[i]).map(count -> count * c).toArray())
                .toArray(long[][]::new);
        ChiSquareResult small = test(counts);
        ChiSquareResult large = test(larger);
        assertThat(large.statistic().value())
                .isCloseTo(
                        c * small.statistic().value(),
                        relative(c * small.statistic().value()));
        assertThat(large.cramersV().value()).isCloseTo(small.cramersV().value(), within(REL));
        assertThat(large.df()).isEqualTo(small.df());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void squaredResidualsAddToTheStatisticAndExpectedCountsToTheMargins(long seed) {
        ChiSquareResult result = test(random(seed));
        CrossTable counts = result.counts();
        double squares = 0;
        for (int i = 0; i < counts.rows().size(); i++) {
            double row = 0;
            for (int j = 0; j < counts.columns().size(); j++) {
                squares += Math.pow(result.pearsonResidual(i, j), 2);
                row += result.expected(i, j);
            }
            assertThat(row).isCloseTo(counts.rowTotal(i), relative(row));
        }
        assertThat(squares).isCloseTo(result.statistic().value(), relative(squares));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofATwoByTwoTableTheStatisticIsNPhiSquaredAndEveryAdjustedResidualItsRoot(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long a = random.nextLong(1, 60);
        long b = random.nextLong(1, 60);
        long c = random.nextLong(1, 60);
        long d = random.nextLong(1, 60);
        ChiSquareResult result = test(new long[][] {{a, b}, {c, d}});
        double phi = (a * d - b * c) / Math.sqrt((double) (a + b) * (c + d) * (a + c) * (b + d));
        double expected = phi * phi * (a + b + c + d);
        assertThat(result.statistic().value()).isCloseTo(expected, relative(expected));
        assertThat(result.cramersV().value()).isCloseTo(Math.abs(phi), within(REL));
        assertThat(result.adjustedResidual(0, 0)).isCloseTo(Math.signum(phi) * Math.sqrt(expected), within(1e-12));
        assertThat(result.adjustedResidual(0, 1)).isCloseTo(-result.adjustedResidual(0, 0), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void respondentsAgainstOthersIsGoodnessOfFitWithTheFinitePopulationCorrection(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int k = random.nextInt(2, 7);
        long[] population = random.longs(k, 1, 500).toArray();
        long[] respondents = Arrays.stream(population)
                .map(members -> random.nextLong(members))
                .toArray();
        Representativeness result = Representativeness.of(labels(k), respondents, population);
        double corrected = result.responseAgainstPopulation().statistic().value()
                / (1 - result.responseRate().value());
        assertThat(result.respondentsAgainstOthers().statistic().value()).isCloseTo(corrected, relative(corrected));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void goodnessOfFitIsTheSameAgainstCountsAndTheirProportions(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] observed = random.longs(5, 0, 100).toArray();
        long[] population = random.longs(5, 1, 10_000).toArray();
        long total = Arrays.stream(population).sum();
        double[] proportions =
                Arrays.stream(population).mapToDouble(m -> (double) m / total).toArray();
        double expected =
                GoodnessOfFit.test(labels(5), observed, proportions).statistic().value();
        assertThat(GoodnessOfFit.againstPopulation(labels(5), observed, population)
                        .statistic()
                        .value())
                .isCloseTo(expected, relative(expected));
    }

    private static void assertSame(ChiSquareResult actual, ChiSquareResult expected) {
        double x = expected.statistic().value();
        assertThat(actual.statistic().value()).isCloseTo(x, relative(x));
        assertThat(actual.df()).isEqualTo(expected.df());
        assertThat(actual.logP().value()).isCloseTo(expected.logP().value(), within(1e-12));
        assertThat(actual.cramersV().value()).isCloseTo(expected.cramersV().value(), within(REL));
        assertThat(actual.cochran().sentence()).isEqualTo(expected.cochran().sentence());
    }

    private static Offset<Double> relative(double expected) {
        return within(REL * Math.abs(expected));
    }

    private static ChiSquareResult test(long[][] counts) {
        return ChiSquareTest.of(CrossTable.ofCounts(labels(counts.length), labels(counts[0].length), counts));
    }

    private static long[][] random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int columns = random.nextInt(2, 6);
        return IntStream.range(0, random.nextInt(2, 7))
                .mapToObj(i -> random.longs(columns, 0, 40).toArray())
                .toArray(long[][]::new);
    }

    private static List<String> labels(int k) {
        return IntStream.range(0, k).mapToObj(Integer::toString).toList();
    }
}
