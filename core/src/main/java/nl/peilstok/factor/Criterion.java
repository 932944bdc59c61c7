package nl.peilstok.factor;

/**
 * A function of loadings that a rotation makes as small as it can. An instance is bound to one size of loadings and keeps
 * room for its computations: it belongs to one thread.
 *
 * <p>Loadings lie in one array, factor after factor: item i on factor f is at f·p + i.
 */
interface Criterion {

    /**
     * The value at some loadings.
     *
     * @param gradient gets the derivative of the value to each loading
     */
    double evaluate(double[] loadings, double[] gradient);

    /**
     * Brings an orthogonal transformation nearer to a minimum in a way of the criterion's own, before the search.
     *
     * @param unrotated the loadings
     * @param transformation column after column; is replaced
     * @return the steps it took; 0 if there is no such way
     */
    default int approach(double[] unrotated, double[] transformation) {
        return 0;
    }

    /** Makes a criterion for p items and k factors. */
    @FunctionalInterface
    interface Kind {
        Criterion of(int p, int k);
    }
}
