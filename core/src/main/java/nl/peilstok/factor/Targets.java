package nl.peilstok.factor;

import java.util.Arrays;

/** The targets that a caller gives. */
final class Targets {
    private Targets() {}

    /** A copy, after a check. */
    static double[][] checked(double[][] target) {
        if (target.length == 0 || target[0].length == 0) {
            throw new IllegalArgumentException("target: must have a row for each item, got none");
        }
        double[][] copy = new double[target.length][];
        for (int i = 0; i < target.length; i++) {
            copy[i] = target[i].clone();
            if (copy[i].length != target[0].length) {
                throw new IllegalArgumentException("target: rows must have the same length, but row " + i + " has "
                        + copy[i].length + " cells and row 0 has " + target[0].length);
            }
            for (double cell : copy[i]) {
                if (!Double.isFinite(cell)) {
                    throw new IllegalArgumentException("target: must be finite, but row " + i + " has " + cell);
                }
            }
        }
        return copy;
    }

    static boolean[][] allSpecified(double[][] target) {
        boolean[][] specified = new boolean[target.length][];
        for (int i = 0; i < target.length; i++) {
            specified[i] = new boolean[target[i].length];
            Arrays.fill(specified[i], true);
        }
        return specified;
    }

    /** The distance to the cells that are specified. */
    static Criterion.Kind distance(double[][] target, boolean[][] specified) {
        double[][] copy = checked(target);
        boolean[][] cells = new boolean[copy.length][];
        if (specified.length != copy.length) {
            throw new IllegalArgumentException(
                    "specified: must have the target's " + copy.length + " rows, got " + specified.length);
        }
        for (int i = 0; i < copy.length; i++) {
            cells[i] = specified[i].clone();
            if (cells[i].length != copy[i].length) {
                throw new IllegalArgumentException("specified: must have the target's " + copy[i].length
                        + " columns, but row " + i + " has " + cells[i].length);
            }
        }
        return (p, k) -> {
            requireSize(copy, p, k);
            double[] flat = new double[p * k];
            boolean[] flatCells = new boolean[p * k];
            for (int i = 0; i < p; i++) {
                for (int f = 0; f < k; f++) {
                    flat[f * p + i] = copy[i][f];
                    flatCells[f * p + i] = cells[i][f];
                }
            }
            return new TargetDistance(flat, flatCells);
        };
    }

    static void requireSize(double[][] target, int p, int k) {
        if (target.length != p || target[0].length != k) {
            throw new IllegalArgumentException("target: must be " + p + " items by " + k
                    + " factors as the loadings, is " + target.length + " by " + target[0].length);
        }
    }
}
