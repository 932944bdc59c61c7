package nl.peilstok.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.math.BitPlanes;
import nl.peilstok.math.CodeSums;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pearson matrices on one thread: of 1,000,000 respondents to 50 items of five options of which 10% is missing, and of
 * 5000 respondents with 100 complete numbers. Each benchmark gives the whole matrix. Run with {@code -prof gc} for what
 * it allocates.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms2g", "-Xmx2g"})
public class CorrelationBenchmark {

    /** A large survey of Likert items, by respondent and item drawn from one seed. */
    @State(Scope.Benchmark)
    public static class Likert {
        static final int RESPONDENTS = 1_000_000;
        static final int ITEMS = 50;
        static final int OPTIONS = 5;

        Items items;
        BitPlanes planes;

        /** Draws the answers: a common part and an own one, one in ten missing. */
        @Setup
        public void draw() {
            SplittableRandom random = new SplittableRandom(20181);
            AnswerOptions agreement = AnswerOptions.ordered("1", "2", "3", "4", "5");
            byte[] common = new byte[RESPONDENTS];
            for (int r = 0; r < RESPONDENTS; r++) {
                common[r] = (byte) random.nextInt(3);
            }
            Answers[] columns = new Answers[ITEMS];
            String[] names = new String[ITEMS];
            int[] largest = new int[ITEMS];
            for (int item = 0; item < ITEMS; item++) {
                names[item] = "item_" + (item + 1);
                largest[item] = OPTIONS - 1;
                AnswersBuilder answers = new AnswersBuilder(Variable.ordinal(names[item], "", agreement));
                for (int r = 0; r < RESPONDENTS; r++) {
                    if (random.nextInt(10) == 0) {
                        answers.addMissing(Missing.of(MissingReason.SKIPPED));
                    } else {
                        answers.addPosition(common[r] + random.nextInt(3));
                    }
                }
                columns[item] = answers.build();
            }
            items = Survey.of(columns).items(names);
            planes = new BitPlanes(largest, RESPONDENTS);
            byte[] codes = new byte[planes.words() * BitPlanes.WORD];
            for (int item = 0; item < ITEMS; item++) {
                items.copyPositions(item, 0, RESPONDENTS, codes);
                planes.put(item, 0, codes);
            }
        }
    }

    /** Complete numbers. */
    @State(Scope.Benchmark)
    public static class Real {
        static final int RESPONDENTS = 5000;
        static final int ITEMS = 100;

        Items items;

        /** Draws the numbers: a common part and an own one. */
        @Setup
        public void draw() {
            SplittableRandom random = new SplittableRandom(20182);
            double[] common = random.doubles(RESPONDENTS).toArray();
            Answers[] columns = new Answers[ITEMS];
            String[] names = new String[ITEMS];
            for (int item = 0; item < ITEMS; item++) {
                names[item] = "x" + (item + 1);
                AnswersBuilder answers = new AnswersBuilder(Variable.numeric(names[item], ""));
                for (int r = 0; r < RESPONDENTS; r++) {
                    answers.addNumber(common[r] + random.nextDouble());
                }
                columns[item] = answers.build();
            }
            items = Survey.of(columns).items(names);
        }
    }

    /**
     * From the columns of the survey, the planes made on the way and the reasons of the incomplete counted.
     *
     * @param likert the survey
     * @return the correlations
     */
    @Benchmark
    public double[][] pairwiseFromSurvey(Likert likert) {
        return correlations(CoMoments.pairwise(likert.items));
    }

    /**
     * From planes that are there.
     *
     * @param likert the planes
     * @return the correlations
     */
    @Benchmark
    public double[][] pairwiseFromPlanes(Likert likert) {
        CodeSums sums = new CodeSums(Likert.ITEMS);
        likert.planes.addSums(sums, 0, likert.planes.words(), 1);
        double[][] matrix = new double[Likert.ITEMS][Likert.ITEMS];
        for (int i = 0; i < Likert.ITEMS; i++) {
            for (int j = 0; j < Likert.ITEMS; j++) {
                long n = sums.n(i, j);
                double shared = n * sums.products(i, j) - sums.sum(i, j) * sums.sum(j, i);
                double first = n * sums.squares(i, j) - sums.sum(i, j) * sums.sum(i, j);
                double second = n * sums.squares(j, i) - sums.sum(j, i) * sums.sum(j, i);
                matrix[i][j] = shared / Math.sqrt(first * second);
            }
        }
        return matrix;
    }

    /**
     * Complete numbers, from the columns of the survey.
     *
     * @param real the survey
     * @return the correlations
     */
    @Benchmark
    public double[][] completeNumbers(Real real) {
        return correlations(CoMoments.listwise(real.items));
    }

    private static double[][] correlations(CoMoments moments) {
        double[][] matrix = new double[moments.size()][moments.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                matrix[i][j] = moments.correlation(i, j).orNaN();
            }
        }
        return matrix;
    }
}
