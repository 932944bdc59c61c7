package nl.peilstok.math;

/**
 * A running sum whose rounding errors are kept apart and added at the end (Neumaier 1974,
 * doi:10.1002/zamm.19740540106). Not thread-safe.
 */
public final class CompensatedSum {
    private double sum;
    private double lost;

    /** An empty sum. */
    public CompensatedSum() {}

    /**
     * Adds a term.
     *
     * @param term a finite number
     */
    public void add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    /**
     * The sum of all terms so far.
     *
     * @return 0 without terms
     */
    public double value() {
        return sum + lost;
    }
}
