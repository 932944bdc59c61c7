package nl.peilstok.factor;

import java.util.Optional;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Cholesky;
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
    private final double[][] values;
    private final double[] eigenvalues;
    private final Absence absence;

    private Observed(CorrelationMatrix matrix, double[][] values, double[] eigenvalues, Absence absence) {
        this.matrix = matrix;
        this.values = values;
        this.eigenvalues = eigenvalues;
        this.absence = absence;
    }

    static Observed of(CorrelationMatrix matrix) {
        int size = matrix.size();
        if (size < 2) {
            throw new IllegalArgumentException(
                    "items: two or more are needed, got only " + matrix.names().get(0));
        }
        double[][] values = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                Estimate value = matrix.get(i, j);
                if (!value.isPresent()) {
                    String pair = i == j ? "" : " and " + matrix.names().get(j);
                    Absence why = value.whyAbsent().orElseThrow();
                    return new Observed(
                            matrix,
                            null,
                            new double[0],
                            new Absence(
                                    why.kind(),
                                    "no correlation of " + matrix.names().get(i) + pair + ": " + why.reason()));
                }
                values[i][j] = value.value();
                values[j][i] = values[i][j];
            }
        }
        return new Observed(matrix, values, SymmetricEigenvalues.of(values), null);
    }

    /** Why no rule can be applied. */
    Optional<Absence> absence() {
        return Optional.ofNullable(absence);
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
            copy[i] = values[i].clone();
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
        return absence == null && eigenvalues[size() - 1] < -NEGLIGIBLE * size();
    }

    /** Why the matrix has no inverse. */
    Optional<Absence> whyNotDefinite() {
        return Cholesky.of(values).isPresent()
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
