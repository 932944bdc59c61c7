package nl.peilstok.benchmarks;

import java.util.concurrent.TimeUnit;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.data.Items;
import nl.peilstok.math.BitPlanes;
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

    /** A large survey of Likert items. */
    @State(Scope.Benchmark)
    public static class Likert {
        Items items;
        BitPlanes planes;

        /** Draws the answers. */
        @Setup
        public void draw() {
            DataSet data = DataSet.likert(1_000_000, 50, 5, .1);
            items = data.items();
            planes = data.planes();
        }
    }

    /** Complete numbers. */
    @State(Scope.Benchmark)
    public static class Real {
        Items items;

        /** Draws the numbers. */
        @Setup
        public void draw() {
            items = DataSet.numbers(5000, 100).items();
        }
    }

    /**
     * From the columns of the survey, the planes made on the way and the reasons of the incomplete counted.
     *
     * @param likert the survey
     * @return the correlations
     */
    @Benchmark
    public double[] pairwiseFromSurvey(Likert likert) {
        return Matrices.correlations(CoMoments.pairwise(likert.items));
    }

    /**
     * From planes that are there.
     *
     * @param likert the planes
     * @return the correlations
     */
    @Benchmark
    public double[] pairwiseFromPlanes(Likert likert) {
        return Matrices.correlations(likert.planes);
    }

    /**
     * Complete numbers, from the columns of the survey.
     *
     * @param real the survey
     * @return the correlations
     */
    @Benchmark
    public double[] completeNumbers(Real real) {
        return Matrices.correlations(CoMoments.listwise(real.items));
    }
}
