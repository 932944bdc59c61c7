package nl.peilstok.blackbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Selection;
import nl.peilstok.data.Texts;
import nl.peilstok.data.Variable;
import org.junit.jupiter.api.Test;

class GroupingTest {
    @Test
    void selectionsKeepTheOrderOfTheFile() {
        Selection odd = Selection.where(5, i -> i % 2 == 1);
        assertThat(odd.size()).isEqualTo(2);
        assertThat(odd.total()).isEqualTo(5);
        assertThat(odd.respondent(1)).isEqualTo(3);
        assertThat(Selection.all(3).size()).isEqualTo(3);
        assertThat(Selection.all(0).size()).isZero();
    }

    @Test
    void anOptionIsAGroupEvenIfNobodyChoseIt() {
        Grouping groups = Grouping.of(Sample.item("v", "3", "1", "", "3"));
        assertThat(groups.levels()).containsExactly("oneens", "neutraal", "eens");
        assertThat(groups.in("eens").size()).isEqualTo(2);
        assertThat(groups.in("3").respondent(1)).isEqualTo(3);
        assertThat(groups.in("neutraal").size()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> groups.in("9"))
                .withMessage("level: '9' is not a group of 'v', which has oneens, neutraal, eens");
    }

    @Test
    void textsMakeGroupsInTheOrderOfTheirCharacters() {
        Grouping groups = Grouping.of((Texts) Sample.column(
                Variable.text("type", "").withMissing("?", "onbekend", MissingReason.NO_VIEW),
                "overige",
                "G4",
                "?",
                "",
                "G4",
                "3",
                "3.0"));
        assertThat(groups.levels()).containsExactly("3", "3.0", "G4", "overige");
        assertThat(groups.in("G4").size()).isEqualTo(2);
        assertThat(groups.in("3").size()).isEqualTo(1);
        assertThat(Sample.cells(groups.answers()).subList(2, 4)).containsExactly("no-view", "skipped");
        assertThat(Grouping.of("sekse", "m", "v", "m").in("m").size()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grouping.of("leeg"))
                .withMessage("texts: 'leeg' has no answer to make groups of");
    }

    @Test
    void numbersAreSplitAndNobodyIsLost() {
        Numbers hours = (Numbers) Sample.column(Variable.numeric("uren", ""), "1", "2", "", "4", "5");
        GroupedNumbers split = hours.by(Grouping.of(Sample.item("v", "1", "3", "1", "9", "1")));
        assertThat(split.in("oneens").toArray()).containsExactly(1, 5);
        assertThat(split.in("oneens").size())
                .as("with the one who has no number")
                .isEqualTo(3);
        assertThat(split.groups()).hasSize(3);
        assertThat(split.groups().get(1).size()).isZero();
        assertThat(split.levels()).containsExactly("oneens", "neutraal", "eens");
        assertThat(split.leftOut())
                .containsExactly(
                        Map.entry(new Missing("9", "geen zicht op", MissingReason.NO_VIEW), 1),
                        Map.entry(Missing.of(MissingReason.SKIPPED), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hours.by(Grouping.of("g", "a")))
                .withMessage("grouping: must be of the same 5 respondents, is of 1");
    }
}
