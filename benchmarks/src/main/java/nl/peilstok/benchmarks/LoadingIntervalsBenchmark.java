package nl.peilstok.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.factor.FactorAnalysis;
import nl.peilstok.factor.LoadingIntervals;
import nl.peilstok.factor.LoadingIntervalsResult;
import nl.peilstok.factor.Rotation;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.work.Work;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Intervals of loadings and factor correlations from 1,000 replicates of 500 respondents, 24 items and 4 factors. Beside it,
 * in R, {@code psych::fa(data, 4, n.iter = 1000, fm = "minres", rotate = "oblimin")}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LoadingIntervalsBenchmark {
    private static final int RESPONDENTS = 500;
    private static final int FACTORS = 4;
    private static final int ITEMS = 24;

    /** The threads at work together. */
    @Param({"1", "2"})
    public int threads;

    private ExecutorService pool;
    private Bootstrap bootstrap;
    private Items items;

    /** Simulates answers from 1 to 5, with factors that correlate .3. */
    @Setup(Level.Trial)
    public void simulate() {
        SplittableRandom random = new SplittableRandom(1);
        AnswerOptions options = AnswerOptions.ordered("1", "2", "3", "4", "5");
        double[][] factors = new double[RESPONDENTS][FACTORS];
        for (double[] row : factors) {
            double general = random.nextGaussian();
            for (int f = 0; f < FACTORS; f++) {
                row[f] = Math.sqrt(.3) * general + Math.sqrt(.7) * random.nextGaussian();
            }
        }
        List<Answers> columns = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            AnswersBuilder column = new AnswersBuilder(Variable.ordinal("item_" + (i + 1), "", options));
            for (double[] row : factors) {
                double latent = .7 * row[i % FACTORS] + Math.sqrt(.51) * random.nextGaussian();
                column.addPosition((int) Math.max(0, Math.min(4, Math.round(2 + 1.1 * latent))));
            }
            columns.add(column.build());
        }
        items = Survey.of(columns)
                .items(columns.stream().map(each -> each.variable().name()).toArray(String[]::new));
        pool = Executors.newFixedThreadPool(2);
        bootstrap = Bootstrap.percentile().withReplicates(1000).on(threads == 1 ? Work.here() : Work.on(pool, threads));
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void tearDown() {
        pool.shutdownNow();
    }

    /**
     * Minres with direct oblimin.
     *
     * @return the intervals
     */
    @Benchmark
    public LoadingIntervalsResult minresOblimin() {
        FactorAnalysis analysis = FactorAnalysis.minres(FACTORS).withRotation(Rotation.oblimin());
        return LoadingIntervals.bootstrap(bootstrap).analyse(analysis, items);
    }

    /**
     * Maximum likelihood with varimax.
     *
     * @return the intervals
     */
    @Benchmark
    public LoadingIntervalsResult mlVarimax() {
        FactorAnalysis analysis = FactorAnalysis.ml(FACTORS).withRotation(Rotation.varimax());
        return LoadingIntervals.bootstrap(bootstrap).analyse(analysis, items);
    }
}
