package nl.peilstok.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.peilstok.crosstab.CrossTable;
import nl.peilstok.crosstab.FisherTest;
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

/** Fisher's exact test of each of the eleven tables of {@link Tables2018}. Run with {@code -prof gc} for what they allocate. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class FisherBenchmark {
    /** Which one: B4.12 to B4.21, and B4.32 as the last. */
    @Param({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"})
    public int table;

    private CrossTable counts;

    /** Takes the table. */
    @Setup
    public void take() {
        List<CrossTable> satisfaction = Tables2018.tables(Tables2018.satisfaction());
        counts = table < satisfaction.size()
                ? satisfaction.get(table)
                : Tables2018.tables(Tables2018.size()).get(0);
    }

    /**
     * Exact.
     *
     * @return p
     */
    @Benchmark
    public double fisher() {
        return FisherTest.exact().test(counts).p().value();
    }
}
