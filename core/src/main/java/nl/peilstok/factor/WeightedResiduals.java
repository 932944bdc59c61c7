package nl.peilstok.factor;

import java.util.Optional;
import nl.peilstok.math.Cholesky;
import nl.peilstok.math.Dot;

/**
 * Least squares over the residual correlations with a weight for each: F = Σ<sub>i&lt;j</sub> w<sub>ij</sub>
 * (r<sub>ij</sub> − λ<sub>i</sub>·λ<sub>j</sub>)². The uniquenesses do not enter, so the search runs over the loadings,
 * by Newton steps with as much of the unit matrix added as makes them go down; the directions in which factors rotate
 * are flat and the gradient has no part in them. Communalities stay at or below 1 less the bound: an item that the
 * gradient pushes against it moves along it.
 */
final class WeightedResiduals {
    private static final double TOLERANCE = 1e-9;

    private final double[][] correlations;
    private final double[][] weights;
    private final int size;
    private final int factors;
    private final double most;
    private final int mostIterations;

    WeightedResiduals(double[][] correlations, double[][] weights, int factors, double bound, int mostIterations) {
        this.correlations = correlations;
        this.weights = weights;
        this.size = correlations.length;
        this.factors = factors;
        this.most = 1 - bound;
        this.mostIterations = mostIterations;
    }

    private double[][] residuals(double[][] loadings) {
        double[][] residuals = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                residuals[i][j] = correlations[i][j] - Dot.product(loadings[i], loadings[j], factors);
                residuals[j][i] = residuals[i][j];
            }
        }
        return residuals;
    }

    private double value(double[][] residuals) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                sum += weights[i][j] * residuals[i][j] * residuals[i][j];
            }
        }
        return sum;
    }

    /** Half the derivative of F to each loading; the part that pushes a held item outward removed. */
    private double[] slope(double[][] loadings, double[][] residuals, double[] push) {
        double[] slope = new double[size * factors];
        for (int i = 0; i < size; i++) {
            double outward = 0;
            for (int f = 0; f < factors; f++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum -= j == i ? 0 : weights[i][j] * residuals[i][j] * loadings[j][f];
                }
                slope[i * factors + f] = sum;
                outward -= sum * loadings[i][f];
            }
            boolean held = Dot.product(loadings[i], loadings[i], factors) >= most * (1 - 1e-12) && outward > 0;
            push[i] = held ? outward / most : 0;
            for (int f = 0; f < factors; f++) {
                slope[i * factors + f] += push[i] * loadings[i][f];
            }
        }
        return slope;
    }

    private double[][] curvature(double[][] loadings, double[][] residuals, double[] push, double scale) {
        int count = size * factors;
        double[][] curvature = new double[count][count];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int f = 0; f < factors; f++) {
                    double[] row = curvature[i * factors + f];
                    for (int g = 0; g < factors; g++) {
                        if (i == j) {
                            row[i * factors + g] += push[i] * (f == g ? 1 : 0)
                                    + (push[i] > 0 ? 1e8 * scale * loadings[i][f] * loadings[i][g] : 0);
                        } else {
                            row[j * factors + g] =
                                    weights[i][j] * (loadings[j][f] * loadings[i][g] - (f == g ? residuals[i][j] : 0));
                            row[i * factors + g] += weights[i][j] * loadings[j][f] * loadings[j][g];
                        }
                    }
                }
            }
        }
        return curvature;
    }

    private double[][] moved(double[][] loadings, double[] step) {
        double[][] moved = new double[size][factors];
        for (int i = 0; i < size; i++) {
            for (int f = 0; f < factors; f++) {
                moved[i][f] = loadings[i][f] + step[i * factors + f];
            }
            double squares = Dot.product(moved[i], moved[i], factors);
            for (int f = 0; f < factors && squares > most; f++) {
                moved[i][f] *= Math.sqrt(most / squares);
            }
        }
        return moved;
    }

    Extracted from(double[][] start) {
        double scale = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                scale = Math.max(scale, weights[i][j]);
            }
        }
        double[][] loadings = moved(start, new double[size * factors]);
        double[][] residuals = residuals(loadings);
        double value = value(residuals);
        double[] push = new double[size];
        double[] slope = slope(loadings, residuals, push);
        double ridge = 1e-7 * scale;
        int iteration = 0;
        while (largest(slope) > TOLERANCE * scale && iteration < mostIterations) {
            double[][] curvature = curvature(loadings, residuals, push, scale);
            double added = 0;
            double[][] next = null;
            while (next == null && ridge < 1e6 * scale) {
                for (int at = 0; at < slope.length; at++) {
                    curvature[at][at] += ridge - added;
                }
                added = ridge;
                next = lower(loadings, slope, value, Cholesky.of(curvature));
                ridge *= next == null ? 8 : 1;
            }
            if (next == null) {
                break;
            }
            ridge = Math.max(1e-9 * scale, ridge / 30);
            iteration++;
            loadings = next;
            residuals = residuals(loadings);
            value = value(residuals);
            slope = slope(loadings, residuals, push);
        }
        double[] uniquenesses = AxisExtraction.communalities(loadings);
        for (int i = 0; i < size; i++) {
            uniquenesses[i] = 1 - uniquenesses[i];
        }
        double gradient = largest(slope) / scale;
        return new Extracted(loadings, uniquenesses, iteration, gradient, value, gradient <= 1e-7);
    }

    /** Where a step leads if that is lower, up to rounding; null if not. */
    private double[][] lower(double[][] loadings, double[] slope, double value, Optional<Cholesky> curvature) {
        if (curvature.isEmpty()) {
            return null;
        }
        double[] step = curvature.get().solve(slope);
        for (int at = 0; at < step.length; at++) {
            step[at] = -step[at];
        }
        double[][] moved = moved(loadings, step);
        double[][] residuals = residuals(moved);
        double[] push = new double[size];
        double there = value(residuals);
        if (there < value) {
            return moved;
        }
        boolean noise = there <= value * (1 + 1e-14);
        return noise && largest(slope(moved, residuals, push)) < largest(slope) ? moved : null;
    }

    private static double largest(double[] slope) {
        double largest = 0;
        for (double each : slope) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }
}
