package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.StarRule;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Notation;
import nl.peilstok.table.Table;

/**
 * How a correlation matrix is printed: its lower triangle, on request with n and p under each coefficient, and with
 * stars by a rule that is named. Where the names of the items are long, the columns bear their numbers, and the first
 * column tells which number is which item.
 */
public final class CorrelationTable {
    private static final int LONGEST_HEADER = 6;
    private static final CorrelationTable PLAIN = new CorrelationTable(2, false, false, null);

    private final int decimals;
    private final boolean n;
    private final boolean p;
    private final StarRule stars;

    private CorrelationTable(int decimals, boolean n, boolean p, StarRule stars) {
        this.decimals = decimals;
        this.n = n;
        this.p = p;
        this.stars = stars;
    }

    /**
     * The coefficients below the diagonal, with two decimals.
     *
     * @return the layout
     */
    public static CorrelationTable lowerTriangle() {
        return PLAIN;
    }

    /**
     * With another number of decimals.
     *
     * @param digits 0 to 15
     * @return the new layout
     */
    public CorrelationTable withDecimals(int digits) {
        return new CorrelationTable(digits, n, p, stars);
    }

    /**
     * With the number of respondents under each coefficient.
     *
     * @return the new layout
     */
    public CorrelationTable withN() {
        return new CorrelationTable(decimals, true, p, stars);
    }

    /**
     * With the two-sided p under each coefficient.
     *
     * @return the new layout
     */
    public CorrelationTable withP() {
        return new CorrelationTable(decimals, n, true, stars);
    }

    /**
     * With stars behind the coefficients.
     *
     * @param rule which p earns how many; printed as a footnote
     * @return the new layout
     */
    public CorrelationTable withStars(StarRule rule) {
        return new CorrelationTable(decimals, n, p, rule);
    }

    /**
     * The table of a matrix.
     *
     * @param matrix the matrix
     * @return the table
     */
    public Table of(CorrelationMatrix matrix) {
        boolean numbered = matrix.names().stream().anyMatch(name -> name.length() > LONGEST_HEADER);
        List<Column> columns = new ArrayList<>(List.of(Column.text("item")));
        for (int j = 0; j < Math.max(1, matrix.size() - 1); j++) {
            columns.add(Column.coefficient(
                    numbered ? Integer.toString(j + 1) : matrix.names().get(j), decimals));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < matrix.size(); i++) {
            int item = i;
            String name = matrix.names().get(i);
            rows.add(row(matrix, i, numbered ? (i + 1) + ". " + name : name, j -> coefficient(matrix, item, j)));
            if (p && i > 0) {
                rows.add(row(matrix, i, "p", j -> p(matrix.p(item, j))));
            }
            if (n && i > 0) {
                rows.add(row(matrix, i, "n", j -> Cell.integer(matrix.n(item, j))));
            }
        }
        Table table = Table.columns(columns).rows(rows);
        if (stars != null) {
            table = table.footnote(stars.toString());
        }
        for (String note : matrix.notes()) {
            table = table.footnote(note);
        }
        return table;
    }

    private interface CellOf {
        Cell column(int j);
    }

    private static List<Cell> row(CorrelationMatrix matrix, int i, String label, CellOf cell) {
        List<Cell> row = new ArrayList<>(List.of(Cell.text(label)));
        for (int j = 0; j < Math.max(1, matrix.size() - 1); j++) {
            row.add(j < i ? cell.column(j) : Cell.empty());
        }
        return row;
    }

    private Cell coefficient(CorrelationMatrix matrix, int i, int j) {
        Estimate value = matrix.get(i, j);
        if (stars == null || !value.isPresent()) {
            return value.cell();
        }
        Estimate test = matrix.p(i, j);
        return Cell.marked(value.value(), stars.mark(test));
    }

    private static Cell p(Estimate test) {
        return test.isPresent() ? Cell.number(test.value(), Notation.pValue()) : test.cell();
    }
}
