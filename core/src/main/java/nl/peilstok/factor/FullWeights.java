package nl.peilstok.factor;

import java.util.Arrays;
import nl.peilstok.math.Dot;

/** A weight for each pair of residual correlations. */
final class FullWeights implements ResidualWeights {
    private final double[][] weights;

    /**
     * With weights.
     *
     * @param weights symmetric and positive definite; not to be changed any more
     */
    FullWeights(double[][] weights) {
        this.weights = weights;
    }

    @Override
    public double[] times(double[] residuals) {
        double[] product = new double[weights.length];
        Arrays.setAll(product, pair -> Dot.product(weights[pair], residuals, residuals.length));
        return product;
    }

    @Override
    public double[][] cross(double[][] loadings) {
        int size = loadings.length;
        int factors = loadings[0].length;
        int count = size * factors;
        // Row a of WΔ; a column of Δ has the loadings of the other items at the pairs of its item.
        double[][] weighted = new double[weights.length][count];
        for (int a = 0; a < weights.length; a++) {
            for (int i = 0, pair = 0; i < size; i++) {
                for (int j = 0; j < i; j++, pair++) {
                    for (int f = 0; f < factors; f++) {
                        weighted[a][i * factors + f] += weights[a][pair] * loadings[j][f];
                        weighted[a][j * factors + f] += weights[a][pair] * loadings[i][f];
                    }
                }
            }
        }
        double[][] cross = new double[count][count];
        for (int i = 0, pair = 0; i < size; i++) {
            for (int j = 0; j < i; j++, pair++) {
                for (int f = 0; f < factors; f++) {
                    for (int q = 0; q < count; q++) {
                        cross[i * factors + f][q] += loadings[j][f] * weighted[pair][q];
                        cross[j * factors + f][q] += loadings[i][f] * weighted[pair][q];
                    }
                }
            }
        }
        return cross;
    }

    @Override
    public double largest() {
        double largest = 0;
        for (int pair = 0; pair < weights.length; pair++) {
            largest = Math.max(largest, weights[pair][pair]);
        }
        return largest;
    }
}
