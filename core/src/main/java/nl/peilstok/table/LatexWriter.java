package nl.peilstok.table;

import java.util.ArrayList;
import java.util.List;

/** Writes a table as LaTeX with the rules of booktabs. */
final class LatexWriter {
    private LatexWriter() {}

    static String write(Table table, NumberStyle style) {
        AbsenceMarks marks = new AbsenceMarks(table);
        List<Column> columns = table.columns();
        StringBuilder out = new StringBuilder("\\begin{table}\n\\centering\n");
        table.title()
                .ifPresent(
                        title -> out.append("\\caption{").append(escape(title)).append("}\n"));
        out.append("\\begin{tabular}{");
        columns.forEach(column -> out.append(column.isNumeric() ? 'r' : 'l'));
        out.append("}\n\\toprule\n");
        appendRow(out, columns.stream().map(column -> escape(column.header())).toList());
        out.append("\\midrule\n");
        for (List<Cell> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(cell(row.get(i), columns.get(i), style, marks));
            }
            appendRow(out, cells);
        }
        out.append("\\bottomrule\n\\end{tabular}\n");
        for (String footnote : table.footnotes()) {
            appendNote(out, escape(footnote));
        }
        marks.byReason().forEach((reason, mark) -> appendNote(out, superscript(mark) + " " + escape(reason)));
        return out.append("\\end{table}").toString();
    }

    private static void appendRow(StringBuilder out, List<String> cells) {
        String row = String.join(" & ", cells);
        // after the \\ of the row before, a bracket or a star would be read as that command's argument
        out.append(row.startsWith("[") || row.startsWith("*") ? "{}" : "")
                .append(row)
                .append(" \\\\\n");
    }

    private static void appendNote(StringBuilder out, String note) {
        out.append("\n{\\footnotesize ").append(note).append("\\par}\n");
    }

    private static String cell(Cell cell, Column column, NumberStyle style, AbsenceMarks marks) {
        if (cell instanceof Cell.Text text) {
            return escape(text.value());
        }
        if (cell instanceof Cell.Absent absent) {
            return "---" + superscript(marks.of(absent));
        }
        return cell.in(column, style).replace("-", "$-$").replace("<", "$<$").replace("∞", "$\\infty$");
    }

    private static String superscript(String mark) {
        return "\\textsuperscript{" + mark + "}";
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        Lines.plain(text).codePoints().forEach(character -> {
            switch (character) {
                case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').appendCodePoint(character);
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '\\' -> out.append("\\textbackslash{}");
                case '<' -> out.append("\\textless{}");
                case '>' -> out.append("\\textgreater{}");
                case '|' -> out.append("\\textbar{}");
                // as a command, for babel may have made the character a shorthand
                case '"' -> out.append("{\\char34}");
                case '\n' -> out.append(' ');
                default -> out.appendCodePoint(character);
            }
        });
        return out.toString();
    }
}
