package nl.peilstok.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.peilstok.data.Items;
import nl.peilstok.data.Selection;
import nl.peilstok.reference.WrittenItems;
import org.junit.jupiter.api.Test;

class MissingPatternsTest {
    private final Items items = WrittenItems.likert(
            new int[][] {{1, 2, 9}, {2, 2, 2}, {0, 9, 9}, {3, 1, 0}, {4, 9, 1}, {5, 5, 5}, {1, 1, 1}});

    @Test
    void patternsAreSortedByFrequency() {
        MissingPatterns patterns = MissingPatterns.of(items);
        assertThat(patterns.patterns())
                .extracting(MissingPattern::toString)
                .containsExactly(
                        "3 respondents with all items", "2 respondents without item_3", "1 respondent without item_2");
        assertThat(patterns.nothingAnswered()).isEqualTo(1);
        assertThat(patterns.complete()).isEqualTo(3);
        assertThat(patterns.answered(1, 2)).isEqualTo(3);
        assertThat(patterns.answered(0)).isEqualTo(6);
        assertThat(patterns.missing(2)).isEqualTo(3);
        assertThat(patterns.patterns().get(1).isMissing(2)).isTrue();
        assertThat(patterns.patterns().get(1).missing()).isEqualTo(List.of("item_3"));
    }

    @Test
    void prints() {
        assertThat(MissingPatterns.of(items)).hasToString("""
                3 patterns of missing answers to 3 items, 3 of 7 complete
                n     %  missing  items missing
                3  42.9        0
                2  28.6        1  item_3
                1  14.3        1  item_2
                1 respondent answered nothing""");
        assertThat(MissingPatterns.of(items).itemTable().toString()).contains("item_2         5        2       28.6");
    }

    @Test
    void agreesWithCountingOneByOne() {
        int[][] rows = WrittenItems.randomLikert(new Random(1), 3000, 70, .02);
        MissingPatterns patterns = MissingPatterns.of(WrittenItems.likert(rows));
        Map<String, Integer> counts = new HashMap<>();
        int both = 0;
        for (int[] row : rows) {
            boolean[] missing = new boolean[row.length];
            for (int i = 0; i < row.length; i++) {
                missing[i] = row[i] == 9;
            }
            counts.merge(Arrays.toString(missing), 1, Integer::sum);
            both += missing[3] || missing[69] ? 0 : 1;
        }
        assertThat(patterns.patterns()).hasSize(counts.size());
        assertThat(patterns.answered(3, 69)).isEqualTo(both);
        for (MissingPattern pattern : patterns.patterns()) {
            boolean[] missing = new boolean[70];
            for (int i = 0; i < 70; i++) {
                missing[i] = pattern.isMissing(i);
            }
            assertThat(pattern.respondents()).isEqualTo(counts.get(Arrays.toString(missing)));
        }
        assertThat(patterns.toString()).contains("other patterns, of ");
    }

    @Test
    void ofNobodyThereAreNone() {
        MissingPatterns none = MissingPatterns.of(items.in(Selection.where(7, r -> false)));
        assertThat(none.patterns()).isEmpty();
        assertThat(none.toString()).startsWith("0 patterns of missing answers to 3 items, 0 of 0 complete");
        assertThat(none.itemTable().toString()).contains("there are no respondents");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.answered(3))
                .withMessage("item: 0 to 2 is allowed, got 3");
    }
}
