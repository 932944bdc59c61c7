package nl.peilstok.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.estimate.Interval;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.WrittenItems;
import org.junit.jupiter.api.Test;

/** 'Geen zicht op' as a finding: against R, on planted truths, and where there is nothing to find. */
class ItemNonresponseTest {
    private static final ReferenceCase R = ReferenceCase.of("noview__VER__nonresponse");

    @Test
    void agreesWithR() {
        Survey survey = OpenStudy.read();
        Items items = survey.items("VER_1..VER_8");
        ItemNonresponseResult raw = ItemNonresponse.noView()
                .withMultiplicity(Multiplicity.NONE)
                .analyse(items, survey.group("rol"), survey.numbers("ervaring"));
        ItemNonresponseResult holm = ItemNonresponse.noView().analyse(items, survey.group("rol"));

        R.assertClose("with_any", raw.respondentsWithAny());
        R.assertClose("count", raw.count());
        assertThat(raw.percent().value()).isCloseTo(100 * R.value("count") / R.value("asked"), within(1e-12));
        for (int i = 0; i < items.size(); i++) {
            NonresponseItem item = raw.items().get(i);
            String path = "items." + item.name() + ".";
            R.assertClose(path + "n", item.n());
            R.assertClose(path + "count", item.count());
            R.assertClose(path + "group_p", item.groupP().value());
            R.assertClose(path + "size_effect", item.sizeEffect().value());
            R.assertClose(path + "score_difference", item.scoreDifference().value());
            R.assertClose(path + "score_p", item.scoreP().value());
            R.assertClose(
                    "group_p_holm." + item.name(), holm.items().get(i).groupP().value());
            R.assertClose(
                    "score_p_holm." + item.name(), holm.items().get(i).scoreP().value());
        }
        R.assertClose("h", raw.numberByGroup().orElseThrow().h().value());
        R.assertClose("h_p", raw.numberByGroup().orElseThrow().p().value());
        R.assertClose("rho", raw.numberBySize().value());
        R.assertClose("rho_p", raw.numberBySizeP().value());
        R.assertClose("score", raw.scoreDifference().difference().value());
        R.assertClose("score_p", raw.scoreDifference().p().value());
        Interval interval = raw.scoreDifference().difference().interval().orElseThrow();
        R.assertClose("score_lower", interval.lower());
        R.assertClose("score_upper", interval.upper());
        R.assertClose("score_rho", raw.scoreByNumber().value());
        R.assertClose("score_rho_p", raw.scoreByNumberP().value());
    }

    @Test
    void thePatternsAreThoseOfRAndSkippedAnswersMakeNone() {
        Survey survey = OpenStudy.read();
        NonresponsePatterns patterns =
                ItemNonresponse.noView().analyse(survey.items("VER_1..VER_8")).patterns();
        assertThat(patterns.patterns().stream()
                        .filter(pattern -> !pattern.isComplete())
                        .mapToDouble(pattern -> pattern.respondents()))
                .containsExactly(Arrays.stream(R.numbers("patterns")).boxed().toArray(Double[]::new));
        assertThat(patterns.isMonotone()).isFalse();
        assertThat(patterns.monotoneRespondents()).isLessThan(survey.respondents());
    }

    @Test
    void nestedSetsAreMonotoneWhateverTheOrderOfTheItems() {
        Items items =
                WrittenItems.likert(new int[][] {{1, 2, 3}, {9, 2, 3}, {9, 4, 9}, {9, 1, 9}, {9, 9, 9}, {0, 1, 2}});
        ItemNonresponseResult result = ItemNonresponse.noView().analyse(items);
        assertThat(result.patterns().isMonotone()).isTrue();
        assertThat(result.patterns().noViewAtAll()).isEqualTo(1);
        assertThat(result.patterns().monotoneRespondents()).isEqualTo(6);
        assertThat(result.patterns().table().toString()).contains("monotone").contains("all items");
    }

    @Test
    void findsWhatWasPlanted() {
        // The small have no view on item 1, and whoever has none scores low on the rest.
        Random random = new Random(8);
        int[][] rows = WrittenItems.randomLikert(random, 300, 5, 0);
        String[] groups = new String[rows.length];
        double[] sizes = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            sizes[r] = random.nextDouble();
            groups[r] = sizes[r] < .4 ? "small" : "large";
            if (rows[r][1] + rows[r][2] < 7 && sizes[r] < .6) {
                rows[r][0] = 9;
            }
        }
        ItemNonresponseResult result = ItemNonresponse.noView()
                .analyse(WrittenItems.likert(rows), Grouping.of("type", groups), Numbers.of("size", sizes));
        assertThat(result.itemsByGroup()).containsExactly("item_1");
        assertThat(result.itemsBySize()).containsExactly("item_1");
        assertThat(result.itemsByScore()).containsExactly("item_1");
        assertThat(result.items().get(0).sizeEffect().value()).isNegative();
        assertThat(result.numberBySize().value()).isNegative();
        assertThat(result.scoreDifference().difference().value()).isNegative();
        assertThat(result.sentence()).startsWith("No view: ").endsWith("depends on type, size, score");
    }

    @Test
    void anotherReasonIsCountedApart() {
        Items items = WrittenItems.likert(new int[][] {{1, 2}, {0, 3}, {9, 4}, {5, 0}, {2, 2}});
        ItemNonresponseResult skipped =
                ItemNonresponse.because(MissingReason.SKIPPED).analyse(items);
        assertThat(skipped.count()).isEqualTo(2);
        assertThat(skipped.items().get(0).n()).isEqualTo(4);
        assertThat(skipped.sentence())
                .isEqualTo("Skipped: 22% of answers, 2 of 5 respondents; depends on nothing tested");
    }

    @Test
    void whereNobodyIsWithoutAViewThereIsNothingToTest() {
        Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(1), 20, 3, 0));
        String[] groups = new String[20];
        for (int r = 0; r < 20; r++) {
            groups[r] = r < 8 ? "a" : "b";
        }
        ItemNonresponseResult result = ItemNonresponse.noView().analyse(items, Grouping.of("g", groups));
        assertThat(result.count()).isZero();
        assertThat(result.sentence()).isEqualTo("No view: nowhere among 20 respondents and 3 items");
        assertThat(result.items().get(0).groupP().whyAbsent().orElseThrow().reason())
                .isEqualTo("nobody is without a view");
        assertThat(result.patterns().isMonotone()).isTrue();
        assertThat(result.scoreDifference().p().isPresent()).isFalse();
        assertThat(result.toString()).contains("nobody is without a view");
    }

    @Test
    void anItemThatIsAllWithoutAViewIsStatedAndLeavesTheOthers() {
        int[][] rows = WrittenItems.randomLikert(new Random(2), 40, 4, .2);
        for (int[] row : rows) {
            row[2] = 9;
        }
        ItemNonresponseResult result = ItemNonresponse.noView().analyse(WrittenItems.likert(rows));
        NonresponseItem dead = result.items().get(2);
        assertThat(dead.percent().value()).isEqualTo(100);
        assertThat(dead.scoreP().whyAbsent().orElseThrow().reason()).isEqualTo("everybody is without a view");
        assertThat(result.items().get(0).scoreP().isPresent()).isTrue();
    }

    @Test
    void oneGroupHasNothingToDifferFrom() {
        int[][] rows = WrittenItems.randomLikert(new Random(3), 30, 3, .3);
        String[] groups = new String[30];
        Arrays.fill(groups, "only");
        ItemNonresponseResult result =
                ItemNonresponse.noView().analyse(WrittenItems.likert(rows), Grouping.of("g", groups));
        assertThat(result.items())
                .allSatisfy(item -> assertThat(item.groupP().isPresent()).isFalse());
        assertThat(result.numberByGroup().orElseThrow().p().isPresent()).isFalse();
    }

    @Test
    void aSelectionOfRespondentsTakesTheirOwnGroups() {
        Survey survey = OpenStudy.read();
        Items half = survey.items("VER_1..VER_8").in(survey.group("geslacht").in("vrouw"));
        ItemNonresponseResult ofItems = ItemNonresponse.noView().analyse(half, survey.group("rol"));
        Survey women = survey.in(survey.group("geslacht").in("vrouw"));
        ItemNonresponseResult ofSurvey =
                ItemNonresponse.noView().analyse(women.items("VER_1..VER_8"), women.group("rol"));
        assertThat(ofItems.toString()).isEqualTo(ofSurvey.toString());
    }

    @Test
    void refusesGroupsAndSizesOfAnotherSurvey() {
        Items items = WrittenItems.likert(new int[][] {{1, 2}, {3, 4}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemNonresponse.noView().analyse(items, Grouping.of("g", "a", "b", "c")))
                .withMessageContaining("grouping: must be of the 2 respondents");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemNonresponse.noView().analyse(items, Numbers.of("size", 1, 2, 3)))
                .withMessageContaining("size: must be of the 2 respondents");
    }

    @Test
    void printsInEightyColumns() {
        Survey survey = OpenStudy.read();
        String text = ItemNonresponse.noView()
                .analyse(survey.items("VER_1..VER_8"), survey.group("rol"), survey.numbers("ervaring"))
                .toString();
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(ItemNonresponse.noView()).hasToString("item nonresponse: no view, Holm, level .05");
    }
}
