package nl.peilstok.reliability;

import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.estimate.Absence;
import nl.peilstok.factor.FactorAnalysis;
import nl.peilstok.factor.FactorSolution;
import nl.peilstok.factor.SchmidLeimanResult;
import nl.peilstok.math.InPlaceCholesky;

/** A general factor and group factors of some correlations, and the shares of the score that are due to them. */
final class GroupFactors {
    private static final double SINGULAR = 1e-11;
    /** Square of a loading on the general factor that leaves no more than the bound of a uniqueness. */
    private static final double ALL_BUT_THE_BOUND = .995 - 1e-9;

    private final double[][] r;
    /** Null if there is a solution. */
    private final Absence obstacle;
    /** Null if there is none. */
    private final SchmidLeimanResult solution;

    private GroupFactors(double[][] r, Absence obstacle, SchmidLeimanResult solution) {
        this.r = r;
        this.obstacle = obstacle;
        this.solution = solution;
    }

    static GroupFactors none(Absence why) {
        return new GroupFactors(new double[0][], why, null);
    }

    /** Of correlations, NaN for one that does not exist. */
    static GroupFactors of(HierarchicalOmega procedure, List<String> names, double[][] correlations, int n) {
        double[][] r = new double[names.size()][names.size()];
        Absence obstacle = obstacle(procedure, correlations, r);
        if (obstacle != null) {
            return new GroupFactors(r, obstacle, null);
        }
        FactorAnalysis groups = procedure.groups();
        FactorSolution factors = groups.analyse(CorrelationMatrix.published(names, r, Math.max(2, n)));
        for (int f = 0; f < procedure.number(); f++) {
            if (factors.variance(f) == 0) {
                return new GroupFactors(
                        r,
                        new Absence(
                                Absence.Kind.NOT_DEFINED,
                                "there are fewer than " + procedure.number() + " group factors"),
                        null);
            }
        }
        return new GroupFactors(r, null, procedure.general().analyse(factors.rotated(procedure.rotation())));
    }

    private static Absence obstacle(HierarchicalOmega procedure, double[][] correlations, double[][] r) {
        int p = r.length;
        int k = procedure.number();
        if ((p - k) * (p - k) < p + k) {
            return new Absence(Absence.Kind.TOO_FEW, p + " items are too few for " + k + " group factors");
        }
        double[] flat = new double[p * p];
        double sum = 0;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double value = i == j ? 1 : correlations[i][j];
                if (Double.isNaN(value)) {
                    return new Absence(Absence.Kind.ZERO_VARIANCE, "an item is constant");
                }
                if (Math.abs(value) > 1 + SINGULAR) {
                    return new Absence(Absence.Kind.NOT_DEFINED, "a pairwise correlation lies beyond -1 or 1");
                }
                r[i][j] = Math.max(-1, Math.min(1, value));
                flat[i * p + j] = r[i][j];
                sum += r[i][j];
            }
        }
        if (!(sum > SINGULAR)) {
            return new Absence(Absence.Kind.NOT_DEFINED, "the correlations do not add up to more than 0");
        }
        return procedure.needsDefinite() && !InPlaceCholesky.factor(flat, p, SINGULAR)
                ? new Absence(
                        Absence.Kind.NOT_DEFINED,
                        "an item follows from others, or there are too few respondents, for maximum likelihood")
                : null;
    }

    /** Why there is no solution; null if there is one. */
    Absence obstacle() {
        return obstacle;
    }

    /** Null if there is none. */
    SchmidLeimanResult solution() {
        return solution;
    }

    /** Whether there is a solution and every search for it came to its end. */
    boolean hasConverged() {
        return obstacle == null && solution.hasConverged();
    }

    /** Whether an item has no error left, or a factor nothing of its own. */
    boolean isImproper() {
        return !solution.oblique().extraction().itemsAtBound().isEmpty()
                || IntStream.range(0, solution.groups())
                        .mapToDouble(solution::secondOrder)
                        .anyMatch(loading -> loading * loading >= ALL_BUT_THE_BOUND);
    }

    /** The sum of the correlations of some items, those with themselves included. */
    double sum(int[] items) {
        double sum = 0;
        for (int i : items) {
            for (int j : items) {
                sum += r[i][j];
            }
        }
        return sum;
    }

    private double sum() {
        return sum(IntStream.range(0, r.length).toArray());
    }

    double omegaTotal() {
        double unique = 0;
        for (int i = 0; i < r.length; i++) {
            unique += solution.uniqueness(i);
        }
        return 1 - unique / sum();
    }

    double omegaHierarchical() {
        double common = 0;
        for (int i = 0; i < r.length; i++) {
            common += solution.general(i);
        }
        return common * common / sum();
    }

    /** NaN if no factor explains anything. */
    double limit() {
        double total = omegaTotal();
        return total == 0 ? Double.NaN : omegaHierarchical() / total;
    }

    /** NaN if no factor explains anything. */
    double explainedCommonVariance() {
        return solution.explainedCommonVariance().orNaN();
    }
}
