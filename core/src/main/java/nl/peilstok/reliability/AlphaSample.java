package nl.peilstok.reliability;

import nl.peilstok.estimate.MissingPolicy;

/**
 * An alpha with what a comparison needs to know of it: computed here, or published.
 *
 * @param name what the alpha is of
 * @param alpha raw alpha, below 1
 * @param items the number of items, at least 2
 * @param n the number of respondents, at least 2
 */
public record AlphaSample(String name, double alpha, int items, int n) {
    /**
     * Checks the parts.
     *
     * @param name not blank
     * @param alpha finite and below 1
     * @param items at least 2
     * @param n at least 2
     * @throws IllegalArgumentException if one is out of its range
     */
    public AlphaSample {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: must not be blank, got '" + name + "'");
        }
        if (!(alpha < 1 && Double.isFinite(alpha))) {
            throw new IllegalArgumentException("alpha: must be finite and below 1, got " + alpha);
        }
        if (items < 2) {
            throw new IllegalArgumentException("items: must be 2 or more, got " + items);
        }
        if (n < 2) {
            throw new IllegalArgumentException("n: must be 2 or more, got " + n);
        }
    }

    /**
     * An alpha that was computed over complete respondents.
     *
     * @param name what it is of
     * @param result alpha, listwise
     * @return its sample
     * @throws IllegalArgumentException if the policy is not listwise, or alpha is 1
     * @throws nl.peilstok.estimate.AbsentEstimateException if alpha does not exist
     */
    public static AlphaSample of(String name, AlphaResult result) {
        if (result.cases().policy() != MissingPolicy.LISTWISE) {
            throw new IllegalArgumentException("result: a comparison needs complete respondents, got "
                    + result.cases().policy().label());
        }
        return new AlphaSample(
                name,
                result.raw().value(),
                result.items().size(),
                result.cases().n());
    }
}
