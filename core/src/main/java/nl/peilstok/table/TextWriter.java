package nl.peilstok.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Writes a table as aligned text. */
final class TextWriter {
    private static final String GAP = "  ";
    /** A column is not made narrower than this by breaking words. */
    private static final int NARROWEST_BROKEN = 12;

    private final Table table;
    private final int width;
    private final List<TextColumn> columns = new ArrayList<>();
    private final AbsenceMarks marks;
    private final List<String> lines = new ArrayList<>();

    private TextWriter(Table table, int width, NumberStyle style) {
        this.table = table;
        this.width = width;
        this.marks = new AbsenceMarks(table);
        int narrowest = Math.min(NARROWEST_BROKEN, width / 4);
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(new TextColumn(table, i, style, marks, narrowest));
        }
    }

    static String write(Table table, int width, NumberStyle style) {
        return new TextWriter(table, width, style).write();
    }

    private String write() {
        table.title().ifPresent(title -> lines.addAll(Lines.wrap(title, width)));
        List<List<TextColumn>> blocks = blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                lines.add("");
            }
            writeBlock(blocks.get(i));
        }
        if (table.rows().isEmpty()) {
            lines.add("(no rows)");
        }
        table.footnotes().forEach(footnote -> lines.addAll(Lines.wrap(footnote, width)));
        marks.byReason().forEach((reason, mark) -> lines.addAll(Lines.wrap(Cell.DASH + mark + ": " + reason, width)));
        return String.join("\n", lines);
    }

    /** One block if all columns fit without breaking a word, else as many at a time as fit beside the first. */
    private List<List<TextColumn>> blocks() {
        if (total(columns, TextColumn::unbroken) <= width) {
            return List.of(columns);
        }
        TextColumn first = columns.get(0);
        int firstWidth = Math.min(first.unbroken(), Math.max(first.narrowest(), width / 2));
        List<List<TextColumn>> blocks = new ArrayList<>();
        List<TextColumn> block = new ArrayList<>(List.of(first));
        int taken = firstWidth;
        for (TextColumn column : columns.subList(1, columns.size())) {
            int needed = GAP.length() + column.unbroken();
            if (block.size() > 1 && taken + needed > width) {
                blocks.add(block);
                block = new ArrayList<>(List.of(first));
                taken = firstWidth;
            }
            block.add(column);
            taken += needed;
        }
        blocks.add(block);
        return blocks;
    }

    private void writeBlock(List<TextColumn> block) {
        int[] widths = block.stream().mapToInt(TextColumn::natural).toArray();
        shrink(widths, block.stream().mapToInt(TextColumn::unbroken).toArray());
        shrink(widths, block.stream().mapToInt(TextColumn::narrowest).toArray());
        List<List<String>> header = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            header.add(Lines.wrap(block.get(i).header(), widths[i]));
        }
        int height = header.stream().mapToInt(List::size).max().orElseThrow();
        for (List<String> cell : header) {
            while (cell.size() < height) {
                cell.add(0, "");
            }
        }
        writeRow(block, widths, header);
        for (int row = 0; row < table.rows().size(); row++) {
            List<List<String>> cells = new ArrayList<>();
            for (int i = 0; i < widths.length; i++) {
                cells.add(block.get(i).lines(row, widths[i]));
            }
            writeRow(block, widths, cells);
        }
    }

    private void writeRow(List<TextColumn> block, int[] widths, List<List<String>> cells) {
        int height = cells.stream().mapToInt(List::size).max().orElseThrow();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String part = line < cells.get(i).size() ? cells.get(i).get(line) : "";
                text.append(i == 0 ? "" : GAP).append(block.get(i).aligned(part, widths[i]));
            }
            lines.add(text.toString().stripTrailing());
        }
    }

    /** Takes columns from the widest column that may still give some, until the block fits. */
    private void shrink(int[] widths, int[] least) {
        int excess = GAP.length() * (widths.length - 1) - width;
        for (int each : widths) {
            excess += each;
        }
        while (excess > 0) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
            excess--;
        }
    }

    private static int total(List<TextColumn> columns, ToIntFunction<TextColumn> width) {
        return columns.stream().mapToInt(width).sum() + GAP.length() * (columns.size() - 1);
    }
}
