package nl.peilstok.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.factor.FactorAnalysis;
import nl.peilstok.factor.FactorSolution;
import nl.peilstok.math.LeadingEigen;
import nl.peilstok.math.SymmetricEigen;
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
 * Extraction from a correlation matrix of 1000 simulated respondents, all of the analysis included; and the leading
 * eigenpairs beside all of them. Beside it, in R, {@code factanal(covmat = list(cov = r, n.obs = 1000), factors = k,
 * rotation = "none")} and {@code eigen(r, symmetric = TRUE)}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FactorExtractionBenchmark {
    private static final int RESPONDENTS = 1000;

    /** The number of items. */
    @Param({"25", "50", "100"})
    public int items;

    private int factors;
    private double[][] covariances;
    private CorrelationMatrix matrix;

    /** Simulates respondents. */
    @Setup
    public void simulate() {
        factors = items == 100 ? 8 : 5;
        SplittableRandom random = new SplittableRandom(items);
        covariances = new double[items][items];
        for (int respondent = 0; respondent < RESPONDENTS; respondent++) {
            double[] common = new double[factors];
            for (int f = 0; f < factors; f++) {
                common[f] = random.nextGaussian();
            }
            double[] answers = new double[items];
            for (int i = 0; i < items; i++) {
                answers[i] = .6 * common[i % factors] + .1 * common[(i + 1) % factors] + .8 * random.nextGaussian();
            }
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    covariances[i][j] += answers[i] * answers[j] / RESPONDENTS;
                }
            }
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            names.add("x" + i);
        }
        matrix = CorrelationMatrix.publishedCovariances(names, covariances, RESPONDENTS);
    }

    /**
     * Maximum likelihood.
     *
     * @return the solution
     */
    @Benchmark
    public FactorSolution maximumLikelihood() {
        return FactorAnalysis.ml(factors).analyse(matrix);
    }

    /**
     * Minres.
     *
     * @return the solution
     */
    @Benchmark
    public FactorSolution minres() {
        return FactorAnalysis.minres(factors).analyse(matrix);
    }

    /**
     * The leading eigenpairs.
     *
     * @return the eigenpairs
     */
    @Benchmark
    public LeadingEigen leadingEigenpairs() {
        return LeadingEigen.of(covariances, factors);
    }

    /**
     * All eigenpairs by EJML.
     *
     * @return the eigenpairs
     */
    @Benchmark
    public SymmetricEigen allEigenpairs() {
        return SymmetricEigen.of(covariances);
    }
}
