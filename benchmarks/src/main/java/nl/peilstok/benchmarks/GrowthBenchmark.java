package nl.peilstok.benchmarks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.correlation.CoMomentsAccumulator;
import nl.peilstok.data.Items;
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
 * How the time of all pairwise moments of 50 Likert items, 10% missing, grows with the respondents, and what a second
 * thread gains. Respondents come in chunks of at most 1,000,000. Each run is timed by itself, so that on a machine with
 * other work the quickest runs can be read.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 4)
@Fork(
        value = 1,
        jvmArgs = {"-Xms2g", "-Xmx2g"})
public class GrowthBenchmark {
    private static final int CHUNK = 1_000_000;

    /** The respondents. */
    @Param({"10000", "100000", "1000000", "10000000"})
    public int respondents;

    /** The threads at work together. */
    @Param({"1", "2"})
    public int threads;

    private ExecutorService pool;
    private Work work;
    private Items chunk;

    /** Draws a chunk and makes the threads. */
    @Setup(Level.Trial)
    public void setUp() {
        chunk = DataSet.likert(Math.min(respondents, CHUNK), 50, 5, .1).items();
        pool = Executors.newFixedThreadPool(2);
        work = threads == 1 ? Work.here() : Work.on(pool, threads);
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void tearDown() {
        pool.shutdownNow();
    }

    /**
     * All pairs.
     *
     * @return the moments
     */
    @Benchmark
    public CoMoments pairwise() {
        CoMomentsAccumulator sums = CoMomentsAccumulator.pairwise().on(work);
        for (int done = 0; done < respondents; done += chunk.respondents()) {
            sums.add(chunk);
        }
        return sums.snapshot();
    }
}
