package nl.peilstok.correlation;

import java.util.Arrays;
import nl.peilstok.data.Items;

/**
 * The order of the respondents on one item: for each of them the level of the score, counted from 0 for the lowest score.
 * Where there are few levels, a mask of who is on each is kept, 64 respondents to a word; otherwise the levels.
 */
final class RankedItem {
    /** Up to so many levels, masks are counted faster than levels. */
    private static final int FEW = 11;

    /** By level and word; null where there are many levels. */
    private final long[][] masks;
    /** By respondent, −1 for who did not answer; null where masks do. */
    private final int[] levels;

    private final int respondents;
    private final Ties ties;

    private RankedItem(long[][] masks, int[] levels, int respondents, Ties ties) {
        this.masks = masks;
        this.levels = levels;
        this.respondents = respondents;
        this.ties = ties;
    }

    /**
     * Ranks an item.
     *
     * @param who the respondents that count; null for all
     * @param order room for the sort
     */
    static RankedItem of(Items items, int item, int[] who, RankOrder order) {
        int[] levels = new int[items.respondents()];
        int[] counts =
                CodeScale.fits(items, item) ? ofOptions(items, item, levels) : ofScores(items, item, levels, order);
        if (who == null) {
            return of(levels, new Ties(counts));
        }
        int[] ofThem = Arrays.stream(who).map(r -> levels[r]).toArray();
        return of(ofThem, new Ties(counts(ofThem, counts.length)));
    }

    private static int[] counts(int[] levels, int different) {
        int[] counts = new int[different];
        for (int level : levels) {
            if (level >= 0) {
                counts[level]++;
            }
        }
        return counts;
    }

    private static int[] ofOptions(Items items, int item, int[] levels) {
        double[] scores = new double[items.variable(item).options().size()];
        Arrays.setAll(scores, position -> items.scoreOf(item, position));
        double[] different = Arrays.stream(scores).distinct().sorted().toArray();
        int[] levelOf = Arrays.stream(scores)
                .mapToInt(score -> Arrays.binarySearch(different, score))
                .toArray();
        byte[] positions = new byte[levels.length];
        items.copyPositions(item, 0, levels.length, positions);
        for (int r = 0; r < levels.length; r++) {
            levels[r] = positions[r] < 0 ? -1 : levelOf[positions[r]];
        }
        return counts(levels, different.length);
    }

    private static int[] ofScores(Items items, int item, int[] levels, RankOrder order) {
        items.copyScores(item, 0, levels.length, order.scores, order.answered);
        return order.levels(levels);
    }

    private static RankedItem of(int[] levels, Ties ties) {
        if (ties.size() > FEW) {
            return new RankedItem(null, levels, levels.length, ties);
        }
        long[][] masks = new long[ties.size()][(levels.length + Long.SIZE - 1) / Long.SIZE];
        for (int r = 0; r < levels.length; r++) {
            if (levels[r] >= 0) {
                masks[levels[r]][r / Long.SIZE] |= 1L << r;
            }
        }
        return new RankedItem(masks, null, levels.length, ties);
    }

    /** Over all who answered. */
    Ties ties() {
        return ties;
    }

    int levelCount() {
        return ties.size();
    }

    boolean isComplete() {
        return ties.n() == respondents;
    }

    boolean hasMasks() {
        return masks != null;
    }

    long[] mask(int level) {
        return masks[level];
    }

    /** The same item with its levels at hand, beside masks that it may have. */
    RankedItem withLevels() {
        if (levels != null) {
            return this;
        }
        int[] unpacked = new int[respondents];
        Arrays.fill(unpacked, -1);
        for (int level = 0; level < masks.length; level++) {
            for (int word = 0; word < masks[level].length; word++) {
                for (long rest = masks[level][word]; rest != 0; rest &= rest - 1) {
                    unpacked[word * Long.SIZE + Long.numberOfTrailingZeros(rest)] = level;
                }
            }
        }
        return new RankedItem(masks, unpacked, respondents, ties);
    }

    /** By respondent, −1 for who did not answer; not to be changed. */
    int[] levels() {
        return levels;
    }

    /** Who answered, lowest score first. */
    int[] order() {
        int[] next = ties.starts();
        int[] order = new int[ties.n()];
        for (int r = 0; r < respondents; r++) {
            if (levels[r] >= 0) {
                order[next[levels[r]]++] = r;
            }
        }
        return order;
    }
}
