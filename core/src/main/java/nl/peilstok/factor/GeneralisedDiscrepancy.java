package nl.peilstok.factor;

import nl.peilstok.math.Cholesky;

/**
 * Generalised least squares: F = ½ tr[(I − R⁻¹ Σ)²], with M = Ψ<sup>−½</sup> R Ψ<sup>−½</sup> and g(θ) = ½ (1 / θ − 1)²
 * (Jöreskog &amp; Goldberger 1972, doi:10.1007/BF02306782). Written by α = 1 / θ, the eigenvalues of B = Ψ<sup>½</sup> R⁻¹
 * Ψ<sup>½</sup>.
 */
final class GeneralisedDiscrepancy implements Discrepancy {
    private final double[][] correlations;
    private final double[][] inverse;

    GeneralisedDiscrepancy(double[][] correlations, Cholesky cholesky) {
        this.correlations = correlations;
        this.inverse = cholesky.inverse();
    }

    @Override
    public double[][] matrix(double[] psi) {
        return LikelihoodDiscrepancy.scaled(correlations, psi);
    }

    @Override
    public double leastEigenvalue() {
        return 1;
    }

    @Override
    public double total(double[][] matrix, double[] psi) {
        double sum = psi.length;
        for (int i = 0; i < psi.length; i++) {
            double squares = 0;
            for (int j = 0; j < psi.length; j++) {
                squares += psi[j] * inverse[i][j] * inverse[i][j];
            }
            sum += psi[i] * (squares - 2 * inverse[i][i]);
        }
        return sum / 2;
    }

    @Override
    public double part(double theta) {
        return (1 / theta - 1) * (1 / theta - 1) / 2;
    }

    @Override
    public double[] totalSlope(double[][] matrix, double[] psi) {
        double[] slope = new double[psi.length];
        for (int i = 0; i < slope.length; i++) {
            double squares = 0;
            for (int j = 0; j < slope.length; j++) {
                squares += psi[j] * inverse[i][j] * inverse[i][j];
            }
            slope[i] = psi[i] * (squares - inverse[i][i]);
        }
        return slope;
    }

    @Override
    public double slope(double theta) {
        return (1 / theta - 1) / theta;
    }

    @Override
    public double[][] basis(double[][] matrix, double[] psi) {
        double[][] basis = new double[psi.length][psi.length];
        for (int i = 0; i < psi.length; i++) {
            for (int j = 0; j < psi.length; j++) {
                basis[i][j] = Math.sqrt(psi[i] * psi[j]) * inverse[i][j];
            }
        }
        return basis;
    }

    @Override
    public double basisValue(double theta) {
        return 1 / theta;
    }

    @Override
    public double[][] within(double[][] basis, double[][] projection) {
        int size = basis.length;
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            double[] square = new double[size];
            for (int m = 0; m < size; m++) {
                double share = basis[i][m];
                double[] row = basis[m];
                for (int j = 0; j < size; j++) {
                    square[j] += share * row[j];
                }
            }
            for (int j = 0; j < size; j++) {
                result[i][j] = (square[j] - basis[i][j]) * projection[i][j] + basis[i][j] * basis[i][j];
            }
        }
        return result;
    }

    @Override
    public double across(double leading, double trailing) {
        return trailing * (trailing - 1) * (trailing + leading) / (trailing - leading);
    }

    @Override
    public boolean isLogarithmic() {
        return true;
    }
}
