package nl.peilstok.effect;

import nl.peilstok.math.Quantile;

/** A confidence level. */
record Level(double value) {
    static final Level USUAL = new Level(.95);

    Level {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("level: must lie between 0 and 1, got " + value);
        }
    }

    /** The probability beyond either limit. */
    double tail() {
        return (1 - value) / 2;
    }

    /** The normal quantile of a limit. */
    double z() {
        return Quantile.normalUpper(tail());
    }
}
