package nl.peilstok.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.describe.Summary;
import nl.peilstok.inference.GroupSummary;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.scale.Scale;
import nl.peilstok.scale.Scores;
import org.junit.jupiter.api.Test;

/** A comparison of groups that says first whether the scale means the same in them. */
class ComparisonMeasurementTest {
    private static final Comparison WELCH = Comparison.welch().withMeasurement(MeasurementComparison.usual());

    /** Of 900 respondents to six items by one factor, in three groups; in some group half of the items run the other way. */
    private final Items items = items(group -> false);

    private final Items otherInThird = items(group -> group == 2);

    private static Items items(IntPredicate isOther) {
        int[][] rows = WrittenItems.randomLikert(new Random(3), 900, 6, .03);
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < 3 && isOther.test(r % 3); i++) {
                rows[r][i] = rows[r][i] == 9 ? 9 : 6 - rows[r][i];
            }
        }
        return WrittenItems.likert(rows);
    }

    /** The respondents in turn over the first groups; nobody is in the last. */
    private static Grouping groups(int n, int groups) {
        AnswersBuilder builder = new AnswersBuilder(
                Variable.nominal("doelgroep", "", AnswerOptions.ordered("swv", "gemeenten", "scholen", "niemand")));
        for (int r = 0; r < n; r++) {
            builder.addPosition(r % groups);
        }
        return Grouping.of((CodedAnswers) builder.build());
    }

    private static Scores scores(Items items) {
        return Scale.of("visie", items).score(items.survey());
    }

    @Test
    void theFirstLineIsTheVerdict() {
        ComparisonResult result = WELCH.test(scores(items), groups(900, 2));
        MeasurementComparisonResult alone =
                MeasurementComparison.usual().analyse(items, groups(900, 2), "swv", "gemeenten");
        assertThat(result.measurements()).hasSize(1);
        assertThat(result.measurements().get(0)).hasToString(alone.toString());
        assertThat(result.measurementVerdict()).contains(MeasurementVerdict.SAME);
        assertThat(result.whyNotMeasured()).isEmpty();
        assertThat(result.toString().lines())
                .startsWith(alone.sentence(), result.sentence())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(alone.sentence()).startsWith("The scale means the same in swv and gemeenten");
    }

    @Test
    void theComparisonItselfStaysWhatItIs() {
        Scores scores = scores(items);
        String plain = Comparison.welch().test(scores.by(groups(900, 3))).toString();
        assertThat(WELCH.test(scores, groups(900, 3)).toString()).endsWith(plain);
        assertThat(Comparison.welch().test(scores, groups(900, 3))).hasToString(plain);
        assertThat(Comparison.welch().test(scores, groups(900, 3)).measurementVerdict())
                .isEmpty();
    }

    @Test
    void eachGroupIsSetAgainstTheFirstAndTheLeastGoodCounts() {
        ComparisonResult result = WELCH.test(scores(otherInThird), groups(900, 3));
        assertThat(result.measurements())
                .extracting(MeasurementComparisonResult::levels)
                .containsExactly(List.of("swv", "gemeenten"), List.of("swv", "scholen"));
        assertThat(result.measurements())
                .extracting(MeasurementComparisonResult::verdict)
                .containsExactly(MeasurementVerdict.SAME, MeasurementVerdict.DIFFERENT);
        assertThat(result.measurementVerdict()).contains(MeasurementVerdict.DIFFERENT);
        assertThat(result.emptyGroups()).containsExactly("niemand");
    }

    @Test
    void fewRespondentsAreSaidToFindLittle() {
        Items few = WrittenItems.likert(WrittenItems.randomLikert(new Random(4), 60, 6, 0));
        ComparisonResult result = WELCH.test(scores(few), groups(60, 2));
        assertThat(result.toString().lines().skip(1).findFirst())
                .contains("few respondents (30 and 30): φ is rough, only large item differences are found");
    }

    @Test
    void groupsOfAlmostNobodyHaveNoVerdictAndStopNothing() {
        Items two = WrittenItems.likert(new int[] {1, 2, 3}, new int[] {2, 2, 4}, new int[] {5, 4, 9});
        ComparisonResult result = WELCH.test(scores(two), groups(3, 2));
        assertThat(result.measurementVerdict()).contains(MeasurementVerdict.UNKNOWN);
        Given.assertPrintsIn80Columns(result);
    }

    @Test
    void whereItIsNotKnownTheReasonIsSaid() {
        Scores scores = scores(items);
        assertThat(WELCH.test(scores.by(groups(900, 2))).toString())
                .startsWith("Not known whether the scale means the same: the scores came without their items\n");
        assertThat(WELCH.ofGroups(
                                "trust",
                                "phase",
                                List.of(
                                        new GroupSummary("a", Summary.of(3, 1, 20)),
                                        new GroupSummary("b", Summary.of(4, 1, 20))))
                        .measurementSentences())
                .containsExactly("Not known whether the scale means the same: published figures have no items");
        Scores ofOne = scores(items.only("item_2"));
        assertThat(WELCH.test(ofOne, groups(900, 2)).measurementSentences())
                .containsExactly("Not known whether the scale means the same: the scale has one item");
        ComparisonResult ofOneGroup = WELCH.test(scores, groups(900, 1));
        assertThat(ofOneGroup.whyNotMeasured()).isPresent();
        assertThat(ofOneGroup.measurementVerdict()).contains(MeasurementVerdict.UNKNOWN);
        Given.assertPrintsIn80Columns(ofOneGroup);
    }

    @Test
    void manyScalesHaveItInATable() {
        Survey survey = otherInThird.survey().with(groups(900, 3).answers());
        Scale all = Scale.of("alle", "item_1..item_6");
        Scale last = Scale.of("laatste", "item_4..item_6");
        ComparisonTable table = WELCH.test(survey, List.of(all, last), "doelgroep");
        assertThat(table.meansTable("doelgroep").toString()).containsPattern("means the same +no +yes");
        assertThat(table.measurementTable().toCsv().lines())
                .hasSize(5)
                .anySatisfy(line -> assertThat(line).startsWith("alle,doelgroep,swv and scholen,no,"))
                .anySatisfy(line -> assertThat(line).startsWith("laatste,doelgroep,swv and scholen,yes,"));
        assertThat(table.table().toCsv().lines().findFirst().orElseThrow()).endsWith(",means the same");
        assertThat(Comparison.welch()
                        .test(survey, List.of(all), "doelgroep")
                        .table()
                        .toCsv())
                .doesNotContain("means the same");
        Given.assertPrintsIn80Columns(table);
        Given.assertPrintsIn80Columns(table.measurementTable());
    }

    @Test
    void saysSoInItsOptions() {
        assertThat(WELCH).asString().contains("; measurement compared: one factor");
        assertThat(WELCH.ordered().withLevel(.9)).asString().contains("; measurement compared: one factor");
    }
}
