package nl.peilstok.crosstab;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Quantile;

/** A confidence level, and the intervals that follow from a standard error. */
record Confidence(double level) {
    static final Confidence USUAL = new Confidence(.95);

    Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level: must lie between 0 and 1, got " + level);
        }
    }

    /** The probability beyond either limit. */
    double tail() {
        return (1 - level) / 2;
    }

    /** The normal quantile of a limit. */
    double z() {
        return Quantile.normalUpper(tail());
    }

    /** θ ± z·se, within the range of θ. */
    Estimate around(double value, double standardError, double least, double most, String method) {
        if (standardError == 0) {
            return Estimate.of(value)
                    .withoutInterval(new Absence(Absence.Kind.NOT_DEFINED, "the asymptotic standard error is 0"));
        }
        double margin = z() * standardError;
        return Estimate.of(value)
                .withInterval(
                        new Interval(Math.max(least, value - margin), Math.min(most, value + margin), level, method));
    }

    /** θ·e^(± z·se), of a ratio. */
    Estimate aroundRatio(double value, double standardErrorOfLog, String method) {
        double margin = z() * standardErrorOfLog;
        return Estimate.of(value)
                .withInterval(new Interval(value * Math.exp(-margin), value * Math.exp(margin), level, method));
    }
}
