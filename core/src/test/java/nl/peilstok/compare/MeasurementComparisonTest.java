package nl.peilstok.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.WrittenItems;
import org.junit.jupiter.api.Test;

/** Whether a scale means the same in two groups: against R, and each verdict where it was planted. */
class MeasurementComparisonTest {
    /** The open study has 19 men who answered all. */
    private static final MeasurementComparison FEW_SUFFICE =
            MeasurementComparison.usual().withLeastRespondents(15);

    private static Grouping groups(int n) {
        String[] labels = new String[n];
        for (int r = 0; r < n; r++) {
            labels[r] = r % 2 == 0 ? "swv" : "gemeenten";
        }
        return Grouping.of("doelgroep", labels);
    }

    private static MeasurementComparisonResult compare(int[]... rows) {
        return MeasurementComparison.usual()
                .analyse(WrittenItems.likert(rows), groups(rows.length), "swv", "gemeenten");
    }

    @Test
    void agreesWithR() {
        ReferenceCase r = ReferenceCase.of("dif__VER__comparison");
        Survey survey = OpenStudy.read();
        Items items = survey.items("VER_1..VER_8");
        MeasurementComparisonResult result = FEW_SUFFICE.analyse(items, survey.group("geslacht"), "man", "vrouw");
        r.assertClose("congruence", result.congruence().value());
        for (int g = 0; g < 2; g++) {
            r.assertClose("alpha." + g, result.alpha(g).value());
            r.assertClose(
                    "n." + g,
                    result.alphaComparison().orElseThrow().samples().get(g).n());
            for (int i = 0; i < items.size(); i++) {
                r.assertClose(
                        "loading_" + (g + 1) + "." + items.names().get(i),
                        result.loading(g, i).value());
            }
        }
        assertThat(result.verdict()).isEqualTo(MeasurementVerdict.SAME);
        assertThat(result.sentence()).isEqualTo("The scale means the same in man and vrouw (φ = .97)");
        assertThat(result.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        MeasurementComparisonResult pairwise = MeasurementComparison.usual()
                .withCorrelations(Correlations.pearson().pairwise())
                .analyse(items, survey.group("geslacht"), "man", "vrouw");
        assertThat(pairwise.congruence().value())
                .isNotEqualTo(result.congruence().value());
    }

    @Test
    void oneItemThatDiffersIsNamedAndTheScoresAreComparedWithoutIt() {
        int[][] rows = WrittenItems.randomLikert(new Random(1), 800, 8, .05);
        for (int r = 1; r < rows.length; r += 2) {
            rows[r][2] = rows[r][2] == 9 ? 9 : Math.max(1, rows[r][2] - 2);
        }
        MeasurementComparisonResult result = compare(rows);
        assertThat(result.verdict()).isEqualTo(MeasurementVerdict.LARGELY);
        assertThat(result.sentence())
                .isEqualTo("The scale means largely the same in swv and gemeenten, except item_3 (φ = .99)");
        double all = result.difference().orElseThrow().difference().value();
        double without =
                result.differenceWithoutFlagged().orElseThrow().difference().value();
        assertThat(all).isGreaterThan(without + .1);
        assertThat(result.rules()).startsWith("same: φ > .95");
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void otherLoadingsMakeAnotherScale() {
        // In the second group half of the items run the other way.
        int[][] rows = WrittenItems.randomLikert(new Random(2), 400, 6, 0);
        for (int r = 1; r < rows.length; r += 2) {
            for (int i = 0; i < 3; i++) {
                rows[r][i] = 6 - rows[r][i];
            }
        }
        MeasurementComparisonResult result = compare(rows);
        assertThat(result.congruence().value()).isLessThan(.85);
        assertThat(result.verdict()).isEqualTo(MeasurementVerdict.DIFFERENT);
        assertThat(result.sentence()).startsWith("The scale does not mean the same in swv and gemeenten");
    }

    @Test
    void theSameScaleAtAnotherLevelMeansTheSame() {
        Random random = new Random(3);
        int[][] rows = new int[800][6];
        for (int r = 0; r < rows.length; r++) {
            double trait = random.nextGaussian() * .9 - (r % 2) * .5;
            for (int i = 0; i < 6; i++) {
                rows[r][i] = (int) Math.max(1, Math.min(5, Math.round(3 + trait + random.nextGaussian())));
            }
        }
        MeasurementComparisonResult result = compare(rows);
        assertThat(result.verdict()).isEqualTo(MeasurementVerdict.SAME);
        assertThat(result.difference().orElseThrow().p().value()).isLessThan(.001);
        assertThat(result.differenceWithoutFlagged()).isEmpty();
    }

    @Test
    void aConstantItemLeavesTheVerdictOpen() {
        int[][] rows = WrittenItems.randomLikert(new Random(4), 100, 5, 0);
        for (int[] row : rows) {
            row[1] = 3;
        }
        MeasurementComparisonResult result = compare(rows);
        assertThat(result.congruence().isPresent()).isFalse();
        assertThat(result.verdict()).isEqualTo(MeasurementVerdict.UNKNOWN);
        assertThat(result.sentence()).isEqualTo("The scale cannot be judged in swv and gemeenten");
        assertThat(result.loadingTable().toString()).contains("no loadings of swv");
        assertThat(result.toString()).contains("—");
    }

    @Test
    void aGroupOfThreeIsNoEndOfThings() {
        int[][] rows = WrittenItems.randomLikert(new Random(5), 40, 5, 0);
        String[] labels = new String[40];
        for (int r = 0; r < 40; r++) {
            labels[r] = r < 3 ? "few" : "many";
        }
        MeasurementComparisonResult result = MeasurementComparison.usual()
                .analyse(WrittenItems.likert(rows), Grouping.of("g", labels), "few", "many");
        assertThat(result.verdict()).isNotNull();
        assertThat(result.notes())
                .containsExactly(
                        "φ rests on 3 respondents in a group; a verdict from it needs 30",
                        "few respondents (3 and 37): φ is rough, only large item differences are found");
        assertThat(result.toString()).contains("few respondents");
    }

    @Test
    void aGroupWithoutCompleteOrAnyRespondentsIsStated() {
        int[][] rows = WrittenItems.randomLikert(new Random(7), 60, 4, 0);
        for (int r = 0; r < 10; r++) {
            rows[r][r % 4] = 9;
        }
        String[] labels = new String[60];
        for (int r = 0; r < 60; r++) {
            labels[r] = r < 10 ? "without" : "with";
        }
        Grouping grouping = Grouping.of("g", labels);
        MeasurementComparisonResult result =
                MeasurementComparison.usual().analyse(WrittenItems.likert(rows), grouping, "without", "with");
        assertThat(result.congruence().isPresent()).isFalse();
        assertThat(result.alpha(0).isPresent()).isFalse();
        assertThat(result.alphaComparison()).isEmpty();
        assertThat(result.toString()).contains("an alpha does not exist");

        Items others = WrittenItems.likert(rows).in(grouping.in("with"));
        MeasurementComparisonResult empty = MeasurementComparison.usual().analyse(others, grouping, "without", "with");
        assertThat(empty.difference()).isEmpty();
        assertThat(empty.verdict()).isEqualTo(MeasurementVerdict.UNKNOWN);
        assertThat(ConclusionSensitivity.usual()
                        .analyse(others, grouping, "without", "with")
                        .stands())
                .isEmpty();
        assertThat(ItemNonresponse.noView().analyse(others, grouping).levels()).containsExactly("with");
    }

    @Test
    void loadingsOfFewRespondentsDecideNothing() {
        int[][] rows = WrittenItems.randomLikert(new Random(8), 50, 6, 0);
        MeasurementComparisonResult few = compare(rows);
        assertThat(few.congruence().isPresent()).isTrue();
        assertThat(few.verdict()).isEqualTo(MeasurementVerdict.UNKNOWN);
        assertThat(few.notes().get(0)).isEqualTo("φ rests on 25 respondents in a group; a verdict from it needs 30");
        assertThat(few.rules()).contains("of fewer than 30 in a group and not counted");

        MeasurementComparisonResult enough = MeasurementComparison.usual()
                .withLeastRespondents(25)
                .analyse(WrittenItems.likert(rows), groups(rows.length), "swv", "gemeenten");
        assertThat(enough.congruence().value()).isEqualTo(few.congruence().value());
        assertThat(enough.verdict()).isNotEqualTo(MeasurementVerdict.UNKNOWN);
        assertThat(enough.rules()).doesNotContain("not counted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasurementComparison.usual().withLeastRespondents(0))
                .withMessage("respondents: must be 1 or more, got 0");
    }

    @Test
    void twoItemsHaveNoFactor() {
        MeasurementComparisonResult result = compare(WrittenItems.randomLikert(new Random(6), 80, 2, 0));
        assertThat(result.congruence().whyAbsent().orElseThrow().reason())
                .isEqualTo("a factor needs three items or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compare(WrittenItems.randomLikert(new Random(6), 80, 1, 0)))
                .withMessageContaining("items: two or more");
    }
}
