package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** In which order factors stand and which way they point. */
enum FactorOrder {
    /** As found, for factors that have been given a place and a direction. */
    AS_FOUND,
    /**
     * The factor that explains most first, by Σ_i pattern_if · structure_if; equal ones as found. Each points so that the
     * sum of its loadings is positive; if that is 0, so that the largest is.
     */
    BY_VARIANCE,
    /** The first factor stays the first and the others follow by variance; all pointed as above. */
    GENERAL_FIRST;

    private static final double ZERO_SUM = 1e-12;

    /** Which factor comes at each place. */
    List<Integer> places(double[] variances) {
        List<Integer> places = new ArrayList<>();
        for (int f = 0; f < variances.length; f++) {
            places.add(f);
        }
        int free = this == AS_FOUND ? places.size() : this == GENERAL_FIRST ? 1 : 0;
        places.subList(free, places.size()).sort(Comparator.comparingDouble(f -> -variances[f]));
        return places;
    }

    /** Whether a factor must be turned round. */
    boolean reverses(double[][] pattern, int factor) {
        if (this == AS_FOUND) {
            return false;
        }
        double sum = 0;
        double sizes = 0;
        double largest = 0;
        for (double[] row : pattern) {
            sum += row[factor];
            sizes += Math.abs(row[factor]);
            largest = Math.abs(row[factor]) > Math.abs(largest) ? row[factor] : largest;
        }
        return Math.abs(sum) > ZERO_SUM * sizes ? sum < 0 : largest < 0;
    }
}
