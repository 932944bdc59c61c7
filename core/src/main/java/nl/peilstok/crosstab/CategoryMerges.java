package nl.peilstok.crosstab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fewest merges of neighbouring categories with which a table satisfies Cochran's rule.
 *
 * <pre>{@code
 * CategoryMerges.ofColumns().analyse(counts);
 * }</pre>
 *
 * <p><b>Definition.</b> Neighbouring rows and columns, in the order in which they stand, may be put together, so long
 * as two of each remain. A table of r × c that becomes r′ × c′ took (r − r′) + (c − c′) merges. Found are all ways with
 * the fewest merges after which at most 20% of the expected counts are below 5 and none is below 1 ({@link
 * CochranRule}). Expected counts are those of the margins: the search never sees how rows and columns go together, let
 * alone a p-value, so that a choice among what it finds cannot be made for its outcome. Which of several suits is a
 * question of what the categories mean.
 *
 * <p><b>Empty rows and columns</b> are left out first; the categories on either side of one are neighbours then.
 *
 * <p><b>Missing answers</b> were left out when the table was counted; see {@link CrossTable#cases()}.
 *
 * <p><b>Undefined when</b> even two by two categories would not do: then there are none.
 *
 * <p><b>Reference.</b> The rule: Cochran (1954), doi:10.2307/3001616.
 *
 * <p><b>Agrees with</b> the recalculation of B4.32 of the 2018 study: its models netwerk and integraal together satisfy
 * the rule.
 */
public final class CategoryMerges {
    /** More ways than this would keep a reader waiting. */
    private static final int MOST_BOUNDARIES = 20;

    private final boolean rows;
    private final boolean columns;

    private CategoryMerges(boolean rows, boolean columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Merges of rows only.
     *
     * @return the procedure
     */
    public static CategoryMerges ofRows() {
        return new CategoryMerges(true, false);
    }

    /**
     * Merges of columns only.
     *
     * @return the procedure
     */
    public static CategoryMerges ofColumns() {
        return new CategoryMerges(false, true);
    }

    /**
     * Merges of rows, columns or both.
     *
     * @return the procedure
     */
    public static CategoryMerges ofBoth() {
        return new CategoryMerges(true, true);
    }

    /**
     * Looks for the merges.
     *
     * @param counts the table
     * @return the tables with the fewest merges that satisfy the rule
     * @throws IllegalArgumentException if the table has more than 20 pairs of neighbours: the ways to merge double with
     *     each
     */
    public CategoryMergesResult analyse(CrossTable counts) {
        CrossTable full = counts.withoutEmpty();
        int r = full.rows().size();
        int c = full.columns().size();
        int rowBoundaries = rows ? Math.max(0, r - 1) : 0;
        int columnBoundaries = columns ? Math.max(0, c - 1) : 0;
        if (rowBoundaries + columnBoundaries > MOST_BOUNDARIES) {
            throw new IllegalArgumentException("counts: at most " + MOST_BOUNDARIES
                    + " pairs of neighbours can be looked at, the table has " + (rowBoundaries + columnBoundaries));
        }
        if (r < 2 || c < 2) {
            return new CategoryMergesResult(full, List.of());
        }
        int ways = 1 << (rowBoundaries + columnBoundaries);
        List<MergedTable> found = new ArrayList<>();
        for (int merges = 0; merges <= rowBoundaries + columnBoundaries && found.isEmpty(); merges++) {
            for (int way = 0; way < ways; way++) {
                if (Integer.bitCount(way) == merges) {
                    int rowWay = way & ((1 << rowBoundaries) - 1);
                    int[][] rowRuns = runs(r, rowWay);
                    int[][] columnRuns = runs(c, way >>> rowBoundaries);
                    if (rowRuns.length > 1 && columnRuns.length > 1 && satisfied(full, rowRuns, columnRuns)) {
                        found.add(MergedTable.of(full, rowRuns, columnRuns));
                    }
                }
            }
        }
        return new CategoryMergesResult(full, found);
    }

    /** The categories in runs; a bit that is set takes away the boundary behind its category. */
    private static int[][] runs(int categories, int merged) {
        List<int[]> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < categories; i++) {
            if (i == categories - 1 || (merged >>> i & 1) == 0) {
                runs.add(IntStream.rangeClosed(start, i).toArray());
                start = i + 1;
            }
        }
        return runs.toArray(int[][]::new);
    }

    private static boolean satisfied(CrossTable table, int[][] rowRuns, int[][] columnRuns) {
        double[][] expected = new double[rowRuns.length][columnRuns.length];
        for (int i = 0; i < rowRuns.length; i++) {
            long row = IntStream.of(rowRuns[i]).mapToLong(table::rowTotal).sum();
            for (int j = 0; j < columnRuns.length; j++) {
                long column = IntStream.of(columnRuns[j])
                        .mapToLong(table::columnTotal)
                        .sum();
                expected[i][j] = Margins.expected(row, column, table.n());
            }
        }
        return CochranRule.of(expected).isSatisfied();
    }
}
