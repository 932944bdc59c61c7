package nl.peilstok.reliability;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Quantile;

/**
 * How the confidence interval of raw alpha is made. All need complete data of at least two respondents, and take the
 * items to be normal; with z and F the quantiles that leave (1 − level) / 2 in a tail, k items and n respondents.
 */
public enum AlphaInterval {
    /**
     * 1 − (1 − α) F, with n − 1 and (n − 1)(k − 1) degrees of freedom; exact if items have equal variances and
     * covariances. Feldt (1965), doi:10.1007/BF02289499.
     */
    FELDT("Feldt"),
    /**
     * α ± z √(Q / n), with Q = 2k² / ((k − 1)² V³) · (V (tr C² + tr² C) − 2 tr C · 1ᵀC²1), which takes account of unequal
     * variances and covariances. Duhachek and Iacobucci (2004), doi:10.1037/0021-9010.89.5.792.
     */
    DUHACHEK_IACOBUCCI("Duhachek–Iacobucci"),
    /**
     * 1 − exp(ln(1 − α) ± z √(2k / ((k − 1)(n − 2)))), for more than two respondents. Bonett (2002),
     * doi:10.3102/10769986027004335.
     */
    BONETT("Bonett"),
    /**
     * 1 − ((1 − α)^⅓ ± z √(18k (n − 1) / ((k − 1)(9n − 11)²)) (1 − α)^⅓)³. Hakstian and Whalen (1976),
     * doi:10.1007/BF02291840.
     */
    HAKSTIAN_WHALEN("Hakstian–Whalen");

    private final String label;

    AlphaInterval(String label) {
        this.label = label;
    }

    /**
     * The method in words.
     *
     * @return such as {@code Feldt}
     */
    public String label() {
        return label;
    }

    Estimate around(Estimate alpha, ScaleMoments moments, int n, double level) {
        double a = alpha.value();
        double k = moments.items();
        double tail = (1 - level) / 2;
        double z = -Quantile.normal(tail);
        if (a >= 1) {
            return alpha.withoutInterval(
                    new Absence(Absence.Kind.ZERO_VARIANCE, "an alpha of 1 leaves no error to estimate"));
        }
        switch (this) {
            case FELDT:
                double df1 = n - 1.0;
                double df2 = df1 * (k - 1);
                return with(
                        alpha,
                        1 - (1 - a) * Quantile.fUpper(tail, df1, df2),
                        1 - (1 - a) * Quantile.f(tail, df1, df2),
                        level);
            case DUHACHEK_IACOBUCCI:
                double half = z * standardError(moments, n);
                return with(alpha, a - half, a + half, level);
            case BONETT:
                if (n < 3) {
                    return alpha.withoutInterval(
                            new Absence(Absence.Kind.TOO_FEW, "Bonett's interval needs three respondents"));
                }
                double width = z * Math.sqrt(2 * k / ((k - 1) * (n - 2.0)));
                return with(alpha, 1 - (1 - a) * Math.exp(width), 1 - (1 - a) * Math.exp(-width), level);
            default:
                double relative = z * Math.sqrt(18 * k * (n - 1.0) / (k - 1)) / (9.0 * n - 11);
                return with(
                        alpha, 1 - (1 - a) * Math.pow(1 + relative, 3), 1 - (1 - a) * Math.pow(1 - relative, 3), level);
        }
    }

    private Estimate with(Estimate alpha, double lower, double upper, double level) {
        return alpha.withInterval(new Interval(lower, upper, level, label));
    }

    /** Of raw alpha, for normal items of whatever covariances (van Zyl, Neudecker and Nel 2000). */
    static double standardError(ScaleMoments moments, int n) {
        int k = moments.items();
        double total = moments.total();
        double trace = moments.trace();
        double traceOfSquare = 0;
        double sumOfSquare = 0;
        for (int i = 0; i < k; i++) {
            double row = 0;
            for (int j = 0; j < k; j++) {
                row += moments.covariance(i, j);
                traceOfSquare += moments.covariance(i, j) * moments.covariance(i, j);
            }
            sumOfSquare += row * row;
        }
        double q = 2.0
                * k
                * k
                / ((k - 1.0) * (k - 1) * total * total * total)
                * (total * (traceOfSquare + trace * trace) - 2 * trace * sumOfSquare);
        // Of items that are all the same, 0 but for rounding.
        return Math.sqrt(Math.max(0, q) / n);
    }
}
