package nl.peilstok.examples.bijlagen2018;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import nl.peilstok.construct.ConstructionResult;
import nl.peilstok.construct.Language;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.recalculate.Reconstructed;
import nl.peilstok.reliability.Alpha;
import org.junit.jupiter.api.Test;

/** The twelve candidates of borging for both groups, as one survey that a scale can be constructed from. */
class ReconstructedCandidatesTest {
    private static final List<String> LEFT_OUT = List.of("borging_06", "borging_07", "borging_08", "borging_09");

    private static ReconstructedCandidates borging() throws IOException {
        return ReconstructedCandidates.of(ScaleAsPublished.of(Published.read()), "borging");
    }

    @Test
    void theSurveyHasAllCandidatesInOrderAndTheGroup() throws IOException {
        ReconstructedCandidates candidates = borging();
        assertThat(candidates.groups().isConverged()).isTrue();
        Survey survey = candidates.survey();
        assertThat(survey.respondents()).isEqualTo(105 + 208);
        assertThat(survey.group(ReconstructedCandidates.GROUP).levels()).containsExactly("swv", "gemeenten");
        assertThat(survey.codebook().names("borging_01..borging_12"))
                .hasSize(12)
                .isEqualTo(candidates.candidates());
        assertThat(survey.coded("borging_08").missingCounts().keySet())
                .extracting(Missing::reason)
                .containsExactly(MissingReason.NO_VIEW);
    }

    @Test
    void theEightHaveTheirAlphaAndTheFourRunAgainstThemForGemeentenOnly() throws IOException {
        ReconstructedCandidates candidates = borging();
        Survey survey = candidates.survey();
        for (String group : List.of("swv", "gemeenten")) {
            Items all = survey.items("borging_01..borging_12")
                    .in(survey.group(ReconstructedCandidates.GROUP).in(group));
            Items eight = all.without(LEFT_OUT.toArray(String[]::new));
            double alpha = Alpha.listwise().analyse(eight).raw().value();
            assertThat(alpha).isBetween(group.equals("swv") ? .8695 : .7305, group.equals("swv") ? .8705 : .7315);
            Reconstructed result = candidates.groups().groups().get(group);
            List<Double> r = result.correlations().stream()
                    .filter(pair -> LEFT_OUT.contains(pair.item()) && !LEFT_OUT.contains(pair.with()))
                    .map(pair -> pair.attained().value())
                    .toList();
            assertThat(r).hasSize(4 * 8);
            if (group.equals("swv")) {
                assertThat(r).allMatch(each -> each > 0);
                assertThat(result.notes())
                        .filteredOn(note -> note.contains("companions"))
                        .allMatch(note -> note.contains("(assumed"));
            } else {
                assertThat(r).allMatch(each -> each <= 0);
                assertThat(result.notes())
                        .anyMatch(note -> note.contains("companions and scale items") && note.contains("(reported"));
            }
        }
    }

    @Test
    void theProcedureOf2018FindsByItselfThatTheFourGoForBothGroups() throws IOException {
        ConstructionResult result = ConstructedScales.construct(borging(), "borging");
        assertThat(result.dropped()).containsExactlyInAnyOrderElementsOf(LEFT_OUT);
        assertThat(result.scale().items().names())
                .containsExactly(
                        "borging_01",
                        "borging_02",
                        "borging_03",
                        "borging_04",
                        "borging_05",
                        "borging_10",
                        "borging_11",
                        "borging_12");
        assertThat(result.droppedTable().toString())
                .contains("correlations in gemeenten")
                .doesNotContain("in swv");
        assertThat(result.methods(Language.DUTCH)).contains("alfa ,870", "alfa ,731");
    }

    @Test
    void theOtherScalesKeepAllTheirItemsAsIn2018() {
        for (String scale : List.of("visie", "vertrouwen", "randvoorwaarden", "sturing", "meerwaarde")) {
            Finding leftOut =
                    Results.asPublished().find("Bijlage 3", scale + " (reconstructed, not observed)", "items left out");
            assertThat(leftOut.published()).isEqualTo("none");
            assertThat(leftOut.recalculated()).isEqualTo("none");
        }
    }

    @Test
    void theMainJobSaysWhatWasPutIn() {
        Results results = Results.asPublished();
        Finding reported = results.find(
                "Bijlage 3", "candidates left out, gemeenten (reconstructed, not observed)", "correlations reported");
        assertThat(reported.verdict()).isEqualTo(Verdict.NOT_RECALCULABLE);
        assertThat(reported.note()).startsWith("put in: -.30 to .00 (reported: Bijlage 3");
        assertThat(results.all().stream().filter(f -> f.row().startsWith("candidates left out, swv")))
                .allMatch(f -> f.quantity().equals("correlations assumed"));
    }
}
