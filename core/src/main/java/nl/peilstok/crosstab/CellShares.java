package nl.peilstok.crosstab;

import java.util.stream.IntStream;

/**
 * A table as proportions of all.
 *
 * @param shares of the cells
 * @param rows of the rows
 * @param columns of the columns
 */
record CellShares(double[][] shares, double[] rows, double[] columns) {

    static CellShares of(CrossTable table) {
        double n = table.n();
        int r = table.rows().size();
        int c = table.columns().size();
        return new CellShares(
                IntStream.range(0, r)
                        .mapToObj(i -> IntStream.range(0, c)
                                .mapToDouble(j -> table.count(i, j) / n)
                                .toArray())
                        .toArray(double[][]::new),
                IntStream.range(0, r).mapToDouble(i -> table.rowTotal(i) / n).toArray(),
                IntStream.range(0, c).mapToDouble(j -> table.columnTotal(j) / n).toArray());
    }
}
