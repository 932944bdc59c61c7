package nl.peilstok.table;

import java.util.ArrayList;
import java.util.List;

/** A column of a table written as text, which knows how wide it wants to be and how narrow it can be. */
final class TextColumn {
    private final Column column;
    private final List<String> texts = new ArrayList<>();
    private final List<Boolean> breakable = new ArrayList<>();
    private final int natural;
    private final int unbroken;
    private final int narrowest;

    TextColumn(Table table, int index, NumberStyle style, AbsenceMarks marks, int narrowestBroken) {
        column = table.columns().get(index);
        int widest = widestLine(column.header());
        int longestWord = Lines.longestWord(column.header());
        int widestSolid = 1;
        for (List<Cell> row : table.rows()) {
            Cell cell = row.get(index);
            String text = cell.in(column, style) + (cell instanceof Cell.Absent absent ? marks.of(absent) : "");
            boolean wraps = cell instanceof Cell.Text;
            texts.add(text);
            breakable.add(wraps);
            widest = Math.max(widest, widestLine(text));
            if (wraps) {
                longestWord = Math.max(longestWord, Lines.longestWord(text));
            } else {
                widestSolid = Math.max(widestSolid, Lines.width(text));
            }
        }
        // The spaces that a mark ends with take room too, though a line loses those at its end.
        natural = Math.max(widest, widestSolid);
        unbroken = Math.max(longestWord, widestSolid);
        narrowest = Math.max(Math.min(longestWord, narrowestBroken), widestSolid);
    }

    String header() {
        return column.header();
    }

    /** The width at which nothing is wrapped. */
    int natural() {
        return natural;
    }

    /** The least width at which no word is broken. */
    int unbroken() {
        return unbroken;
    }

    /** The least width at all: no number is broken. */
    int narrowest() {
        return narrowest;
    }

    List<String> lines(int row, int width) {
        return breakable.get(row) ? Lines.wrap(texts.get(row), width) : List.of(texts.get(row));
    }

    String aligned(String line, int width) {
        return column.isNumeric() ? Lines.rightAligned(line, width) : Lines.leftAligned(line, width);
    }

    private static int widestLine(String text) {
        return Lines.wrap(text, Integer.MAX_VALUE).stream()
                .mapToInt(Lines::width)
                .max()
                .orElse(0);
    }
}
