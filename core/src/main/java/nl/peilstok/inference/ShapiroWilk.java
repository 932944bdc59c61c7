package nl.peilstok.inference;

import java.util.Arrays;
import nl.peilstok.math.CompensatedSum;
import nl.peilstok.math.Quantile;
import nl.peilstok.math.Tail;

/** W of Shapiro and Wilk and its p by Royston's approximations of 1995, of 3 to 5000 values that are not all equal. */
record ShapiroWilk(double w, double p, double logP) {
    static final int FEWEST = 3;
    static final int MOST = 5000;

    private static final double[] FIRST_WEIGHT = {0, .221157, -.147981, -2.07119, 4.434685, -2.706056};
    private static final double[] SECOND_WEIGHT = {0, .042981, -.293762, -1.752461, 5.682633, -3.582633};
    private static final int SECOND_WEIGHT_FROM = 6;

    /** Below, −ln(γ − ln(1 − W)) is about normal; from here on ln(1 − W) is. */
    private static final int LARGE = 12;

    private static final double[] SMALL_BOUND = {-2.273, .459};
    private static final double[] SMALL_MEAN = {.544, -.39978, .025054, -6.714e-4};
    private static final double[] SMALL_LOG_SD = {1.3822, -.77857, .062767, -.0020322};
    private static final double[] LARGE_MEAN = {-1.5861, -.31082, -.083751, .0038915};
    private static final double[] LARGE_LOG_SD = {-.4803, -.082676, .0030302};

    static ShapiroWilk of(double[] values) {
        double[] x = values.clone();
        Arrays.sort(x);
        double rest = rest(standardised(x), weights(x.length));
        double w = 1 - rest;
        if (x.length == FEWEST) {
            double p = Math.max(0, 6 / Math.PI * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(.75))));
            return new ShapiroWilk(w, p, Math.log(p));
        }
        double z = z(Math.log(rest), x.length);
        return new ShapiroWilk(w, Tail.normalUpper(z), Tail.logNormalUpper(z));
    }

    /** From 0 to 1, so that no sum of squares passes the range of a double. */
    private static double[] standardised(double[] ascending) {
        double least = ascending[0];
        double range = ascending[ascending.length - 1] - least;
        return Arrays.stream(ascending).map(x -> (x - least) / range).toArray();
    }

    /** The weights of the larger half, the largest first; those of the smaller half are their opposites. */
    private static double[] weights(int n) {
        double[] weights = new double[n / 2];
        if (n == FEWEST) {
            weights[0] = Math.sqrt(.5);
            return weights;
        }
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Quantile.normalUpper((i + 1 - .375) / (n + .25));
            squares += 2 * weights[i] * weights[i];
        }
        double perRoot = 1 / Math.sqrt(n);
        double first = polynomial(FIRST_WEIGHT, perRoot) + weights[0] / Math.sqrt(squares);
        double left = squares - 2 * weights[0] * weights[0];
        double share = 1 - 2 * first * first;
        int from = 1;
        if (n >= SECOND_WEIGHT_FROM) {
            double second = polynomial(SECOND_WEIGHT, perRoot) + weights[1] / Math.sqrt(squares);
            left -= 2 * weights[1] * weights[1];
            share -= 2 * second * second;
            weights[1] = second;
            from = 2;
        }
        weights[0] = first;
        double factor = Math.sqrt(left / share);
        for (int i = from; i < weights.length; i++) {
            weights[i] /= factor;
        }
        return weights;
    }

    /** 1 − W, as a product, since W is mostly near 1. */
    private static double rest(double[] x, double[] weights) {
        double mean = Arrays.stream(x).sum() / x.length;
        CompensatedSum squares = new CompensatedSum();
        for (double value : x) {
            squares.add((value - mean) * (value - mean));
        }
        CompensatedSum combination = new CompensatedSum();
        CompensatedSum weight = new CompensatedSum();
        for (int i = 0; i < weights.length; i++) {
            combination.add(weights[i] * (x[x.length - 1 - i] - x[i]));
            weight.add(2 * weights[i] * weights[i]);
        }
        double root = Math.sqrt(squares.value() * weight.value());
        return (root - combination.value()) * (root + combination.value()) / (root * root);
    }

    private static double z(double logRest, int n) {
        if (n >= LARGE) {
            double logN = Math.log(n);
            return (logRest - polynomial(LARGE_MEAN, logN)) / Math.exp(polynomial(LARGE_LOG_SD, logN));
        }
        double bound = polynomial(SMALL_BOUND, n);
        return logRest >= bound
                ? Double.POSITIVE_INFINITY
                : (-Math.log(bound - logRest) - polynomial(SMALL_MEAN, n)) / Math.exp(polynomial(SMALL_LOG_SD, n));
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
