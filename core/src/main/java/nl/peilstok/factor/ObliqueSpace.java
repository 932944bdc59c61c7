package nl.peilstok.factor;

import nl.peilstok.math.Inverse;

/**
 * Rotations with correlated factors of variance 1: diag(T'T) = I, Φ = T'T and Λ = A (T')⁻¹. Coordinates are the k(k − 1) cells
 * beside the diagonal of a matrix X; a step goes from T to the columns of T(I + X), each divided by its length. The
 * derivative of the criterion to x_fg is −(Λ'Γ)_gf + φ_fg (Λ'Γ)_gg. As T'G_p is the matrix of these derivatives (diagonal
 * 0) with G_p the projected gradient to T, the norm of the latter is that of (T')⁻¹ times the former.
 *
 * <p>Reference: Jennrich, R. I. (2002), doi:10.1007/BF02294706.
 */
final class ObliqueSpace extends RotationSpace {
    /** Factors whose T has columns this close to dependent have collapsed; there is nothing beyond. */
    private static final double SMALLEST_DETERMINANT = 1e-8;

    private final Inverse inverter;
    private final double[] inverse;
    private final double[] multiplier;

    ObliqueSpace(double[] unrotated, int p, int k, Criterion criterion) {
        super(unrotated, p, k, k * (k - 1), criterion);
        inverter = new Inverse(k);
        inverse = new double[k * k];
        multiplier = new double[k * k];
    }

    @Override
    double[] multiplier(double[] transformation) {
        if (!inverter.invert(transformation, inverse)
                || inverter.logAbsDeterminant() < Math.log(SMALLEST_DETERMINANT)) {
            return null;
        }
        for (int f = 0; f < k; f++) {
            for (int g = 0; g < k; g++) {
                multiplier[f * k + g] = inverse[g * k + f];
            }
        }
        return multiplier;
    }

    @Override
    void move(double[] from, double[] direction, double length, double[] to) {
        System.arraycopy(from, 0, to, 0, k * k);
        int at = 0;
        for (int f = 0; f < k; f++) {
            for (int g = 0; g < k; g++) {
                if (f != g) {
                    double x = length * direction[at++];
                    for (int l = 0; l < k; l++) {
                        to[g * k + l] += x * from[f * k + l];
                    }
                }
            }
        }
        for (int g = 0; g < k; g++) {
            normalise(to, g * k, k);
        }
    }

    static void normalise(double[] vectors, int start, int k) {
        double squares = 0;
        for (int at = start; at < start + k; at++) {
            squares += vectors[at] * vectors[at];
        }
        double length = Math.sqrt(squares);
        for (int at = start; at < start + k; at++) {
            vectors[at] /= length;
        }
    }

    @Override
    void project(Point point) {
        double[] t = point.transformation;
        int at = 0;
        double squares = 0;
        for (int f = 0; f < k; f++) {
            for (int g = 0; g < k; g++) {
                if (f != g) {
                    double phi = 0;
                    for (int l = 0; l < k; l++) {
                        phi += t[f * k + l] * t[g * k + l];
                    }
                    point.gradient[at++] = phi * products[g * k + g] - products[f * k + g];
                }
            }
        }
        // The norm of (T')⁻¹ times the matrix whose row f holds the derivatives to x_f1 … x_fk.
        for (int l = 0; l < k; l++) {
            for (int g = 0; g < k; g++) {
                double cell = 0;
                for (int f = 0; f < k; f++) {
                    if (f != g) {
                        cell += multiplier[f * k + l] * point.gradient[f * (k - 1) + (g < f ? g : g - 1)];
                    }
                }
                squares += cell * cell;
            }
        }
        point.gradientNorm = Math.sqrt(squares);
    }
}
