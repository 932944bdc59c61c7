package nl.peilstok.inference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.resample.Resample;

/** The numbers of several groups ranked together, exactly: twice the mean of several ranks is a whole number. */
final class PooledRanks {
    private final List<String> labels = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private final Cases cases;
    private final int n;
    private final int[] sizes;
    /** The group of each number and twice its rank. */
    private final int[] groupOf;

    private final int[] doubledRanks;
    /** The lengths of the runs of equal numbers, ones included, from the least number. */
    private final int[] runs;

    private PooledRanks(GroupedNumbers grouped) {
        cases = Cases.available(grouped);
        n = cases.n();
        List<double[]> groups = new ArrayList<>();
        for (int level = 0; level < grouped.groups().size(); level++) {
            Numbers numbers = grouped.groups().get(level);
            (numbers.answered() > 0 ? labels : empty).add(grouped.levels().get(level));
            if (numbers.answered() > 0) {
                groups.add(numbers.toArray());
            }
        }
        sizes = groups.stream().mapToInt(group -> group.length).toArray();
        groupOf = new int[n];
        double[] values = new double[n];
        int place = 0;
        for (int group = 0; group < groups.size(); group++) {
            for (double value : groups.get(group)) {
                groupOf[place] = group;
                values[place++] = value + 0.0; // makes -0.0 equal to 0.0 for the sort as well
            }
        }
        double[] distinct = values.clone();
        Arrays.sort(distinct);
        int[] doubledOf = new int[n];
        int[] lengths = new int[n];
        int count = 0;
        for (int start = 0, end; start < n; start = end) {
            double value = distinct[start];
            end = start + 1;
            while (end < n && distinct[end] == value) {
                end++;
            }
            doubledOf[count] = start + 1 + end;
            lengths[count] = end - start;
            distinct[count++] = value; // count is at most start: what is still to be read is not touched
        }
        runs = Arrays.copyOf(lengths, count);
        doubledRanks = new int[n];
        for (int i = 0; i < n; i++) {
            doubledRanks[i] = doubledOf[Arrays.binarySearch(distinct, 0, count, values[i])];
        }
    }

    static PooledRanks of(GroupedNumbers grouped) {
        return new PooledRanks(grouped);
    }

    /** The groups with numbers. */
    List<String> labels() {
        return labels;
    }

    List<String> emptyGroups() {
        return empty;
    }

    Cases cases() {
        return cases;
    }

    int n() {
        return n;
    }

    int groups() {
        return sizes.length;
    }

    int size(int group) {
        return sizes[group];
    }

    int smallest() {
        return Arrays.stream(sizes).min().orElse(0);
    }

    int[] runs() {
        return runs;
    }

    /** How many numbers are equal to another. */
    int tied() {
        return Arrays.stream(runs).filter(run -> run > 1).sum();
    }

    int[] doubledRanks() {
        return doubledRanks;
    }

    /** Twice the sum of the ranks in the group. */
    long doubledSum(int group) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            if (groupOf[i] == group) {
                sum += doubledRanks[i];
            }
        }
        return sum;
    }

    double meanRank(int group) {
        return doubledSum(group) / (2.0 * sizes[group]);
    }

    /** n³ − n − Σ (t³ − t), twelve times the sum of squares of the ranks; 0 if all numbers are equal. */
    double twelveSquares() {
        BigInteger squares = cubeMinus(n);
        for (int run : runs) {
            if (run > 1) {
                squares = squares.subtract(cubeMinus(run));
            }
        }
        return squares.doubleValue();
    }

    private static BigInteger cubeMinus(int t) {
        return BigInteger.valueOf((long) t * t - 1).multiply(BigInteger.valueOf(t));
    }

    /** Σ nⱼ (R̄ⱼ − (n + 1) / 2)², the sum of squares of the ranks between the groups. */
    double squaresBetween() {
        return squaresBetween(null);
    }

    /** The same with the numbers in another order over the places in the groups; null is the order they have. */
    double squaresBetween(int[] order) {
        long[] doubledSums = new long[sizes.length];
        for (int i = 0; i < n; i++) {
            doubledSums[groupOf[i]] += doubledRanks[order == null ? i : order[i]];
        }
        double squares = 0;
        for (int group = 0; group < sizes.length; group++) {
            double distance = doubledSums[group] - sizes[group] * (n + 1L);
            squares += distance * distance / sizes[group];
        }
        return squares / 4;
    }

    /** The places of the numbers in ascending order; those of equal numbers stand together. */
    int[] placesByRank() {
        int[] next = new int[2 * n + 1];
        int before = 0;
        for (int run : runs) {
            next[2 * before + run + 1] = before; // twice the mean of the ranks before + 1, …, before + run
            before += run;
        }
        int[] places = new int[n];
        for (int i = 0; i < n; i++) {
            places[next[doubledRanks[i]]++] = i;
        }
        return places;
    }

    int groupOf(int place) {
        return groupOf[place];
    }

    /** Epsilon squared of respondents who count more than once or not at all; NaN if it is undefined. */
    double epsilonSquared(Resample resample, int[] placesByRank) {
        long total = resample.size();
        long[] ns = new long[sizes.length];
        double[] distances = new double[sizes.length];
        double twelveSquares = (double) total * total * total - total;
        long below = 0;
        int place = 0;
        for (int run : runs) {
            long[] here = new long[sizes.length];
            long t = 0;
            for (int end = place + run; place < end; place++) {
                int times = resample.times(placesByRank[place]);
                here[groupOf[placesByRank[place]]] += times;
                t += times;
            }
            double distance = 2 * below + t - total; // twice the distance of the rank from the mean of ranks
            for (int group = 0; group < ns.length; group++) {
                ns[group] += here[group];
                distances[group] += here[group] * distance;
            }
            twelveSquares -= (double) t * t * t - t;
            below += t;
        }
        double between = 0;
        for (int group = 0; group < ns.length; group++) {
            between += ns[group] == 0 ? 0 : distances[group] * distances[group] / ns[group];
        }
        return twelveSquares <= 0 ? Double.NaN : 3 * between / twelveSquares;
    }

    int[] sizes() {
        return sizes;
    }

    /** Why groups cannot be compared by their ranks, if so. */
    Optional<Absence> obstacle() {
        return sizes.length > 1 && sizes.length == n
                ? Optional.of(new Absence(Absence.Kind.TOO_FEW, "every group has one respondent"))
                : obstacleToTrend();
    }

    /** The same for a trend, which groups of one can show. */
    Optional<Absence> obstacleToTrend() {
        if (n == 0) {
            return Optional.of(new Absence(Absence.Kind.NO_ANSWERS, "no group has answers"));
        }
        if (sizes.length < 2) {
            return Optional.of(new Absence(Absence.Kind.TOO_FEW, "only one group has answers"));
        }
        if (runs.length == 1) {
            return Optional.of(new Absence(Absence.Kind.ZERO_VARIANCE, "all respondents have the same number"));
        }
        return Optional.empty();
    }

    /** What a reader must know of ties and of groups that were left out. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (tied() > 0) {
            notes.add("Corrected for ties, which " + tied() + " of " + n + " respondents have.");
        }
        if (!empty.isEmpty()) {
            notes.add("Left out, nobody has a number: " + String.join(", ", empty) + ".");
        }
        return notes;
    }
}
