package nl.peilstok.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.estimate.Cases;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final AnswerOptions THREE = AnswerOptions.ordered("nee", "soms", "ja");
    private static final Missing NO_VIEW = new Missing("9", "geen zicht op", MissingReason.NO_VIEW);

    @Test
    void whoHasNoScoreCarriesTheReasonThatWins() {
        Scores scores = Scale.of("visie", "i1..i4").score(SmallSurvey.of("4...", "4.9.", "4|.|", "4?..", "4444"));
        Numbers numbers = scores.numbers();
        assertThat(numbers.missing(0)).isEqualTo(Missing.of(MissingReason.SKIPPED));
        assertThat(numbers.missing(1)).isEqualTo(NO_VIEW);
        assertThat(numbers.missing(2)).isEqualTo(Missing.of(MissingReason.BROKEN_OFF));
        assertThat(numbers.missing(3)).isEqualTo(Missing.of(MissingReason.SKIPPED));
        assertThat(numbers.value(4)).isEqualTo(4);
        assertThat(numbers.variable().name()).isEqualTo("visie");
    }

    @Test
    void everyMissingItemKeepsItsReason() {
        Scores scores = Scale.of("visie", "i1..i4").score(SmallSurvey.of("4.49", "4444"));
        assertThat(scores.answeredItems(0)).isEqualTo(2);
        assertThat(scores.missingItems(0))
                .containsExactly(entry("i2", Missing.of(MissingReason.SKIPPED)), entry("i4", NO_VIEW));
        assertThat(scores.answeredItems(1)).isEqualTo(4);
        assertThat(scores.missingItems(1)).isEmpty();
    }

    @Test
    void scoresSplitByGroup() {
        Scores scores = Scale.of("visie", "i1").score(SmallSurvey.of("1", "2", "9", "4"));
        GroupedNumbers bySize = scores.by(Grouping.of("type", "G4", "overige", "G4", "overige"));
        assertThat(bySize.in("G4").toArray()).containsExactly(1);
        assertThat(bySize.in("overige").toArray()).containsExactly(2, 4);
        assertThat(bySize.leftOut()).containsExactly(entry(NO_VIEW, 1));
    }

    @Test
    void scoresBecomeAVariableOfTheSurvey() {
        Survey survey = SmallSurvey.of("12", "9.");
        Survey with = survey.with(Scale.of("visie", "i1..i2").score(survey).numbers());
        assertThat(with.numbers("visie").value(0)).isEqualTo(1.5);
        assertThat(with.numbers("visie").raw(1)).isEqualTo("9");
    }

    @Test
    void aCodeWithDifferentLabelsGivesWayToTheLabel() {
        Survey survey = Survey.of(
                SmallSurvey.column("a", THREE.withMissing(9, "geen zicht op", MissingReason.NO_VIEW), "9.31"),
                SmallSurvey.column("b", THREE.withMissing(9, "weet niet", MissingReason.NO_VIEW), ".931"));
        Numbers scores = Scale.of("zicht", "a", "b")
                .scoredBy(ScoringRule.strict())
                .score(survey)
                .numbers();
        assertThat(scores.missing(0)).isEqualTo(new Missing("geen zicht op", "geen zicht op", MissingReason.NO_VIEW));
        assertThat(scores.missing(1)).isEqualTo(new Missing("weet niet", "weet niet", MissingReason.NO_VIEW));
        assertThat(scores.missing(0)).hasToString("'geen zicht op'");
    }

    @Test
    void aCodeWithDifferentReasonsAndOneLabelGivesWayToTheReason() {
        Survey survey = Survey.of(
                SmallSurvey.column("a", THREE.withMissing(9, "-", MissingReason.NO_VIEW), "9."),
                SmallSurvey.column("b", THREE.withMissing(9, "-", MissingReason.REFUSED), ".9"));
        Numbers scores = Scale.of("zicht", "a", "b")
                .scoredBy(ScoringRule.strict())
                .score(survey)
                .numbers();
        assertThat(scores.missing(0)).isEqualTo(Missing.of(MissingReason.NO_VIEW));
        assertThat(scores.missing(1)).isEqualTo(Missing.of(MissingReason.REFUSED));
    }

    @Test
    void aCodeThatMayBeAScoreGivesWayToTheLabel() {
        Survey survey = SmallSurvey.of("333", "939");
        Numbers sums = Scale.of("som", "i1..i3")
                .scoredBy(ScoringRule.sum())
                .score(survey)
                .numbers();
        assertThat(sums.raw(0)).isEqualTo("9");
        assertThat(sums.raw(1)).isEqualTo("geen zicht op");
        assertThat(Scale.of("gemiddelde", "i1..i3").score(survey).numbers().raw(1))
                .isEqualTo("9");
    }

    @Test
    void itemsOfDifferentRangesAreScoredAndNoted() {
        Survey survey = Survey.of(
                SmallSurvey.column("a", SmallSurvey.ONE_TO_FIVE, "5"),
                SmallSurvey.column("b", THREE, "3"),
                SmallSurvey.column("c", THREE.withScores(1, 3, 5), "2"),
                Numbers.of("uren", 12));
        assertThat(Scale.of("gelijk", "a", "c").score(survey).notes()).isEmpty();
        Scores scores = Scale.of("ongelijk", "a..uren").score(survey);
        assertThat(scores.numbers().value(0)).isEqualTo((5 + 3 + 3 + 12) / 4.0);
        assertThat(scores.notes())
                .containsExactly("the items differ in range, the wider ones weigh more:"
                        + " 1 to 5 (a, c); 1 to 3 (b); numeric (uren)");
        assertThat(scores.toString()).contains("the items differ in range");
    }

    @Test
    void nobodyHasAScoreOnItemsThatNobodyHasAViewOn() {
        Scores scores = Scale.of("visie", "i1..i2").score(SmallSurvey.of("99", "99", "99"));
        assertThat(scores.numbers().answered()).isZero();
        assertThat(scores.cases().leftOut()).containsExactly(entry(NO_VIEW, 3));
        assertThat(scores.toString()).startsWith("visie: 0 of 3 respondents have a score\n");
    }

    @Test
    void oneItemAndOneRespondentAreEnough() {
        assertThat(Scale.of("visie", "i1").score(SmallSurvey.of("4")).numbers().toArray())
                .containsExactly(4);
        assertThat(Scale.of("visie", "i1")
                        .reversing("i1")
                        .score(SmallSurvey.of("4"))
                        .numbers()
                        .toArray())
                .containsExactly(2);
    }

    @Test
    void noRespondentsHaveNoScores() {
        Survey nobody = Survey.of(SmallSurvey.column("a", THREE, ""));
        assertThat(Scale.of("visie", "a").score(nobody))
                .hasToString("visie: 0 of 0 respondents have a score\n"
                        + "items answered  respondents  with a score\n"
                        + "(no rows)\n"
                        + "rule: mean of the answered items, at least half of the items");
    }

    @Test
    void scoresPrintHowManyThereAreAndWhyNotMore() {
        Scores scores =
                Scale.of("Gedeelde visie", "i1..i4").score(SmallSurvey.of("1234", "1299", "1.99", "...4", "5555"));
        assertThat(scores).hasToString("""
                        Gedeelde visie: 3 of 5 respondents have a score
                        items answered  respondents  with a score
                                     4            2             2
                                     2            1             1
                                     1            2             0
                        rule: mean of the answered items, at least half of the items
                        no score: 1 'geen zicht op', 1 skipped""");
        assertThat(scores.cases().n()).isEqualTo(3);
        assertThat(scores.cases().leftOutLine())
                .isEqualTo(Cases.available(scores.numbers()).leftOutLine());
    }

    @Test
    void aLongNameIsShortenedInTheFirstLine() {
        List<String> lines = Scale.of("De mate waarin partners in het samenwerkingsverband een visie delen", "i1")
                .score(SmallSurvey.of("4"))
                .toString()
                .lines()
                .toList();
        assertThat(lines.get(0)).hasSize(80).endsWith("…: 1 of 1 respondents have a score");
    }
}
