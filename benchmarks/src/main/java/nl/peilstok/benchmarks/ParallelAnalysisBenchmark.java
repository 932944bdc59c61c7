package nl.peilstok.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.factor.ParallelAnalysis;
import nl.peilstok.factor.ParallelAnalysisResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time for one draw of parallel analysis of 5000 respondents, on one thread. Beside it, in R, per iteration and from the
 * correlation matrix: {@code psych::fa.parallel(R, n.obs = 5000, n.iter = 11, fa = "pc")} less the same with {@code
 * n.iter = 1}, over 10.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ParallelAnalysisBenchmark {
    private static final int DRAWS = 20;
    private static final int RESPONDENTS = 5_000;

    /** The number of items. */
    @Param({"25", "100"})
    public int items;

    private Items answers;
    private CorrelationMatrix matrix;

    /** Draws the answers. */
    @Setup
    public void drawAnswers() {
        Random random = new Random(1);
        AnswerOptions agreement = AnswerOptions.ordered("1", "2", "3", "4", "5");
        Answers[] columns = new Answers[items];
        String[] names = new String[items];
        for (int item = 0; item < items; item++) {
            names[item] = "item_" + item;
            AnswersBuilder builder = new AnswersBuilder(Variable.ordinal(names[item], "", agreement));
            for (int r = 0; r < RESPONDENTS; r++) {
                builder.addPosition(random.nextInt(5));
            }
            columns[item] = builder.build();
        }
        answers = Survey.of(columns).items(names);
        matrix = Correlations.pearson().analyse(answers);
    }

    /**
     * Normal data, components.
     *
     * @return the analysis
     */
    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public ParallelAnalysisResult normalComponents() {
        return ParallelAnalysis.normal().withDraws(DRAWS).analyse(matrix);
    }

    /**
     * Normal data, common factors.
     *
     * @return the analysis
     */
    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public ParallelAnalysisResult normalCommonFactors() {
        return ParallelAnalysis.normal().commonFactors().withDraws(DRAWS).analyse(matrix);
    }

    /**
     * Permuted answers, components; the correlations of the answers themselves are computed once in it.
     *
     * @return the analysis
     */
    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public ParallelAnalysisResult permutedComponents() {
        return ParallelAnalysis.permutation().withDraws(DRAWS).analyse(answers);
    }
}
