package nl.peilstok.factor;

/**
 * What an extraction found.
 *
 * @param loadings of item i on factor f at [i][f]
 * @param uniquenesses of the items
 * @param iterations how many steps it took; 0 where there is nothing to repeat
 * @param gradient the largest derivative to a uniqueness that is not at a bound; NaN where nothing is minimised
 * @param objective what is minimised; NaN where nothing is
 * @param converged whether the search ended at a minimum, or the repetition came to rest
 */
record Extracted(
        double[][] loadings,
        double[] uniquenesses,
        int iterations,
        double gradient,
        double objective,
        boolean converged) {}
