package nl.peilstok.math;

import java.util.Arrays;

/** The likelihood of ordinal answers given a standardised variable, and its derivatives, for {@link PolyserialPair}. */
final class PolyserialLikelihood {
    private final double[] z;
    private final int[] category;
    private final int[] counts;

    private PolyserialLikelihood(double[] z, int[] category, int[] counts) {
        this.z = z;
        this.category = category;
        this.counts = counts;
    }

    /** ln L of an ordered probit, its gradient and minus its second derivatives: cuts first, then the slope on z. */
    record Probit(double logLikelihood, double[] score, double[][] information) {}

    static PolyserialLikelihood of(double[] z, int[] categories) {
        if (z.length != categories.length) {
            throw new IllegalArgumentException(
                    "z and categories must be of one length, but there are " + z.length + " and " + categories.length);
        }
        int highest = -1;
        for (int i = 0; i < z.length; i++) {
            if (!Double.isFinite(z[i]) || categories[i] < 0) {
                throw new IllegalArgumentException("z must be finite and categories not negative, but respondent " + i
                        + " has " + z[i] + " and " + categories[i]);
            }
            highest = Math.max(highest, categories[i]);
        }
        boolean[] used = new boolean[highest + 1];
        for (int each : categories) {
            used[each] = true;
        }
        int[] position = new int[highest + 1];
        int size = 0;
        for (int each = 0; each <= highest; each++) {
            position[each] = size;
            size += used[each] ? 1 : 0;
        }
        int[] counts = new int[size];
        int[] category = new int[z.length];
        for (int i = 0; i < z.length; i++) {
            category[i] = position[categories[i]];
            counts[category[i]]++;
        }
        return new PolyserialLikelihood(z.clone(), category, counts);
    }

    int size() {
        return z.length;
    }

    int categories() {
        return counts.length;
    }

    double[] marginThresholds() {
        double[] thresholds = new double[counts.length - 1];
        double below = 0;
        for (int k = 0; k < thresholds.length; k++) {
            below += counts[k];
            thresholds[k] = NormalQuantile.ofShare(below, z.length);
        }
        return thresholds;
    }

    /** 1 if a higher category never has a lower z, −1 if it never has a higher one, 0 if the categories overlap. */
    int separation() {
        double[] lowest = new double[counts.length];
        double[] highest = new double[counts.length];
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < z.length; i++) {
            lowest[category[i]] = Math.min(lowest[category[i]], z[i]);
            highest[category[i]] = Math.max(highest[category[i]], z[i]);
        }
        boolean rises = true;
        boolean falls = true;
        for (int k = 1; k < counts.length; k++) {
            rises &= highest[k - 1] <= lowest[k];
            falls &= lowest[k - 1] >= highest[k];
        }
        return rises ? 1 : falls ? -1 : 0;
    }

    /** The covariance of z and the category over Σ φ(τ), which is what that covariance would be at ρ = 1. */
    double start(double[] thresholds) {
        double sumZ = 0;
        double sum = 0;
        double product = 0;
        for (int i = 0; i < z.length; i++) {
            sumZ += z[i];
            sum += category[i];
            product += z[i] * category[i];
        }
        double covariance = (product - sumZ * sum / z.length) / z.length;
        return covariance
                / Arrays.stream(thresholds).map(BivariateNormal::normalDensity).sum();
    }

    /** ln L (−∞ where an answer is impossible) and its first and second derivative to ρ. */
    double[] slopes(double rho, double[] thresholds) {
        double logLikelihood = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < z.length; i++) {
            End upper = end(i, 0, rho, thresholds);
            End lower = end(i, -1, rho, thresholds);
            double p = BivariateNormal.between(lower.u, upper.u);
            double ratio = (upper.byRho() - lower.byRho()) / p;
            logLikelihood += StrictMath.log(p);
            first += ratio;
            second += (upper.byRhoTwice() - lower.byRhoTwice()) / p - ratio * ratio;
        }
        return new double[] {logLikelihood, first, second};
    }

    /**
     * The variance of the two-step ρ̂: the mean square of every respondent's influence, over n. Influence runs through ρ's
     * own score and through the estimates of thresholds, mean (which moves by z) and standard deviation ((z² − 1)/2).
     */
    double twoStepVariance(double rho, double[] thresholds) {
        int n = z.length;
        double[] score = new double[n];
        double[] byThreshold = new double[thresholds.length];
        double byMean = 0;
        double bySpread = 0;
        double curvature = 0;
        for (int i = 0; i < n; i++) {
            End upper = end(i, 0, rho, thresholds);
            End lower = end(i, -1, rho, thresholds);
            double p = BivariateNormal.between(lower.u, upper.u);
            score[i] = (upper.byRho() - lower.byRho()) / p;
            curvature += (upper.byRhoTwice() - lower.byRhoTwice()) / p - score[i] * score[i];
            if (category[i] < thresholds.length) {
                byThreshold[category[i]] += (upper.byRhoAndThreshold() - score[i] * upper.byThreshold()) / p;
            }
            if (category[i] > 0) {
                byThreshold[category[i] - 1] -= (lower.byRhoAndThreshold() - score[i] * lower.byThreshold()) / p;
            }
            double byZ = (upper.byRhoAndZ() - lower.byRhoAndZ() - score[i] * (upper.byZ() - lower.byZ())) / p;
            byMean -= byZ;
            bySpread -= z[i] * byZ;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double influence = score[i] + byMean / n * z[i] + bySpread / n * (z[i] * z[i] - 1) / 2;
            for (int k = 0; k < thresholds.length; k++) {
                double below = category[i] <= k ? 1 : 0;
                influence += byThreshold[k]
                        / n
                        * (below - Tail.normalLower(thresholds[k]))
                        / BivariateNormal.normalDensity(thresholds[k]);
            }
            sum += influence * influence;
        }
        return sum / (curvature * curvature);
    }

    Probit probit(double[] at) {
        int slope = at.length - 1;
        double logLikelihood = 0;
        double[] score = new double[at.length];
        double[][] information = new double[at.length][at.length];
        for (int i = 0; i < z.length; i++) {
            int y = category[i];
            double upper = y == slope ? Double.POSITIVE_INFINITY : at[y] - at[slope] * z[i];
            double lower = y == 0 ? Double.NEGATIVE_INFINITY : at[y - 1] - at[slope] * z[i];
            double p = BivariateNormal.between(lower, upper);
            logLikelihood += StrictMath.log(p);
            double upperDensity = BivariateNormal.normalDensity(upper) / p;
            double lowerDensity = BivariateNormal.normalDensity(lower) / p;
            double upperTurn = y == slope ? 0 : -upper * upperDensity;
            double lowerTurn = y == 0 ? 0 : -lower * lowerDensity;
            // Only three parameters touch this answer: its two cuts and the slope.
            int[] index = {Math.min(y, slope - 1), Math.max(y - 1, 0), slope};
            double[] gradient = {upperDensity, -lowerDensity, -z[i] * (upperDensity - lowerDensity)};
            double[][] turn = {
                {upperTurn, 0, -z[i] * upperTurn},
                {0, -lowerTurn, z[i] * lowerTurn},
                {-z[i] * upperTurn, z[i] * lowerTurn, z[i] * z[i] * (upperTurn - lowerTurn)}
            };
            for (int k = 0; k < 3; k++) {
                score[index[k]] += gradient[k];
                for (int l = 0; l < 3; l++) {
                    information[index[k]][index[l]] += gradient[k] * gradient[l] - turn[k][l];
                }
            }
        }
        return new Probit(logLikelihood, score, information);
    }

    private End end(int i, int offset, double rho, double[] thresholds) {
        int k = category[i] + offset;
        if (k < 0 || k == thresholds.length) {
            return new End(k < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY, 0, 0, 0, rho, 1);
        }
        double s = Math.sqrt((1 - rho) * (1 + rho));
        double u = (thresholds[k] - rho * z[i]) / s;
        return new End(u, BivariateNormal.normalDensity(u), thresholds[k], z[i], rho, s);
    }

    /** Φ(u) with u = (τ − ρz)/s, s = √(1 − ρ²), and its derivatives. */
    private record End(double u, double density, double tau, double z, double rho, double s) {
        private double uByRho() {
            return (tau * rho - z) / (s * s * s);
        }

        double byRho() {
            return density * uByRho();
        }

        double byRhoTwice() {
            return density == 0
                    ? 0
                    : density * (tau / (s * s * s) + 3 * rho * uByRho() / (s * s) - u * uByRho() * uByRho());
        }

        double byThreshold() {
            return density / s;
        }

        double byRhoAndThreshold() {
            return density == 0 ? 0 : density * (rho / (s * s * s) - u * uByRho() / s);
        }

        double byZ() {
            return -density * rho / s;
        }

        double byRhoAndZ() {
            return density == 0 ? 0 : density * (u * uByRho() * rho / s - 1 / (s * s * s));
        }
    }
}
