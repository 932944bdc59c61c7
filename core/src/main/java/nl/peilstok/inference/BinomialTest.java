package nl.peilstok.inference;

import java.util.Objects;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Binomial;

/**
 * The exact test of a proportion against a given one.
 *
 * <pre>{@code
 * BinomialTest.against(.5).test(63, 105);
 * }</pre>
 *
 * <p><b>Definition.</b> With X of a binomial distribution of n trials with chance π: one-sided p = P(X ≥ x) or P(X ≤
 * x); two-sided p = the probability of all outcomes that are no more probable than x, up to a relative 1e-7 for
 * rounding.
 *
 * <p><b>Missing answers</b> are not in n.
 *
 * <p><b>Undefined when</b> n is 0.
 *
 * <p><b>Agrees with</b> R 4.2.2 {@code binom.test} to a relative 1e-10.
 */
public final class BinomialTest {
    /** Two outcomes that are equally probable but for rounding. */
    private static final double SLACK = 1 + 1e-7;

    private final double chance;
    private final Alternative alternative;

    private BinomialTest(double chance, Alternative alternative) {
        this.chance = chance;
        this.alternative = alternative;
    }

    /**
     * Against a proportion, two-sided.
     *
     * @param proportion from 0 to 1
     * @return the test
     * @throws IllegalArgumentException if the proportion does not lie from 0 to 1
     */
    public static BinomialTest against(double proportion) {
        if (!(proportion >= 0 && proportion <= 1)) {
            throw new IllegalArgumentException("proportion: must lie from 0 to 1, got " + proportion);
        }
        return new BinomialTest(proportion, Alternative.TWO_SIDED);
    }

    /**
     * The same test against another alternative.
     *
     * @param other what is held against the proportion; greater: the chance is larger than that
     * @return the new test
     */
    public BinomialTest withAlternative(Alternative other) {
        return new BinomialTest(chance, Objects.requireNonNull(other, "other"));
    }

    /**
     * The p-value.
     *
     * @param count how many have the property, 0 up to n
     * @param n of how many
     * @return from 0 to 1; absent if n is 0
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Estimate test(long count, long n) {
        Proportion.requireCount("count", count, n);
        if (n == 0) {
            return Estimate.absent(Absence.Kind.NO_ANSWERS, "nobody answered");
        }
        return Estimate.of(
                switch (alternative) {
                    case LESS -> Binomial.lower(count, n, chance);
                    case GREATER -> Binomial.upper(count, n, chance);
                    case TWO_SIDED -> twoSided(count, n);
                });
    }

    private double twoSided(long count, long n) {
        double expected = n * chance;
        if (count == expected) {
            return 1;
        }
        double limit = Binomial.at(count, n, chance) * SLACK;
        if (count < expected) {
            // Probabilities fall from the expected count to n: the first there that is as rare as what was seen.
            long low = (long) Math.ceil(expected);
            long high = n + 1;
            while (low < high) {
                long middle = low + (high - low) / 2;
                if (Binomial.at(middle, n, chance) <= limit) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return Math.min(1, Binomial.lower(count, n, chance) + Binomial.upper(low, n, chance));
        }
        long low = -1;
        long high = (long) Math.floor(expected);
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (Binomial.at(middle, n, chance) <= limit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Math.min(1, Binomial.upper(count, n, chance) + Binomial.lower(low, n, chance));
    }
}
