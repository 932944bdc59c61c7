package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two numbers in a row of a table look as if they had changed places.
 *
 * <p><b>Definition.</b> Two cells of a row look swapped if each is nearer to every other number of the other's column than
 * to any other number of its own. Such as the numbers of respondents by subject and sector, which hardly differ between
 * subjects.
 *
 * <p><b>Not checkable when</b> the table has fewer than three rows or two columns.
 */
public final class SwappedCells {
    private static final String NAME = "N against the other rows";

    private SwappedCells() {}

    /**
     * A table of numbers.
     *
     * @param rows the labels of the rows
     * @param columns the labels of the columns
     * @param values by row and column, none missing
     * @return possible, doubtful or not checkable
     * @throws IllegalArgumentException if the values have not one row a label and one number a column
     */
    public static Check of(List<String> rows, List<String> columns, List<List<Printed>> values) {
        if (values.size() != rows.size() || values.stream().anyMatch(row -> row.size() != columns.size())) {
            throw new IllegalArgumentException(
                    "values: " + rows.size() + " rows of " + columns.size() + " numbers are needed");
        }
        if (rows.size() < 3 || columns.size() < 2) {
            return new Check(NAME, Check.Verdict.NOT_CHECKABLE, "three rows and two columns are needed to compare");
        }
        List<String> found = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int a = 0; a < columns.size(); a++) {
                for (int b = a + 1; b < columns.size(); b++) {
                    if (belongs(values, row, a, b) && belongs(values, row, b, a)) {
                        found.add(rows.get(row) + ": " + columns.get(a) + " "
                                + values.get(row).get(a) + " and " + columns.get(b) + " "
                                + values.get(row).get(b) + " look swapped");
                    }
                }
            }
        }
        return found.isEmpty()
                ? new Check(NAME, Check.Verdict.POSSIBLE, "each number is like the others of its column")
                : new Check(NAME, Check.Verdict.DOUBTFUL, String.join("; ", found));
    }

    /** Whether the number in one column is like those of another, and unlike those of its own. */
    private static boolean belongs(List<List<Printed>> values, int row, int own, int other) {
        double value = values.get(row).get(own).value();
        double farthest = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < values.size(); i++) {
            if (i != row) {
                farthest = Math.max(
                        farthest, Math.abs(value - values.get(i).get(other).value()));
                nearest = Math.min(
                        nearest, Math.abs(value - values.get(i).get(own).value()));
            }
        }
        return farthest < nearest;
    }
}
