package nl.peilstok.crosstab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of which neighbouring categories were put together. */
public final class MergedTable {
    private final CrossTable counts;
    private final List<String> merged;

    private MergedTable(CrossTable counts, List<String> merged) {
        this.counts = counts;
        this.merged = List.copyOf(merged);
    }

    static MergedTable of(CrossTable full, int[][] rowRuns, int[][] columnRuns) {
        List<String> rows = labels(full.rows(), rowRuns);
        List<String> columns = labels(full.columns(), columnRuns);
        long[][] counts = new long[rowRuns.length][columnRuns.length];
        for (int i = 0; i < rowRuns.length; i++) {
            for (int j = 0; j < columnRuns.length; j++) {
                for (int row : rowRuns[i]) {
                    for (int column : columnRuns[j]) {
                        counts[i][j] += full.count(row, column);
                    }
                }
            }
        }
        List<String> merged = new ArrayList<>();
        Stream.concat(
                        IntStream.range(0, rows.size())
                                .filter(i -> rowRuns[i].length > 1)
                                .mapToObj(rows::get),
                        IntStream.range(0, columns.size())
                                .filter(j -> columnRuns[j].length > 1)
                                .mapToObj(columns::get))
                .forEach(merged::add);
        return new MergedTable(CrossTable.ofCounts(rows, columns, counts).named(full), merged);
    }

    private static List<String> labels(List<String> labels, int[][] runs) {
        return Stream.of(runs)
                .map(run -> String.join(" + ", labels.subList(run[0], run[run.length - 1] + 1)))
                .toList();
    }

    /**
     * The counts, the labels of merged categories joined by a plus.
     *
     * @return the table
     */
    public CrossTable counts() {
        return counts;
    }

    /**
     * The categories that were merged, rows first.
     *
     * @return such as {@code netwerk + integraal}; empty if nothing was
     */
    public List<String> merged() {
        return merged;
    }

    /**
     * Which categories were merged, and to what shape.
     *
     * @return such as {@code netwerk + integraal: 4 × 3}
     */
    @Override
    public String toString() {
        String what = merged.isEmpty() ? "as it is" : String.join("; ", merged);
        return what + ": " + counts.rows().size() + " × " + counts.columns().size();
    }
}
