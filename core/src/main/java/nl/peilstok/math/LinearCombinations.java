package nl.peilstok.math;

/** Sums of multiples of rows, four rows a pass, in loops that the compiler turns into vector instructions. */
public final class LinearCombinations {
    private LinearCombinations() {}

    /**
     * Combines rows.
     *
     * @param weights of sum m and row i at [m][i]
     * @param rows all of one length
     * @return the sum over i of weights[m][i] · rows[i] at [m]
     */
    public static double[][] of(double[][] weights, double[][] rows) {
        int length = rows[0].length;
        double[][] sums = new double[weights.length][length];
        for (int m = 0; m < weights.length; m++) {
            double[] weight = weights[m];
            double[] sum = sums[m];
            int i = 0;
            for (; i + 3 < rows.length; i += 4) {
                addFour(
                        sum, weight[i], rows[i], weight[i + 1], rows[i + 1], weight[i + 2], rows[i + 2], weight[i + 3],
                        rows[i + 3], 0, length);
            }
            for (; i < rows.length; i++) {
                add(sum, weight[i], rows[i], 0, length);
            }
        }
        return sums;
    }

    /** Adds multiples of four rows, from one column to before another. */
    static void addFour(
            double[] sum,
            double first,
            double[] a,
            double second,
            double[] b,
            double third,
            double[] c,
            double fourth,
            double[] d,
            int from,
            int to) {
        for (int j = from; j < to; j++) {
            sum[j] += first * a[j] + second * b[j] + (third * c[j] + fourth * d[j]);
        }
    }

    /** Adds a multiple of a row, from one column to before another. */
    static void add(double[] sum, double weight, double[] row, int from, int to) {
        for (int j = from; j < to; j++) {
            sum[j] += weight * row[j];
        }
    }
}
