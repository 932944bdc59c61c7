package nl.peilstok.reliability;

import java.util.Arrays;
import nl.peilstok.math.Cholesky;

/**
 * The greatest lower bound to reliability: the largest sum of error variances θ that a covariance matrix C leaves room
 * for, max Σθ subject to C − diag(θ) positive semidefinite and θ ≥ 0.
 *
 * <p>A semidefinite programme, solved from within: with t = θ / c_ii and R the correlations, Newton steps maximise
 * Σ w t / μ + ln det(R − diag(t)) + Σ ln t for a falling μ (a barrier method; Boyd and Vandenberghe 2004, chapter 11).
 * On that path the sum is at most 2kμ below its maximum, which says when to stop.
 */
final class GreatestLowerBound {
    /** How far the bound may be from its true value. */
    private static final double GAP = 1e-10;

    private static final double FALL = 0.08;
    private static final int MOST_STEPS = 500;

    /** A share of an item's variance below it, not explained by the other items, is rounding. */
    private static final double SINGULAR = 1e-11;

    private final int k;
    private final double[] r;
    /** The share of each item's variance in the variance of the sum. */
    private final double[] weight;

    private final double[] t;
    private final double[] trial;
    private final double[] inner;
    private final double[] inverse;
    private final double[] hessian;
    private final double[] step;
    private final Cholesky ofInner;
    private final Cholesky ofHessian;

    private GreatestLowerBound(double[] r, double[] weight) {
        this.k = weight.length;
        this.r = r;
        this.weight = weight;
        this.t = new double[k];
        this.trial = new double[k];
        this.inner = new double[k * k];
        this.inverse = new double[k * k];
        this.hessian = new double[k * k];
        this.step = new double[k];
        this.ofInner = new Cholesky(k);
        this.ofHessian = new Cholesky(k);
    }

    /** The bound, 1 − max Σθ / V; NaN if C without its constant items is not positive definite, or V is not above 0. */
    static double of(ScaleMoments moments) {
        double total = moments.total();
        int[] varying = moments.varying();
        int k = varying.length;
        double[] r = new double[k * k];
        double[] weight = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                r[i * k + j] = moments.correlation(varying[i], varying[j]);
            }
            r[i * k + i] = 1;
            weight[i] = moments.covariance(varying[i], varying[i]) / total;
        }
        if (Double.isNaN(total) || !new Cholesky(k).decompose(r, SINGULAR)) {
            return Double.NaN;
        }
        return new GreatestLowerBound(r, weight).solve();
    }

    private double solve() {
        start();
        double mu = 1;
        int steps = 0;
        while (2 * k * mu > GAP) {
            mu *= FALL;
            double decrement;
            do {
                decrement = newton(mu);
                // At this size rounding keeps the decrement from falling further.
            } while (decrement > 0.1 && ++steps < MOST_STEPS);
        }
        if (steps >= MOST_STEPS) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += weight[i] * t[i];
        }
        return 1 - sum;
    }

    /** R − diag(s / (R⁻¹)_ii) is positive definite for s below 1/k, as R − 1/(R⁻¹)_ii is for each i alone. */
    private void start() {
        ofInner.decompose(r, 0);
        ofInner.invert(inverse);
        for (int i = 0; i < k; i++) {
            t[i] = 0.5 / (k * inverse[i * k + i]);
        }
        isInside(t);
    }

    /** One damped step; gives Newton's decrement before it. */
    private double newton(double mu) {
        ofInner.invert(inverse);
        for (int i = 0; i < k; i++) {
            step[i] = weight[i] / mu - inverse[i * k + i] + 1 / t[i];
            for (int j = 0; j <= i; j++) {
                hessian[i * k + j] = inverse[i * k + j] * inverse[i * k + j];
            }
            hessian[i * k + i] += 1 / (t[i] * t[i]);
        }
        double[] gradient = step.clone();
        if (!ofHessian.decompose(hessian, 0)) {
            return 0;
        }
        ofHessian.solveInPlace(step);
        double square = 0;
        for (int i = 0; i < k; i++) {
            square += gradient[i] * step[i];
        }
        double decrement = Math.sqrt(Math.max(0, square));
        double length = decrement > 0.25 ? 1 / (1 + decrement) : 1;
        // The damped step stays inside but for rounding.
        for (int halving = 0; halving < Double.SIZE; halving++, length /= 2) {
            for (int i = 0; i < k; i++) {
                trial[i] = t[i] + length * step[i];
            }
            if (isInside(trial)) {
                System.arraycopy(trial, 0, t, 0, k);
                return decrement;
            }
        }
        isInside(t);
        return 0;
    }

    /** Also decomposes R − diag(t). */
    private boolean isInside(double[] errors) {
        System.arraycopy(r, 0, inner, 0, r.length);
        for (int i = 0; i < k; i++) {
            inner[i * k + i] -= errors[i];
        }
        return Arrays.stream(errors).allMatch(each -> each > 0) && ofInner.decompose(inner, 0);
    }
}
