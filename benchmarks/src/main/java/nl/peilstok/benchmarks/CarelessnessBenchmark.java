package nl.peilstok.benchmarks;

import java.util.concurrent.TimeUnit;
import nl.peilstok.data.Items;
import nl.peilstok.reliability.Carelessness;
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
import org.openjdk.jmh.annotations.Warmup;

/** The signs of careless answering of everyone in a survey: linear in the number of respondents. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class CarelessnessBenchmark {
    private static final int ITEMS = 50;

    /** The number of respondents. */
    @Param({"100000", "1000000"})
    public int respondents;

    /** The share of the answers that is missing: without any, everybody has a Mahalanobis distance. */
    @Param({"0", "0.1"})
    public double missing;

    private Items items;

    /** Draws the answers. */
    @Setup(Level.Trial)
    public void setUp() {
        items = ReliabilityBenchmark.likert(respondents, ITEMS, missing);
    }

    /**
     * Longest run, variability, person–total correlation and distance of each respondent.
     *
     * @return the four columns
     */
    @Benchmark
    public Carelessness signs() {
        return Carelessness.of(items);
    }
}
