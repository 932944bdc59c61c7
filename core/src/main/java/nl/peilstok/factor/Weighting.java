package nl.peilstok.factor;

import nl.peilstok.math.SymmetricEigen;

/**
 * How much each item counts in a rotation. The rows of the loadings are multiplied by the weights, rotated, and divided
 * by them again, so that communalities and the meaning of the loadings do not change.
 */
public enum Weighting {
    /** Items count as their loadings are. */
    NONE("no weighting"),

    /**
     * Each row is divided by the square root of its communality, so that all items count the same.
     *
     * <p>Reference: Kaiser, H. F. (1958), doi:10.1007/BF02289233.
     */
    KAISER("Kaiser weighting"),

    /**
     * Kaiser's weights times a factor that is largest for items with a simple pattern: w = cos²(θ) + .001 with θ =
     * (π/2)·(arccos(k^−½) − arccos(a))/(arccos(k^−½) − δ). Here a is the item's loading on the first principal axis of
     * the k factors over the square root of its communality, without its sign; δ is 0 where a ≥ k^−½ and otherwise π/2.
     *
     * <p>Reference: Cureton, E. E. and Mulaik, S. A. (1975), Psychometrika 40, 183–195; Browne, M. W. (2001),
     * doi:10.1207/S15327906MBR3601_05.
     */
    CURETON_MULAIK("Cureton–Mulaik weighting");

    private static final double CURETON_MULAIK_CONSTANT = .001;

    private final String label;

    Weighting(String label) {
        this.label = label;
    }

    /** The factor of each row; an item without communality, which stays at 0 in every rotation, counts as it is. */
    double[] weights(double[][] loadings) {
        double[] weights = new double[loadings.length];
        for (int i = 0; i < weights.length; i++) {
            double communality = communality(loadings[i]);
            weights[i] = this == NONE || communality == 0 ? 1 : 1 / Math.sqrt(communality);
        }
        if (this == CURETON_MULAIK && loadings[0].length > 1) {
            multiplyBySimplicity(weights, loadings);
        }
        return weights;
    }

    static double communality(double[] row) {
        double sum = 0;
        for (double loading : row) {
            sum += loading * loading;
        }
        return sum;
    }

    private static void multiplyBySimplicity(double[] weights, double[][] loadings) {
        int k = loadings[0].length;
        double[][] products = new double[k][k];
        for (double[] row : loadings) {
            for (int f = 0; f < k; f++) {
                for (int g = 0; g < k; g++) {
                    products[f][g] += row[f] * row[g];
                }
            }
        }
        double[] axis = SymmetricEigen.of(products).vector(0);
        double threshold = 1 / Math.sqrt(k);
        for (int i = 0; i < weights.length; i++) {
            double onAxis = 0;
            for (int f = 0; f < k; f++) {
                onAxis += loadings[i][f] * axis[f];
            }
            double a = Math.min(1, Math.abs(onAxis) * weights[i]);
            double delta = a < threshold ? Math.PI / 2 : 0;
            double angle = Math.PI / 2 * (Math.acos(threshold) - Math.acos(a)) / (Math.acos(threshold) - delta);
            double cosine = Math.cos(angle);
            weights[i] *= cosine * cosine + CURETON_MULAIK_CONSTANT;
        }
    }

    @Override
    public String toString() {
        return label;
    }
}
