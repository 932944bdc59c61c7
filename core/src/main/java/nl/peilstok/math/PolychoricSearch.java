package nl.peilstok.math;

/**
 * Maximises the likelihood of a table over ρ with thresholds held fixed: Newton's method on x = atanh ρ with the observed
 * second derivative, or the expected one where that is not negative, inside a bracket that the sign of the score narrows.
 */
final class PolychoricSearch {
    /** Beyond this ρ the cells of a table can no longer tell correlations apart; also polycor's {@code maxcor}. */
    static final double BOUND = 0.9999;

    private static final double LIMIT = 0.5 * StrictMath.log((1 + BOUND) / (1 - BOUND));
    private static final double FARTHEST_START = 1.5;
    /** Newton doubles the digits, so what remains after a last step of this size is rounding. */
    private static final double LAST_STEP = 1e-8;

    private static final int ITERATIONS = 200;

    private final double[] counts;
    private final CellProbabilities cells;
    private double n;
    private double score;
    private double observed;
    private double expected;
    private boolean possible;

    PolychoricSearch(double[] counts, CellProbabilities cells) {
        this.counts = counts;
        this.cells = cells;
        for (double count : counts) {
            n += count;
        }
    }

    /** Moves the cells to the maximum. */
    PolychoricPair.Outcome run() {
        evaluate();
        // The first step of Fisher's scoring at ρ = 0 is the covariance of the normal scores over their variances.
        double x = clamp(score / expected, FARTHEST_START);
        double low = Math.nextDown(-LIMIT);
        double high = Math.nextUp(LIMIT);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            cells.moveTo(x);
            evaluate();
            if (possible && Math.abs(x) == LIMIT && score * x >= 0) {
                return PolychoricPair.Outcome.AT_BOUND;
            }
            if (possible ? score > 0 : x < 0) {
                low = x;
            } else {
                high = x;
            }
            double step = !possible ? Double.NaN : observed > 0 ? score / observed : score / expected;
            if (Math.abs(step) <= LAST_STEP) {
                cells.moveTo(x + step);
                return PolychoricPair.Outcome.CONVERGED;
            }
            if (possible && isFlat(step)) {
                step = Math.copySign(2 * LIMIT, score == 0 ? x : score);
            }
            double next = clamp(x + step, LIMIT);
            x = next > low && next < high ? next : low + (high - low) / 2;
        }
        return PolychoricPair.Outcome.NOT_CONVERGED;
    }

    double logLikelihood() {
        double sum = 0;
        for (int i = 0, cell = 0; i < cells.rows(); i++) {
            for (int j = 0; j < cells.columns(); j++, cell++) {
                if (counts[cell] > 0) {
                    sum += counts[cell] * StrictMath.log(cells.probability(i, j));
                }
            }
        }
        return sum;
    }

    /** −∂² ln L/∂ρ² where the cells are now. */
    double observedInformation() {
        evaluate();
        double s2 = (1 - cells.rho()) * (1 + cells.rho());
        // d²/dx² = (1 − ρ²)² d²/dρ² − 2ρ d/dx
        return (observed - 2 * cells.rho() * score) / (s2 * s2);
    }

    /** Nothing to gain by a step that is not small: the likelihood creeps up to its limit at ρ = ±1. */
    private boolean isFlat(double step) {
        return !(Math.abs(step) < 1e-4) && !(score * step > 1e-14 * n);
    }

    private void evaluate() {
        score = 0;
        observed = 0;
        expected = 0;
        possible = true;
        for (int i = 0, cell = 0; i < cells.rows(); i++) {
            for (int j = 0; j < cells.columns(); j++, cell++) {
                if (counts[cell] > 0) {
                    double p = cells.probability(i, j);
                    double ratio = cells.slope(i, j) / p;
                    possible &= p > 0;
                    score += counts[cell] * ratio;
                    observed += counts[cell] * (ratio * ratio - cells.curvature(i, j) / p);
                    expected += n * ratio * cells.slope(i, j);
                }
            }
        }
    }

    private static double clamp(double x, double limit) {
        return Math.max(-limit, Math.min(limit, x));
    }
}
