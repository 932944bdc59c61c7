package nl.peilstok.math;

import java.util.Arrays;
import java.util.Optional;

/**
 * The exact null distribution of Kruskal and Wallis' statistic: every division of the ranks, with their ties, over groups
 * of the given sizes is equally likely.
 *
 * <p>Rank after rank, the divisions are counted by how many each group has and what they sum to; groups of equal size
 * are exchangeable, so that states which differ by such an exchange are one. The work is the number of states times that
 * of groups, and is bounded by the caller: 10⁷ steps take less than a second, and reach three groups of 10.
 *
 * <p>Reference: Kruskal and Wallis (1952).
 */
public final class KruskalWallisDistribution {
    private KruskalWallisDistribution() {}

    /**
     * The distribution of Σ (L / n_g) S_g², S_g the sum of the doubled ranks of group g and L the {@linkplain #factor
     * least common multiple} of the sizes: H grows with it.
     *
     * @param sizes of the groups, each 1 or more
     * @param doubledRanks of all groups together, {@link MidRanks#doubled}, in any order
     * @param work most steps to take
     * @return empty where it would take more steps, or where the states are too large to be packed in 63 bits
     * @throws IllegalArgumentException if the sizes do not add up to the number of ranks, or hold one below 1
     */
    public static Optional<ExactDistribution> of(int[] sizes, int[] doubledRanks, long work) {
        int n = doubledRanks.length;
        if (Arrays.stream(sizes).anyMatch(size -> size < 1)
                || Arrays.stream(sizes).sum() != n
                || n == 0) {
            throw new IllegalArgumentException("sizes must be 1 or more and add up to the number of ranks, " + n
                    + ", but are " + Arrays.toString(sizes));
        }
        int[] ordered = sizes.clone();
        Arrays.sort(ordered);
        int k = ordered.length;
        int[] ranks = doubledRanks.clone();
        Arrays.sort(ranks);
        long total = Arrays.stream(ranks).asLongStream().sum();
        int sumBits = 64 - Long.numberOfLeadingZeros(total);
        int bits = sumBits + 32 - Integer.numberOfLeadingZeros(ordered[k - 1]);
        long factor = factor(sizes);
        if (bits * (k - 1) > 63 || (double) factor * total * total > Long.MAX_VALUE) {
            return Optional.empty();
        }
        StateCounts states = new StateCounts();
        states.add(0, 1);
        long steps = 0;
        long sumSoFar = 0;
        for (int i = 0; i < n; i++) {
            steps += (long) states.size() * k;
            if (steps > work) {
                return Optional.empty();
            }
            states = next(states, ordered, ranks[i], i, sumSoFar, sumBits, bits);
            sumSoFar += ranks[i];
        }
        StateCounts squares = new StateCounts();
        long mask = (1L << sumBits) - 1;
        states.forEach((key, count) -> {
            long left = total;
            long sum = 0;
            for (int g = 0; g < k; g++) {
                long one = g == k - 1 ? left : key >> g * bits & mask;
                left -= one;
                sum += factor / ordered[g] * one * one;
            }
            squares.add(sum, count);
        });
        return Optional.of(squares.distribution());
    }

    /**
     * The least common multiple of the sizes, L in the statistic of {@link #of}.
     *
     * @param sizes 1 or more each
     * @return 1 or more
     */
    public static long factor(int[] sizes) {
        long factor = 1;
        for (int size : sizes) {
            factor = factor / RankSumDistribution.gcd((int) (factor % size), size) * size;
        }
        return factor;
    }

    /** A group's part of a state is its number of ranks above the sum of them; that of the last group is implied. */
    private static StateCounts next(
            StateCounts states, int[] sizes, int rank, int used, long sumSoFar, int sumBits, int bits) {
        StateCounts next = new StateCounts();
        int k = sizes.length;
        long mask = (1L << bits) - 1;
        long one = (1L << sumBits) + rank;
        long all = ((long) used << sumBits) + sumSoFar;
        long[] parts = new long[k];
        long[] sorted = new long[k];
        int n = Arrays.stream(sizes).sum();
        states.forEach((key, count) -> {
            long left = all;
            for (int g = 0; g < k; g++) {
                parts[g] = g == k - 1 ? left : key >> g * bits & mask;
                left -= parts[g];
            }
            for (int g = 0; g < k; g++) {
                int room = sizes[g] - (int) (parts[g] >> sumBits);
                if (room > 0) {
                    parts[g] += one;
                    // The probability that this rank falls to this group, given the room that all have.
                    next.add(packed(parts, sorted, sizes, bits), count * room / (n - used));
                    parts[g] -= one;
                }
            }
        });
        return next;
    }

    /** The parts of all groups but the last in one number, those of groups of equal size in ascending order. */
    private static long packed(long[] parts, long[] sorted, int[] sizes, int bits) {
        int k = parts.length;
        System.arraycopy(parts, 0, sorted, 0, k);
        for (int i = 1; i < k; i++) {
            long part = sorted[i];
            int j = i;
            for (; j > 0 && sizes[j - 1] == sizes[i] && sorted[j - 1] > part; j--) {
                sorted[j] = sorted[j - 1];
            }
            sorted[j] = part;
        }
        long key = 0;
        for (int g = 0; g < k - 1; g++) {
            key |= sorted[g] << g * bits;
        }
        return key;
    }
}
