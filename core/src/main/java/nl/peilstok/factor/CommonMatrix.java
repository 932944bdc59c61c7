package nl.peilstok.factor;

import java.util.List;
import java.util.Optional;
import nl.peilstok.correlation.CorrelationDiagnosis;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.SamplingCovariance;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Cholesky;
import nl.peilstok.table.NumberStyle;

/** The correlations an analysis starts from, complete, with their Cholesky factor if there is one. */
final class CommonMatrix {
    private final CorrelationMatrix source;
    private final double[][] values;
    private final Optional<Cholesky> cholesky;

    CommonMatrix(CorrelationMatrix source) {
        this.source = source;
        int size = source.size();
        this.values = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                Estimate value = source.get(i, j);
                if (!value.isPresent()) {
                    throw new IllegalArgumentException("matrix: all correlations must exist, but there is "
                            + whyIncomplete(source).orElseThrow().reason());
                }
                values[i][j] = value.value();
                values[j][i] = values[i][j];
            }
        }
        this.cholesky = Cholesky.of(values);
    }

    /** The first correlation that does not exist. */
    static Optional<Absence> whyIncomplete(CorrelationMatrix source) {
        List<String> names = source.names();
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j <= i; j++) {
                Estimate value = source.get(i, j);
                if (!value.isPresent()) {
                    String pair = i == j ? names.get(i) : names.get(j) + " and " + names.get(i);
                    return value.whyAbsent()
                            .map(why -> new Absence(why.kind(), "no correlation of " + pair + ": " + why.reason()));
                }
            }
        }
        return Optional.empty();
    }

    CorrelationMatrix source() {
        return source;
    }

    List<String> names() {
        return source.names();
    }

    int size() {
        return values.length;
    }

    int n() {
        return source.cases().n();
    }

    double[][] values() {
        return values;
    }

    /** Empty if the matrix is singular or indefinite. */
    Optional<Cholesky> cholesky() {
        return cholesky;
    }

    /**
     * The weights of the residual correlations in a least squares method.
     *
     * @throws IllegalArgumentException if the method needs what these correlations do not have
     */
    ResidualWeights weights(ExtractionMethod method) {
        return switch (method) {
            case DWLS -> inverseVariances();
            case WLS -> inverseCovariances();
            default -> DiagonalWeights.equal(size());
        };
    }

    private ResidualWeights inverseVariances() {
        double[] weights = new double[size() * (size() - 1) / 2];
        for (int i = 0, pair = 0; i < size(); i++) {
            for (int j = 0; j < i; j++, pair++) {
                Estimate error = source.standardError(i, j);
                Estimate variance = source.samplingCovariance().variance(i, j);
                double value =
                        variance.isPresent() ? variance.value() : error.isPresent() ? error.value() * error.value() : 0;
                if (!(value > 0)) {
                    throw new IllegalArgumentException(
                            "matrix: diagonally weighted least squares needs the standard error of every correlation, but "
                                    + error.whyAbsent().map(Absence::reason).orElse("one is 0")
                                    + "; polychoric correlations of raw answers have them");
                }
                weights[pair] = 1 / value;
            }
        }
        return new DiagonalWeights(weights);
    }

    private ResidualWeights inverseCovariances() {
        SamplingCovariance sampling = source.samplingCovariance();
        sampling.whyAbsent().ifPresent(why -> {
            throw new IllegalArgumentException(
                    "matrix: weighted least squares needs the sampling covariances of all correlations, but "
                            + why.reason());
        });
        if (n() <= sampling.size()) {
            throw new IllegalArgumentException("matrix: weighted least squares of " + sampling.size()
                    + " correlations needs more respondents than that, got " + n()
                    + "; use diagonally weighted least squares");
        }
        return new FullWeights(Cholesky.of(sampling.matrix())
                .orElseThrow(
                        () -> new IllegalArgumentException("matrix: weighted least squares needs the inverse of the"
                                + " sampling covariances of all correlations, but they are singular; use diagonally weighted"
                                + " least squares"))
                .inverse());
    }

    /** What is wrong with a matrix that has no Cholesky factor. */
    String trouble() {
        CorrelationDiagnosis diagnosis = source.diagnosis();
        if (diagnosis.isIndefinite()) {
            return "the matrix is indefinite: its smallest eigenvalue is "
                    + NumberStyle.EN.scientific(diagnosis.smallestEigenvalue().value(), 3);
        }
        String dependent = diagnosis.dependencies().isEmpty()
                ? ""
                : ": " + String.join(", ", diagnosis.dependencies().get(0)) + " depend linearly on each other";
        return "the matrix is singular" + dependent;
    }
}
