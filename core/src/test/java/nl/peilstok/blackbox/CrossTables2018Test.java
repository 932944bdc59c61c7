package nl.peilstok.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.crosstab.ChiSquareResult;
import nl.peilstok.crosstab.ChiSquareTest;
import nl.peilstok.crosstab.CochranRule;
import nl.peilstok.crosstab.CrossTable;
import nl.peilstok.crosstab.Representativeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The cross-tables and response figures of the 2018 national inventory (Van der Grinten et al., 2018, ISBN
 * 978-90-77737-97-2), against what R 4.2 makes of the published counts, to the digits given.
 */
class CrossTables2018Test {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "B4.12, 6 9 2/23 33 36/16 30 46/1 5 5,      212, 10.719, .0975, .159, 33, 2.39",
        "B4.13, 4 2 1/10 10 2/27 58 41/3 11 47,     216, 55.186, 4e-10, .357, 33, 1.43",
        "B4.14, 12 6 1/21 40 28/15 20 46/2 2 3,     196, 30.564, 3e-5,  .279, 33, 1.79",
        "B4.15, 6 1 1/17 9 2/23 49 36/4 14 38,      200, 57.627, 1e-10, .380, 25, 2.00",
        "B4.16, 7 6 3/14 29 18/11 21 20/0 2 8,      139, 14.723, .0225, .230, 33, 2.30",
        "B4.17, 6 2 2/10 9 1/12 44 33/5 8 14,       146, 27.761, 1e-4,  .308, 33, 2.26",
        "B4.18, 10 3 0/16 16 10/7 20 15/0 2 4,      103, 23.282, 7e-4,  .336, 42, 1.69",
        "B4.19, 2 1 1/15 7 1/15 27 12/2 6 15,       104, 32.210, 1e-5,  .394, 25, 1.12",
        "B4.20, 11 4 1/12 16 9/7 18 12/0 0 3,        93, 21.440, .0015, .340, 33, 0.81",
        "B4.21, 4 2 1/15 9 0/10 25 12/0 2 12,        92, 43.836, 8e-8,  .488, 42, 1.90"
    })
    void satisfactionByModelAndPhase(
            String figure, String counts, long n, String x, String p, String v, int percentBelowFive, String least) {
        ChiSquareResult result = ChiSquareTest.of(table(counts));
        assertThat(result.n()).isEqualTo(n);
        assertThat(result.df()).isEqualTo(6);
        assertRounds(result.statistic().value(), x);
        assertRounds(result.p().value(), p);
        assertRounds(result.cramersV().value(), v);
        assertThat(Math.round(100 * result.cochran().shareBelowFive())).isEqualTo(percentBelowFive);
        assertRounds(result.leastExpected().value(), least);
        assertThat(result.cochran().isSatisfied()).isFalse();
    }

    @Test
    void modelBySize() {
        ChiSquareResult result = ChiSquareTest.of(table("0 26 35 4/13 41 42 7/4 11 10 0/2 15 5 0"));
        assertThat(result.df()).isEqualTo(9);
        assertRounds(result.statistic().value(), "19.6509");
        assertRounds(result.p().value(), ".0202");
        assertRounds(result.cramersV().value(), ".1745");
        assertRounds(result.leastExpected().value(), "1.13");
        assertThat(result.toString()).startsWith("Chi-square: X²(9) = 19.65, p = .020, Cramér's V .17, n = 215\n");
        assertThat(result.cochran().verdict()).isEqualTo(CochranRule.Verdict.TOO_MANY_BELOW_FIVE);
        assertThat(result.cochran().sentence())
                .isEqualTo("Cochran's rule is violated: 5 of 16 cells (31%) have an expected count below 5");
    }

    @Test
    void modelBySizeWithNetworkAndIntegralMergedPassesCochransRule() {
        ChiSquareResult result = ChiSquareTest.of(table("0 26 39/13 41 49/4 11 10/2 15 5"));
        assertThat(result.df()).isEqualTo(6);
        assertRounds(result.statistic().value(), "17.70");
        assertRounds(result.p().value(), ".0070");
        assertThat(result.cochran().isSatisfied()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "B.1.1, 38 43 23,     50 63 36,      2, 0.477, .788, 1.580, .454",
        "B.1.2, 26 37 41,     45 47 57,      2, 1.505, .471, 4.983, .083",
        "B.1.3, 36 37 32,     50 50 51,      2, 0.525, .769, 1.724, .422",
        "B.1.4, 52 53,        76 75,         1, 0.027, .869, 0.090, .764",
        "B.1.5, 76 77 64,     132 121 127,   2, 1.911, .385, 4.454, .108",
        "B.1.6, 65 104 26 22, 109 191 49 31, 3, 1.541, .673, 3.593, .309",
        "B.1.7, 4 25 188,     4 40 336,      2, 1.571, .456, 3.662, .160"
    })
    void representativeness(
            String figure,
            String respondents,
            String population,
            int df,
            String gof,
            String p,
            String rvn,
            String pRvn) {
        long[] responded = counts(respondents);
        Representativeness result = Representativeness.of(labels(responded.length), responded, counts(population));
        assertThat(result.responseAgainstPopulation().df()).isEqualTo(df);
        assertRounds(result.responseAgainstPopulation().statistic().value(), gof);
        assertRounds(result.responseAgainstPopulation().p().value(), p);
        assertThat(result.respondentsAgainstOthers().df()).isEqualTo(df);
        assertRounds(result.respondentsAgainstOthers().statistic().value(), rvn);
        assertRounds(result.respondentsAgainstOthers().p().value(), pRvn);
    }

    /** Equal when rounded to the decimals that were written. */
    private static void assertRounds(double actual, String written) {
        BigDecimal expected = new BigDecimal(written);
        assertThat(new BigDecimal(actual).setScale(expected.scale(), RoundingMode.HALF_UP))
                .isEqualTo(expected);
    }

    private static CrossTable table(String rows) {
        long[][] counts =
                Arrays.stream(rows.split("/")).map(CrossTables2018Test::counts).toArray(long[][]::new);
        return CrossTable.ofCounts(labels(counts.length), labels(counts[0].length), counts);
    }

    private static long[] counts(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    private static List<String> labels(int k) {
        return IntStream.rangeClosed(1, k).mapToObj(Integer::toString).toList();
    }
}
