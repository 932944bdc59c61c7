package nl.peilstok.factor;

import java.util.Arrays;

/**
 * Which factor of one solution is which of another, and whether it points the other way: of all ways to pair them the one
 * with the largest sum of congruence coefficients, their signs apart.
 *
 * <p>The pairing is found by the Hungarian method (Kuhn 1955), with shortest augmenting paths.
 */
final class FactorAlignment {
    private final int[] places;
    private final double[] signs;

    private FactorAlignment(int[] places, double[] signs) {
        this.places = places;
        this.signs = signs;
    }

    /** Of each factor of the first, its place among the others. */
    static FactorAlignment of(double[][] first, double[][] others) {
        int k = first[0].length;
        double[][] congruences = new double[k][k];
        double[] lengths = new double[k];
        double[] otherLengths = new double[k];
        for (int i = 0; i < first.length; i++) {
            for (int f = 0; f < k; f++) {
                lengths[f] += first[i][f] * first[i][f];
                otherLengths[f] += others[i][f] * others[i][f];
                for (int g = 0; g < k; g++) {
                    congruences[f][g] += first[i][f] * others[i][g];
                }
            }
        }
        double[][] costs = new double[k][k];
        for (int f = 0; f < k; f++) {
            for (int g = 0; g < k; g++) {
                double length = Math.sqrt(lengths[f] * otherLengths[g]);
                costs[f][g] = length > 0 ? -Math.abs(congruences[f][g]) / length : 0;
            }
        }
        int[] places = cheapest(costs);
        double[] signs = new double[k];
        for (int f = 0; f < k; f++) {
            signs[f] = congruences[f][places[f]] < 0 ? -1 : 1;
        }
        return new FactorAlignment(places, signs);
    }

    /** The column of each row, all different, with the least sum of costs. */
    static int[] cheapest(double[][] costs) {
        int k = costs.length;
        double[] rowPrice = new double[k + 1];
        double[] columnPrice = new double[k + 1];
        int[] rowOf = new int[k + 1];
        int[] before = new int[k + 1];
        // Rows and columns are counted from 1: column 0 is where the row without a column waits.
        for (int row = 1; row <= k; row++) {
            rowOf[0] = row;
            int column = 0;
            double[] least = new double[k + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] seen = new boolean[k + 1];
            do {
                seen[column] = true;
                int at = rowOf[column];
                int next = 0;
                double step = Double.POSITIVE_INFINITY;
                for (int c = 1; c <= k; c++) {
                    if (!seen[c]) {
                        double reduced = costs[at - 1][c - 1] - rowPrice[at] - columnPrice[c];
                        if (reduced < least[c]) {
                            least[c] = reduced;
                            before[c] = column;
                        }
                        if (least[c] < step) {
                            step = least[c];
                            next = c;
                        }
                    }
                }
                for (int c = 0; c <= k; c++) {
                    if (seen[c]) {
                        rowPrice[rowOf[c]] += step;
                        columnPrice[c] -= step;
                    } else {
                        least[c] -= step;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        int[] columns = new int[k];
        for (int c = 1; c <= k; c++) {
            columns[rowOf[c] - 1] = c - 1;
        }
        return columns;
    }

    /** Where the factor stands among the others. */
    int place(int factor) {
        return places[factor];
    }

    /** −1 if the other one points the other way. */
    double sign(int factor) {
        return signs[factor];
    }
}
