package nl.peilstok.recalculate;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import nl.peilstok.math.RandomStream;

/**
 * Respondents of a one-factor Gaussian copula whose answers have given counts: latent answers λf + √(1−λ²)e are ranked
 * within each item and the ranks are cut at the counts. Who misses an answer is drawn at random. One draw holds f, e and
 * the missing answers, so that only the loading λ moves its alpha.
 */
final class OneFactorDraw {
    /** Loadings closer together than this differ by less than one respondent in most draws. */
    private static final double FINEST = 0.001;

    private final int[][] counts;
    private final double[] factor;
    /** By item: what is its own of the latent answers, in the order of {@link #order}. */
    private final double[][] rest;

    /** By item: the respondents in random order, those who answer first. */
    private final int[][] order;

    private final int[] answered;
    private final int[][] codes;
    private final long[] ranked;

    /**
     * Draws.
     *
     * @param counts by item, options first and then missing codes, each item's sum n
     * @param options by item how many of them are options, lowest score first
     */
    OneFactorDraw(int[][] counts, int[] options, RandomStream random) {
        int n = Arrays.stream(counts[0]).sum();
        this.counts = counts;
        this.factor = normal(n, random);
        this.rest = new double[counts.length][];
        this.order = new int[counts.length][n];
        this.answered = new int[counts.length];
        this.codes = new int[counts.length][n];
        this.ranked = new long[n];
        for (int i = 0; i < counts.length; i++) {
            Arrays.setAll(order[i], r -> r);
            random.shuffle(order[i]);
            answered[i] = Arrays.stream(counts[i], 0, options[i]).sum();
            rest[i] = normal(answered[i], random);
            int at = answered[i];
            for (int c = options[i]; c < counts[i].length; c++) {
                for (int m = 0; m < counts[i][c]; m++) {
                    codes[i][order[i][at++]] = c;
                }
            }
        }
    }

    private static double[] normal(int n, RandomStream random) {
        double[] numbers = new double[n];
        for (int r = 0; r < n; r++) {
            numbers[r] = random.nextGaussian();
        }
        return numbers;
    }

    /** The answers with a loading, as option or missing code by item and respondent; the same array every time. */
    int[][] codes(double loading) {
        double unique = Math.sqrt(Math.max(0, 1 - loading * loading));
        int indexBits = 32 - Integer.numberOfLeadingZeros(factor.length);
        long indexMask = (1L << indexBits) - 1;
        for (int i = 0; i < codes.length; i++) {
            for (int a = 0; a < answered[i]; a++) {
                int respondent = order[i][a];
                long bits = Double.doubleToLongBits(loading * factor[respondent] + unique * rest[i][a]);
                // Ordered as the double; the last bits make room for the respondent, who thus comes along in sorting.
                ranked[a] = (bits ^ ((bits >> 63) >>> 1)) & ~indexMask | respondent;
            }
            Arrays.sort(ranked, 0, answered[i]);
            int at = 0;
            for (int c = 0; at < answered[i]; c++) {
                for (int end = at + counts[i][c]; at < end; at++) {
                    codes[i][(int) (ranked[at] & indexMask)] = c;
                }
            }
        }
        return codes;
    }

    /**
     * Finds the loading at which a statistic of the answers, one that rises with it, lies in an interval. Answers in
     * categories move in steps: where these step over the interval, the loading on the nearer side is taken.
     *
     * @return the loading, or NaN where the statistic is always below or always above
     */
    double loadingFor(ToDoubleFunction<int[][]> statistic, double least, double most, double guess) {
        double target = (least + most) / 2;
        double low = 0;
        double high = 1;
        double offLow = Double.NaN;
        double offHigh = Double.NaN;
        double at = guess;
        for (int step = 0; !(high - low < FINEST) || Double.isNaN(offLow) || Double.isNaN(offHigh); step++) {
            double value = statistic.applyAsDouble(codes(at));
            if (least <= value && value <= most) {
                return at;
            }
            // Without a value the answers do not vary together enough to have one.
            double off = Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value - target;
            if (off < 0 ? at == 1 : at == 0) {
                return Double.NaN;
            }
            if (off < 0) {
                low = at;
                offLow = off;
            } else {
                high = at;
                offHigh = off;
            }
            at = next(low, offLow, high, offHigh, step);
        }
        return -offLow < offHigh ? low : high;
    }

    /** Straight between the two ends once both are known, now and then the middle; outward until then. */
    private static double next(double low, double offLow, double high, double offHigh, int step) {
        if (Double.isNaN(offLow)) {
            return high < 0.1 ? 0 : high - 0.1;
        }
        if (Double.isNaN(offHigh)) {
            return low > 0.9 ? 1 : low + 0.1;
        }
        if (offLow == Double.NEGATIVE_INFINITY || step % 3 == 2) {
            return (low + high) / 2;
        }
        double straight = low + (high - low) * offLow / (offLow - offHigh);
        return Math.max(low + FINEST / 2, Math.min(high - FINEST / 2, straight));
    }
}
