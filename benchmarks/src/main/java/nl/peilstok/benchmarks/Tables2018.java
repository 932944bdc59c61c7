package nl.peilstok.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.crosstab.CrossTable;

/** Published tables of counts of the 2018 study, which it could not test by chi-square. */
public final class Tables2018 {
    /** Model and phase by satisfaction, B4.12 to B4.21. */
    private static final int[][][] SATISFACTION = {
        {{6, 9, 2}, {23, 33, 36}, {16, 30, 46}, {1, 5, 5}},
        {{4, 2, 1}, {10, 10, 2}, {27, 58, 41}, {3, 11, 47}},
        {{12, 6, 1}, {21, 40, 28}, {15, 20, 46}, {2, 2, 3}, {0, 2, 0}, {1, 0, 0}},
        {{6, 1, 1}, {17, 9, 2}, {23, 49, 36}, {4, 14, 38}},
        {{7, 6, 3}, {14, 29, 18}, {11, 21, 20}, {0, 2, 8}, {1, 7, 2}, {1, 0, 0}},
        {{6, 2, 2}, {10, 9, 1}, {12, 44, 33}, {5, 8, 14}},
        {{10, 3, 0}, {16, 16, 10}, {7, 20, 15}, {0, 2, 4}},
        {{2, 1, 1}, {15, 7, 1}, {15, 27, 12}, {2, 6, 15}},
        {{11, 4, 1}, {12, 16, 9}, {7, 18, 12}, {0, 0, 3}},
        {{4, 2, 1}, {15, 9, 0}, {10, 25, 12}, {0, 2, 12}}
    };

    /** Model by size, B4.32. */
    private static final int[][][] SIZE = {{{0, 26, 35, 4}, {13, 41, 42, 7}, {4, 11, 10, 0}, {2, 15, 5, 0}}};

    private Tables2018() {}

    /**
     * The ten tables of three columns.
     *
     * @return a row for each row of a table: the number of the table, then the counts
     */
    public static DataSet satisfaction() {
        return data("satisfaction-2018", SATISFACTION);
    }

    /**
     * The table of 4 × 4.
     *
     * @return a row for each of its rows: 1, then the counts
     */
    public static DataSet size() {
        return data("size-2018", SIZE);
    }

    private static DataSet data(String name, int[][][] tables) {
        List<double[]> rows = new ArrayList<>();
        for (int table = 0; table < tables.length; table++) {
            for (int[] counts : tables[table]) {
                double number = table + 1;
                rows.add(IntStream.range(0, counts.length + 1)
                        .mapToDouble(j -> j == 0 ? number : counts[j - 1])
                        .toArray());
            }
        }
        return DataSet.matrix(name, rows.toArray(double[][]::new));
    }

    /**
     * The tables of the data.
     *
     * @param data made here
     * @return table after table
     */
    public static List<CrossTable> tables(DataSet data) {
        double[][] rows = data.rowByRow();
        List<CrossTable> tables = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= rows.length; to++) {
            if (to == rows.length || rows[to][0] != rows[from][0]) {
                tables.add(table(rows, from, to));
                from = to;
            }
        }
        return List.copyOf(tables);
    }

    private static CrossTable table(double[][] rows, int from, int to) {
        int width = rows[from].length - 1;
        long[][] counts = new long[to - from][width];
        for (int i = from; i < to; i++) {
            for (int j = 0; j < width; j++) {
                counts[i - from][j] = (long) rows[i][j + 1];
            }
        }
        return CrossTable.ofCounts(labels("r", to - from), labels("c", width), counts);
    }

    private static List<String> labels(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }
}
