package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.math.RandomStream;
import nl.peilstok.reference.WrittenItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberOfFactorsTest {
    private static final NumberOfFactors FEW = NumberOfFactors.standard().withDraws(100);
    private static final FactorRule[] OF_CORRELATIONS = {
        FactorRule.PARALLEL_COMPONENTS,
        FactorRule.PARALLEL_COMMON_FACTORS,
        FactorRule.MAP_1976,
        FactorRule.EMPIRICAL_KAISER,
        FactorRule.HULL_CFI,
        FactorRule.HULL_CAF,
        FactorRule.RMSEA
    };

    @ParameterizedTest
    @EnumSource(
            names = {
                "PARALLEL_COMPONENTS",
                "PARALLEL_PERMUTATION",
                "MAP_1976",
                "MAP_2000",
                "EMPIRICAL_KAISER",
                "COMPARISON_DATA",
                "HULL_CFI",
                "HULL_CAF",
                "CHI_SQUARE",
                "RMSEA"
            })
    void plantedFactorsAreFoundInMostSamples(FactorRule rule) {
        int found = 0;
        int samples = 10;
        for (int sample = 0; sample < samples; sample++) {
            Items items = FactorData.planted(sample, 400, 3, 5, .7, .2);
            Suggestion suggestion = FEW.with(rule).analyse(items).of(rule);
            found += suggestion.isPresent() && suggestion.factors() == 3 ? 1 : 0;
        }
        assertThat(found).as(rule.label()).isGreaterThan(samples / 2);
    }

    @Test
    void independentItemsHaveNoFactor() {
        int[][] rows = new int[500][8];
        RandomStream random = RandomStream.of(9, 9);
        for (int[] row : rows) {
            Arrays.setAll(row, item -> 1 + random.nextInt(5));
        }
        NumberOfFactorsResult result = FEW.without(FactorRule.COMPARISON_DATA).analyse(WrittenItems.likert(rows));
        assertThat(result.of(FactorRule.PARALLEL_COMPONENTS).factors()).isZero();
        assertThat(result.of(FactorRule.PARALLEL_PERMUTATION).factors()).isZero();
        assertThat(result.of(FactorRule.MAP_1976).factors()).isZero();
        assertThat(result.of(FactorRule.EMPIRICAL_KAISER).factors()).isZero();
        assertThat(result.of(FactorRule.RMSEA).factors()).isZero();
        assertThat(result.of(FactorRule.KAISER).factors()).isGreaterThan(2);
    }

    @Test
    void theTwentyFourTestsOfHolzingerHaveFourFactorsByMostRules() {
        NumberOfFactorsResult result =
                FEW.with(FactorRule.KAISER, OF_CORRELATIONS).analyse(FactorData.read("harman74"));
        assertThat(result.of(FactorRule.KAISER).factors()).isEqualTo(5);
        assertThat(result.of(FactorRule.MAP_1976).factors()).isEqualTo(4);
        assertThat(result.of(FactorRule.EMPIRICAL_KAISER).factors()).isBetween(2, 4);
        assertThat(result.of(FactorRule.RMSEA).factors()).isBetween(2, 4);
    }

    @Test
    void twoItemsHaveNoRoomForAModel() {
        Items items = FactorData.planted(1, 100, 1, 2, .8, 0);
        NumberOfFactorsResult result = FEW.analyse(items);
        assertThat(result.of(FactorRule.KAISER).factors()).isEqualTo(1);
        assertThat(result.of(FactorRule.PARALLEL_COMPONENTS).factors()).isEqualTo(1);
        assertThat(result.of(FactorRule.COMPARISON_DATA).factors()).isEqualTo(1);
        for (FactorRule rule : List.of(
                FactorRule.ACCELERATION_FACTOR,
                FactorRule.OPTIMAL_COORDINATES,
                FactorRule.HULL_CFI,
                FactorRule.HULL_CAF,
                FactorRule.CHI_SQUARE,
                FactorRule.RMSEA)) {
            assertThat(result.of(rule).isPresent()).as(rule.label()).isFalse();
        }
        assertPrintsWithin80(result.toString());
    }

    @Test
    void fewerRespondentsThanItemsLeaveTheRulesThatNeedNoInverse() {
        Items items = FactorData.planted(1, 10, 2, 8, .8, 0);
        NumberOfFactorsResult result = FEW.analyse(items);
        assertThat(result.of(FactorRule.PARALLEL_COMPONENTS).isPresent()).isTrue();
        assertThat(result.of(FactorRule.MAP_1976).isPresent()).isTrue();
        assertThat(result.of(FactorRule.EMPIRICAL_KAISER).isPresent()).isTrue();
        assertThat(result.of(FactorRule.PARALLEL_COMMON_FACTORS).ground()).contains("17 respondents or more");
        assertThat(result.of(FactorRule.CHI_SQUARE).ground()).contains("singular");
        assertThat(result.notes()).anyMatch(note -> note.contains("no more respondents than items"));
        assertPrintsWithin80(result.toString());
    }

    @Test
    void aConstantItemIsNamed() {
        Items items = WrittenItems.likert(new int[][] {{1, 2, 3}, {2, 3, 3}, {4, 4, 3}, {5, 3, 3}, {1, 1, 3}});
        NumberOfFactorsResult result = FEW.analyse(items);
        assertThat(result.suggestions())
                .allSatisfy(suggestion -> assertThat(suggestion.ground()).contains("item_3"));
        assertThat(result.counts()).isEmpty();
        assertThat(result.scree().points()).isEmpty();
        assertThat(result.toString()).startsWith("Number of factors: no rule can be applied");
        assertPrintsWithin80(result.toString());
    }

    @Test
    void aDuplicatedItemLeavesTheRulesThatNeedNoInverse() {
        int[][] rows = WrittenItems.randomLikert(new Random(3), 60, 5, 0);
        int[][] doubled = Arrays.stream(rows).map(row -> Arrays.copyOf(row, 6)).toArray(int[][]::new);
        Arrays.stream(doubled).forEach(row -> row[5] = row[0]);
        NumberOfFactorsResult result = FEW.analyse(WrittenItems.likert(doubled));
        assertThat(result.of(FactorRule.PARALLEL_COMPONENTS).isPresent()).isTrue();
        assertThat(result.of(FactorRule.MAP_1976).isPresent()).isTrue();
        assertThat(result.of(FactorRule.COMPARISON_DATA).isPresent()).isTrue();
        assertThat(result.of(FactorRule.PARALLEL_COMMON_FACTORS).ground()).contains("singular");
        assertThat(result.of(FactorRule.HULL_CFI).ground()).contains("singular");
    }

    @Test
    void anIndefiniteMatrixIsSaidToBeSo() {
        double[][] r = {{1, .9, .9, 0}, {.9, 1, -.6, 0}, {.9, -.6, 1, .2}, {0, 0, .2, 1}};
        CorrelationMatrix matrix = CorrelationMatrix.published(List.of("a", "b", "c", "d"), r, 50);
        NumberOfFactorsResult result = FEW.analyse(matrix);
        assertThat(result.notes()).anyMatch(note -> note.contains("indefinite"));
        assertThat(result.of(FactorRule.KAISER).isPresent()).isTrue();
        assertThat(result.of(FactorRule.PARALLEL_COMMON_FACTORS).ground()).contains("indefinite");
        assertThat(result.of(FactorRule.COMPARISON_DATA).ground()).contains("needs the answers");
        assertThat(MinimumAveragePartial.of(matrix).original().factors()).isZero();
        assertThat(MinimumAveragePartial.of(matrix).steps().get(1).squared().isPresent())
                .isFalse();
    }

    @Test
    void printsWhatEachRuleSaysAndWhyTheyDiffer() {
        NumberOfFactorsResult result = FEW.analyse(FactorData.planted(3, 300, 3, 5, .7, .2));
        String printed = result.toString();
        assertThat(printed).startsWith("Number of factors: 3 (");
        for (FactorRule rule : FactorRule.values()) {
            assertThat(printed).contains(rule.tendency().substring(0, 12));
        }
        assertPrintsWithin80(printed);
        assertThat(result.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo((int) result.suggestions().stream()
                        .filter(Suggestion::isPresent)
                        .count());
    }

    @Test
    void theOrderOfItemsAndRespondentsDoesNotMatter() {
        Items items = FactorData.planted(4, 200, 2, 4, .7, .1);
        Items turned = items.only("item_8", "item_3", "item_1", "item_2", "item_7", "item_6", "item_5", "item_4");
        CorrelationMatrix one = Correlations.pearson().analyse(items);
        CorrelationMatrix other = Correlations.pearson().analyse(turned);
        for (FactorRule rule : OF_CORRELATIONS) {
            assertThat(FEW.with(rule).analyse(other).of(rule).factors())
                    .isEqualTo(FEW.with(rule).analyse(one).of(rule).factors());
        }
    }

    @Test
    void referencesOfTheEmpiricalKaiserCriterionFollowTheirFormula() {
        double[][] r = {{1, .5, .5}, {.5, 1, .5}, {.5, .5, 1}};
        var references = EmpiricalKaiser.of(CorrelationMatrix.published(List.of("a", "b", "c"), r, 75))
                .references();
        assertThat(references.get(0).eigenvalue()).isCloseTo(2, within(1e-14));
        assertThat(references.get(0).reference()).isCloseTo(1.2 * 1.2, within(1e-14));
        assertThat(references.get(1).reference()).isEqualTo(1);
    }

    @Test
    void theScreeBendsWhereItsSecondDifferenceIsLargest() {
        double[][] r = {{1, .6, .1, .1}, {.6, 1, .1, .1}, {.1, .1, 1, .5}, {.1, .1, .5, 1}};
        Scree scree = Scree.of(CorrelationMatrix.published(List.of("a", "b", "c", "d"), r, 100));
        double[] values =
                scree.points().stream().mapToDouble(ScreePoint::eigenvalue).toArray();
        assertThat(scree.points().get(1).acceleration().value())
                .isCloseTo(values[2] - 2 * values[1] + values[0], within(1e-15));
        // The line through (2, λ₂) and (4, λ₄), at 1.
        assertThat(scree.points().get(0).optimalCoordinate().value())
                .isCloseTo(values[1] + (values[1] - values[3]) / 2, within(1e-15));
        assertThat(scree.kaiser().factors()).isEqualTo(2);
        assertThat(scree.accelerationFactor().factors()).isEqualTo(2);
        assertThat(scree.optimalCoordinates().factors()).isBetween(0, 2);
        assertThat(scree.points().stream().mapToDouble(ScreePoint::share).sum()).isCloseTo(1, within(1e-14));
    }

    @Test
    void comparisonDataReproduceTheDistributionsAndTheCorrelations() {
        Items items = FactorData.planted(2, 500, 2, 4, .7, .1);
        CorrelationMatrix matrix = Correlations.pearson().analyse(items);
        double[][] answers = new double[8][500];
        double[][] target = new double[8][8];
        for (int i = 0; i < 8; i++) {
            for (int r = 0; r < 500; r++) {
                answers[i][r] = items.score(r, i);
            }
            for (int j = 0; j < 8; j++) {
                target[i][j] = matrix.get(i, j).value();
            }
        }
        double[][] members = ComparisonPopulation.of(answers, target, 10_000, 2, RandomStream.of(1, 1));
        double[][] reproduced = SampleCorrelations.of(members);
        for (int i = 0; i < 8; i++) {
            double mean = Arrays.stream(answers[i]).average().orElseThrow();
            assertThat(Arrays.stream(members[i]).average().orElseThrow()).isCloseTo(mean, within(.05));
            for (int j = 0; j < i; j++) {
                // Residuals of a two-factor model of 500 respondents, whose correlations err by .04.
                assertThat(reproduced[i][j]).isCloseTo(target[i][j], within(.08));
            }
        }
    }

    @Test
    void mannAndWhitneysTestAgreesWithR() {
        // wilcox.test(1:10 + .5, c(3:14), alternative = "less", exact = FALSE)$p.value
        double[] x = {1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5};
        double[] y = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};
        assertThat(ComparisonData.pSmaller(x, y)).isCloseTo(0.06062548794036901, within(1e-12));
    }

    @Test
    void aRuleThatWasNotAskedIsRefused() {
        NumberOfFactorsResult result = FEW.with(FactorRule.KAISER).analyse(FactorData.read("attitude"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.of(FactorRule.MAP_1976))
                .withMessageContaining("Kaiser");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FEW.with(FactorRule.KAISER).without(FactorRule.KAISER))
                .withMessageContaining("at least one");
    }

    private static void assertPrintsWithin80(String printed) {
        assertThat(printed.lines()).allMatch(line -> line.length() <= 80);
    }

    /** Nobody answered all: the listwise default has no correlations, and says so; pairwise ones exist. */
    @Test
    void withoutCompleteRespondentsEveryRuleSaysWhyNot() {
        int[][] rows = WrittenItems.randomLikert(new Random(3), 60, 6, 0);
        for (int r = 0; r < rows.length; r++) {
            rows[r][r % 6] = 0;
        }
        Items items = WrittenItems.likert(rows);
        NumberOfFactors few = NumberOfFactors.standard().withDraws(20);
        assertThat(few.analyse(items).suggestions()).noneMatch(Suggestion::isPresent);
        assertThat(few.with(FactorRule.KAISER, FactorRule.COMPARISON_DATA)
                        .withCorrelations(Correlations.pearson())
                        .analyse(items)
                        .suggestions())
                .allMatch(Suggestion::isPresent);
    }

    @Test
    void polychoricCorrelationsHaveChiSquareAndRmseaToo() {
        assertThat(NumberOfFactors.standard()
                        .with(FactorRule.CHI_SQUARE, FactorRule.RMSEA)
                        .analyse(Correlations.polychoric().analyse(FactorData.planted(5, 300, 2, 4, .7, .3)))
                        .suggestions())
                .extracting(Suggestion::factors)
                .containsOnly(2);
    }
}
