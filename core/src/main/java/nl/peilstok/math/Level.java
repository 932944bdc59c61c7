package nl.peilstok.math;

/**
 * A confidence level.
 *
 * @param value above 0 and below 1, such as 0.95
 */
public record Level(double value) {
    /** The one that is taken unless another is asked for: 95%. */
    public static final Level USUAL = new Level(.95);

    /**
     * A level that a caller may have chosen.
     *
     * @param value above 0 and below 1
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public Level {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("level: must lie between 0 and 1, got " + value);
        }
    }

    /**
     * A number that must be a level, of confidence or of significance.
     *
     * @param level the number
     * @return the same number
     * @throws IllegalArgumentException if it does not lie between 0 and 1
     */
    public static double checked(double level) {
        return new Level(level).value();
    }

    /**
     * The probability beyond either limit.
     *
     * @return above 0 and below ½
     */
    public double tail() {
        return (1 - value) / 2;
    }

    /**
     * The normal quantile of a limit.
     *
     * @return above 0
     */
    public double z() {
        return Quantile.normalUpper(tail());
    }
}
