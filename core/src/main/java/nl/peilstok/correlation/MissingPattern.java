package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Items that the same respondents left unanswered, and how many respondents these are. */
public final class MissingPattern {
    /** The most frequent first; of equally frequent ones the one that misses fewest, and then the items in their order. */
    static final Comparator<MissingPattern> BY_FREQUENCY = Comparator.comparingInt(MissingPattern::respondents)
            .reversed()
            .thenComparingInt(MissingPattern::size)
            .thenComparing(MissingPattern::compareItems);

    private final List<String> names;
    /** A bit for each item, 64 in a word, the first item in the lowest bit of the first word: set where it is missing. */
    private final long[] bits;

    private final int size;
    private final int respondents;

    MissingPattern(List<String> names, long[] bits, int respondents) {
        this.names = names;
        this.bits = bits;
        this.respondents = respondents;
        int missing = 0;
        for (long word : bits) {
            missing += Long.bitCount(word);
        }
        this.size = missing;
    }

    /** Of as many items: the one with the first item that only one of them has comes first. */
    private int compareItems(MissingPattern other) {
        for (int w = 0; w < bits.length; w++) {
            long different = bits[w] ^ other.bits[w];
            if (different != 0) {
                return (bits[w] & Long.lowestOneBit(different)) != 0 ? -1 : 1;
            }
        }
        return 0;
    }

    /**
     * The respondents with just these items missing.
     *
     * @return 1 or more
     */
    public int respondents() {
        return respondents;
    }

    /**
     * The number of items that are missing.
     *
     * @return 0 if they answered everything
     */
    public int size() {
        return size;
    }

    /**
     * Whether an item is missing.
     *
     * @param item from 0
     * @return true if so
     * @throws IllegalArgumentException if there is no such item
     */
    public boolean isMissing(int item) {
        if (item < 0 || item >= names.size()) {
            throw new IllegalArgumentException("item: 0 to " + (names.size() - 1) + " is allowed, got " + item);
        }
        return (bits[item >> 6] >>> item & 1) != 0;
    }

    /**
     * Whether nothing is missing.
     *
     * @return true if so
     */
    public boolean isComplete() {
        return size() == 0;
    }

    /**
     * The items that are missing.
     *
     * @return their names, in the order of the items
     */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (int item : missingItems()) {
            missing.add(names.get(item));
        }
        return List.copyOf(missing);
    }

    int[] missingItems() {
        int[] items = new int[size()];
        int filled = 0;
        for (int w = 0; w < bits.length; w++) {
            for (long left = bits[w]; left != 0; left &= left - 1) {
                items[filled++] = 64 * w + Long.numberOfTrailingZeros(left);
            }
        }
        return items;
    }

    int[] observedItems() {
        int[] items = new int[names.size() - size()];
        int filled = 0;
        for (int item = 0; item < names.size(); item++) {
            if (!isMissing(item)) {
                items[filled++] = item;
            }
        }
        return items;
    }

    /**
     * What is missing and how often.
     *
     * @return such as {@code 4 respondents without visie_01, visie_03}
     */
    @Override
    public String toString() {
        return respondents
                + (respondents == 1 ? " respondent " : " respondents ")
                + (isComplete() ? "with all items" : "without " + String.join(", ", missing()));
    }
}
