package nl.peilstok.recalculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.crosstab.CrossTable;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.describe.Frequencies;
import nl.peilstok.describe.ItemSummaries;
import nl.peilstok.describe.ScaleSummary;
import nl.peilstok.math.RandomStream;
import nl.peilstok.scale.Scale;
import org.junit.jupiter.api.Test;

/** What this library computes passes the checks that a reader can do. */
class SelfCheckTest {
    private static final AnswerOptions FIVE =
            AnswerOptions.ordered("1", "2", "3", "4", "5").withMissing(9, "geen zicht op", MissingReason.NO_VIEW);

    private static Survey survey(int seed) {
        RandomStream random = RandomStream.of(85, seed);
        int n = 5 + random.nextInt(150);
        List<Answers> columns = new ArrayList<>();
        for (int item = 0; item < 4; item++) {
            AnswersBuilder builder = new AnswersBuilder(Variable.ordinal("v" + item, "", FIVE));
            for (int i = 0; i < n; i++) {
                builder.add(random.nextInt(8) == 0 ? "9" : Integer.toString(1 + random.nextInt(5)));
            }
            columns.add(builder.build());
        }
        return Survey.of(columns);
    }

    @Test
    void ownResultsPassAtAnyNumberOfDecimals() {
        for (int seed = 0; seed < 60; seed++) {
            Survey survey = survey(seed);
            Items items = survey.items("v0", "v1", "v2", "v3");
            for (int decimals = 0; decimals <= 4; decimals++) {
                SelfCheck check = SelfCheck.withDecimals(decimals);
                Checks all = check.analyse(ItemSummaries.of(items))
                        .with(check.analyse(
                                ScaleSummary.of(Scale.of("schaal", items).score(survey))))
                        .with(check.analyse(CrossTable.of(survey.group("v0"), survey.group("v1"))));
                for (Frequencies frequencies : Frequencies.ofEach(items)) {
                    all = all.with(check.analyse(frequencies));
                }
                assertThat(all.flagged())
                        .as("seed %d, %d decimals", seed, decimals)
                        .isEmpty();
                assertThat(all.all()).hasSizeGreaterThan(20);
            }
        }
    }

    /** Hours need not be whole: GRIMMER is not for them. */
    @Test
    void numbersThatAreNoChosenAnswers() {
        AnswersBuilder hours = new AnswersBuilder(Variable.numeric("uren", ""));
        for (String each : List.of("32.5", "36", "28.4", "16")) {
            hours.add(each);
        }
        Checks checks = SelfCheck.withDecimals(2)
                .analyse(ItemSummaries.of(Survey.of(List.of(hours.build())).items("uren")));
        assertThat(checks.all()).hasSize(1);
        assertThat(checks.flagged()).isEmpty();
    }

    @Test
    void nobodyAndOneRespondent() {
        Survey none = Survey.of(List.of(new AnswersBuilder(Variable.ordinal("v0", "", FIVE)).build()));
        SelfCheck check = SelfCheck.withDecimals(2);
        assertThat(check.analyse(Frequencies.of(none, "v0")).all()).isEmpty();
        assertThat(check.analyse(ItemSummaries.of(none.items("v0"))).all()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelfCheck.withDecimals(7))
                .withMessage("decimals: 0 to 6 are allowed, got 7");
    }
}
