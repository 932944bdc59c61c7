package nl.peilstok.reliability;

import java.util.Arrays;
import nl.peilstok.math.RandomStream;

/**
 * The splits of a scale into two parts between which the sums of items covary most, over all splits and over those
 * whose parts have equal numbers of items (or differ by one), and least over the latter.
 *
 * <p>With signs s_i = ±1 for the parts, the covariance between them falls as q = Σ_{i&lt;j} s_i s_j c_ij rises. Up to
 * {@value #MOST_EXACT} items all 2^(k − 1) distinct splits are walked as a tree, in which the sums h_j = Σ s_i c_ij of
 * an item with the items placed before it are carried along: the deeper levels have the most nodes and the fewest sums
 * left, so that a split costs a fixed number of additions, whatever k is. Beyond that, items are flipped and exchanged as
 * long as that helps, from the odd–even and the first–second halves and from {@value #STARTS} random ones.
 */
final class SplitSearch {
    /** So many items have all their splits walked. */
    static final int MOST_EXACT = 20;

    static final int STARTS = 200;
    private static final long SEED = 1945;

    private final int k;
    private final double[][] c;
    /** By depth. */
    private final double[][] sums;

    private final int[] sign;
    private double leastAny = Double.POSITIVE_INFINITY;
    private double leastEqual = Double.POSITIVE_INFINITY;
    private double mostEqual = Double.NEGATIVE_INFINITY;
    private int[] best;
    private int[] bestEqual;
    private int[] worstEqual;

    private SplitSearch(ScaleMoments moments) {
        this.k = moments.items();
        this.c = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                c[i][j] = moments.covariance(i, j);
            }
        }
        this.sums = new double[k + 1][k];
        this.sign = new int[k];
        this.best = new int[k];
        this.bestEqual = new int[k];
        this.worstEqual = new int[k];
    }

    /** The covariances must exist. */
    static SplitSearch of(ScaleMoments moments) {
        SplitSearch search = new SplitSearch(moments);
        if (search.k <= MOST_EXACT) {
            search.place(0, 0, 0);
        } else {
            search.climb();
        }
        return search;
    }

    private void place(int item, double q, int first) {
        if (item == k) {
            take(q, first);
            return;
        }
        double[] here = sums[item];
        double[] next = sums[item + 1];
        double[] row = c[item];
        // The first item is always in the first part, so that no split is walked twice.
        for (int s = 1; s >= (item == 0 ? 1 : -1); s -= 2) {
            sign[item] = s;
            for (int j = item + 1; j < k; j++) {
                next[j] = s > 0 ? here[j] + row[j] : here[j] - row[j];
            }
            place(item + 1, q + s * here[item], first + (s > 0 ? 1 : 0));
        }
    }

    private void take(double q, int first) {
        if (q < leastAny && first > 0 && first < k) {
            leastAny = q;
            System.arraycopy(sign, 0, best, 0, k);
        }
        if (Math.abs(2 * first - k) <= 1) {
            if (q < leastEqual) {
                leastEqual = q;
                System.arraycopy(sign, 0, bestEqual, 0, k);
            }
            if (q > mostEqual) {
                mostEqual = q;
                System.arraycopy(sign, 0, worstEqual, 0, k);
            }
        }
    }

    private void climb() {
        RandomStream random = RandomStream.of(SEED, 0);
        int[] order = new int[k];
        Arrays.setAll(order, i -> i);
        for (int start = 0; start < STARTS + 2; start++) {
            int[] halves = new int[k];
            int kind = start;
            Arrays.setAll(halves, i -> (kind == 0 ? i % 2 == 0 : i < (k + 1) / 2) ? 1 : -1);
            if (start >= 2) {
                random.shuffle(order);
                for (int i = 0; i < k; i++) {
                    halves[order[i]] = i % 2 == 0 ? 1 : -1;
                }
            }
            descend(halves, 1, false);
            descend(halves, -1, false);
            descend(halves, 1, true);
        }
    }

    /** Lets q times a direction fall by exchanges and, if so asked, by single flips, until nothing helps. */
    private void descend(int[] start, int direction, boolean flips) {
        System.arraycopy(start, 0, sign, 0, k);
        double[] h = new double[k];
        double noise = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                h[i] += i == j ? 0 : sign[j] * c[i][j];
                noise += Math.abs(c[i][j]) * 0x1p-45;
            }
        }
        int[] move = new int[2];
        while (improve(h, direction, flips, noise, move)) {
            flip(move[0], h);
            if (move[1] != move[0]) {
                flip(move[1], h);
            }
        }
        double q = 0;
        int first = 0;
        for (int i = 0; i < k; i++) {
            first += sign[i] > 0 ? 1 : 0;
            for (int j = 0; j < i; j++) {
                q += sign[i] * sign[j] * c[i][j];
            }
        }
        take(q, first);
    }

    private boolean improve(double[] h, int direction, boolean flips, double noise, int[] move) {
        double least = -noise;
        for (int i = 0; i < k; i++) {
            double own = -2 * sign[i] * h[i];
            if (flips && direction * own < least) {
                least = direction * own;
                move[0] = i;
                move[1] = i;
            }
            for (int j = 0; j < i; j++) {
                if (sign[i] != sign[j]) {
                    double change = direction * (own - 2 * sign[j] * h[j] - 4 * c[i][j]);
                    if (change < least) {
                        least = change;
                        move[0] = i;
                        move[1] = j;
                    }
                }
            }
        }
        return least < -noise;
    }

    private void flip(int item, double[] h) {
        sign[item] = -sign[item];
        for (int j = 0; j < k; j++) {
            h[j] += j == item ? 0 : 2 * sign[item] * c[item][j];
        }
    }

    /** The first part of the split whose parts covary most. */
    boolean[] best() {
        return part(best);
    }

    /** The same among splits in equal halves. */
    boolean[] bestEqual() {
        return part(bestEqual);
    }

    /** The first of the equal halves that covary least. */
    boolean[] worstEqual() {
        return part(worstEqual);
    }

    private static boolean[] part(int[] signs) {
        boolean[] first = new boolean[signs.length];
        for (int i = 0; i < first.length; i++) {
            first[i] = signs[i] > 0;
        }
        return first;
    }
}
