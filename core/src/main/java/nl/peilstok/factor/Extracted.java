package nl.peilstok.factor;

import java.util.List;

/**
 * What an extraction found.
 *
 * @param loadings of item i on factor f at [i][f]
 * @param uniquenesses of the items
 * @param iterations how many steps it took; 0 where there is nothing to repeat
 * @param gradient the largest derivative to a uniqueness that is not at a bound; NaN where nothing is minimised
 * @param objective what is minimised; NaN where nothing is
 * @param isClear whether the last factor stands out from what is left, so that no other is likely to fit about as well;
 *     true where nothing is searched
 * @param converged whether the search ended at a minimum, or the repetition came to rest
 */
record Extracted(
        double[][] loadings,
        double[] uniquenesses,
        int iterations,
        double gradient,
        double objective,
        boolean isClear,
        boolean converged) {

    /** With the factors in the order of their variance, and turned to where their loadings add up to 0 or more. */
    Extracted ordered() {
        int factors = loadings[0].length;
        double[] variances = new double[factors];
        for (double[] row : loadings) {
            for (int f = 0; f < factors; f++) {
                variances[f] += row[f] * row[f];
            }
        }
        List<Integer> places = FactorOrder.BY_VARIANCE.places(variances);
        double[][] ordered = new double[loadings.length][factors];
        for (int f = 0; f < factors; f++) {
            int from = places.get(f);
            double sign = FactorOrder.BY_VARIANCE.reverses(loadings, from) ? -1 : 1;
            for (int i = 0; i < loadings.length; i++) {
                ordered[i][f] = sign * loadings[i][from] + 0.0;
            }
        }
        return new Extracted(ordered, uniquenesses, iterations, gradient, objective, isClear, converged);
    }
}
