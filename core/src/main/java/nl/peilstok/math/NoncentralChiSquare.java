package nl.peilstok.math;

import org.apache.commons.math3.special.Gamma;

/**
 * The noncentral chi-square distribution: a mixture of central ones with df + 2 j degrees of freedom, j Poisson with mean
 * λ / 2. The sum starts at the largest weight and runs both ways until the weights are nothing.
 *
 * <p><b>Reference.</b> Benton &amp; Krishnamoorthy (2003), doi:10.1016/S0167-9473(02)00283-9.
 */
public final class NoncentralChiSquare {
    private static final double NOTHING = 1e-18;

    private NoncentralChiSquare() {}

    /**
     * The lower tail.
     *
     * @param x 0 or more
     * @param df above 0
     * @param noncentrality λ, 0 or more
     * @return P(X ≤ x), to an absolute 1e-12
     */
    public static double lower(double x, double df, double noncentrality) {
        if (noncentrality == 0) {
            return Tail.chiSquareLower(x, df);
        }
        if (x == 0) {
            return 0;
        }
        double mean = noncentrality / 2;
        double half = x / 2;
        double mode = Math.floor(mean);
        double weight = Math.exp(-mean + mode * Math.log(mean) - Gamma.logGamma(mode + 1));
        double a = df / 2 + mode;
        double tail = Tail.chiSquareLower(x, 2 * a);
        double step = Math.exp(a * Math.log(half) - half - Gamma.logGamma(a + 1));
        double sum = weight * tail;
        double up = weight;
        double upTail = tail;
        double upStep = step;
        for (double j = mode + 1; up > NOTHING; j++) {
            up *= mean / j;
            upTail -= upStep;
            upStep *= half / (df / 2 + j);
            sum += up * Math.max(0, upTail);
        }
        double down = weight;
        double downTail = tail;
        double downStep = step;
        for (double j = mode - 1; j >= 0 && down > NOTHING; j--) {
            down *= (j + 1) / mean;
            downStep *= (df / 2 + j + 1) / half;
            downTail += downStep;
            sum += down * Math.min(1, downTail);
        }
        return Math.min(1, sum);
    }

    /**
     * The noncentrality at which a value has a given lower tail.
     *
     * @param x 0 or more
     * @param df above 0
     * @param lower between 0 and 1
     * @return λ with P(X ≤ x) = lower; 0 if the tail is smaller than that at λ = 0 already
     */
    public static double noncentrality(double x, double df, double lower) {
        if (Tail.chiSquareLower(x, df) <= lower) {
            return 0;
        }
        double low = 0;
        double high = Math.max(1, x);
        while (lower(x, df, high) > lower) {
            low = high;
            high *= 2;
        }
        for (int halving = 0; halving < 200 && high - low > 1e-13 * high; halving++) {
            double middle = (low + high) / 2;
            if (lower(x, df, middle) > lower) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
