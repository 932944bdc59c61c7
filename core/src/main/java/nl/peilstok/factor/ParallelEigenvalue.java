package nl.peilstok.factor;

/**
 * An eigenvalue beside those of random data.
 *
 * @param number of the eigenvalue, from 1, the largest first
 * @param observed of the data
 * @param mean of the draws
 * @param standardDeviation of the draws, divisor the number of draws − 1
 * @param criterion what the observed one must pass: the mean or the percentile of the draws
 */
public record ParallelEigenvalue(int number, double observed, double mean, double standardDeviation, double criterion) {
    /**
     * Whether the observed eigenvalue is above its criterion.
     *
     * @return also true of one that comes after one that is not, and is therefore not counted
     */
    public boolean isAbove() {
        return observed > criterion;
    }
}
