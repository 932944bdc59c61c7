package nl.peilstok.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How polychoric correlations vary together, against lavaan and by laws. */
class SamplingCovarianceTest {
    private static final Polychoric ALL_ANSWERS = Polychoric.twoStep().withThresholds(ThresholdRule.ALL_ANSWERS);

    private static Items sixItems(ReferenceCase reference) {
        Items items = ReferenceItems.of(reference).items();
        return items.only(items.names().subList(0, 6).toArray(String[]::new));
    }

    private static void sameAsLavaan(ReferenceCase reference, SamplingCovariance ours, Items items) {
        for (int a = 0; a < 15; a++) {
            for (int b = 0; b < 15; b++) {
                int[] one = pair(a);
                int[] other = pair(b);
                reference.assertClose(
                        "covariance." + name(items, one) + "." + name(items, other),
                        ours.covariance(one[0], one[1], other[0], other[1]).value());
            }
        }
    }

    private static int[] pair(int at) {
        int i = 1;
        while (i * (i + 1) / 2 <= at) {
            i++;
        }
        return new int[] {i, at - i * (i - 1) / 2};
    }

    private static String name(Items items, int... pair) {
        return items.names().get(pair[1]) + "~~" + items.names().get(pair[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acov__likert_complete__listwise", "acov__survey_TEV__listwise"})
    void lavaanOfCompleteRespondents(String name) {
        ReferenceCase reference = ReferenceCase.of(name);
        Items items = sixItems(reference);
        sameAsLavaan(reference, Polychoric.twoStep().listwise().analyse(items).samplingCovariance(), items);
    }

    @Test
    void lavaanOfPairsWithThresholdsOfAllAnswers() {
        ReferenceCase reference = ReferenceCase.of("acov__survey_TEV__pairwise");
        Items items = sixItems(reference);
        sameAsLavaan(reference, ALL_ANSWERS.analyse(items).samplingCovariance(), items);
    }

    @Test
    void lavaanOfTwoOptions() {
        ReferenceCase reference = ReferenceCase.of("acov__likert_complete__dichotomous");
        Items items = sixItems(reference);
        double[][] rows = new double[items.respondents()][6];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < 6; i++) {
                rows[r][i] = items.score(r, i) >= 4 ? 4 : 2;
            }
        }
        Items two = WrittenItems.likert(Arrays.stream(rows)
                .map(row -> Arrays.stream(row).mapToInt(score -> (int) score).toArray())
                .toArray(int[][]::new));
        sameAsLavaan(reference, Polychoric.twoStep().analyse(two).samplingCovariance(), items);
    }

    @Test
    void ofCompleteAnswersAllThresholdRulesAgreeAndTheJointMaximumNearly() {
        Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(5), 5000, 5, 0));
        double[][] common =
                Polychoric.twoStep().analyse(items).samplingCovariance().matrix();
        double[][] all = ALL_ANSWERS.analyse(items).samplingCovariance().matrix();
        double[][] joint = Polychoric.jointMaximumLikelihood()
                .analyse(items)
                .samplingCovariance()
                .matrix();
        for (int a = 0; a < common.length; a++) {
            assertThat(common[a]).containsExactly(all[a], within(1e-15));
            assertThat(joint[a]).containsExactly(common[a], within(2e-5));
        }
    }

    @Test
    void theRootsOfVariancesAreNearTheStandardErrors() {
        CorrelationMatrix matrix = Polychoric.twoStep()
                .analyse(WrittenItems.likert(WrittenItems.randomLikert(new Random(6), 2000, 4, .1)));
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                double variance = matrix.samplingCovariance().variance(i, j).value();
                assertThat(variance)
                        .isEqualTo(matrix.samplingCovariance()
                                .covariance(i, j, j, i)
                                .value());
                assertThat(Math.sqrt(variance))
                        .isCloseTo(matrix.standardError(i, j).value(), within(.002));
            }
        }
    }

    @Test
    void reversingAnItemChangesSignsOnly() {
        Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(7), 150, 4, .1));
        double[][] before =
                Polychoric.twoStep().analyse(items).samplingCovariance().matrix();
        double[][] after = Polychoric.twoStep()
                .analyse(items.reversed(items.names().get(0)))
                .samplingCovariance()
                .matrix();
        for (int a = 0; a < before.length; a++) {
            for (int b = 0; b < before.length; b++) {
                int sign = (pair(a)[1] == 0) == (pair(b)[1] == 0) ? 1 : -1;
                assertThat(after[a][b]).isCloseTo(sign * before[a][b], within(1e-12));
            }
        }
    }

    @Test
    void twoThreadsGiveTheSameBits() {
        Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(8), 700, 6, .2));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            double[][] two = Polychoric.twoStep()
                    .on(Work.on(threads, 2))
                    .analyse(items)
                    .samplingCovariance()
                    .matrix();
            assertThat(two)
                    .isDeepEqualTo(Polychoric.twoStep()
                            .analyse(items)
                            .samplingCovariance()
                            .matrix());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void absentWithTheReason() {
        Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(9), 50, 4, 0));
        SamplingCovariance pearson = Correlations.pearson().analyse(items).samplingCovariance();
        assertThat(pearson.whyAbsent().orElseThrow().reason()).contains("polychoric correlations only");
        assertThat(pearson.variance(0, 1).isPresent()).isFalse();
        assertThatIllegalStateException().isThrownBy(pearson::matrix).withMessageContaining("polychoric");
        SamplingCovariance smoothed = Polychoric.twoStep()
                .analyse(items)
                .smoothed(Smoothing.eigenvalue())
                .samplingCovariance();
        assertThat(smoothed.toString()).contains("the matrix was changed");
    }

    @Test
    void aDuplicatedItemHasNoStandardErrorSoThereIsNoMatrix() {
        int[][] rows = WrittenItems.randomLikert(new Random(10), 80, 3, 0);
        Items items = WrittenItems.likert(Arrays.stream(rows)
                .map(row -> new int[] {row[0], row[0], row[1], row[2]})
                .toArray(int[][]::new));
        SamplingCovariance sampling = Polychoric.twoStep().analyse(items).samplingCovariance();
        assertThat(sampling.whyAbsent().orElseThrow().reason()).contains("item_1 and item_2");
        assertThat(sampling.variance(0, 1).isPresent()).isFalse();
        assertThat(sampling.variance(2, 3).isPresent()).isTrue();
    }

    @Test
    void ofManyItemsThereAreVariancesOnly() {
        Items items = WrittenItems.likert(
                WrittenItems.randomLikert(new Random(11), 60, SamplingCovariance.MOST_ITEMS + 1, 0));
        SamplingCovariance sampling = Polychoric.twoStep().analyse(items).samplingCovariance();
        assertThat(sampling.whyAbsent().orElseThrow().reason()).contains("more than 64 items");
        assertThat(IntStream.range(1, 10).allMatch(i -> sampling.variance(0, i).isPresent()))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sampling.variance(3, 3))
                .withMessageContaining("two different ones");
    }
}
