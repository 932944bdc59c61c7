package nl.peilstok.blackbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Selection;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import org.junit.jupiter.api.Test;

class ItemsTest {
    private static final Missing NO_VIEW = new Missing("9", "geen zicht op", MissingReason.NO_VIEW);
    private static final Missing SKIPPED = Missing.of(MissingReason.SKIPPED);
    private static final Survey SURVEY = Survey.of(
            Sample.item("v1", "1", "9", "", "2"),
            Sample.item("v2", "2", "", "", "3"),
            Sample.column(Variable.ordinal("v3", "", Sample.AGREEMENT.withScores(1, 3, 5)), "1", "2", "3", "3"),
            Sample.column(Variable.numeric("uren", ""), "36", "8", "", "0"));
    private final Items items = SURVEY.items("v1..v3");

    @Test
    void areSeenByRespondentAndItem() {
        assertThat(items).hasToString("3 items of 4 respondents: v1, v2, v3");
        assertThat(items.score(0, 1)).isEqualTo(2);
        assertThat(items.score(1, 2)).isEqualTo(3);
        assertThat(items.isAnswered(1, 0)).isFalse();
        assertThat(items.missing(1, 0)).isEqualTo(NO_VIEW);
        assertThat(items.indexOf("v3")).isEqualTo(2);
        assertThat(items.variable(2).name()).isEqualTo("v3");
        assertThat(SURVEY.items("uren").score(1, 0)).isEqualTo(8);
        assertThatIllegalStateException().isThrownBy(() -> items.score(1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> items.indexOf("uren"))
                .withMessage("item: 'uren' is not among v1, v2, v3");
    }

    @Test
    void areReversedOverTheScoresOfTheirOptions() {
        Items reversed = items.reversed("v1", "v3");
        assertThat(reversed.score(0, 0)).isEqualTo(3);
        assertThat(reversed.score(0, 1)).isEqualTo(2);
        assertThat(reversed.score(0, 2)).isEqualTo(5);
        assertThat(reversed.score(1, 2)).isEqualTo(3);
        assertThat(reversed.isReversed(0)).isTrue();
        assertThat(reversed.isReversed(1)).isFalse();
        assertThat(items.isReversed(0)).isFalse();
        assertThat(reversed.reversed("v1").score(0, 0))
                .as("reversed stays reversed")
                .isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SURVEY.items("uren").reversed("uren"))
                .withMessageContaining("no lowest and highest option");
        assertThatIllegalArgumentException().isThrownBy(() -> items.reversed("uren"));
    }

    @Test
    void mayBeFewerAndKeepTheirKeying() {
        Items only = items.reversed("v1", "v2").only("v3", "v1");
        assertThat(only.names()).containsExactly("v3", "v1");
        assertThat(only.isReversed(1)).isTrue();
        assertThat(items.reversed("v1").without("v2").names()).containsExactly("v1", "v3");
        assertThat(items.reversed("v1").without("v2").isReversed(0)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> items.only("uren"));
        assertThatIllegalArgumentException().isThrownBy(() -> items.without("uren"));
        assertThatIllegalArgumentException().isThrownBy(() -> items.without("v1..v3"));
    }

    @Test
    void mayBeOfSomeRespondents() {
        Items some = items.in(Selection.where(4, i -> i == 0 || i == 3));
        assertThat(some.respondents()).isEqualTo(2);
        assertThat(some.score(1, 1)).isEqualTo(3);
        assertThat(some.missingCounts(0)).isEmpty();
        assertThat(some.in(Selection.all(4)).respondents())
                .as("replaced, not narrowed")
                .isEqualTo(4);
        assertThat(some.only("v2").respondents()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> items.in(Selection.all(2)));
    }

    @Test
    void countEachIncompleteRespondentOnceByTheReasonThatWins() {
        assertThat(items.complete().size()).isEqualTo(2);
        assertThat(items.complete().total()).isEqualTo(4);
        assertThat(items.complete().respondent(1)).isEqualTo(3);
        assertThat(items.isComplete(1)).isFalse();
        assertThat(items.incomplete()).containsExactly(Map.entry(NO_VIEW, 1), Map.entry(SKIPPED, 1));
        assertThat(items.missingCounts(0)).containsExactly(Map.entry(NO_VIEW, 1), Map.entry(SKIPPED, 1));
        assertThat(items.missingCounts(1)).containsExactly(Map.entry(SKIPPED, 2));
        assertThat(items.in(Selection.where(4, i -> i > 1)).complete().respondent(0))
                .isEqualTo(3);
    }

    @Test
    void mayHaveNobodyWithAnAnswer() {
        Items nobody = Survey.of(Sample.item("v", "9", "9")).items("v");
        assertThat(nobody.complete().size()).isZero();
        assertThat(nobody.incomplete()).containsExactly(Map.entry(NO_VIEW, 2));
        Items none = Survey.of(Sample.item("v")).items("v");
        assertThat(none.respondents()).isZero();
        assertThat(none.incomplete()).isEmpty();
    }
}
