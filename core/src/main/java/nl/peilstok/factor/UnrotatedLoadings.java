package nl.peilstok.factor;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Loadings as a caller gives them, checked.
 *
 * @param names of the items
 * @param values of item i on factor f at [i][f]
 */
record UnrotatedLoadings(List<String> names, double[][] values) {

    UnrotatedLoadings {
        int p = values.length;
        if (p == 0 || values[0].length == 0) {
            throw new IllegalArgumentException("loadings: must have 1 item and 1 factor at least, got none");
        }
        int k = values[0].length;
        if (names.size() != p) {
            throw new IllegalArgumentException(
                    "names: must be one for each of the " + p + " rows of loadings, got " + names.size());
        }
        if (p < k) {
            throw new IllegalArgumentException(
                    "loadings: must have as many items as factors at least, got " + p + " items and " + k + " factors");
        }
        for (int i = 0; i < p; i++) {
            requireRow(names.get(i), values[i], k);
        }
    }

    private static void requireRow(String name, double[] row, int k) {
        if (row.length != k) {
            throw new IllegalArgumentException(
                    "loadings: rows must have " + k + " factors as the first, but " + name + " has " + row.length);
        }
        for (double loading : row) {
            if (!Double.isFinite(loading)) {
                throw new IllegalArgumentException("loadings: must be finite, but " + name + " has " + loading);
            }
        }
    }

    int factors() {
        return values[0].length;
    }

    /** Factor after factor, as criteria take them. */
    double[] flat() {
        int p = values.length;
        double[] flat = new double[p * factors()];
        for (int i = 0; i < p; i++) {
            for (int f = 0; f < factors(); f++) {
                flat[f * p + i] = values[i][f];
            }
        }
        return flat;
    }

    /** The items that no factor explains, which weights cannot make equal to the others. */
    List<String> withoutCommunality() {
        return IntStream.range(0, values.length)
                .filter(i -> Weighting.communality(values[i]) == 0)
                .mapToObj(names::get)
                .toList();
    }
}
