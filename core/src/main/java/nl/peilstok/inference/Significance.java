package nl.peilstok.inference;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Tail;
import nl.peilstok.resample.Permutation;
import nl.peilstok.table.NumberStyle;

/**
 * How probable a statistic at least as large is under the null hypothesis.
 *
 * @param p the probability, with the interval of its simulation if it was simulated
 * @param logP its natural logarithm, which goes on where p is too small for a double
 * @param note how it was got, where that is not the usual approximation
 */
record Significance(Estimate p, Estimate logP, Optional<String> note) {

    static Significance absent(Absence absence) {
        return new Significance(Estimate.absent(absence), Estimate.absent(absence), Optional.empty());
    }

    static Significance chiSquare(double x, double df) {
        return usual(Tail.chiSquareUpper(x, df), Tail.logChiSquareUpper(x, df));
    }

    static Significance f(double f, double df1, double df2) {
        return usual(Tail.fUpper(f, df1, df2), Tail.logFUpper(f, df1, df2));
    }

    static Significance normal(double z, Alternative alternative) {
        return switch (alternative) {
            case TWO_SIDED -> {
                double log = Tail.logNormalUpper(Math.abs(z));
                yield usual(Math.min(1, 2 * Tail.normalUpper(Math.abs(z))), Math.min(0, Math.log(2) + log));
            }
            case LESS -> usual(Tail.normalLower(z), Tail.logNormalLower(z));
            case GREATER -> usual(Tail.normalUpper(z), Tail.logNormalUpper(z));
        };
    }

    static Significance exact(double p) {
        return new Significance(Estimate.of(p), Estimate.of(Math.log(p)), Optional.of("p is exact."));
    }

    static Significance tooManyForExact() {
        return absent(
                new Absence(Absence.Kind.NOT_DEFINED, "too many respondents for the exact p; permutations give one"));
    }

    static Significance permutation(Permutation permutation, ToDoubleFunction<int[]> statistic, int... blocks) {
        Estimate p = permutation.pValue(statistic, blocks);
        Interval interval = p.interval().orElseThrow();
        String limits = NumberStyle.EN.coefficientInterval(interval.lower(), interval.upper(), 4);
        return new Significance(
                p,
                Estimate.of(Math.log(p.value())),
                Optional.of("p by " + permutation + "; " + Interval.percentage(interval.level()) + " interval of p "
                        + limits + "."));
    }

    private static Significance usual(double p, double logP) {
        return new Significance(Estimate.of(p), Estimate.of(logP), Optional.empty());
    }
}
