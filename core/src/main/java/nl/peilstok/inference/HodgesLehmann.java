package nl.peilstok.inference;

import java.util.Arrays;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;

/**
 * The order statistics of all differences between two groups, or of all Walsh averages of one sample, without making them:
 * 10⁶ respondents have 2.5·10¹¹ differences. How many are at most some number is counted in one pass over the sorted
 * distinct values, and so the k-th is enclosed; when few are left between the bounds they are made and sorted. Rounding is
 * monotone, so that what is counted is the rounded differences themselves.
 */
final class HodgesLehmann {
    /** So many are made and sorted. */
    private static final int FEW = 20_000;

    /** The part of the bounds' distance on either side of the place that interpolation gives. */
    private static final double MARGIN = 1.0 / 64;

    private final Pairs pairs;
    private final long size;
    private final double least;
    private final double largest;
    /** What the numbers that are counted are to be multiplied by: Walsh averages are halves of sums. */
    private final double scale;

    private HodgesLehmann(Pairs pairs, long size, double least, double largest, double scale) {
        this.pairs = pairs;
        this.size = size;
        this.least = least;
        this.largest = largest;
        this.scale = scale;
    }

    /** Of xᵢ − yⱼ, both in ascending order and not empty. */
    static HodgesLehmann ofDifferences(double[] sortedX, double[] sortedY) {
        Counted x = Counted.of(sortedX);
        Counted y = Counted.of(sortedY);
        return new HodgesLehmann(
                new AllDifferences(x, y),
                (long) sortedX.length * sortedY.length,
                x.least() - y.largest(),
                x.largest() - y.least(),
                1);
    }

    /** Of (dᵢ + dⱼ) / 2, i ≤ j, of numbers in ascending order that are not empty. */
    static HodgesLehmann ofWalshAverages(double[] sorted) {
        Counted d = Counted.of(sorted);
        return new HodgesLehmann(
                new AllSums(d), (long) sorted.length * (sorted.length + 1L) / 2, 2 * d.least(), 2 * d.largest(), .5);
    }

    /** What is counted. */
    private interface Pairs {
        long atMost(double limit);

        /** Each that is above the lower and at most the upper bound, as often as it is there. */
        double[] between(double lower, double upper, int count);
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

    private record AllDifferences(Counted x, Counted y) implements Pairs {
        @Override
        public long atMost(double limit) {
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

        @Override
        public double[] between(double lower, double upper, int count) {
            double[] found = new double[count];
            int n = 0;
            int from = 0;
            for (int i = 0; i < x.values.length; i++) {
                while (from < y.values.length && x.values[i] - y.values[from] > upper) {
                    from++;
                }
                for (int j = from; j < y.values.length && x.values[i] - y.values[j] > lower; j++) {
                    int times = (int) (x.times(i) * y.times(j));
                    Arrays.fill(found, n, n + times, x.values[i] - y.values[j]);
                    n += times;
                }
            }
            return found;
        }
    }

    private record AllSums(Counted d) implements Pairs {
        @Override
        public long atMost(double limit) {
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

        @Override
        public double[] between(double lower, double upper, int count) {
            double[] found = new double[count];
            int n = 0;
            int to = d.values.length - 1;
            for (int i = 0; i <= to; i++) {
                while (to >= i && d.values[i] + d.values[to] > upper) {
                    to--;
                }
                for (int j = to; j >= i && d.values[i] + d.values[j] > lower; j--) {
                    int times = (int) (i == j ? d.times(i) * (d.times(i) + 1) / 2 : d.times(i) * d.times(j));
                    Arrays.fill(found, n, n + times, d.values[i] + d.values[j]);
                    n += times;
                }
            }
            return found;
        }
    }

    long size() {
        return size;
    }

    /** The k-th smallest, from 1. */
    double orderStatistic(long k) {
        return scale * counted(k);
    }

    private double counted(long k) {
        Bounds bounds = new Bounds(k);
        boolean halve = false;
        while (bounds.many() && !bounds.areNeighbours()) {
            if (halve) {
                bounds.probe(bounds.middle());
                halve = false;
            } else {
                // Where the numbers lie evenly, both probes enclose the k-th; where they do not, the next step halves.
                double start = bounds.lower;
                double width = bounds.upper - bounds.lower;
                double share = (k - bounds.belowLower) / (double) (bounds.upToUpper - bounds.belowLower);
                bounds.probe(start + width * (share - MARGIN));
                bounds.probe(start + width * (share + MARGIN));
                halve = !(bounds.upper - bounds.lower < width / 4);
            }
        }
        return bounds.areNeighbours() ? bounds.upper : bounds.made();
    }

    /** The k-th is above the lower bound and at most the upper. */
    private final class Bounds {
        private final long k;
        private double lower = at(place(least) - 1);
        private double upper = largest;
        private long belowLower;
        private long upToUpper = size;

        Bounds(long k) {
            this.k = k;
        }

        boolean many() {
            return upToUpper - belowLower > FEW;
        }

        boolean areNeighbours() {
            return place(lower) + 1 >= place(upper);
        }

        double middle() {
            long low = place(lower);
            long high = place(upper);
            return at((low & high) + ((low ^ high) >> 1));
        }

        /** Takes the number for one of the bounds, if it lies between them. */
        void probe(double limit) {
            if (limit > lower && limit < upper) {
                long count = pairs.atMost(limit);
                if (count >= k) {
                    upper = limit;
                    upToUpper = count;
                } else {
                    lower = limit;
                    belowLower = count;
                }
            }
        }

        double made() {
            double[] few = pairs.between(lower, upper, (int) (upToUpper - belowLower));
            Arrays.sort(few);
            return few[(int) (k - belowLower) - 1];
        }
    }

    double median() {
        double lower = counted((size + 1) / 2);
        if (size % 2 == 1 || pairs.atMost(lower) > size / 2) {
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
                    Absence.Kind.TOO_FEW, "too few respondents for an interval of " + Interval.percentage(level)));
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
