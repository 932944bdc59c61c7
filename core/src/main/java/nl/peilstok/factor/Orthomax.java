package nl.peilstok.factor;

import nl.peilstok.math.Dot;

/**
 * f = −¼ Σ_f [Σ_i λ_if⁴ − (γ/p)(Σ_i λ_if²)²], of which γ = 0 is quartimax and γ = 1 is varimax; df/dλ_if = −λ_if (λ_if² −
 * (γ/p) Σ_i λ_if²).
 *
 * <p>Reference: Harman, H. H. (1976), <em>Modern factor analysis</em>, ch. 13; Kaiser, H. F. (1958),
 * doi:10.1007/BF02289233 (varimax, and rotation in planes); Neuhaus, J. O. and Wrigley, C. (1954), British Journal of Statistical
 * Psychology 7, 81–91 (quartimax).
 */
final class Orthomax implements Criterion {
    private static final int MOST_SWEEPS = 50;
    private static final double SMALLEST_ANGLE = 1e-13;
    /** Where a sweep reduces the angles by less, a step of the search gains more. */
    private static final double WORTHWHILE = 4;

    private final int p;
    private final int k;
    private final double gamma;

    Orthomax(int p, int k, double gamma) {
        this.p = p;
        this.k = k;
        this.gamma = gamma;
    }

    @Override
    public double evaluate(double[] loadings, double[] gradient) {
        double value = 0;
        for (int f = 0; f < k; f++) {
            int start = f * p;
            double mean = gamma == 0 ? 0 : gamma * Dot.product(loadings, start, loadings, start, p) / p;
            for (int at = start; at < start + p; at++) {
                gradient[at] = -loadings[at] * (loadings[at] * loadings[at] - mean);
            }
            // Σλ²(λ² − γm) is the sum of the fourth powers less γ(Σλ²)²/p, without its cancellation.
            value += Dot.product(loadings, start, gradient, start, p) / 4;
        }
        return value;
    }

    /** Pair after pair of factors, each turned in its plane to where the criterion is lowest, as long as that goes fast. */
    @Override
    public int approach(double[] unrotated, double[] transformation) {
        double[] loadings = new double[p * k];
        for (int f = 0; f < k; f++) {
            for (int g = 0; g < k; g++) {
                double factor = transformation[f * k + g];
                for (int i = 0; i < p; i++) {
                    loadings[f * p + i] += factor * unrotated[g * p + i];
                }
            }
        }
        double before = Double.POSITIVE_INFINITY;
        int sweeps = 0;
        while (sweeps < MOST_SWEEPS) {
            double largest = 0;
            for (int f = 0; f < k; f++) {
                for (int g = f + 1; g < k; g++) {
                    double angle = angle(loadings, f * p, g * p);
                    largest = Math.max(largest, Math.abs(angle));
                    turn(loadings, f * p, g * p, p, angle);
                    turn(transformation, f * k, g * k, k, angle);
                }
            }
            sweeps++;
            if (largest < SMALLEST_ANGLE || sweeps > 2 && largest > before / WORTHWHILE) {
                break;
            }
            before = largest;
        }
        OrthogonalSpace.orthonormalise(transformation, k);
        return sweeps;
    }

    /** With u = x² − y² and v = 2xy a rotation by φ turns (u, v) by 2φ, so that the criterion is a cosine of 4φ. */
    private double angle(double[] loadings, int fromX, int fromY) {
        double u = 0;
        double v = 0;
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < p; i++) {
            double x = loadings[fromX + i];
            double y = loadings[fromY + i];
            double difference = (x - y) * (x + y);
            double product = 2 * x * y;
            u += difference;
            v += product;
            real += (difference - product) * (difference + product);
            imaginary += difference * product;
        }
        return Math.atan2(2 * (imaginary - gamma * u * v / p), real - gamma * (u - v) * (u + v) / p) / 4;
    }

    private static void turn(double[] columns, int fromX, int fromY, int length, double angle) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        for (int i = 0; i < length; i++) {
            double x = columns[fromX + i];
            double y = columns[fromY + i];
            columns[fromX + i] = cosine * x + sine * y;
            columns[fromY + i] = cosine * y - sine * x;
        }
    }
}
