package nl.peilstok.correlation;

import java.math.BigInteger;
import nl.peilstok.data.Items;

/**
 * Moments of items whose scores are whole numbers, from exact sums: the order of the respondents changes no bit, and
 * neither does the reversal of items.
 *
 * <p>With n Σxy − Σx Σy a whole number, the covariance (n Σxy − Σx Σy) / (n (n − 1)) is rounded once at its end, and the
 * variance of a constant item is exactly 0.
 */
final class WholeSums {
    /** No square of a score reaches 2⁶². */
    private static final double LARGEST_SCORE = 1L << 30;

    private final int k;
    private final int[] n;
    /** At i · k + j: Σ of item i's scores over the respondents who count for j too. */
    private final long[] sum;

    private final long[] squares;
    private final long[] products;

    private WholeSums(int k) {
        this.k = k;
        this.n = new int[k * k];
        this.sum = new long[k * k];
        this.squares = new long[k * k];
        this.products = new long[k * k];
    }

    /** Whether all scores are whole and so small that no sum of products can pass 63 bits. */
    static boolean fit(Items items) {
        double largest = 0;
        for (int r = 0; r < items.respondents(); r++) {
            for (int i = 0; i < items.size(); i++) {
                if (items.isAnswered(r, i)) {
                    double score = items.score(r, i);
                    if (score != Math.rint(score) || Math.abs(score) > LARGEST_SCORE) {
                        return false;
                    }
                    largest = Math.max(largest, Math.abs(score));
                }
            }
        }
        return fit(items.respondents(), (long) largest);
    }

    static boolean fit(int respondents, long largest) {
        return respondents == 0 || largest * largest <= Long.MAX_VALUE / respondents;
    }

    static PairMoments of(Items items, boolean listwise) {
        WholeSums sums = new WholeSums(items.size());
        AnsweredItems answered = new AnsweredItems(items, listwise);
        for (int r = 0; r < items.respondents(); r++) {
            answered.read(r);
            sums.add(answered);
        }
        return sums.moments();
    }

    private void add(AnsweredItems answered) {
        for (int a = 0; a < answered.count(); a++) {
            int row = answered.item(a) * k;
            long x = (long) answered.score(a);
            for (int b = 0; b < answered.count(); b++) {
                int pair = row + answered.item(b);
                n[pair]++;
                sum[pair] += x;
                squares[pair] += x * x;
                products[pair] += x * (long) answered.score(b);
            }
        }
    }

    private PairMoments moments() {
        double[] mean = new double[k];
        double[] variance = new double[k * k];
        double[] covariance = new double[k * k];
        for (int i = 0; i < k; i++) {
            mean[i] = (double) sum[i * k + i] / n[i * k + i];
            for (int j = 0; j < k; j++) {
                int pair = i * k + j;
                double divisor = (double) ((long) n[pair] * (n[pair] - 1));
                variance[pair] = difference(n[pair], squares[pair], sum[pair], sum[pair]) / divisor;
                covariance[pair] = difference(n[pair], products[pair], sum[pair], sum[j * k + i]) / divisor;
            }
        }
        return new PairMoments(n, mean, variance, covariance);
    }

    /** a·b − c·d, exact and then rounded once. */
    static double difference(long a, long b, long c, long d) {
        long first = a * b;
        long second = c * d;
        long difference = first - second;
        boolean fits = Math.multiplyHigh(a, b) == first >> 63
                && Math.multiplyHigh(c, d) == second >> 63
                && ((first ^ second) & (first ^ difference)) >= 0;
        return fits ? difference : product(a, b).subtract(product(c, d)).doubleValue();
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
