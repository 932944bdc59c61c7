package nl.peilstok.effect;

import org.apache.commons.math3.special.Gamma;

/**
 * What takes the bias of a standardised difference away: J(m) = Γ(m / 2) / (√(m / 2) Γ((m − 1) / 2)) for m degrees of
 * freedom, Hedges (1981), doi:10.3102/10769986006002107.
 */
final class SmallSample {
    /** From here on the difference of two logarithms would lose digits that a series keeps. */
    private static final double LARGE = 200;

    /** Of Γ(x + ½) / (√x Γ(x)) in powers of 1/x. */
    private static final double[] SERIES = {1, -1 / 8.0, 1 / 128.0, 5 / 1024.0, -21 / 32768.0, -399 / 262144.0};

    private SmallSample() {}

    /** Between 0 and 1, for df above 1. */
    static double correction(double df) {
        double half = df / 2;
        if (df < LARGE) {
            return Math.exp(Gamma.logGamma(half) - Gamma.logGamma(half - .5)) / Math.sqrt(half);
        }
        double x = half - .5;
        double sum = 0;
        for (int power = SERIES.length - 1; power >= 0; power--) {
            sum = sum / x + SERIES[power];
        }
        return Math.sqrt(x / half) * sum;
    }
}
