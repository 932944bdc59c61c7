package nl.peilstok.factor;

import java.util.Optional;

/**
 * The conditions that hold of loadings where their rotation is at a minimum. With Γ the derivatives of the criterion to the
 * weighted loadings Λ: Λ'Γ is symmetric where factors may not correlate, and φ_fg (Λ'Γ)_gg = (Λ'Γ)_gf where they may. Of
 * maximum likelihood loadings that are not rotated, Λ'Ψ⁻¹Λ is diagonal.
 *
 * <p>Reference: Jennrich, R. I. (1973), <em>Standard errors for obliquely rotated factor loadings</em>, Psychometrika
 * 38, 593–604, doi:10.1007/BF02291497; Archer, C. O. and Jennrich, R. I. (1973), <em>Standard errors for rotated factor
 * loadings</em>, Psychometrika 38, 581–592.
 */
final class RotationConditions {
    /** Of the differences that stand for derivatives, with an error of its fourth power. */
    private static final double STEP = 1e-4;

    private final Weighting weighting;
    private final Criterion criterion;
    private final boolean isOblique;

    private RotationConditions(Weighting weighting, Criterion criterion, boolean isOblique) {
        this.weighting = weighting;
        this.criterion = criterion;
        this.isOblique = isOblique;
    }

    /** Empty if the rotation is not at the minimum of a criterion. */
    static Optional<RotationConditions> of(Rotation rotation, int items, int factors) {
        if (factors == 1 || rotation.method() instanceof Unrotated) {
            return Optional.of(new RotationConditions(Weighting.NONE, null, false));
        }
        return rotation.method() instanceof CriterionRotation searched
                ? Optional.of(new RotationConditions(
                        rotation.weighting(), searched.kind().of(items, factors), searched.isOblique()))
                : Optional.empty();
    }

    /** A row for each condition: its derivatives to the loadings, item after item, and the correlations of factors. */
    double[][] derivatives(double[][] pattern, double[][] phi, int parameters) {
        int p = pattern.length;
        int k = phi.length;
        double[][] derivatives = new double[isOblique ? k * (k - 1) : k * (k - 1) / 2][parameters];
        for (int a = 0; a < parameters && derivatives.length > 0; a++) {
            for (int step = -2; step <= 2; step++) {
                double share = switch (step) {
                    case -2 -> 1;
                    case -1 -> -8;
                    case 1 -> 8;
                    case 2 -> -1;
                    default -> 0;
                };
                if (share != 0) {
                    double[] values = moved(pattern, phi, a, step * STEP, p, k);
                    for (int c = 0; c < values.length; c++) {
                        derivatives[c][a] += share * values[c] / (12 * STEP);
                    }
                }
            }
        }
        return derivatives;
    }

    private double[] moved(double[][] pattern, double[][] phi, int parameter, double step, int p, int k) {
        double[][] loadings = pattern;
        double[][] correlations = phi;
        if (parameter < p * k) {
            loadings = copy(pattern);
            loadings[parameter / k][parameter % k] += step;
        } else {
            int first = 1;
            int place = parameter - p * k;
            while (place >= first) {
                place -= first++;
            }
            correlations = copy(phi);
            correlations[first][place] += step;
            correlations[place][first] += step;
        }
        return values(loadings, correlations, p, k);
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    private double[] values(double[][] pattern, double[][] phi, int p, int k) {
        if (criterion == null) {
            return offDiagonal(pattern, p, k);
        }
        double[] weights = weighting.weights(uncorrelated(pattern, phi));
        double[] flat = new double[p * k];
        double[] gradient = new double[p * k];
        for (int i = 0; i < p; i++) {
            for (int f = 0; f < k; f++) {
                flat[f * p + i] = weights[i] * pattern[i][f];
            }
        }
        criterion.evaluate(flat, gradient);
        double[][] products = new double[k][k];
        for (int f = 0; f < k; f++) {
            for (int g = 0; g < k; g++) {
                for (int i = 0; i < p; i++) {
                    products[f][g] += flat[f * p + i] * gradient[g * p + i];
                }
            }
        }
        double[] values = new double[isOblique ? k * (k - 1) : k * (k - 1) / 2];
        int at = 0;
        for (int f = 0; f < k; f++) {
            for (int g = 0; g < k; g++) {
                if (isOblique && f != g) {
                    values[at++] = phi[f][g] * products[g][g] - products[g][f];
                } else if (!isOblique && g < f) {
                    values[at++] = products[f][g] - products[g][f];
                }
            }
        }
        return values;
    }

    /** Λ'Ψ⁻¹Λ below its diagonal. */
    private static double[] offDiagonal(double[][] pattern, int p, int k) {
        double[] values = new double[k * (k - 1) / 2];
        for (int i = 0; i < p; i++) {
            double uniqueness = 1 - Weighting.communality(pattern[i]);
            int at = 0;
            for (int f = 0; f < k; f++) {
                for (int g = 0; g < f; g++) {
                    values[at++] += pattern[i][f] * pattern[i][g] / uniqueness;
                }
            }
        }
        return values;
    }

    /** Loadings ΛL with LL' = Φ, of which the weights are made. */
    private static double[][] uncorrelated(double[][] pattern, double[][] phi) {
        int k = phi.length;
        double[][] lower = new double[k][k];
        for (int f = 0; f < k; f++) {
            for (int g = 0; g <= f; g++) {
                double rest = phi[f][g];
                for (int l = 0; l < g; l++) {
                    rest -= lower[f][l] * lower[g][l];
                }
                lower[f][g] = f == g ? Math.sqrt(rest) : rest / lower[g][g];
            }
        }
        return Dense.times(pattern, lower);
    }
}
