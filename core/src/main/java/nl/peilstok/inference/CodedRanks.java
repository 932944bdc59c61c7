package nl.peilstok.inference;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.data.Measure;

/**
 * Ranks ordinal items within each respondent by counting, block by block: with few different scores nothing need be sorted,
 * and nothing is allocated for a respondent.
 */
final class CodedRanks {
    private static final int BLOCK = 8192;

    /** With more, counting through all scores would cost more than sorting those of one respondent. */
    private static final int MOST_SCORES = 32;

    private static final int MOST_OPTIONS = 128;

    private final Items items;
    private final int k;
    /** The place of each option's score among the different scores of all items, by item and position. */
    private final byte[][] placeOf;

    private final int[] counts;
    private final int[] doubledRanks;
    private final long[] doubledSums;
    private long ties;
    private int respondents;
    private int tiedRespondents;

    private CodedRanks(Items items, double[] scores) {
        this.items = items;
        this.k = items.size();
        this.placeOf = new byte[k][];
        for (int item = 0; item < k; item++) {
            double[] ofPositions = scores(items, item);
            placeOf[item] = new byte[ofPositions.length];
            for (int position = 0; position < ofPositions.length; position++) {
                placeOf[item][position] = (byte) Arrays.binarySearch(scores, ofPositions[position]);
            }
        }
        this.counts = new int[scores.length];
        this.doubledRanks = new int[scores.length];
        this.doubledSums = new long[k];
    }

    private static double[] scores(Items items, int item) {
        return IntStream.range(0, items.variable(item).options().size())
                .mapToDouble(position -> items.scoreOf(item, position) + 0.0) // makes -0.0 equal to 0.0
                .toArray();
    }

    /** Adds those who answered every item; false if the items are not for this, and nothing was done. */
    static boolean addComplete(Items items, RankSums into) {
        for (int item = 0; item < items.size(); item++) {
            if (items.variable(item).measure() != Measure.ORDINAL
                    || items.variable(item).options().size() > MOST_OPTIONS) {
                return false;
            }
        }
        double[] different = IntStream.range(0, items.size())
                .mapToObj(item -> scores(items, item))
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        if (different.length > MOST_SCORES) {
            return false;
        }
        CodedRanks ranks = new CodedRanks(items, different);
        ranks.addAll();
        into.add(ranks.doubledSums, ranks.ties, ranks.respondents, ranks.tiedRespondents);
        return true;
    }

    private void addAll() {
        byte[][] codes = new byte[k][Math.min(BLOCK, items.respondents())];
        byte[] row = new byte[k];
        for (int from = 0; from < items.respondents(); from += BLOCK) {
            int to = Math.min(from + BLOCK, items.respondents());
            for (int item = 0; item < k; item++) {
                items.copyPositions(item, from, to, codes[item]);
            }
            for (int r = 0; r < to - from; r++) {
                int missing = 0;
                for (int item = 0; item < k; item++) {
                    row[item] = codes[item][r];
                    missing |= row[item];
                }
                // Only a missing answer has a sign.
                if (missing >= 0) {
                    add(row);
                }
            }
        }
    }

    private void add(byte[] row) {
        Arrays.fill(counts, 0);
        for (int item = 0; item < k; item++) {
            row[item] = placeOf[item][row[item]];
            counts[row[item]]++;
        }
        int below = 0;
        long cubes = 0;
        for (int place = 0; place < counts.length; place++) {
            int count = counts[place];
            doubledRanks[place] = 2 * below + count + 1;
            below += count;
            cubes += (long) count * ((long) count * count - 1);
        }
        for (int item = 0; item < k; item++) {
            doubledSums[item] += doubledRanks[row[item]];
        }
        respondents++;
        ties += cubes;
        tiedRespondents += cubes > 0 ? 1 : 0;
    }
}
