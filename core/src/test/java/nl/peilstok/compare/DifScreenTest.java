package nl.peilstok.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.math.Tail;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import nl.peilstok.reference.WrittenItems;
import org.junit.jupiter.api.Test;

/** Items that people of equal score answer differently: against polr and coin, on planted items, and degenerate ones. */
class DifScreenTest {
    private static final DifScreen RAW = DifScreen.ordinalLogistic().withMultiplicity(Multiplicity.NONE);

    private static String[] alternating(int n) {
        String[] labels = new String[n];
        for (int r = 0; r < n; r++) {
            labels[r] = r % 2 == 0 ? "first" : "second";
        }
        return labels;
    }

    private static Items likertComplete() {
        ReferenceData data = ReferenceData.read("likert_complete");
        int[][] rows = new int[data.size()][18];
        int item = 0;
        for (String name : data.names().subList(2, 20)) {
            double[] column = data.numeric(name);
            for (int r = 0; r < rows.length; r++) {
                rows[r][item] = (int) column[r];
            }
            item++;
        }
        return WrittenItems.likert(rows);
    }

    private static void assertAgrees(ReferenceCase r, DifScreenResult result) {
        ReferenceCase.Matrix expected = r.matrix("items");
        for (int i = 0; i < result.items().size(); i++) {
            DifItem item = result.items().get(i);
            String path = "items." + expected.rows().get(i) + ".";
            r.assertClose(path + "n", item.n());
            r.assertClose(path + "uniform", item.uniform().value());
            r.assertClose(path + "non_uniform", item.nonUniform().value());
            r.assertClose(path + "any", item.chiSquare().value());
            r.assertClose(path + "gain", item.gain().value());
            r.assertClose(path + "log_odds", item.logOddsRatio().value());
            Interval interval = item.logOddsRatio().interval().orElseThrow();
            r.assertClose(path + "se", (interval.upper() - interval.lower()) / 2 / 1.959963984540054);
            r.assertClose(path + "mantel", item.mantel().value());
            r.assertClose(path + "mean_difference", item.meanDifference().value());
            assertThat(item.p().value())
                    .isCloseTo(Tail.chiSquareUpper(item.chiSquare().value(), 2), within(1e-15));
        }
    }

    @Test
    void agreesWithPolrAndCoinOnTheScoreOfAllItems() {
        Items items = likertComplete();
        Grouping groups = Grouping.of("g", alternating(items.respondents()));
        assertAgrees(ReferenceCase.of("dif__likert__total"), RAW.analyse(items, groups, "first", "second"));
    }

    @Test
    void agreesOnTheScoreOfTheOthers() {
        Items items = likertComplete();
        Grouping groups = Grouping.of("g", alternating(items.respondents()));
        assertAgrees(
                ReferenceCase.of("dif__likert__rest"), RAW.onRestScore().analyse(items, groups, "first", "second"));
    }

    @Test
    void agreesWhereAnswersAreMissing() {
        Survey survey = OpenStudy.read();
        assertAgrees(
                ReferenceCase.of("dif__VER__total"),
                RAW.analyse(survey.items("VER_1..VER_8"), survey.group("geslacht"), "man", "vrouw"));
    }

    /** Item 2 is answered a point lower by the second group whatever the score; item 5 runs the other way there. */
    private static int[][] planted(long seed, int n, boolean nonUniform) {
        Random random = new Random(seed);
        int[][] rows = WrittenItems.randomLikert(random, n, 8, .05);
        for (int r = 1; r < n; r += 2) {
            if (rows[r][1] != 9) {
                rows[r][1] = Math.max(1, rows[r][1] - 1);
            }
            if (nonUniform && rows[r][4] != 9) {
                rows[r][4] = 6 - rows[r][4];
            }
        }
        return rows;
    }

    @Test
    void findsPlantedItemsAndTheirKind() {
        Grouping groups = Grouping.of("g", alternating(1000));
        DifScreenResult result = DifScreen.ordinalLogistic()
                .withPurification()
                .analyse(WrittenItems.likert(planted(3, 1000, true)), groups, "first", "second");
        assertThat(result.flagged()).containsExactly("item_2", "item_5");
        assertThat(result.item("item_2").logOddsRatio().value()).isPositive();
        assertThat(result.item("item_2").meanDifference().value()).isBetween(.5, 1.0);
        assertThat(result.item("item_5").nonUniformP().value()).isLessThan(1e-6);
        assertThat(result.item("item_2").uniformP().value()).isLessThan(1e-6);
        assertThat(result.rounds()).isBetween(2, 10);
        assertThat(result.notes()).isEmpty();
        assertThat(result.sentence())
                .isEqualTo("At equal score 2 of 8 items differ between first and second: item_2, item_5");
    }

    @Test
    void turningTheGroupsTurnsTheSignsAlone() {
        Items items = WrittenItems.likert(planted(4, 200, true));
        Grouping groups = Grouping.of("g", alternating(200));
        DifScreenResult one = RAW.analyse(items, groups, "first", "second");
        DifScreenResult other = RAW.analyse(items, groups, "second", "first");
        for (int i = 0; i < 8; i++) {
            DifItem a = one.items().get(i);
            DifItem b = other.items().get(i);
            assertThat(b.chiSquare().value()).isCloseTo(a.chiSquare().value(), within(1e-8));
            assertThat(b.mantel().value()).isCloseTo(a.mantel().value(), within(1e-8));
            assertThat(b.logOddsRatio().value()).isCloseTo(-a.logOddsRatio().value(), within(1e-7));
        }
    }

    @Test
    void aDifferenceInScoreIsNoDifferenceOfItems() {
        // Both groups answer by the same model; the second stands lower on what is measured.
        Random random = new Random(5);
        int[][] rows = new int[600][6];
        for (int r = 0; r < rows.length; r++) {
            double trait = random.nextGaussian() - (r % 2) * .8;
            for (int i = 0; i < 6; i++) {
                rows[r][i] = (int) Math.max(1, Math.min(5, Math.round(3 + trait + random.nextGaussian())));
            }
        }
        DifScreenResult result = DifScreen.ordinalLogistic()
                .analyse(WrittenItems.likert(rows), Grouping.of("g", alternating(600)), "first", "second");
        assertThat(result.flagged()).isEmpty();
        assertThat(result.sentence()).isEqualTo("At equal score no item of 6 differs between first and second");
    }

    @Test
    void fewStrataKeepSmallGroups() {
        Items items = WrittenItems.likert(planted(6, 40, false));
        Grouping groups = Grouping.of("g", alternating(40));
        Estimate exact =
                RAW.analyse(items, groups, "first", "second").items().get(1).mantel();
        Estimate five = RAW.withStrata(3)
                .analyse(items, groups, "first", "second")
                .items()
                .get(1)
                .mantel();
        assertThat(five.value()).isNotEqualTo(exact.value());
        assertThatIllegalArgumentException().isThrownBy(() -> RAW.withStrata(1)).withMessageContaining("two strata");
    }

    @Test
    void aConstantItemAndOneWithoutAnswersAreStated() {
        int[][] rows = planted(7, 60, false);
        for (int[] row : rows) {
            row[0] = 4;
            row[2] = 9;
        }
        DifScreenResult result =
                RAW.analyse(WrittenItems.likert(rows), Grouping.of("g", alternating(60)), "first", "second");
        assertThat(result.item("item_1").p().whyAbsent().orElseThrow().reason()).isEqualTo("the item is constant");
        assertThat(result.item("item_3").p().whyAbsent().orElseThrow().reason())
                .isEqualTo("a group has nobody with an answer and a score to be matched on");
        assertThat(result.unknown()).containsExactly("item_1", "item_3");
        assertThat(result.item("item_2").difClass()).isPresent();
        assertThat(result.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void separationIsStatedAndMantelRemains() {
        // Everybody of the first group ticks 5 on item 1, everybody of the second 1.
        int[][] rows = planted(8, 60, false);
        for (int r = 0; r < rows.length; r++) {
            rows[r][0] = r % 2 == 0 ? 5 : 1;
        }
        DifItem item = RAW.onRestScore()
                .analyse(WrittenItems.likert(rows), Grouping.of("g", alternating(60)), "first", "second")
                .item("item_1");
        assertThat(item.p().whyAbsent().orElseThrow().reason()).isEqualTo("separation: the likelihood has no maximum");
        assertThat(item.logOddsRatio().isPresent()).isFalse();
        assertThat(item.mantelP().value()).isLessThan(.001);
        assertThat(item.difClass()).isEmpty();
        assertThat(item).hasToString("item_1: not known");
    }

    @Test
    void refusesWhatCannotBeScreened() {
        Items items = WrittenItems.likert(planted(9, 20, false));
        Grouping groups = Grouping.of("g", alternating(20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAW.analyse(items, groups, "first", "first"))
                .withMessageContaining("every group is named once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAW.analyse(items.only("item_1"), groups, "first", "second"))
                .withMessageContaining("items: two or more");
    }
}
