package nl.peilstok.blackbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Dichotomy;
import nl.peilstok.data.Merge;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Recoding;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecodingTest {
    @Nested
    class Merging {
        private final Variable satisfaction = Variable.ordinal(
                "tevreden",
                "Hoe tevreden bent u?",
                AnswerOptions.ordered("zeer ontevreden", "ontevreden", "neutraal", "tevreden", "zeer tevreden")
                        .withMissing(9, "geen zicht op", MissingReason.NO_VIEW));
        private final Survey survey = Survey.of(Sample.column(satisfaction, "1", "2", "3", "4", "5", "9", "", "6"));
        private final Merge three = Merge.of("tevreden", "tevreden3")
                .into("ontevreden", 1, "1", "ontevreden")
                .into("neutraal", 3, "neutraal")
                .into("tevreden", 5, "4", "5");

        @Test
        void takesFiveCategoriesToThreeWithScoresOfTheirOwn() {
            CodedAnswers merged = three.apply(survey);
            assertThat(Sample.cells(merged)).containsExactly("1", "1", "2", "3", "3", "no-view", "skipped", "invalid");
            assertThat(merged.scores().toArray()).containsExactly(1, 1, 3, 5, 5);
            assertThat(merged.missing(5)).isEqualTo(new Missing("9", "geen zicht op", MissingReason.NO_VIEW));
            assertThat(merged.invalidText(7)).contains("6");
            assertThat(merged.variable().label()).isEqualTo("Hoe tevreden bent u?");
            assertThat(survey.with(three).codebook().has("tevreden3")).isTrue();
        }

        @Test
        void dropsNoCategoryAndTakesNoneTwice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Merge.of("tevreden", "x")
                            .into("alle", 1, "1", "2", "3", "4")
                            .apply(survey))
                    .withMessageContaining("'zeer tevreden' of 'tevreden' goes into no category");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> three.into("nog eens", 7, "zeer tevreden").apply(survey))
                    .withMessage("codesOrLabels: 'zeer tevreden' is merged twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> three.into("meer", 7, "6").apply(survey))
                    .withMessage("codesOrLabels: '6' is not an option of 'tevreden'");
            assertThatIllegalArgumentException().isThrownBy(() -> three.into("niets", 7));
        }

        @Test
        void refusesANewCodeThatIsAMissingCode() {
            Survey coded = Survey.of(Sample.column(
                    Variable.ordinal(
                            "v",
                            "",
                            AnswerOptions.ordered("nee", "ja")
                                    .withCodes(5, 6)
                                    .withMissing(1, "weet niet", MissingReason.NO_VIEW)),
                    "5",
                    "1"));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> Merge.of("v", "w").into("alle", 1, "5", "6").apply(coded))
                    .withMessage("missing codes: code '1' stands twice");
        }
    }

    @Nested
    class TickBoxes {
        private final Survey survey = Survey.of(
                Sample.item("a", "1", "2", "", "9", "9", "", "?"), Sample.item("b", "2", "2", "2", "8", "1", "", "2"));

        @Test
        void areYesIfOneIsTickedAndUnknownIfOneMightHaveBeen() {
            CodedAnswers any = Dichotomy.anyOf("any", "a..b").apply(survey);
            assertThat(Sample.cells(any)).containsExactly("1", "0", "skipped", "no-view", "1", "skipped", "invalid");
            assertThat(any.scores().toArray()).containsExactly(1, 0, 1);
            assertThat(any.variable().options().options()).extracting("label").containsExactly("nee", "ja");
        }

        @Test
        void mayBeEmptyForNo() {
            Recoding any = Dichotomy.anyOf("any", "a", "b").withEmptyAsNo();
            assertThat(Sample.cells(survey.with(any).answers("any")))
                    .containsExactly("1", "0", "0", "no-view", "1", "0", "invalid");
        }

        @Test
        void mayHaveSeveralTicks() {
            Dichotomy any = Dichotomy.anyOf("any", "a", "b").ticked("2", "eens");
            assertThat(Sample.cells(any.apply(survey)))
                    .containsExactly("1", "1", "1", "no-view", "no-view", "skipped", "1");
            assertThatIllegalArgumentException().isThrownBy(any::ticked);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> any.ticked("7").apply(survey))
                    .withMessage("codesOrLabels: '7' is not an option of 'a'");
        }
    }
}
