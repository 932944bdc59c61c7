package nl.peilstok.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Polychoric;
import nl.peilstok.correlation.ThresholdRule;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Polychoric matrices from items on one thread, with standard errors, intervals and tests, which {@code psych::polychoric}
 * does not give: 2436 respondents to 25 items of six options, and 2000 to 50 items of five, one answer in a hundred
 * missing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PolychoricMatrixBenchmark {
    private static final double[][] CUTS = {{-1.2, -.4, .3, 1.1}, {-1.5, -.9, -.2, .4, 1.2}};

    /** Respondents, items and options. */
    @Param({"2436x25x6", "2000x50x5"})
    public String shape;

    private Items items;

    /** Draws the answers: normal variables with a common part, cut at thresholds. */
    @Setup
    public void draw() {
        String[] sizes = shape.split("x");
        int respondents = Integer.parseInt(sizes[0]);
        int options = Integer.parseInt(sizes[2]);
        SplittableRandom random = new SplittableRandom(20183);
        double[] common = new double[respondents];
        for (int r = 0; r < respondents; r++) {
            common[r] = gaussian(random);
        }
        String[] labels = new String[options];
        for (int option = 0; option < options; option++) {
            labels[option] = Integer.toString(option + 1);
        }
        Answers[] columns = new Answers[Integer.parseInt(sizes[1])];
        String[] names = new String[columns.length];
        for (int item = 0; item < columns.length; item++) {
            names[item] = "item_" + (item + 1);
            AnswersBuilder answers =
                    new AnswersBuilder(Variable.ordinal(names[item], "", AnswerOptions.ordered(labels)));
            for (int r = 0; r < respondents; r++) {
                if (random.nextInt(100) == 0) {
                    answers.addMissing(Missing.of(MissingReason.SKIPPED));
                } else {
                    answers.addPosition(category(.6 * common[r] + .8 * gaussian(random), CUTS[options - 5]));
                }
            }
            columns[item] = answers.build();
        }
        items = Survey.of(columns).items(names);
    }

    /**
     * Two-step, thresholds of each pair's common respondents.
     *
     * @return the matrix
     */
    @Benchmark
    public CorrelationMatrix twoStep() {
        return Polychoric.twoStep().analyse(items);
    }

    /**
     * Two-step, thresholds of all answers, as psych's default.
     *
     * @return the matrix
     */
    @Benchmark
    public CorrelationMatrix thresholdsOfAllAnswers() {
        return Polychoric.twoStep().withThresholds(ThresholdRule.ALL_ANSWERS).analyse(items);
    }

    /**
     * Thresholds and correlation of each pair together.
     *
     * @return the matrix
     */
    @Benchmark
    public CorrelationMatrix jointMaximumLikelihood() {
        return Polychoric.jointMaximumLikelihood().analyse(items);
    }

    private static int category(double z, double[] cuts) {
        int category = 0;
        while (category < cuts.length && z > cuts[category]) {
            category++;
        }
        return category;
    }

    /** One of the pair of Box and Muller; speed does not matter here. */
    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
