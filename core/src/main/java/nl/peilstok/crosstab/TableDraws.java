package nl.peilstok.crosstab;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Binomial;
import nl.peilstok.math.RandomStream;
import nl.peilstok.math.RandomTable;
import nl.peilstok.work.Work;

/** A p from random tables with the margins of the one observed, with the interval that their number leaves. */
final class TableDraws {
    /** Tables of more counts are neither drawn nor counted through. */
    static final int MOST_COUNTS = 10_000_000;

    /** The draws unless another number is given. */
    static final int DEFAULT = 100_000;

    private static final int PARTS = 100;

    private final int draws;
    private final long seed;
    private final double level;
    private final Work work;

    TableDraws(int draws, long seed, double level, Work work) {
        this.draws = draws;
        this.seed = seed;
        this.level = level;
        this.work = work;
    }

    static void requireEnough(int draws) {
        if (draws < 100) {
            throw new IllegalArgumentException("draws: must be 100 or more, got " + draws);
        }
    }

    /** All counts as the mathematics takes them. */
    static int[][] cells(CrossTable table) {
        int[][] cells = new int[table.rows().size()][table.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                cells[i][j] = (int) table.count(i, j);
            }
        }
        return cells;
    }

    /** Such as {@code 100000 random tables, seed 2018}. */
    String inWords() {
        return draws + " random tables, seed " + seed;
    }

    /**
     * Draws.
     *
     * @param cells the table observed
     * @param extreme makes of what draws the tables the question whether one is as extreme as that observed
     * @return (M + 1) / (B + 1), interval by Clopper and Pearson
     */
    Estimate p(int[][] cells, Function<RandomTable, Predicate<int[][]>> extreme) {
        int[] rows =
                Arrays.stream(cells).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        int[] columns = new int[cells[0].length];
        for (int[] row : cells) {
            for (int j = 0; j < row.length; j++) {
                columns[j] += row[j];
            }
        }
        RandomTable tables = new RandomTable(rows, columns);
        Predicate<int[][]> isExtreme = extreme.apply(tables);
        long[] found = new long[PARTS];
        work.forEach(PARTS, part -> {
            int[][] drawn = new int[rows.length][columns.length];
            for (int draw = part; draw < draws; draw += PARTS) {
                tables.draw(RandomStream.of(seed, draw), drawn);
                found[part] += isExtreme.test(drawn) ? 1 : 0;
            }
        });
        long count = Arrays.stream(found).sum();
        double tail = (1 - level) / 2;
        Interval interval = new Interval(
                Binomial.probabilityUpper(count, draws, tail),
                Binomial.probabilityLower(count, draws, tail),
                level,
                "Clopper-Pearson, of the draws");
        Estimate p = Estimate.of((count + 1.0) / (draws + 1.0));
        return p.value() <= interval.upper()
                ? p.withInterval(interval)
                : p.withoutInterval(new Absence(Absence.Kind.NOT_DEFINED, "every table drawn is as extreme"));
    }
}
