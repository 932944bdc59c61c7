package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwoByTwoTest {

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("table__.*__two_by_two_or_fisher").stream()
                .filter(reference -> reference.has("odds.sample_or"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheFormulas(ReferenceCase reference) {
        ReferenceCase observed = ReferenceCase.of(reference.name().replace("two_by_two_or_fisher", "chisq"));
        TwoByTwo found = TwoByTwo.of(Tables.of(Stream.of(
                        observed.matrix("observed").data())
                .map(row -> Arrays.stream(row).mapToLong(count -> (long) count).toArray())
                .toArray(long[][]::new)));
        Interval odds = found.oddsRatio().interval().orElseThrow();
        reference.assertClose("odds.sample_or", found.oddsRatio().value());
        reference.assertClose("odds.low", odds.lower());
        reference.assertClose("odds.high", odds.upper());
        reference.assertClose("odds.risk_ratio_row1_col1", found.riskRatio().value());
        reference.assertClose("odds.phi_signed", found.phi().value());
    }

    @Test
    void theRiskDifferenceHasNewcombesInterval() {
        ReferenceCase reference = ReferenceCase.of("proportion__intervals");
        TwoByTwo found = TwoByTwo.of(Tables.of(new long[][] {{63, 42}, {98, 119}}));
        reference.assertRelative("newcombe.d", found.riskDifference().value(), 1e-10);
        Interval interval = found.riskDifference().interval().orElseThrow();
        reference.assertRelative("newcombe.low", interval.lower(), 1e-9);
        reference.assertRelative("newcombe.high", interval.upper(), 1e-9);
    }

    @Test
    void swappingTheGroupsInvertsTheRatios() {
        TwoByTwo found = TwoByTwo.of(Tables.of(new long[][] {{12, 7}, {6, 9}}));
        TwoByTwo swapped = TwoByTwo.of(Tables.of(new long[][] {{6, 9}, {12, 7}}));
        assertThat(swapped.oddsRatio().value()).isCloseTo(1 / found.oddsRatio().value(), within(1e-15));
        assertThat(swapped.riskRatio().interval().orElseThrow().lower())
                .isCloseTo(1 / found.riskRatio().interval().orElseThrow().upper(), within(1e-14));
        assertThat(swapped.riskDifference().value())
                .isEqualTo(-found.riskDifference().value());
        assertThat(swapped.phi().value()).isCloseTo(-found.phi().value(), within(1e-15));
    }

    @Test
    void aRatioWithACountOfZeroHasNoInterval() {
        TwoByTwo found = TwoByTwo.of(Tables.of(new long[][] {{5, 0}, {3, 4}}));
        assertThat(found.oddsRatio().value()).isInfinite();
        assertThat(found.oddsRatio().whyNoInterval().orElseThrow().reason()).isEqualTo("a count is 0");
        assertThat(found.riskRatio().interval()).isPresent();
        assertThat(found.riskDifference().interval()).isPresent();
        assertThat(found.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void emptyRowsAndColumnsAreNamed() {
        TwoByTwo row = TwoByTwo.of(Tables.of(new long[][] {{0, 0}, {3, 4}}));
        assertThat(row.riskDifference().whyAbsent().orElseThrow().reason()).isEqualTo("row 'r1' is empty");
        TwoByTwo column = TwoByTwo.of(Tables.of(new long[][] {{0, 5}, {0, 4}}));
        assertThat(column.riskDifference().value()).isZero();
        assertThat(column.riskRatio().isPresent()).isFalse();
        assertThat(column.oddsRatio().isPresent()).isFalse();
        TwoByTwo all = TwoByTwo.of(Tables.of(new long[][] {{5, 0}, {4, 0}}));
        assertThat(all.riskRatio().value()).isEqualTo(1);
        assertThat(all.riskRatio().interval()).isEmpty();
    }

    @Test
    void refusesLargerTables() {
        CrossTable three = Tables.of(new long[][] {{5, 0, 1}, {4, 0, 2}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoByTwo.of(three))
                .withMessageContaining("is 2 × 3");
    }

    @Test
    void longLabelsStayWithinTheLine() {
        String box = "Is het samenwerkingsverband tevreden over de deelname van schoolbesturen aan het overleg";
        TwoByTwo found = TwoByTwo.of(CrossTable.ofCounts(
                List.of("samenwerkingsverband voortgezet onderwijs", "samenwerkingsverband primair onderwijs"),
                List.of(box, "nee"),
                new long[][] {{12, 7}, {6, 9}}));
        assertThat(found.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(found.toString().replaceAll("\\s+", " "))
                .startsWith("Two by two, n = 34 ")
                .contains(
                        "voortgezet onderwijs against samenwerkingsverband primair onderwijs in the chance of " + box);
    }
}
