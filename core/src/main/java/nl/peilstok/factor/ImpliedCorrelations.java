package nl.peilstok.factor;

import java.util.Optional;
import nl.peilstok.math.Cholesky;
import nl.peilstok.math.Dot;
import nl.peilstok.math.LinearCombinations;

/**
 * How observed correlations R compare with the correlations Σ = ΛΛ' + D by a factor model, D being what the diagonal lacks
 * of 1.
 *
 * @param logDeterminant log det Σ
 * @param trace tr(R Σ⁻¹)
 */
record ImpliedCorrelations(double logDeterminant, double trace) {
    /** Less unique variance costs too many digits when divided by. */
    private static final double LEAST = 1e-4;

    /** Empty if Σ is not positive definite. */
    static Optional<ImpliedCorrelations> of(double[][] loadings, double[][] observed) {
        double least = 1;
        for (double[] row : loadings) {
            least = Math.min(least, 1 - Dot.product(row, row, row.length));
        }
        return least < LEAST ? byInverse(loadings, observed) : byFactors(loadings, observed);
    }

    private static Optional<ImpliedCorrelations> byInverse(double[][] loadings, double[][] observed) {
        double[][] model = LinearCombinations.of(loadings, Dense.transposed(loadings));
        for (int i = 0; i < model.length; i++) {
            model[i][i] = 1;
        }
        return Cholesky.of(model).map(cholesky -> {
            double[][] inverse = cholesky.inverse();
            double trace = 0;
            for (int i = 0; i < inverse.length; i++) {
                trace += Dot.product(observed[i], inverse[i], inverse.length);
            }
            return new ImpliedCorrelations(cholesky.logDeterminant(), trace);
        });
    }

    /** By C = I + Λ'D⁻¹Λ, which is k × k: det Σ = det D · det C, and Σ⁻¹ = D⁻¹ − D⁻¹Λ C⁻¹ Λ'D⁻¹. */
    private static Optional<ImpliedCorrelations> byFactors(double[][] loadings, double[][] observed) {
        int factors = loadings[0].length;
        double[][] scaled = new double[factors][loadings.length];
        double logarithms = 0;
        double trace = 0;
        for (int i = 0; i < loadings.length; i++) {
            double unique = 1 - Dot.product(loadings[i], loadings[i], factors);
            logarithms += Math.log(unique);
            trace += observed[i][i] / unique;
            for (int f = 0; f < factors; f++) {
                scaled[f][i] = loadings[i][f] / unique;
            }
        }
        double[][] inner = LinearCombinations.of(scaled, loadings);
        for (int f = 0; f < factors; f++) {
            inner[f][f]++;
        }
        double[][] images = LinearCombinations.of(scaled, observed);
        double sum = trace;
        double logs = logarithms;
        return Cholesky.of(inner).map(cholesky -> {
            double[][] inverse = cholesky.inverse();
            double explained = 0;
            for (int f = 0; f < factors; f++) {
                for (int g = 0; g < factors; g++) {
                    explained += inverse[f][g] * Dot.product(images[f], scaled[g], loadings.length);
                }
            }
            return new ImpliedCorrelations(logs + cholesky.logDeterminant(), sum - explained);
        });
    }
}
