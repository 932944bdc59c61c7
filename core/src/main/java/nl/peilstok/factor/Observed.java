package nl.peilstok.factor;

import java.util.Optional;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.estimate.Absence;
import nl.peilstok.math.SymmetricEigenvalues;
import nl.peilstok.table.NumberStyle;

/** The correlations that the rules look at, with their eigenvalues; or why there are none. */
final class Observed {
    /**
     * The correlations of items that nothing else is said of: factors, and how many there are, must be asked of the same
     * respondents.
     */
    static final Correlations USUAL = Correlations.pearson().listwise();

    /** An eigenvalue within this times the number of items counts as 0. */
    private static final double NEGLIGIBLE = 1e-10;

    private final CorrelationMatrix matrix;
    private final Optional<Absence> absence;
    /** Empty if a correlation is absent. */
    private final Optional<CommonMatrix> complete;

    private final double[] eigenvalues;

    private Observed(CorrelationMatrix matrix) {
        this.matrix = matrix;
        this.absence = CommonMatrix.whyIncomplete(matrix);
        this.complete = absence.isPresent() ? Optional.empty() : Optional.of(new CommonMatrix(matrix));
        this.eigenvalues =
                complete.map(all -> SymmetricEigenvalues.of(all.values())).orElse(new double[0]);
    }

    static Observed of(CorrelationMatrix matrix) {
        if (matrix.size() < 2) {
            throw new IllegalArgumentException(
                    "items: two or more are needed, got only " + matrix.names().get(0));
        }
        return new Observed(matrix);
    }

    /** Why no rule can be applied. */
    Optional<Absence> absence() {
        return absence;
    }

    CorrelationMatrix matrix() {
        return matrix;
    }

    int size() {
        return matrix.size();
    }

    /** The respondents; of pairs with different numbers the fewest, so that no rule takes noise for a factor. */
    int n() {
        return matrix.cases().n();
    }

    /** A copy. */
    double[][] values() {
        double[][] copy = new double[size()][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = complete.orElseThrow().values()[i].clone();
        }
        return copy;
    }

    /** The largest first; empty if a correlation is absent. */
    double[] eigenvalues() {
        return eigenvalues.clone();
    }

    boolean isPearson() {
        return matrix.isPearson();
    }

    boolean isIndefinite() {
        return complete.isPresent() && eigenvalues[size() - 1] < -NEGLIGIBLE * size();
    }

    /** Why the matrix has no inverse. */
    Optional<Absence> whyNotDefinite() {
        return complete.orElseThrow().cholesky().isPresent()
                ? Optional.empty()
                : Optional.of(new Absence(
                        Absence.Kind.NOT_DEFINED,
                        "the correlation matrix is " + (isIndefinite() ? "indefinite" : "singular")));
    }

    String itemsAndCases() {
        return size() + " items, " + matrix.cases().count();
    }

    static String two(double value) {
        return NumberStyle.EN.coefficient(value, 2);
    }
}
