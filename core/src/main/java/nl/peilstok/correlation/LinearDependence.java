package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.math.SymmetricEigen;

/**
 * Finds which items depend linearly on each other: the eigenvectors of the eigenvalues that are 0, reduced to rows with
 * as few items as elimination gives, since any mixture of two dependencies is one too.
 */
final class LinearDependence {
    /** A weight within this of 0, the largest being 1, is rounding. */
    private static final double NEGLIGIBLE = 1e-5;

    private LinearDependence() {}

    static List<List<Integer>> find(SymmetricEigen eigen, double tolerance) {
        List<double[]> rows = new ArrayList<>();
        double[] values = eigen.values();
        for (int v = 0; v < values.length; v++) {
            if (Math.abs(values[v]) <= tolerance) {
                rows.add(eigen.vector(v));
            }
        }
        reduce(rows);
        return rows.stream().map(LinearDependence::items).toList();
    }

    /** Each row takes the item that weighs most in it out of all other rows. */
    private static void reduce(List<double[]> rows) {
        for (double[] row : rows) {
            int pivot = 0;
            for (int item = 1; item < row.length; item++) {
                pivot = Math.abs(row[item]) > Math.abs(row[pivot]) ? item : pivot;
            }
            double scale = row[pivot];
            for (int item = 0; item < row.length; item++) {
                row[item] /= scale;
            }
            for (double[] other : rows) {
                double share = other[pivot];
                for (int item = 0; other != row && item < row.length; item++) {
                    other[item] -= share * row[item];
                }
            }
        }
    }

    private static List<Integer> items(double[] row) {
        double largest = 0;
        for (double weight : row) {
            largest = Math.max(largest, Math.abs(weight));
        }
        List<Integer> items = new ArrayList<>();
        for (int item = 0; item < row.length; item++) {
            if (Math.abs(row[item]) > NEGLIGIBLE * largest) {
                items.add(item);
            }
        }
        return items;
    }
}
