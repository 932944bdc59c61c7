package nl.peilstok.table;

import java.util.ArrayList;
import java.util.List;

/** Writes a table as HTML. */
final class HtmlWriter {
    private HtmlWriter() {}

    static String write(Table table, NumberStyle style) {
        AbsenceMarks marks = new AbsenceMarks(table);
        List<Column> columns = table.columns();
        StringBuilder out = new StringBuilder("<table>\n");
        table.title()
                .ifPresent(
                        title -> out.append("<caption>").append(escape(title)).append("</caption>\n"));
        out.append("<thead>\n<tr>");
        for (Column column : columns) {
            out.append("<th scope=\"col\"").append(numberClass(column)).append('>');
            out.append(escape(column.header())).append("</th>");
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
        for (List<Cell> row : table.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                Column column = columns.get(i);
                boolean namesRow = i == 0 && !column.isNumeric();
                out.append(namesRow ? "<th scope=\"row\"" : "<td")
                        .append(numberClass(column))
                        .append('>');
                out.append(cell(row.get(i), column, style, marks)).append(namesRow ? "</th>" : "</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n");
        List<String> notes = new ArrayList<>();
        table.footnotes().forEach(footnote -> notes.add(escape(footnote)));
        marks.byReason().forEach((reason, mark) -> notes.add(superscript(mark) + " " + escape(reason)));
        if (!notes.isEmpty()) {
            out.append("<tfoot>\n");
            for (String note : notes) {
                out.append("<tr><td colspan=\"").append(columns.size()).append("\">");
                out.append(note).append("</td></tr>\n");
            }
            out.append("</tfoot>\n");
        }
        return out.append("</table>").toString();
    }

    private static String numberClass(Column column) {
        return column.isNumeric() ? " class=\"number\"" : "";
    }

    private static String cell(Cell cell, Column column, NumberStyle style, AbsenceMarks marks) {
        String text = escape(cell.in(column, style));
        return cell instanceof Cell.Absent absent ? text + superscript(marks.of(absent)) : text;
    }

    private static String superscript(String mark) {
        return "<sup>" + mark + "</sup>";
    }

    private static String escape(String text) {
        return Lines.plain(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }
}
