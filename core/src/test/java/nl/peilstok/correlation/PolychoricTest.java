package nl.peilstok.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Quantile;
import nl.peilstok.math.Tail;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolychoricTest {
    private static final AnswerOptions FIVE = AnswerOptions.ordered("1", "2", "3", "4", "5");

    /** Matrices over items beside R's, to the tolerance of each file. */
    @Nested
    class AgreesWithR {
        static Stream<ReferenceCase> tight() {
            return ReferenceCase.all("cor__.*__polychoric_tight").stream();
        }

        static Stream<ReferenceCase> psych() {
            return ReferenceCase.all("cor__.*__polychoric_psych").stream();
        }

        static Stream<ReferenceCase> lavaan() {
            return ReferenceCase.all("cor__.*__polychoric_lavCor").stream();
        }

        static Stream<ReferenceCase> pairs() {
            return ReferenceCase.all("cor__.*__polychoric_pair").stream();
        }

        @ParameterizedTest
        @MethodSource("tight")
        void rootsOfTheScore(ReferenceCase reference) {
            Items items = ReferenceItems.of(reference).items();
            compare(reference, "rho_correct0", Polychoric.twoStep().analyse(items));
            compare(reference, "rho_correct05", overObserved(items));
        }

        @ParameterizedTest
        @MethodSource("psych")
        void psych(ReferenceCase reference) {
            Items items = ReferenceItems.of(reference).items();
            compare(reference, "rho_correct0_local", Polychoric.twoStep().analyse(items));
            compare(reference, "rho_correct05_local", overObserved(items));
            compare(
                    reference,
                    "rho_default_global",
                    Polychoric.twoStep()
                            .withThresholds(ThresholdRule.ALL_ANSWERS)
                            .analyse(items));
        }

        @ParameterizedTest
        @MethodSource("lavaan")
        void lavaan(ReferenceCase reference) {
            compare(
                    reference,
                    "rho",
                    Polychoric.twoStep()
                            .listwise()
                            .withEmptyCells(EmptyCellRule.HALF_KEEPING_MARGINS)
                            .analyse(ReferenceItems.of(reference).items()));
        }

        @ParameterizedTest
        @MethodSource("pairs")
        void jointMaximumLikelihoodOfPolycor(ReferenceCase reference) {
            CorrelationMatrix matrix = Polychoric.jointMaximumLikelihood()
                    .analyse(ReferenceItems.of(reference).items());
            reference.assertClose("polycor_ML.rho", matrix.get(0, 1).value());
            reference.assertClose("polycor_ML.se", matrix.standardError(0, 1).value());
        }

        @Test
        void tetrachoric() {
            ReferenceCase reference = ReferenceCase.of("cor__survey_ja__tetrachoric");
            Items items = ReferenceItems.of(reference).items();
            CorrelationMatrix matrix = Polychoric.twoStep().analyse(items);
            assertThat(matrix.kind()).isEqualTo("Tetrachoric");
            compare(reference, "rho_correct0", matrix);
            compare(
                    reference,
                    "rho_correct05",
                    Polychoric.twoStep().withEmptyCells(EmptyCellRule.HALF).analyse(items));
        }

        private CorrelationMatrix overObserved(Items items) {
            return Polychoric.twoStep()
                    .withEmptyCells(EmptyCellRule.HALF_OVER_OBSERVED_TOTAL)
                    .analyse(items);
        }

        private void compare(ReferenceCase reference, String value, CorrelationMatrix matrix) {
            for (String first : matrix.names()) {
                for (String second : matrix.names()) {
                    if (!first.equals(second)) {
                        reference.assertClose(
                                value + "." + first + "." + second,
                                matrix.get(first, second).value());
                    }
                }
            }
        }
    }

    @Nested
    class Laws {
        private final int[][] rows = WrittenItems.randomLikert(new Random(31), 400, 6, .1);
        private final Items items = WrittenItems.likert(rows);

        private List<Polychoric> ways() {
            return List.of(
                    Polychoric.twoStep(),
                    Polychoric.jointMaximumLikelihood().listwise(),
                    Polychoric.twoStep().withEmptyCells(EmptyCellRule.HALF),
                    Polychoric.twoStep().withThresholds(ThresholdRule.ALL_ANSWERS));
        }

        @Test
        void threadsChangeNoBit() {
            ExecutorService executor = Executors.newFixedThreadPool(3);
            try {
                for (Polychoric way : ways()) {
                    assertSame(way.analyse(items), way.on(Work.on(executor, 4)).analyse(items));
                }
            } finally {
                executor.shutdownNow();
            }
        }

        @Test
        void theOrderOfRespondentsChangesNoBit() {
            List<int[]> shuffled = new ArrayList<>(Arrays.asList(rows));
            Collections.shuffle(shuffled, new Random(7));
            for (Polychoric way : ways()) {
                assertSame(way.analyse(items), way.analyse(WrittenItems.likert(shuffled.toArray(int[][]::new))));
            }
        }

        @Test
        void onlyTheOrderOfScoresCounts() {
            AnswerOptions other = FIVE.withScores(-3, 0, 1, 100, 1000.5);
            for (Polychoric way : ways()) {
                assertSame(way.analyse(ordinal(FIVE, rows)), way.analyse(ordinal(other, rows)));
            }
        }

        /** Options from high to low with scores to match are the item reversed twice. */
        @Test
        void scoresThatFallTurnTheItem() {
            AnswerOptions falling = FIVE.withScores(5, 4, 3, 2, 1);
            Items turned = ordinal(falling, rows);
            assertSame(
                    Polychoric.twoStep().analyse(ordinal(FIVE, rows)),
                    Polychoric.twoStep().analyse(turned));
            assertSame(
                    Polychoric.twoStep().analyse(ordinal(FIVE, rows)),
                    Polychoric.twoStep().analyse(turned.reversed(turned.names().toArray(String[]::new))));
        }

        @Test
        void reversingAnItemTurnsItsSignsExactly() {
            for (Polychoric way : ways()) {
                CorrelationMatrix before = way.analyse(items);
                CorrelationMatrix after = way.analyse(items.reversed("item_2", "item_5"));
                for (int i = 0; i < 6; i++) {
                    for (int j = 0; j < i; j++) {
                        boolean turns = (i == 1 || i == 4) != (j == 1 || j == 4);
                        double sign = turns ? -1 : 1;
                        assertThat(after.get(i, j).value())
                                .isEqualTo(sign * before.get(i, j).value());
                        assertThat(after.standardError(i, j).value())
                                .isEqualTo(before.standardError(i, j).value());
                    }
                }
            }
        }

        @Test
        void withoutMissingAnswersPairwiseListwiseAndAllAnswersAreOne() {
            Items complete = WrittenItems.likert(WrittenItems.randomLikert(new Random(8), 300, 5, 0));
            CorrelationMatrix pairwise = Polychoric.twoStep().analyse(complete);
            assertSame(pairwise, Polychoric.twoStep().listwise().analyse(complete));
            assertSame(
                    pairwise,
                    Polychoric.twoStep()
                            .withThresholds(ThresholdRule.ALL_ANSWERS)
                            .analyse(complete));
        }

        @Test
        void intervalAndTestFollowFromTheStandardError() {
            CorrelationMatrix matrix = Polychoric.twoStep().withLevel(.9).analyse(items);
            double rho = matrix.get(0, 1).value();
            double error = matrix.standardError(0, 1).value();
            double margin = Quantile.normal(.95) * error / (1 - rho * rho);
            double z = Math.log((1 + rho) / (1 - rho)) / 2;
            Interval interval = matrix.get(0, 1).interval().orElseThrow();
            assertThat(interval.lower()).isCloseTo(Math.tanh(z - margin), within(1e-14));
            assertThat(interval.upper()).isCloseTo(Math.tanh(z + margin), within(1e-14));
            assertThat(interval.level()).isEqualTo(.9);
            assertThat(interval.method()).isEqualTo("Wald, Fisher z");
            assertThat(matrix.p(0, 1).value()).isEqualTo(2 * Tail.normalUpper(rho / error));
        }

        private void assertSame(CorrelationMatrix one, CorrelationMatrix other) {
            for (int i = 0; i < one.size(); i++) {
                for (int j = 0; j <= i; j++) {
                    assertThat(other.get(i, j)).hasToString(one.get(i, j).toString());
                    assertThat(other.standardError(i, j))
                            .hasToString(one.standardError(i, j).toString());
                    assertThat(other.p(i, j)).hasToString(one.p(i, j).toString());
                }
            }
        }
    }

    /** Twenty thousand respondents with known correlations, seen through five options or as numbers. */
    @Nested
    class RecoversPlantedCorrelations {
        private static final double[] LOADING = {.9, .7, -.6, .3};
        private static final double[] CUTS = {-1.1, -.4, .5, 1.3};

        @Test
        void throughOptionsAndNumbers() {
            Random random = new Random(2018);
            double[][] latent = new double[20_000][LOADING.length];
            for (double[] row : latent) {
                double common = random.nextGaussian();
                Arrays.setAll(
                        row,
                        item -> LOADING[item] * common
                                + Math.sqrt(1 - LOADING[item] * LOADING[item]) * random.nextGaussian());
            }
            Items items = mixed(latent, random);
            for (Polychoric way : List.of(
                    Polychoric.twoStep(),
                    Polychoric.jointMaximumLikelihood(),
                    Polychoric.twoStep().withThresholds(ThresholdRule.ALL_ANSWERS))) {
                CorrelationMatrix matrix = way.analyse(items);
                for (int i = 0; i < items.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        double planted = LOADING[i % 4] * LOADING[j % 4];
                        if (i % 4 != j % 4) {
                            double error = matrix.standardError(i, j).isPresent()
                                    ? matrix.standardError(i, j).value()
                                    : (1 - planted * planted) / Math.sqrt(20_000);
                            assertThat(matrix.get(i, j).value()).isCloseTo(planted, within(4 * error));
                            assertThat(error).isBetween(.001, .02);
                        }
                    }
                }
                assertThat(matrix.kind()).isEqualTo("Heterogeneous");
                assertThat(matrix.kind(0, 1)).isEqualTo("Polychoric");
                assertThat(matrix.kind(0, 5)).isEqualTo("Polyserial");
                assertThat(matrix.kind(5, 0)).isEqualTo("Polyserial");
                assertThat(matrix.kind(4, 7)).isEqualTo("Pearson");
            }
        }

        /** Standard errors beside the spread over samples, where one item in four answers of each item is missing. */
        @Test
        void theStandardErrorIsTheSpreadOverSamples() {
            for (Polychoric way :
                    List.of(Polychoric.twoStep(), Polychoric.twoStep().withThresholds(ThresholdRule.ALL_ANSWERS))) {
                Random random = new Random(5);
                int samples = 1500;
                double sum = 0;
                double squares = 0;
                double variances = 0;
                for (int sample = 0; sample < samples; sample++) {
                    int[][] rows = new int[300][2];
                    for (int[] row : rows) {
                        double common = Math.sqrt(.8) * random.nextGaussian();
                        for (int item = 0; item < 2; item++) {
                            int answer = 1 + category(common + Math.sqrt(.2) * random.nextGaussian());
                            row[item] = random.nextInt(4) == 0 ? 9 : answer;
                        }
                    }
                    CorrelationMatrix matrix = way.analyse(WrittenItems.likert(rows));
                    double rho = matrix.get(0, 1).value();
                    sum += rho;
                    squares += rho * rho;
                    variances += Math.pow(matrix.standardError(0, 1).value(), 2);
                }
                double spread = squares / samples - Math.pow(sum / samples, 2);
                // The variance of 1500 samples is known to 3.7%.
                assertThat(variances / samples / spread).isBetween(.87, 1.13);
            }
        }

        private Items mixed(double[][] latent, Random random) {
            List<Answers> columns = new ArrayList<>();
            for (int item = 0; item < 2 * LOADING.length; item++) {
                boolean numeric = item >= LOADING.length;
                String name = (numeric ? "number_" : "item_") + (item % 4 + 1);
                AnswersBuilder answers =
                        new AnswersBuilder(numeric ? Variable.numeric(name, "") : Variable.ordinal(name, "", FIVE));
                for (double[] row : latent) {
                    double value = row[item % 4];
                    if (random.nextInt(20) == 0) {
                        answers.addMissing(Missing.of(MissingReason.SKIPPED));
                    } else if (numeric) {
                        answers.addNumber(50 + 10 * value);
                    } else {
                        answers.addPosition(category(value));
                    }
                }
                columns.add(answers.build());
            }
            return Survey.of(columns)
                    .items(columns.stream().map(each -> each.variable().name()).toArray(String[]::new));
        }

        private static int category(double value) {
            int category = 0;
            while (category < CUTS.length && value > CUTS[category]) {
                category++;
            }
            return category;
        }
    }

    @Nested
    class HardCases {
        @Test
        void aDuplicateIsAtTheBound() {
            CorrelationMatrix matrix = Polychoric.twoStep().analyse(WrittenItems.likert(new int[][] {
                {1, 1, 5}, {2, 2, 4}, {3, 3, 3}, {4, 4, 2}, {5, 5, 1}
            }));
            assertThat(matrix.get(0, 1).value()).isEqualTo(.9999);
            assertThat(matrix.get(0, 2).value()).isEqualTo(-.9999);
            assertThat(matrix.get(0, 0).value()).isEqualTo(1);
            Absence why = new Absence(Absence.Kind.NOT_DEFINED, "at the bound of ±.9999 there is no standard error");
            assertThat(matrix.get(0, 1).whyNoInterval()).contains(why);
            assertThat(matrix.standardError(0, 1).whyAbsent()).contains(why);
            assertThat(matrix.p(0, 1).whyAbsent()).contains(why);
            assertThat(matrix.notes(0, 1)).containsExactly("at the bound of ±.9999, where the likelihood still rises");
            assertThat(matrix).hasToString("""
                    Polychoric correlations of 3 items, pairwise, n = 5
                    item    item_1  item_2
                    item_1
                    item_2    1.00
                    item_3   -1.00   -1.00
                    two-step, thresholds of the pair's common respondents, empty cells as observed
                    at the bound of ±.9999, where the likelihood still rises: item_1 and item_2,
                    item_1 and item_3, item_2 and item_3""");
        }

        @Test
        void anUnusedOptionIsLeftOut() {
            int[][] rows = WrittenItems.randomLikert(new Random(4), 200, 2, 0);
            int[][] gap = new int[rows.length][];
            int[][] closed = new int[rows.length][];
            for (int r = 0; r < rows.length; r++) {
                int answer = rows[r][0] == 3 ? 2 : rows[r][0];
                gap[r] = new int[] {answer, rows[r][1]};
                closed[r] = new int[] {answer > 3 ? answer - 1 : answer, rows[r][1]};
            }
            CorrelationMatrix matrix = Polychoric.twoStep().analyse(WrittenItems.likert(gap));
            assertThat(matrix.get(0, 1))
                    .hasToString(Polychoric.twoStep()
                            .analyse(WrittenItems.likert(closed))
                            .get(0, 1)
                            .toString());
            assertThat(matrix.notes(0, 1)).contains("without options that nobody chose");
        }

        @Test
        void twoOptionsAreTetrachoric() {
            int[][] rows = WrittenItems.randomLikert(new Random(9), 100, 3, 0);
            for (int[] row : rows) {
                row[0] = row[0] > 3 ? 2 : 1;
                row[1] = row[1] > 3 ? 5 : 1;
            }
            CorrelationMatrix matrix = Polychoric.twoStep().analyse(WrittenItems.likert(rows));
            assertThat(matrix.kind(0, 1)).isEqualTo("Tetrachoric");
            assertThat(matrix.kind(0, 2)).isEqualTo("Polychoric");
            assertThat(matrix.kind()).isEqualTo("Polychoric");
            assertThat(matrix.notes()).contains("2 Polychoric, 1 Tetrachoric");
        }

        @Test
        void emptyCellsAreTreatedAsNamed() {
            int[][] rows = {{1, 1}, {1, 1}, {1, 1}, {2, 1}, {2, 2}, {2, 2}, {2, 2}, {2, 2}};
            Items items = WrittenItems.likert(rows);
            assertThat(Polychoric.twoStep().analyse(items).get(0, 1).value()).isEqualTo(.9999);
            CorrelationMatrix half =
                    Correlations.polychoric().withEmptyCells(EmptyCellRule.HALF).analyse(items);
            assertThat(half.get(0, 1).value()).isBetween(.5, .999);
            assertThat(half.notes(0, 1)).contains("empty cells counted as ½");
            assertThat(half.notes()).contains("empty cells counted as ½: item_1 and item_2");
        }

        @Test
        void whatDoesNotExistSaysWhy() {
            CorrelationMatrix matrix = Polychoric.twoStep().analyse(WrittenItems.likert(new int[][] {
                {1, 9, 3, 1}, {2, 9, 3, 2}, {9, 3, 3, 2}, {9, 5, 3, 1}
            }));
            assertWhy(matrix, 0, 1, Absence.Kind.NO_ANSWERS, "no respondent answered both item_2 and item_1");
            assertWhy(matrix, 2, 3, Absence.Kind.ZERO_VARIANCE, "item_3 is constant");
            assertThat(matrix.standardError(0, 1).isPresent()).isFalse();
            assertThat(matrix.p(0, 1).isPresent()).isFalse();
            CorrelationDiagnosis diagnosis = matrix.diagnosis();
            assertThat(diagnosis.constantItems()).containsExactly("item_3");
            assertThat(diagnosis.withoutCommonRespondents()).hasSize(1);

            CorrelationMatrix one = Polychoric.twoStep().analyse(WrittenItems.likert(new int[][] {{1, 2}}));
            assertWhy(one, 0, 1, Absence.Kind.TOO_FEW, "only one respondent answered both item_2 and item_1");
            CorrelationMatrix none = Polychoric.twoStep().analyse(WrittenItems.likert(new int[][] {{9, 9}, {9, 9}}));
            assertThat(none.get(0, 1).whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.NO_ANSWERS);
            assertThat(Polychoric.twoStep()
                            .listwise()
                            .analyse(WrittenItems.likert(new int[][] {{1, 9}, {9, 2}}))
                            .get(0, 1)
                            .whyAbsent()
                            .orElseThrow())
                    .hasToString("no respondent answered all items");
        }

        private void assertWhy(CorrelationMatrix matrix, int i, int j, Absence.Kind kind, String reason) {
            assertThat(matrix.get(i, j).whyAbsent()).contains(new Absence(kind, reason));
        }

        @Test
        void anItemConstantWithinThePairOnly() {
            Items items = WrittenItems.likert(new int[][] {{1, 1}, {1, 2}, {1, 3}, {2, 9}, {3, 9}});
            for (Polychoric way :
                    List.of(Polychoric.twoStep(), Polychoric.twoStep().withThresholds(ThresholdRule.ALL_ANSWERS))) {
                assertThat(way.analyse(items).get(0, 1).whyAbsent().orElseThrow())
                        .hasToString("item_1 is constant among those who answered item_2");
            }
        }

        /** As happens when few respondents answer many items: it is said, and smoothed only when asked. */
        @Test
        void anIndefiniteMatrixIsNamed() {
            CorrelationMatrix matrix = Polychoric.twoStep()
                    .analyse(WrittenItems.likert(WrittenItems.randomLikert(new Random(3), 9, 12, 0)));
            CorrelationDiagnosis diagnosis = matrix.diagnosis();
            assertThat(diagnosis.isIndefinite()).isTrue();
            assertThat(diagnosis.smallestEigenvalue().value()).isNegative();
            CorrelationMatrix smooth = matrix.smoothed(Smoothing.higham());
            assertThat(smooth.diagnosis().isIndefinite()).isFalse();
            assertThat(smooth.kind(0, 1)).isEqualTo(matrix.kind(0, 1));
        }

        /** Whatever the answers, each pair has a correlation or a reason, and no exception. */
        @Test
        void anyFewAnswersGiveAnAnswer() {
            Random random = new Random(77);
            for (int round = 0; round < 150; round++) {
                int respondents = 1 + random.nextInt(25);
                int[][] rows = WrittenItems.randomLikert(random, respondents, 3, .2);
                Items ordinal = WrittenItems.likert(rows);
                List<Answers> columns = new ArrayList<>();
                for (String name : ordinal.names()) {
                    columns.add(ordinal.survey().answers(name));
                }
                AnswersBuilder numbers = new AnswersBuilder(Variable.numeric("number", ""));
                for (int[] row : rows) {
                    numbers.addNumber(row[0] + (random.nextBoolean() ? 0 : random.nextGaussian()));
                }
                columns.add(numbers.build());
                Items items = Survey.of(columns).items("item_1", "item_2", "item_3", "number");
                for (Polychoric way : List.of(
                        Polychoric.twoStep(),
                        Polychoric.jointMaximumLikelihood(),
                        Polychoric.jointMaximumLikelihood().withEmptyCells(EmptyCellRule.HALF),
                        Polychoric.twoStep().withEmptyCells(EmptyCellRule.HALF_OVER_OBSERVED_TOTAL),
                        Polychoric.twoStep().withThresholds(ThresholdRule.ALL_ANSWERS))) {
                    CorrelationMatrix matrix = way.analyse(items);
                    for (int i = 0; i < 4; i++) {
                        for (int j = 0; j < i; j++) {
                            Estimate rho = matrix.get(i, j);
                            assertThat(rho.isPresent() ? Math.abs(rho.value()) : 0)
                                    .isBetween(0.0, 1.0);
                            assertThat(rho.whyAbsent().map(Absence::kind))
                                    .isNotEqualTo(Optional.of(Absence.Kind.NOT_CONVERGED));
                        }
                    }
                }
            }
        }

        @Test
        void anItemOfVeryManyOptionsCountsAsNumeric() {
            AnswerOptions many = AnswerOptions.ordered(
                    Stream.iterate(0, i -> i + 1).limit(200).map(i -> "o" + i).toArray(String[]::new));
            Random random = new Random(1);
            AnswersBuilder wide = new AnswersBuilder(Variable.ordinal("wide", "", many));
            AnswersBuilder narrow = new AnswersBuilder(Variable.ordinal("narrow", "", FIVE));
            for (int r = 0; r < 100; r++) {
                int position = random.nextInt(200);
                wide.addPosition(position);
                narrow.addPosition(Math.min(4, (position + random.nextInt(60)) / 50));
            }
            CorrelationMatrix matrix = Polychoric.twoStep()
                    .analyse(Survey.of(List.of(wide.build(), narrow.build())).items("wide", "narrow"));
            assertThat(matrix.kind()).isEqualTo("Polyserial");
            assertThat(matrix.get(0, 1).value()).isBetween(.8, .99);
        }
    }

    @Test
    void interruptionEndsTheWork() {
        Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(2), 50, 5, 0));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Polychoric.twoStep().analyse(items)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Polychoric.twoStep().withLevel(95))
                .withMessage("level: must lie between 0 and 1, got 95.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Polychoric.jointMaximumLikelihood().withThresholds(ThresholdRule.ALL_ANSWERS))
                .withMessageStartingWith("thresholds: joint maximum likelihood finds those of a pair itself");
    }

    private static Items ordinal(AnswerOptions options, int[][] rows) {
        boolean falling = options.get(0).score() > options.get(1).score();
        List<Answers> columns = new ArrayList<>();
        for (int item = 0; item < rows[0].length; item++) {
            AnswersBuilder answers = new AnswersBuilder(Variable.ordinal("item_" + (item + 1), "", options));
            for (int[] row : rows) {
                if (row[item] == 9) {
                    answers.addMissing(Missing.of(MissingReason.SKIPPED));
                } else {
                    answers.addPosition(falling ? 5 - row[item] : row[item] - 1);
                }
            }
            columns.add(answers.build());
        }
        return Survey.of(columns)
                .items(columns.stream().map(each -> each.variable().name()).toArray(String[]::new));
    }
}
