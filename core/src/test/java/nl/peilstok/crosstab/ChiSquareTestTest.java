package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.AbsentEstimateException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Degenerate and extreme tables, and how the result reads. */
class ChiSquareTestTest {

    @Nested
    class WhereThereIsNoTest {
        @Test
        void oneRow() {
            ChiSquareResult result = test(new long[][] {{5, 6, 7}});
            assertAbsent(result, Absence.Kind.TOO_FEW, "only one row has counts");
            assertThat(result.expected(0, 1)).isEqualTo(6);
            assertThat(result.leastExpected().value()).isEqualTo(5);
        }

        @Test
        void oneColumnLeftAfterEmptyOnesAreGone() {
            ChiSquareResult result = test(new long[][] {{5, 0}, {7, 0}});
            assertAbsent(result, Absence.Kind.TOO_FEW, "only one column has counts");
            assertThat(result.notes()).containsExactly("left out: empty column 'b'");
        }

        @Test
        void everythingInOneCell() {
            assertAbsent(
                    test(new long[][] {{0, 0, 0}, {0, 104, 0}}), Absence.Kind.TOO_FEW, "all counts are in one cell");
        }

        @Test
        void allZero() {
            ChiSquareResult result = test(new long[][] {{0, 0}, {0, 0}});
            assertAbsent(result, Absence.Kind.NO_ANSWERS, "all counts are 0");
            assertThat(result.leastExpected().whyAbsent()).isPresent();
            assertThat(result.n()).isZero();
        }

        private void assertAbsent(ChiSquareResult result, Absence.Kind kind, String reason) {
            assertThat(result.statistic().whyAbsent()).contains(new Absence(kind, reason));
            assertThat(result.p().whyAbsent()).contains(new Absence(kind, reason));
            assertThat(result.logP().whyAbsent()).contains(new Absence(kind, reason));
            assertThat(result.cramersV().whyAbsent()).contains(new Absence(kind, reason));
            assertThat(result.df()).isZero();
            assertThat(result.cochran().verdict()).isEqualTo(CochranRule.Verdict.NOT_APPLICABLE);
            assertThat(result.toString()).startsWith("Chi-square: — (" + reason + "), n = ");
            assertThat(result.residualTable().toString()).doesNotContain("NaN");
            assertThatThrownBy(() -> result.pearsonResidual(0, 0))
                    .isInstanceOf(AbsentEstimateException.class)
                    .hasMessageContaining(reason);
        }
    }

    @Test
    void emptyRowsAndColumnsAreLeftOutAndNamed() {
        ChiSquareResult full = test(new long[][] {{10, 0, 4}, {0, 0, 0}, {3, 0, 9}});
        ChiSquareResult small = test(new long[][] {{10, 4}, {3, 9}});
        assertThat(full.statistic().value()).isEqualTo(small.statistic().value());
        assertThat(full.df()).isEqualTo(1);
        assertThat(full.counts().rows()).containsExactly("A", "C");
        assertThat(full.counts().columns()).containsExactly("a", "c");
        assertThat(full.notes()).containsExactly("left out: empty row 'B'", "left out: empty column 'b'");
        assertThat(full.toString()).contains("left out: empty row 'B'\nleft out: empty column 'b'");
        assertThat(small.notes()).isEmpty();
    }

    @Test
    void fewerAnswersThanCategoriesAreTestedAndCochranWarns() {
        ChiSquareResult result = test(new long[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        assertThat(result.statistic().value()).isCloseTo(6, within(1e-14));
        assertThat(result.cramersV().value()).isCloseTo(1, within(1e-15)).isLessThanOrEqualTo(1);
        assertThat(result.cochran().sentence())
                .isEqualTo("Cochran's rule is violated: 9 of 9 cells (100%) have an expected count below 5,"
                        + " 9 of them below 1");
    }

    @Test
    void perfectIndependenceGivesExactlyZero() {
        ChiSquareResult result = test(new long[][] {{1, 2, 3}, {7, 14, 21}, {11, 22, 33}});
        assertThat(result.statistic().value()).isZero();
        assertThat(result.p().value()).isEqualTo(1);
        assertThat(result.cramersV().value()).isZero();
    }

    /** R 4.2.2: chisq.test(…, correct = FALSE), pchisq(…, lower.tail = FALSE, log.p = TRUE). */
    @Nested
    class FarOutInTheTail {
        @Test
        void pNearTheSmallestDouble() {
            ChiSquareResult result = test(new long[][] {{720, 10}, {25, 710}});
            assertThat(result.statistic().value()).isCloseTo(1328.9096750245353, within(1e-12 * 1328.9096750245353));
            assertThat(result.p().value()).isCloseTo(5.8992490566149257e-291, within(1e-10 * 5.8992490566149257e-291));
            assertThat(result.logP().value()).isCloseTo(-668.27743699699602, within(1e-12 * 668.27743699699602));
        }

        @Test
        void logPGoesOnWherePIsZero() {
            ChiSquareResult result = test(new long[][] {{60000, 1000}, {1000, 60000}});
            assertThat(result.p().value()).isZero();
            assertThat(result.logP().value()).isCloseTo(-57071.622122347697, within(1e-12 * 57071));
        }
    }

    @Nested
    class HugeCounts {
        private static final long HUGE = 1_000_000_000_000_000L;

        /** By exact fractions; R, which rounds the expected counts, has errors of 1e-8 here. */
        @Test
        void aSmallDeviationIsNotLostInTheRoundingOfExpectedCounts() {
            double x = 0.050805316821636984;
            ChiSquareResult result =
                    test(new long[][] {{HUGE + 12_345_678, HUGE - 7, HUGE}, {HUGE, HUGE, 999_999_987_654_321L}});
            assertThat(result.n()).isEqualTo(5_999_999_999_999_992L);
            assertThat(result.statistic().value()).isCloseTo(x, within(1e-14 * x));
        }

        @Test
        void theHeadlineStillFits() {
            ChiSquareResult result = test(new long[][] {{HUGE, 1, 2}, {3, HUGE, 4}, {5, 6, HUGE}});
            assertThat(result.cramersV().value()).isCloseTo(1, within(1e-13));
            assertThat(result.toString().lines().findFirst().orElseThrow())
                    .isEqualTo("Chi-square: X²(4) = 6.0000e15, p < .001, Cramér's V 1.00, n = 3000000000000021")
                    .hasSizeLessThanOrEqualTo(80);
        }

        @Test
        void aSumThatCannotBeHeldIsRefused() {
            assertThatThrownBy(() -> test(new long[][] {{Long.MAX_VALUE, 1}, {1, 1}}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("counts: together more than 9223372036854775807 cannot be counted");
        }
    }

    @Test
    void theResultReadsInASentenceAndATable() {
        ChiSquareResult result = ChiSquareTest.of(CrossTable.ofCounts(
                        List.of("small", "large"), List.of("no", "yes"), new long[][] {{12, 7}, {6, 7}})
                .named("town", "team"));
        assertThat(result).hasToString("""
                        Chi-square: X²(1) = 0.91, p = .341, Cramér's V .17, n = 32
                        town × team        no  yes  total
                        small              12    7     19
                        small, expected  10.7  8.3
                        large               6    7     13
                        large, expected   7.3  5.7
                        total              18   14     32
                        Cochran's rule is satisfied: no cell has an expected count below 5""");
        assertThat(result.residualTable()).hasToString("""
                        Adjusted standardised residuals
                        town × team     no    yes  total
                        small         0.95  -0.95     19
                        large        -0.95   0.95     13
                        Cochran's rule is satisfied: no cell has an expected count below 5""");
    }

    private static ChiSquareResult test(long[][] counts) {
        return ChiSquareTest.of(CrossTable.ofCounts(
                List.of("A", "B", "C").subList(0, counts.length),
                List.of("a", "b", "c").subList(0, counts[0].length),
                counts));
    }
}
