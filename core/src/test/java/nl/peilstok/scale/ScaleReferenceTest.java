package nl.peilstok.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.reference.OpenSurvey;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scores and their summaries against R's, for six scales under four rules. */
class ScaleReferenceTest {
    private static final double EXACT = 1e-14;

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("scale__.*__person_mean_rule");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRespondentHasTheScoreThatRGives(ReferenceCase expected) {
        Scores scores = scale(expected).score(OpenSurvey.read());
        Numbers numbers = scores.numbers();
        double[] score = expected.numbers("score_at_least_half");
        double[] answered = expected.numbers("n_valid_items");
        assertThat(numbers.size()).isEqualTo((int) expected.value("n_rows")).isEqualTo(score.length);
        for (int respondent = 0; respondent < score.length; respondent++) {
            assertThat(scores.answeredItems(respondent)).isEqualTo((int) answered[respondent]);
            assertThat(numbers.isAnswered(respondent)).isEqualTo(!Double.isNaN(score[respondent]));
            if (numbers.isAnswered(respondent)) {
                assertThat(numbers.value(respondent)).isEqualTo(score[respondent]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSummaryOfTheScoresIsThatOfR(ReferenceCase expected) {
        Summary half = summary(expected, ScoringRule.personMean());
        assertMeanAndSd(expected, "half_rule", half);
        expected.assertRelative("half_rule.median", half.median().value(), EXACT);
        expected.assertRelative("half_rule.min", half.min().value(), EXACT);
        expected.assertRelative("half_rule.max", half.max().value(), EXACT);
        expected.assertRelative("half_rule.skew", half.skewness().value(), 1e-12);
        expected.assertRelative("half_rule.kurtosis", half.kurtosis().value(), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void otherMinimaGiveTheSummariesOfR(ReferenceCase expected) {
        assertMeanAndSd(expected, "all_items_rule", summary(expected, ScoringRule.strict()));
        assertMeanAndSd(
                expected,
                "any_item_rule",
                summary(expected, ScoringRule.personMean().withMinimum(1)));
        assertMeanAndSd(
                expected, "rule80", summary(expected, ScoringRule.personMean().withMinimumShare(0.8)));
    }

    private static void assertMeanAndSd(ReferenceCase expected, String rule, Summary summary) {
        expected.assertRelative(rule + ".n", summary.n(), 0);
        expected.assertRelative(rule + ".mean", summary.mean().orNaN(), EXACT);
        expected.assertRelative(rule + ".sd", summary.sd().orNaN(), EXACT);
    }

    private static Summary summary(ReferenceCase expected, ScoringRule rule) {
        return Summary.of(
                scale(expected).scoredBy(rule).score(OpenSurvey.read()).numbers());
    }

    private static Scale scale(ReferenceCase expected) {
        return OpenSurvey.scale(expected.dataSet().substring("survey_".length()));
    }
}
