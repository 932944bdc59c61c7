package nl.peilstok.math;

/**
 * The regularised incomplete beta function, asked in the way the F distribution asks it: by the ratio f of the odds
 * x/(1−x) to their value a/b at the mean, so I_x(a, b) with x = a·f / (a·f + b). The distance to the mean is then
 * f − 1, exact, where x itself would have lost it by rounding when a and b are large.
 *
 * <p>The tail on the side of f is computed by the continued fraction of Didonato and Morris, with their terms arranged
 * so that nothing cancels, after the density x^a (1−x)^b / B(a, b) in saddle-point form. Its length grows as the root
 * of the smaller parameter.
 *
 * <p>Reference: Didonato, A. R. and Morris, A. H. (1992), <em>Algorithm 708: Significant digit computation of the
 * incomplete beta function ratios</em>, doi:10.1145/131766.131776; NIST Digital Library of Mathematical Functions
 * 8.17; Loader (2000) for the prefix.
 */
final class IncompleteBeta {
    private static final double TINY = 1e-300;
    private static final double NEAR_ZERO = 1e-290;

    private IncompleteBeta() {}

    /**
     * Both tails of the F distribution with 2a and 2b degrees of freedom.
     *
     * @param a above 0 and finite
     * @param b above 0 and finite
     * @param f above 0 and finite
     */
    static LogTails logTails(double a, double b, double f) {
        if (f < NEAR_ZERO) {
            // Here the tail is a constant times f^a to the last digit, and a·f may fall below the normal numbers.
            return LogTails.ofLower(logTails(a, b, NEAR_ZERO).logLower() + a * StrictMath.log(f / NEAR_ZERO));
        }
        if (f > 1 / NEAR_ZERO) {
            return LogTails.ofUpper(logTails(a, b, 1 / NEAR_ZERO).logUpper() - b * StrictMath.log(f * NEAR_ZERO));
        }
        double logDensity = logDensity(a, b, f);
        return belowSwitch(a, b, f)
                ? LogTails.ofLower(logDensity + StrictMath.log(fraction(a, b, f)))
                : LogTails.ofUpper(logDensity + StrictMath.log(fraction(b, a, 1 / f)));
    }

    /** Whether x is below (a+1)/(a+b+2), the side on which the fraction for the lower tail converges fast. */
    private static boolean belowSwitch(double a, double b, double f) {
        return a / (a + 1) * f < b / (b + 1);
    }

    /** ln of x^a (1−x)^b / B(a, b), which is f·density(f), the density per unit of ln f. */
    static double logDensity(double a, double b, double f) {
        double n = a + b;
        // Each pair divides by whichever of f and 1/f keeps a·f + b from overflowing.
        double ratioA;
        double ratioB;
        double uA;
        double uB;
        if (f <= 1) {
            double total = a * f + b;
            ratioA = n * f / total;
            ratioB = n / total;
            uA = b * (f - 1) / total;
            uB = a * (1 - f) / total;
        } else {
            double inverse = 1 / f;
            double total = a + b * inverse;
            double step = (f - 1) / f;
            ratioA = n / total;
            ratioB = n * inverse / total;
            uA = b * step / total;
            uB = -a * step / total;
        }
        return 0.5 * (StrictMath.log(a) + StrictMath.log(b) - StrictMath.log(n) - Deviance.LOG_TWO_PI)
                + Deviance.stirlingError(n)
                - Deviance.stirlingError(a)
                - Deviance.stirlingError(b)
                - a * Deviance.deviance(uA, ratioA)
                - b * Deviance.deviance(uB, ratioB);
    }

    /** I_x(a, b) B(a, b) / [x^a (1−x)^b]. */
    private static double fraction(double a, double b, double f) {
        double scale = a * f + b;
        double x = a * f / scale;
        double y = b / scale;
        // a − (a + b)x, free of cancellation.
        double lambda = a * b * (1 - f) / scale;
        double value = a / (a + 1) * (lambda + 1);
        double c = value;
        double d = 0;
        for (double n = 1; ; n++) {
            double before = a + 2 * n - 1;
            double numerator = (a + n - 1) / before * ((a + b + n - 1) / before) * n * (b - n) * x * x;
            double denominator =
                    n * (a - 1 + n + n * y + b * x) / before + (a + n) / (a + 2 * n + 1) * (lambda + 1 + n * (1 + y));
            d = 1 / nonZero(denominator + numerator * d);
            c = nonZero(denominator + numerator / c);
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) <= Math.ulp(1.0)) {
                return 1 / value;
            }
        }
    }

    private static double nonZero(double x) {
        return x == 0 ? TINY : x;
    }
}
