package nl.peilstok.math;

import java.util.Arrays;

/**
 * A contingency table made ready for a polychoric correlation: unused categories left out, empty cells treated, and turned
 * so that a table and the same table transposed or with categories in reverse order give the same numbers to the last
 * bit.
 */
final class PolychoricTable {
    final double[] counts;
    final int rows;
    final int columns;
    /** What the cumulated counts are divided by to get thresholds. */
    final double divisor;

    private final boolean transposed;
    private final boolean rowsReversed;
    private final boolean columnsReversed;

    private PolychoricTable(double[] counts, int rows, int columns, double divisor, boolean[] turn) {
        this.counts = counts;
        this.rows = rows;
        this.columns = columns;
        this.divisor = divisor;
        this.transposed = turn[0];
        this.rowsReversed = turn[1];
        this.columnsReversed = turn[2];
    }

    static PolychoricTable of(double[] counts, int rows, int columns, EmptyCells emptyCells) {
        int[] usedRows = used(counts, rows, columns, columns, 1);
        int[] usedColumns = used(counts, columns, rows, 1, columns);
        double[] kept = new double[usedRows.length * usedColumns.length];
        double observed = 0;
        for (int i = 0, cell = 0; i < usedRows.length; i++) {
            for (int j = 0; j < usedColumns.length; j++, cell++) {
                kept[cell] = counts[usedRows[i] * columns + usedColumns[j]];
                observed += kept[cell];
            }
        }
        treat(kept, usedRows.length, usedColumns.length, emptyCells);
        if (emptyCells == EmptyCells.HALF_OVER_OBSERVED_TOTAL) {
            // This convention itself is not symmetric: nothing to turn.
            boolean[] asIs = new boolean[3];
            return new PolychoricTable(kept, usedRows.length, usedColumns.length, observed, asIs);
        }
        return turned(kept, usedRows.length, usedColumns.length);
    }

    boolean hasOneCategory() {
        return rows < 2 || columns < 2;
    }

    /** The sign of a correlation in the table as given, for a positive one in the table as turned. */
    int sign() {
        return rowsReversed == columnsReversed ? 1 : -1;
    }

    /** The sum of the counts. */
    double total() {
        return sum(counts);
    }

    double[] rowMargin() {
        return margin(rows, columns, columns, 1);
    }

    double[] columnMargin() {
        return margin(columns, rows, 1, columns);
    }

    /** The row thresholds of the table as given. */
    double[] rowThresholdsAsGiven(double[] rowThresholds, double[] columnThresholds) {
        return transposed ? turned(columnThresholds, rowsReversed) : turned(rowThresholds, rowsReversed);
    }

    /** The column thresholds of the table as given. */
    double[] columnThresholdsAsGiven(double[] rowThresholds, double[] columnThresholds) {
        return transposed ? turned(rowThresholds, columnsReversed) : turned(columnThresholds, columnsReversed);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private double[] margin(int size, int others, int step, int otherStep) {
        double[] margin = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < others; j++) {
                margin[i] += counts[i * step + j * otherStep];
            }
        }
        return margin;
    }

    private static double[] turned(double[] thresholds, boolean reversed) {
        double[] result = thresholds.clone();
        if (reversed) {
            for (int i = 0; i < result.length; i++) {
                result[i] = -thresholds[result.length - 1 - i];
            }
        }
        return result;
    }

    private static int[] used(double[] counts, int size, int others, int step, int otherStep) {
        int[] used = new int[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < others; j++) {
                if (counts[i * step + j * otherStep] > 0) {
                    used[n++] = i;
                    break;
                }
            }
        }
        return Arrays.copyOf(used, n);
    }

    private static void treat(double[] cells, int rows, int columns, EmptyCells emptyCells) {
        switch (emptyCells) {
            case AS_OBSERVED -> {}
            case HALF, HALF_OVER_OBSERVED_TOTAL -> {
                for (int cell = 0; cell < cells.length; cell++) {
                    cells[cell] = cells[cell] == 0 ? 0.5 : cells[cell];
                }
            }
            case HALF_KEEPING_MARGINS -> {
                if (rows == 2
                        && columns == 2
                        && Arrays.stream(cells).filter(count -> count == 0).count() == 1) {
                    boolean onDiagonal = cells[0] == 0 || cells[3] == 0;
                    double smallest = onDiagonal ? Math.min(cells[1], cells[2]) : Math.min(cells[0], cells[3]);
                    double shift = Math.min(0.5, smallest / 2) * (onDiagonal ? 1 : -1);
                    cells[0] += shift;
                    cells[1] -= shift;
                    cells[2] -= shift;
                    cells[3] += shift;
                }
            }
        }
    }

    /** Of the eight ways to transpose and reverse, the one whose counts come first in the order of a dictionary. */
    private static PolychoricTable turned(double[] cells, int rows, int columns) {
        double[] best = null;
        boolean[] bestTurn = null;
        for (int way = 0; way < 8; way++) {
            boolean[] turn = {(way & 4) != 0, (way & 2) != 0, (way & 1) != 0};
            double[] candidate = turned(cells, rows, columns, turn, best);
            if (candidate != null) {
                best = candidate;
                bestTurn = turn;
            }
        }
        double[] counts = Arrays.copyOf(best, cells.length);
        double total = sum(counts);
        return new PolychoricTable(counts, bestTurn[0] ? columns : rows, bestTurn[0] ? rows : columns, total, bestTurn);
    }

    /** The cells turned, or null as soon as they prove to come after the best so far. */
    private static double[] turned(double[] cells, int rows, int columns, boolean[] turn, double[] best) {
        int outer = turn[0] ? columns : rows;
        int inner = turn[0] ? rows : columns;
        double[] result = new double[cells.length + 1];
        // A narrower table first, or tables of different shape but equal counts would tie.
        boolean before = best == null || inner < best[cells.length];
        if (!before && inner > best[cells.length]) {
            return null;
        }
        for (int i = 0, cell = 0; i < outer; i++) {
            for (int j = 0; j < inner; j++, cell++) {
                int row = turn[0] ? j : i;
                int column = turn[0] ? i : j;
                row = turn[1] ? rows - 1 - row : row;
                column = turn[2] ? columns - 1 - column : column;
                result[cell] = cells[row * columns + column];
                if (!before && result[cell] != best[cell]) {
                    if (result[cell] > best[cell]) {
                        return null;
                    }
                    before = true;
                }
            }
        }
        result[cells.length] = inner;
        return before ? result : null;
    }
}
