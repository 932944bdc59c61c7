package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** A test as a table of one row; an interval has a column only if there is one. */
final class TestRow {
    private final List<Column> columns = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

    private TestRow() {}

    static TestRow of(String test, Column statistic, Estimate value) {
        return new TestRow().with(Column.text("test"), Cell.text(test)).with(statistic, value);
    }

    TestRow with(Column column, Estimate value) {
        return with(column, value.cell());
    }

    TestRow with(Column column, Cell cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    TestRow withInterval(Column column, Estimate value) {
        with(column, value);
        if (value.interval().isPresent()) {
            Interval interval = value.interval().orElseThrow();
            with(Column.coefficient(Interval.percentage(interval.level()) + " interval", 3), value.intervalCell());
        }
        return this;
    }

    Table table(List<String> notes) {
        Table table = Table.columns(columns).row(cells);
        for (String note : notes) {
            table = table.footnote(note);
        }
        return table;
    }
}
