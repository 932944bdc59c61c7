package nl.peilstok.factor;

import java.util.Locale;

/**
 * When the repetition of principal axis or alpha factoring ends. Programs differ here, and so do their communalities.
 */
public final class StoppingRule {
    private final String name;
    private final boolean isOfSum;
    private final double change;
    private final int mostIterations;

    private StoppingRule(String name, boolean isOfSum, double change, int mostIterations) {
        if (!(change >= 0)) {
            throw new IllegalArgumentException("change: must be 0 or more, got " + change);
        }
        if (mostIterations < 1) {
            throw new IllegalArgumentException("mostIterations: must be 1 or more, got " + mostIterations);
        }
        this.name = name;
        this.isOfSum = isOfSum;
        this.change = change;
        this.mostIterations = mostIterations;
    }

    /**
     * Until nothing changes: no communality by 1e-10 or more, within 10,000 iterations.
     *
     * @return the rule
     */
    public static StoppingRule converged() {
        return new StoppingRule("until no communality changes", false, 1e-10, 10_000);
    }

    /**
     * As SPSS: until no communality changes by .001 or more, within 25 iterations.
     *
     * @return the rule
     */
    public static StoppingRule spss() {
        return new StoppingRule("as SPSS", false, 1e-3, 25);
    }

    /**
     * As psych's {@code fa(fm = "pa")}: until the sum of the communalities changes by less than .001, within 50
     * iterations.
     *
     * @return the rule
     */
    public static StoppingRule psych() {
        return new StoppingRule("as psych", true, 1e-3, 50);
    }

    /**
     * Until no communality changes by as much as this.
     *
     * @param change 0 or more
     * @param mostIterations 1 or more
     * @return the rule
     * @throws IllegalArgumentException if an argument is not allowed
     */
    public static StoppingRule largestChange(double change, int mostIterations) {
        return new StoppingRule(
                String.format(Locale.ROOT, "until no communality changes by %s", change),
                false,
                change,
                mostIterations);
    }

    int mostIterations() {
        return mostIterations;
    }

    boolean isMet(double[] before, double[] after) {
        double sum = 0;
        double largest = 0;
        for (int i = 0; i < before.length; i++) {
            sum += after[i] - before[i];
            largest = Math.max(largest, Math.abs(after[i] - before[i]));
        }
        return (isOfSum ? Math.abs(sum) : largest) < change;
    }

    /**
     * The rule in words.
     *
     * @return such as {@code as SPSS, at most 25 iterations}
     */
    @Override
    public String toString() {
        return name + ", at most " + mostIterations + " iterations";
    }
}
