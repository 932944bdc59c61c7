package nl.peilstok.compare;

import java.util.OptionalInt;
import nl.peilstok.describe.Summary;

/** What is left of the sampling error of a mean when a good part of a small population was asked. */
final class FinitePopulation {
    private FinitePopulation() {}

    static void requireAtLeast(int size, int n) {
        if (size < n) {
            throw new IllegalArgumentException("population: must be at least " + n + ", got " + size);
        }
    }

    /** The same mean and n with the standard deviation that gives the mean its error: s √(1 − n / population). */
    static Summary corrected(Summary summary, OptionalInt population) {
        if (population.isEmpty() || summary.n() == 0 || !summary.sd().isPresent()) {
            return summary;
        }
        int n = summary.n();
        requireAtLeast(population.getAsInt(), n);
        double left = Math.sqrt((population.getAsInt() - n) / (double) population.getAsInt());
        return Summary.of(summary.mean().value(), summary.sd().value() * left, n);
    }
}
