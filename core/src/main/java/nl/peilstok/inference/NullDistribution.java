package nl.peilstok.inference;

import java.util.Objects;
import nl.peilstok.resample.Permutation;

/**
 * From which distribution of the statistic p is taken.
 *
 * @param kind the approximation for many respondents, the exact one, or one of random permutations
 * @param permutation null for the other kinds
 */
record NullDistribution(Kind kind, Permutation permutation) {
    enum Kind {
        ASYMPTOTIC,
        EXACT,
        PERMUTATION
    }

    static final NullDistribution ASYMPTOTIC = new NullDistribution(Kind.ASYMPTOTIC, null);
    static final NullDistribution EXACT = new NullDistribution(Kind.EXACT, null);

    /** The steps an exact distribution may take: about a second. */
    static final long MOST_STEPS = 10_000_000;

    static NullDistribution of(Permutation permutation) {
        return new NullDistribution(Kind.PERMUTATION, Objects.requireNonNull(permutation, "permutation"));
    }

    /** The name of a test with that of the distribution, such as {@code exact Friedman test}. */
    String nameOf(String test) {
        return switch (kind) {
            case ASYMPTOTIC -> test;
            case EXACT -> "exact " + test;
            case PERMUTATION -> test + ", " + permutation;
        };
    }
}
