package nl.peilstok.inference;

import java.util.Arrays;
import java.util.function.DoubleToLongFunction;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;

/**
 * The order statistics of all differences between two groups, or of all Walsh averages of one sample, without making them:
 * 10⁶ respondents have 2.5·10¹¹ differences. How many are at most some number is counted in one pass over the sorted
 * distinct values; the k-th is found by halving the doubles between the least and the largest, in at most 64 counts.
 * Rounding is monotone, so that what is counted is the rounded differences themselves.
 */
final class HodgesLehmann {
    private final long size;
    private final double least;
    private final double largest;
    private final DoubleToLongFunction atMost;
    /** What the numbers that are counted are to be multiplied by: Walsh averages are halves of sums. */
    private final double scale;

    private HodgesLehmann(long size, double least, double largest, DoubleToLongFunction atMost, double scale) {
        this.size = size;
        this.least = least;
        this.largest = largest;
        this.atMost = atMost;
        this.scale = scale;
    }

    /** Of xᵢ − yⱼ, both in ascending order and not empty. */
    static HodgesLehmann ofDifferences(double[] sortedX, double[] sortedY) {
        Counted x = Counted.of(sortedX);
        Counted y = Counted.of(sortedY);
        return new HodgesLehmann(
                (long) sortedX.length * sortedY.length,
                x.least() - y.largest(),
                x.largest() - y.least(),
                limit -> differencesAtMost(limit, x, y),
                1);
    }

    /** Of (dᵢ + dⱼ) / 2, i ≤ j, of numbers in ascending order that are not empty. */
    static HodgesLehmann ofWalshAverages(double[] sorted) {
        Counted d = Counted.of(sorted);
        return new HodgesLehmann(
                (long) sorted.length * (sorted.length + 1L) / 2,
                2 * d.least(),
                2 * d.largest(),
                limit -> sumsAtMost(limit, d),
                .5);
    }

    /** Sorted distinct values, and how many numbers are at most each. */
    private record Counted(double[] values, long[] upTo) {
        static Counted of(double[] sorted) {
            double[] values = new double[sorted.length];
            long[] upTo = new long[sorted.length];
            int distinct = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (i + 1 == sorted.length || sorted[i + 1] != sorted[i]) {
                    values[distinct] = sorted[i];
                    upTo[distinct++] = i + 1L;
                }
            }
            return new Counted(Arrays.copyOf(values, distinct), Arrays.copyOf(upTo, distinct));
        }

        double least() {
            return values[0];
        }

        double largest() {
            return values[values.length - 1];
        }

        long below(int i) {
            return i == 0 ? 0 : upTo[i - 1];
        }

        long times(int i) {
            return upTo[i] - below(i);
        }
    }

    private static long differencesAtMost(double limit, Counted x, Counted y) {
        long all = y.upTo[y.upTo.length - 1];
        long count = 0;
        int j = 0;
        for (int i = 0; i < x.values.length; i++) {
            while (j < y.values.length && x.values[i] - y.values[j] > limit) {
                j++;
            }
            if (j == y.values.length) {
                break;
            }
            count += x.times(i) * (all - y.below(j));
        }
        return count;
    }

    private static long sumsAtMost(double limit, Counted d) {
        long ordered = 0;
        long withItself = 0;
        int j = d.values.length - 1;
        for (int i = 0; i < d.values.length; i++) {
            while (j >= 0 && d.values[i] + d.values[j] > limit) {
                j--;
            }
            if (j < 0) {
                break;
            }
            ordered += d.times(i) * d.upTo[j];
            withItself += d.values[i] + d.values[i] <= limit ? d.times(i) : 0;
        }
        return (ordered + withItself) / 2;
    }

    long size() {
        return size;
    }

    /** The k-th smallest, from 1. */
    double orderStatistic(long k) {
        return scale * counted(k);
    }

    private double counted(long k) {
        long low = place(least);
        long high = place(largest);
        while (low < high) {
            long middle = (low & high) + ((low ^ high) >> 1);
            if (atMost.applyAsLong(at(middle)) >= k) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return at(low);
    }

    double median() {
        double lower = counted((size + 1) / 2);
        if (size % 2 == 1 || atMost.applyAsLong(lower) > size / 2) {
            return scale * lower;
        }
        return scale * ((lower + counted(size / 2 + 1)) / 2);
    }

    /** The doubles as whole numbers in the same order; −0 is 0. */
    private static long place(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double at(long place) {
        return Double.longBitsToDouble(place >= 0 ? place : Long.MIN_VALUE - place);
    }

    /**
     * The median with the interval from the k-th smallest to the k-th largest, or one side of it.
     *
     * @param k below 1 if there is no such interval
     */
    Estimate estimate(long k, Alternative alternative, double level, String method) {
        if (Double.isInfinite(least) || Double.isInfinite(largest)) {
            return Estimate.absent(Absence.Kind.NOT_DEFINED, "the differences pass the range of a double");
        }
        Estimate estimate = Estimate.of(median());
        if (k < 1) {
            return estimate.withoutInterval(new Absence(
                    Absence.Kind.TOO_FEW,
                    "too few respondents for an interval of " + Interval.percentage(level)));
        }
        double lower = alternative == Alternative.LESS ? Double.NEGATIVE_INFINITY : orderStatistic(k);
        double upper = alternative == Alternative.GREATER ? Double.POSITIVE_INFINITY : orderStatistic(size + 1 - k);
        return estimate.withInterval(new Interval(lower, upper, level, method));
    }

    /** The probability beyond a limit. */
    static double tail(Alternative alternative, double level) {
        return alternative == Alternative.TWO_SIDED ? (1 - level) / 2 : 1 - level;
    }
}
