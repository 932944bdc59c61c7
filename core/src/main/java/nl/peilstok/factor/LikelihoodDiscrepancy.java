package nl.peilstok.factor;

import nl.peilstok.math.Cholesky;

/**
 * Maximum likelihood: F = log det Σ − log det R + tr(R Σ⁻¹) − p, with M = Ψ<sup>−½</sup> R Ψ<sup>−½</sup> and g(θ) = θ −
 * log θ − 1 (Jöreskog 1967, doi:10.1007/BF02289658; second derivatives: Clarke 1970,
 * doi:10.1111/j.2044-8317.1970.tb00432.x).
 */
final class LikelihoodDiscrepancy implements Discrepancy {
    private final double[][] correlations;
    private final double logDeterminant;

    LikelihoodDiscrepancy(double[][] correlations, Cholesky cholesky) {
        this.correlations = correlations;
        this.logDeterminant = cholesky.logDeterminant();
    }

    /** R with its rows and columns divided by the roots of the uniquenesses. */
    static double[][] scaled(double[][] correlations, double[] psi) {
        int size = psi.length;
        double[] root = new double[size];
        for (int i = 0; i < size; i++) {
            root[i] = 1 / Math.sqrt(psi[i]);
        }
        double[][] scaled = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                scaled[i][j] = correlations[i][j] * (root[i] * root[j]);
            }
        }
        return scaled;
    }

    @Override
    public double[][] matrix(double[] psi) {
        return scaled(correlations, psi);
    }

    @Override
    public double leastEigenvalue() {
        return 1;
    }

    @Override
    public double total(double[][] matrix, double[] psi) {
        double sum = -logDeterminant - psi.length;
        for (int i = 0; i < psi.length; i++) {
            sum += matrix[i][i] + Math.log(psi[i]);
        }
        return sum;
    }

    @Override
    public double part(double theta) {
        return theta - Math.log(theta) - 1;
    }

    @Override
    public double[] totalSlope(double[][] matrix, double[] psi) {
        double[] slope = new double[psi.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = 1 - matrix[i][i];
        }
        return slope;
    }

    @Override
    public double slope(double theta) {
        return 1 - theta;
    }

    @Override
    public double[][] basis(double[][] matrix, double[] psi) {
        return matrix;
    }

    @Override
    public double basisValue(double theta) {
        return theta;
    }

    @Override
    public double[][] within(double[][] basis, double[][] projection) {
        return Curvature.product(basis, projection);
    }

    @Override
    public double across(double leading, double trailing) {
        return (1 - trailing) * (leading + trailing) / (leading - trailing);
    }

    @Override
    public boolean isLogarithmic() {
        return true;
    }
}
