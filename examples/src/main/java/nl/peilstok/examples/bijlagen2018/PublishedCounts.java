package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import nl.peilstok.crosstab.CrossTable;

/** A cross-table from lines with one cell each. */
final class PublishedCounts {
    private PublishedCounts() {}

    /** The counts in column {@code n} of the cells wanted; other lines are left out. */
    static CrossTable of(
            List<NamedCsvRecord> lines, String rowField, List<String> rows, String columnField, List<String> columns) {
        long[][] counts = new long[rows.size()][columns.size()];
        for (NamedCsvRecord line : lines) {
            int row = rows.indexOf(line.getField(rowField));
            int column = columns.indexOf(line.getField(columnField));
            if (row >= 0 && column >= 0) {
                counts[row][column] = Long.parseLong(line.getField("n"));
            }
        }
        return CrossTable.ofCounts(rows, columns, counts).named(rowField, columnField);
    }
}
