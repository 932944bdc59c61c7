package nl.peilstok.math;

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x).
 *
 * <p>P comes from its power series below the mean and Q from its continued fraction above it; both share the density
 * x^a e^(−x) / Γ(a+1), which is taken in saddle-point form. The number of terms grows as √a at the mean, so that
 * a = 10⁷ takes some 25,000 of them.
 *
 * <p>Reference: NIST Digital Library of Mathematical Functions, 8.7.1 and 8.9.2; Loader (2000) for the density; Lentz's
 * method as modified by Thompson and Barnett (1986), doi:10.1016/0021-9991(86)90046-X.
 */
final class IncompleteGamma {
    private static final double TINY = 1e-300;
    private static final double NEAR_ZERO = 1e-290;

    private IncompleteGamma() {}

    /**
     * Both tails of the gamma distribution with shape a and scale 1.
     *
     * @param a shape, above 0 and finite
     * @param x point, above 0 and finite
     */
    static LogTails logTails(double a, double x) {
        if (x < NEAR_ZERO) {
            // Here P is a constant times x^a to the last digit, while x / a may lose digits below the normal numbers.
            return LogTails.ofLower(logTails(a, NEAR_ZERO).logLower() + a * StrictMath.log(x / NEAR_ZERO));
        }
        if (x > 1 / NEAR_ZERO) {
            return LogTails.ofUpper(-x);
        }
        double logDensity = logDensity(a, x);
        return x < a + 1
                ? LogTails.ofLower(logDensity + StrictMath.log(lowerSeries(a, x) / a))
                : LogTails.ofUpper(logDensity + StrictMath.log(upperFraction(a, x)));
    }

    /** ln of x·f(x), the density per unit of ln x: x^a e^(−x) / Γ(a). */
    static double logDensity(double a, double x) {
        return 0.5 * (StrictMath.log(a) - Deviance.LOG_TWO_PI)
                - Deviance.stirlingError(a)
                - a * Deviance.deviance((x - a) / a, x / a);
    }

    /** Σ x^n / [(a+1)…(a+n)] from n = 0, DLMF 8.7.1. */
    private static double lowerSeries(double a, double x) {
        double sum = 1;
        double term = 1;
        for (double n = a + 1; ; n++) {
            term *= x / n;
            double next = sum + term;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }

    /** Γ(a, x) e^x x^(−a) as 1/(x+1−a − 1(1−a)/(x+3−a − 2(2−a)/(x+5−a − …))), the even part of DLMF 8.9.2. */
    private static double upperFraction(double a, double x) {
        double first = x + 1 - a;
        double value = first;
        double c = value;
        double d = 0;
        for (double n = 1; ; n++) {
            double numerator = n * (a - n);
            double b = first + 2 * n;
            d = 1 / nonZero(b + numerator * d);
            c = nonZero(b + numerator / c);
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
