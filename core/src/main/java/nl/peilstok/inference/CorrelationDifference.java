package nl.peilstok.inference;

import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.math.Tail;
import nl.peilstok.table.NumberStyle;

/**
 * The difference of two Pearson correlations, of different respondents or of the same, with its test and interval.
 *
 * <pre>{@code
 * CorrelationDifference.independent(.49, 104, .36, 113);
 * CorrelationDifference.overlapping(.40, .50, .10, 103);
 * CorrelationDifference.nonOverlapping(.50, .60, .50, .50, .80, .60, 103);
 * }</pre>
 *
 * <p><b>Definition.</b> With Fisher's z of both and ρ̂ the large-sample correlation of the two correlations:
 * independent Z = (z₁ − z₂)/√(1/(n₁ − 3) + 1/(n₂ − 3)); dependent (Steiger) Z = (z₁ − z₂)√((n − 3)/(2 − 2ρ̄)), with ρ̄
 * as ρ̂ but the mean of both correlations in place of each. Overlapping correlations r_jk and r_jh also have Williams'
 * t = (r_jk − r_jh)√((n − 1)(1 + r_kh)/(2|R|(n − 1)/(n − 3) + r̄²(1 − r_kh)³)) with df n − 3. p-values are two-sided.
 *
 * <p><b>Missing answers</b> were left out of the correlations; n is the number they rest on.
 *
 * <p><b>Interval.</b> Zou's: with Fisher's limits l and u of each, r₁ − r₂ − √((r₁ − l₁)² + (u₂ − r₂)² − 2ρ̂(r₁ −
 * l₁)(u₂ − r₂)) to r₁ − r₂ + √((u₁ − r₁)² + (r₂ − l₂)² − 2ρ̂(u₁ − r₁)(r₂ − l₂)); ρ̂ is 0 for independent ones.
 *
 * <p><b>Undefined when</b> there are fewer than 4 respondents, a correlation is ±1, or the correlations determine one
 * another.
 *
 * <p><b>Reference.</b> Steiger (1980), <i>Psychological Bulletin</i>, 87, 245–251, doi:10.1037/0033-2909.87.2.245; Zou
 * (2007), <i>Psychological Methods</i>, 12, 399–413, doi:10.1037/1082-989X.12.4.399; Williams (1959), <i>Journal of the
 * Royal Statistical Society B</i>, 21, 396–399.
 *
 * <p><b>Agrees with</b> R psych 2.2.9 {@code r.test}, its p-values too, and with ρ̂ from the covariances of covariances
 * of normal variables, to a relative 1e-7.
 */
public final class CorrelationDifference {
    private static final double ROUNDING = 1e-12;

    private final double r1;
    private final double r2;
    private final double n1;
    private final double n2;
    private final double together;
    private final Estimate z;
    private final Estimate williams;
    private final Absence obstacle;

    private CorrelationDifference(
            double r1, double r2, double n1, double n2, double together, double pooled, Estimate williams) {
        this.r1 = r1;
        this.r2 = r2;
        this.n1 = n1;
        this.n2 = n2;
        this.together = together;
        this.obstacle = obstacle(r1, r2, Math.min(n1, n2), together, pooled);
        this.williams = obstacle == null ? williams : Estimate.absent(obstacle);
        double variance = 1 / (n1 - 3) + 1 / (n2 - 3) - 2 * pooled / Math.sqrt((n1 - 3) * (n2 - 3));
        this.z = obstacle == null
                ? Estimate.of((atanh(r1) - atanh(r2)) / Math.sqrt(variance))
                : Estimate.absent(obstacle);
    }

    private static Absence obstacle(double r1, double r2, double n, double together, double pooled) {
        if (n < 4) {
            return new Absence(Absence.Kind.TOO_FEW, "a test needs 4 respondents, got " + (long) n);
        }
        if (Math.abs(r1) == 1 || Math.abs(r2) == 1) {
            return new Absence(Absence.Kind.NOT_DEFINED, "Fisher's z of 1 is infinite");
        }
        return Math.abs(together) <= 1 - ROUNDING && Math.abs(pooled) <= 1 - ROUNDING
                ? null
                : new Absence(Absence.Kind.NOT_DEFINED, "the correlations determine one another");
    }

    /**
     * Of the same two variables in two groups, or of four variables of different respondents.
     *
     * @param r1 the first correlation
     * @param n1 of how many respondents
     * @param r2 the second correlation
     * @param n2 of how many others
     * @return the difference and its test
     * @throws IllegalArgumentException if a correlation is not between −1 and 1 or a number is negative
     */
    public static CorrelationDifference independent(double r1, long n1, double r2, long n2) {
        requireCorrelations(r1, r2);
        requireRespondents(n1);
        requireRespondents(n2);
        return new CorrelationDifference(r1, r2, n1, n2, 0, 0, onlyOverlapping());
    }

    /**
     * Of one variable j with two others, k and h.
     *
     * @param jk the first correlation
     * @param jh the second correlation
     * @param kh the correlation of the others
     * @param n of how many respondents
     * @return the difference and its tests
     * @throws IllegalArgumentException if a correlation is not between −1 and 1, the three cannot occur together, or
     *     n is negative
     */
    public static CorrelationDifference overlapping(double jk, double jh, double kh, long n) {
        requireCorrelations(jk, jh, kh);
        requireRespondents(n);
        double determinant = 1 - jk * jk - jh * jh - kh * kh + 2 * jk * jh * kh;
        if (determinant < -ROUNDING) {
            throw new IllegalArgumentException("jk, jh, kh: cannot occur together, got " + jk + ", " + jh + ", " + kh);
        }
        double mean = (jk + jh) / 2;
        double room = Math.pow(1 - kh, 3);
        double below = 2 * (n - 1.0) / (n - 3.0) * Math.max(0, determinant) + mean * mean * room;
        Estimate williams = below > 0
                ? Estimate.of((jk - jh) * Math.sqrt((n - 1.0) * (1 + kh) / below))
                : Estimate.absent(Absence.Kind.NOT_DEFINED, "the correlations determine one another");
        return new CorrelationDifference(jk, jh, n, n, overlap(jk, jh, kh), overlap(mean, mean, kh), williams);
    }

    /**
     * Of two pairs of variables of the same respondents, j with k and h with m.
     *
     * @param jk the first correlation
     * @param hm the second correlation
     * @param jh a correlation across
     * @param jm a correlation across
     * @param kh a correlation across
     * @param km a correlation across
     * @param n of how many respondents
     * @return the difference and its test
     * @throws IllegalArgumentException if a correlation is not between −1 and 1 or n is negative
     */
    public static CorrelationDifference nonOverlapping(
            double jk, double hm, double jh, double jm, double kh, double km, long n) {
        requireCorrelations(jk, hm, jh, jm, kh, km);
        requireRespondents(n);
        double mean = (jk + hm) / 2;
        return new CorrelationDifference(
                jk, hm, n, n, apart(jk, hm, jh, jm, kh, km), apart(mean, mean, jh, jm, kh, km), onlyOverlapping());
    }

    /**
     * Of two pairs of variables in a matrix of the same respondents; the pairs may share a variable.
     *
     * @param matrix Pearson correlations, listwise
     * @param first a variable
     * @param second that is correlated with this one
     * @param third another, or one of these
     * @param fourth that is correlated with this one
     * @return the difference and its tests
     * @throws IllegalArgumentException if a name is not in the matrix, the pairs are the same, a variable is paired with
     *     itself, or the correlations are not of the same number of respondents
     * @throws nl.peilstok.estimate.AbsentEstimateException if one of the correlations is absent
     */
    public static CorrelationDifference of(
            CorrelationMatrix matrix, String first, String second, String third, String fourth) {
        if (first.equals(second) || third.equals(fourth)) {
            throw new IllegalArgumentException("second, fourth: a variable is not paired with itself");
        }
        if (second.equals(third)) {
            return of(matrix, second, first, third, fourth);
        }
        if (first.equals(fourth) || second.equals(fourth) && !first.equals(third)) {
            return of(matrix, first, second, fourth, third);
        }
        int n = matrix.n(matrix.indexOf(first), matrix.indexOf(second));
        String[] names = {first, second, third, fourth};
        for (String one : names) {
            for (String other : names) {
                if (!one.equals(other) && matrix.n(matrix.indexOf(one), matrix.indexOf(other)) != n) {
                    throw new IllegalArgumentException("matrix: must be of the same respondents throughout, listwise");
                }
            }
        }
        if (first.equals(third)) {
            if (second.equals(fourth)) {
                throw new IllegalArgumentException("third, fourth: must be another pair than the first");
            }
            return overlapping(r(matrix, first, second), r(matrix, first, fourth), r(matrix, second, fourth), n);
        }
        return nonOverlapping(
                r(matrix, first, second),
                r(matrix, third, fourth),
                r(matrix, first, third),
                r(matrix, first, fourth),
                r(matrix, second, third),
                r(matrix, second, fourth),
                n);
    }

    private static double r(CorrelationMatrix matrix, String one, String other) {
        return matrix.get(one, other).value();
    }

    private static Estimate onlyOverlapping() {
        return Estimate.absent(Absence.Kind.NOT_DEFINED, "Williams' t is for correlations that share a variable");
    }

    private static void requireCorrelations(double... correlations) {
        for (double r : correlations) {
            if (!(r >= -1 && r <= 1)) {
                throw new IllegalArgumentException("correlations: must lie from -1 to 1, got " + r);
            }
        }
    }

    private static void requireRespondents(long n) {
        if (n < 0) {
            throw new IllegalArgumentException("n: must be 0 or more, got " + n);
        }
    }

    /** The large-sample correlation of two correlations that share a variable. */
    private static double overlap(double jk, double jh, double kh) {
        return ((kh - jk * jh / 2) * (1 - jk * jk - jh * jh - kh * kh) + kh * kh * kh)
                / ((1 - jk * jk) * (1 - jh * jh));
    }

    /** The large-sample correlation of two correlations that share none. */
    private static double apart(double jk, double hm, double jh, double jm, double kh, double km) {
        double covariance = jk * hm * (jh * jh + jm * jm + kh * kh + km * km) / 2
                + jh * km
                + jm * kh
                - (jk * jh * jm + jk * kh * km + jh * hm * kh + jm * hm * km);
        return covariance / ((1 - jk * jk) * (1 - hm * hm));
    }

    private static double atanh(double r) {
        return (Math.log1p(r) - Math.log1p(-r)) / 2;
    }

    /**
     * The first correlation less the second, with Zou's interval of 95%.
     *
     * @return from −2 to 2; its interval is absent where there is no test
     */
    public Estimate difference() {
        return difference(.95);
    }

    /**
     * The first correlation less the second, with Zou's interval.
     *
     * @param level of the interval, between 0 and 1
     * @return from −2 to 2; its interval is absent where there is no test
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Estimate difference(double level) {
        double quantile = new Level(level).z();
        Estimate difference = Estimate.of(r1 - r2);
        if (obstacle != null) {
            return difference.withoutInterval(obstacle);
        }
        double down = reach(r1 - limit(r1, n1, -quantile), limit(r2, n2, quantile) - r2);
        double up = reach(limit(r1, n1, quantile) - r1, r2 - limit(r2, n2, -quantile));
        return difference.withInterval(new Interval(r1 - r2 - down, r1 - r2 + up, level, "Zou"));
    }

    private static double limit(double r, double n, double quantile) {
        return Math.tanh(atanh(r) + quantile / Math.sqrt(n - 3));
    }

    private double reach(double first, double second) {
        return Math.sqrt(Math.max(0, first * first + second * second - 2 * together * first * second));
    }

    /**
     * The statistic: of Fisher for independent, of Steiger for dependent correlations.
     *
     * @return absent with the reason if there is no test
     */
    public Estimate z() {
        return z;
    }

    /**
     * The two-sided p-value of {@link #z()}.
     *
     * @return from 0 to 1; absent where z is
     */
    public Estimate p() {
        return z.isPresent() ? Estimate.of(Math.min(1, 2 * Tail.normalUpper(Math.abs(z.value())))) : z;
    }

    /**
     * Williams' t, with n − 3 degrees of freedom.
     *
     * @return absent if the correlations do not share a variable
     */
    public Estimate williamsT() {
        return williams;
    }

    /**
     * The two-sided p-value of {@link #williamsT()}.
     *
     * @return from 0 to 1; absent where t is
     */
    public Estimate williamsP() {
        return williams.isPresent() ? Estimate.of(Tail.tTwoSided(williams.value(), n1 - 3)) : williams;
    }

    /**
     * The result in a sentence.
     *
     * @return such as {@code Correlations .49 and .36: difference .13 [-.09, .35] (95%, Zou), p = .248}
     */
    @Override
    public String toString() {
        String start = "Correlations " + Headline.coefficient(r1) + " and " + Headline.coefficient(r2);
        if (obstacle != null) {
            return start + ": not tested, " + obstacle.reason();
        }
        Interval interval = difference().interval().orElseThrow();
        return Headline.of(
                start + ": difference " + Headline.coefficient(r1 - r2),
                " " + NumberStyle.EN.coefficientInterval(interval.lower(), interval.upper(), 2) + " (95%, Zou)",
                ", " + Headline.p(p()));
    }
}
