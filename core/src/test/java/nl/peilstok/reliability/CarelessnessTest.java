package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.reference.ReferenceData;
import nl.peilstok.reference.WrittenItems;
import org.junit.jupiter.api.Test;

class CarelessnessTest {
    private final Items items = WrittenItems.likert(new int[][] {
        {3, 3, 3, 3}, {1, 2, 4, 5}, {2, 2, 5, 4}, {5, 4, 2, 1}, {4, 4, 9, 4}, {9, 9, 9, 0}, {2, 1, 4, 4}, {1, 3, 5, 5}
    });

    @Test
    void eachRespondentHasFourNumbers() {
        Carelessness careless = Carelessness.of(items);
        assertThat(careless.longestRun().value(0)).isEqualTo(4);
        assertThat(careless.longestRun().value(1)).isEqualTo(1);
        // The missing answer ends the run.
        assertThat(careless.longestRun().value(4)).isEqualTo(2);
        assertThat(careless.personVariability().value(0)).isZero();
        assertThat(careless.personVariability().value(4)).isZero();
        assertThat(careless.personTotal().value(3)).isLessThan(-.8);
        assertThat(careless.personTotal().value(1)).isGreaterThan(.8);
        assertThat(careless.toString()).startsWith("Signs of careless answering, 8 respondents, 4 items\n");
        assertThat(careless.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void whoHasNoNumberKeepsAReason() {
        Carelessness careless = Carelessness.of(items);
        for (Numbers column : new Numbers[] {
            careless.longestRun(), careless.personVariability(), careless.personTotal(), careless.mahalanobis()
        }) {
            assertThat(column.size()).isEqualTo(8);
            assertThat(column.missing(5).reason()).isEqualTo(MissingReason.NO_VIEW);
        }
        assertThat(careless.personTotal().missing(0).reason()).isEqualTo(MissingReason.SYSTEM_MISSING);
        assertThat(careless.mahalanobis().missing(4).reason()).isEqualTo(MissingReason.NO_VIEW);
    }

    @Test
    void reversedItemsCountAsTheyWereAnswered() {
        Carelessness asGiven = Carelessness.of(items);
        Carelessness reversed = Carelessness.of(items.reversed("item_2", "item_4"));
        for (int r = 0; r < 5; r++) {
            assertThat(reversed.longestRun().value(r))
                    .isEqualTo(asGiven.longestRun().value(r));
            assertThat(reversed.personVariability().value(r))
                    .isEqualTo(asGiven.personVariability().value(r));
        }
    }

    @Test
    void agreesWithR() {
        ReferenceData data = ReferenceData.read("attitude");
        String[] names = {"rating", "complaints", "privileges", "learning", "raises", "critical", "advance"};
        double[][] rows = new double[30][7];
        for (int r = 0; r < 30; r++) {
            for (int i = 0; i < 7; i++) {
                rows[r][i] = Double.parseDouble(data.strings(names[i]).get(r));
            }
        }
        Carelessness careless = Carelessness.of(WrittenItems.numbers(rows));
        assertThat(careless.mahalanobis().value(0)).isCloseTo(10.6222880720551, within(1e-11));
        assertThat(careless.mahalanobis().value(29)).isCloseTo(8.09421860699891, within(1e-11));
        assertThat(careless.personVariability().value(0)).isCloseTo(20.2637372569585, within(1e-12));
        assertThat(careless.personTotal().value(0)).isCloseTo(.676773640187365, within(1e-13));
        assertThat(careless.personTotal().value(29)).isCloseTo(.857680906152168, within(1e-13));
    }

    @Test
    void aConstantItemLeavesNoDistance() {
        Carelessness careless =
                Carelessness.of(WrittenItems.likert(new int[][] {{1, 3, 2}, {2, 3, 2}, {4, 3, 5}, {5, 3, 3}}));
        assertThat(careless.mahalanobis().answered()).isZero();
        assertThat(careless.toString()).contains("no distance: an item is constant or follows from others");
    }

    @Test
    void nobodyAnsweredOrOneItem() {
        assertThat(Carelessness.of(WrittenItems.likert(new int[][] {{9, 9}, {9, 9}}))
                        .longestRun()
                        .answered())
                .isZero();
        assertThatThrownBy(() -> Carelessness.of(items.only("item_1")))
                .hasMessage("items: two or more are needed, got only item_1");
    }

    @Test
    void theOthersMeansLeaveTheRespondentOut() {
        Items two = WrittenItems.likert(WrittenItems.randomLikert(new Random(1), 2, 6, 0));
        Carelessness careless = Carelessness.of(two);
        assertThat(careless.personTotal().value(0))
                .isCloseTo(careless.personTotal().value(1), within(1e-14));
    }

    /** Over several blocks of respondents, with ordinal and numeric items side by side, a reversed one among them. */
    @Test
    void everyRespondentHasWhatTheDefinitionSays() {
        int[][] rows = WrittenItems.randomLikert(new Random(4), 700, 6, .05);
        double[][] numbers = new double[rows.length][6];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < 6; i++) {
                numbers[r][i] = rows[r][i] == 9 ? Double.NaN : rows[r][i] / 10.0;
            }
        }
        Carelessness likert = Carelessness.of(WrittenItems.likert(rows).reversed("item_3"));
        Carelessness tenths = Carelessness.of(WrittenItems.numbers(numbers));
        for (int r = 0; r < rows.length; r++) {
            int longest = 0;
            int run = 0;
            double sum = 0;
            double squares = 0;
            int n = 0;
            for (int i = 0; i < 6; i++) {
                run = rows[r][i] == 9 ? 0 : i > 0 && rows[r][i] == rows[r][i - 1] ? run + 1 : 1;
                longest = Math.max(longest, run);
                n += rows[r][i] == 9 ? 0 : 1;
                sum += rows[r][i] == 9 ? 0 : rows[r][i];
                squares += rows[r][i] == 9 ? 0 : rows[r][i] * rows[r][i];
            }
            assertThat(likert.longestRun().find(r).orElse(0)).isEqualTo(longest);
            assertThat(tenths.longestRun().find(r).orElse(0)).isEqualTo(longest);
            double sd = n < 2 ? -1 : Math.sqrt((squares - sum * sum / n) / (n - 1));
            assertThat(likert.personVariability().find(r).orElse(-1)).isCloseTo(sd, within(1e-12));
            assertThat(tenths.personVariability().isAnswered(r)).isEqualTo(n > 1);
            if (n > 1) {
                assertThat(tenths.personVariability().value(r)).isCloseTo(sd / 10, within(1e-13));
                // Exactly 0 where all answers are equal, tenths too.
                assertThat(tenths.personVariability().value(r) == 0).isEqualTo(n * squares == sum * sum);
            }
            assertThat(tenths.personTotal().isAnswered(r))
                    .isEqualTo(likert.personTotal().isAnswered(r));
            if (likert.personTotal().isAnswered(r)) {
                assertThat(tenths.personTotal().value(r))
                        .isCloseTo(likert.personTotal().value(r), within(1e-9));
            }
            assertThat(likert.mahalanobis().isAnswered(r)).isEqualTo(n == 6);
            if (n == 6) {
                assertThat(tenths.mahalanobis().value(r))
                        .isCloseTo(likert.mahalanobis().value(r), within(1e-9));
            } else {
                assertThat(likert.mahalanobis().missing(r).reason()).isEqualTo(MissingReason.NO_VIEW);
                assertThat(tenths.mahalanobis().missing(r).reason()).isEqualTo(MissingReason.SKIPPED);
            }
        }
    }
}
