package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peilstok.crosstab.Association.Predicted;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssociationTest {
    private static final String WHERE_EFFECTSIZE_STOPS_EARLY = "table__survey_rol_by_VER_1__chisq";

    static List<ReferenceCase> chiSquares() {
        return ReferenceCase.all("table__.*__chisq");
    }

    static List<ReferenceCase> intervals() {
        return ReferenceCase.all("assoc__.*");
    }

    private static CrossTable table(ReferenceCase reference) {
        ReferenceCase.Matrix observed = reference.matrix("observed");
        return Tables.of(Stream.of(observed.data())
                .map(row -> Arrays.stream(row).mapToLong(count -> (long) count).toArray())
                .toArray(long[][]::new));
    }

    @ParameterizedTest
    @MethodSource("chiSquares")
    void agreesWithEffectsizeAndTheFormulas(ReferenceCase reference) {
        Association found = Association.of(table(reference));
        reference.assertRelative("association.phi", found.phi().value(), 1e-12);
        reference.assertRelative("association.cramers_v", found.cramersV().value(), 1e-12);
        reference.assertClose(
                "association.cramers_v_bias_corrected",
                found.cramersVCorrected().value());
        reference.assertRelative(
                "association.contingency_coefficient", found.contingency().value(), 1e-12);
        reference.assertRelative("association.tschuprow_t", found.tschuprow().value(), 1e-12);
        if (reference.has("association.gamma")) {
            reference.assertClose("association.gamma", found.gamma().value());
            reference.assertClose("association.tau_b", found.tauB().value());
            reference.assertClose("association.tau_c", found.tauC().value());
            reference.assertClose(
                    "association.somers_d_col_given_row",
                    found.somersD(Predicted.COLUMNS).value());
            reference.assertClose(
                    "association.somers_d_row_given_col",
                    found.somersD(Predicted.ROWS).value());
        }
        if (!reference.name().equals(WHERE_EFFECTSIZE_STOPS_EARLY)) {
            Interval v = found.cramersV().interval().orElseThrow();
            reference.assertClose("cramers_v_effectsize_ci.low", v.lower());
            reference.assertClose("cramers_v_effectsize_ci.high", v.upper());
        }
    }

    @Test
    void theIntervalOfVFollowsFromNoncentralChiSquareWhereEffectsizeStopsEarly() {
        Interval v = Association.of(table(ReferenceCase.of(WHERE_EFFECTSIZE_STOPS_EARLY)))
                .cramersV()
                .interval()
                .orElseThrow();
        double[] limits = ReferenceCase.of("assoc_v__noncentral").numbers("rol_by_VER_1");
        assertThat(v.lower()).isEqualTo(limits[0]);
        assertThat(v.upper()).isCloseTo(limits[1], within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("intervals")
    void intervalsAgreeWithNumericalDifferentiation(ReferenceCase reference) {
        Association found = Association.of(table(reference));
        List<Estimate> estimates = List.of(
                found.gamma(),
                found.tauB(),
                found.tauC(),
                found.somersD(Predicted.COLUMNS),
                found.somersD(Predicted.ROWS),
                found.somersD(Predicted.SYMMETRIC),
                found.lambda(Predicted.COLUMNS),
                found.lambda(Predicted.ROWS),
                found.lambda(Predicted.SYMMETRIC),
                found.uncertainty(Predicted.COLUMNS),
                found.uncertainty(Predicted.ROWS),
                found.uncertainty(Predicted.SYMMETRIC));
        double[] value = reference.named("value").values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] low = reference.numbers("low");
        double[] high = reference.numbers("high");
        for (int i = 0; i < value.length; i++) {
            Estimate estimate = estimates.get(i);
            assertThat(estimate.value()).isCloseTo(value[i], within(1e-12));
            if (high[i] - low[i] > 1e-7) {
                Interval interval = estimate.interval().orElseThrow();
                assertThat(interval.lower()).as("lower limit " + i).isCloseTo(low[i], within(1e-7));
                assertThat(interval.upper()).as("upper limit " + i).isCloseTo(high[i], within(1e-7));
            } else {
                assertThat(estimate.interval()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void transposingSwapsWhatIsPredicted(long seed) {
        long[][] counts = Tables.random(seed);
        Association found = Association.of(Tables.of(counts));
        Association turned = Association.of(Tables.of(Tables.transposed(counts)));
        assertSame(turned.gamma(), found.gamma());
        assertSame(turned.tauC(), found.tauC());
        assertSame(turned.somersD(Predicted.ROWS), found.somersD(Predicted.COLUMNS));
        assertSame(turned.lambda(Predicted.ROWS), found.lambda(Predicted.COLUMNS));
        assertSame(turned.uncertainty(Predicted.COLUMNS), found.uncertainty(Predicted.ROWS));
        assertSame(turned.lambda(Predicted.SYMMETRIC), found.lambda(Predicted.SYMMETRIC));
        assertSame(turned.tschuprow(), found.tschuprow());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void reversingTheColumnsTurnsTheSignOfOrderedCoefficientsOnly(long seed) {
        long[][] counts = Tables.random(seed);
        long[][] reversed = Stream.of(counts)
                .map(row -> IntStream.range(0, row.length)
                        .mapToLong(j -> row[row.length - 1 - j])
                        .toArray())
                .toArray(long[][]::new);
        Association found = Association.of(Tables.of(counts));
        Association turned = Association.of(Tables.of(reversed));
        assertThat(turned.gamma().value()).isCloseTo(-found.gamma().value(), within(1e-14));
        assertThat(turned.tauB().interval().orElseThrow().lower())
                .isCloseTo(-found.tauB().interval().orElseThrow().upper(), within(1e-14));
        assertSame(turned.uncertainty(Predicted.ROWS), found.uncertainty(Predicted.ROWS));
        assertSame(turned.cramersV(), found.cramersV());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyIntervalContainsItsEstimateAndGrowsWithItsLevel(long seed) {
        CrossTable counts = Tables.of(Tables.random(seed));
        Association usual = Association.of(counts);
        Association wide = Association.of(counts, .99);
        for (Predicted predicted : Predicted.values()) {
            Interval narrow = usual.somersD(predicted).interval().orElseThrow();
            Interval wider = wide.somersD(predicted).interval().orElseThrow();
            assertThat(narrow.contains(usual.somersD(predicted).value())).isTrue();
            assertThat(wider.lower()).isLessThan(narrow.lower());
            assertThat(wider.upper()).isGreaterThan(narrow.upper());
        }
    }

    @Test
    void ofAPerfectAssociationTheCoefficientsAreOneWithoutNormalInterval() {
        Association found = Association.of(Tables.of(new long[][] {{10, 0, 0}, {0, 20, 0}, {0, 0, 5}}));
        for (Estimate one : List.of(
                found.gamma(),
                found.tauB(),
                found.somersD(Predicted.ROWS),
                found.lambda(Predicted.COLUMNS),
                found.uncertainty(Predicted.SYMMETRIC))) {
            assertThat(one.value()).isEqualTo(1, within(1e-15));
            assertThat(one.interval()).isEmpty();
            assertThat(one.whyNoInterval().orElseThrow().reason()).contains("standard error is 0");
        }
        assertThat(found.cramersV().value()).isEqualTo(1);
        assertThat(found.cramersV().interval().orElseThrow().upper()).isEqualTo(1);
    }

    @Test
    void ofIndependenceTheyAreZero() {
        Association found = Association.of(Tables.of(new long[][] {{10, 20, 30}, {1, 2, 3}}));
        assertThat(found.cramersV().value()).isZero();
        assertThat(found.cramersVCorrected().value()).isZero();
        assertThat(found.gamma().value()).isEqualTo(0, within(1e-16));
        assertThat(found.lambda(Predicted.SYMMETRIC).value()).isZero();
        assertThat(found.uncertainty(Predicted.ROWS).value()).isEqualTo(0, within(1e-15));
        assertThat(found.uncertainty(Predicted.ROWS).interval()).isEmpty();
    }

    @Test
    void withoutTwoRowsAndColumnsThereIsNoAssociation() {
        for (long[][] counts :
                List.of(new long[][] {{1, 2, 3}}, new long[][] {{0, 0}, {0, 0}}, new long[][] {{5, 0}, {0, 0}})) {
            Association found = Association.of(Tables.of(counts));
            assertThat(found.cramersV().isPresent()).isFalse();
            assertThat(found.lambda(Predicted.ROWS).isPresent()).isFalse();
            assertThat(found.toString()).contains("Association of");
        }
    }

    @Test
    void emptyRowsAndColumnsChangeNothing() {
        Association with = Association.of(Tables.of(new long[][] {{3, 0, 7}, {0, 0, 0}, {6, 0, 4}}));
        Association without = Association.of(Tables.of(new long[][] {{3, 7}, {6, 4}}));
        assertSame(with.tauC(), without.tauC());
        assertSame(with.cramersVCorrected(), without.cramersVCorrected());
    }

    @Test
    void countsOfABillionAndMoreAreNoObstacle() {
        long c = 4_000_000_000L;
        Association found = Association.of(Tables.of(new long[][] {{3 * c, 2 * c}, {c, 4 * c}}));
        Association small = Association.of(Tables.of(new long[][] {{3, 2}, {1, 4}}));
        assertThat(found.gamma().value()).isCloseTo(small.gamma().value(), within(1e-15));
        assertThat(found.gamma().interval().orElseThrow().lower())
                .isCloseTo(found.gamma().value(), within(1e-4));
        assertThat(found.cramersV().interval().orElseThrow().upper())
                .isCloseTo(found.cramersV().value(), within(1e-4));
    }

    @Test
    void printsInEightyColumns() {
        String text = Association.of(Tables.of(new long[][] {{10, 4, 6, 2}, {9, 3, 8, 14}}))
                .toString();
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(text).startsWith("Association of 2 × 4, n = 56").contains("Somers' d, symmetric");
    }

    @Test
    void refusesALevelThatIsNone() {
        CrossTable counts = Tables.of(new long[][] {{3, 7}, {6, 4}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Association.of(counts, 1))
                .withMessageContaining("level");
    }

    private static void assertSame(Estimate actual, Estimate expected) {
        assertThat(actual.value()).isCloseTo(expected.value(), within(1e-14));
        assertThat(actual.interval().isPresent()).isEqualTo(expected.interval().isPresent());
        actual.interval().ifPresent(interval -> {
            assertThat(interval.lower())
                    .isCloseTo(expected.interval().orElseThrow().lower(), within(1e-12));
            assertThat(interval.upper())
                    .isCloseTo(expected.interval().orElseThrow().upper(), within(1e-12));
        });
    }
}
