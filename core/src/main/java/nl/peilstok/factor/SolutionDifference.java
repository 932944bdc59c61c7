package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The largest differences between two solutions of the same items and as many factors.
 *
 * @param largest of each figure that both have
 */
record SolutionDifference(Map<Figure, Gap> largest) {

    /** What is compared. */
    enum Figure {
        LOADING("loading"),
        COMMUNALITY("communality"),
        FACTOR_CORRELATION("factor correlation"),
        FACTOR_VARIANCE("variance of a factor"),
        CORRELATION("correlation of items"),
        ITERATIONS("iterations of extraction");

        private final String label;

        Figure(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** A figure where it differs most. */
    record Gap(String where, double first, double second) {
        double size() {
            return Math.abs(first - second);
        }
    }

    static SolutionDifference between(FactorSolution one, FactorSolution other) {
        int k = one.factors();
        int[] places = new int[k];
        double[] signs = new double[k];
        pair(one, other, places, signs);
        Map<Figure, Gap> largest = new EnumMap<>(Figure.class);
        for (int i = 0; i < one.items(); i++) {
            String item = one.names().get(i);
            for (int f = 0; f < k; f++) {
                keep(
                        largest,
                        Figure.LOADING,
                        item + " on F" + (f + 1),
                        one.loading(i, f),
                        signs[f] * other.loading(i, places[f]));
            }
            keep(largest, Figure.COMMUNALITY, item, one.communality(i), other.communality(i));
            for (int j = 0; j < i; j++) {
                keep(
                        largest,
                        Figure.CORRELATION,
                        one.names().get(j) + ", " + item,
                        one.matrix().values()[i][j],
                        other.matrix().values()[i][j]);
            }
        }
        for (int f = 0; f < k; f++) {
            keep(largest, Figure.FACTOR_VARIANCE, "F" + (f + 1), one.variance(f), other.variance(places[f]));
            for (int g = 0; g < f; g++) {
                keep(
                        largest,
                        Figure.FACTOR_CORRELATION,
                        "F" + (g + 1) + ", F" + (f + 1),
                        one.phi(f, g),
                        signs[f] * signs[g] * other.phi(places[f], places[g]));
            }
        }
        keep(
                largest,
                Figure.ITERATIONS,
                "",
                one.extraction().iterations(),
                other.extraction().iterations());
        return new SolutionDifference(largest);
    }

    private static void keep(Map<Figure, Gap> largest, Figure figure, String where, double first, double second) {
        Gap gap = new Gap(where, first, second);
        largest.merge(figure, gap, (old, added) -> added.size() > old.size() ? added : old);
    }

    /** The most alike pair of factors first, then the most alike of those left. */
    private static void pair(FactorSolution one, FactorSolution other, int[] places, double[] signs) {
        List<Integer> ours = new ArrayList<>();
        List<Integer> theirs = new ArrayList<>();
        for (int f = 0; f < places.length; f++) {
            ours.add(f);
            theirs.add(f);
        }
        while (!ours.isEmpty()) {
            int bestOurs = ours.get(0);
            int bestTheirs = theirs.get(0);
            double best = 0;
            for (int f : ours) {
                for (int g : theirs) {
                    double congruence = congruence(one, f, other, g);
                    if (Math.abs(congruence) > Math.abs(best)) {
                        best = congruence;
                        bestOurs = f;
                        bestTheirs = g;
                    }
                }
            }
            places[bestOurs] = bestTheirs;
            signs[bestOurs] = best < 0 ? -1 : 1;
            ours.remove((Integer) bestOurs);
            theirs.remove((Integer) bestTheirs);
        }
    }

    private static double congruence(FactorSolution one, int f, FactorSolution other, int g) {
        double product = 0;
        double squares = 0;
        double others = 0;
        for (int i = 0; i < one.items(); i++) {
            product += one.loading(i, f) * other.loading(i, g);
            squares += one.loading(i, f) * one.loading(i, f);
            others += other.loading(i, g) * other.loading(i, g);
        }
        return squares == 0 || others == 0 ? 0 : product / Math.sqrt(squares * others);
    }
}
