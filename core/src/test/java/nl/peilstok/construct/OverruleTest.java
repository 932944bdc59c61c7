package nl.peilstok.construct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;
import org.junit.jupiter.api.Test;

/** The user has the last word, and the trail says what the rules would have done. */
class OverruleTest {
    private static final Survey SURVEY = new Simulated("v", 11)
            .group("a", 200, Simulated.oneFactor(.7, .7, .7, .7, .7, -.4))
            .survey();
    private static final Items ITEMS = SURVEY.items("v_01..v_06");

    @Test
    void aKeptItemStaysAndWhatItFailsDoesNotCountAgainstTheOthers() {
        ConstructionResult result =
                Construction.as2018().keeping("v_06", "asked by the client").analyse(ITEMS);
        assertThat(result.scale().items().names()).hasSize(6);
        assertThat(result.scale().unmet())
                .anyMatch(rule -> rule.contains("v_06 would go, but is kept: asked by the client"));
        assertThat(result.withoutOverrules()).contains(List.of(List.of("v_01", "v_02", "v_03", "v_04", "v_05")));
        assertThat(result.toString()).contains("overruled by the user; the rules alone make v_01, v_02");
        assertThat(result.methods(Language.DUTCH))
                .contains("De onderzoekers behielden v_06 (asked by the client)", "Volgens de regels alleen");
    }

    @Test
    void aDroppedItemGoesFirst() {
        ConstructionResult result =
                Construction.as2018().dropping("v_02", "asks the same as v_03").analyse(ITEMS);
        assertThat(result.steps().get(0).requirement()).isEqualTo(Requirement.OVERRULE);
        assertThat(result.dropped()).containsExactly("v_02", "v_06");
        assertThat(result.methods(Language.ENGLISH))
                .contains("Dropped by the researchers: v_02 (asks the same as v_03)");
    }

    @Test
    void droppingAllLeavesAStatedEnd() {
        Construction none = Construction.as2018();
        for (String item : ITEMS.names()) {
            none = none.dropping(item, "no longer asked");
        }
        assertThat(none.analyse(ITEMS).endings()).containsExactly("no item is left");
    }

    @Test
    void theUsersNumberOfFactorsSplitsOrKeepsTogether() {
        Survey two = new Simulated("t", 5)
                .group("a", 300, new double[][] {
                    {.8, 0}, {.8, 0}, {.8, 0}, {.8, 0}, {.2, .75}, {.2, .75}, {.2, .75}, {.2, .75}
                })
                .survey();
        Items items = two.items("t_01..t_08");
        ConstructionResult proposed = Construction.as2018().analyse(items);
        assertThat(proposed.scale().items().size()).isEqualTo(8);
        assertThat(proposed.toString()).contains("proposed, the items stay", "t_05, t_06, t_07, t_08");
        ConstructionResult split = Construction.as2018().withFactors(2).analyse(items);
        assertThat(split.scales())
                .extracting(scale -> scale.items().names().size())
                .containsExactly(4, 4);
        assertThat(split.scales()).extracting(scale -> scale.scale().name()).containsExactly("t 1", "t 2");
        ConstructionResult together = Construction.modern().withFactors(1).analyse(items);
        assertThat(together.steps())
                .anyMatch(step -> step.decision().because().contains("the user says 1; the rules name 2"));
    }

    @Test
    void contradictionsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Construction.as2018().keeping("v_06", "wanted").dropping("v_06", "unwanted"))
                .withMessage("item: 'v_06' is already kept (wanted), it cannot also be dropped (unwanted)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Construction.as2018().dropping("v_06", "x").dropping("v_06", "y"))
                .withMessage("item: 'v_06' is already dropped, because: x");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Construction.as2018().keeping("v_99", "wanted").analyse(ITEMS))
                .withMessageStartingWith("keeping: 'v_99' is not among the candidates v_01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Construction.as2018().withFactors(7).analyse(ITEMS))
                .withMessageContaining("6 candidate items have at most as many factors, got 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Construction.as2018().keeping("v_06", " "))
                .withMessageStartingWith("reason:");
    }
}
