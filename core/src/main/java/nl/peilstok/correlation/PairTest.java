package nl.peilstok.correlation;

import java.util.function.Supplier;
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
    /** What exact p are counted by, when asked for. */
    private final Supplier<Tails> exact;

    /**
     * Exact probabilities.
     *
     * @param twoSided of a coefficient as far from 0
     * @param lower of one as low
     * @param upper of one as high
     */
    record Tails(double twoSided, double lower, double upper) {}

    private PairTest(Law law, double statistic, double df, Absence absence, Supplier<Tails> exact) {
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

    static PairTest exact(Supplier<Tails> tails) {
        return new PairTest(Law.EXACT, Double.NaN, Double.NaN, null, tails);
    }

    static PairTest absent(Absence why) {
        return new PairTest(Law.NONE, Double.NaN, Double.NaN, why, null);
    }

    /** Two-sided. */
    Estimate p() {
        return switch (law) {
            case T -> Estimate.of(Tail.tTwoSided(statistic, df));
            case NORMAL -> Estimate.of(Math.min(1, 2 * Tail.normalUpper(Math.abs(statistic))));
            case EXACT -> Estimate.of(exact.get().twoSided());
            case NONE -> Estimate.absent(absence);
        };
    }

    /** Of a coefficient this low. */
    Estimate pLess() {
        return switch (law) {
            case T -> Estimate.of(Tail.tLower(statistic, df));
            case NORMAL -> Estimate.of(Tail.normalLower(statistic));
            case EXACT -> Estimate.of(exact.get().lower());
            case NONE -> Estimate.absent(absence);
        };
    }

    /** Of a coefficient this high. */
    Estimate pGreater() {
        return switch (law) {
            case T -> Estimate.of(Tail.tUpper(statistic, df));
            case NORMAL -> Estimate.of(Tail.normalUpper(statistic));
            case EXACT -> Estimate.of(exact.get().upper());
            case NONE -> Estimate.absent(absence);
        };
    }

    /** The natural logarithm of the two-sided p, also where p is too small for a double. */
    Estimate logP() {
        return switch (law) {
            case T -> Estimate.of(Tail.logTTwoSided(statistic, df));
            case NORMAL -> Estimate.of(Math.min(0, Math.log(2) + Tail.logNormalUpper(Math.abs(statistic))));
            case EXACT -> Estimate.of(Math.log(exact.get().twoSided()));
            case NONE -> Estimate.absent(absence);
        };
    }
}
