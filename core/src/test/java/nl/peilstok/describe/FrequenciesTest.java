package nl.peilstok.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Selection;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.scale.SmallSurvey;
import org.junit.jupiter.api.Test;

class FrequenciesTest {
    private static final AnswerOptions THREE =
            AnswerOptions.ordered("nee", "soms", "ja").withMissing(9, "geen zicht op", MissingReason.NO_VIEW);

    private static CodedAnswers answers(Variable variable, String codes) {
        AnswersBuilder builder = new AnswersBuilder(variable);
        for (char code : codes.toCharArray()) {
            builder.add(String.valueOf(code));
        }
        return (CodedAnswers) builder.build();
    }

    @Test
    void answersAndReasonsAreCountedAndPrinted() {
        Variable question = Variable.ordinal("delen", "Wij delen kennis", THREE);
        Frequencies frequencies = Frequencies.of(answers(question, "1333399?"));
        assertThat(frequencies.counts()).containsExactly(1, 0, 4);
        assertThat(frequencies.count("ja")).isEqualTo(4);
        assertThat(frequencies.missing(MissingReason.NO_VIEW)).isEqualTo(2);
        assertThat(frequencies).hasToString("""
                        delen: n = 5 of 8
                        Wij delen kennis
                        code  answer         n  valid %  total %  cumulative %
                        1     nee            1     20.0     12.5          20.0
                        2     soms           0      0.0      0.0          20.0
                        3     ja             4     80.0     50.0         100.0
                              answered       5    100.0     62.5
                        9     geen zicht op  2              25.0
                              invalid        1              12.5
                              missing        3              37.5
                              all            8             100.0""");
    }

    @Test
    void percentagesAreOfThoseWhoAnsweredOrOfAll() {
        Frequencies frequencies = Frequencies.of(answers(Variable.ordinal("a", "", THREE), "1129"));
        assertThat(frequencies.validPercent("1").value()).isCloseTo(200 / 3.0, within(1e-13));
        assertThat(frequencies.totalPercent("1").value()).isEqualTo(50);
        assertThat(frequencies.cumulativePercent("soms").value()).isEqualTo(100);
    }

    @Test
    void printedPercentagesAreRoundedEachByItself() {
        Frequencies thirds = Frequencies.of(answers(Variable.ordinal("a", "", THREE), "123"));
        assertThat(thirds.toString().lines().filter(line -> line.contains("33.3  ")))
                .hasSize(3);
        assertThat(thirds.toString()).doesNotContain("33.4").doesNotContain("missing");
    }

    @Test
    void unorderedCategoriesDoNotCumulate() {
        Frequencies regions = Frequencies.of(answers(Variable.nominal("regio", "", THREE), "113"));
        assertThat(regions.toString()).doesNotContain("cumulative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regions.cumulativePercent("ja"))
                .withMessageContaining("'regio' are not ordered");
    }

    @Test
    void anUnknownOptionIsRefused() {
        Frequencies frequencies = Frequencies.of(answers(Variable.ordinal("a", "", THREE), "1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frequencies.count("4"))
                .withMessageContaining("'4' is not an option of 'a'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frequencies.count("9"))
                .withMessageContaining("'9' is not an option");
    }

    @Test
    void withOnlyGeenZichtOpThereIsNoValidPercentage() {
        Frequencies frequencies = Frequencies.of(answers(Variable.ordinal("a", "", THREE), "999"));
        assertThat(frequencies.validPercent("ja").whyAbsent().orElseThrow().reason())
                .isEqualTo("a has no answers");
        assertThat(frequencies.totalPercent("ja").value()).isZero();
        assertThat(frequencies.toString()).startsWith("a: n = 0 of 3\n").contains("a has no answers");
    }

    @Test
    void withoutRespondentsThereIsNoPercentageAtAll() {
        Frequencies frequencies = Frequencies.of(answers(Variable.ordinal("a", "", THREE), ""));
        assertThat(frequencies.totalPercent("ja").isPresent()).isFalse();
        assertThat(frequencies.toString()).contains("there are no respondents");
    }

    @Test
    void itemsAreCountedOverTheRespondentsSelectedAndAsTheyWereAnswered() {
        Survey survey = SmallSurvey.of("15", "1.", "29");
        var all = Frequencies.ofEach(
                survey.items("i1..i2").reversed("i1").in(Selection.where(3, respondent -> respondent > 0)));
        assertThat(all).hasSize(2);
        assertThat(all.get(0).counts()).containsExactly(1, 1, 0, 0, 0);
        assertThat(all.get(1).cases().n()).isZero();
        assertThat(all.get(1).missing(MissingReason.SKIPPED)).isEqualTo(1);
        assertThat(all.get(1).missing(MissingReason.NO_VIEW)).isEqualTo(1);
    }

    @Test
    void numbersHaveNoOptionsToCount() {
        Survey survey = Survey.of(Numbers.of("uren", 1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frequencies.of(survey, "uren"))
                .withMessageContaining("'uren' must be ordinal or nominal");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frequencies.ofEach(survey.items("uren")))
                .withMessageContaining("'uren' must be ordinal or nominal");
    }
}
