package nl.peilstok.math;

/**
 * The studentised range: the largest difference between k means over the standard error of one mean, Q = W / S with W the
 * range of k independent unit normals and S = √(χ²(df) / df) independent of it. Tukey's HSD and Tukey–Kramer take
 * q = |difference| / √(½(s²/nᵢ + s²/nⱼ)); so q = √2·|t|. Nemenyi's test takes df = ∞.
 *
 * <p>P(W &gt; w) = k ∫ φ(z) {Φ(z)^(k−1) − [Φ(z) − Φ(z−w)]^(k−1)} dz, with z the largest of the k; P(W ≤ w) is the same
 * with the second power only. Both integrands are positive, the differences in them are taken without loss, and so is the
 * mean over S: both tails keep their relative accuracy however small they are. Both integrals by equal steps that are
 * halved until the result is right to about 1e-13; a tail takes about half a
 * millisecond and a quantile ten times as long.
 *
 * <p>Reference: Tukey (1953); Harter (1960, <em>Tables of range and studentized range</em>) for the formulas.
 *
 * <p>Agrees with: nested Gauss–Legendre quadrature (numpy 40-point rules on 60 panels) within a relative 1e-12 for p down
 * to 1e-70, √2·t for k = 2 within 2e-12; exact integrations in R within 1e-9. R's own {@code ptukey} is off by up to 3e-6.
 */
public final class StudentisedRange {
    private StudentisedRange() {}

    /**
     * The upper tail: Tukey's p.
     *
     * @param q any number, not NaN; 1 is the answer up to 0
     * @param k number of means, 2 or more
     * @param df degrees of freedom, above 0, may be infinite
     * @return P(Q ≥ q), also where it is very small
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double upper(double q, int k, double df) {
        return tail(q, k, df, true);
    }

    /**
     * The lower tail.
     *
     * @param q any number, not NaN; 0 is the answer up to 0
     * @param k number of means, 2 or more
     * @param df degrees of freedom, above 0, may be infinite
     * @return P(Q ≤ q), also where it is very small
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double lower(double q, int k, double df) {
        return tail(q, k, df, false);
    }

    /**
     * The q with P(Q ≤ q) = p.
     *
     * @param p lower probability, above 0 and below 1
     * @param k number of means, 2 or more
     * @param df degrees of freedom, above 0, may be infinite
     * @return q
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double quantile(double p, int k, double df) {
        return Studentised.quantile((q, upper) -> tail(q, k, df, upper), p, false);
    }

    /**
     * The critical value: the q with P(Q ≥ q) = p.
     *
     * @param p upper probability, above 0 and below 1
     * @param k number of means, 2 or more
     * @param df degrees of freedom, above 0, may be infinite
     * @return q
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double quantileUpper(double p, int k, double df) {
        return Studentised.quantile((q, upper) -> tail(q, k, df, upper), p, true);
    }

    private static double tail(double q, int k, double df, boolean upper) {
        if (k < 2) {
            throw new IllegalArgumentException("k must be 2 or more, but is " + k);
        }
        return Studentised.tail(w -> upper ? NormalRange.upper(w, k) : NormalRange.lower(w, k), q, df, upper, k - 1);
    }
}
