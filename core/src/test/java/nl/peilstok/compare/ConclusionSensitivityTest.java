package nl.peilstok.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Selection;
import nl.peilstok.data.Survey;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.inference.Anova;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.reliability.Alpha;
import nl.peilstok.scale.Scale;
import nl.peilstok.scale.ScoringRule;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conclusion under every treatment of missing answers: against R and lavaan, and what must always hold. */
class ConclusionSensitivityTest {
    private static final String MIDDLE = "no view as middle, half or more (counterfactual)";

    private static String[] alternating(int n, String... groups) {
        String[] labels = new String[n];
        for (int r = 0; r < n; r++) {
            labels[r] = groups[r % groups.length];
        }
        return labels;
    }

    @ParameterizedTest
    @CsvSource({"VER, 8", "RES, 7"})
    void agreesWithR(String scale, int k) {
        ReferenceCase r = ReferenceCase.of("noview__" + scale + "__treatments");
        Survey survey = OpenStudy.read();
        ConclusionSensitivityResult result = ConclusionSensitivity.usual()
                .analyse(survey.items(scale + "_1.." + scale + "_" + k), survey.group("geslacht"));

        assertThat(result.treatments()).hasSize(k + 3);
        assertTreated(r, "listwise", result.under("listwise"));
        assertTreated(r, "middle", result.under(MIDDLE));
        assertTreated(r, "em", result.under("EM"));
        for (int least = 1; least < k; least++) {
            assertTreated(r, "person_" + least, result.under("person mean, " + least + " or more"));
        }
        assertScale(r, "pairwise", result.under("pairwise"));
        assertThat(result.under("pairwise").p().whyAbsent().orElseThrow().reason())
                .startsWith("pairwise, nobody has a score");
    }

    private static void assertScale(ReferenceCase r, String name, TreatedScale treated) {
        r.assertClose(name + ".n", treated.n());
        r.assertClose(name + ".mean", treated.mean().value());
        r.assertClose(name + ".sd", treated.sd().value());
        r.assertClose(name + ".alpha", treated.alpha().value());
    }

    private static void assertTreated(ReferenceCase r, String name, TreatedScale treated) {
        assertScale(r, name, treated);
        r.assertClose(name + ".difference", treated.difference().value());
        r.assertClose(
                name + ".lower", treated.difference().interval().orElseThrow().lower());
        r.assertClose(name + ".p", treated.p().value());
        r.assertClose(name + ".g", treated.effect().value());
    }

    @Test
    void aConclusionThatHangsOnTheTreatmentSaysOnWhich() {
        Survey survey = OpenStudy.read();
        ConclusionSensitivityResult result =
                ConclusionSensitivity.usual().analyse(survey.items("VER_1..VER_8"), survey.group("geslacht"));
        assertThat(result.stands()).contains(false);
        assertThat(result.tested()).hasSize(10);
        assertThat(result.significant()).hasSize(8);
        assertThat(result.sentence())
                .isEqualTo("The conclusion depends: p < .05 but not listwise; person mean, 7 or more");
        assertThat(result.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void aLargeDifferenceStandsUnderAll() {
        int[][] rows = WrittenItems.randomLikert(new Random(4), 200, 6, .15);
        for (int r = 0; r < rows.length; r += 2) {
            for (int i = 0; i < 6; i++) {
                rows[r][i] = rows[r][i] == 9 ? 9 : Math.max(1, rows[r][i] - 1);
            }
        }
        ConclusionSensitivityResult result = ConclusionSensitivity.usual()
                .analyse(WrittenItems.likert(rows), Grouping.of("doelgroep", alternating(200, "swv", "gemeenten")));
        assertThat(result.treatments()).hasSize(9);
        assertThat(result.levels()).containsExactly("gemeenten", "swv");
        assertThat(result.stands()).contains(true);
        assertThat(result.sentence())
                .isEqualTo("The conclusion stands under all 8 treatments: gemeenten above swv, p < .05");
        ConclusionSensitivityResult turned = ConclusionSensitivity.usual()
                .analyse(
                        WrittenItems.likert(rows),
                        Grouping.of("doelgroep", alternating(200, "swv", "gemeenten")),
                        "swv",
                        "gemeenten");
        assertThat(turned.under("EM").difference().value())
                .isCloseTo(-result.under("EM").difference().value(), within(1e-12));
    }

    @Test
    void withoutMissingAnswersAllTreatmentsAgree() {
        Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(5), 90, 5, 0));
        Grouping groups = Grouping.of("g", alternating(90, "a", "b"));
        ConclusionSensitivityResult result = ConclusionSensitivity.usual().analyse(items, groups);
        TreatedScale listwise = result.under("listwise");
        for (TreatedScale each : result.treatments()) {
            assertThat(each.mean().value()).isCloseTo(listwise.mean().value(), within(1e-12));
            assertThat(each.sd().value()).isCloseTo(listwise.sd().value(), within(1e-12));
            assertThat(each.alpha().value()).isCloseTo(listwise.alpha().value(), within(1e-12));
            if (each.p().isPresent()) {
                // The information of EM is a central difference of the gradient.
                assertThat(each.p().value()).isCloseTo(listwise.p().value(), within(1e-6));
                assertThat(each.effect().value()).isCloseTo(listwise.effect().value(), within(1e-12));
            }
        }
        assertThat(result.toString()).contains("nothing is missing: all treatments are the same");
    }

    @Test
    void moreGroupsAreComparedByWelchsAnalysisOfVariance() {
        Survey survey = OpenStudy.read();
        Items items = survey.items("VER_1..VER_8");
        ConclusionSensitivityResult result =
                ConclusionSensitivity.usual().analyse(items, survey.group("rol"), "leraar", "directeur", "bestuurder");
        Scale scale = Scale.of("VER", items).scoredBy(ScoringRule.personMean().withMinimum(3));
        Survey three = survey.in(Selection.where(survey.respondents(), r -> {
            int position = survey.coded("rol").positionOrNegative(r);
            return position >= 0 && position < 3;
        }));
        var scores = scale.score(three).by(three.group("rol"));
        TreatedScale treated = result.under("person mean, 3 or more");
        assertThat(treated.p().value()).isCloseTo(Anova.welch().test(scores).p().value(), within(1e-12));
        assertThat(treated.effect().value())
                .isCloseTo(Anova.oneWay().test(scores).etaSquared().value(), within(1e-12));
        assertThat(treated.difference().isPresent()).isFalse();
        assertThat(result.toString()).contains("Welch's F");
    }

    @Test
    void reversedItemsKeepTheirMiddleAndTheirAlpha() {
        int[][] rows = WrittenItems.randomLikert(new Random(6), 80, 4, .2);
        int[][] turned = new int[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            turned[r] = rows[r].clone();
            turned[r][1] = rows[r][1] == 9 ? 9 : 6 - rows[r][1];
        }
        Items plain = WrittenItems.likert(rows);
        Items reversed = WrittenItems.likert(turned).reversed("item_2");
        ConclusionSensitivityResult a = ConclusionSensitivity.usual().analyse(plain);
        ConclusionSensitivityResult b = ConclusionSensitivity.usual().analyse(reversed);
        assertThat(b.toString()).isEqualTo(a.toString());
        assertThat(a.under("person mean, 2 or more").alpha().value())
                .isCloseTo(Alpha.personMean(2).analyse(plain).raw().value(), within(1e-15));
        assertThat(a.sentence()).startsWith("Under 7 treatments mean ");
        assertThat(a.stands()).isEmpty();
        assertThat(a.range(TreatedScale::alpha).value()).isPositive();
    }

    @Test
    void anItemThatIsAllWithoutAViewLeavesWhatCanBeComputed() {
        int[][] rows = WrittenItems.randomLikert(new Random(7), 60, 4, .1);
        for (int[] row : rows) {
            row[3] = 9;
        }
        ConclusionSensitivityResult result = ConclusionSensitivity.usual()
                .analyse(WrittenItems.likert(rows), Grouping.of("g", alternating(60, "a", "b")));
        assertThat(result.under("listwise").mean().isPresent()).isFalse();
        assertThat(result.under("listwise").p().isPresent()).isFalse();
        assertThat(result.under("EM").mean().isPresent()).isFalse();
        assertThat(result.under("person mean, 2 or more").p().isPresent()).isTrue();
        assertThat(result.stands()).isPresent();
        assertThat(result.toString()).contains("—");
    }

    @Test
    void aGroupOfOneAndConstantAnswersAreStated() {
        int[][] rows = {{3, 3}, {3, 3}, {3, 9}, {3, 3}};
        ConclusionSensitivityResult result =
                ConclusionSensitivity.usual().analyse(WrittenItems.likert(rows), Grouping.of("g", "a", "a", "a", "b"));
        assertThat(result.stands()).isEmpty();
        assertThat(result.sentence()).isEqualTo("No treatment of missing answers gives a test between the groups");
        assertThat(result.under("listwise").sd().value()).isZero();
        Estimate alpha = result.under("listwise").alpha();
        assertThat(alpha.isPresent()).isFalse();
    }

    @Test
    void theConclusionsOfAStudyStandBelowEachOther() {
        Survey survey = OpenStudy.read();
        Map<String, ConclusionSensitivityResult> study = new LinkedHashMap<>();
        for (String scale : List.of("VER_1..VER_8", "RES_1..RES_7")) {
            study.put(
                    scale.substring(0, 3),
                    ConclusionSensitivity.usual().analyse(survey.items(scale), survey.group("geslacht")));
        }
        study.put("none", ConclusionSensitivity.usual().analyse(survey.items("INF_1..INF_3")));
        Table table = ConclusionSensitivityResult.table(study);
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(0).get(1)).isEqualTo(Cell.text("depends"));
        assertThat(table.rows().get(2).get(1)).isEqualTo(Cell.text("no test"));
        assertThat(table.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConclusionSensitivityResult.table(Map.of()))
                .withMessageContaining("at least one");
    }

    @Test
    void refusesWhatCannotBeCompared() {
        Items one = WrittenItems.likert(new int[][] {{1}, {2}});
        Items two = WrittenItems.likert(new int[][] {{1, 2}, {2, 3}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConclusionSensitivity.usual().analyse(one))
                .withMessageContaining("items: two or more are needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConclusionSensitivity.usual().analyse(two, Grouping.of("g", "a", "b"), "a"))
                .withMessageContaining("levels: two groups or more are needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConclusionSensitivity.usual().analyse(two, Grouping.of("g", "a", "b"), "a", "c"))
                .withMessageContaining("'c' is not a group of 'g', which has a, b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConclusionSensitivity.usual().withAlpha(0))
                .withMessageContaining("level: must lie between 0 and 1");
    }
}
