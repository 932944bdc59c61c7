package nl.peilstok.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
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
 * Spearman and Kendall matrices of 5000 respondents to 50 items on one thread: of numbers without ties and of Likert
 * items of five options, complete and with 10% missing. Each benchmark gives the whole matrix, with n, intervals and
 * what p takes. Run with {@code -prof gc} for what it allocates.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class RankCorrelationBenchmark {
    private static final int RESPONDENTS = 5000;
    private static final int ITEMS = 50;

    /** What the items are. */
    public enum Kind {
        /** Doubles without ties. */
        NUMBERS,
        /** Five options. */
        LIKERT
    }

    /** What the items are. */
    @Param
    public Kind kind;

    /** The share of the answers that is missing, in percent. */
    @Param({"0", "10"})
    public int missing;

    private Items items;

    /** Draws the answers: a common part and an own one. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(20183);
        AnswerOptions agreement = AnswerOptions.ordered("1", "2", "3", "4", "5");
        double[] common = random.doubles(RESPONDENTS).toArray();
        Answers[] columns = new Answers[ITEMS];
        String[] names = new String[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            names[item] = "item_" + (item + 1);
            AnswersBuilder answers = new AnswersBuilder(
                    kind == Kind.LIKERT
                            ? Variable.ordinal(names[item], "", agreement)
                            : Variable.numeric(names[item], ""));
            for (int r = 0; r < RESPONDENTS; r++) {
                double latent = common[r] + random.nextDouble();
                if (random.nextInt(100) < missing) {
                    answers.addMissing(Missing.of(MissingReason.SKIPPED));
                } else if (kind == Kind.LIKERT) {
                    answers.addPosition((int) (latent * 2.5));
                } else {
                    answers.addNumber(latent);
                }
            }
            columns[item] = answers.build();
        }
        items = Survey.of(columns).items(names);
    }

    /**
     * Spearman's.
     *
     * @return the matrix
     */
    @Benchmark
    public CorrelationMatrix spearman() {
        return Correlations.spearman().analyse(items);
    }

    /**
     * Kendall's.
     *
     * @return the matrix
     */
    @Benchmark
    public CorrelationMatrix kendall() {
        return Correlations.kendall().analyse(items);
    }
}
