package nl.peilstok.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which p earns how many stars. No table has stars unless its maker names a rule; the table then prints it.
 */
public final class StarRule {
    private final List<Double> limits;

    private StarRule(List<Double> limits) {
        this.limits = limits;
    }

    /**
     * One star below the first limit, two below the second, and so on.
     *
     * @param limits from the largest to the smallest, each above 0 and below 1
     * @return the rule
     * @throws IllegalArgumentException if there is no limit, one is not between 0 and 1, or they do not decrease
     */
    public static StarRule below(double... limits) {
        List<Double> kept = new ArrayList<>();
        double before = 1;
        for (double limit : limits) {
            if (!(limit > 0 && limit < before)) {
                throw new IllegalArgumentException(
                        "limits: must decrease and lie between 0 and 1, got " + limit + " after " + before);
            }
            kept.add(limit);
            before = limit;
        }
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("limits: at least one is needed, got none");
        }
        return new StarRule(List.copyOf(kept));
    }

    /**
     * The rule of most journals: * p &lt; .05, ** p &lt; .01, *** p &lt; .001.
     *
     * @return the rule
     */
    public static StarRule usual() {
        return below(.05, .01, .001);
    }

    /**
     * The stars of a p, as wide as those of the smallest.
     *
     * @param p the p-value; an absent one has no stars
     * @return stars with spaces behind them
     */
    public String mark(Estimate p) {
        int stars = p.isPresent()
                ? (int) limits.stream().filter(limit -> p.value() < limit).count()
                : 0;
        return "*".repeat(stars) + " ".repeat(limits.size() - stars);
    }

    /**
     * The rule in words.
     *
     * @return such as {@code * p < .05, ** p < .01}
     */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            String limit = String.format(Locale.ROOT, "%s", limits.get(i)).replaceFirst("^0", "");
            parts.add("*".repeat(i + 1) + " p < " + limit);
        }
        return String.join(", ", parts);
    }
}
