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

    /** Makes a criterion for p items and k factors. */
    @FunctionalInterface
    interface Kind {
        Criterion of(int p, int k);
    }
}
