package nl.peilstok.crosstab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** How a cross-table prints: as counts, or as percentages of rows or columns; below it, who was left out. */
final class CrossTableLayout {
    private final CrossTable counts;

    CrossTableLayout(CrossTable counts) {
        this.counts = counts;
    }

    Table counts() {
        Table table = header(Column::integer, "total");
        for (int i = 0; i < counts.rows().size(); i++) {
            int row = i;
            table = table.row(line(
                    counts.rows().get(i), j -> Cell.integer(counts.count(row, j)), Cell.integer(counts.rowTotal(i))));
        }
        return withLeftOut(table.row(line("total", this::columnTotal, Cell.integer(counts.n()))));
    }

    Table rowPercents() {
        Table table = header(CrossTableLayout::percentages, "n");
        for (int i = 0; i < counts.rows().size(); i++) {
            int row = i;
            table = table.row(line(
                    counts.rows().get(i), j -> counts.rowPercent(row, j).cell(), Cell.integer(counts.rowTotal(i))));
        }
        return withLeftOut(table);
    }

    Table columnPercents() {
        Table table = header(CrossTableLayout::percentages);
        for (int i = 0; i < counts.rows().size(); i++) {
            int row = i;
            table = table.row(
                    line(counts.rows().get(i), j -> counts.columnPercent(row, j).cell()));
        }
        return withLeftOut(table.row(line("n", this::columnTotal)));
    }

    /** The labels of the columns, and of whole numbers after them. */
    private Table header(Function<String, Column> column, String... more) {
        List<Column> header = new ArrayList<>();
        header.add(Column.text(counts.name()));
        counts.columns().forEach(label -> header.add(column.apply(label)));
        for (String label : more) {
            header.add(Column.integer(label));
        }
        return Table.columns(header);
    }

    private static Column percentages(String label) {
        return Column.number(label + " %", 1);
    }

    private List<Cell> line(String label, IntFunction<Cell> cell, Cell... more) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(label));
        for (int j = 0; j < counts.columns().size(); j++) {
            cells.add(cell.apply(j));
        }
        cells.addAll(List.of(more));
        return cells;
    }

    private Cell columnTotal(int column) {
        return Cell.integer(counts.columnTotal(column));
    }

    private Table withLeftOut(Table table) {
        String line = counts.leftOutLine();
        return line.isEmpty() ? table : table.footnote(line);
    }
}
