package nl.peilstok.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringRuleTest {
    private static final String FIVE_OF_SIX = "45.234";
    private static final String THREE_OF_SIX = "444999";
    private static final String TWO_OF_SIX = "44.999";
    private static final String NOTHING = "999999";

    private static Numbers score(ScoringRule rule, String... respondents) {
        Survey survey = SmallSurvey.of(respondents);
        return Scale.of("visie", "i1..i" + respondents[0].length())
                .scoredBy(rule)
                .score(survey)
                .numbers();
    }

    @Test
    void thePersonMeanIsThatOfTheAnsweredItemsFromHalfOfThemOn() {
        Numbers scores = score(ScoringRule.personMean(), FIVE_OF_SIX, THREE_OF_SIX, TWO_OF_SIX, NOTHING);
        assertThat(scores.value(0)).isEqualTo(18 / 5.0);
        assertThat(scores.value(1)).isEqualTo(4);
        assertThat(scores.isAnswered(2)).isFalse();
        assertThat(scores.isAnswered(3)).isFalse();
    }

    @Test
    void halfOfAnOddNumberIsRoundedUp() {
        assertThat(score(ScoringRule.personMean(), "44.99", "444..").missingCounts())
                .containsOnlyKeys(new Missing("9", "geen zicht op", MissingReason.NO_VIEW))
                .containsValue(1);
    }

    @ParameterizedTest(name = "{0} of {1} items is {2}")
    @CsvSource({"0.8, 6, 5", "0.55, 20, 11", "0.7, 10, 7", "1, 7, 7", "0.01, 5, 1", "0.6, 5, 3"})
    void aShareIsTakenOfItsDecimalAndRoundedUp(double share, int items, int needed) {
        String enough = "3".repeat(needed) + ".".repeat(items - needed);
        String tooFew = "3".repeat(needed - 1) + ".".repeat(items - needed + 1);
        Numbers scores = score(ScoringRule.personMean().withMinimumShare(share), enough, tooFew);
        assertThat(scores.isAnswered(0)).isTrue();
        assertThat(scores.isAnswered(1)).isFalse();
    }

    @Test
    void oneAnswerIsAlwaysNeeded() {
        assertThat(score(ScoringRule.personMean().withMinimum(1), NOTHING).answered())
                .isZero();
        assertThat(score(ScoringRule.skippedAsZero(), NOTHING).answered()).isZero();
    }

    @Test
    void strictAndSumNeedEveryItem() {
        assertThat(score(ScoringRule.strict(), "123456".replace('6', '5'), FIVE_OF_SIX)
                        .toArray())
                .containsExactly(20 / 6.0);
        assertThat(score(ScoringRule.sum(), "123455", FIVE_OF_SIX).toArray()).containsExactly(20);
    }

    @Test
    void aSumWithALowerMinimumIsNotRaisedToTheNumberOfItems() {
        assertThat(score(ScoringRule.sum().withMinimum(3), THREE_OF_SIX, FIVE_OF_SIX)
                        .toArray())
                .containsExactly(12, 18);
    }

    @Test
    void footnote66CountsASkippedItemAsZero() {
        Numbers scores = score(ScoringRule.skippedAsZero(), THREE_OF_SIX, "222222", TWO_OF_SIX);
        assertThat(scores.toArray()).containsExactly(2, 2, 8 / 6.0);
    }

    @Test
    void itemsNotAskedDoNotCountInTheBaseIfSoAsked() {
        String askedFour = "35..--";
        assertThat(score(ScoringRule.personMean(), askedFour).answered()).isZero();
        assertThat(score(ScoringRule.personMean().ofItemsAsked(), askedFour).toArray())
                .containsExactly(4);
        assertThat(score(ScoringRule.strict().ofItemsAsked(), "3535--", askedFour)
                        .toArray())
                .containsExactly(4);
        assertThat(score(ScoringRule.sum().ofItemsAsked(), "3535--").toArray()).containsExactly(16);
        assertThat(score(ScoringRule.skippedAsZero().ofItemsAsked(), askedFour).toArray())
                .containsExactly(2);
    }

    @Test
    void whoWasAskedNothingHasNoScoreForThatReason() {
        Numbers scores = score(ScoringRule.personMean().ofItemsAsked(), "------");
        assertThat(scores.missing(0)).isEqualTo(Missing.of(MissingReason.NOT_ASKED));
    }

    @Test
    void whatWasAskedSaysWhyThereIsNoScore() {
        assertThat(score(ScoringRule.personMean().ofItemsAsked(), "3...--").missing(0))
                .isEqualTo(Missing.of(MissingReason.SKIPPED));
        assertThat(score(ScoringRule.personMean(), "3...--").missing(0)).isEqualTo(Missing.of(MissingReason.NOT_ASKED));
    }

    @Test
    void aMinimumNumberStaysWhereFewerWereAsked() {
        Numbers scores = score(ScoringRule.personMean().withMinimum(3).ofItemsAsked(), "35----");
        assertThat(scores.missing(0)).isEqualTo(Missing.of(MissingReason.NOT_ASKED));
    }

    @Test
    void aMinimumAboveTheNumberOfItemsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(ScoringRule.personMean().withMinimum(7), FIVE_OF_SIX))
                .withMessage("minimum: 7 answered items are asked for, the scale 'visie' has 6");
    }

    @Test
    void argumentsOutOfRangeAreRefused() {
        ScoringRule rule = ScoringRule.personMean();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.withMinimum(0))
                .withMessageContaining("got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.withMinimumShare(0))
                .withMessageContaining("got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.withMinimumShare(1.01))
                .withMessageContaining("got 1.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.withMinimumShare(Double.NaN))
                .withMessageContaining("got NaN");
    }

    @Test
    void aRuleIsAValueThatReadsAloud() {
        assertThat(ScoringRule.strict())
                .isEqualTo(ScoringRule.personMean().withMinimumShare(1))
                .hasSameHashCodeAs(ScoringRule.personMean().withMinimumShare(1))
                .isNotEqualTo(ScoringRule.sum());
        assertThat(ScoringRule.personMean()).hasToString("mean of the answered items, at least half of the items");
        assertThat(ScoringRule.strict()).hasToString("mean of the answered items, all items answered");
        assertThat(ScoringRule.sum().ofItemsAsked()).hasToString("sum of the answered items, all items asked answered");
        assertThat(ScoringRule.personMean().withMinimumShare(0.8).ofItemsAsked())
                .hasToString("mean of the answered items, at least 80% of the items asked");
        assertThat(ScoringRule.personMean().withMinimum(3))
                .hasToString("mean of the answered items, at least 3 answered");
        assertThat(ScoringRule.skippedAsZero())
                .hasToString("sum of the answered items divided by all items, at least 1 answered");
        assertThat(ScoringRule.skippedAsZero().ofItemsAsked())
                .hasToString("sum of the answered items divided by all items asked, at least 1 answered");
    }

    @Test
    void aRuleReadsInDutchToo() {
        assertThat(ScoringRule.personMean().inDutch())
                .isEqualTo("gemiddelde van de beantwoorde items, ten minste de helft van de items");
        assertThat(ScoringRule.sum().ofItemsAsked().inDutch())
                .isEqualTo("som van de beantwoorde items, alle gestelde items beantwoord");
        assertThat(ScoringRule.personMean().withMinimumShare(.625).inDutch())
                .isEqualTo("gemiddelde van de beantwoorde items, ten minste 62,5% van de items");
        assertThat(ScoringRule.skippedAsZero().inDutch())
                .isEqualTo("som van de beantwoorde items gedeeld door alle items, ten minste 1 beantwoord");
    }

    @Test
    void aRuleComesBackFromItsKey() {
        for (ScoringRule rule : List.of(
                ScoringRule.personMean(),
                ScoringRule.strict().ofItemsAsked(),
                ScoringRule.sum().withMinimum(3),
                ScoringRule.skippedAsZero(),
                ScoringRule.personMean().withMinimumShare(.55))) {
            assertThat(ScoringRule.ofKey(rule.key())).isEqualTo(rule).hasToString(rule.toString());
        }
        assertThat(ScoringRule.personMean().key()).isEqualTo("mean, share 0.5 of items");
        for (String wrong :
                List.of("", "mean", "mean, share 0 of items", "mean, share 1.5 of items", "mean, count 0 of items")) {
            assertThatIllegalArgumentException().isThrownBy(() -> ScoringRule.ofKey(wrong));
        }
    }
}
