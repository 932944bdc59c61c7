package nl.peilstok.reliability;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import nl.peilstok.reliability.Krippendorff.Distance;
import nl.peilstok.resample.Resample;

/**
 * What Krippendorff's alpha is made of: the differences within objects and over all ratings, for any number of times that
 * each object counts.
 */
final class Disagreement {
    private final Distance distance;
    /** By category. */
    private final double[] values;
    /** The categories of each object with two ratings or more. */
    private final int[][] objects;
    /** By object, the differences within it where they do not depend on the sample; null for ranks, which do. */
    private final double[] within;

    private final int ratings;
    private final boolean constant;

    Disagreement(Ratings ratings, Distance distance) {
        this.distance = distance;
        int raters = ratings.raters().size();
        int[] rated = ratings.ratedBy(2);
        this.objects = new int[rated.length][];
        int[] own = new int[raters];
        long[] counts = new long[ratings.categories().size()];
        int sum = 0;
        for (int u = 0; u < rated.length; u++) {
            int m = 0;
            for (int rater = 0; rater < raters; rater++) {
                int category = ratings.category(rated[u], rater);
                if (category >= 0) {
                    own[m++] = category;
                    counts[category]++;
                }
            }
            objects[u] = Arrays.copyOf(own, m);
            sum += m;
        }
        this.ratings = sum;
        this.constant = Arrays.stream(counts).filter(count -> count > 0).count() < 2;
        this.values = distance == Distance.NOMINAL
                ? new double[counts.length]
                : ratings.values("a level of measurement above nominal").clone();
        if (distance == Distance.RATIO) {
            for (int c = 0; c < values.length; c++) {
                if (counts[c] > 0 && values[c] < 0) {
                    throw new IllegalArgumentException("raters: amounts must be 0 or more, got " + values[c]);
                }
            }
        }
        this.within = distance == Distance.ORDINAL ? null : new double[objects.length];
        for (int u = 0; within != null && u < objects.length; u++) {
            within[u] = within(objects[u], values);
        }
    }

    int objects() {
        return objects.length;
    }

    /** The number of ratings that count. */
    int ratings() {
        return ratings;
    }

    boolean isConstant() {
        return constant;
    }

    /** Roughly what one alpha takes. */
    double operations() {
        double pairs = distance == Distance.ORDINAL ? (double) ratings * ratings / Math.max(1, objects.length) : 0;
        double k = values.length;
        return ratings + pairs + (distance == Distance.RATIO ? k * k : k);
    }

    double alpha() {
        return alpha(object -> 1);
    }

    double alpha(Resample resample) {
        return alpha(resample::times);
    }

    /** NaN if all ratings are equal. */
    private double alpha(IntUnaryOperator times) {
        long[] counts = new long[values.length];
        long n = 0;
        for (int u = 0; u < objects.length; u++) {
            int t = times.applyAsInt(u);
            if (t > 0) {
                for (int category : objects[u]) {
                    counts[category] += t;
                }
                n += (long) t * objects[u].length;
            }
        }
        double[] places = distance == Distance.ORDINAL ? ranks(counts) : values;
        double observed = 0;
        for (int u = 0; u < objects.length; u++) {
            int t = times.applyAsInt(u);
            if (t > 0) {
                observed += t * (within != null ? within[u] : within(objects[u], places));
            }
        }
        double expected = between(counts, n, places);
        return expected > 0 ? 1 - observed * (n - 1) / expected : Double.NaN;
    }

    /** The mean rank of each category. */
    private static double[] ranks(long[] counts) {
        double[] ranks = new double[counts.length];
        long below = 0;
        for (int c = 0; c < counts.length; c++) {
            ranks[c] = below + (counts[c] + 1) / 2.0;
            below += counts[c];
        }
        return ranks;
    }

    /** Over the ordered pairs of ratings of an object, divided by their number less one. */
    private double within(int[] object, double[] places) {
        double sum = 0;
        for (int i = 0; i < object.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += object[i] == object[j] ? 0 : square(places[object[i]], places[object[j]]);
            }
        }
        return 2 * sum / (object.length - 1);
    }

    /** The squared difference of two categories that are not the same. */
    private double square(double x, double y) {
        return switch (distance) {
            case NOMINAL -> 1;
            case ORDINAL, INTERVAL -> (x - y) * (x - y);
            case RATIO -> (x - y) / (x + y) * ((x - y) / (x + y));
        };
    }

    /** Over the ordered pairs of all ratings. */
    private double between(long[] counts, double n, double[] places) {
        if (distance == Distance.RATIO) {
            double sum = 0;
            for (int c = 0; c < counts.length; c++) {
                for (int d = 0; d < c && counts[c] > 0; d++) {
                    sum += counts[d] == 0 ? 0 : 2.0 * counts[c] * counts[d] * square(places[c], places[d]);
                }
            }
            return sum;
        }
        if (distance == Distance.NOMINAL) {
            double sum = 0;
            for (long count : counts) {
                sum += count * (n - count);
            }
            return sum;
        }
        double mean = 0;
        for (int c = 0; c < counts.length; c++) {
            mean += counts[c] * places[c] / n;
        }
        double squares = 0;
        int used = 0;
        for (int c = 0; c < counts.length; c++) {
            squares += counts[c] * (places[c] - mean) * (places[c] - mean);
            used += counts[c] > 0 ? 1 : 0;
        }
        // One category differs from its own mean by rounding only.
        return used < 2 ? 0 : 2 * n * squares;
    }
}
