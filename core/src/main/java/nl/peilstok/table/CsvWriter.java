package nl.peilstok.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a table as comma-separated values for a machine (RFC 4180). */
final class CsvWriter {
    /** A column of the file and how its field follows from a row of the table. */
    private record Field(String header, Function<List<Cell>, String> of) {}

    private CsvWriter() {}

    static String write(Table table) {
        List<Field> fields = fields(table);
        StringBuilder out = new StringBuilder();
        appendRecord(out, fields.stream().map(Field::header).toList());
        for (List<Cell> row : table.rows()) {
            appendRecord(
                    out, fields.stream().map(field -> field.of().apply(row)).toList());
        }
        return out.toString();
    }

    private static List<Field> fields(Table table) {
        List<Field> fields = new ArrayList<>();
        boolean anyAbsent = false;
        for (int i = 0; i < table.columns().size(); i++) {
            int index = i;
            String header = table.columns().get(i).header();
            boolean intervals = false;
            boolean others = false;
            for (List<Cell> row : table.rows()) {
                Cell cell = row.get(i);
                intervals |= cell instanceof Cell.Interval;
                others |= !value(cell).isEmpty();
                anyAbsent |= cell instanceof Cell.Absent;
            }
            if (others || !intervals) {
                fields.add(new Field(header, row -> value(row.get(index))));
            }
            if (intervals) {
                fields.add(new Field(header + " lower", row -> bound(row.get(index), Cell.Interval::lower)));
                fields.add(new Field(header + " upper", row -> bound(row.get(index), Cell.Interval::upper)));
            }
        }
        if (anyAbsent) {
            fields.add(new Field(freeName("notes", fields), row -> reasons(row, table.columns())));
        }
        return fields;
    }

    private static String value(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.value();
        }
        if (cell instanceof Cell.Whole whole) {
            return Long.toString(whole.value());
        }
        if (cell instanceof Cell.Marked marked) {
            return Double.toString(marked.value()) + marked.mark().strip();
        }
        return cell instanceof Cell.Number number ? Double.toString(number.value()) : "";
    }

    private static String bound(Cell cell, Function<Cell.Interval, Double> bound) {
        return cell instanceof Cell.Interval interval ? Double.toString(bound.apply(interval)) : "";
    }

    private static String reasons(List<Cell> row, List<Column> columns) {
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) instanceof Cell.Absent absent) {
                reasons.add(columns.get(i).header() + ": " + absent.reason());
            }
        }
        return String.join("; ", reasons);
    }

    private static String freeName(String wanted, List<Field> taken) {
        String name = wanted;
        List<String> names = taken.stream().map(Field::header).toList();
        for (int i = 2; names.contains(name); i++) {
            name = wanted + " " + i;
        }
        return name;
    }

    private static void appendRecord(StringBuilder out, List<String> values) {
        // a record that is one empty field would be an empty line, which readers skip
        boolean looksEmpty = values.size() == 1 && values.get(0).isEmpty();
        out.append(looksEmpty ? "\"\"" : values.stream().map(CsvWriter::quoted).collect(Collectors.joining(",")));
        out.append("\r\n");
    }

    private static String quoted(String value) {
        boolean needed = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
