package nl.peilstok.math;

import java.util.Arrays;
import java.util.Optional;

/**
 * The exact null distribution of Friedman's statistic: within each block every arrangement of its ranks, with their ties,
 * over the items is equally likely.
 *
 * <p>Block after block, the arrangements are counted by the vector of rank sums; as items are exchangeable, vectors that
 * are permutations of one another are one. The work is the number of vectors times that of arrangements of a block, and
 * is bounded by the caller: 10⁷ steps take less than a second, and reach n = 100 blocks of 3
 * items, 20 of 4 and 8 of 5.
 *
 * <p>Reference: Friedman (1937); van de Wiel (2000) for counting by rank sums.
 */
public final class FriedmanDistribution {
    private FriedmanDistribution() {}

    /**
     * The distribution of Σⱼ Sⱼ², Sⱼ the sum of the doubled ranks of item j: Friedman's chi-square and Kendall's W grow
     * with it.
     *
     * @param doubledRanks a row for each block, at least one, of the doubled ranks of its items, in any order
     * @param work most steps to take
     * @return empty where it would take more steps, or where the sums are too large to be packed in 63 bits
     * @throws IllegalArgumentException if there is no block, or blocks have different numbers of items
     */
    public static Optional<ExactDistribution> of(int[][] doubledRanks, long work) {
        if (doubledRanks.length == 0) {
            throw new IllegalArgumentException("doubledRanks must hold at least one block");
        }
        int k = doubledRanks[0].length;
        long most = 0;
        for (int[] block : doubledRanks) {
            if (block.length != k || k == 0) {
                throw new IllegalArgumentException(
                        "every block must hold the same number of items, " + k + ", 1 or more");
            }
            most += Arrays.stream(block).max().orElseThrow();
        }
        int bits = 64 - Long.numberOfLeadingZeros(most);
        if (bits * k > 63) {
            return Optional.empty();
        }
        StateCounts states = new StateCounts();
        states.add(0, 1);
        long steps = 0;
        for (int[] block : doubledRanks) {
            int[] ranks = block.clone();
            Arrays.sort(ranks);
            // As a share of all arrangements, so that many blocks do not pass the largest double.
            double share = 1 / arrangements(ranks);
            steps += (long) Math.min(work + 1.0, states.size() / share);
            if (steps > work) {
                return Optional.empty();
            }
            states = next(states, ranks, share, k, bits);
        }
        StateCounts squares = new StateCounts();
        long mask = (1L << bits) - 1;
        states.forEach((key, count) -> {
            long sum = 0;
            for (int j = 0; j < k; j++) {
                long one = key >> j * bits & mask;
                sum += one * one;
            }
            squares.add(sum, count);
        });
        return Optional.of(squares.distribution());
    }

    private static StateCounts next(StateCounts states, int[] ranks, double share, int k, int bits) {
        StateCounts next = new StateCounts();
        long mask = (1L << bits) - 1;
        int[] sums = new int[k];
        int[] order = ranks.clone();
        states.forEach((key, count) -> {
            System.arraycopy(ranks, 0, order, 0, k);
            do {
                for (int j = 0; j < k; j++) {
                    sums[j] = (int) (key >> j * bits & mask) + order[j];
                }
                next.add(packed(sums, bits), count * share);
            } while (advance(order));
        });
        return next;
    }

    /** The sums in ascending order, in one number. */
    private static long packed(int[] sums, int bits) {
        for (int i = 1; i < sums.length; i++) {
            int sum = sums[i];
            int j = i;
            for (; j > 0 && sums[j - 1] > sum; j--) {
                sums[j] = sums[j - 1];
            }
            sums[j] = sum;
        }
        long key = 0;
        for (int j = 0; j < sums.length; j++) {
            key |= (long) sums[j] << j * bits;
        }
        return key;
    }

    /** The number of different arrangements. */
    private static double arrangements(int[] sorted) {
        double number = 1;
        int equal = 0;
        for (int i = 0; i < sorted.length; i++) {
            equal = i > 0 && sorted[i] == sorted[i - 1] ? equal + 1 : 1;
            number = number * (i + 1) / equal;
        }
        return number;
    }

    /** The next arrangement in lexicographic order, each different one once. */
    static boolean advance(int[] order) {
        int i = order.length - 2;
        while (i >= 0 && order[i] >= order[i + 1]) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        int j = order.length - 1;
        while (order[j] <= order[i]) {
            j--;
        }
        swap(order, i, j);
        for (int from = i + 1, to = order.length - 1; from < to; from++, to--) {
            swap(order, from, to);
        }
        return true;
    }

    private static void swap(int[] order, int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
}
