package nl.peilstok.blackbox.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.MissingPolicy;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final AnswerOptions AGREEMENT =
            AnswerOptions.ordered("oneens", "eens").withMissing(9, "geen zicht op", MissingReason.NO_VIEW);
    private static final Missing NO_VIEW = AGREEMENT.missing().get(0);
    private static final Missing SKIPPED = Missing.of(MissingReason.SKIPPED);

    private final Items items = Survey.of(item("v1", "1", "9", "2", "1"), item("v2", "1", "2", "", "9"))
            .items("v1..v2");

    private static Answers item(String name, String... cells) {
        AnswersBuilder builder = new AnswersBuilder(Variable.ordinal(name, "", AGREEMENT));
        for (String cell : cells) {
            if (cell.isEmpty()) {
                builder.addMissing(SKIPPED);
            } else {
                builder.add(cell);
            }
        }
        return builder.build();
    }

    @Test
    void listwiseAreTheCompleteRespondents() {
        Cases cases = Cases.listwise(items);
        assertThat(cases.policy()).isEqualTo(MissingPolicy.LISTWISE);
        assertThat(cases.n()).isEqualTo(1);
        assertThat(cases.most()).isEqualTo(1);
        assertThat(cases.total()).isEqualTo(4);
        assertThat(cases.leftOut()).containsExactly(Map.entry(NO_VIEW, 2), Map.entry(SKIPPED, 1));
        assertThat(cases.leftOut(MissingReason.NO_VIEW)).isEqualTo(2);
        assertThat(cases.leftOut(MissingReason.REFUSED)).isZero();
        assertThat(cases).hasToString("n = 1 of 4\nleft out (listwise): 2 'geen zicht op', 1 skipped");
    }

    @Test
    void pairwiseAreARange() {
        Cases cases = Cases.pairwise(items, 1, 3);
        assertThat(cases).hasToString("n = 1 to 3 of 4\nincomplete (pairwise): 2 'geen zicht op', 1 skipped");
        assertThat(Cases.pairwise(items, 2, 2).count()).isEqualTo("n = 2 of 4");
    }

    @Test
    void availableAreThoseWithANumberAndAGroup() {
        Numbers scores = items.survey().numbers("v1");
        assertThat(Cases.available(scores)).hasToString("n = 3 of 4\nleft out (available cases): 1 'geen zicht op'");
        Cases grouped = Cases.available(scores.by(Grouping.of("g", "a", "a", "b", "b")));
        assertThat(grouped.n()).isEqualTo(3);
        assertThat(grouped.total()).isEqualTo(4);
    }

    @Test
    void countedElsewhereAreTakenAsTheyAre() {
        assertThat(Cases.all(105)).hasToString("n = 105");
        assertThat(Cases.all(105).leftOutLine()).isEmpty();
        assertThat(Cases.of(188, Map.of(NO_VIEW, 29)))
                .hasToString("n = 188 of 217\nleft out (available cases): 29 'geen zicht op'");
    }
}
