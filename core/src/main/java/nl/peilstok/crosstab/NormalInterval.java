package nl.peilstok.crosstab;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;

/**
 * The intervals that follow from a standard error.
 *
 * @param level of confidence
 */
record NormalInterval(Level level) {
    /** θ ± z·se, within the range of θ. */
    Estimate around(double value, double standardError, double least, double most, String method) {
        if (standardError == 0) {
            return Estimate.of(value)
                    .withoutInterval(new Absence(Absence.Kind.NOT_DEFINED, "the asymptotic standard error is 0"));
        }
        double margin = level.z() * standardError;
        return Estimate.of(value)
                .withInterval(new Interval(
                        Math.max(least, value - margin), Math.min(most, value + margin), level.value(), method));
    }

    /** θ·e^(± z·se), of a ratio. */
    Estimate aroundRatio(double value, double standardErrorOfLog, String method) {
        double margin = level.z() * standardErrorOfLog;
        return Estimate.of(value)
                .withInterval(new Interval(value * Math.exp(-margin), value * Math.exp(margin), level.value(), method));
    }
}
