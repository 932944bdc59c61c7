package nl.peilstok.benchmarks;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapEstimate;
import nl.peilstok.work.Work;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 10,000 BCa replicates of statistics that cost next to nothing, so that drawing, sorting and the jackknife show; the
 * time is per replicate.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(BootstrapBenchmark.REPLICATES)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BootstrapBenchmark {
    static final int REPLICATES = 10_000;

    /** The number of respondents. */
    @Param({"200", "2000"})
    public int n;

    /** The threads at work together. */
    @Param({"1", "2"})
    public int threads;

    private ExecutorService pool;
    private Bootstrap bootstrap;
    private double[] values;

    /** Makes the sample and the threads. */
    @Setup(Level.Trial)
    public void setUp() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        values = new double[n];
        Arrays.setAll(values, i -> 1 + random.nextInt(5));
        pool = Executors.newFixedThreadPool(2);
        Work work = threads == 1 ? Work.here() : Work.on(pool, threads);
        bootstrap = Bootstrap.bca().withReplicates(REPLICATES).on(work);
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void tearDown() {
        pool.shutdownNow();
    }

    /**
     * The overhead alone: a statistic that looks at one respondent.
     *
     * @return the result
     */
    @Benchmark
    public BootstrapEstimate overhead() {
        return bootstrap.of(n, "first", resample -> values[resample.respondent(0)]);
    }

    /**
     * A mean over the respondents drawn.
     *
     * @return the result
     */
    @Benchmark
    public BootstrapEstimate meanOfRespondents() {
        return bootstrap.of(n, "mean", resample -> {
            double sum = 0;
            for (int i = 0; i < resample.size(); i++) {
                sum += values[resample.respondent(i)];
            }
            return sum / resample.size();
        });
    }

    /**
     * A mean by the number of times each respondent was drawn.
     *
     * @return the result
     */
    @Benchmark
    public BootstrapEstimate meanByTimes() {
        return bootstrap.of(n, "mean", resample -> {
            double sum = 0;
            for (int i = 0; i < resample.respondents(); i++) {
                sum += resample.times(i) * values[i];
            }
            return sum / resample.size();
        });
    }
}
