package nl.peilstok.factor;

import nl.peilstok.math.Inverse;

/**
 * Varimax with Kaiser's weights, then the oblique transformation that by least squares comes closest to the varimax
 * loadings raised to a power with their signs kept: U = (V'V)⁻¹V'Q, its columns scaled so that factors have variance 1.
 *
 * @param targetWeighted whether the power is taken of the loadings with communality 1
 * @param fitWeighted whether the loadings that are fitted have communality 1
 *
 * <p>Reference: Hendrickson, A. E. and White, P. O. (1964), doi:10.1111/j.2044-8317.1964.tb00244.x.
 */
record Promax(boolean targetWeighted, boolean fitWeighted, double power) implements RotationMethod {

    /** Whose promax it is. */
    enum Convention {
        STATS("stats, m = ", false, false),
        PSYCH("psych, m = ", true, true),
        SPSS("SPSS, kappa ", true, false);

        private final String label;
        private final boolean targetWeighted;
        private final boolean fitWeighted;

        Convention(String label, boolean targetWeighted, boolean fitWeighted) {
            this.label = label;
            this.targetWeighted = targetWeighted;
            this.fitWeighted = fitWeighted;
        }

        RotationKind kind(double power) {
            return RotationKind.promax(label, targetWeighted, fitWeighted, power);
        }
    }

    @Override
    public boolean isOblique() {
        return true;
    }

    @Override
    public Found find(double[] loadings, double[] weights, int k, Starts starts) {
        int p = weights.length;
        Found varimax = new CriterionRotation((items, factors) -> new Orthomax(items, factors, 1), false)
                .find(loadings, weights, k, starts);
        double[] raw = rotate(loadings, varimax.transformation(), p, k);
        double[] even = RotationMethod.weighted(raw, weights);
        double[] multiplier = fit(fitWeighted ? even : raw, targetWeighted ? even : raw, p, k);
        double[] transformation = transformation(rotate(varimax.transformation(), multiplier, k, k), k);
        return new Found(
                transformation,
                varimax.criterion(),
                varimax.iterations(),
                varimax.gradientNorm(),
                varimax.converged(),
                varimax.minima(),
                varimax.starts());
    }

    /** The product of a matrix of so many rows and a k × k matrix, all column after column. */
    private static double[] rotate(double[] matrix, double[] columns, int rows, int k) {
        double[] product = new double[rows * k];
        for (int f = 0; f < k; f++) {
            for (int g = 0; g < k; g++) {
                for (int i = 0; i < rows; i++) {
                    product[f * rows + i] += matrix[g * rows + i] * columns[f * k + g];
                }
            }
        }
        return product;
    }

    private double[] fit(double[] from, double[] base, int p, int k) {
        double[] products = new double[k * k];
        double[] withTarget = new double[k * k];
        for (int f = 0; f < k; f++) {
            for (int i = 0; i < p; i++) {
                double cell = base[f * p + i];
                double target = Math.copySign(Math.pow(Math.abs(cell), power), cell);
                for (int g = 0; g < k; g++) {
                    products[f * k + g] += from[f * p + i] * from[g * p + i];
                    withTarget[f * k + g] += target * from[g * p + i];
                }
            }
        }
        double[] inverse = new double[k * k];
        if (!new Inverse(k).invert(products, inverse)) {
            throw new IllegalArgumentException(
                    "loadings: must be of full rank for promax, but a factor is a combination" + " of others");
        }
        return rotate(inverse, withTarget, k, k);
    }

    /** T with columns of length 1 and (T')⁻¹ the columns given, but for their lengths. */
    private static double[] transformation(double[] multiplier, int k) {
        double[] inverse = new double[k * k];
        if (!new Inverse(k).invert(multiplier, inverse)) {
            throw new IllegalArgumentException(
                    "loadings: the promax target has a factor that is a combination of others");
        }
        double[] transformation = new double[k * k];
        for (int f = 0; f < k; f++) {
            for (int g = 0; g < k; g++) {
                transformation[f * k + g] = inverse[g * k + f];
            }
            ObliqueSpace.normalise(transformation, f * k, k);
        }
        return transformation;
    }
}
