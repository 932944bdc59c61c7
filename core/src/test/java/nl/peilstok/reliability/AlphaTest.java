package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.reference.WrittenItems;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlphaTest {
    private static final int[][] FOUR_ITEMS = {
        {4, 4, 3, 2}, {5, 4, 4, 1}, {2, 3, 2, 3}, {3, 3, 3, 3}, {1, 2, 1, 9}, {4, 5, 9, 2}, {2, 2, 2, 4}, {5, 5, 4, 0}
    };

    @Nested
    class Laws {
        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void reversingEveryItemChangesNoBit(long seed) {
            Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(seed), 80, 6, .05));
            Items reversed = items.reversed("item_1..item_6");

            assertSame(Alpha.listwise().analyse(reversed), Alpha.listwise().analyse(items), 0);
            assertSame(Alpha.pairwise().analyse(reversed), Alpha.pairwise().analyse(items), 0);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void theOrderOfRespondentsChangesNoBit(long seed) {
            int[][] rows = WrittenItems.randomLikert(new Random(seed), 80, 6, .05);
            List<int[]> shuffled = Arrays.asList(rows.clone());
            Collections.shuffle(shuffled, new Random(seed));
            Items items = WrittenItems.likert(rows);
            Items other = WrittenItems.likert(shuffled.toArray(int[][]::new));

            assertSame(Alpha.listwise().analyse(other), Alpha.listwise().analyse(items), 0);
            assertSame(Alpha.pairwise().analyse(other), Alpha.pairwise().analyse(items), 0);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void pairwiseEqualsListwiseWithoutMissingAnswers(long seed) {
            Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(seed), 80, 6, 0));

            assertSame(Alpha.pairwise().analyse(items), Alpha.listwise().analyse(items), 0);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void anotherUnitChangesNothing(long seed) {
            int[][] rows = WrittenItems.randomLikert(new Random(seed), 80, 6, 0);
            double[][] otherUnit = Arrays.stream(rows)
                    .map(row -> Arrays.stream(row)
                            .mapToDouble(score -> score * .3 - 7.1)
                            .toArray())
                    .toArray(double[][]::new);

            assertSame(
                    Alpha.listwise().analyse(WrittenItems.numbers(otherUnit)),
                    Alpha.listwise().analyse(WrittenItems.likert(rows)),
                    1e-13);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void alphaIfDeletedIsAlphaOfTheOthers(long seed) {
            Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(seed), 80, 6, 0));
            AlphaResult all = Alpha.listwise().analyse(items);
            for (AlphaItem item : all.items()) {
                AlphaResult others = Alpha.listwise().analyse(items.without(item.name()));
                assertThat(item.alphaIfDeleted().value()).isEqualTo(others.raw().value());
                assertThat(item.standardisedIfDeleted().value())
                        .isEqualTo(others.standardised().value());
            }
        }

        @Test
        void theStandardisedAlphaFollowsFromTheMeanCorrelation() {
            AlphaResult alpha =
                    Alpha.listwise().analyse(WrittenItems.likert(FOUR_ITEMS).reversed("item_4"));
            double r = alpha.meanCorrelation().value();

            assertThat(alpha.standardised().value()).isCloseTo(4 * r / (1 + 3 * r), within(1e-15));
        }

        @Test
        void aHigherLevelWidensTheInterval() {
            Items items = WrittenItems.likert(FOUR_ITEMS).reversed("item_4");
            Estimate usual = Alpha.listwise().analyse(items).raw();
            Estimate wide = Alpha.listwise().withLevel(.99).analyse(items).raw();

            assertThat(wide.value()).isEqualTo(usual.value());
            assertThat(wide.interval().orElseThrow().lower())
                    .isLessThan(usual.interval().orElseThrow().lower());
            assertThat(wide.interval().orElseThrow().upper())
                    .isGreaterThan(usual.interval().orElseThrow().upper());
        }

        private void assertSame(AlphaResult actual, AlphaResult expected, double tolerance) {
            assertThat(actual.raw().value()).isCloseTo(expected.raw().value(), within(tolerance));
            assertThat(actual.standardised().value())
                    .isCloseTo(expected.standardised().value(), within(tolerance));
            for (int i = 0; i < expected.items().size(); i++) {
                AlphaItem item = actual.items().get(i);
                AlphaItem other = expected.items().get(i);
                assertThat(item.itemRest().value()).isCloseTo(other.itemRest().value(), within(tolerance));
                assertThat(item.alphaIfDeleted().value())
                        .isCloseTo(other.alphaIfDeleted().value(), within(tolerance));
                assertThat(item.standardisedIfDeleted().value())
                        .isCloseTo(other.standardisedIfDeleted().value(), within(tolerance));
            }
            for (int i = 0; i < expected.items().size(); i++) {
                for (int j = 0; j < expected.items().size(); j++) {
                    assertThat(actual.correlation(i, j).value())
                            .isCloseTo(expected.correlation(i, j).value(), within(tolerance));
                }
            }
        }
    }

    @Nested
    class WhoCounts {
        private final Items items = WrittenItems.likert(FOUR_ITEMS).reversed("item_4");

        @Test
        void listwiseRestsOnTheCompleteAndSaysSo() {
            AlphaResult alpha = Alpha.listwise().analyse(items);

            assertThat(alpha.cases().policy()).isEqualTo(MissingPolicy.LISTWISE);
            assertThat(alpha.cases().count()).isEqualTo("n = 5 of 8");
            assertThat(alpha.cases().leftOut(MissingReason.NO_VIEW)).isEqualTo(2);
            assertThat(alpha.cases().leftOut(MissingReason.SKIPPED)).isEqualTo(1);
        }

        @Test
        void eachItemKeepsItsOwnAnswersAndReasons() {
            AlphaItem fourth = Alpha.listwise().analyse(items).item("item_4");

            assertThat(fourth.n()).isEqualTo(6);
            assertThat(fourth.mean().value()).isEqualTo(3.5);
            assertThat(fourth.isReversed()).isTrue();
            assertThat(fourth.missing())
                    .hasSize(2)
                    .allSatisfy((reason, count) -> assertThat(count).isOne());
        }

        @Test
        void pairwiseStatesThatItHasNoInterval() {
            Estimate alpha = Alpha.pairwise().analyse(items).raw();

            assertThat(alpha.isPresent()).isTrue();
            assertThat(alpha.whyNoInterval())
                    .contains(new Absence(
                            Absence.Kind.NOT_DEFINED, "Feldt's interval needs complete data; pairwise, bootstrap it"));
        }
    }

    @Nested
    class HardCases {
        @Test
        void oneItemIsTheCallersMistake() {
            Items one = WrittenItems.likert(FOUR_ITEMS).only("item_2");

            assertThatThrownBy(() -> Alpha.listwise().analyse(one))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("items: alpha needs two or more, got only item_2");
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 1, -1, 95, Double.NaN})
        void aLevelIsAProbability(double level) {
            assertThatThrownBy(() -> Alpha.listwise().withLevel(level))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("level: must lie between 0 and 1, got " + level);
        }

        @Test
        void twoItemsHaveNoAlphaIfDeleted() {
            AlphaResult alpha =
                    Alpha.listwise().analyse(WrittenItems.likert(FOUR_ITEMS).only("item_1", "item_2"));

            assertThat(alpha.raw().isPresent()).isTrue();
            assertThat(alpha.items().get(0).itemRest().value())
                    .isCloseTo(alpha.correlation(0, 1).value(), within(1e-15));
            assertAbsent(
                    alpha.items().get(0).alphaIfDeleted(),
                    Absence.Kind.TOO_FEW,
                    "one item is left, and alpha needs two");
        }

        @Test
        void alphaMayBeNegativeAndThePairsAreNamed() {
            AlphaResult alpha =
                    Alpha.listwise().analyse(WrittenItems.likert(FOUR_ITEMS).only("item_1", "item_4"));

            assertThat(alpha.raw().value()).isNegative();
            assertThat(alpha.notPositive()).hasSize(1).allSatisfy(pair -> {
                assertThat(pair.first()).isEqualTo("item_1");
                assertThat(pair.second()).isEqualTo("item_4");
                assertThat(pair.correlation().value()).isNegative();
            });
        }

        @Test
        void aCorrelationOfZeroIsNotPositive() {
            AlphaResult alpha =
                    Alpha.listwise().analyse(WrittenItems.likert(new int[][] {{1, 1}, {1, 5}, {5, 1}, {5, 5}}));

            assertThat(alpha.raw().value()).isZero();
            assertThat(alpha.notPositive()).extracting(ItemPair::toString).containsExactly("item_1 with item_2 (.00)");
        }

        @Test
        void itemsThatAreTheSameHaveAnAlphaOfOne() {
            AlphaResult alpha =
                    Alpha.listwise().analyse(WrittenItems.likert(new int[][] {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}}));

            assertThat(alpha.raw().value()).isEqualTo(1, within(1e-15));
            assertThat(alpha.standardised().value()).isEqualTo(1, within(1e-15));
            assertThat(alpha.items().get(2).itemRest().value()).isEqualTo(1);
        }

        @Test
        void aConstantItemLeavesTheRawAlpha() {
            AlphaResult alpha = Alpha.listwise().analyse(WrittenItems.likert(new int[][] {
                {1, 3, 2}, {2, 3, 2}, {4, 3, 5}, {5, 3, 3}
            }));

            assertThat(alpha.raw().isPresent()).isTrue();
            assertAbsent(alpha.standardised(), Absence.Kind.ZERO_VARIANCE, "item_2 is constant");
            assertAbsent(alpha.meanCorrelation(), Absence.Kind.ZERO_VARIANCE, "item_2 is constant");
            assertAbsent(alpha.item("item_2").itemRest(), Absence.Kind.ZERO_VARIANCE, "item_2 is constant");
            assertThat(alpha.item("item_2").standardisedIfDeleted().isPresent()).isTrue();
            assertThat(alpha.notPositive()).hasSize(2);
            assertThat(alpha.toString())
                    .contains("standardised alpha —")
                    .contains("no correlation of 2 pairs: item_2 is constant");
        }

        @Test
        void itemsThatAreAllConstantHaveNoAlpha() {
            AlphaResult alpha = Alpha.listwise().analyse(WrittenItems.likert(new int[][] {{1, 3}, {1, 3}, {1, 3}}));

            assertAbsent(alpha.raw(), Absence.Kind.ZERO_VARIANCE, "the sum of the items is constant");
            assertThat(alpha.toString()).startsWith("""
                    Cronbach's alpha —, 2 items, n = 3
                    no alpha: the sum of the items is constant
                    """);
        }

        /** Variances and covariances cancel, but each of them is rounded. */
        @Test
        void aSumThatIsConstantUpToRoundingHasNoAlpha() {
            AlphaResult alpha = Alpha.listwise().analyse(WrittenItems.numbers(new double[][] {
                {.1, .2, -.3}, {.7, .4, -1.1}, {.3, .9, -1.2}, {.2, .2, -.4}
            }));

            assertAbsent(alpha.raw(), Absence.Kind.ZERO_VARIANCE, "the sum of the items is constant");
        }

        @Test
        void aRestThatIsConstantIsNamed() {
            AlphaResult alpha =
                    Alpha.listwise().analyse(WrittenItems.likert(new int[][] {{1, 1, 5}, {2, 2, 4}, {5, 4, 2}}));

            assertAbsent(
                    alpha.item("item_1").itemRest(),
                    Absence.Kind.ZERO_VARIANCE,
                    "the sum of the other items is constant");
        }

        @Test
        void nobodyAnswered() {
            Items items = WrittenItems.likert(new int[][] {{9, 1, 2}, {9, 2, 3}, {9, 3, 5}});

            AlphaResult listwise = Alpha.listwise().analyse(items);
            assertAbsent(listwise.raw(), Absence.Kind.NO_ANSWERS, "no respondent answered all items");
            assertAbsent(listwise.item("item_1").mean(), Absence.Kind.NO_ANSWERS, "item_1 has no answers");
            assertThat(listwise.item("item_2").mean().value()).isEqualTo(2);

            AlphaResult pairwise = Alpha.pairwise().analyse(items);
            assertAbsent(pairwise.raw(), Absence.Kind.NO_ANSWERS, "no respondent answered item_1");
            assertThat(pairwise.item("item_1").alphaIfDeleted().isPresent()).isTrue();
            assertThat(pairwise.notPositive()).hasSize(2);
        }

        @Test
        void aPairWithoutCommonRespondentsIsNamed() {
            AlphaResult alpha = Alpha.pairwise().analyse(WrittenItems.likert(new int[][] {
                {1, 9, 2}, {4, 9, 3}, {9, 2, 1}, {9, 3, 4}
            }));

            assertAbsent(alpha.raw(), Absence.Kind.NO_ANSWERS, "no respondent answered both item_1 and item_2");
            assertThat(alpha.item("item_1").alphaIfDeleted().isPresent()).isTrue();
            assertThat(alpha.item("item_3").alphaIfDeleted().isPresent()).isFalse();
        }

        @Test
        void oneRespondentHasNoAlpha() {
            AlphaResult alpha = Alpha.listwise().analyse(WrittenItems.likert(new int[][] {{1, 2}, {9, 3}}));

            assertAbsent(alpha.raw(), Absence.Kind.TOO_FEW, "only one respondent answered all items");
            assertThat(alpha.toString()).contains("n = 1 of 2");
        }

        @Test
        void pairwiseCovariancesThatContradictEachOtherAreNamed() {
            AlphaResult alpha = Alpha.pairwise().analyse(WrittenItems.likert(new int[][] {
                {1, 5, 9}, {5, 1, 9}, {9, 1, 5}, {9, 5, 1}, {1, 9, 5}, {5, 9, 1}, {3, 3, 3}
            }));

            assertAbsent(
                    alpha.raw(),
                    Absence.Kind.NOT_DEFINED,
                    "the pairwise covariances give the sum of the items a negative variance");
        }

        @Test
        void moreItemsThanRespondents() {
            AlphaResult alpha = Alpha.listwise().analyse(WrittenItems.likert(new int[][] {
                {1, 2, 1, 3, 2}, {3, 2, 4, 5, 3}, {2, 4, 5, 4, 5}
            }));

            assertThat(alpha.raw().interval()).isPresent();
        }

        /** Their correlations are all 1 and −1: the matrix has one eigenvalue that is not 0. */
        @Test
        void twoHundredItemsOfTwoRespondents() {
            for (int seed = 0; seed < 12; seed++) {
                Random random = new Random(seed);
                Items items = WrittenItems.likert(WrittenItems.randomLikert(random, 2, 200, 0));
                assertThat(Alpha.listwise().analyse(items).cases().n()).isEqualTo(2);
            }
        }

        private void assertAbsent(Estimate estimate, Absence.Kind kind, String reason) {
            assertThat(estimate.whyAbsent()).contains(new Absence(kind, reason));
        }
    }

    @Nested
    class Printing {
        private final Items items = WrittenItems.likert(FOUR_ITEMS).reversed("item_4");

        @Test
        void aSentenceThenWhoWasLeftOutThenTheItems() {
            assertThat(Alpha.listwise().analyse(items)).hasToString("""
                    Cronbach's alpha .962 [.843, .996] (95%, Feldt), 4 items, n = 5 of 8
                    left out (listwise): 2 'geen zicht op', 1 skipped
                    item    n  mean    sd  item-rest  alpha if deleted  geen zicht op  skipped
                    item_1  8  3.25  1.49        .97              .945              0        0
                    item_2  8  3.50  1.20        .89              .961              0        0
                    item_3  7  2.71  1.11        .92              .956              1        0
                    item_4  6  3.50  1.05        .96              .933              1        1
                    standardised alpha .973; inter-item correlation mean .899, median .916
                    reversed: item_4""");
        }

        @Test
        void pairwiseSaysWhyItHasNoInterval() {
            assertThat(Alpha.pairwise().analyse(items).toString()).startsWith("""
                    Cronbach's alpha .947, 4 items, n = 5 to 8 of 8
                    no interval: Feldt's interval needs complete data; pairwise, bootstrap it
                    incomplete (pairwise): 2 'geen zicht op', 1 skipped
                    item""");
        }

        @Test
        void pairsThatDoNotCorrelatePositivelyAreNamed() {
            assertThat(Alpha.listwise().analyse(items.only("item_1", "item_4")).toString())
                    .doesNotContain("not positive");
            Items asTheyStand = WrittenItems.likert(FOUR_ITEMS).only("item_1", "item_2", "item_4");
            assertThat(Alpha.listwise().analyse(asTheyStand).toString())
                    .contains("correlation not positive: item_1 with item_4 (-.94), item_2 with item_4 (-.82)");
        }

        @Test
        void theTableHoldsAllThatIsPrinted() {
            assertThat(Alpha.listwise().analyse(items).table().title())
                    .contains("Cronbach's alpha .962 [.843, .996] (95%, Feldt), 4 items, n = 5 of 8");
            assertThat(Alpha.listwise().analyse(items).table().footnotes())
                    .containsExactly(
                            "left out (listwise): 2 'geen zicht op', 1 skipped",
                            "standardised alpha .973; inter-item correlation mean .899, median .916",
                            "reversed: item_4");
        }

        @Test
        void theCorrelationsAreATriangle() {
            assertThat(Alpha.listwise().analyse(items).correlationTable()).hasToString("""
                    Inter-item correlations, listwise, n = 5 of 8
                    item    item_1  item_2  item_3
                    item_1
                    item_2     .87
                    item_3     .96     .79
                    item_4     .94     .94     .89""");
        }

        @Test
        void noLineIsLongerThanEighty() {
            int[][] rows = WrittenItems.randomLikert(new Random(1), 9, 30, 0);
            rows[3][7] = 9;
            rows[4][8] = 0;
            AlphaResult alpha = Alpha.listwise().withLevel(.999).analyse(WrittenItems.likert(rows));

            assertThat(alpha.toString().lines()).allMatch(line -> line.length() <= 80);
            assertThat(alpha.toString()).contains(" more pairs");
        }

        @Test
        void theProcedureSaysItsOptions() {
            assertThat(Alpha.pairwise()).hasToString("Cronbach's alpha, pairwise, Feldt, level 0.95");
        }
    }
}
