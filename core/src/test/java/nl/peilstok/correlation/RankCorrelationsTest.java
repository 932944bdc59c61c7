package nl.peilstok.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankCorrelationsTest {
    private static final List<Correlations> BOTH = List.of(Correlations.spearman(), Correlations.kendall());

    static List<Correlations> both() {
        return BOTH;
    }

    @Test
    void prints() {
        Items items = WrittenItems.likert(new int[][] {{1, 2, 1}, {2, 4, 3}, {3, 3, 9}, {5, 5, 4}, {4, 0, 4}});

        assertThat(Correlations.spearman().analyse(items)).hasToString("""
                Spearman correlations of 3 items, pairwise, n = 3 to 4 of 5
                incomplete (pairwise): 1 'geen zicht op', 1 skipped
                item    item_1  item_2
                item_1
                item_2     .80
                item_3     .95    1.00""");
        assertThat(Correlations.kendall().listwise().analyse(items)).hasToString("""
                Kendall tau-b correlations of 3 items, listwise, n = 3 of 5
                left out (listwise): 1 'geen zicht op', 1 skipped
                item    item_1  item_2
                item_1
                item_2    1.00
                item_3    1.00    1.00""");
    }

    /** Numbers of few and many values, of few and many ties, complete or not, on both sides of the limit of masks. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void equalsBruteForce(long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[40 + random.nextInt(100)][5];
        for (double[] row : rows) {
            double common = random.nextGaussian();
            row[0] = Math.rint(common + random.nextGaussian());
            row[1] = Math.rint(5 * (common + random.nextGaussian()));
            row[2] = random.nextDouble() < .2 ? Double.NaN : common + random.nextGaussian();
            row[3] = random.nextDouble() < .2 ? Double.NaN : Math.rint(8 * (random.nextGaussian() - common));
            row[4] = Math.exp(20 * random.nextGaussian());
        }
        Items items = WrittenItems.numbers(rows);
        CorrelationMatrix spearman = Correlations.spearman().analyse(items);
        CorrelationMatrix kendall = Correlations.kendall().analyse(items);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                double[][] pair = common(rows, i, j);
                assertThat(spearman.n(i, j)).isEqualTo(pair[0].length);
                assertThat(spearman.get(i, j).value()).isCloseTo(rho(pair[0], pair[1]), within(1e-14));
                assertThat(kendall.get(i, j).value()).isCloseTo(tau(pair[0], pair[1]), within(1e-14));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void listwiseIsTheMatrixOfTheCompleteRespondents(long seed) {
        int[][] rows = WrittenItems.randomLikert(new Random(seed), 150, 4, .1);
        int[][] complete = Arrays.stream(rows)
                .filter(row -> Arrays.stream(row).allMatch(score -> score != 9))
                .toArray(int[][]::new);
        for (Correlations correlations : BOTH) {
            assertSame(
                    correlations.listwise().analyse(WrittenItems.likert(rows)),
                    correlations.analyse(WrittenItems.likert(complete)));
        }
    }

    /** The table of two items and the levels of their respondents lead to the same whole numbers. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void tablesAndLevelsGiveTheSameBits(long seed) {
        int[][] rows = WrittenItems.randomLikert(new Random(seed), 300, 2, seed % 2 == 0 ? 0 : .2);
        Items likert = WrittenItems.likert(rows);
        List<RankedItem> items = List.of(
                RankedItem.of(likert, 0, null, new RankOrder(0)).withLevels(),
                RankedItem.of(likert, 1, null, new RankOrder(0)).withLevels());
        RankedPair table = RankedPair.of(items.get(0), items.get(1));
        RankedPair levels = RankedPair.ofLevels(items.get(0), items.get(1));
        assertThat(table.isTable()).isTrue();
        assertThat(levels.isTable()).isFalse();
        FisherZ fisher = new FisherZ(.95);
        for (RankCoefficient coefficient :
                List.of(new Spearman(items, fisher, Work.here()), new Kendall(items, fisher, Work.here()))) {
            PairCorrelation ofLevels = coefficient.of(0, 1, levels);
            assertThat(ofLevels.n()).isEqualTo(table.n());
            assertThat(ofLevels.coefficient().value())
                    .isEqualTo(coefficient.of(0, 1, table).coefficient().value());
            assertThat(ofLevels.test().p().value())
                    .isEqualTo(coefficient.of(0, 1, table).test().p().value());
        }
    }

    @Test
    void numbersInOptionsAndAsNumbersGiveTheSameBits() {
        int[][] rows = WrittenItems.randomLikert(new Random(11), 300, 4, 0);
        double[][] numbers = Arrays.stream(rows)
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new);
        for (Correlations correlations : BOTH) {
            assertSame(
                    correlations.analyse(WrittenItems.likert(rows)),
                    correlations.analyse(WrittenItems.numbers(numbers)));
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void theOrderOfRespondentsAndThreadsChangeNoBit(Correlations correlations) {
        double[][] rows = randomNumbers(7, 500);
        List<double[]> shuffled = Arrays.asList(rows.clone());
        Collections.shuffle(shuffled, new Random(7));
        CorrelationMatrix matrix = correlations.analyse(WrittenItems.numbers(rows));

        assertSame(matrix, correlations.analyse(WrittenItems.numbers(shuffled.toArray(double[][]::new))));
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            assertSame(matrix, correlations.on(Work.on(executor, 4)).analyse(WrittenItems.numbers(rows)));
        } finally {
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void scoresInTheSameOrderGiveTheSame(Correlations correlations) {
        double[][] rows = randomNumbers(8, 200);

        assertSame(
                correlations.analyse(WrittenItems.numbers(rows)),
                correlations.analyse(WrittenItems.numbers(mapped(rows, 1, score -> Math.exp(score / 10)))));
    }

    @ParameterizedTest
    @MethodSource("both")
    void reversalChangesOnlyTheSign(Correlations correlations) {
        double[][] rows = randomNumbers(9, 200);
        Items likert = WrittenItems.likert(WrittenItems.randomLikert(new Random(9), 200, 4, .1));
        assertReversed(
                correlations.analyse(WrittenItems.numbers(rows)),
                correlations.analyse(WrittenItems.numbers(mapped(rows, 1, score -> -score))));
        assertReversed(correlations.analyse(likert), correlations.analyse(likert.reversed("item_2")));
    }

    private static void assertReversed(CorrelationMatrix matrix, CorrelationMatrix reversed) {
        for (int j : new int[] {0, 2, 3}) {
            assertThat(reversed.get(1, j).value()).isEqualTo(-matrix.get(1, j).value());
            assertThat(reversed.p(1, j).value()).isEqualTo(matrix.p(1, j).value());
        }
    }

    private static int[] ranked(double[] scores, boolean[] answered, int[] levels) {
        RankOrder order = new RankOrder(scores.length);
        System.arraycopy(scores, 0, order.scores, 0, scores.length);
        System.arraycopy(answered, 0, order.answered, 0, scores.length);
        return order.levels(levels);
    }

    /** Doubles that the compartments of the sort cannot keep apart: outliers, ties, both zeros, the ends of the range. */
    @Test
    void anyNumbersAreRanked() {
        double[] scores = {
            0, -0.0, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, -Double.MIN_VALUE, 1, 1, 1 + 0x1p-52, -1e300
        };
        boolean[] answered = new boolean[scores.length];
        Arrays.fill(answered, true);
        int[] levels = new int[scores.length];

        assertThat(ranked(scores, answered, levels)).containsExactly(1, 1, 1, 2, 1, 2, 1, 1);
        assertThat(levels).containsExactly(3, 3, 7, 0, 4, 2, 5, 5, 6, 1);

        answered[0] = false;
        answered[2] = false;
        assertThat(ranked(scores, answered, levels)).containsExactly(1, 1, 1, 1, 1, 2, 1);
        assertThat(levels).containsExactly(-1, 3, -1, 0, 4, 2, 5, 5, 6, 1);
        assertThat(ranked(new double[0], new boolean[0], new int[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void ranksEqualThoseOfASort(long seed) {
        Random random = new Random(seed);
        double[] scores = random.doubles(1000)
                .map(score -> seed % 3 == 0 ? score : seed % 3 == 1 ? Math.rint(score * 100) : Math.exp(score * 700))
                .toArray();
        boolean[] answered = new boolean[scores.length];
        Arrays.setAll(scores, r -> random.nextBoolean() ? scores[r] : -scores[r]);
        // Neighbours that only their last bits tell apart, the larger first.
        for (int r = 100; r < 200; r += 2) {
            scores[r] = Math.nextUp(scores[r + 1]);
        }
        for (int r = 0; r < scores.length; r++) {
            answered[r] = random.nextInt(5) > 0;
        }
        double[] different = IntStream.range(0, scores.length)
                .filter(r -> answered[r])
                .mapToDouble(r -> scores[r] + 0.0)
                .sorted()
                .distinct()
                .toArray();
        int[] levels = new int[scores.length];

        assertThat(ranked(scores.clone(), answered, levels)).hasSize(different.length);
        for (int r = 0; r < scores.length; r++) {
            assertThat(levels[r]).isEqualTo(answered[r] ? Arrays.binarySearch(different, scores[r] + 0.0) : -1);
        }
    }

    /** R: cor.test(1:7, c(2, 1, 4, 3, 7, 5, 6), method = "kendall"), and n = 2 by hand. */
    @Test
    void kendallWithoutTiesIsExact() {
        Items seven = WrittenItems.numbers(new double[][] {{1, 2}, {2, 1}, {3, 4}, {4, 3}, {5, 7}, {6, 5}, {7, 6}});

        assertThat(Correlations.kendall().analyse(seven).get(1, 0).value()).isCloseTo(13 / 21.0, within(1e-15));
        assertThat(Correlations.kendall().analyse(seven).p(1, 0).value()).isCloseTo(.069047619047619, within(1e-14));
        Items two = WrittenItems.numbers(new double[][] {{1, 2}, {2, 1}});
        assertThat(Correlations.kendall().analyse(two).get(1, 0).value()).isEqualTo(-1);
        assertThat(Correlations.kendall().analyse(two).p(1, 0).value()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7})
    void theExactLawCountsAllOrders(int n) {
        List<Integer> scores = new ArrayList<>();
        addScores(new int[n], 0, scores);
        int all = n * (n - 1) / 2;
        // The first value wanders from one end to the other, so that the scores are those with 0 to n − 1 discordant
        // pairs.
        for (int place = 0; place < n; place++) {
            double[][] rows = new double[n][];
            for (int r = 0; r < n; r++) {
                rows[r] = new double[] {r, r == place ? 0 : r < place ? r + 1 : r};
            }
            int score = all - 2 * place;
            double share = scores.stream()
                            .filter(each -> Math.abs(each) >= Math.abs(score))
                            .count()
                    / (double) scores.size();
            CorrelationMatrix kendall = Correlations.kendall().analyse(WrittenItems.numbers(rows));
            assertThat(kendall.get(1, 0).value()).isCloseTo(score / (double) all, within(1e-15));
            assertThat(kendall.p(1, 0).value()).isCloseTo(share, within(1e-14));
        }
    }

    private static void addScores(int[] order, int chosen, List<Integer> scores) {
        if (chosen == order.length) {
            int score = 0;
            for (int a = 0; a < chosen; a++) {
                for (int b = a + 1; b < chosen; b++) {
                    score += Integer.compare(order[b], order[a]);
                }
            }
            scores.add(score);
            return;
        }
        for (int next = 1; next <= order.length; next++) {
            int candidate = next;
            if (Arrays.stream(order, 0, chosen).noneMatch(before -> before == candidate)) {
                order[chosen] = next;
                addScores(order, chosen + 1, scores);
            }
        }
    }

    /** R: cor.test(method = "spearman"), and with ties the share of all 5,040 permutations written out. */
    @Test
    void spearmanIsExactOfFewRespondents() {
        assertThat(spearmanP(new double[] {3, 1, 2, 5, 4, 7, 6}, new double[] {1, 2, 3, 4, 5, 6, 7}))
                .isCloseTo(0.0341269841269841, within(1e-14));
        assertThat(spearmanP(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, new double[] {2, 1, 4, 3, 6, 5, 9, 8, 7}))
                .isCloseTo(0.00307539682539683, within(1e-15));
        assertThat(spearmanP(new double[] {1, 2, 2, 3, 5, 4, 7}, new double[] {2, 1, 2, 4, 4, 6, 5}))
                .isCloseTo(0.0444444444444444, within(1e-14));
        assertThat(spearmanP(new double[] {1, 2, 3, 4}, new double[] {8, 6, 4, 2}))
                .isCloseTo(2 / 24.0, within(1e-15));
    }

    private static double spearmanP(double[] x, double[] y) {
        return Correlations.spearman()
                .analyse(Survey.of(Numbers.of("x", x), Numbers.of("y", y)).items("x", "y"))
                .p(1, 0)
                .value();
    }

    @Test
    void intervalsByTheirFormulas() {
        Items items = WrittenItems.numbers(randomNumbers(10, 100));
        CorrelationMatrix spearman =
                Correlations.spearman().listwise().withLevel(.9).analyse(items);
        CorrelationMatrix kendall =
                Correlations.kendall().listwise().withLevel(.9).analyse(items);
        double rho = spearman.get(1, 0).value();
        double tau = kendall.get(1, 0).value();
        int n = spearman.n(1, 0);
        double z = 1.6448536269514722;

        assertInterval(spearman, "Fisher z, Bonett-Wright", rho, z * Math.sqrt((1 + rho * rho / 2) / (n - 3)));
        assertInterval(kendall, "Fisher z, Fieller et al.", tau, z * Math.sqrt(.437 / (n - 4)));
    }

    private static void assertInterval(CorrelationMatrix matrix, String method, double r, double margin) {
        Interval interval = matrix.get(1, 0).interval().orElseThrow();
        double centre = Math.log((1 + r) / (1 - r)) / 2;
        assertThat(interval.method()).isEqualTo(method);
        assertThat(interval.level()).isEqualTo(.9);
        assertThat(interval.lower()).isCloseTo(Math.tanh(centre - margin), within(1e-14));
        assertThat(interval.upper()).isCloseTo(Math.tanh(centre + margin), within(1e-14));
    }

    @ParameterizedTest
    @MethodSource("both")
    void whatHasNoCoefficientSaysWhy(Correlations correlations) {
        CorrelationMatrix matrix = correlations.analyse(
                WrittenItems.likert(new int[][] {{1, 9, 3, 1}, {2, 9, 3, 9}, {9, 3, 3, 2}, {9, 5, 3, 2}}));

        assertThat(matrix.get(1, 0).whyAbsent())
                .contains(new Absence(Absence.Kind.NO_ANSWERS, "no respondent answered both item_2 and item_1"));
        assertThat(matrix.get(2, 0).whyAbsent())
                .contains(new Absence(Absence.Kind.ZERO_VARIANCE, "item_3 is constant"));
        assertThat(matrix.get(3, 0).whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "only one respondent answered both item_4 and item_1"));
        assertThat(matrix.get(3, 1).whyAbsent())
                .contains(
                        new Absence(Absence.Kind.ZERO_VARIANCE, "item_4 is constant among those who answered item_2"));
        assertThat(matrix.p(3, 1).isPresent()).isFalse();
        assertThat(matrix.get(0, 0).value()).isEqualTo(1);
        assertThat(matrix.diagnosis().constantItems()).containsExactly("item_3");
        assertThat(matrix.covariance(1, 0).isPresent()).isFalse();
        assertThat(correlations
                        .listwise()
                        .analyse(WrittenItems.likert(new int[][] {{1, 9}, {9, 1}}))
                        .get(1, 0)
                        .whyAbsent())
                .contains(new Absence(Absence.Kind.NO_ANSWERS, "no respondent answered all items"));
    }

    @ParameterizedTest
    @MethodSource("both")
    void fewRespondents(Correlations correlations) {
        CorrelationMatrix two = correlations.analyse(WrittenItems.likert(new int[][] {{1, 2}, {2, 4}}));
        assertThat(two.get(1, 0).value()).isEqualTo(1);
        assertThat(two.get(1, 0).whyNoInterval().orElseThrow().kind()).isEqualTo(Absence.Kind.TOO_FEW);

        CorrelationMatrix one = correlations.analyse(WrittenItems.numbers(new double[][] {{1, 2}}));
        assertThat(one.get(1, 0).whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.TOO_FEW);
        CorrelationMatrix alike = correlations.analyse(WrittenItems.numbers(new double[][] {{1, 2}, {1, 2}, {1, 2}}));
        assertThat(alike.get(1, 0).whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.ZERO_VARIANCE);
        CorrelationMatrix nobody = correlations.analyse(WrittenItems.numbers(new double[][] {{Double.NaN, 1}}));
        assertThat(nobody.get(1, 0).whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.NO_ANSWERS);
        CorrelationMatrix alone = correlations.analyse(WrittenItems.likert(new int[][] {{1}, {2}}));
        assertThat(alone.cases().count()).isEqualTo("n = 2");
    }

    @Test
    void perfectOrdersGiveOneWithTiesToo() {
        double[][] rows = new double[1000][2];
        for (int r = 0; r < rows.length; r++) {
            rows[r][0] = r / 3;
            rows[r][1] = -Math.sqrt(r / 3);
        }
        for (Correlations correlations : BOTH) {
            assertThat(correlations
                            .analyse(WrittenItems.numbers(rows))
                            .get(1, 0)
                            .value())
                    .isEqualTo(-1);
        }
    }

    @Test
    void sumsPassSixtyThreeBits() {
        WideSum sum = new WideSum();
        for (int i = 0; i < 5; i++) {
            sum.add(Long.MAX_VALUE, Long.MAX_VALUE);
        }
        for (int i = 0; i < 5; i++) {
            sum.add(-Long.MAX_VALUE, Long.MAX_VALUE);
        }
        sum.add(3, -7);
        assertThat(sum.value()).isEqualTo(-21);
        sum.add(Long.MIN_VALUE, 2);
        assertThat(sum.value()).isEqualTo(-0x1p64);
    }

    @Test
    void aTableOfManyRespondentsIsExact() {
        Ties half = new Ties(new int[] {1_000_000_000, 1_000_000_000});

        assertThat(half.ranks()).containsExactly(-1_000_000_000, 1_000_000_000);
        assertThat(half.rankSquares()).isEqualTo(2e27);
        assertThat(half.pairs()).isEqualTo(999_999_999_000_000_000L);
    }

    @ParameterizedTest
    @MethodSource("both")
    void momentsHoldNoRanks(Correlations correlations) {
        CoMoments moments = CoMoments.pairwise(WrittenItems.likert(new int[][] {{1, 2}, {2, 1}}));

        assertThatThrownBy(() -> correlations.analyse(moments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("moments: hold no ranks; rank correlations are computed from items");
    }

    private static double[][] randomNumbers(long seed, int respondents) {
        Random random = new Random(seed);
        double[][] rows = new double[respondents][4];
        for (double[] row : rows) {
            double common = random.nextGaussian();
            for (int item = 0; item < row.length; item++) {
                double score = common + random.nextGaussian();
                row[item] = item % 2 == 0 ? score : Math.rint(10 * score);
                row[item] = item > 1 && random.nextInt(10) == 0 ? Double.NaN : row[item];
            }
        }
        return rows;
    }

    private static double[][] mapped(double[][] rows, int item, DoubleUnaryOperator function) {
        double[][] mapped = new double[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            mapped[r] = rows[r].clone();
            mapped[r][item] = function.applyAsDouble(rows[r][item]);
        }
        return mapped;
    }

    private static double[][] common(double[][] rows, int i, int j) {
        double[][] both = Arrays.stream(rows)
                .filter(row -> !Double.isNaN(row[i]) && !Double.isNaN(row[j]))
                .toArray(double[][]::new);
        return new double[][] {
            Arrays.stream(both).mapToDouble(row -> row[i]).toArray(),
            Arrays.stream(both).mapToDouble(row -> row[j]).toArray()
        };
    }

    private static double rho(double[] x, double[] y) {
        double[] first = midRanks(x);
        double[] second = midRanks(y);
        double mean = (x.length + 1) / 2.0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int r = 0; r < x.length; r++) {
            xx += (first[r] - mean) * (first[r] - mean);
            yy += (second[r] - mean) * (second[r] - mean);
            xy += (first[r] - mean) * (second[r] - mean);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static double[] midRanks(double[] scores) {
        return Arrays.stream(scores)
                .map(score -> Arrays.stream(scores)
                                .filter(other -> other < score)
                                .count()
                        + (Arrays.stream(scores).filter(other -> other == score).count() + 1) / 2.0)
                .toArray();
    }

    private static double tau(double[] x, double[] y) {
        long score = 0;
        long untiedX = 0;
        long untiedY = 0;
        for (int r = 0; r < x.length; r++) {
            for (int s = 0; s < r; s++) {
                score += (long) (Math.signum(x[r] - x[s]) * Math.signum(y[r] - y[s]));
                untiedX += x[r] == x[s] ? 0 : 1;
                untiedY += y[r] == y[s] ? 0 : 1;
            }
        }
        return score / Math.sqrt((double) untiedX * untiedY);
    }

    private static void assertSame(CorrelationMatrix one, CorrelationMatrix other) {
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j <= i; j++) {
                assertThat(other.n(i, j)).isEqualTo(one.n(i, j));
                assertThat(Double.compare(other.get(i, j).orNaN(), one.get(i, j).orNaN()))
                        .isZero();
                assertThat(Double.compare(other.p(i, j).orNaN(), one.p(i, j).orNaN()))
                        .isZero();
                assertThat(other.get(i, j).interval()).isEqualTo(one.get(i, j).interval());
            }
        }
    }
}
