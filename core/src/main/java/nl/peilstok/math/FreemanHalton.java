package nl.peilstok.math;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * The exact test of independence in a table of counts with given margins: P, the sum of the probabilities of all tables that
 * are no more probable than the one observed. A table has the probability Π rᵢ! Π cⱼ! / (n! Π xᵢⱼ!).
 *
 * <p>The rows (or the columns, where these are more) are dealt over two halves. For every way to divide the totals of the
 * columns over the halves, the sums Σ −ln x! of the tables of either half are sorted, and one pass over both finds the pairs
 * that are improbable enough: so the work grows with the number of half tables. Divisions of which all tables are improbable
 * enough are known by a bound, and have a probability of closed form.
 *
 * <p><b>Reference.</b> Freeman and Halton (1951), doi:10.1093/biomet/38.1-2.141. That what is still to come depends on the
 * margins left alone, and that bounds decide most of it, is from Mehta and Patel (1983), doi:10.1080/01621459.1983.10477989.
 */
public final class FreemanHalton {
    /** Probabilities that differ by less than this share count as equal; R's {@code fisher.test} takes the same. */
    private static final double EQUAL = 1e-7;

    private final PartialTables first;
    private final PartialTables second;
    private final double limit;
    private final double scale;
    private final Steps steps;
    private final int[] columns;
    private final int cells;
    private final int[] room;
    private final int[] mine;
    private final int[] others;
    private final CompensatedSum p = new CompensatedSum();

    private FreemanHalton(
            PartialTables first,
            PartialTables second,
            int cells,
            int[] columns,
            double limit,
            double scale,
            Steps steps) {
        this.first = first;
        this.second = second;
        this.limit = limit;
        this.scale = scale;
        this.steps = steps;
        this.columns = columns;
        this.cells = cells;
        this.room = new int[columns.length + 1];
        for (int j = columns.length - 1; j >= 0; j--) {
            room[j] = room[j + 1] + columns[j];
        }
        this.mine = new int[columns.length];
        this.others = new int[columns.length];
    }

    /**
     * The exact p.
     *
     * @param counts row after row, 0 or more, all rows of one length
     * @param mostSteps how many half tables, and cells of bounds, may be tried; 10⁸ take some seconds
     * @return above 0, at most 1; empty if that does not do
     * @throws CancellationException if the thread is interrupted; it stays so
     */
    public static OptionalDouble p(int[][] counts, long mostSteps) {
        int[][] table = longerSideFirst(counts);
        if (table.length < 2 || table[0].length < 2) {
            return OptionalDouble.of(1);
        }
        int[] rows =
                Arrays.stream(table).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        int[] columns = new int[table[0].length];
        long n = 0;
        for (int[] row : table) {
            for (int j = 0; j < row.length; j++) {
                columns[j] += row[j];
                n += row[j];
            }
        }
        if (n > Integer.MAX_VALUE - 8 || n > mostSteps) {
            return OptionalDouble.empty();
        }
        double[] logFactorials = new double[(int) n + 1];
        for (int i = 2; i <= n; i++) {
            logFactorials[i] = logFactorials[i - 1] + Math.log(i);
        }
        double observed = 0;
        for (int[] row : table) {
            for (int count : row) {
                observed -= logFactorials[count];
            }
        }
        double scale = -logFactorials[(int) n];
        for (int[] side : new int[][] {rows, columns}) {
            for (int total : side) {
                scale += logFactorials[total];
            }
        }
        Steps steps = new Steps(mostSteps);
        int[][] halves = halves(rows, columns.length);
        PartialTables first = new PartialTables(halves[0], logFactorials, steps);
        PartialTables second = new PartialTables(halves[1], logFactorials, steps);
        FreemanHalton test =
                new FreemanHalton(first, second, rows.length * columns.length, columns, observed + EQUAL, scale, steps);
        try {
            test.divide(0, Arrays.stream(halves[0]).sum());
        } catch (Steps.TooMuch tooMuch) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.min(1, test.p.value()));
    }

    /** Without empty rows and columns. */
    private static int[][] longerSideFirst(int[][] counts) {
        int[] rows = IntStream.range(0, counts.length)
                .filter(i -> Arrays.stream(counts[i]).anyMatch(count -> count > 0))
                .toArray();
        int width = counts.length == 0 ? 0 : counts[0].length;
        int[] columns = IntStream.range(0, width)
                .filter(j -> Arrays.stream(counts).anyMatch(row -> row[j] > 0))
                .toArray();
        boolean isLong = rows.length >= columns.length;
        int[] lines = isLong ? rows : columns;
        int[] cells = isLong ? columns : rows;
        int[][] table = new int[lines.length][cells.length];
        for (int i = 0; i < lines.length; i++) {
            for (int j = 0; j < cells.length; j++) {
                table[i][j] = isLong ? counts[lines[i]][cells[j]] : counts[cells[j]][lines[i]];
            }
        }
        return table;
    }

    /**
     * The rows of the two halves, each with the largest first, which has one way only to be filled when the others are. Of the
     * others each goes where there are fewer ways to fill those dealt so far; the half with fewer ways in all comes first, because
     * its sums need exponentials.
     */
    private static int[][] halves(int[] rows, int width) {
        int[] byTotal = rows.clone();
        Arrays.sort(byTotal);
        int[][] halves = {{byTotal[rows.length - 1]}, {byTotal[rows.length - 2]}};
        double[] logWays = new double[2];
        for (int i = rows.length - 3; i >= 0; i--) {
            int half = logWays[0] <= logWays[1] ? 0 : 1;
            halves[half] = Arrays.copyOf(halves[half], halves[half].length + 1);
            halves[half][halves[half].length - 1] = byTotal[i];
            for (int j = 1; j < width; j++) {
                logWays[half] += Math.log((byTotal[i] + j) / (double) j);
            }
        }
        return logWays[0] <= logWays[1] ? halves : new int[][] {halves[1], halves[0]};
    }

    /** From a column on, gives the first half its part of each total, so much still to be placed. */
    private void divide(int j, int rest) {
        if (j == columns.length) {
            add();
            return;
        }
        int to = Math.min(columns[j], rest);
        for (int x = Math.max(0, rest - room[j + 1]); x <= to; x++) {
            mine[j] = x;
            others[j] = columns[j] - x;
            divide(j + 1, rest - x);
        }
    }

    /** Adds the tables with one division of the totals. */
    private void add() {
        steps.count(cells);
        if (first.upperBound(mine) + second.upperBound(others) <= limit) {
            p.add(Math.exp(first.logWeight(mine) + second.logWeight(others) + scale));
            return;
        }
        p.add(probability(first.sums(mine), second.sums(others)));
    }

    /** The probability of the pairs of tables that together are improbable enough. */
    private double probability(TableSums some, TableSums more) {
        double[] weights = some.weightsBefore();
        double unit = some.greatest() + scale;
        double sum = 0;
        int within = some.size();
        for (int i = 0; i < more.size() && within > 0; i++) {
            double most = limit - more.value(i);
            while (within > 0 && some.value(within - 1) > most) {
                within--;
            }
            sum += more.tables(i) * weights[within] * Math.exp(more.value(i) + unit);
        }
        return sum;
    }
}
