package nl.peilstok.factor;

/**
 * Rotations with uncorrelated factors: T'T = I and Λ = A T. Coordinates are the k(k − 1)/2 cells above the diagonal of a
 * skew matrix X; a step goes from T to the orthonormal columns (Gram–Schmidt) of T(I + X). As dΛ = ΛX, the derivative of the
 * criterion to x_fg is (Λ'Γ)_fg − (Λ'Γ)_gf.
 *
 * <p>Reference: Jennrich, R. I. (2001), doi:10.1007/BF02294840.
 */
final class OrthogonalSpace extends RotationSpace {

    OrthogonalSpace(double[] unrotated, int p, int k, Criterion criterion) {
        super(unrotated, p, k, k * (k - 1) / 2, criterion);
    }

    @Override
    double[] multiplier(double[] transformation) {
        return transformation;
    }

    @Override
    void move(double[] from, double[] direction, double length, double[] to) {
        System.arraycopy(from, 0, to, 0, k * k);
        int at = 0;
        for (int f = 0; f < k; f++) {
            for (int g = f + 1; g < k; g++) {
                double x = length * direction[at++];
                for (int l = 0; l < k; l++) {
                    to[g * k + l] += x * from[f * k + l];
                    to[f * k + l] -= x * from[g * k + l];
                }
            }
        }
        orthonormalise(to, k);
    }

    /** Makes columns orthogonal and of length 1, by the modified Gram–Schmidt method. */
    static void orthonormalise(double[] columns, int k) {
        for (int f = 0; f < k; f++) {
            for (int g = 0; g < f; g++) {
                double product = 0;
                for (int l = 0; l < k; l++) {
                    product += columns[f * k + l] * columns[g * k + l];
                }
                for (int l = 0; l < k; l++) {
                    columns[f * k + l] -= product * columns[g * k + l];
                }
            }
            ObliqueSpace.normalise(columns, f * k, k);
        }
    }

    @Override
    void project(Point point) {
        int at = 0;
        double squares = 0;
        for (int f = 0; f < k; f++) {
            for (int g = f + 1; g < k; g++) {
                double slope = products[g * k + f] - products[f * k + g];
                point.gradient[at++] = slope;
                squares += slope * slope / 2;
            }
        }
        point.gradientNorm = Math.sqrt(squares);
    }
}
