package nl.peilstok.recalculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.peilstok.crosstab.CrossTable;
import nl.peilstok.crosstab.Representativeness;
import org.junit.jupiter.api.Test;

/** B4.32 and B.1.1 of the 2018 study, of which R's chisq.test gives X²(9) = 19.651, p = .0202, and X²(2) = 1.580. */
class ChiSquareClaimTest {
    private static final CrossTable MODEL_BY_SIZE = CrossTable.ofCounts(
            List.of("< 15.000", "15.000 - 50.000", "50.000 - 100.000", "> 100.000"),
            List.of("Schotten", "Ketens", "Netwerk", "Integraal"),
            new long[][] {{0, 26, 35, 4}, {13, 41, 42, 7}, {4, 11, 10, 0}, {2, 15, 5, 0}});

    @Test
    void significantAtOneLevelAndNotAtAnother() {
        Check holds = ChiSquareClaim.significant(MODEL_BY_SIZE, .05);
        assertThat(holds.verdict()).isEqualTo(Check.Verdict.POSSIBLE);
        assertThat(holds.sentence()).isEqualTo("X²(9) = 19.65, p = 0.0202");
        assertThat(ChiSquareClaim.significant(MODEL_BY_SIZE, .01).verdict()).isEqualTo(Check.Verdict.IMPOSSIBLE);
    }

    @Test
    void testedOrTooSmallToTest() {
        assertThat(ChiSquareClaim.tested(MODEL_BY_SIZE).verdict()).isEqualTo(Check.Verdict.DOUBTFUL);
        assertThat(ChiSquareClaim.tooSmall(MODEL_BY_SIZE).verdict()).isEqualTo(Check.Verdict.POSSIBLE);
        CrossTable large =
                CrossTable.ofCounts(List.of("a", "b"), List.of("ja", "nee"), new long[][] {{20, 30}, {30, 20}});
        assertThat(ChiSquareClaim.tested(large).verdict()).isEqualTo(Check.Verdict.POSSIBLE);
        assertThat(ChiSquareClaim.tooSmall(large).verdict()).isEqualTo(Check.Verdict.IMPOSSIBLE);
    }

    @Test
    void respondentsLikeTheirPopulation() {
        List<String> regions = List.of("Noord", "Midden", "Zuid");
        assertThat(ChiSquareClaim.representative(
                                Representativeness.of(regions, new long[] {38, 43, 23}, new long[] {50, 63, 36}), .05)
                        .sentence())
                .isEqualTo("respondents against the others X²(2) = 1.58, p = 0.4539");
        assertThat(ChiSquareClaim.representative(
                                Representativeness.of(regions, new long[] {50, 43, 3}, new long[] {50, 63, 36}), .05)
                        .verdict())
                .isEqualTo(Check.Verdict.IMPOSSIBLE);
        assertThat(ChiSquareClaim.representative(
                                Representativeness.of(regions, new long[] {50, 63, 36}, new long[] {50, 63, 36}), .05)
                        .verdict())
                .isEqualTo(Check.Verdict.NOT_CHECKABLE);
    }

    @Test
    void aNumberKnownWithoutRounding() {
        assertThat(TextClaim.of(Printed.of("54"), PossibleRange.exactly(53.846)).verdict())
                .isEqualTo(Check.Verdict.POSSIBLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PossibleRange.exactly(Double.NaN))
                .withMessage("value: must be finite, got NaN");
    }
}
