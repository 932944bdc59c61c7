package nl.peilstok.blackbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Option;
import nl.peilstok.data.Texts;
import nl.peilstok.data.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersBuilderTest {
    private static final Variable HOURS =
            Variable.numeric("uren", "").withMissing("99", "weet niet", MissingReason.NO_VIEW);

    @Test
    void codesLabelsAndWholeNumbersWithDecimalsAreTheSameAnswer() {
        CodedAnswers answers =
                Sample.item("v", "3", "eens", "3.0", "3.000", "+3", "9", "9.0", "geen zicht op", "n.v.t.");
        assertThat(Sample.cells(answers))
                .containsExactly("3", "3", "3", "3", "3", "no-view", "no-view", "no-view", "not-applicable");
        assertThat(answers.counts()).containsExactly(0, 0, 5);
        assertThat(answers.missingCounts())
                .containsExactly(
                        Map.entry(new Missing("9", "geen zicht op", MissingReason.NO_VIEW), 3),
                        Map.entry(new Missing("8", "n.v.t.", MissingReason.NOT_APPLICABLE), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "3.5", "Eens", " 3", "NaN", "3d", "0x3", "-", "3e"})
    void whatTheCodebookDoesNotKnowIsKeptAsInvalid(String text) {
        AnswersBuilder builder = new AnswersBuilder(Variable.ordinal("v", "", Sample.AGREEMENT));
        assertThat(builder.add(text)).isFalse();
        Answers answers = builder.build();
        assertThat(answers.missing(0)).isEqualTo(Missing.of(MissingReason.INVALID));
        assertThat(answers.invalidText(0)).contains(text);
        assertThat(answers.raw(0)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1d", "1f", "0x1", "1e999", "1,5", "een", "1 000", "--1"})
    void whatIsNoPlainNumberIsKeptAsInvalid(String text) {
        AnswersBuilder builder = new AnswersBuilder(HOURS);
        assertThat(builder.add(text)).isFalse();
        assertThat(builder.build().invalidText(0)).contains(text);
    }

    @Test
    void numbersAreNumbersUnlessTheCodebookSaysTheyAreMissing() {
        Numbers hours = (Numbers) Sample.column(HOURS, "", "99", "99.0", "weet niet", "-1.5", "1e2", "98");
        assertThat(Sample.cells(hours))
                .containsExactly("skipped", "no-view", "no-view", "no-view", "-1.5", "100", "98");
        assertThat(hours.toArray()).containsExactly(-1.5, 100, 98);
        assertThat(hours.find(0)).isEmpty();
        assertThat(hours.find(4)).hasValue(-1.5);
        assertThatIllegalStateException()
                .isThrownBy(() -> hours.value(1))
                .withMessage("'uren' of respondent 1 is missing: 'weet niet'");
        assertThatIllegalStateException().isThrownBy(() -> hours.missing(4));
    }

    @Test
    void nanIsNoNumber() {
        AnswersBuilder builder = new AnswersBuilder(HOURS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.addNumber(Double.NaN))
                .withMessageContaining("a missing value needs a reason");
        assertThatIllegalArgumentException().isThrownBy(() -> Numbers.of("x", 1, Double.POSITIVE_INFINITY));
    }

    @Test
    void anEmptyTextHasNoAnswer() {
        AnswersBuilder builder = new AnswersBuilder(Variable.text("t", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(""))
                .withMessageContaining("say why with addMissing");
    }

    @Test
    void aKeyStandsOnce() {
        AnswersBuilder builder = new AnswersBuilder(Variable.key("id", ""));
        builder.add("a");
        builder.addMissing(Missing.of(MissingReason.REFUSED));
        builder.addMissing(Missing.of(MissingReason.REFUSED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add("a"))
                .withMessage("key: 'a' stands twice in 'id'");
        assertThat(builder.build().size()).isEqualTo(3);
    }

    @Test
    void anyTextIsValidSoThatNoneCanBeKeptAsInvalid() {
        AnswersBuilder builder = new AnswersBuilder(Variable.text("t", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.addInvalid("x"));
    }

    @Test
    void whatDoesNotFitTheVariableIsRefused() {
        AnswersBuilder item = new AnswersBuilder(Variable.ordinal("v", "", Sample.AGREEMENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item.addPosition(3))
                .withMessage("position: 0 to 2 is allowed for 'v', got 3");
        assertThatIllegalArgumentException().isThrownBy(() -> item.addPosition(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> item.addNumber(1));
        assertThatIllegalArgumentException().isThrownBy(() -> item.addText("eens"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item.addMissing(new Missing("7", "onbekend", MissingReason.NO_VIEW)))
                .withMessageContaining("is not among the missing codes");
        assertThat(item.build().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {127, 128, 129, 380, 32767})
    void aVariableMayHaveManyOptionsAndMissingCodes(int size) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            options.add(new Option("c" + i, "gemeente " + i, i));
        }
        AnswerOptions all = AnswerOptions.of(options);
        for (int i = 0; i < 100; i++) {
            all = all.withMissing("m" + i, "reden " + i, MissingReason.REFUSED);
        }
        AnswersBuilder builder = new AnswersBuilder(Variable.nominal("gemeente", "", all));
        for (Option option : options) {
            builder.add(option.label());
        }
        all.missing().forEach(builder::addMissing);
        builder.addMissing(Missing.of(MissingReason.SYSTEM_MISSING));
        CodedAnswers answers = (CodedAnswers) builder.build();
        assertThat(answers.answered()).isEqualTo(size);
        for (int i = 0; i < size; i++) {
            assertThat(answers.position(i)).isEqualTo(i);
        }
        for (int i = 0; i < 100; i++) {
            assertThat(answers.missing(size + i)).isEqualTo(all.missing().get(i));
            assertThat(answers.positionOrNegative(size + i)).isNegative();
        }
        assertThat(answers.missing(size + 100)).isEqualTo(Missing.of(MissingReason.SYSTEM_MISSING));
    }

    @Test
    void scoresAreNotPositions() {
        CodedAnswers answers = (CodedAnswers) Sample.column(
                Variable.ordinal("v", "", Sample.AGREEMENT.withScores(1, 3, 5)), "1", "2", "3", "9", "?", "");
        assertThat(answers.position(2)).isEqualTo(2);
        assertThat(answers.option(2).score()).isEqualTo(5);
        Numbers scores = answers.scores();
        assertThat(scores.toArray()).containsExactly(1, 3, 5);
        assertThat(scores.missingCounts()).isEqualTo(answers.missingCounts());
        assertThat(scores.invalidText(4)).contains("?");
        CodedAnswers regions = (CodedAnswers) Sample.column(Variable.nominal("n", "", Sample.AGREEMENT), "1");
        assertThatIllegalStateException().isThrownBy(regions::scores).withMessageContaining("nominal");
    }

    @Test
    void whatWasBuiltDoesNotChangeWhenTheBuilderGoesOn() {
        for (Variable variable : List.of(
                Variable.ordinal("o", "", Sample.AGREEMENT), HOURS, Variable.text("t", ""), Variable.key("k", ""))) {
            AnswersBuilder builder = new AnswersBuilder(variable);
            builder.add("1");
            Answers first = builder.build();
            builder.add("2");
            builder.addMissing(Missing.of(MissingReason.REFUSED));
            assertThat(Sample.cells(first)).containsExactly("1");
            assertThat(Sample.cells(builder.build())).containsExactly("1", "2", "refused");
        }
        AnswersBuilder invalid = new AnswersBuilder(HOURS);
        invalid.add("?");
        Answers first = invalid.build();
        invalid.add("!");
        assertThat(first.invalidText(0)).contains("?");
        assertThat(first.invalidText(1)).isEmpty();
    }

    @Test
    void arraysHandedOutAreCopies() {
        Numbers numbers = Numbers.of("x", 1, 2);
        numbers.toArray()[0] = 99;
        assertThat(numbers.toArray()).containsExactly(1, 2);
        CodedAnswers item = Sample.item("v", "1");
        item.counts()[0] = 99;
        assertThat(item.counts()).containsExactly(1, 0, 0);
    }

    @Test
    void textsAndTheirReasons() {
        Texts texts = (Texts) Sample.column(
                Variable.text("t", "").withMissing("-", "geen", MissingReason.REFUSED), "prima", "-", "geen", "");
        assertThat(Sample.cells(texts)).containsExactly("prima", "refused", "refused", "skipped");
        assertThat(texts.text(0)).isEqualTo("prima");
        assertThatIllegalStateException().isThrownBy(() -> texts.text(1));
        assertThatIllegalStateException().isThrownBy(() -> texts.missing(0));
    }
}
