package nl.peilstok.factor;

import nl.peilstok.math.LeadingEigen;

/**
 * How far a factor model is from a correlation matrix R, as a function of the uniquenesses ψ alone: for each ψ the best
 * loadings are known from the leading eigenpairs of a matrix M(ψ), and what is left is Σ g(θ<sub>j</sub>) over the
 * eigenvalues θ<sub>j</sub> that are not extracted. Those sums are the sums over all eigenvalues, which need no
 * decomposition, less the leading ones.
 *
 * <p>The search runs over x(ψ): ψ itself or its logarithm.
 */
interface Discrepancy {
    /** The matrix whose leading eigenpairs give the loadings. */
    double[][] matrix(double[] psi);

    /** An eigenvalue must be above this for its factor to exist; the others are left to the uniquenesses. */
    double leastEigenvalue();

    /** Σ g over all eigenvalues of M(ψ). */
    double total(double[][] matrix, double[] psi);

    /** g of one eigenvalue. */
    double part(double theta);

    /** The derivative to each x of Σ g over all eigenvalues. */
    double[] totalSlope(double[][] matrix, double[] psi);

    /** q: what an eigenvalue with vector v adds to the derivative to x<sub>i</sub>, over v<sub>i</sub>². */
    double slope(double theta);

    /** The matrix B with the eigenvectors of M by which {@link #within} and {@link #across} are written. */
    double[][] basis(double[][] matrix, double[] psi);

    /** The eigenvalue β of B that belongs to the eigenvalue θ of M. */
    double basisValue(double theta);

    /**
     * The part of the second derivatives that the eigenvalues not extracted have among each other.
     *
     * @param basis B without its leading eigenpairs
     * @param projection the sum of v v' over the others
     */
    double[][] within(double[][] basis, double[][] projection);

    /**
     * h: the weight of the part of the second derivatives that an extracted eigenvalue has with another, as a function
     * of the values in B.
     */
    double across(double leading, double trailing);

    /** Whether x is the logarithm of ψ. */
    boolean isLogarithmic();

    /** The loadings of the extracted factors. */
    default double[][] loadings(LeadingEigen eigen, int factors, double[] psi) {
        double[][] loadings = new double[psi.length][factors];
        for (int f = 0; f < factors && f < eigen.count(); f++) {
            double[] vector = eigen.vector(f);
            double above = eigen.value(f) - leastEigenvalue();
            for (int i = 0; i < psi.length && above > 0; i++) {
                loadings[i][f] = vector[i] * Math.sqrt(above * (isLogarithmic() ? psi[i] : 1));
            }
        }
        return loadings;
    }
}
