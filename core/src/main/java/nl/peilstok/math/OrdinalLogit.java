package nl.peilstok.math;

import java.util.Arrays;
import java.util.Optional;

/**
 * The proportional odds model by maximum likelihood: P(Y ≤ j | x) = 1 / (1 + exp(−(θⱼ − β'x))), of counts by category in
 * cells of equal x. Newton's method with step halving; the logarithm of the likelihood is concave, so what it finds is the
 * maximum. Where there is none, because the categories can be told apart by x (separation), the steps do not shrink and the
 * result is empty.
 *
 * @param logLikelihood of all respondents
 * @param thresholds θ, one fewer than categories, in ascending order
 * @param slopes β
 * @param standardErrors of the slopes, by the observed information
 */
public record OrdinalLogit(double logLikelihood, double[] thresholds, double[] slopes, double[] standardErrors) {
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;
    /** In units of the logit, of x with a standard deviation of about 1. */
    private static final double SMALL_STEP = 1e-8;

    private static final double SINGULAR = 1e-11;

    /**
     * The maximum.
     *
     * @param x by cell, the explanatory variables; of about unit scale, so that steps can be judged
     * @param counts by cell, the respondents in each category; in each category there is one somewhere
     * @return empty if the likelihood has no maximum
     */
    public static Optional<OrdinalLogit> of(double[][] x, long[][] counts) {
        int thresholds = counts[0].length - 1;
        int slopes = x[0].length;
        double[] at = new double[thresholds + slopes];
        System.arraycopy(start(counts), 0, at, 0, thresholds);
        Curve curve = new Curve(x, counts, thresholds, slopes);
        double value = curve.value(at);
        Cholesky cholesky = new Cholesky(at.length);
        for (int step = 0; step < MOST_STEPS; step++) {
            curve.differentiate(at);
            if (!cholesky.decompose(curve.information, SINGULAR)) {
                return Optional.empty();
            }
            double[] move = cholesky.solve(curve.gradient);
            double largest = Arrays.stream(move).map(Math::abs).max().orElse(0);
            if (largest < SMALL_STEP) {
                return Optional.of(result(at, value, cholesky, thresholds));
            }
            double[] next = at;
            double reached = Double.NEGATIVE_INFINITY;
            double share = 1;
            for (int halving = 0; halving < MOST_HALVINGS && !(reached >= value - Math.ulp(value)); halving++) {
                next = moved(at, move, share);
                reached = isAscending(next, thresholds) ? curve.value(next) : Double.NEGATIVE_INFINITY;
                share /= 2;
            }
            if (reached == Double.NEGATIVE_INFINITY) {
                return Optional.empty();
            }
            at = next;
            value = reached;
        }
        return Optional.empty();
    }

    private static OrdinalLogit result(double[] at, double value, Cholesky cholesky, int thresholds) {
        double[][] inverse = cholesky.inverse();
        double[] errors = new double[at.length - thresholds];
        for (int slope = 0; slope < errors.length; slope++) {
            errors[slope] = Math.sqrt(inverse[thresholds + slope][thresholds + slope]);
        }
        return new OrdinalLogit(
                value, Arrays.copyOf(at, thresholds), Arrays.copyOfRange(at, thresholds, at.length), errors);
    }

    private static double[] moved(double[] from, double[] by, double share) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += share * by[i];
        }
        return to;
    }

    private static boolean isAscending(double[] at, int thresholds) {
        for (int j = 1; j < thresholds; j++) {
            if (!(at[j] > at[j - 1])) {
                return false;
            }
        }
        return true;
    }

    /** The thresholds that are the maximum where x does not matter. */
    private static double[] start(long[][] counts) {
        double[] totals = totals(counts);
        double n = Arrays.stream(totals).sum();
        double[] start = new double[totals.length - 1];
        double below = 0;
        for (int j = 0; j < start.length; j++) {
            below += totals[j];
            start[j] = Math.log(below / (n - below));
        }
        return start;
    }

    private static double[] totals(long[][] counts) {
        double[] totals = new double[counts[0].length];
        for (long[] cell : counts) {
            for (int j = 0; j < totals.length; j++) {
                totals[j] += cell[j];
            }
        }
        return totals;
    }

    /**
     * The logarithm of the likelihood where nothing explains the answers.
     *
     * @param counts by cell, the respondents in each category
     * @return 0 or less
     */
    public static double nullLogLikelihood(long[][] counts) {
        double[] totals = totals(counts);
        double n = Arrays.stream(totals).sum();
        double sum = 0;
        for (double total : totals) {
            sum += total > 0 ? total * Math.log(total / n) : 0;
        }
        return sum;
    }

    /** The logarithm of the likelihood with its derivatives. Of a category between a and b: p = F(b) − F(a). */
    private static final class Curve {
        private final double[][] x;
        private final long[][] counts;
        private final int thresholds;
        private final int slopes;
        private final double[] gradient;
        /** The negative second derivatives, row after row. */
        private final double[] information;

        Curve(double[][] x, long[][] counts, int thresholds, int slopes) {
            this.x = x;
            this.counts = counts;
            this.thresholds = thresholds;
            this.slopes = slopes;
            this.gradient = new double[thresholds + slopes];
            this.information = new double[gradient.length * gradient.length];
        }

        private static double logistic(double z) {
            return 1 / (1 + Math.exp(-z));
        }

        private double eta(double[] at, int cell) {
            double eta = 0;
            for (int s = 0; s < slopes; s++) {
                eta += at[thresholds + s] * x[cell][s];
            }
            return eta;
        }

        double value(double[] at) {
            double sum = 0;
            for (int cell = 0; cell < counts.length; cell++) {
                double eta = eta(at, cell);
                for (int j = 0; j <= thresholds; j++) {
                    if (counts[cell][j] > 0) {
                        double above = j == thresholds ? Double.POSITIVE_INFINITY : at[j] - eta;
                        double below = j == 0 ? Double.NEGATIVE_INFINITY : at[j - 1] - eta;
                        // σ(b) − σ(a) = σ(b) σ(−a) (1 − exp(a − b)), without cancellation in the tails.
                        double p = logistic(above) * logistic(-below) * -Math.expm1(below - above);
                        sum += counts[cell][j] * Math.log(p);
                    }
                }
            }
            return sum;
        }

        void differentiate(double[] at) {
            Arrays.fill(gradient, 0);
            Arrays.fill(information, 0);
            for (int cell = 0; cell < counts.length; cell++) {
                double eta = eta(at, cell);
                for (int j = 0; j <= thresholds; j++) {
                    if (counts[cell][j] > 0) {
                        add(at, eta, x[cell], j, counts[cell][j]);
                    }
                }
            }
        }

        private void add(double[] at, double eta, double[] row, int j, double count) {
            double above = j == thresholds ? Double.POSITIVE_INFINITY : at[j] - eta;
            double below = j == 0 ? Double.NEGATIVE_INFINITY : at[j - 1] - eta;
            double upper = logistic(above);
            double lower = logistic(below);
            double apart = -Math.expm1(below - above);
            // Densities over p, with σ' = σ (1 − σ) and p as above.
            double a = logistic(-above) / (logistic(-below) * apart);
            double b = lower / (upper * apart);
            double ofEta = lower - logistic(-above);
            if (j < thresholds) {
                gradient[j] += count * a;
                addInformation(j, j, count * (a * a - a * (1 - 2 * upper)));
            }
            if (j > 0) {
                gradient[j - 1] -= count * b;
                addInformation(j - 1, j - 1, count * (b * b + b * (1 - 2 * lower)));
            }
            if (j > 0 && j < thresholds) {
                addInformation(j, j - 1, -count * a * b);
            }
            // Not 1 − F, of which nothing is left in the tail: separation is seen there.
            double densityAbove = upper * logistic(-above);
            double densityBelow = lower * logistic(-below);
            for (int s = 0; s < slopes; s++) {
                int place = thresholds + s;
                gradient[place] += count * ofEta * row[s];
                if (j < thresholds) {
                    addInformation(place, j, -count * densityAbove * row[s]);
                }
                if (j > 0) {
                    addInformation(place, j - 1, -count * densityBelow * row[s]);
                }
                for (int t = 0; t <= s; t++) {
                    addInformation(place, thresholds + t, count * (densityAbove + densityBelow) * row[s] * row[t]);
                }
            }
        }

        private void addInformation(int i, int j, double value) {
            information[i * gradient.length + j] += value;
        }
    }
}
