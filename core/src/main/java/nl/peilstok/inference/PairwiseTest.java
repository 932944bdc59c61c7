package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.table.Column;

/**
 * A test of each pair: what it is called and what is done because they are many.
 *
 * @param name such as {@code Dunn}
 * @param statistic the header of its statistic
 * @param difference what differs
 * @param multiplicity null if the test is of all pairs together by itself
 */
record PairwiseTest(String name, String statistic, Difference difference, Multiplicity multiplicity) {

    /** What differs between two groups or items. */
    enum Difference {
        MEAN_RANK(Column.number("difference", 2)),
        SHARE(Column.coefficient("difference", 3));

        private final Column column;

        Difference(Column column) {
            this.column = column;
        }
    }

    /** One comparison before it is known how many there are. */
    record Pair(Estimate difference, Estimate statistic, Estimate p) {}

    /** Compares two groups or items by their numbers. */
    interface Comparison {
        Pair of(int first, int second);
    }

    Column differenceColumn() {
        return difference.column;
    }

    boolean isAdjusted() {
        return multiplicity != null && multiplicity != Multiplicity.NONE;
    }

    String adjustment() {
        return multiplicity.label();
    }

    String pHeader() {
        return isAdjusted() ? "p (" + adjustment() + ")" : "p";
    }

    RankComparisons compare(List<String> labels, Cases cases, Estimate df, List<String> notes, Comparison comparison) {
        List<String[]> names = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (int first = 0; first < labels.size(); first++) {
            for (int second = first + 1; second < labels.size(); second++) {
                names.add(new String[] {labels.get(first), labels.get(second)});
                pairs.add(comparison.of(first, second));
            }
        }
        List<Estimate> p = pairs.stream().map(Pair::p).toList();
        List<Estimate> adjusted = multiplicity == null ? p : multiplicity.adjust(p);
        List<RankComparison> all = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            all.add(new RankComparison(
                    names.get(i)[0], names.get(i)[1], pair.difference(), pair.statistic(), pair.p(), adjusted.get(i)));
        }
        return new RankComparisons(this, cases, all, df, notes);
    }

    /** Such as {@code Dunn, Holm}. */
    @Override
    public String toString() {
        return isAdjusted() ? name + ", " + adjustment() : name;
    }
}
