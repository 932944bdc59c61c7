package nl.peilstok.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import nl.peilstok.data.Items;
import nl.peilstok.data.Numbers;
import nl.peilstok.inference.Friedman;
import nl.peilstok.inference.FriedmanResult;
import nl.peilstok.inference.MannWhitney;
import nl.peilstok.inference.MannWhitneyResult;
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
 * Tests of ranks: Mann and Whitney's exactly with ties, 50 + 50 answers of five options, and with the shift of 500,000 + 500,000
 * numbers without ties; Friedman's of 1,000,000 respondents to 12 items. Run with {@code -prof gc} for what they allocate.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class RankTestBenchmark {
    private static final int MANY = 500_000;

    private Numbers first;
    private Numbers second;
    private Numbers manyFirst;
    private Numbers manySecond;
    private Items items;

    /** Draws the answers. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(20185);
        first = Numbers.of("first", random.ints(50, 1, 6).asDoubleStream().toArray());
        second = Numbers.of("second", random.ints(50, 1, 6).asDoubleStream().toArray());
        manyFirst = Numbers.of("first", random.doubles(MANY).toArray());
        manySecond = Numbers.of("second", random.doubles(MANY).toArray());
        items = DataSet.likert(1_000_000, 12, 5, 0).items();
    }

    /**
     * Exact, with ties.
     *
     * @return the result
     */
    @Benchmark
    public MannWhitneyResult mannWhitneyExact() {
        return MannWhitney.exact().test(first, second);
    }

    /**
     * Normal, with the shift and its interval among 2.5·10¹¹ differences.
     *
     * @return the result
     */
    @Benchmark
    public MannWhitneyResult mannWhitneyMany() {
        return MannWhitney.normal().test(manyFirst, manySecond);
    }

    /**
     * Friedman's.
     *
     * @return the result
     */
    @Benchmark
    public FriedmanResult friedman() {
        return Friedman.chiSquare().test(items);
    }
}
