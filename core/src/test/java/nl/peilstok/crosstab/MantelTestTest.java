package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;

/** Two groups on ordered categories within strata: against coin, and where there is nothing to test. */
class MantelTestTest {
    private static CrossTable table(long[] first, long[] second) {
        List<String> columns = IntStream.rangeClosed(1, first.length)
                .mapToObj(Integer::toString)
                .toList();
        return CrossTable.ofCounts(List.of("swv", "gemeenten"), columns, new long[][] {first, second});
    }

    @Test
    void agreesWithCoin() {
        ReferenceCase r = ReferenceCase.of("strata__mantel_ordinal");
        MantelTest test = MantelTest.of(
                List.of(
                        table(new long[] {3, 4, 7, 2}, new long[] {1, 6, 5, 9}),
                        table(new long[] {6, 5, 1, 0}, new long[] {2, 5, 8, 4}),
                        table(new long[] {2, 3, 8, 6}, new long[] {2, 1, 3, 7})),
                1,
                2,
                4,
                5);
        r.assertClose("statistic", test.test().statistic().value());
        r.assertClose("p", test.test().p().value());
        r.assertClose("mean_difference", test.meanDifference().value());
        assertThat(test.strata()).isEqualTo(3);
        assertThat(test.toString()).startsWith("Mantel: X²(1) = ").endsWith(" within 3 strata");
    }

    @Test
    void ofTwoCategoriesItIsThatOfMantelAndHaenszel() {
        List<CrossTable> strata =
                List.of(table(new long[] {3, 9}, new long[] {7, 2}), table(new long[] {6, 5}, new long[] {1, 8}));
        assertThat(MantelTest.of(strata).test().statistic().value())
                .isCloseTo(MantelHaenszel.of(strata).test().statistic().value(), within(1e-12));
    }

    @Test
    void aStratumOfOneGroupSaysNothing() {
        CrossTable both = table(new long[] {3, 4, 7}, new long[] {1, 6, 5});
        CrossTable one = table(new long[] {3, 4, 7}, new long[] {0, 0, 0});
        assertThat(MantelTest.of(List.of(both, one)).toString())
                .isEqualTo(MantelTest.of(List.of(both)).toString());
        assertThat(MantelTest.of(List.of(one))
                        .test()
                        .p()
                        .whyAbsent()
                        .orElseThrow()
                        .reason())
                .isEqualTo("no stratum has respondents of both groups");
    }

    @Test
    void whereNobodyDiffersThereIsNoTest() {
        MantelTest test = MantelTest.of(List.of(table(new long[] {0, 4, 0}, new long[] {0, 6, 0})));
        assertThat(test.test().p().whyAbsent().orElseThrow().reason())
                .isEqualTo("within strata nobody answers differently");
        assertThat(test.meanDifference().value()).isZero();
    }

    @Test
    void refusesOtherTables() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MantelTest.of(List.of()))
                .withMessageContaining("at least one table");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MantelTest.of(List.of(table(new long[] {1, 2}, new long[] {3, 4})), 1, 2, 3))
                .withMessageContaining("must have 2 rows and 3 columns, got 2 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MantelTest.of(List.of(table(new long[] {1, 2}, new long[] {3, 4})), 1, Double.NaN))
                .withMessageContaining("scores: must be finite");
    }
}
