package nl.peilstok.factor;

import java.util.Arrays;

/** A weight for each residual correlation. */
final class DiagonalWeights implements ResidualWeights {
    private final double[] weights;

    DiagonalWeights(double[] weights) {
        this.weights = weights.clone();
    }

    /** All the same. */
    static DiagonalWeights equal(int items) {
        double[] ones = new double[items * (items - 1) / 2];
        Arrays.fill(ones, 1);
        return new DiagonalWeights(ones);
    }

    double weight(int pair) {
        return weights[pair];
    }

    @Override
    public double[] times(double[] residuals) {
        double[] product = new double[weights.length];
        Arrays.setAll(product, pair -> weights[pair] * residuals[pair]);
        return product;
    }

    @Override
    public double[][] cross(double[][] loadings) {
        int size = loadings.length;
        int factors = loadings[0].length;
        double[][] cross = new double[size * factors][size * factors];
        for (int i = 0, pair = 0; i < size; i++) {
            for (int j = 0; j < i; j++, pair++) {
                double weight = weights[pair];
                for (int f = 0; f < factors; f++) {
                    for (int g = 0; g < factors; g++) {
                        cross[i * factors + f][i * factors + g] += weight * loadings[j][f] * loadings[j][g];
                        cross[j * factors + f][j * factors + g] += weight * loadings[i][f] * loadings[i][g];
                        double mixed = weight * loadings[j][f] * loadings[i][g];
                        cross[i * factors + f][j * factors + g] = mixed;
                        cross[j * factors + g][i * factors + f] = mixed;
                    }
                }
            }
        }
        return cross;
    }

    @Override
    public double largest() {
        return Arrays.stream(weights).max().orElse(0);
    }
}
