package nl.peilstok.inference;

import java.math.BigInteger;
import java.util.Arrays;
import nl.peilstok.math.MidRanks;

/** Two groups counted against each other, in whole numbers: twice U, and the runs of equal numbers. */
final class UStatistic {
    private final double[] x;
    private final double[] y;
    private long doubledU;
    private int tied;
    private BigInteger tieCubes = BigInteger.ZERO;

    private UStatistic(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        int i = 0;
        int j = 0;
        while (i < x.length || j < y.length) {
            double value = j == y.length || i < x.length && x[i] <= y[j] ? x[i] : y[j];
            int ofX = i;
            int ofY = j;
            while (i < x.length && x[i] == value) {
                i++;
            }
            while (j < y.length && y[j] == value) {
                j++;
            }
            // Each of these of x is above those of y before ofY and ties with those up to j.
            doubledU += (long) (i - ofX) * (ofY + j);
            int run = i - ofX + j - ofY;
            if (run > 1) {
                tied += run;
                tieCubes = tieCubes.add(cubeMinus(run));
            }
        }
    }

    /** Neither group may be empty; the arrays are sorted here. */
    static UStatistic of(double[] x, double[] y) {
        return new UStatistic(sorted(x), sorted(y));
    }

    private static double[] sorted(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] += 0.0; // makes -0.0 equal to 0.0 for the sort as well
        }
        Arrays.sort(values);
        return values;
    }

    private static BigInteger cubeMinus(int t) {
        return BigInteger.valueOf((long) t * t - 1).multiply(BigInteger.valueOf(t));
    }

    int n1() {
        return x.length;
    }

    int n2() {
        return y.length;
    }

    int n() {
        return x.length + y.length;
    }

    long pairs() {
        return (long) x.length * y.length;
    }

    /** The pairs in which the first is higher, ties counted half. */
    double u() {
        return doubledU / 2.0;
    }

    /** Twice the sum of the ranks of the first. */
    long doubledRankSum() {
        return doubledU + x.length * (x.length + 1L);
    }

    double meanRankOfFirst() {
        return doubledRankSum() / (2.0 * x.length);
    }

    double meanRankOfSecond() {
        return (2 * pairs() - doubledU + y.length * (y.length + 1L)) / (2.0 * y.length);
    }

    /** How many numbers are equal to another. */
    int tied() {
        return tied;
    }

    boolean isConstant() {
        return x[0] == y[y.length - 1] && y[0] == x[x.length - 1];
    }

    /** U less what is expected of it under the null hypothesis. */
    double distance() {
        return (doubledU - pairs()) / 2.0;
    }

    /** The standard deviation of U under the null hypothesis, n₁n₂ (N³ − N − Σ (t³ − t)) / (12 N (N − 1)). */
    double standardDeviation() {
        double n = n();
        return Math.sqrt(pairs() * (cubeMinus(n()).subtract(tieCubes).doubleValue() / (12 * n * (n - 1))));
    }

    /** The same if there were no ties. */
    double standardDeviationWithoutTies() {
        return Math.sqrt(pairs() * (n() + 1.0) / 12);
    }

    /** Twice the ranks of all numbers, those of the first group before the others. */
    int[] doubledRanks() {
        double[] all = Arrays.copyOf(x, n());
        System.arraycopy(y, 0, all, x.length, y.length);
        return MidRanks.doubled(all);
    }

    HodgesLehmann differences() {
        return HodgesLehmann.ofDifferences(x, y);
    }
}
