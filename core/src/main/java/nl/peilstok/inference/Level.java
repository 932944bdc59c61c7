package nl.peilstok.inference;

/** A confidence level as an argument. */
final class Level {
    static final double DEFAULT = .95;

    private Level() {}

    static double checked(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level: must lie between 0 and 1, got " + level);
        }
        return level;
    }
}
