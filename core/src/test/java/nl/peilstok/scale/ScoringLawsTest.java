package nl.peilstok.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for scores whatever was answered. */
class ScoringLawsTest {
    private static final int ITEMS = 7;
    private static final List<ScoringRule> RULES = List.of(
            ScoringRule.personMean(),
            ScoringRule.personMean().withMinimum(1),
            ScoringRule.personMean().ofItemsAsked(),
            ScoringRule.strict(),
            ScoringRule.sum().withMinimum(2),
            ScoringRule.skippedAsZero());

    private static Survey random(long seed, AnswerOptions options) {
        Random random = new Random(seed);
        List<Answers> columns = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            StringBuilder answers = new StringBuilder();
            for (int respondent = 0; respondent < 200; respondent++) {
                answers.append("123451234512345..9-|".charAt(random.nextInt(20)));
            }
            columns.add(SmallSurvey.column("i" + item, options, answers.toString()));
        }
        return Survey.of(columns);
    }

    private static String[] names() {
        return IntStream.range(0, ITEMS).mapToObj(i -> "i" + i).toArray(String[]::new);
    }

    private static Scale scale(ScoringRule rule) {
        return Scale.of("visie", names()).scoredBy(rule);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void reversingEveryItemTurnsTheMeanAround(long seed) {
        Survey survey = random(seed, SmallSurvey.ONE_TO_FIVE);
        for (ScoringRule rule : RULES.subList(0, 4)) {
            Numbers straight = scale(rule).score(survey).numbers();
            Numbers turned = scale(rule).reversing(names()).score(survey).numbers();
            for (int respondent = 0; respondent < straight.size(); respondent++) {
                assertThat(turned.isAnswered(respondent)).isEqualTo(straight.isAnswered(respondent));
                if (straight.isAnswered(respondent)) {
                    assertThat(turned.value(respondent)).isCloseTo(6 - straight.value(respondent), within(1e-15 * 6));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void theOrderOfTheItemsChangesNoBitAndNoReason(long seed) {
        AnswerOptions uneven = SmallSurvey.ONE_TO_FIVE.withScores(0.1, 0.7, 1e9 + 0.3, -3.33, 1e-7);
        for (AnswerOptions options : List.of(SmallSurvey.ONE_TO_FIVE, uneven)) {
            Survey survey = random(seed, options);
            List<String> shuffled = new ArrayList<>(Arrays.asList(names()));
            Collections.shuffle(shuffled, new Random(seed));
            for (ScoringRule rule : RULES) {
                Numbers first = scale(rule).score(survey).numbers();
                Numbers second = Scale.of("visie", shuffled.toArray(String[]::new))
                        .scoredBy(rule)
                        .score(survey)
                        .numbers();
                assertThat(second.toArray()).containsExactly(first.toArray());
                assertThat(second.missingCounts()).isEqualTo(first.missingCounts());
                assertThat(second.variable()).isEqualTo(first.variable());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void strictIsThePersonMeanWithEveryItemNeeded(long seed) {
        Survey survey = random(seed, SmallSurvey.ONE_TO_FIVE);
        Numbers strict = scale(ScoringRule.strict()).score(survey).numbers();
        Numbers all =
                scale(ScoringRule.personMean().withMinimum(ITEMS)).score(survey).numbers();
        assertThat(strict.toArray()).containsExactly(all.toArray());
        assertThat(strict.missingCounts()).isEqualTo(all.missingCounts());
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void everybodyHasAScoreOrAReason(long seed) {
        Survey survey = random(seed, SmallSurvey.ONE_TO_FIVE);
        for (ScoringRule rule : RULES) {
            Scores scores = scale(rule).score(survey);
            assertThat(scores.cases().n()
                            + scores.cases().leftOut().values().stream()
                                    .mapToInt(count -> count)
                                    .sum())
                    .isEqualTo(survey.respondents());
            for (int respondent = 0; respondent < survey.respondents(); respondent++) {
                assertThat(scores.answeredItems(respondent)
                                + scores.missingItems(respondent).size())
                        .isEqualTo(ITEMS);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void footnote66IsTheSumDividedByAllItems(long seed) {
        Survey survey = random(seed, SmallSurvey.ONE_TO_FIVE);
        double[] footnote =
                scale(ScoringRule.skippedAsZero()).score(survey).numbers().toArray();
        double[] sums =
                scale(ScoringRule.sum().withMinimum(1)).score(survey).numbers().toArray();
        assertThat(footnote)
                .containsExactly(Arrays.stream(sums).map(sum -> sum / ITEMS).toArray());
    }
}
