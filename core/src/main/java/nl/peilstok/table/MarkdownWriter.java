package nl.peilstok.table;

import java.util.List;
import java.util.regex.Pattern;

/** Writes a table as GitHub-flavoured Markdown. */
final class MarkdownWriter {
    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\|*`<&\\[\\]~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    /** What would make a paragraph a heading, a list, a quotation or a rule. */
    private static final Pattern BLOCK_START = Pattern.compile("^(\\d*)([-+#>=:.)])");

    private MarkdownWriter() {}

    static String write(Table table, NumberStyle style) {
        AbsenceMarks marks = new AbsenceMarks(table);
        StringBuilder out = new StringBuilder();
        table.title().ifPresent(title -> out.append("**").append(escape(title)).append("**\n\n"));
        out.append('|');
        table.columns()
                .forEach(column ->
                        out.append(' ').append(escape(column.header())).append(" |"));
        out.append("\n|");
        table.columns().forEach(column -> out.append(column.isNumeric() ? " ---: |" : " :--- |"));
        for (List<Cell> row : table.rows()) {
            out.append("\n|");
            for (int i = 0; i < row.size(); i++) {
                out.append(' ')
                        .append(cell(row.get(i), table.columns().get(i), style, marks))
                        .append(" |");
            }
        }
        for (String footnote : table.footnotes()) {
            out.append("\n\n").append(BLOCK_START.matcher(escape(footnote)).replaceFirst("$1\\\\$2"));
        }
        marks.byReason()
                .forEach((reason, mark) ->
                        out.append("\n\n").append(superscript(mark)).append(' ').append(escape(reason)));
        return out.toString();
    }

    private static String cell(Cell cell, Column column, NumberStyle style, AbsenceMarks marks) {
        if (cell instanceof Cell.Text text) {
            return escape(text.value());
        }
        String number = cell.in(column, style);
        if (cell instanceof Cell.Marked) {
            return escape(number);
        }
        return cell instanceof Cell.Absent absent ? number + superscript(marks.of(absent)) : number;
    }

    private static String superscript(String mark) {
        return "<sup>" + mark + "</sup>";
    }

    private static String escape(String text) {
        return SPECIAL.matcher(Lines.plain(text).strip()).replaceAll("\\\\$0").replace("\n", "<br>");
    }
}
