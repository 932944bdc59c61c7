package nl.peilstok.factor;

import java.util.Optional;
import nl.peilstok.math.Cholesky;
import nl.peilstok.math.Dot;

/**
 * Weighted least squares over the residual correlations: F = e'We with e<sub>ij</sub> = r<sub>ij</sub> −
 * λ<sub>i</sub>·λ<sub>j</sub>. The uniquenesses do not enter, so the search runs over the loadings,
 * by Newton steps with as much of the unit matrix added as makes them go down; the directions in which factors rotate
 * are flat and the gradient has no part in them. Communalities stay at or below 1 less the bound: an item that the
 * gradient pushes against it moves along it.
 */
final class WeightedResiduals {
    private static final double TOLERANCE = 1e-9;

    private final double[][] correlations;
    private final ResidualWeights weights;
    private final int size;
    private final int factors;
    private final double most;
    private final int mostIterations;

    WeightedResiduals(double[][] correlations, ResidualWeights weights, int factors, double bound, int mostIterations) {
        this.correlations = correlations;
        this.weights = weights;
        this.size = correlations.length;
        this.factors = factors;
        this.most = 1 - bound;
        this.mostIterations = mostIterations;
    }

    /** At some loadings. */
    private final class Point {
        private final double[][] loadings;
        /** We, as a symmetric matrix. */
        private final double[][] pull = new double[size][size];

        private final double value;
        /** By item: how hard the gradient holds its communality at the bound; 0 where it does not. */
        private final double[] push = new double[size];
        /** Half the derivative of F to each loading; the part that pushes a held item outward removed. */
        private final double[] slope = new double[size * factors];

        Point(double[][] loadings) {
            this.loadings = loadings;
            double[] residuals = new double[size * (size - 1) / 2];
            for (int i = 0, pair = 0; i < size; i++) {
                for (int j = 0; j < i; j++, pair++) {
                    residuals[pair] = correlations[i][j] - Dot.product(loadings[i], loadings[j], factors);
                }
            }
            double[] weighted = weights.times(residuals);
            for (int i = 0, pair = 0; i < size; i++) {
                for (int j = 0; j < i; j++, pair++) {
                    pull[i][j] = weighted[pair];
                    pull[j][i] = weighted[pair];
                }
            }
            value = Dot.product(residuals, weighted, weighted.length);
            for (int i = 0; i < size; i++) {
                slope(i);
            }
        }

        private void slope(int i) {
            double outward = 0;
            for (int f = 0; f < factors; f++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum -= pull[i][j] * loadings[j][f];
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

        double[][] curvature(double scale) {
            double[][] curvature = weights.cross(loadings);
            for (int i = 0; i < size; i++) {
                for (int f = 0; f < factors; f++) {
                    double[] row = curvature[i * factors + f];
                    for (int j = 0; j < size; j++) {
                        row[j * factors + f] -= pull[i][j];
                    }
                    row[i * factors + f] += push[i];
                    for (int g = 0; g < factors && push[i] > 0; g++) {
                        row[i * factors + g] += 1e8 * scale * loadings[i][f] * loadings[i][g];
                    }
                }
            }
            return curvature;
        }

        double largestSlope() {
            double largest = 0;
            for (double each : slope) {
                largest = Math.max(largest, Math.abs(each));
            }
            return largest;
        }
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
        double scale = weights.largest();
        Point here = new Point(moved(start, new double[size * factors]));
        double ridge = 1e-7 * scale;
        int iteration = 0;
        while (here.largestSlope() > TOLERANCE * scale && iteration < mostIterations) {
            double[][] curvature = here.curvature(scale);
            double added = 0;
            Point next = null;
            while (next == null && ridge < 1e6 * scale) {
                for (int at = 0; at < curvature.length; at++) {
                    curvature[at][at] += ridge - added;
                }
                added = ridge;
                next = lower(here, Cholesky.of(curvature));
                ridge *= next == null ? 8 : 1;
            }
            if (next == null) {
                break;
            }
            ridge = Math.max(1e-9 * scale, ridge / 30);
            iteration++;
            here = next;
        }
        double[] uniquenesses = AxisExtraction.communalities(here.loadings);
        for (int i = 0; i < size; i++) {
            uniquenesses[i] = 1 - uniquenesses[i];
        }
        double gradient = here.largestSlope() / scale;
        return new Extracted(here.loadings, uniquenesses, iteration, gradient, here.value, true, gradient <= 1e-7);
    }

    /** Where a step leads if that is lower, up to rounding; null if not. */
    private Point lower(Point here, Optional<Cholesky> curvature) {
        if (curvature.isEmpty()) {
            return null;
        }
        double[] step = curvature.get().solve(here.slope);
        for (int at = 0; at < step.length; at++) {
            step[at] = -step[at];
        }
        Point there = new Point(moved(here.loadings, step));
        boolean noise = there.value <= here.value * (1 + 1e-14);
        return there.value < here.value || noise && there.largestSlope() < here.largestSlope() ? there : null;
    }
}
