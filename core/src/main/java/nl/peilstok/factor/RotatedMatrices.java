package nl.peilstok.factor;

import java.util.List;
import nl.peilstok.math.Inverse;

/**
 * The matrices of a rotation, which are always ordered and signed together.
 *
 * @param pattern Λ, of item i on factor f at [i][f]
 * @param transformation T, of unrotated factor l and factor f at [l][f]
 * @param phi Φ
 */
record RotatedMatrices(double[][] pattern, double[][] transformation, double[][] phi) {

    /**
     * What a transformation gives, with factors as they come.
     *
     * @param flat T, column after column
     */
    static RotatedMatrices of(double[][] unrotated, double[] flat, boolean oblique) {
        int k = unrotated[0].length;
        double[][] transformation = new double[k][k];
        for (int f = 0; f < k; f++) {
            for (int l = 0; l < k; l++) {
                transformation[l][f] = flat[f * k + l];
            }
        }
        return new RotatedMatrices(
                pattern(unrotated, oblique ? transposedInverse(flat, k) : flat),
                transformation,
                correlations(flat, k, oblique));
    }

    private static double[][] correlations(double[] transformation, int k, boolean oblique) {
        double[][] phi = new double[k][k];
        for (int f = 0; f < k; f++) {
            phi[f][f] = 1;
            for (int g = 0; g < f && oblique; g++) {
                double product = 0;
                for (int l = 0; l < k; l++) {
                    product += transformation[f * k + l] * transformation[g * k + l];
                }
                phi[f][g] = product;
                phi[g][f] = product;
            }
        }
        return phi;
    }

    private static double[] transposedInverse(double[] transformation, int k) {
        double[] inverse = new double[k * k];
        if (!new Inverse(k).invert(transformation, inverse)) {
            throw new IllegalStateException("a transformation has no inverse");
        }
        double[] columns = new double[k * k];
        for (int f = 0; f < k; f++) {
            for (int g = 0; g < k; g++) {
                columns[f * k + g] = inverse[g * k + f];
            }
        }
        return columns;
    }

    /** A(T')⁻¹, which is AT where T is orthogonal. */
    private static double[][] pattern(double[][] unrotated, double[] columns) {
        int k = unrotated[0].length;
        double[][] pattern = new double[unrotated.length][k];
        for (int i = 0; i < pattern.length; i++) {
            for (int f = 0; f < k; f++) {
                for (int g = 0; g < k; g++) {
                    pattern[i][f] += unrotated[i][g] * columns[f * k + g];
                }
            }
        }
        return pattern;
    }

    /** The same with factors in their places, each pointing where it should. */
    RotatedMatrices arranged(FactorOrder order) {
        int k = factors();
        double[] variances = new double[k];
        for (int f = 0; f < k; f++) {
            variances[f] = variance(f);
        }
        List<Integer> places = order.places(variances);
        double[] signs = new double[k];
        for (int f = 0; f < k; f++) {
            signs[f] = order.reverses(pattern, places.get(f)) ? -1 : 1;
        }
        double[][] correlations = new double[k][k];
        for (int f = 0; f < k; f++) {
            for (int g = 0; g < k; g++) {
                correlations[f][g] = signs[f] * signs[g] * phi[places.get(f)][places.get(g)] + 0.0;
            }
        }
        return new RotatedMatrices(
                columns(pattern, places, signs), columns(transformation, places, signs), correlations);
    }

    private static double[][] columns(double[][] matrix, List<Integer> places, double[] signs) {
        double[][] columns = new double[matrix.length][signs.length];
        for (int i = 0; i < columns.length; i++) {
            for (int f = 0; f < signs.length; f++) {
                // Adding 0 makes a −0 from turning a factor round a plain 0.
                columns[i][f] = signs[f] * matrix[i][places.get(f)] + 0.0;
            }
        }
        return columns;
    }

    int factors() {
        return phi.length;
    }

    double structure(int item, int factor) {
        double sum = 0;
        for (int g = 0; g < factors(); g++) {
            sum += pattern[item][g] * phi[g][factor];
        }
        return sum;
    }

    double variance(int factor) {
        double sum = 0;
        for (int i = 0; i < pattern.length; i++) {
            sum += pattern[i][factor] * structure(i, factor);
        }
        return sum;
    }

    static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
