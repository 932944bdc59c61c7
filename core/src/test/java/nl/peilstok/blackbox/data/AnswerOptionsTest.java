package nl.peilstok.blackbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Option;
import org.junit.jupiter.api.Test;

class AnswerOptionsTest {
    @Test
    void orderedOptionsHaveTheirRankForCodeAndScore() {
        AnswerOptions options = AnswerOptions.ordered("oneens", "neutraal", "eens");
        assertThat(options.options())
                .containsExactly(
                        new Option("1", "oneens", 1), new Option("2", "neutraal", 2), new Option("3", "eens", 3));
        assertThat(options).hasToString("1 oneens, 2 neutraal, 3 eens");
    }

    @Test
    void scoreCodeAndPositionAreThreeThings() {
        AnswerOptions options = AnswerOptions.ordered("ontevreden", "neutraal", "tevreden")
                .withScores(1, 3, 5)
                .withCodes(10, 20, 30);
        assertThat(options.position("30")).hasValue(2);
        assertThat(options.position("tevreden")).hasValue(2);
        assertThat(options.get(2)).isEqualTo(new Option("30", "tevreden", 5));
        assertThat(options.position("3")).isEmpty();
    }

    @Test
    void missingCodesAreNoOptions() {
        AnswerOptions options = Sample.AGREEMENT;
        Missing noView = new Missing("9", "geen zicht op", MissingReason.NO_VIEW);
        assertThat(options.size()).isEqualTo(3);
        assertThat(options.missing("9")).contains(noView);
        assertThat(options.missing("geen zicht op")).contains(noView);
        assertThat(options.position("9")).isEmpty();
        assertThat(options.missing("1")).isEmpty();
        assertThat(options)
                .hasToString("1 oneens, 2 neutraal, 3 eens; missing: 8 'n.v.t.' (not applicable),"
                        + " 9 'geen zicht op' (no view)");
    }

    @Test
    void aCodeIsMeantBeforeALabel() {
        AnswerOptions turned = AnswerOptions.of(List.of(new Option("1", "2", 1), new Option("2", "1", 2)));
        assertThat(turned.position("1")).hasValue(0);
        AnswerOptions numbered =
                AnswerOptions.of(List.of(new Option("a", "9", 1))).withMissing(9, "a", MissingReason.REFUSED);
        assertThat(numbered.missing("9")).isPresent();
        assertThat(numbered.position("9")).isEmpty();
        assertThat(numbered.position("a")).hasValue(0);
        assertThat(numbered.missing("a")).isEmpty();
    }

    @Test
    void nothingStandsTwice() {
        AnswerOptions options = Sample.AGREEMENT;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerOptions.ordered("eens", "eens"))
                .withMessage("options: label 'eens' stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withCodes(1, 1, 2))
                .withMessage("options: code '1' stands twice");
        assertThatIllegalArgumentException().isThrownBy(() -> options.withMissing(3, "x", MissingReason.REFUSED));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withMissing(9, "x", MissingReason.REFUSED));
    }

    @Test
    void codesAndScoresComeOneAnOption() {
        AnswerOptions options = AnswerOptions.ordered("nee", "ja");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withScores(1, 2, 3))
                .withMessage("scores: one an option is needed, 2, got 3");
        assertThatIllegalArgumentException().isThrownBy(() -> options.withCodes(1));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withScores(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> options.withMissing(" ", "x", MissingReason.REFUSED));
    }

    @Test
    void aHundredMissingCodesAreEnough() {
        AnswerOptions options = AnswerOptions.none();
        for (int i = 0; i < 100; i++) {
            options = options.withMissing(i, "reden " + i, MissingReason.REFUSED);
        }
        AnswerOptions full = options;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.withMissing(100, "x", MissingReason.REFUSED))
                .withMessage("missing codes: at most 100, got 101");
    }

    @Test
    void isAValueThatHandsOutNothingToChange() {
        List<Option> given = new ArrayList<>(List.of(new Option("1", "ja", 1)));
        AnswerOptions options = AnswerOptions.of(given);
        given.clear();
        assertThat(options).isEqualTo(AnswerOptions.ordered("ja")).hasSameHashCodeAs(AnswerOptions.ordered("ja"));
        assertThat(options.options()).isUnmodifiable();
        assertThat(options.missing()).isUnmodifiable();
    }
}
