package nl.peilstok.correlation;

/**
 * Two ranked items over the respondents who answered both. With few levels it is a table of counts, exact and the same
 * in whatever order the respondents stand; with many, the levels of each respondent.
 */
final class RankedPair {
    /** So many words of two items' masks fit the nearest cache. */
    private static final int BLOCK = 256;

    private final Ties rows;
    private final Ties columns;
    /** By level of the one and the other, row after row; null where there are many levels. */
    private final int[] table;

    private RankedPair(Ties rows, Ties columns, int[] table) {
        this.rows = rows;
        this.columns = columns;
        this.table = table;
    }

    static RankedPair of(RankedItem x, RankedItem y) {
        if (x.hasMasks() && y.hasMasks()) {
            return ofTable(ofMasks(x, y), x.levelCount(), y.levelCount());
        }
        return ofLevels(x, y);
    }

    static RankedPair ofLevels(RankedItem x, RankedItem y) {
        if (x.isComplete() && y.isComplete()) {
            return new RankedPair(x.ties(), y.ties(), null);
        }
        int[] first = x.levels();
        int[] second = y.levels();
        int[] rows = new int[x.levelCount()];
        int[] columns = new int[y.levelCount()];
        for (int r = 0; r < first.length; r++) {
            if (first[r] >= 0 && second[r] >= 0) {
                rows[first[r]]++;
                columns[second[r]]++;
            }
        }
        return new RankedPair(new Ties(rows), new Ties(columns), null);
    }

    private static int[] ofMasks(RankedItem x, RankedItem y) {
        int columns = y.levelCount();
        int[] table = new int[x.levelCount() * columns];
        int words = columns == 0 || table.length == 0 ? 0 : x.mask(0).length;
        for (int start = 0; start < words; start += BLOCK) {
            int end = Math.min(start + BLOCK, words);
            for (int cell = 0; cell < table.length; cell++) {
                table[cell] += common(x.mask(cell / columns), y.mask(cell % columns), start, end);
            }
        }
        return table;
    }

    private static int common(long[] left, long[] right, int start, int end) {
        int count = 0;
        for (int word = start; word < end; word++) {
            count += Long.bitCount(left[word] & right[word]);
        }
        return count;
    }

    private static RankedPair ofTable(int[] table, int rowCount, int columnCount) {
        int[] rows = new int[rowCount];
        int[] columns = new int[columnCount];
        for (int cell = 0; cell < table.length; cell++) {
            rows[cell / columnCount] += table[cell];
            columns[cell % columnCount] += table[cell];
        }
        return new RankedPair(new Ties(rows), new Ties(columns), table);
    }

    int n() {
        return rows.n();
    }

    Ties rows() {
        return rows;
    }

    Ties columns() {
        return columns;
    }

    boolean isTable() {
        return table != null;
    }

    /** The sum of products of the ranks, of a table. */
    double rankProducts() {
        int[] left = rows.ranks();
        int[] right = columns.ranks();
        WideSum products = new WideSum();
        for (int cell = 0; cell < table.length; cell++) {
            products.add((long) table[cell] * left[cell / right.length], right[cell % right.length]);
        }
        return products.value();
    }

    /** The concordant less the discordant pairs of respondents, of a table: row by row beside all rows above. */
    long concordance() {
        long score = 0;
        int width = columns.size();
        long[] above = new long[width];
        for (int row = 0; row < rows.size(); row++) {
            long all = 0;
            for (long count : above) {
                all += count;
            }
            long lower = 0;
            for (int column = 0; column < width; column++) {
                long higher = all - lower - above[column];
                score += table[row * width + column] * (lower - higher);
                lower += above[column];
            }
            for (int column = 0; column < width; column++) {
                above[column] += table[row * width + column];
            }
        }
        return score;
    }
}
