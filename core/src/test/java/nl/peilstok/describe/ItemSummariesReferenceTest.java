package nl.peilstok.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.reference.OpenSurvey;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frequencies and summaries of the items of six scales, as they stand, against R's. */
class ItemSummariesReferenceTest {

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("descr__.*__items");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyItemHasTheSummaryThatRGives(ReferenceCase expected) {
        for (ItemSummary item : ItemSummaries.of(items(expected)).all()) {
            Summary summary = item.summary();
            String name = item.variable().name();
            expected.assertRelative("valid_n." + name, summary.n(), 0);
            expected.assertRelative("mean." + name, summary.mean().value(), 1e-15);
            expected.assertRelative("sd." + name, summary.sd().value(), 1e-14);
            expected.assertRelative("median." + name, summary.median().value(), 0);
            expected.assertRelative("skewness_G1." + name, summary.skewness().value(), 1e-12);
            expected.assertRelative("kurtosis_G2." + name, summary.kurtosis().value(), 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyAnswerIsCountedAsRCountsIt(ReferenceCase expected) {
        Items items = items(expected);
        assertThat(expected.value("n_rows")).isEqualTo(items.respondents());
        ReferenceCase.Matrix counts = expected.matrix("frequencies");
        for (Frequencies item : Frequencies.ofEach(items)) {
            String name = item.variable().name();
            for (String code : List.of("1", "2", "3", "4", "5")) {
                assertThat((double) item.count(code)).isEqualTo(counts.get(name, code));
            }
            assertThat((double) item.missing(MissingReason.NOT_APPLICABLE)).isEqualTo(counts.get(name, "8"));
            assertThat((double) item.missing(MissingReason.NO_VIEW)).isEqualTo(counts.get(name, "9"));
            assertThat((double) item.missing(MissingReason.NOT_ASKED)).isEqualTo(counts.get(name, "empty"));
            int asked = item.cases().total() - item.missing(MissingReason.NOT_ASKED);
            expected.assertRelative(
                    "dont_know_share_of_asked." + name, item.missing(MissingReason.NO_VIEW) / (double) asked, 0);
            assertThat(item.counts())
                    .isEqualTo(Frequencies.of(items.survey(), name).counts());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void floorAndCeilingAreTheEndsOfTheFrequencies(ReferenceCase expected) {
        Items items = items(expected);
        for (Frequencies item : Frequencies.ofEach(items)) {
            ItemSummary summary = ItemSummaries.of(items).item(item.variable().name());
            assertThat(summary.floorPercent().value())
                    .isEqualTo(item.validPercent("helemaal niet zo").value());
            assertThat(summary.ceilingPercent().value())
                    .isEqualTo(item.validPercent("helemaal zo").value());
        }
    }

    private static Items items(ReferenceCase expected) {
        Survey survey = OpenSurvey.read();
        String prefix = expected.dataSet().substring("survey_".length()) + "_";
        return survey.items(survey.codebook().variables().stream()
                .map(variable -> variable.name())
                .filter(name -> name.startsWith(prefix))
                .toArray(String[]::new));
    }
}
