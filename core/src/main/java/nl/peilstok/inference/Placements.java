package nl.peilstok.inference;

import java.util.Arrays;

/**
 * How many of the other group lie below each number, ties counted half, from the numbers of both groups by their place in the
 * order of distinct values.
 */
final class Placements {
    private final int n1;
    private final int n2;
    /** The place of the value of each respondent, those of the first group before the others. */
    private final int[] valueOf;

    private final int values;

    private Placements(int n1, int n2, int[] valueOf, int values) {
        this.n1 = n1;
        this.n2 = n2;
        this.valueOf = valueOf;
        this.values = values;
    }

    static Placements of(double[] x, double[] y) {
        double[] all = Arrays.copyOf(x, x.length + y.length);
        System.arraycopy(y, 0, all, x.length, y.length);
        for (int i = 0; i < all.length; i++) {
            all[i] += 0.0; // makes -0.0 equal to 0.0 for the sort as well
        }
        double[] distinct = Arrays.stream(all).sorted().distinct().toArray();
        int[] valueOf = Arrays.stream(all)
                .mapToInt(value -> Arrays.binarySearch(distinct, value))
                .toArray();
        return new Placements(x.length, y.length, valueOf, distinct.length);
    }

    /** The relative effect with the variances of its two parts. */
    record Effect(double value, double ofFirst, double ofSecond, int n1, int n2) {
        double standardError() {
            return Math.sqrt(ofFirst + ofSecond);
        }

        /** By Satterthwaite. */
        double df() {
            double first = ofFirst / (ofFirst + ofSecond);
            double second = ofSecond / (ofFirst + ofSecond);
            return 1 / (first * first / (n1 - 1) + second * second / (n2 - 1));
        }

        /** A large number with the sign of infinity where every pair says the same. */
        double t() {
            double distance = value - .5;
            return standardError() > 0 ? distance / standardError() : distance * Double.MAX_VALUE;
        }
    }

    Effect effect() {
        return effect(null);
    }

    /** With the numbers in another order over the places in the groups; null is the order they have. */
    Effect effect(int[] order) {
        int[] first = new int[values];
        int[] second = new int[values];
        for (int place = 0; place < valueOf.length; place++) {
            (place < n1 ? first : second)[valueOf[order == null ? place : order[place]]]++;
        }
        long doubledU = 0;
        long below = 0;
        for (int v = 0; v < values; v++) {
            doubledU += first[v] * (2 * below + second[v]);
            below += second[v];
        }
        double pairs = (double) n1 * n2;
        return new Effect(
                doubledU / 2.0 / pairs,
                squares(first, second, doubledU / (double) n1) / ((n1 - 1.0) * n1) / n2 / n2,
                squares(second, first, (2 * pairs - doubledU) / n2) / ((n2 - 1.0) * n2) / n1 / n1,
                n1,
                n2);
    }

    /** The squared distances of the placements of one group in the other from their mean. */
    private static double squares(int[] of, int[] in, double doubledMean) {
        double squares = 0;
        long below = 0;
        for (int v = 0; v < of.length; v++) {
            double distance = (2 * below + in[v] - doubledMean) / 2;
            squares += of[v] * distance * distance;
            below += in[v];
        }
        return squares;
    }

    int n1() {
        return n1;
    }

    int n2() {
        return n2;
    }

    boolean isConstant() {
        return values == 1;
    }
}
