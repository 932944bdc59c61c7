package nl.peilstok.crosstab;

import java.util.stream.IntStream;

/** How much better one variable is predicted from the other, as functions of the proportions of the cells. */
final class NominalAssociation {
    private final double[][] shares;
    private final double[] rows;
    private final double[] columns;
    private final CrossTable table;

    NominalAssociation(CrossTable table) {
        this.table = table;
        CellShares cells = CellShares.of(table);
        this.shares = cells.shares();
        this.rows = cells.rows();
        this.columns = cells.columns();
    }

    CellGradient lambda(Association.Predicted predicted) {
        int modalRow = largest(rows);
        int modalColumn = largest(columns);
        int[] columnOfRow =
                IntStream.range(0, rows.length).map(i -> largest(shares[i])).toArray();
        int[] rowOfColumn =
                IntStream.range(0, columns.length).map(j -> largest(column(j))).toArray();
        long withRows = IntStream.range(0, rows.length)
                .mapToLong(i -> table.count(i, columnOfRow[i]))
                .sum();
        long withColumns = IntStream.range(0, columns.length)
                .mapToLong(j -> table.count(rowOfColumn[j], j))
                .sum();
        double n = table.n();
        CellGradient columnsGain = CellGradient.of(
                (withRows - table.columnTotal(modalColumn)) / n,
                shares,
                (i, j) -> one(columnOfRow[i] == j) - one(modalColumn == j));
        CellGradient rowsGain = CellGradient.of(
                (withColumns - table.rowTotal(modalRow)) / n,
                shares,
                (i, j) -> one(rowOfColumn[j] == i) - one(modalRow == i));
        CellGradient columnErrors = CellGradient.of(1 - columns[modalColumn], shares, (i, j) -> -one(modalColumn == j));
        CellGradient rowErrors = CellGradient.of(1 - rows[modalRow], shares, (i, j) -> -one(modalRow == i));
        return ratio(predicted, columnsGain, rowsGain, columnErrors, rowErrors);
    }

    CellGradient uncertainty(Association.Predicted predicted) {
        CellGradient ofRows = CellGradient.of(entropy(rows), shares, (i, j) -> -Math.log(rows[i]) - 1);
        CellGradient ofColumns = CellGradient.of(entropy(columns), shares, (i, j) -> -Math.log(columns[j]) - 1);
        double information = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                if (shares[i][j] > 0) {
                    information += shares[i][j] * Math.log(shares[i][j] / rows[i] / columns[j]);
                }
            }
        }
        CellGradient shared =
                CellGradient.of(information, shares, (i, j) -> Math.log(shares[i][j] / rows[i] / columns[j]) - 1);
        return ratio(predicted, shared, shared, ofColumns, ofRows);
    }

    /** Gain over uncertainty of the variable that is predicted, or of both together. */
    private CellGradient ratio(
            Association.Predicted predicted,
            CellGradient columnsGain,
            CellGradient rowsGain,
            CellGradient columnErrors,
            CellGradient rowErrors) {
        return switch (predicted) {
            case COLUMNS -> CellGradient.ratio(columnsGain, columnErrors, shares);
            case ROWS -> CellGradient.ratio(rowsGain, rowErrors, shares);
            case SYMMETRIC -> CellGradient.ratio(sum(columnsGain, rowsGain), sum(columnErrors, rowErrors), shares);
        };
    }

    private CellGradient sum(CellGradient a, CellGradient b) {
        return CellGradient.of(a.value() + b.value(), shares, (i, j) -> a.gradient()[i][j] + b.gradient()[i][j]);
    }

    private static double entropy(double[] margin) {
        double sum = 0;
        for (double share : margin) {
            sum -= share * Math.log(share);
        }
        return sum;
    }

    private double[] column(int j) {
        return IntStream.range(0, rows.length).mapToDouble(i -> shares[i][j]).toArray();
    }

    /** The first of the largest. */
    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    private static double one(boolean condition) {
        return condition ? 1 : 0;
    }
}
