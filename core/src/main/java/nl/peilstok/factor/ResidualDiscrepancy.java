package nl.peilstok.factor;

/**
 * Unweighted least squares, which is minres: F = ½ tr[(R − Σ)²], with M = R − Ψ and g(θ) = ½ θ² (Harman &amp; Jones 1966,
 * doi:10.1007/BF02289468; Jöreskog 1977).
 */
final class ResidualDiscrepancy implements Discrepancy {
    private final double[][] correlations;

    ResidualDiscrepancy(double[][] correlations) {
        this.correlations = correlations;
    }

    @Override
    public double[][] matrix(double[] psi) {
        double[][] reduced = new double[psi.length][];
        for (int i = 0; i < psi.length; i++) {
            reduced[i] = correlations[i].clone();
            reduced[i][i] -= psi[i];
        }
        return reduced;
    }

    @Override
    public double leastEigenvalue() {
        return 0;
    }

    @Override
    public double total(double[][] matrix, double[] psi) {
        double sum = 0;
        for (double[] row : matrix) {
            for (double each : row) {
                sum += each * each;
            }
        }
        return sum / 2;
    }

    @Override
    public double part(double theta) {
        return theta * theta / 2;
    }

    @Override
    public double[] totalSlope(double[][] matrix, double[] psi) {
        double[] slope = new double[psi.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = -matrix[i][i];
        }
        return slope;
    }

    @Override
    public double slope(double theta) {
        return -theta;
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
        return Curvature.product(projection, projection);
    }

    @Override
    public double across(double leading, double trailing) {
        return -2 * trailing / (leading - trailing);
    }

    @Override
    public boolean isLogarithmic() {
        return false;
    }
}
