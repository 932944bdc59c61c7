package nl.peilstok.math;

/**
 * The beta distribution, through F: X / (1 − X) = (a / b) F(2a, 2b).
 *
 * <p>Reference: NIST Digital Library of Mathematical Functions, 8.17.
 */
public final class Beta {
    private Beta() {}

    /**
     * The lower tail, the regularised incomplete beta function I_x(a, b).
     *
     * @param x 0 to 1
     * @param a above 0 and finite
     * @param b above 0 and finite
     * @return P(X ≤ x), also where it is very small
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double lower(double x, double a, double b) {
        return Tail.fLower(ratio(x, a, b), 2 * a, 2 * b);
    }

    /**
     * The upper tail.
     *
     * @param x 0 to 1
     * @param a above 0 and finite
     * @param b above 0 and finite
     * @return P(X ≥ x), also where it is very small
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double upper(double x, double a, double b) {
        return Tail.fUpper(ratio(x, a, b), 2 * a, 2 * b);
    }

    /**
     * The x with P(X ≤ x) = p.
     *
     * @param p lower probability, above 0 and below 1
     * @param a above 0 and finite
     * @param b above 0 and finite
     * @return x
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double quantile(double p, double a, double b) {
        return share(Quantile.f(p, 2 * a, 2 * b), a, b);
    }

    /**
     * The x with P(X ≥ x) = p.
     *
     * @param p upper probability, above 0 and below 1
     * @param a above 0 and finite
     * @param b above 0 and finite
     * @return x
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double quantileUpper(double p, double a, double b) {
        return share(Quantile.fUpper(p, 2 * a, 2 * b), a, b);
    }

    private static double ratio(double x, double a, double b) {
        if (!(x >= 0 && x <= 1)) {
            throw new IllegalArgumentException("x must be 0 to 1, but is " + x);
        }
        return x / (1 - x) * (b / a);
    }

    private static double share(double f, double a, double b) {
        return f == Double.POSITIVE_INFINITY ? 1 : a * f / (a * f + b);
    }
}
