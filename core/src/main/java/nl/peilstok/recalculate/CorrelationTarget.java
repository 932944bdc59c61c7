package nl.peilstok.recalculate;

import java.util.Objects;
import nl.peilstok.table.NumberStyle;

/**
 * Where correlations of reconstructed items are to lie, and by what right: because it was reported, or because something
 * must be assumed.
 *
 * @param least the least correlation that will do, −1 or more
 * @param most the largest one that will do, 1 or less
 * @param ground whether it was reported or is assumed
 * @param source where it was reported, or why it is assumed, in a few words
 */
public record CorrelationTarget(double least, double most, Ground ground, String source) {
    private static final int DECIMALS = 2;

    /** By what right a correlation is aimed at. */
    public enum Ground {
        /** A publication says so. */
        REPORTED("reported"),
        /** Nothing was published: the reconstruction needs some value and takes this one. */
        ASSUMED("assumed");

        private final String label;

        Ground(String label) {
            this.label = label;
        }

        /**
         * The ground in a word.
         *
         * @return the label, lower case
         */
        public String label() {
            return label;
        }
    }

    /**
     * Checks the range.
     *
     * @param least −1 or more
     * @param most not below least, 1 or less
     * @param ground not null
     * @param source not blank
     * @throws IllegalArgumentException if the range is empty or reaches beyond −1 or 1, or nothing is said of the source
     */
    public CorrelationTarget {
        if (!(-1 <= least && least <= most && most <= 1)) {
            throw new IllegalArgumentException(
                    "least, most: −1 ≤ least ≤ most ≤ 1 is allowed, got " + least + ", " + most);
        }
        Objects.requireNonNull(ground, "ground");
        if (source.isBlank()) {
            throw new IllegalArgumentException("source: say where it was reported or why it is assumed, got nothing");
        }
    }

    /**
     * A range that follows from what was published.
     *
     * @param least the least correlation that will do, −1 or more
     * @param most the largest one that will do, 1 or less
     * @param where where it was reported
     * @return the target
     * @throws IllegalArgumentException if the range is empty or reaches beyond −1 or 1, or nothing is said of the source
     */
    public static CorrelationTarget reported(double least, double most, String where) {
        return new CorrelationTarget(least, most, Ground.REPORTED, where);
    }

    /**
     * A range that nothing published supports.
     *
     * @param least the least correlation that will do, −1 or more
     * @param most the largest one that will do, 1 or less
     * @param why why it is assumed
     * @return the target
     * @throws IllegalArgumentException if the range is empty or reaches beyond −1 or 1, or nothing is said of the reason
     */
    public static CorrelationTarget assumed(double least, double most, String why) {
        return new CorrelationTarget(least, most, Ground.ASSUMED, why);
    }

    /** How far a correlation lies outside; one that does not exist is farther than any. */
    double missedBy(double correlation) {
        return Double.isNaN(correlation) ? 2 : Math.max(0, Math.max(least - correlation, correlation - most));
    }

    /**
     * The range and its ground.
     *
     * @return such as {@code -.20 to .00 (reported: Bijlage 3)}
     */
    @Override
    public String toString() {
        return range() + " (" + ground.label() + ": " + source + ")";
    }

    String range() {
        return NumberStyle.EN.coefficient(least, DECIMALS) + " to " + NumberStyle.EN.coefficient(most, DECIMALS);
    }
}
