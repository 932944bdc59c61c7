package nl.peilstok.correlation;

import java.util.HashSet;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;

/** Checks a matrix that somebody published, and gives its correlations what follows from them and n. */
final class PublishedMatrix {
    static final String KIND = "Published";
    private static final double LEVEL = .95;
    /** Figures that differ by more are not the same figure printed twice. */
    private static final double SAME = 1e-9;

    private PublishedMatrix() {}

    static CorrelationMatrix ofCorrelations(List<String> names, double[][] r, int n) {
        requireSymmetric(names, "r", r);
        for (int i = 0; i < r.length; i++) {
            if (Math.abs(r[i][i] - 1) > SAME) {
                throw new IllegalArgumentException("r: the diagonal must be 1, got " + r[i][i] + " for " + names.get(i)
                        + "; covariances have a method of their own");
            }
        }
        return matrix(names, r, n);
    }

    static CorrelationMatrix ofCovariances(List<String> names, double[][] covariances, int n) {
        requireSymmetric(names, "covariances", covariances);
        int size = names.size();
        double[][] r = new double[size][size];
        for (int i = 0; i < size; i++) {
            if (!(covariances[i][i] > 0)) {
                throw new IllegalArgumentException(
                        "covariances: a variance must be above 0, got " + covariances[i][i] + " for " + names.get(i));
            }
            for (int j = 0; j < i; j++) {
                r[i][j] = covariances[i][j] / Math.sqrt(covariances[i][i]) / Math.sqrt(covariances[j][j]);
            }
        }
        return matrix(names, r, n);
    }

    private static CorrelationMatrix matrix(List<String> names, double[][] r, int n) {
        if (n < 2) {
            throw new IllegalArgumentException("n: must be 2 or more, got " + n);
        }
        FisherZ fisher = new FisherZ(LEVEL);
        return CorrelationMatrix.of(KIND, names, Cases.all(n), (i, j) -> {
            if (i == j) {
                Absence itself = CorrelationMatrix.WITH_ITSELF;
                return new PairCorrelation(Estimate.of(1), n, Estimate.absent(itself), PairTest.absent(itself));
            }
            if (Math.abs(r[i][j]) > 1) {
                throw new IllegalArgumentException("r: must lie between -1 and 1, got " + r[i][j] + " for "
                        + names.get(j) + " and " + names.get(i));
            }
            return fisher.of(Estimate.of(r[i][j]), n);
        });
    }

    private static void requireSymmetric(List<String> names, String argument, double[][] matrix) {
        if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("names: one or more different ones are needed, got " + names);
        }
        if (matrix.length != names.size()) {
            throw new IllegalArgumentException(
                    argument + ": " + names.size() + " rows are needed, one for each name, got " + matrix.length);
        }
        for (int i = 0; i < matrix.length; i++) {
            if (matrix[i].length != names.size()) {
                throw new IllegalArgumentException(
                        argument + ": row " + i + " must have " + names.size() + " numbers, got " + matrix[i].length);
            }
        }
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double scale = Math.max(1, Math.abs(matrix[i][j]));
                if (!(Math.abs(matrix[i][j] - matrix[j][i]) <= SAME * scale)) {
                    throw new IllegalArgumentException(argument + ": must be finite and symmetric, got " + matrix[i][j]
                            + " and " + matrix[j][i] + " for " + names.get(j) + " and " + names.get(i));
                }
            }
        }
    }
}
