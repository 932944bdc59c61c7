package nl.peilstok.blackbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Codebook;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Routing;
import nl.peilstok.data.Selection;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SurveyTest {
    private static final Survey SURVEY = Survey.of(
            Sample.column(Variable.key("id", ""), "a", "b", "c"),
            Sample.item("v1", "1", "9", ""),
            Sample.item("v2", "2", "", "3"),
            Sample.item("v3", "3", "1", "8"),
            Sample.column(Variable.numeric("uren", ""), "36", "", "8.5"),
            Sample.column(Variable.nominal("regio", "", AnswerOptions.ordered("noord", "zuid")), "noord", "zuid", ""));

    @Test
    void saysHowMuchIsThere() {
        assertThat(SURVEY).hasToString("survey of 3 respondents, 6 variables");
        assertThat(SURVEY.codebook().variables())
                .extracting(Variable::name)
                .containsExactly("id", "v1", "v2", "v3", "uren", "regio");
    }

    @Test
    void columnsMustBeOfTheSameRespondents() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Survey.of(Sample.item("a", "1"), Sample.item("b", "1", "2")))
                .withMessageContaining("'b' has 2, those before it 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Survey.of(Sample.item("a", "1"), Sample.item("a", "2")))
                .withMessage("variables: 'a' stands twice");
        assertThatIllegalArgumentException().isThrownBy(Survey::of).withMessageContaining("at least one variable");
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThatAreThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SURVEY.answers("v4"))
                .withMessage("variable: there is no 'v4'; there are id, v1, v2, v3, uren, regio");
    }

    @Test
    void aWrongMeasureIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SURVEY.coded("uren"))
                .withMessage("variable: 'uren' must be ordinal or nominal, is NUMERIC");
        assertThatIllegalArgumentException().isThrownBy(() -> SURVEY.numbers("regio"));
        assertThatIllegalArgumentException().isThrownBy(() -> SURVEY.texts("v1"));
        assertThatIllegalArgumentException().isThrownBy(() -> SURVEY.group("uren"));
        assertThatIllegalArgumentException().isThrownBy(() -> SURVEY.items("v1", "regio"));
    }

    @Test
    void numbersAreAlsoTheScoresOfAnOrdinalVariable() {
        assertThat(SURVEY.numbers("uren").toArray()).containsExactly(36, 8.5);
        assertThat(SURVEY.numbers("v3").toArray()).containsExactly(3, 1);
    }

    @Test
    void rangesRunInTheOrderOfTheCodebook() {
        Codebook codebook = SURVEY.codebook();
        assertThat(codebook.names("v1..v3")).containsExactly("v1", "v2", "v3");
        assertThat(codebook.names("v3", "v1..v2", "v2..v3")).containsExactly("v3", "v1", "v2");
        assertThat(codebook.names("v1..v1")).containsExactly("v1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codebook.names("v3..v1"))
                .withMessage("namesOrRanges: 'v3..v1' runs against the order of the codebook");
        assertThatIllegalArgumentException().isThrownBy(() -> codebook.names("v1..v9"));
        assertThatIllegalArgumentException().isThrownBy(codebook::names);
    }

    @Test
    void variablesHaveOptionsExactlyWhereTheyAreCoded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Variable("v", "", Measure.ORDINAL, AnswerOptions.none()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Variable("v", "", Measure.NUMERIC, Sample.AGREEMENT));
        assertThatIllegalArgumentException().isThrownBy(() -> Variable.numeric(" ", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Variable.numeric("a..b", ""));
        assertThat(Variable.numeric("uren", "").title()).isEqualTo("uren");
        assertThat(Variable.numeric("uren", "Uren per week").title()).isEqualTo("Uren per week");
    }

    @Test
    void aColumnIsAddedOrReplacedInANewSurvey() {
        Survey more = SURVEY.with(Numbers.of("score", 1, 2, 3));
        assertThat(more.codebook().variables()).hasSize(7);
        Survey other = more.with(Numbers.of("v1", 4, 5, 6));
        assertThat(other.codebook().variables()).extracting(Variable::name).startsWith("id", "v1", "v2");
        assertThat(other.numbers("v1").toArray()).containsExactly(4, 5, 6);
        assertThat(SURVEY.codebook().has("score")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> SURVEY.with(Numbers.of("score", 1)));
    }

    @Test
    void aSelectionKeepsWholeRespondents() {
        Survey some = SURVEY.in(Selection.where(3, i -> i != 1));
        assertThat(Sample.cells(some.answers("id"))).containsExactly("a", "c");
        assertThat(Sample.cells(some.answers("v1"))).containsExactly("1", "skipped");
        assertThat(SURVEY.in(Selection.where(3, i -> false)).respondents()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SURVEY.in(Selection.all(4)))
                .withMessage("selection: must be of the same 3 respondents, is of 4");
    }

    @Nested
    class BreakOff {
        private final Survey survey = Survey.of(
                Sample.item("q1", "1", "1", "", "", "1"),
                Sample.item("q2", "1", "", "", "2", ""),
                Sample.item("q3", "1", "", "", "", "9"),
                Sample.item("q4", "", "", "", "", ""));

        @Test
        void isSkippingUpToTheLastQuestion() {
            Survey told = survey.withBreakOff("q1..q4");
            assertThat(Sample.cells(told.answers("q1"))).containsExactly("1", "1", "broken-off", "skipped", "1");
            assertThat(Sample.cells(told.answers("q2")))
                    .containsExactly("1", "broken-off", "broken-off", "2", "skipped");
            assertThat(Sample.cells(told.answers("q3")))
                    .containsExactly("1", "broken-off", "broken-off", "broken-off", "no-view");
            assertThat(Sample.cells(told.answers("q4"))).containsOnly("broken-off");
            assertThat(Sample.cells(survey.answers("q4"))).containsOnly("skipped");
        }

        @Test
        void isToldOnlyOnce() {
            Survey told = survey.withBreakOff("q1..q4");
            Survey again = told.withBreakOff("q1..q4");
            for (String name : told.codebook().names("q1..q4")) {
                assertThat(Sample.cells(again.answers(name))).isEqualTo(Sample.cells(told.answers(name)));
            }
        }

        @Test
        void looksThroughQuestionsThatWereNotPut() {
            Survey routed = Survey.of(
                            Sample.item("q1", "1", "1"), Sample.item("q2", "", ""), Sample.item("q3", "", "3"))
                    .with(Routing.of("q2").onlyIf("q1", "eens"))
                    .withBreakOff("q1..q3");
            assertThat(Sample.cells(routed.answers("q2"))).containsExactly("not-asked", "not-asked");
            assertThat(Sample.cells(routed.answers("q3"))).containsExactly("broken-off", "3");
        }
    }

    @Nested
    class RoutingRule {
        @Test
        void explainsSkippedAnswersOnly() {
            Survey survey =
                    Survey.of(Sample.item("filter", "1", "1", "1", "3", "9"), Sample.item("q", "", "2", "9", "", ""));
            Survey routed = survey.with(Routing.of("q").onlyIf("filter", "2", "eens"));
            assertThat(Sample.cells(routed.answers("q")))
                    .as("an answer that is there stays, and so does no view; who has no answer to the filter may have"
                            + " been asked")
                    .containsExactly("not-asked", "2", "no-view", "skipped", "skipped");
        }

        @Test
        void isAValueForAnySurveyThatHasTheVariables() {
            Routing rule = Routing.of("v1..v2").onlyIf("regio", "noord");
            assertThat(Sample.cells(SURVEY.with(rule).answers("v2"))).containsExactly("2", "not-asked", "3");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SURVEY.with(Routing.of("v1").onlyIf("regio", "oost")))
                    .withMessage("codesOrLabels: 'oost' is not an option of 'regio'");
            assertThatIllegalArgumentException().isThrownBy(() -> SURVEY.with(Routing.of("v1")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Routing.of("v1").onlyIf("regio"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SURVEY.with(Routing.of("weg").onlyIf("regio", "noord")));
        }
    }
}
