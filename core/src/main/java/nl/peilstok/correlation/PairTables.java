package nl.peilstok.correlation;

import java.util.Arrays;
import nl.peilstok.data.Items;
import nl.peilstok.math.BitPlanes;

/**
 * How many respondents gave each combination of options to two items, counted from bit planes that are made once. The
 * rows and columns stand in the order of the options, turned where an item is reversed. Safe to read from several
 * threads.
 */
final class PairTables {
    private static final int CHUNK = 64 * BitPlanes.WORD;

    private final int[] options;
    private final BitPlanes planes;

    private PairTables(int[] options, BitPlanes planes) {
        this.options = options;
        this.planes = planes;
    }

    /**
     * Reads the items.
     *
     * @param listwise whether only respondents who answered all items count
     * @throws IllegalArgumentException if an item is numeric or has more than 128 options
     */
    static PairTables of(Items items, boolean listwise) {
        int[] options = new int[items.size()];
        for (int item = 0; item < options.length; item++) {
            if (!CodeScale.fits(items, item)) {
                throw new IllegalArgumentException("items: '" + items.names().get(item)
                        + "' must have 128 options at most to be tabulated, and be no numeric item");
            }
            options[item] = items.variable(item).options().size();
        }
        BitPlanes planes =
                new BitPlanes(Arrays.stream(options).map(count -> count - 1).toArray(), items.respondents());
        for (int from = 0; from < items.respondents(); from += CHUNK) {
            int to = Math.min(from + CHUNK, items.respondents());
            byte[] codes = new byte[(to - from + BitPlanes.WORD - 1) / BitPlanes.WORD * BitPlanes.WORD];
            for (int item = 0; item < options.length; item++) {
                items.copyPositions(item, from, to, codes);
                Arrays.fill(codes, to - from, codes.length, (byte) -1);
                if (items.isReversed(item)) {
                    turn(codes, options[item]);
                }
                planes.put(item, from / BitPlanes.WORD, codes);
            }
        }
        return new PairTables(options, listwise ? planes.of(planes.complete()) : planes);
    }

    private static void turn(byte[] positions, int options) {
        for (int r = 0; r < positions.length; r++) {
            positions[r] = (byte) (positions[r] < 0 ? -1 : options - 1 - positions[r]);
        }
    }

    /** The table of two items: a row for each option of the first, a column for each of the second. */
    long[][] counts(int first, int second) {
        long[] cells = new long[options[first] * options[second]];
        planes.addTable(first, second, 1, cells);
        long[][] table = new long[options[first]][];
        Arrays.setAll(table, row -> Arrays.copyOfRange(cells, row * options[second], (row + 1) * options[second]));
        return table;
    }
}
