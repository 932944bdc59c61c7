package nl.peilstok.correlation;

import java.util.Arrays;
import nl.peilstok.data.Items;
import nl.peilstok.math.CompensatedSum;

/**
 * Moments of items with scores of any kind, in two passes with compensated sums: first the means of each pair, then
 * the products of the deviations from them.
 */
final class RealSums {
    private final Items items;
    private final boolean listwise;
    private final int k;
    private final int[] n;
    /** At i · k + j: of item i over the respondents who count for j too. */
    private final double[] mean;

    private final double[] least;
    private final double[] largest;

    private RealSums(Items items, boolean listwise) {
        this.items = items;
        this.listwise = listwise;
        this.k = items.size();
        this.n = new int[k * k];
        this.mean = new double[k * k];
        this.least = new double[k * k];
        this.largest = new double[k * k];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    }

    static PairMoments of(Items items, boolean listwise) {
        RealSums sums = new RealSums(items, listwise);
        sums.takeMeans();
        return sums.moments();
    }

    private interface Visitor {
        /** One respondent's scores x and y on the items of an ordered pair. */
        void visit(int pair, double x, double y);
    }

    private void visit(Visitor visitor) {
        AnsweredItems answered = new AnsweredItems(items, listwise);
        for (int r = 0; r < items.respondents(); r++) {
            answered.read(r);
            for (int a = 0; a < answered.count(); a++) {
                for (int b = 0; b < answered.count(); b++) {
                    visitor.visit(answered.item(a) * k + answered.item(b), answered.score(a), answered.score(b));
                }
            }
        }
    }

    private void takeMeans() {
        CompensatedSum[] sum = empty();
        visit((pair, x, y) -> {
            n[pair]++;
            sum[pair].add(x);
            least[pair] = Math.min(least[pair], x);
            largest[pair] = Math.max(largest[pair], x);
        });
        for (int pair = 0; pair < k * k; pair++) {
            // A constant item's mean is its score, so that its deviations are exactly 0.
            mean[pair] = least[pair] == largest[pair] ? least[pair] : sum[pair].value() / n[pair];
        }
    }

    private PairMoments moments() {
        CompensatedSum[] rest = empty();
        CompensatedSum[] squares = empty();
        CompensatedSum[] products = empty();
        visit((pair, x, y) -> {
            double deviation = x - mean[pair];
            rest[pair].add(deviation);
            squares[pair].add(deviation * deviation);
            products[pair].add(deviation * (y - mean[mirrored(pair)]));
        });
        double[] meanOfItem = new double[k];
        double[] variance = new double[k * k];
        double[] covariance = new double[k * k];
        for (int pair = 0; pair < k * k; pair++) {
            int divisor = n[pair] - 1;
            // The means are rounded; the deviations' own sums mend what that costs (Chan, Golub & LeVeque 1983).
            double left = rest[pair].value();
            double right = rest[mirrored(pair)].value();
            variance[pair] = divisor < 1 ? Double.NaN : (squares[pair].value() - left * left / n[pair]) / divisor;
            covariance[pair] = divisor < 1 ? Double.NaN : (products[pair].value() - left * right / n[pair]) / divisor;
        }
        for (int i = 0; i < k; i++) {
            meanOfItem[i] = n[i * k + i] == 0 ? Double.NaN : mean[i * k + i];
        }
        return new PairMoments(n, meanOfItem, variance, covariance);
    }

    /** The place of (j, i) for that of (i, j). */
    private int mirrored(int pair) {
        return pair % k * k + pair / k;
    }

    private CompensatedSum[] empty() {
        CompensatedSum[] sums = new CompensatedSum[k * k];
        Arrays.setAll(sums, pair -> new CompensatedSum());
        return sums;
    }
}
