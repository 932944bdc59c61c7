package nl.peilstok.benchmarks.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.peilstok.benchmarks.DataSet;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.factor.FactorAnalysis;
import nl.peilstok.factor.FactorSolution;
import nl.peilstok.factor.ParallelAnalysis;
import nl.peilstok.factor.ParallelEigenvalue;
import nl.peilstok.factor.Rotated;
import nl.peilstok.factor.Rotation;
import nl.peilstok.math.LeadingEigen;
import nl.peilstok.math.RandomStream;

/**
 * Factor analysis, from the correlations of 1,000 simulated respondents with correlated factors. Outputs are figures that
 * do not depend on the order and sign of factors: uniquenesses, communalities, the criterion of a rotation.
 */
final class FactorWorks {
    private static final int RESPONDENTS = 1000;
    private static final int LEADING = 8;
    private static final double LOADING = .65;
    private static final double SHARED = .55;

    static final List<Comparison> ALL = all();

    private FactorWorks() {}

    private static List<Comparison> all() {
        List<Comparison> works = new ArrayList<>();
        for (int[] size : new int[][] {{25, 5}, {50, 5}, {100, 8}}) {
            int p = size[0];
            int k = size[1];
            String of = " p = " + p + " k = " + k;
            works.add(analysis("ml-" + p, "ML" + of, "R factanal", 5, 1e-3, p, k, FactorAnalysis.ml(k), true));
            Rotation oblimin = Rotation.oblimin();
            works.add(analysis(
                    "minres-oblimin-" + p,
                    "minres and oblimin" + of,
                    "psych::fa",
                    20,
                    1e-2,
                    p,
                    k,
                    FactorAnalysis.minres(k).withRotation(oblimin),
                    false));
            works.add(analysis(
                    "ml-oblimin-" + p,
                    "ML and oblimin" + of,
                    "psych::fa",
                    20,
                    1e-2,
                    p,
                    k,
                    FactorAnalysis.ml(k).withRotation(oblimin),
                    false));
            works.add(rotation("oblimin-" + p, "oblimin" + of, "GPArotation::oblimin", p, k, oblimin, rotated ->
                    new double[] {rotated.criterion().value()}));
            works.add(rotation(
                    "varimax-" + p,
                    "varimax" + of,
                    "R varimax",
                    p,
                    k,
                    Rotation.varimax(),
                    rotated -> IntStream.range(0, k)
                            .mapToDouble(rotated::variance)
                            .sorted()
                            .toArray()));
        }
        works.add(eigen(100, 1));
        works.add(eigen(400, 1 / 1.5));
        works.add(parallel());
        return List.copyOf(works);
    }

    private static Comparison analysis(
            String name,
            String work,
            String rival,
            double goal,
            double tolerance,
            int p,
            int k,
            FactorAnalysis procedure,
            boolean uniquenesses) {
        return new Comparison(name, work, rival, goal, tolerance, () -> correlations(p, k), data -> {
            CorrelationMatrix matrix = CorrelationMatrix.published(names(p), data.rowByRow(), RESPONDENTS);
            return () -> {
                FactorSolution solution = procedure.analyse(matrix);
                return IntStream.range(0, p)
                        .mapToDouble(i -> uniquenesses ? solution.uniqueness(i) : solution.communality(i))
                        .toArray();
            };
        });
    }

    private static Comparison rotation(
            String name,
            String work,
            String rival,
            int p,
            int k,
            Rotation rotation,
            Function<Rotated, double[]> outputs) {
        return new Comparison(name, work, rival, 5, 1e-3, () -> loadings(p, k), data -> {
            double[][] unrotated = data.rowByRow();
            List<String> names = names(p);
            return () -> outputs.apply(rotation.rotate(names, unrotated));
        });
    }

    private static Comparison eigen(int p, double goal) {
        return new Comparison(
                "eigen-" + p,
                LEADING + " leading eigenpairs p = " + p,
                "R eigen(symmetric=TRUE)",
                goal,
                1e-9,
                () -> correlations(p, LEADING),
                data -> {
                    double[][] matrix = data.rowByRow();
                    return () -> {
                        LeadingEigen eigen = LeadingEigen.of(matrix, LEADING);
                        return IntStream.range(0, LEADING)
                                .mapToDouble(eigen::value)
                                .toArray();
                    };
                });
    }

    /** As many draws on both sides, few because R takes long. */
    private static Comparison parallel() {
        int p = 100;
        return new Comparison(
                "parallel",
                "parallel analysis n = 5000 p = 100: 10 draws",
                "psych::fa.parallel",
                100,
                .03,
                () -> correlations(p, 5),
                data -> {
                    CorrelationMatrix matrix = CorrelationMatrix.published(names(p), data.rowByRow(), 5000);
                    ParallelAnalysis procedure =
                            ParallelAnalysis.normal().components().mean().withDraws(10);
                    return () -> procedure.analyse(matrix).eigenvalues().stream()
                            .mapToDouble(ParallelEigenvalue::mean)
                            .toArray();
                });
    }

    private static List<String> names(int p) {
        return IntStream.rangeClosed(1, p).mapToObj(i -> "x" + i).toList();
    }

    private static DataSet loadings(int p, int k) {
        FactorSolution solution = FactorAnalysis.minres(k)
                .analyse(
                        CorrelationMatrix.published(names(p), correlations(p, k).rowByRow(), RESPONDENTS));
        double[][] loadings = new double[p][k];
        for (int i = 0; i < p; i++) {
            for (int f = 0; f < k; f++) {
                loadings[i][f] = solution.loading(i, f);
            }
        }
        return DataSet.matrix("loadings-" + p + "x" + k, loadings);
    }

    private static DataSet correlations(int p, int k) {
        double[][] columns = new double[p][RESPONDENTS];
        for (int r = 0; r < RESPONDENTS; r++) {
            RandomStream random = RandomStream.of(20185, r);
            double common = random.nextGaussian();
            double[] factors = new double[k];
            Arrays.setAll(factors, f -> SHARED * common + Math.sqrt(1 - SHARED * SHARED) * random.nextGaussian());
            for (int i = 0; i < p; i++) {
                columns[i][r] = LOADING * factors[i % k] + Math.sqrt(1 - LOADING * LOADING) * random.nextGaussian();
            }
        }
        for (double[] column : columns) {
            double mean = Arrays.stream(column).average().orElseThrow();
            Arrays.setAll(column, r -> column[r] - mean);
            double norm = Math.sqrt(Arrays.stream(column).map(x -> x * x).sum());
            Arrays.setAll(column, r -> column[r] / norm);
        }
        double[][] matrix = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int r = 0; r < RESPONDENTS; r++) {
                    sum += columns[i][r] * columns[j][r];
                }
                matrix[i][j] = i == j ? 1 : sum;
                matrix[j][i] = matrix[i][j];
            }
        }
        return DataSet.matrix("correlations-" + p + "-" + k, matrix);
    }
}
