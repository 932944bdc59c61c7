package nl.peilstok.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Selection;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private final Survey survey = SmallSurvey.of("1234", "5555");

    @Test
    void namesAndRangesAreLookedUpInTheSurvey() {
        assertThat(Scale.of("visie", "i1..i3").items(survey).names()).containsExactly("i1", "i2", "i3");
        assertThat(Scale.of("visie", "i4", "i1..i2").items(survey).names()).containsExactly("i4", "i1", "i2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.of("visie", "i1..i9").score(survey))
                .withMessageContaining("i9");
    }

    @Test
    void reversedItemsCountFromTheOtherEnd() {
        Scores scores = Scale.of("visie", "i1..i2").reversing("i2").score(survey);
        assertThat(scores.items().isReversed(1)).isTrue();
        assertThat(scores.numbers().toArray()).containsExactly((1 + 4) / 2.0, (5 + 1) / 2.0);
    }

    @Test
    void reversingAddsToWhatIsReversed() {
        Items items =
                Scale.of("visie", "i1..i3").reversing("i1").reversing("i3").items(survey);
        assertThat(items.isReversed(0)).isTrue();
        assertThat(items.isReversed(1)).isFalse();
        assertThat(items.isReversed(2)).isTrue();
    }

    @Test
    void onlyItemsOfTheScaleCanBeReversed() {
        Scale scale = Scale.of("visie", "i1..i2").reversing("i3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale.score(survey))
                .withMessageContaining("'i3' is not among i1, i2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.of("visie", "i1").reversing());
    }

    @Test
    void itemsHandOverTheirNamesAndReversalsButNotTheirRespondents() {
        Items items = survey.items("i1..i2").reversed("i1").in(Selection.where(2, respondent -> respondent == 0));
        Scale scale = Scale.of("visie", items);
        assertThat(scale).isEqualTo(Scale.of("visie", "i1", "i2").reversing("i1"));
        assertThat(scale.score(survey).numbers().size()).isEqualTo(2);
    }

    @Test
    void aScaleHasANameAndItems() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.of(" ", "i1"))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.of("a..b", "i1"))
                .withMessageContaining("a..b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.of("visie"))
                .withMessageContaining("at least one item");
    }

    @Test
    void aNominalItemHasNoScores() {
        AnswersBuilder region = new AnswersBuilder(Variable.nominal("regio", "", AnswerOptions.ordered("N", "Z")));
        region.add("1");
        region.add("2");
        Survey withRegion = survey.with(region.build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.of("visie", "i1", "regio").score(withRegion))
                .withMessageContaining("'regio'")
                .withMessageContaining("no scores");
    }

    @Test
    void aNumericItemCountsAsItIsAndCannotBeReversed() {
        Survey withHours = survey.with(Numbers.of("uren", 2, 7.5));
        Scale scale = Scale.of("inzet", "uren", "i4");
        assertThat(scale.score(withHours).numbers().toArray()).containsExactly(3, 6.25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale.reversing("uren").score(withHours))
                .withMessageContaining("'uren' is numeric");
    }

    @Test
    void aScaleIsAValueThatReadsAloud() {
        Scale scale = Scale.of("Gedeelde visie", "visie_01..visie_06").reversing("visie_03");
        assertThat(scale)
                .isEqualTo(Scale.of("Gedeelde visie", "visie_01..visie_06").reversing("visie_03"))
                .hasSameHashCodeAs(
                        Scale.of("Gedeelde visie", "visie_01..visie_06").reversing("visie_03"))
                .isNotEqualTo(scale.scoredBy(ScoringRule.strict()))
                .hasToString("Gedeelde visie: visie_01..visie_06, reversed visie_03\n"
                        + "mean of the answered items, at least half of the items");
        assertThat(scale.name()).isEqualTo("Gedeelde visie");
        assertThat(scale.rule()).isEqualTo(ScoringRule.personMean());
    }
}
