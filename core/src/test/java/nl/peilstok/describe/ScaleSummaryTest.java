package nl.peilstok.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.scale.Scale;
import nl.peilstok.scale.SmallSurvey;
import org.junit.jupiter.api.Test;

class ScaleSummaryTest {
    private final Survey survey = SmallSurvey.of("1234", "5555", "499-", ".99-", "44--");

    @Test
    void aScaleIsSummarisedWithTheReasonsOfThoseWithoutAScore() {
        ScaleSummary summary =
                ScaleSummary.of(Scale.of("Gedeelde visie", "i1..i4").score(survey));
        assertThat(summary.items()).isEqualTo(4);
        assertThat(summary.scale().name()).isEqualTo("Gedeelde visie");
        assertThat(summary.summary().n()).isEqualTo(3);
        assertThat(summary.summary().mean().value()).isCloseTo((2.5 + 5 + 4) / 3, within(1e-15));
        assertThat(summary.summary().cases().leftOut(MissingReason.NO_VIEW)).isEqualTo(2);
        assertThat(summary.toString()).startsWith("n = 3 of 5\n");
        assertThat(summary.toString())
                .contains("Gedeelde")
                .contains("rule: mean of the answered items, at least half of the items");
        assertThat(summary.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void whatWasNotAskedCannotBeLeftUnanswered() {
        ScaleSummary summary = ScaleSummary.of(Scale.of("visie", "i1..i4").score(survey));
        assertThat(summary.answeredPercent().value()).isCloseTo(100 * 11 / 16.0, within(1e-12));
        assertThat(ScaleSummary.of(Scale.of("visie", "i1").score(SmallSurvey.of("-", "-")))
                        .answeredPercent()
                        .whyAbsent()
                        .orElseThrow()
                        .reason())
                .isEqualTo("nobody was asked an item of visie");
    }

    @Test
    void scalesStandSideBySideAndADeadOneDoesNotSpoilTheTable() {
        Survey with = survey.with(SmallSurvey.column("dood", SmallSurvey.ONE_TO_FIVE, "99.99"));
        String table = ScaleSummary.table(List.of(
                        ScaleSummary.of(Scale.of("visie", "i1..i4").score(with)),
                        ScaleSummary.of(Scale.of("dode schaal", "dood").score(with))))
                .toString();
        assertThat(table).contains("visie").contains("dode schaal has no answers");
        assertThat(table.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void whatTheScoresNoteIsKept() {
        Survey uneven = Survey.of(
                SmallSurvey.column("a", SmallSurvey.ONE_TO_FIVE, "5"),
                SmallSurvey.column("b", AnswerOptions.ordered("nee", "ja"), "2"));
        assertThat(ScaleSummary.of(Scale.of("ongelijk", "a..b").score(uneven)).toString())
                .contains("ongelijk: the items differ in range");
    }
}
