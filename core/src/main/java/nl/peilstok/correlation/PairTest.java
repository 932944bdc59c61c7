package nl.peilstok.correlation;

import java.util.function.DoubleSupplier;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Tail;

/**
 * The test of one coefficient against 0: a statistic with the law it follows, an exact p, or the reason why there is
 * none. The p is computed when asked for, since a large matrix holds many.
 */
final class PairTest {
    private enum Law {
        T,
        NORMAL,
        EXACT,
        NONE
    }

    private final Law law;
    private final double statistic;
    private final double df;
    private final Absence absence;
    /** What an exact p is counted by, when asked for. */
    private final DoubleSupplier exact;

    private PairTest(Law law, double statistic, double df, Absence absence, DoubleSupplier exact) {
        this.law = law;
        this.statistic = statistic;
        this.df = df;
        this.absence = absence;
        this.exact = exact;
    }

    static PairTest t(double t, double df) {
        return new PairTest(Law.T, t, df, null, null);
    }

    static PairTest z(double z) {
        return new PairTest(Law.NORMAL, z, Double.NaN, null, null);
    }

    static PairTest exact(DoubleSupplier p) {
        return new PairTest(Law.EXACT, Double.NaN, Double.NaN, null, p);
    }

    static PairTest absent(Absence why) {
        return new PairTest(Law.NONE, Double.NaN, Double.NaN, why, null);
    }

    /** Two-sided. */
    Estimate p() {
        return switch (law) {
            case T -> Estimate.of(Tail.tTwoSided(statistic, df));
            case NORMAL -> Estimate.of(Math.min(1, 2 * Tail.normalUpper(Math.abs(statistic))));
            case EXACT -> Estimate.of(exact.getAsDouble());
            case NONE -> Estimate.absent(absence);
        };
    }

    /** The natural logarithm of the two-sided p, also where p is too small for a double. */
    Estimate logP() {
        return switch (law) {
            case T -> Estimate.of(Tail.logTTwoSided(statistic, df));
            case NORMAL -> Estimate.of(Math.min(0, Math.log(2) + Tail.logNormalUpper(Math.abs(statistic))));
            case EXACT -> Estimate.of(Math.log(exact.getAsDouble()));
            case NONE -> Estimate.absent(absence);
        };
    }
}
