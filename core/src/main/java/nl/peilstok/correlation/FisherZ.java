package nl.peilstok.correlation;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;

/**
 * What follows from one Pearson correlation r of n respondents: its interval by Fisher's z, and its t-test. Other
 * coefficients have intervals of the same form with a variance of their own.
 */
final class FisherZ {
    private final double level;
    private final double quantile;

    FisherZ(double level) {
        this.level = level;
        this.quantile = new Level(level).z();
    }

    PairCorrelation of(Estimate r, int n) {
        if (!r.isPresent()) {
            Absence why = r.whyAbsent().orElseThrow();
            return new PairCorrelation(r, n, Estimate.absent(why), PairTest.absent(why));
        }
        return new PairCorrelation(
                withInterval(r, n),
                n,
                Estimate.absent(Absence.Kind.NOT_DEFINED, "the interval is that of Fisher's z, which has none for r"),
                test(r.value(), n));
    }

    private Estimate withInterval(Estimate r, int n) {
        if (n <= 3) {
            return r.withoutInterval(
                    new Absence(Absence.Kind.TOO_FEW, "an interval by Fisher's z needs 4 respondents, got " + n));
        }
        return r.withInterval(interval(r.value(), 1 / (n - 3.0), "Fisher z"));
    }

    /** The interval of a coefficient whose z = artanh r is nearly normal with this variance. */
    Interval interval(double r, double variance, String method) {
        double z = atanh(r);
        double margin = quantile * Math.sqrt(variance);
        return new Interval(Math.tanh(z - margin), Math.tanh(z + margin), level, method);
    }

    private static double atanh(double r) {
        return Math.abs(r) == 1 ? r * Double.POSITIVE_INFINITY : (Math.log1p(r) - Math.log1p(-r)) / 2;
    }

    /** By t, for r on a scale of its own or of ranks. */
    static PairTest test(double r, int n) {
        if (n <= 2) {
            return PairTest.absent(new Absence(Absence.Kind.TOO_FEW, "a test needs 3 respondents, got " + n));
        }
        return PairTest.t(r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))), n - 2.0);
    }
}
