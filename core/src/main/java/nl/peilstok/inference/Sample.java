package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.math.Moments;

/**
 * What tests of means know of a group: n, the mean as a distance from an origin that all groups share, and the sum of
 * squared deviations from the mean.
 *
 * <p>From numbers the origin is the least number of all. Subtracting it is what keeps the digits of means that differ
 * little from each other and much from zero; it leaves whole numbers whole, so that their sums are exact; and it depends
 * neither on the order of the respondents nor on that of the groups.
 */
record Sample(int n, double mean, double sumOfSquares) {
    static final Absence OUT_OF_RANGE =
            new Absence(Absence.Kind.NOT_DEFINED, "the squares of the numbers pass the range of a double");

    /** Between these no ratio of two squares, times an n, passes the range of a double. */
    private static final double LARGEST_SQUARE = 1e140;

    private static final double SMALLEST_SQUARE = 1e-140;

    static final double LARGEST_MEAN = 1e70;

    private static final int UNITS_IN_LAST_PLACE = 4;

    /** What subtracting decimals no larger than this may leave where nothing should be left: .3 − .2 and .2 − .1 differ. */
    static double rounding(double largest) {
        return UNITS_IN_LAST_PLACE * Math.ulp(largest);
    }

    /** Each group has at least one number. */
    static List<Sample> ofNumbers(List<double[]> groups) {
        double origin = Double.POSITIVE_INFINITY;
        for (double[] values : groups) {
            for (double value : values) {
                origin = Math.min(origin, value);
            }
        }
        List<Sample> samples = new ArrayList<>();
        for (double[] values : groups) {
            double[] distances = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                distances[i] = values[i] - origin;
            }
            Moments moments = Moments.of(distances);
            boolean constant = moments.min() == moments.max();
            samples.add(sample(moments.n(), moments.mean(), moments.sumOfSquares(), constant));
        }
        return samples;
    }

    /** Each group has at least one number; the origin is the first mean. */
    static List<Sample> ofSummaries(List<Summary> groups) {
        double origin = groups.isEmpty() ? 0 : groups.get(0).mean().value();
        List<Sample> samples = new ArrayList<>();
        for (Summary group : groups) {
            // A group of one has no standard deviation and adds nothing to the variance within groups.
            double sd = group.n() > 1 ? group.sd().value() : 0;
            samples.add(sample(group.n(), group.mean().value() - origin, (group.n() - 1) * sd * sd, sd == 0));
        }
        return samples;
    }

    /** A sum of squares of 0 means that the group is constant, so one that underflows may not become 0. */
    private static Sample sample(int n, double mean, double sumOfSquares, boolean constant) {
        return new Sample(n, mean, constant || sumOfSquares != 0 ? sumOfSquares : Double.MIN_VALUE);
    }

    /** Whether arithmetic with the squares is safe; numbers whose squares over- or underflow have no tests. */
    boolean isInRange() {
        boolean squareInRange = sumOfSquares == 0 || sumOfSquares >= SMALLEST_SQUARE && sumOfSquares <= LARGEST_SQUARE;
        return squareInRange && Math.abs(mean) <= LARGEST_MEAN;
    }
}
