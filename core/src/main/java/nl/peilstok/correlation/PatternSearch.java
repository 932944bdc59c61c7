package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.data.Measure;

/**
 * Finds the patterns of missing answers in one pass over the columns: a block of respondents at a time gets a bit for
 * each missing answer, and these bits are looked up in a table with open addressing.
 */
final class PatternSearch {
    /** As a respondent's pattern: nothing answered. */
    static final int NOTHING = -1;

    private static final int BLOCK = 8192;
    private static final int MOST_NARROW_OPTIONS = 128;

    private final int words;
    /** By place in the table: the number of a pattern + 1, or 0. */
    private int[] table = new int[64];

    private long[] bits;
    private int[] counts = new int[32];
    private int found;

    private PatternSearch(int items) {
        this.words = (items + 63) / 64;
        this.bits = new long[32 * words];
    }

    /**
     * What was found.
     *
     * @param patterns of the respondents who answered something, by frequency
     * @param patternOf by respondent: the place of the pattern, or {@link #NOTHING}
     */
    record Found(List<MissingPattern> patterns, int[] patternOf) {}

    static Found of(Items items) {
        PatternSearch search = new PatternSearch(items.size());
        int[] patternOf = new int[items.respondents()];
        long[] block = new long[BLOCK * search.words];
        byte[] positions = new byte[BLOCK];
        for (int from = 0; from < patternOf.length; from += BLOCK) {
            int length = Math.min(BLOCK, patternOf.length - from);
            Arrays.fill(block, 0);
            for (int item = 0; item < items.size(); item++) {
                search.mark(items, item, from, length, block, positions);
            }
            for (int r = 0; r < length; r++) {
                patternOf[from + r] = search.number(block, r * search.words);
            }
        }
        return search.sorted(items.names(), patternOf);
    }

    private void mark(Items items, int item, int from, int length, long[] block, byte[] positions) {
        long bit = 1L << item;
        int word = item >> 6;
        if (items.variable(item).measure() == Measure.ORDINAL
                && items.variable(item).options().size() <= MOST_NARROW_OPTIONS) {
            items.copyPositions(item, from, from + length, positions);
            for (int r = 0; r < length; r++) {
                block[r * words + word] |= positions[r] < 0 ? bit : 0;
            }
        } else {
            for (int r = 0; r < length; r++) {
                block[r * words + word] |= items.isAnswered(from + r, item) ? 0 : bit;
            }
        }
    }

    /** The number of the pattern at an offset, in the order in which patterns were first seen; counts it. */
    private int number(long[] block, int offset) {
        int place = place(block, offset);
        while (table[place] != 0) {
            int number = table[place] - 1;
            if (Arrays.equals(block, offset, offset + words, bits, number * words, (number + 1) * words)) {
                counts[number]++;
                return number;
            }
            place = place + 1 & table.length - 1;
        }
        if (found == counts.length) {
            counts = Arrays.copyOf(counts, 2 * found);
            bits = Arrays.copyOf(bits, 2 * found * words);
        }
        System.arraycopy(block, offset, bits, found * words, words);
        counts[found] = 1;
        table[place] = ++found;
        if (2 * found > table.length) {
            grow();
        }
        return found - 1;
    }

    private int place(long[] from, int offset) {
        long hash = 0;
        for (int w = 0; w < words; w++) {
            hash = (hash ^ from[offset + w]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash & table.length - 1;
    }

    private void grow() {
        table = new int[2 * table.length];
        for (int number = 0; number < found; number++) {
            int place = place(bits, number * words);
            while (table[place] != 0) {
                place = place + 1 & table.length - 1;
            }
            table[place] = number + 1;
        }
    }

    private Found sorted(List<String> names, int[] patternOf) {
        record Numbered(int number, MissingPattern pattern) {}
        List<Numbered> seen = new ArrayList<>();
        for (int number = 0; number < found; number++) {
            long[] own = Arrays.copyOfRange(bits, number * words, (number + 1) * words);
            MissingPattern pattern = new MissingPattern(names, own, counts[number]);
            if (pattern.size() < names.size()) {
                seen.add(new Numbered(number, pattern));
            }
        }
        seen.sort((a, b) -> MissingPattern.BY_FREQUENCY.compare(a.pattern(), b.pattern()));
        int[] places = new int[found];
        Arrays.fill(places, NOTHING);
        for (int place = 0; place < seen.size(); place++) {
            places[seen.get(place).number()] = place;
        }
        for (int r = 0; r < patternOf.length; r++) {
            patternOf[r] = places[patternOf[r]];
        }
        return new Found(seen.stream().map(Numbered::pattern).toList(), patternOf);
    }
}
