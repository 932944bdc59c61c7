package nl.peilstok.factor;

import java.util.Optional;
import nl.peilstok.math.Cholesky;
import nl.peilstok.math.SymmetricEigen;

/**
 * What the weights of factor scores are made of, for all items or some of them.
 *
 * @param pattern Λ, items × factors
 * @param phi Φ, the correlations of factors
 * @param uniquenesses ψ of the items
 * @param covariances of the standardised items: as observed, or as the model has them
 */
record ScoreModel(double[][] pattern, double[][] phi, double[] uniquenesses, double[][] covariances) {
    /** A factor that keeps less than this part of what it had cannot be told from the others by these items. */
    private static final double NEGLIGIBLE = 1e-10;

    /** With the covariances that the factors imply. */
    static ScoreModel implied(double[][] pattern, double[][] phi, double[] uniquenesses) {
        double[][] covariances = Dense.times(pattern, Dense.times(phi, Dense.transposed(pattern)));
        for (int i = 0; i < covariances.length; i++) {
            covariances[i][i] += uniquenesses[i];
            for (int j = 0; j < i; j++) {
                covariances[j][i] = covariances[i][j];
            }
        }
        return new ScoreModel(pattern, phi, uniquenesses, covariances);
    }

    /** Of some of the items. */
    ScoreModel of(int[] items) {
        double[][] rows = new double[items.length][];
        double[] unique = new double[items.length];
        double[][] among = new double[items.length][items.length];
        for (int i = 0; i < items.length; i++) {
            rows[i] = pattern[items[i]];
            unique[i] = uniquenesses[items[i]];
            for (int j = 0; j < items.length; j++) {
                among[i][j] = covariances[items[i]][items[j]];
            }
        }
        return new ScoreModel(rows, phi, unique, among);
    }

    /** Items × factors; empty where the items cannot tell the factors apart or a matrix has no inverse. */
    Optional<double[][]> weights(ScoreMethod method) {
        return switch (method) {
            case REGRESSION -> regression();
            case BARTLETT -> bartlett();
            case ANDERSON_RUBIN -> andersonRubin();
            case TEN_BERGE -> tenBerge();
            case COMPONENTS ->
                inverse(Dense.within(pattern, identity(pattern.length))).map(inverse -> Dense.times(pattern, inverse));
        };
    }

    /** Σ⁻¹ΛΦ. */
    Optional<double[][]> regression() {
        return Cholesky.of(covariances)
                .map(Cholesky::inverse)
                .map(inverse -> Dense.times(inverse, Dense.times(pattern, phi)));
    }

    /** Ψ⁻¹Λ(Λ'Ψ⁻¹Λ)⁻¹. */
    private Optional<double[][]> bartlett() {
        double[][] scaled = scaled();
        return inverse(Dense.times(Dense.transposed(pattern), scaled)).map(inverse -> Dense.times(scaled, inverse));
    }

    /** Ψ⁻¹Λ(Λ'Ψ⁻¹ΣΨ⁻¹Λ)^(−½). */
    private Optional<double[][]> andersonRubin() {
        double[][] scaled = scaled();
        return power(Dense.within(scaled, covariances), -.5).map(root -> Dense.times(scaled, root));
    }

    /** Σ⁻¹ΛΦ^½(Φ^½Λ'Σ⁻¹ΛΦ^½)^(−½)Φ^½. */
    private Optional<double[][]> tenBerge() {
        Optional<double[][]> half = power(phi, .5);
        Optional<Cholesky> cholesky = Cholesky.of(covariances);
        if (half.isEmpty() || cholesky.isEmpty()) {
            return Optional.empty();
        }
        double[][] inverse = cholesky.get().inverse();
        double[][] turned = Dense.times(pattern, half.get());
        return power(Dense.within(turned, inverse), -.5)
                .map(root -> Dense.times(Dense.times(inverse, turned), Dense.times(root, half.get())));
    }

    private double[][] scaled() {
        double[][] scaled = new double[pattern.length][phi.length];
        for (int i = 0; i < scaled.length; i++) {
            for (int f = 0; f < phi.length; f++) {
                scaled[i][f] = pattern[i][f] / uniquenesses[i];
            }
        }
        return scaled;
    }

    private static Optional<double[][]> inverse(double[][] matrix) {
        return power(matrix, -1);
    }

    /** Of a symmetric matrix, empty if it is not clearly positive definite. */
    private static Optional<double[][]> power(double[][] matrix, double exponent) {
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        double[] values = eigen.values();
        if (!(eigen.smallest() > NEGLIGIBLE * values[0])) {
            return Optional.empty();
        }
        for (int v = 0; v < values.length; v++) {
            values[v] = Math.pow(values[v], exponent);
        }
        return Optional.of(eigen.withValues(values));
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    /** The covariances W'ΣW of scores with each other. */
    double[][] amongScores(double[][] weights) {
        return Dense.within(weights, covariances);
    }

    /** The covariances W'ΛΦ of scores, in rows, with factors. */
    double[][] withFactors(double[][] weights) {
        return Dense.times(Dense.transposed(weights), Dense.times(pattern, phi));
    }
}
