package nl.peilstok.effect;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.math.NoncentralT;

/**
 * A difference in units of a standard deviation: t · unit · correction, where t is noncentral and its noncentrality in the
 * same units is what is estimated.
 */
record Standardised(double t, double df, double unit, double correction) {
    /** Beyond this noncentrality the sums become long. */
    private static final double LARGEST = 300;

    Estimate estimate(Level level) {
        double factor = unit * correction;
        if (Math.abs(t) > LARGEST) {
            return Estimate.of(t * factor)
                    .withoutInterval(
                            new Absence(Absence.Kind.NOT_DEFINED, "the noncentral t is not computed for so large a t"));
        }
        double lower = NoncentralT.noncentralityUpper(t, df, level.tail());
        double upper = NoncentralT.noncentrality(t, df, level.tail());
        return Estimate.of(t * factor)
                .withInterval(new Interval(lower * factor, upper * factor, level.value(), "noncentral t"));
    }
}
