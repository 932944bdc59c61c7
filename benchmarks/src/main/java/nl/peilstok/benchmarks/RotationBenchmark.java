package nl.peilstok.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import nl.peilstok.factor.Rotated;
import nl.peilstok.factor.Rotation;
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
 * Time to rotate loadings of an oblique simple structure with noise, turned away from it. Beside it, in R: {@code
 * stats::varimax(L)}, {@code GPArotation::oblimin(L)} and {@code GPArotation::geominQ(L, randomStarts = 30)}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RotationBenchmark {

    /** Items and factors. */
    @Param({"25x5", "50x5", "100x8"})
    public String size;

    private List<String> names;
    private double[][] loadings;

    /** Makes the loadings. */
    @Setup
    public void makeLoadings() {
        int p = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int k = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        SplittableRandom random = new SplittableRandom(1);
        names = new ArrayList<>();
        double[][] simple = new double[p][k];
        for (int i = 0; i < p; i++) {
            names.add("item" + i);
            for (int f = 0; f < k; f++) {
                simple[i][f] = .2 * (random.nextDouble() - .5) + (i % k == f ? .4 + .4 * random.nextDouble() : 0);
            }
        }
        // Factors that share variance, and then a criterion that is far from simple rows.
        for (double[] row : simple) {
            for (int f = 1; f < k; f++) {
                row[0] += .4 * row[f];
            }
        }
        Rotated turned = Rotation.factorParsimony().rotate(names, simple);
        loadings = new double[p][k];
        for (int i = 0; i < p; i++) {
            for (int f = 0; f < k; f++) {
                loadings[i][f] = turned.loading(i, f);
            }
        }
    }

    /**
     * Varimax.
     *
     * @return the rotated loadings
     */
    @Benchmark
    public Rotated varimax() {
        return Rotation.varimax().rotate(names, loadings);
    }

    /**
     * Direct oblimin.
     *
     * @return the rotated loadings
     */
    @Benchmark
    public Rotated oblimin() {
        return Rotation.oblimin().rotate(names, loadings);
    }

    /**
     * Oblique geomin from 31 starts.
     *
     * @return the rotated loadings
     */
    @Benchmark
    public Rotated geomin() {
        return Rotation.geominOblique().rotate(names, loadings);
    }
}
