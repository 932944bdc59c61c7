package nl.peilstok.math;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;

/**
 * The polyserial correlation of a continuous variable and an ordinal one, behind which a normal variable is thought.
 *
 * <p>Definition: ln L = Σ ln(Φ((τ_y − ρz)/√(1 − ρ²)) − Φ((τ_(y−1) − ρz)/√(1 − ρ²))), z standardised. {@link #twoStep} takes
 * thresholds τ from the shares of the categories and maximises over ρ; {@link #maximumLikelihood} maximises over both. With
 * z standardised by divisor n the latter is also the joint maximum over mean and standard deviation, which the
 * factorisation into f(z) P(y | z) leaves at those of the sample; polycor standardises by n − 1.
 *
 * <p>Undefined when: fewer than two categories are in use (see {@link #outcome}). At |ρ| = .9999 the search ends.
 *
 * <p>Agrees with: polycor 0.8.1 {@code polyserial} within the 1e-4 of its search, lavaan 0.6-14 {@code lavCor}'s two steps
 * within 1e-6.
 *
 * <p>Reference: Olsson, Drasgow and Dorans (1982, doi:10.1007/BF02294164).
 */
public final class PolyserialPair {
    private final PolyserialLikelihood likelihood;
    private final PolychoricPair.Outcome outcome;
    private final double rho;
    private final double[] thresholds;
    private final boolean joint;

    private PolyserialPair(
            PolyserialLikelihood likelihood,
            PolychoricPair.Outcome outcome,
            double rho,
            double[] thresholds,
            boolean joint) {
        this.likelihood = likelihood;
        this.outcome = outcome;
        this.rho = rho;
        this.thresholds = thresholds;
        this.joint = joint;
    }

    /**
     * The two-step estimate.
     *
     * @param z the continuous variable, mean 0 and standard deviation 1
     * @param categories the ordinal variable, from 0; categories nobody has are left out
     * @return the estimate, which may be undefined
     * @throws IllegalArgumentException if lengths differ, a z is not finite or a category is negative
     */
    public static PolyserialPair twoStep(double[] z, int[] categories) {
        PolyserialLikelihood likelihood = PolyserialLikelihood.of(z, categories);
        if (likelihood.categories() < 2) {
            PolychoricPair.Outcome none =
                    z.length == 0 ? PolychoricPair.Outcome.NO_OBSERVATIONS : PolychoricPair.Outcome.ONE_CATEGORY;
            return new PolyserialPair(likelihood, none, Double.NaN, new double[0], false);
        }
        double[] thresholds = likelihood.marginThresholds();
        double low = -1;
        double high = 1;
        double bound = PolychoricSearch.BOUND;
        double rho = Math.max(-.9, Math.min(.9, likelihood.start(thresholds)));
        for (int iteration = 0; iteration < 200; iteration++) {
            double[] slopes = likelihood.slopes(rho, thresholds);
            boolean possible = slopes[0] > Double.NEGATIVE_INFINITY;
            if (possible && Math.abs(rho) == bound && slopes[1] * rho >= 0) {
                return new PolyserialPair(likelihood, PolychoricPair.Outcome.AT_BOUND, rho, thresholds, false);
            }
            if (possible ? slopes[1] > 0 : rho < 0) {
                low = rho;
            } else {
                high = rho;
            }
            double step = possible && slopes[2] < 0 ? -slopes[1] / slopes[2] : Double.NaN;
            if (Math.abs(step) <= 1e-9) {
                return new PolyserialPair(likelihood, PolychoricPair.Outcome.CONVERGED, rho + step, thresholds, false);
            }
            if (possible && !(Math.abs(step) < 1e-5) && !(slopes[1] * step > 1e-14 * z.length)) {
                // Nothing to gain by a step that is not small: the likelihood creeps up to its limit at ρ = ±1.
                step = Math.copySign(2, slopes[1] == 0 ? rho : slopes[1]);
            }
            double next = Math.max(-bound, Math.min(bound, rho + step));
            rho = next > low && next < high ? next : Math.max(-bound, Math.min(bound, low + (high - low) / 2));
        }
        return new PolyserialPair(likelihood, PolychoricPair.Outcome.NOT_CONVERGED, rho, thresholds, false);
    }

    /**
     * The estimate that maximises the likelihood over ρ and thresholds: ordered probit regression on z, in which ln L is
     * concave. Where the two-step estimate is at its bound or undefined, that estimate is the answer; where the categories
     * lie one after the other on z, it has no maximum and ρ is at its bound.
     *
     * @param z the continuous variable, mean 0 and standard deviation 1
     * @param categories the ordinal variable, from 0; categories nobody has are left out
     * @return the estimate, which may be undefined
     * @throws IllegalArgumentException if lengths differ, a z is not finite or a category is negative
     */
    public static PolyserialPair maximumLikelihood(double[] z, int[] categories) {
        PolyserialPair start = twoStep(z, categories);
        if (start.outcome != PolychoricPair.Outcome.CONVERGED) {
            return start;
        }
        PolyserialLikelihood likelihood = start.likelihood;
        int direction = likelihood.separation();
        if (direction != 0) {
            return new PolyserialPair(
                    likelihood,
                    PolychoricPair.Outcome.AT_BOUND,
                    direction * PolychoricSearch.BOUND,
                    start.thresholds,
                    false);
        }
        double[] at = toProbit(start.rho, start.thresholds);
        PolyserialLikelihood.Probit here = likelihood.probit(at);
        for (int iteration = 0; iteration < 100; iteration++) {
            double[] step = solver(here.information())
                    .solve(new ArrayRealVector(here.score(), false))
                    .toArray();
            double largest = Arrays.stream(step).map(Math::abs).max().orElse(0);
            double part = 1;
            PolyserialLikelihood.Probit next = likelihood.probit(moved(at, step, part));
            // Near the maximum, the likelihood, a sum of many terms, is too coarse to show that it went up.
            double least = here.logLikelihood() - PolychoricPair.COARSE * Math.abs(here.logLikelihood());
            while (largest > 1e-8 && !(next.logLikelihood() >= least) && part > 1e-10) {
                part /= 2;
                next = likelihood.probit(moved(at, step, part));
            }
            at = moved(at, step, part);
            here = next;
            if (largest <= 1e-8) {
                return fromProbit(likelihood, PolychoricPair.Outcome.CONVERGED, at);
            }
        }
        return fromProbit(likelihood, PolychoricPair.Outcome.NOT_CONVERGED, at);
    }

    /**
     * How the search ended.
     *
     * @return whether and why ρ can be relied upon
     */
    public PolychoricPair.Outcome outcome() {
        return outcome;
    }

    /**
     * The estimated correlation.
     *
     * @return −.9999 to .9999; NaN if the outcome is not defined
     */
    public double rho() {
        return rho;
    }

    /**
     * The thresholds between the categories in use, in their order.
     *
     * @return a new array; empty if the outcome is not defined
     */
    public double[] thresholds() {
        return thresholds.clone();
    }

    /**
     * ln L of the categories given z, at the estimate.
     *
     * @return natural logarithm; NaN if the outcome is not defined
     */
    public double logLikelihood() {
        return outcome.isDefined() ? likelihood.slopes(rho, thresholds)[0] : Double.NaN;
    }

    /**
     * The asymptotic standard error of ρ that counts what estimating thresholds, mean and standard deviation brings. For
     * maximum likelihood by the information, to which the standard deviation adds (ρ(1 − ρ²))²/2n; for two steps by the
     * delta method over respondents, which needs no normal distribution of z.
     *
     * @return above 0; NaN if the outcome is not {@link PolychoricPair.Outcome#CONVERGED}
     */
    public double standardError() {
        if (outcome != PolychoricPair.Outcome.CONVERGED) {
            return Double.NaN;
        }
        if (!joint) {
            return Math.sqrt(likelihood.twoStepVariance(rho, thresholds));
        }
        double scale = rho * (1 - rho * rho);
        double conditional = conditionalStandardError();
        return Math.sqrt(conditional * conditional + scale * scale / (2 * likelihood.size()));
    }

    /**
     * The standard error of ρ as polycor gives it: with mean and standard deviation taken as known and, for a two-step
     * estimate, the thresholds too.
     *
     * @return above 0; NaN if the outcome is not {@link PolychoricPair.Outcome#CONVERGED}
     */
    public double conditionalStandardError() {
        if (outcome != PolychoricPair.Outcome.CONVERGED) {
            return Double.NaN;
        }
        if (!joint) {
            return 1 / Math.sqrt(-likelihood.slopes(rho, thresholds)[2]);
        }
        double[] last = new double[thresholds.length + 1];
        last[thresholds.length] = 1;
        double variance = solver(likelihood.probit(toProbit(rho, thresholds)).information())
                .solve(new ArrayRealVector(last, false))
                .getEntry(thresholds.length);
        // ρ = β/√(1 + β²), so dρ/dβ = (1 − ρ²)^(3/2).
        return Math.sqrt(variance) * StrictMath.pow((1 - rho) * (1 + rho), 1.5);
    }

    private static PolyserialPair fromProbit(
            PolyserialLikelihood likelihood, PolychoricPair.Outcome outcome, double[] at) {
        double slope = at[at.length - 1];
        double scale = Math.sqrt(1 + slope * slope);
        double[] thresholds =
                Arrays.stream(at, 0, at.length - 1).map(each -> each / scale).toArray();
        return new PolyserialPair(likelihood, outcome, slope / scale, thresholds, true);
    }

    private static double[] toProbit(double rho, double[] thresholds) {
        double[] at = Arrays.copyOf(thresholds, thresholds.length + 1);
        at[thresholds.length] = rho;
        double s = Math.sqrt((1 - rho) * (1 + rho));
        return Arrays.stream(at).map(each -> each / s).toArray();
    }

    private static double[] moved(double[] from, double[] step, double part) {
        double[] to = from.clone();
        for (int k = 0; k < to.length; k++) {
            to[k] += part * step[k];
        }
        return to;
    }

    private static DecompositionSolver solver(double[][] information) {
        return new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 1e-9, 1e-300).getSolver();
    }
}
