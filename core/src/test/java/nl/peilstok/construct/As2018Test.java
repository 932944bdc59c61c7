package nl.peilstok.construct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;
import nl.peilstok.inference.Friedman;
import nl.peilstok.io.SavedScale;
import nl.peilstok.io.ScaleFile;
import nl.peilstok.reliability.Alpha;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twelve items of which four run against the others among gemeenten only, as the 2018 study reports of borging. */
class As2018Test {
    private static final List<String> FOUR = List.of("borging_06", "borging_07", "borging_08", "borging_09");
    private static final Survey SURVEY = borging(2018);
    private static final ConstructionResult RESULT = construct(SURVEY);

    private static Survey borging(long seed) {
        return new Simulated("borging", seed)
                .group("swv", 105, Simulated.oneFactor(.6, .65, .7, .6, .55, .5, .55, .5, .55, .7, .65, .6))
                .group("gemeenten", 217, Simulated.oneFactor(.6, .65, .7, .6, .55, -.3, -.35, -.3, -.25, .7, .65, .6))
                .survey();
    }

    private static ConstructionResult construct(Survey survey) {
        return Construction.as2018().analyse(survey.items("borging_01..borging_12"), survey.group("doelgroep"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theFourGoInBothGroupsAndTheEightStay(long seed) {
        ConstructionResult result = construct(borging(seed));
        assertThat(result.dropped()).containsExactlyInAnyOrderElementsOf(FOUR);
        assertThat(result.scale().items().names()).hasSize(8).doesNotContainAnyElementsOf(FOUR);
    }

    @Test
    void eachItemGoesForTheNumberThatTheMatrixHas() {
        Items gemeenten = SURVEY.items("borging_01..borging_12")
                .in(SURVEY.group("doelgroep").in("gemeenten"));
        CorrelationMatrix matrix = Correlations.pearson().analyse(gemeenten);
        Step first = RESULT.steps().stream()
                .filter(step -> step.decision().kind() == Decision.Kind.DROPPED)
                .findFirst()
                .orElseThrow();
        String item = first.decision().items().get(0);
        long negative = matrix.names().stream()
                .filter(other -> !other.equals(item) && matrix.get(item, other).value() <= 0)
                .count();
        assertThat(first.findings())
                .filteredOn(each -> each.quantity() == Quantity.FAILING_CORRELATIONS)
                .extracting(Finding::group, each -> each.value().value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("gemeenten", (double) negative),
                        org.assertj.core.groups.Tuple.tuple("swv", 0.0));
        assertThat(first.findings())
                .filteredOn(each -> each.quantity() == Quantity.LOWEST_CORRELATION
                        && each.group().equals("gemeenten"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.value().value())
                            .isEqualTo(
                                    matrix.get(each.items().get(0), each.items().get(1))
                                            .value());
                    assertThat(each.n())
                            .isEqualTo(matrix.n(
                                    matrix.indexOf(each.items().get(0)),
                                    matrix.indexOf(each.items().get(1))));
                });
    }

    @Test
    void theNumbersOfTheScaleAreThoseOfTheProceduresOnItsItems() {
        Items items = SURVEY.items("borging_01..borging_12")
                .without(FOUR.toArray(String[]::new))
                .in(SURVEY.group("doelgroep").in("swv"));
        GroupOutcome swv = RESULT.scale().in("swv");
        assertThat(swv.reliability().value())
                .isEqualTo(Alpha.listwise().analyse(items).raw().value());
        assertThat(swv.friedman().orElseThrow().chiSquare().value())
                .isEqualTo(Friedman.chiSquare().test(items).chiSquare().value());
        assertThat(RESULT.scale().unmet()).isEmpty();
        assertThat(RESULT.scale().scores().numbers().size()).isEqualTo(322);
        assertThat(swv.scores().total()).isEqualTo(105);
    }

    @Test
    void isSavedWithItsRulesAndNumbers() throws IOException {
        SavedScale saved = RESULT.scale().saved();
        SavedScale read = ScaleFile.read(new StringReader(saved.toString()), "borging.scale");
        assertThat(read).isEqualTo(saved);
        assertThat(read.provenance())
                .containsEntry("constructed by", "Construction by the rules of 2018")
                .containsEntry("reliability at least", "0.7")
                .containsKeys("group swv", "group gemeenten");
        assertThat(read.score(SURVEY).toString())
                .isEqualTo(RESULT.scale().scores().toString());
    }

    @Test
    void printsInLessThan60LinesOf80Columns() {
        assertThat(RESULT.toString().lines())
                .hasSizeLessThan(60)
                .allMatch(line -> line.length() <= 80)
                .first()
                .isEqualTo("A scale of 8 of 12 items by the rules of 2018, the same in 2 of 2 groups");
        assertThat(RESULT.trail().toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(RESULT.rules().toString()).contains("reliability at least", "0.7");
    }

    @Test
    void readsAsAMethodsParagraphInTwoLanguages() {
        assertThat(RESULT.methods(Language.ENGLISH))
                .contains(
                        "Van der Grinten et al. (2018, Bijlage 3)",
                        "all inter-item correlations (Pearson, pairwise) positive",
                        "alpha of at least .70",
                        "12 candidate items (gemeenten, n = 217; swv, n = 105)",
                        "it does not show that each item adds information");
        assertThat(RESULT.methods(Language.DUTCH))
                .contains(
                        "alfa van ten minste ,70",
                        "12 kandidaat-items",
                        "Afgevallen, in deze volgorde",
                        "gemiddelde van de beantwoorde items, ten minste 1 beantwoord")
                .doesNotContain("dropped");
        FOUR.forEach(item -> assertThat(RESULT.methods(Language.DUTCH)).contains(item));
    }

    @Test
    void theSameToTheBitForAnyOrderOfTheGroupsAndAnyRun() {
        assertThat(construct(SURVEY).trail()).isEqualTo(RESULT.trail());
    }
}
