package nl.peilstok.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Selection;
import nl.peilstok.data.Survey;
import nl.peilstok.estimate.Absence;
import nl.peilstok.scale.SmallSurvey;
import org.junit.jupiter.api.Test;

class ItemSummariesTest {

    @Test
    void itemsArePrintedWithTheirMissingReasonsAsColumns() {
        ItemSummaries items =
                ItemSummaries.of(SmallSurvey.of("15", "19", "2.", "55", "5.").items("i1..i2"));
        assertThat(items.toString()).startsWith("2 items, each answered by 2 to 5 of 5 respondents\n");
        assertThat(items.table().columns().stream().map(column -> column.header()))
                .containsExactly(
                        "item",
                        "n",
                        "mean",
                        "sd",
                        "median",
                        "min",
                        "max",
                        "skewness",
                        "kurtosis",
                        "floor %",
                        "ceiling %",
                        "geen zicht op",
                        "skipped");
        assertThat(items.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aReversedItemIsSummarisedFromTheOtherEndAndMarked() {
        ItemSummaries items = ItemSummaries.of(
                SmallSurvey.of("11", "12", "15").items("i1..i2").reversed("i1"));
        assertThat(items.item("i1").isReversed()).isTrue();
        assertThat(items.item("i1").summary().mean().value()).isEqualTo(5);
        assertThat(items.item("i1").floorPercent().value()).isZero();
        assertThat(items.item("i1").ceilingPercent().value()).isEqualTo(100);
        assertThat(items.toString()).contains("R: reversed");
        assertThat(items.item("i1").toString()).startsWith("i1 (reversed): n = 3\n");
    }

    @Test
    void floorAndCeilingAreFoundWhereReversedScoresAreRounded() {
        AnswerOptions rounded = AnswerOptions.ordered("a", "b", "c").withScores(0.1, 0.4, 0.7);
        Survey survey = Survey.of(SmallSurvey.column("x", rounded, "1133"));
        ItemSummary turned = ItemSummaries.of(survey.items("x").reversed("x")).item("x");
        assertThat(turned.floorPercent().value()).isEqualTo(50);
        assertThat(turned.ceilingPercent().value()).isEqualTo(50);
    }

    @Test
    void aDeadItemStaysInTheTableAndSaysWhy() {
        ItemSummaries items =
                ItemSummaries.of(SmallSurvey.of("391", "392", "393", "394").items("i1..i3"));
        Summary constant = items.item("i1").summary();
        assertThat(constant.sd().value()).isZero();
        assertThat(constant.skewness().whyAbsent()).contains(new Absence(Absence.Kind.ZERO_VARIANCE, "i1 is constant"));
        Summary noView = items.item("i2").summary();
        assertThat(noView.mean().whyAbsent()).contains(new Absence(Absence.Kind.NO_ANSWERS, "i2 has no answers"));
        assertThat(items.item("i2").floorPercent().isPresent()).isFalse();
        assertThat(items.item("i3").summary().mean().value()).isEqualTo(2.5);
        assertThat(items.toString()).contains("i1 is constant").contains("i2 has no answers");
    }

    @Test
    void oneRespondentIsSummarised() {
        ItemSummaries items = ItemSummaries.of(SmallSurvey.of("3").items("i1"));
        assertThat(items.item("i1").summary().mean().value()).isEqualTo(3);
        assertThat(items.item("i1").summary().sd().isPresent()).isFalse();
        assertThat(items.toString()).startsWith("1 item, answered by 1 of 1 respondents\n");
    }

    @Test
    void onlyTheRespondentsSelectedCount() {
        ItemSummaries items = ItemSummaries.of(
                SmallSurvey.of("1", "5", "9", ".").items("i1").in(Selection.where(4, respondent -> respondent != 1)));
        assertThat(items.item("i1").summary().mean().value()).isEqualTo(1);
        assertThat(items.item("i1").floorPercent().value()).isEqualTo(100);
        assertThat(items.item("i1").summary().cases().total()).isEqualTo(3);
    }

    @Test
    void aNumericItemHasNoFloor() {
        ItemSummaries items =
                ItemSummaries.of(Survey.of(Numbers.of("uren", 1, 2, 40)).items("uren"));
        assertThat(items.item("uren").floorPercent().whyAbsent().orElseThrow().kind())
                .isEqualTo(Absence.Kind.NOT_DEFINED);
        assertThat(items.toString()).contains("uren is numeric: it has no lowest and highest option");
    }

    @Test
    void oneLabelIsOneColumnWhateverItsCode() {
        AnswerOptions three = AnswerOptions.ordered("a", "b", "c");
        Survey survey = Survey.of(
                SmallSurvey.column("x", three.withMissing(9, "geen zicht op", MissingReason.NO_VIEW), "99"),
                SmallSurvey.column("y", three.withMissing(8, "geen zicht op", MissingReason.NO_VIEW), "18"),
                SmallSurvey.column("z", three.withMissing(8, "geen zicht op", MissingReason.REFUSED), "18"));
        assertThat(ItemSummaries.of(survey.items("x..y")).table().columns().stream()
                        .map(column -> column.header())
                        .skip(11))
                .containsExactly("geen zicht op");
        assertThat(ItemSummaries.of(survey.items("x..z")).table().columns().stream()
                        .map(column -> column.header())
                        .skip(11))
                .containsExactly("geen zicht op (no view)", "geen zicht op (refused)");
    }

    @Test
    void onlyItemsThatWereSummarisedCanBeAskedFor() {
        ItemSummaries items = ItemSummaries.of(SmallSurvey.of("12").items("i1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> items.item("i2"))
                .withMessageContaining("'i2' is not among i1");
        assertThat(items.items().names()).containsExactly("i1");
    }
}
