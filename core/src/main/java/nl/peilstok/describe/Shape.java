package nl.peilstok.describe;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.CompensatedSum;
import nl.peilstok.math.Moments;

/** Skewness and kurtosis of a sample, given as values and how often each occurs: G1 and G2 of Joanes and Gill 1998, doi:10.1111/1467-9884.00122. */
final class Shape {
    private Shape() {}

    static Estimate skewness(double[] values, int[] counts, Moments moments, String title) {
        if (moments.n() < 3) {
            return tooFew("skewness", 3);
        }
        if (!isInRange(moments)) {
            return constantOrOutOfRange(moments, title);
        }
        double n = moments.n();
        return Estimate.of(n / ((n - 1) * (n - 2)) * sumOfPowers(values, counts, moments, 3));
    }

    static Estimate kurtosis(double[] values, int[] counts, Moments moments, String title) {
        if (moments.n() < 4) {
            return tooFew("kurtosis", 4);
        }
        if (!isInRange(moments)) {
            return constantOrOutOfRange(moments, title);
        }
        double n = moments.n();
        double ofNormal = 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
        return Estimate.of(
                n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * sumOfPowers(values, counts, moments, 4) - ofNormal);
    }

    private static Estimate tooFew(String what, int least) {
        return Estimate.absent(Absence.Kind.TOO_FEW, "fewer than " + least + " respondents have no " + what);
    }

    /** The variance of numbers beyond about 1e154, or all within about 1e-154 of each other, is no normal double. */
    private static boolean isInRange(Moments moments) {
        return moments.variance() >= Double.MIN_NORMAL && moments.variance() < Double.POSITIVE_INFINITY;
    }

    private static Estimate constantOrOutOfRange(Moments moments, String title) {
        return moments.min() == moments.max()
                ? Estimate.absent(Absence.Kind.ZERO_VARIANCE, title + " is constant")
                : Estimate.absent(Absence.Kind.NOT_DEFINED, "the squares of the numbers pass the range of a double");
    }

    /** Of the standardised deviations. */
    private static double sumOfPowers(double[] values, int[] counts, Moments moments, int power) {
        double sd = Math.sqrt(moments.variance());
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < values.length; i++) {
            double standardised = (values[i] - moments.mean()) / sd;
            double square = standardised * standardised;
            sum.add((power == 3 ? square * standardised : square * square) * counts[i]);
        }
        return sum.value();
    }
}
