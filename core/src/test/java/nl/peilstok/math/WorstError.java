package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;

/** The largest relative error of a series of comparisons, and where it was. */
final class WorstError {
    private double largest;
    private String where = "nowhere";
    private int count;

    void add(double actual, double expected, String description) {
        count++;
        double error = actual == expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
        // NaN counts as the worst error of all.
        if (!(error <= largest)) {
            largest = error;
            where = description + ": " + actual + ", should be " + expected;
        }
    }

    void assertBelow(double bound) {
        assertThat(count).as("number of comparisons").isPositive();
        assertThat(largest).as(toString()).isLessThan(bound);
    }

    @Override
    public String toString() {
        return "worst relative error " + largest + " of " + count + " at " + where;
    }
}
