package nl.peilstok.math;

/** The density of the standard normal distribution. */
final class NormalDensity {
    private static final double AT_ZERO = 0.39894228040143267794;

    private NormalDensity() {}

    /** φ(z) = e^(−z²/2) / √(2π). */
    static double at(double z) {
        return AT_ZERO * Math.exp(-z * z / 2);
    }
}
