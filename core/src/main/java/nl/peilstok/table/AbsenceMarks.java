package nl.peilstok.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The marks a, b, c, … of the reasons why values of a table are absent, in order of appearance. */
final class AbsenceMarks {
    private static final int LETTERS = 26;

    private final Map<String, String> marks = new LinkedHashMap<>();

    AbsenceMarks(Table table) {
        for (List<Cell> row : table.rows()) {
            for (Cell cell : row) {
                if (cell instanceof Cell.Absent absent) {
                    marks.computeIfAbsent(absent.reason(), reason -> letters(marks.size()));
                }
            }
        }
    }

    String of(Cell.Absent absent) {
        return marks.get(absent.reason());
    }

    /** The mark of every reason. */
    Map<String, String> byReason() {
        return marks;
    }

    /** a to z, then aa to az, ba and so on. */
    private static String letters(int index) {
        String last = String.valueOf((char) ('a' + index % LETTERS));
        return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
    }
}
