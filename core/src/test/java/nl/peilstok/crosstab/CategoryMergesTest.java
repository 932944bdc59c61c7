package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.estimate.Multiplicity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryMergesTest {
    /** The p of the first adjusted residual of B4.32 by R: 2 * pnorm(-abs(chisq.test(m)$stdres[1, 1])). */
    private static final double RAW = 0.002653720733728213;

    /** Figure B4.32 of the study of 2018: inhabitants by model. */
    private static final CrossTable B432 = CrossTable.ofCounts(
                    List.of("< 15.000", "15.000 - 50.000", "50.000 - 100.000", "> 100.000"),
                    List.of("Schotten", "Ketens", "Netwerk", "Integraal"),
                    new long[][] {{0, 26, 35, 4}, {13, 41, 42, 7}, {4, 11, 10, 0}, {2, 15, 5, 0}})
            .named("inwoners", "model");

    @Test
    void netwerkAndIntegraalTogetherSatisfyTheRule() {
        CategoryMergesResult found = CategoryMerges.ofColumns().analyse(B432);
        assertThat(found.needed()).isEqualTo(1);
        assertThat(found.ways()).hasToString("[Netwerk + Integraal: 4 × 3]");
        ChiSquareResult merged = ChiSquareTest.of(found.ways().get(0).counts());
        assertThat(merged.statistic().value()).isCloseTo(17.70, within(.005));
        assertThat(merged.df()).isEqualTo(6);
        assertThat(merged.p().value()).isCloseTo(.0070, within(.00005));
        assertThat(merged.cochran().isSatisfied()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyWaySatisfiesTheRuleAndKeepsTheCounts(long seed) {
        long[][] counts = Tables.random(seed);
        for (long[] row : counts) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= 4;
            }
        }
        CrossTable table = Tables.of(counts);
        CategoryMergesResult found = CategoryMerges.ofBoth().analyse(table);
        assertThat(found.ways()).allSatisfy(way -> {
            assertThat(way.counts().n()).isEqualTo(table.n());
            assertThat(ChiSquareTest.of(way.counts()).cochran().isSatisfied()).isTrue();
        });
        assertThat(found.needed() == 0)
                .isEqualTo(ChiSquareTest.of(table).cochran().isSatisfied());
    }

    @Test
    void onlyTheMarginsCount() {
        long[][] other = {{4, 26, 35, 0}, {9, 41, 42, 11}, {4, 11, 10, 0}, {2, 15, 5, 0}};
        assertThat(CategoryMerges.ofBoth().analyse(Tables.of(other)).ways())
                .hasSameSizeAs(CategoryMerges.ofBoth().analyse(B432).ways());
    }

    @Test
    void aTableThatPassesNeedsNone() {
        CategoryMergesResult found = CategoryMerges.ofBoth().analyse(Tables.of(new long[][] {{20, 30}, {30, 20}}));
        assertThat(found.needed()).isZero();
        assertThat(found).hasToString("Cochran's rule is satisfied without merging");
    }

    @Test
    void someTablesCannotBeHelped() {
        assertThat(CategoryMerges.ofBoth()
                        .analyse(Tables.of(new long[][] {{1, 2, 1}, {2, 1, 0}}))
                        .needed())
                .isEqualTo(-1);
        assertThat(CategoryMerges.ofBoth()
                        .analyse(Tables.of(new long[][] {{5, 2}}))
                        .ways())
                .isEmpty();
        assertThat(CategoryMerges.ofBoth()
                        .analyse(Tables.of(new long[][] {{0, 0}}))
                        .ways())
                .isEmpty();
    }

    @Test
    void tooManyCategoriesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoryMerges.ofRows().analyse(many()))
                .withMessageContaining("the table has 24");
    }

    private static CrossTable many() {
        long[][] counts = new long[25][2];
        for (long[] row : counts) {
            row[0] = 1;
            row[1] = 1;
        }
        return Tables.of(counts);
    }

    @Test
    void printsInEightyColumns() {
        String text = CategoryMerges.ofBoth().analyse(B432).toString();
        assertThat(text)
                .startsWith("Cochran's rule is satisfied after 1 merge, in ")
                .contains("Netwerk + Integraal");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void residualsAreJudgedAsAFamily() {
        ChiSquareResult result = ChiSquareTest.of(B432);
        double raw = result.residualP(Multiplicity.NONE).get(0).get(0).value();
        double bonferroni =
                result.residualP(Multiplicity.BONFERRONI).get(0).get(0).value();
        assertThat(raw).isCloseTo(RAW, within(1e-14));
        assertThat(bonferroni).isCloseTo(16 * raw, within(1e-15));
        assertThat(result.residualPTable(Multiplicity.HOLM).toString()).contains("Holm");
        assertThat(ChiSquareTest.of(Tables.of(new long[][] {{5, 2}}))
                        .residualP(Multiplicity.HOLM)
                        .get(0)
                        .get(0)
                        .isPresent())
                .isFalse();
    }
}
