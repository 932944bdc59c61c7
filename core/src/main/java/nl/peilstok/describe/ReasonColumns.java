package nl.peilstok.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.peilstok.data.Missing;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;

/**
 * Columns that count missing answers: one for each reason and label that occurs, whatever code the several variables
 * have for it.
 */
final class ReasonColumns {
    private static final Comparator<Missing> WHATEVER_CODE =
            Comparator.comparing(Missing::reason).thenComparing(Missing::label);

    private final TreeSet<Missing> reasons = new TreeSet<>(WHATEVER_CODE);

    ReasonColumns(List<Map<Missing, Integer>> counts) {
        counts.forEach(each -> reasons.addAll(each.keySet()));
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Missing reason : reasons) {
            boolean labelIsClear = reasons.stream()
                    .noneMatch(other -> other.label().equals(reason.label()) && other.reason() != reason.reason());
            columns.add(Column.integer(
                    labelIsClear
                            ? reason.label()
                            : reason.label() + " (" + reason.reason().label() + ")"));
        }
        return columns;
    }

    List<Cell> cells(Map<Missing, Integer> counts) {
        Map<Missing, Integer> byReason = new TreeMap<>(WHATEVER_CODE);
        counts.forEach((missing, count) -> byReason.merge(missing, count, Integer::sum));
        List<Cell> cells = new ArrayList<>();
        for (Missing reason : reasons) {
            cells.add(Cell.integer(byReason.getOrDefault(reason, 0)));
        }
        return cells;
    }
}
