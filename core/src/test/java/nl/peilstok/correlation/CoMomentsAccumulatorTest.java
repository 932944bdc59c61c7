package nl.peilstok.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Selection;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoMomentsAccumulatorTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void chunksAndTheOrderOfMergingChangeNoBit(boolean listwise) {
        int[][] rows = WrittenItems.randomLikert(new Random(7), 1000, 5, .1);
        CoMoments whole = empty(listwise).add(WrittenItems.likert(rows)).snapshot();

        CoMomentsAccumulator chunks = empty(listwise);
        CoMomentsAccumulator merged = empty(listwise);
        for (int from = 0; from < rows.length; from += 77) {
            Items chunk = WrittenItems.likert(Arrays.copyOfRange(rows, from, Math.min(from + 77, rows.length)));
            chunks.add(chunk);
            merged = empty(listwise).add(chunk).merge(merged);
        }

        assertSame(chunks.snapshot(), whole, 0);
        assertSame(merged.snapshot(), whole, 0);
        assertThat(chunks.snapshot().cases()).hasToString(whole.cases().toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void chunksOfNumbersChangeTheLastDigitsAtMost(boolean listwise) {
        double[][] rows = numbers(new Random(8), 3000, 4, .1);
        CoMoments whole = empty(listwise).add(WrittenItems.numbers(rows)).snapshot();
        CoMomentsAccumulator chunks = empty(listwise);
        for (int from = 0; from < rows.length; from += 77) {
            chunks.add(WrittenItems.numbers(Arrays.copyOfRange(rows, from, Math.min(from + 77, rows.length))));
        }

        assertSame(chunks.snapshot(), whole, 1e-13);
    }

    @Test
    void threadsChangeNoBit() {
        Items likert = WrittenItems.likert(WrittenItems.randomLikert(new Random(9), 40_000, 3, .1));
        Items numbers = WrittenItems.numbers(numbers(new Random(9), 20_000, 3, .1));
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            for (Items items : new Items[] {likert, numbers}) {
                CoMoments alone = empty(false).add(items).snapshot();
                CoMoments together =
                        empty(false).on(Work.on(executor, 4)).add(items).snapshot();
                assertSame(together, alone, 0);
            }
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void weightsAreRepeatedRespondents() {
        Random random = new Random(10);
        int[][] rows = WrittenItems.randomLikert(random, 150, 4, .2);
        int[] weights = random.ints(rows.length, 0, 6).toArray();
        int[][] repeated = repeat(rows, weights);
        double[][] eighths = eighths(rows);
        for (boolean listwise : new boolean[] {true, false}) {
            CoMoments likert =
                    empty(listwise).add(WrittenItems.likert(rows), weights).snapshot();
            CoMoments expected =
                    empty(listwise).add(WrittenItems.likert(repeated)).snapshot();
            assertSame(likert, expected, 0);
            assertThat(likert.cases()).hasToString(expected.cases().toString());
            assertSame(
                    empty(listwise).add(WrittenItems.numbers(eighths), weights).snapshot(),
                    empty(listwise).add(WrittenItems.numbers(eighths(repeated))).snapshot(),
                    1e-14);
        }
    }

    private static int[][] repeat(int[][] rows, int[] weights) {
        return IntStream.range(0, rows.length)
                .boxed()
                .flatMap(r -> Collections.nCopies(weights[r], rows[r]).stream())
                .toArray(int[][]::new);
    }

    private static double[][] eighths(int[][] rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row)
                        .mapToDouble(score -> score == 9 ? Double.NaN : score / 8.0)
                        .toArray())
                .toArray(double[][]::new);
    }

    /** 10⁷ respondents as 200 chunks of one block of answers: n Σxy then passes 2⁵³, and every sum stays exact. */
    @Test
    void tenMillionRespondentsInChunksTakeNoMoreMemoryThanOneChunk() {
        Items chunk = WrittenItems.likert(WrittenItems.randomLikert(new Random(11), 50_000, 4, .1));
        CoMomentsAccumulator all = empty(false);
        for (int i = 0; i < 200; i++) {
            all.add(chunk);
        }

        CoMoments one = CoMoments.pairwise(chunk);
        CoMoments many = all.snapshot();
        assertThat(many.cases().total()).isEqualTo(10_000_000);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                int n = one.n(i, j);
                assertThat(many.n(i, j)).isEqualTo(200 * n);
                assertThat(many.mean(i).value()).isEqualTo(one.mean(i).value());
                double unbias = 200.0 * (n - 1) / (200.0 * n - 1);
                assertThat(many.covariance(i, j).value())
                        .isCloseTo(one.covariance(i, j).value() * unbias, within(1e-15));
            }
        }
    }

    @Test
    void aHundredOptionsTwoOptionsAndAnUnusedOne() {
        Random random = new Random(12);
        int n = 300;
        int[] wide = random.ints(n, 0, 100).toArray();
        int[] two = random.ints(n, 0, 2).toArray();
        int[] unusedMiddle = random.ints(n, 0, 4).map(x -> x >= 2 ? x + 1 : x).toArray();
        Items items = Survey.of(
                        column("wide", 100, wide, p -> p + 1),
                        column("two", 2, two, p -> p),
                        column("gap", 5, unusedMiddle, p -> p + 1))
                .items("wide", "two", "gap");

        assertSame(CoMoments.pairwise(items), CoMoments.pairwise(asNumbers(items)), 1e-10);
    }

    @Test
    void scoresOfAnyKindAreThoseOfTheOptions() {
        Random random = new Random(13);
        int[] positions = random.ints(400, 0, 4).toArray();
        int[] others = random.ints(400, 0, 4).toArray();
        Items items = Survey.of(
                        column("even", 4, others, p -> p + 1),
                        column("odd", 4, positions, p -> new double[] {1, 2, 4, 8}[p]),
                        column("thirds", 4, positions, p -> p * 100 / 3.0),
                        column("halves", 4, positions, p -> -1.5 + p / 2.0),
                        column("huge", 4, others, p -> Math.pow(1000, p)),
                        column("falling", 4, positions, p -> 10 - 3 * p))
                .items("even", "odd", "thirds", "halves", "huge", "falling")
                .reversed("odd");

        CoMoments exact = CoMoments.pairwise(items);
        CoMoments real = CoMoments.pairwise(asNumbers(items));
        for (int i = 0; i < items.size(); i++) {
            assertThat(exact.mean(i).value() / real.mean(i).value()).isCloseTo(1, within(1e-13));
            for (int j = 0; j < items.size(); j++) {
                assertThat(exact.covariance(i, j).value()
                                / real.covariance(i, j).value())
                        .isCloseTo(1, within(1e-11));
                assertThat(exact.correlation(i, j).value())
                        .isCloseTo(real.correlation(i, j).value(), within(1e-13));
            }
        }
        assertThat(exact.correlation(2, 3).value()).isCloseTo(1, within(1e-15));
    }

    @Test
    void optionsAndNumbersTogether() {
        int[][] rows = WrittenItems.randomLikert(new Random(14), 500, 2, .1);
        double[][] numbers = numbers(new Random(14), 500, 2, .1);
        Items likert = WrittenItems.likert(rows);
        Items real = WrittenItems.numbers(numbers);
        Survey survey = likert.survey();
        for (String name : real.names()) {
            survey = survey.with(renamed(real, name));
        }
        Items mixed = survey.items("item_1", "number_item_1", "item_2", "number_item_2");

        for (boolean listwise : new boolean[] {true, false}) {
            CoMoments moments = empty(listwise).add(mixed).snapshot();
            assertSame(moments, empty(listwise).add(asNumbers(mixed)).snapshot(), 1e-13);
            CoMoments alone = CoMoments.pairwise(likert);
            if (!listwise) {
                assertThat(moments.covariance(0, 2).value())
                        .isEqualTo(alone.covariance(0, 1).value());
            }
        }
    }

    @Test
    void aSelectionOfRespondents() {
        int[][] rows = WrittenItems.randomLikert(new Random(15), 300, 3, .1);
        Items some = WrittenItems.likert(rows).in(Selection.where(300, r -> r % 3 != 0));
        int[][] kept = IntStream.range(0, 300)
                .filter(r -> r % 3 != 0)
                .mapToObj(r -> rows[r])
                .toArray(int[][]::new);

        assertSame(CoMoments.pairwise(some), CoMoments.pairwise(WrittenItems.likert(kept)), 0);
        assertThat(some.incomplete()).isEqualTo(WrittenItems.likert(kept).incomplete());
    }

    @Test
    void aSnapshotDoesNotChange() {
        Items items = WrittenItems.likert(new int[][] {{1, 2}, {2, 4}, {3, 3}});
        CoMomentsAccumulator sums = empty(false).add(items);
        CoMoments before = sums.snapshot();
        sums.add(items).merge(empty(false));

        assertThat(before.n(0)).isEqualTo(3);
        assertThat(sums.snapshot().n(0)).isEqualTo(6);
    }

    @Test
    void refusesWhatDoesNotBelongTogether() {
        CoMomentsAccumulator sums = empty(false).add(WrittenItems.likert(new int[][] {{1, 2}, {2, 4}}));

        assertThatThrownBy(() -> empty(false).snapshot()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sums.add(WrittenItems.likert(new int[][] {{1, 2, 3}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("items: must be item_1, item_2, got item_1, item_2, item_3");
        assertThatThrownBy(() -> sums.add(WrittenItems.numbers(new double[][] {{1, 2}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("items: the options of item_1, item_2 must have the scores they had before");
        assertThatThrownBy(() -> sums.merge(empty(true).add(WrittenItems.likert(new int[][] {{1, 2}}))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("other: must be pairwise too, is listwise");
        Items items = WrittenItems.likert(new int[][] {{1, 2}});
        assertThatThrownBy(() -> sums.add(items, new int[] {-1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("frequencies: 0 or more is allowed, got -1");
        assertThatThrownBy(() -> sums.add(items, new int[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("frequencies: one for each of the 1 respondents is needed, got 2");
    }

    @Test
    void aNumberThatIsConstantInEachChunkMayStillVary() {
        CoMoments moments = empty(false)
                .add(WrittenItems.numbers(new double[][] {{.1, .1}, {.1, .2}}))
                .add(WrittenItems.numbers(new double[][] {{.3, .1}, {.3, .2}}))
                .snapshot();

        assertThat(moments.variance(0).value()).isCloseTo(.04 / 3, within(1e-16));
        assertThat(moments.correlation(0, 1).value()).isCloseTo(0, within(1e-15));
    }

    private static CoMomentsAccumulator empty(boolean listwise) {
        return listwise ? CoMomentsAccumulator.listwise() : CoMomentsAccumulator.pairwise();
    }

    private static double[][] numbers(Random random, int respondents, int items, double missing) {
        double[][] rows = new double[respondents][items];
        for (double[] row : rows) {
            double common = random.nextGaussian();
            Arrays.setAll(row, i -> random.nextDouble() < missing ? Double.NaN : 3 + common + random.nextGaussian());
        }
        return rows;
    }

    private static Answers column(String name, int options, int[] positions, IntToDoubleFunction score) {
        AnswerOptions scale = AnswerOptions.ordered(IntStream.range(0, options)
                .mapToObj(position -> "option " + position)
                .toArray(String[]::new));
        double[] scores = IntStream.range(0, options).mapToDouble(score).toArray();
        AnswersBuilder answers = new AnswersBuilder(Variable.ordinal(name, "", scale.withScores(scores)));
        Arrays.stream(positions).forEach(answers::addPosition);
        return answers.build();
    }

    private static Answers renamed(Items items, String name) {
        return copy(items, items.indexOf(name), "number_" + name);
    }

    private static Answers copy(Items items, int item, String name) {
        AnswersBuilder answers = new AnswersBuilder(Variable.numeric(name, ""));
        for (int r = 0; r < items.respondents(); r++) {
            if (items.isAnswered(r, item)) {
                answers.addNumber(items.score(r, item));
            } else {
                answers.addMissing(Missing.of(MissingReason.SKIPPED));
            }
        }
        return answers.build();
    }

    private static Items asNumbers(Items items) {
        return Survey.of(IntStream.range(0, items.size())
                        .mapToObj(item -> copy(items, item, items.names().get(item)))
                        .toArray(Answers[]::new))
                .items(items.names().toArray(String[]::new));
    }

    private static void assertSame(CoMoments actual, CoMoments expected, double tolerance) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.mean(i).value()).isCloseTo(expected.mean(i).value(), within(tolerance));
            for (int j = 0; j < expected.size(); j++) {
                assertThat(actual.n(i, j)).isEqualTo(expected.n(i, j));
                assertThat(actual.covariance(i, j).value())
                        .isCloseTo(expected.covariance(i, j).value(), within(tolerance));
                assertThat(actual.correlation(i, j).value())
                        .isCloseTo(expected.correlation(i, j).value(), within(tolerance));
            }
        }
    }
}
