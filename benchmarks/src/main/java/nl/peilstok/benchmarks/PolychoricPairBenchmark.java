package nl.peilstok.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import nl.peilstok.math.EmptyCells;
import nl.peilstok.math.PolychoricPair;
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
 * Time for one polychoric correlation from its contingency table, over 300 tables as 25 items of 2436 respondents give
 * them, with latent correlations from −.8 to .8. Beside it, in R: {@code system.time(psych::polychoric(x))} over the number
 * of pairs, which includes making the tables.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PolychoricPairBenchmark {
    private static final int TABLES = 300;
    private static final int RESPONDENTS = 2436;
    private static final double[][] CUTS = {{-1.2, -.4, .3, 1.1}, {-1.5, -.9, -.2, .4, 1.2}};

    /** Categories of each item. */
    @Param({"5", "6"})
    public int categories;

    private double[][] tables;

    /** Draws the tables. */
    @Setup
    public void drawTables() {
        double[] cuts = CUTS[categories - 5];
        tables = new double[TABLES][categories * categories];
        for (int t = 0; t < TABLES; t++) {
            SplittableRandom random = new SplittableRandom(t);
            double rho = -.8 + 1.6 * t / TABLES;
            for (int i = 0; i < RESPONDENTS; i++) {
                double x = gaussian(random);
                double y = rho * x + Math.sqrt(1 - rho * rho) * gaussian(random);
                tables[t][category(x, cuts) * categories + category(y, cuts)]++;
            }
        }
    }

    /**
     * The two-step estimate.
     *
     * @return something made of all answers
     */
    @Benchmark
    @OperationsPerInvocation(TABLES)
    public double twoStep() {
        double sum = 0;
        for (double[] table : tables) {
            sum += PolychoricPair.twoStep(table, categories, categories, EmptyCells.AS_OBSERVED)
                    .rho();
        }
        return sum;
    }

    /**
     * The two-step estimate and its standard error, which psych does not give.
     *
     * @return something made of all answers
     */
    @Benchmark
    @OperationsPerInvocation(TABLES)
    public double twoStepWithStandardError() {
        double sum = 0;
        for (double[] table : tables) {
            PolychoricPair pair = PolychoricPair.twoStep(table, categories, categories, EmptyCells.AS_OBSERVED);
            sum += pair.rho() + pair.standardError();
        }
        return sum;
    }

    /**
     * Thresholds and ρ together.
     *
     * @return something made of all answers
     */
    @Benchmark
    @OperationsPerInvocation(TABLES)
    public double maximumLikelihood() {
        double sum = 0;
        for (double[] table : tables) {
            sum += PolychoricPair.maximumLikelihood(table, categories, categories, EmptyCells.AS_OBSERVED)
                    .rho();
        }
        return sum;
    }

    private static int category(double z, double[] cuts) {
        int category = 0;
        while (category < cuts.length && z > cuts[category]) {
            category++;
        }
        return category;
    }

    /** One of the pair of Box and Muller; speed does not matter here. */
    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
