package nl.peilstok.math;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The tails of a noncentral distribution: Σ π(v) T(v) over v = v₀, v₀ + 1, …, with π(v) = m^v e^(−m) / Γ(v + 1) and T(v)
 * the tail of a gamma or beta distribution of which the first shape is a + v.
 *
 * <p>From one v to the next T changes by a step that is a density and has a simple ratio to the step before. An upper tail
 * grows with v and is followed upwards, a lower tail grows the other way and is followed downwards, so that every
 * operation is an addition or a product of positive numbers and the far tails keep their digits. The sum begins where its
 * terms are e^(−45) of the largest; the number of terms grows as the root of m.
 *
 * <p>Reference: Johnson, Kotz and Balakrishnan (1995), chapters 29 and 30, for the mixtures.
 */
final class PoissonMixture {
    /** Terms this much smaller than the largest, in logarithms, are left out. */
    private static final double NOTHING = 45;

    /** The first term must not be so small that it is lost. */
    private static final double LOST = 300;

    private static final double EPSILON = 1e-18;

    private final double mean;
    private final double first;
    private final DoubleFunction<LogTails> tails;
    private final DoubleUnaryOperator logStep;
    private final DoubleUnaryOperator stepRatio;

    /**
     * A mixture.
     *
     * @param tails both tails at v
     * @param logStep ln of T(v + 1) − T(v) of the upper tail
     * @param stepRatio the step at v + 1 over that at v
     */
    private PoissonMixture(
            double mean,
            double first,
            DoubleFunction<LogTails> tails,
            DoubleUnaryOperator logStep,
            DoubleUnaryOperator stepRatio) {
        this.mean = mean;
        this.first = first;
        this.tails = tails;
        this.logStep = logStep;
        this.stepRatio = stepRatio;
    }

    /** The tails at x of gamma distributions with shapes a + v, v from 0. */
    static PoissonMixture ofGammas(double mean, double a, double x) {
        return new PoissonMixture(
                mean,
                0,
                v -> IncompleteGamma.logTails(a + v, x),
                v -> IncompleteGamma.logDensity(a + v, x) - StrictMath.log(a + v),
                v -> x / (a + v + 1));
    }

    /** The tails at the given odds x / (1 − x) of beta distributions with shapes a + v and b, v from {@code first}. */
    static PoissonMixture ofBetas(double mean, double first, double a, double b, double odds) {
        double x = odds / (1 + odds);
        return new PoissonMixture(
                mean,
                first,
                v -> IncompleteBeta.logTails(a + v, b, odds * b / (a + v)),
                v -> IncompleteBeta.logDensity(a + v, b, odds * b / (a + v)) - StrictMath.log(a + v),
                v -> x * (a + v + b) / (a + v + 1));
    }

    /** ln Σ π(v) P(X &gt; x), not capped at 0. */
    double logUpper() {
        double peak = peak(true);
        double scale = logTerm(peak, true);
        double v = begin(peak, scale, -1);
        double weight = logWeight(v) - scale;
        double term = StrictMath.exp(weight + tails.apply(v).logUpper());
        double step = StrictMath.exp(weight + logStep.applyAsDouble(v));
        double sum = term;
        while (v < peak || term > EPSILON * sum) {
            double ratio = mean / (v + 1);
            term = ratio * (term + step);
            step *= ratio * stepRatio.applyAsDouble(v);
            sum += term;
            v++;
        }
        return scale + StrictMath.log(sum);
    }

    /** ln Σ π(v) P(X &lt; x), not capped at 0. */
    double logLower() {
        double peak = peak(false);
        double scale = logTerm(peak, false);
        double v = begin(peak, scale, 1);
        double weight = logWeight(v) - scale;
        double term = StrictMath.exp(weight + tails.apply(v).logLower());
        double step = v > first ? StrictMath.exp(weight + logStep.applyAsDouble(v - 1)) : 0;
        double sum = term;
        while (v > first && (v > peak || term > EPSILON * sum)) {
            double ratio = v / mean;
            term = ratio * (term + step);
            v--;
            step *= v > first ? ratio / stepRatio.applyAsDouble(v - 1) : 0;
            sum += term;
        }
        return scale + StrictMath.log(sum);
    }

    private double logWeight(double v) {
        return IncompleteGamma.logDensity(v + 1, mean) - StrictMath.log(mean);
    }

    private double logTerm(double v, boolean upper) {
        LogTails both = tails.apply(v);
        return logWeight(v) + (upper ? both.logUpper() : both.logLower());
    }

    /** About where the terms, whose logarithms are concave in v, are largest. */
    private double peak(boolean upper) {
        double v = first + Math.floor(mean);
        double height = logTerm(v, upper);
        double jump = Math.max(1, Math.floor(Math.sqrt(mean)));
        boolean growing = true;
        while (jump >= Math.max(1, Math.sqrt(v) / 4)) {
            double next = upper ? v + jump : Math.max(first, v - jump);
            double back = upper ? Math.max(first, v - jump) : v + jump;
            double there = logTerm(next, upper);
            if (there > height) {
                v = next;
                height = there;
                jump *= growing ? 2 : 1;
                continue;
            }
            growing = false;
            there = logTerm(back, upper);
            if (there > height) {
                v = back;
                height = there;
            } else {
                jump = Math.floor(jump / 2);
            }
        }
        return v;
    }

    /** A v on the given side of the peak where the terms are nothing yet, but not lost. */
    private double begin(double peak, double height, int direction) {
        boolean upper = direction < 0;
        double inside = peak;
        double v = peak;
        double jump = Math.max(1, Math.floor(6 * Math.sqrt(peak)));
        double drop = 0;
        while (drop < NOTHING && !(upper && v == first)) {
            inside = v;
            v = Math.max(first, v + direction * jump);
            drop = height - logTerm(v, upper);
            jump *= 2;
        }
        while (drop > LOST && Math.abs(v - inside) > 1) {
            double middle = inside + Math.rint((v - inside) / 2);
            double there = height - logTerm(middle, upper);
            if (there < NOTHING) {
                inside = middle;
            } else {
                v = middle;
                drop = there;
            }
        }
        // One step apart: the nearer one, where the terms fall as steeply as that.
        return drop > LOST ? inside : v;
    }
}
