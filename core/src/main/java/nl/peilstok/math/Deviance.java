package nl.peilstok.math;

/**
 * The pieces of Loader's saddle-point form of a density, which keeps its digits where the textbook form subtracts
 * logarithms of gamma functions as large as n·ln n.
 *
 * <p>Reference: Loader, C. (2000), <em>Fast and accurate computation of binomial probabilities</em>; NIST Digital
 * Library of Mathematical Functions, 5.11.1 (Stirling's series).
 */
final class Deviance {
    static final double LOG_TWO = 0.69314718055994530942;
    static final double LOG_TWO_PI = 1.8378770664093454835606594728112;

    /** From here on seven terms of Stirling's series leave an error below 1e-16. */
    private static final double STIRLING_FROM = 10;

    private Deviance() {}

    /**
     * The error of Stirling's formula, ln Γ(n+1) − [(n + ½) ln n − n + ½ ln 2π].
     *
     * @param n a number above 0
     */
    static double stirlingError(double n) {
        if (n >= STIRLING_FROM) {
            double r = 1 / (n * n);
            double sum = 1.0 / 156;
            sum = sum * r - 691.0 / 360360;
            sum = sum * r + 1.0 / 1188;
            sum = sum * r - 1.0 / 1680;
            sum = sum * r + 1.0 / 1260;
            sum = sum * r - 1.0 / 360;
            sum = sum * r + 1.0 / 12;
            return sum / n;
        }
        // Γ(n+1) = Γ(m+1) / [(n+1)(n+2)…m] carries the question to an m the series can answer.
        double m = n;
        double product = 1;
        while (m < STIRLING_FROM) {
            m++;
            product *= m;
        }
        return (m + 0.5) * StrictMath.log(m)
                - (n + 0.5) * StrictMath.log(n)
                - (m - n)
                - StrictMath.log(product)
                + stirlingError(m);
    }

    /**
     * φ = u − ln(1 + u), the deviance of one part, at least 0.
     *
     * @param u the relative difference (observed − expected) / expected, taken without cancellation
     * @param ratio 1 + u, taken on its own: near u = −1 it knows digits that u has lost
     */
    static double deviance(double u, double ratio) {
        double v = u / (2 + u);
        if (Math.abs(v) > 0.3) {
            return u - StrictMath.log(ratio);
        }
        // ln(1 + u) = 2 artanh v, and u − 2v = u·v: the large parts cancel on paper instead of in the arithmetic.
        double square = v * v;
        double power = v * square;
        double sum = 0;
        for (int odd = 3; ; odd += 2) {
            double next = sum + power / odd;
            if (next == sum) {
                return u * v - 2 * sum;
            }
            sum = next;
            power *= square;
        }
    }
}
