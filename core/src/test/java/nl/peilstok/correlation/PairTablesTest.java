package nl.peilstok.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import nl.peilstok.data.Items;
import nl.peilstok.reference.WrittenItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairTablesTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countWhatALoopOverTheRespondentsCounts(boolean listwise) {
        int[][] rows = WrittenItems.randomLikert(new Random(31), 5000, 3, .1);
        Items items = WrittenItems.likert(rows).reversed("item_2");
        long[][] expected = new long[5][5];
        for (int[] row : rows) {
            if (row[0] != 9 && row[1] != 9 && (row[2] != 9 || !listwise)) {
                expected[row[0] - 1][5 - row[1]]++;
            }
        }

        assertThat(PairTables.of(items, listwise).counts(0, 1)).isDeepEqualTo(expected);
    }

    @Test
    void oneRespondentAndNobody() {
        assertThat(PairTables.of(WrittenItems.likert(new int[][] {{1, 5}}), false)
                        .counts(0, 1)[0])
                .containsExactly(0, 0, 0, 0, 1);
        assertThat(PairTables.of(WrittenItems.likert(new int[][] {{1, 9}}), false)
                        .counts(0, 1)[0])
                .containsOnly(0);
    }

    @Test
    void numbersAreRefused() {
        assertThatThrownBy(() -> PairTables.of(WrittenItems.numbers(new double[][] {{1, 2}}), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'item_1'");
    }
}
