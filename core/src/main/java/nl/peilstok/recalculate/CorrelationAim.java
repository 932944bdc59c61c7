package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which correlations are aimed at, and where they are to lie. */
record CorrelationAim(Pairs pairs, CorrelationTarget target) {

    /** Whose correlations. Columns are: the items of the scale, its score, the companions. */
    enum Pairs {
        SCALE("scale items"),
        SCORE("companions and score"),
        WITH_SCALE("companions and scale items"),
        COMPANIONS("companions");

        private final String label;

        Pairs(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** The pairs of columns, for a scale of k items and m companions. */
    List<PairConditions.Condition> conditions(int k, int m) {
        int[] scale = IntStream.range(0, k).toArray();
        int[] companions = IntStream.range(k + 1, k + 1 + m).toArray();
        return switch (pairs) {
            case SCALE -> within(scale);
            case SCORE -> between(companions, new int[] {k});
            case WITH_SCALE -> between(companions, scale);
            case COMPANIONS -> within(companions);
        };
    }

    private List<PairConditions.Condition> within(int[] columns) {
        List<PairConditions.Condition> conditions = new ArrayList<>();
        for (int one = 0; one < columns.length; one++) {
            for (int other = one + 1; other < columns.length; other++) {
                conditions.add(new PairConditions.Condition(columns[one], columns[other], target));
            }
        }
        return conditions;
    }

    private List<PairConditions.Condition> between(int[] ones, int[] others) {
        List<PairConditions.Condition> conditions = new ArrayList<>();
        for (int one : ones) {
            for (int other : others) {
                conditions.add(new PairConditions.Condition(one, other, target));
            }
        }
        return conditions;
    }

    @Override
    public String toString() {
        return pairs.label() + ": " + target;
    }
}
