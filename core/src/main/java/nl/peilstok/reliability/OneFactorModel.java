package nl.peilstok.reliability;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.factor.FactorAnalysis;
import nl.peilstok.factor.FactorSolution;
import nl.peilstok.math.InPlaceCholesky;

/** The first fit of one factor to the items of a scale that vary, with as many starts as it needs. */
final class OneFactorModel {
    private static final int FEWEST_ITEMS = 3;
    private static final double SINGULAR = 1e-11;

    private final OneFactor.Method method;
    private final ScaleMoments moments;
    /** The items that vary, in the order of the solution. */
    private final int[] varying;
    /** Why there is no factor; null if there is one. */
    private final Absence obstacle;

    private final FactorSolution solution;

    OneFactorModel(OneFactor.Method method, List<String> names, int n, ScaleMoments moments, Estimate alpha) {
        this.method = method;
        this.moments = moments;
        this.varying = alpha.isPresent() ? moments.varying() : new int[0];
        double[][] r = new double[varying.length][varying.length];
        for (int i = 0; i < varying.length; i++) {
            for (int j = 0; j < varying.length; j++) {
                r[i][j] = i == j ? 1 : moments.correlation(varying[i], varying[j]);
            }
        }
        this.obstacle = alpha.whyAbsent().orElseGet(() -> obstacle(r));
        if (obstacle == null) {
            FactorAnalysis analysis = method == OneFactor.Method.ML ? FactorAnalysis.ml(1) : FactorAnalysis.minres(1);
            this.solution = analysis.analyse(CorrelationMatrix.published(
                    IntStream.of(varying).mapToObj(names::get).toList(), r, Math.max(2, n)));
        } else {
            this.solution = null;
        }
    }

    private Absence obstacle(double[][] r) {
        if (r.length < FEWEST_ITEMS) {
            return new Absence(
                    Absence.Kind.TOO_FEW,
                    "one factor needs three items that vary, and there " + (r.length == 1 ? "is one" : "are two"));
        }
        double[] flat = new double[r.length * r.length];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < r.length; j++) {
                if (Math.abs(r[i][j]) > 1 + SINGULAR) {
                    return new Absence(Absence.Kind.NOT_DEFINED, "a pairwise correlation lies beyond -1 or 1");
                }
                r[i][j] = Math.max(-1, Math.min(1, r[i][j]));
                flat[i * r.length + j] = r[i][j];
            }
        }
        return method != OneFactor.Method.ML || InPlaceCholesky.factor(flat, r.length, SINGULAR)
                ? null
                : new Absence(
                        Absence.Kind.NOT_DEFINED,
                        "an item follows from others, or there are too few respondents, for maximum likelihood");
    }

    Optional<Absence> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    /** Empty if there is an obstacle. */
    Optional<FactorSolution> solution() {
        return Optional.ofNullable(solution);
    }

    boolean isOfAllItems() {
        return varying.length == moments.items();
    }

    /** The standardised loading of an item; 0 of a constant one. */
    double loading(int item) {
        int place = place(item);
        return place < 0 ? 0 : solution.loading(place, 0);
    }

    /** The uniqueness of an item that varies; 1 of a constant one. */
    double uniqueness(int item) {
        int place = place(item);
        return place < 0 ? 1 : solution.uniqueness(place);
    }

    private int place(int item) {
        for (int i = 0; i < varying.length; i++) {
            if (varying[i] == item) {
                return i;
            }
        }
        return -1;
    }

    double[] uniquenesses() {
        return IntStream.range(0, moments.items()).mapToDouble(this::uniqueness).toArray();
    }

    /** Σ of the loadings of the items as they are scored, squared. */
    double common() {
        double sum = 0;
        for (int i = 0; i < moments.items(); i++) {
            sum += loading(i) * Math.sqrt(moments.covariance(i, i));
        }
        return sum * sum;
    }

    /** Σ of the error variances of the items as they are scored. */
    double error() {
        double sum = 0;
        for (int i = 0; i < moments.items(); i++) {
            sum += uniqueness(i) * moments.covariance(i, i);
        }
        return sum;
    }
}
