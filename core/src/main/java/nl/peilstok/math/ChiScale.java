package nl.peilstok.math;

import java.util.function.DoubleUnaryOperator;

/**
 * The estimated standard deviation of a normal variable with unit variance, S = √(χ²(df) / df), through u = ln S, of which
 * the density is analytic everywhere and bell-shaped with standard deviation about 1/√(2 df).
 */
final class ChiScale {
    private final double shape;
    private final double logConstant;

    ChiScale(double df) {
        shape = df / 2;
        logConstant =
                Deviance.LOG_TWO + 0.5 * (StrictMath.log(shape) - Deviance.LOG_TWO_PI) - Deviance.stirlingError(shape);
    }

    /** ln of the density of u = ln S. */
    double logDensity(double u) {
        return logConstant - shape * Deviance.deviance(StrictMath.expm1(2 * u), StrictMath.exp(2 * u));
    }

    /**
     * E f(S), for a smooth f that is nowhere negative.
     *
     * @param peak about the s at which f(s) times the density is largest
     */
    double mean(DoubleUnaryOperator f, double peak) {
        return TrapezoidalRule.integrate(
                u -> {
                    double value = f.applyAsDouble(StrictMath.exp(u));
                    return value == 0 ? 0 : value * StrictMath.exp(logDensity(u));
                },
                StrictMath.log(peak),
                // e^(2u) is tame within π/4 of the real line: with this step the error is e^(−π²/2h), 3e-9, at most.
                Math.min(0.25, 0.6 / Math.sqrt(4 * shape)));
    }
}
