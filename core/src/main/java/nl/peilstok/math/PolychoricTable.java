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
    final Margin rowMargin;
    final Margin columnMargin;

    private final boolean transposed;
    private final boolean rowsReversed;
    private final boolean columnsReversed;

    /**
     * What the thresholds of a variable come from.
     *
     * @param counts how often each category in use was chosen
     * @param divisor what the cumulated counts are divided by
     * @param given whether by more respondents than the table holds
     */
    record Margin(double[] counts, double divisor, boolean given) {
        Margin reversed() {
            double[] turned = new double[counts.length];
            Arrays.setAll(turned, i -> counts[counts.length - 1 - i]);
            return new Margin(turned, divisor, given);
        }

        /** The count below the last category. */
        double cumulated() {
            double sum = 0;
            for (int i = 0; i < counts.length - 1; i++) {
                sum += counts[i];
            }
            return sum;
        }

        double[] thresholds() {
            double[] thresholds = new double[counts.length - 1];
            double below = 0;
            for (int i = 0; i < thresholds.length; i++) {
                below += counts[i];
                thresholds[i] = NormalQuantile.ofShare(below, divisor);
            }
            return thresholds;
        }

        double[] shares() {
            double[] shares = new double[counts.length];
            Arrays.setAll(shares, i -> counts[i] / divisor);
            shares[counts.length - 1] = (divisor - cumulated()) / divisor;
            return shares;
        }
    }

    private PolychoricTable(
            double[] counts, int rows, int columns, Margin rowMargin, Margin columnMargin, boolean[] turn) {
        this.counts = counts;
        this.rows = rows;
        this.columns = columns;
        this.rowMargin = rowMargin;
        this.columnMargin = columnMargin;
        this.transposed = turn[0];
        this.rowsReversed = turn[1];
        this.columnsReversed = turn[2];
    }

    /** With thresholds from the table itself. */
    static PolychoricTable of(double[] counts, int rows, int columns, EmptyCells emptyCells) {
        int[] usedRows = used(counts, rows, columns, columns, 1);
        int[] usedColumns = used(counts, columns, rows, 1, columns);
        double[] kept = chosen(counts, columns, usedRows, usedColumns);
        double observed = sum(kept);
        treat(kept, usedRows.length, usedColumns.length, emptyCells);
        boolean overObserved = emptyCells == EmptyCells.HALF_OVER_OBSERVED_TOTAL;
        PolychoricTable table = ofItself(
                kept, usedRows.length, usedColumns.length, overObserved ? observed : sum(kept), new boolean[3]);
        // The convention over the observed total itself is not symmetric: nothing to turn.
        return overObserved ? table : table.turned();
    }

    private static PolychoricTable ofItself(double[] cells, int rows, int columns, double divisor, boolean[] turn) {
        Margin rowMargin = new Margin(margin(cells, rows, columns, columns, 1), divisor, false);
        Margin columnMargin = new Margin(margin(cells, columns, rows, 1, columns), divisor, false);
        return new PolychoricTable(cells, rows, columns, rowMargin, columnMargin, turn);
    }

    /** With thresholds from more respondents; one category if those of the table itself used only one. */
    static PolychoricTable of(
            double[] counts, int rows, int columns, EmptyCells emptyCells, double[] rowCounts, double[] columnCounts) {
        int[] usedRows = used(counts, rows, columns, columns, 1);
        int[] usedColumns = used(counts, columns, rows, 1, columns);
        double[] kept = chosen(counts, columns, usedRows, usedColumns);
        treat(kept, usedRows.length, usedColumns.length, emptyCells);
        boolean[] asIs = new boolean[3];
        if (usedRows.length < 2 || usedColumns.length < 2) {
            return new PolychoricTable(kept, usedRows.length, usedColumns.length, null, null, asIs);
        }
        double[] treated = new double[counts.length];
        for (int i = 0; i < usedRows.length; i++) {
            for (int j = 0; j < usedColumns.length; j++) {
                treated[usedRows[i] * columns + usedColumns[j]] = kept[i * usedColumns.length + j];
            }
        }
        int[] knownRows = used(rowCounts, rows, 1, 1, 1);
        int[] knownColumns = used(columnCounts, columns, 1, 1, 1);
        return new PolychoricTable(
                        chosen(treated, columns, knownRows, knownColumns),
                        knownRows.length,
                        knownColumns.length,
                        new Margin(chosen(rowCounts, 1, knownRows, new int[1]), sum(rowCounts), true),
                        new Margin(chosen(columnCounts, 1, knownColumns, new int[1]), sum(columnCounts), true),
                        asIs)
                .turned();
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

    private static double[] margin(double[] counts, int size, int others, int step, int otherStep) {
        double[] margin = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < others; j++) {
                margin[i] += counts[i * step + j * otherStep];
            }
        }
        return margin;
    }

    private static double[] chosen(double[] counts, int columns, int[] fromRows, int[] fromColumns) {
        double[] chosen = new double[fromRows.length * fromColumns.length];
        for (int i = 0, cell = 0; i < fromRows.length; i++) {
            for (int j = 0; j < fromColumns.length; j++, cell++) {
                chosen[cell] = counts[fromRows[i] * columns + fromColumns[j]];
            }
        }
        return chosen;
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
    private PolychoricTable turned() {
        PolychoricTable best = null;
        for (int way = 0; way < 8; way++) {
            boolean[] turn = {(way & 4) != 0, (way & 2) != 0, (way & 1) != 0};
            if (best == null || comesBefore(turn, best)) {
                best = turned(turn);
            }
        }
        return best;
    }

    private PolychoricTable turned(boolean[] turn) {
        double[] cells = new double[counts.length];
        int outer = turn[0] ? columns : rows;
        int inner = turn[0] ? rows : columns;
        Arrays.setAll(cells, cell -> cell(turn, cell / inner, cell % inner));
        if (!rowMargin.given) {
            // Summed again in the new order, for weighted counts too.
            return ofItself(cells, outer, inner, sum(cells), turn);
        }
        Margin byRow = turn[1] ? rowMargin.reversed() : rowMargin;
        Margin byColumn = turn[2] ? columnMargin.reversed() : columnMargin;
        return new PolychoricTable(
                cells, outer, inner, turn[0] ? byColumn : byRow, turn[0] ? byRow : byColumn, turn);
    }

    /** A count of this table, as it were turned. */
    private double cell(boolean[] turn, int i, int j) {
        int row = turn[0] ? j : i;
        int column = turn[0] ? i : j;
        return counts[(turn[1] ? rows - 1 - row : row) * columns + (turn[2] ? columns - 1 - column : column)];
    }

    /** Whether this table turned comes before another one: the narrower, or the first smaller count, or margin. */
    private boolean comesBefore(boolean[] turn, PolychoricTable other) {
        int inner = turn[0] ? rows : columns;
        if (inner != other.columns) {
            return inner < other.columns;
        }
        for (int i = 0, cell = 0; i < other.rows; i++) {
            for (int j = 0; j < inner; j++, cell++) {
                double count = cell(turn, i, j);
                if (count != other.counts[cell]) {
                    return count < other.counts[cell];
                }
            }
        }
        if (!rowMargin.given) {
            return false;
        }
        PolychoricTable turned = turned(turn);
        int byRow = Arrays.compare(turned.rowMargin.counts, other.rowMargin.counts);
        return byRow != 0 ? byRow < 0 : Arrays.compare(turned.columnMargin.counts, other.columnMargin.counts) < 0;
    }
}
