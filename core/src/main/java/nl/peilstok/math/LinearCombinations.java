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
            add(sums[m], weights[m], rows, 0, rows.length, 0, length);
        }
        return sums;
    }

    /** Adds weights[i] · rows[i] of some rows, in some columns; each range without its end. */
    static void add(double[] sum, double[] weights, double[][] rows, int firstRow, int endRow, int first, int end) {
        int i = firstRow;
        for (; i + 3 < endRow; i += 4) {
            addFour(sum, weights, i, rows, first, end);
        }
        for (; i < endRow; i++) {
            add(sum, weights[i], rows[i], first, end);
        }
    }

    private static void addFour(double[] sum, double[] weights, int at, double[][] rows, int first, int end) {
        double weightA = weights[at];
        double weightB = weights[at + 1];
        double weightC = weights[at + 2];
        double weightD = weights[at + 3];
        double[] a = rows[at];
        double[] b = rows[at + 1];
        double[] c = rows[at + 2];
        double[] d = rows[at + 3];
        for (int j = first; j < end; j++) {
            sum[j] += weightA * a[j] + weightB * b[j] + (weightC * c[j] + weightD * d[j]);
        }
    }

    /** Adds a multiple of a row in some columns. */
    static void add(double[] sum, double weight, double[] row, int first, int end) {
        for (int j = first; j < end; j++) {
            sum[j] += weight * row[j];
        }
    }
}
