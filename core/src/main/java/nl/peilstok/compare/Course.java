package nl.peilstok.compare;

import java.util.List;

/** How the means of ordered groups go from the first to the last; groups without a score do not count. */
public enum Course {
    /** No mean is below the one before it, some are above. */
    RISING("the means rise"),
    /** No mean is above the one before it, some are below. */
    FALLING("the means fall"),
    /** All means are equal. */
    LEVEL("the means are equal"),
    /** Some rise, some fall. */
    MIXED("the means rise and fall"),
    /** Fewer than two groups have a mean. */
    NONE("fewer than two groups have a mean");

    private final String label;

    Course(String label) {
        this.label = label;
    }

    /**
     * In words.
     *
     * @return such as {@code the means rise}
     */
    public String label() {
        return label;
    }

    /**
     * Whether the means go one way, if at all.
     *
     * @return true unless they rise and fall, or there are too few
     */
    public boolean isMonotone() {
        return this == RISING || this == FALLING || this == LEVEL;
    }

    static Course of(List<Double> means) {
        if (means.size() < 2) {
            return NONE;
        }
        boolean rises = false;
        boolean falls = false;
        for (int i = 1; i < means.size(); i++) {
            double before = means.get(i - 1);
            double step = means.get(i) - before;
            // Means of the same numbers in another division may differ in the last digit.
            double rounding = 4 * Math.ulp(Math.max(Math.abs(before), Math.abs(means.get(i))));
            rises |= step > rounding;
            falls |= step < -rounding;
        }
        if (rises) {
            return falls ? MIXED : RISING;
        }
        return falls ? FALLING : LEVEL;
    }
}
