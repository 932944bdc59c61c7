package nl.peilstok.recalculate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * The whole-number counts that can stand behind percentages printed of n respondents.
 *
 * <p><b>Definition.</b> All (c₁ … c_K) with cⱼ ≥ 0, Σcⱼ = n and 100·cⱼ/n within half a unit of the last printed digit
 * of percentage j (or as its {@link Rounding} says). Each condition is an interval of whole numbers, decided in
 * whole-number arithmetic. The categories must cover all n respondents, codes of missing answers included.
 *
 * <p><b>Undefined when</b> no vector fits; {@link #whyNone()} then says what the percentages need. How many fit is
 * counted, not listed, so it may be any number; {@link #vectors()} lists up to {@value #MOST_LISTED}.
 */
public final class CountVectors {
    /** The most vectors that {@link #vectors()} lists. */
    public static final int MOST_LISTED = 100_000;

    private static final int MOST_RESPONDENTS = 10_000_000;
    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1000);
    private static final int SHOWN = 10;

    private final int n;
    private final List<Printed> percentages;
    private final int[] least;
    private final int[] most;
    private final BigInteger count;
    private final Absence whyNone;

    private CountVectors(int n, List<Printed> percentages) {
        this.n = n;
        this.percentages = percentages;
        this.least = new int[percentages.size()];
        this.most = new int[percentages.size()];
        for (int j = 0; j < least.length; j++) {
            bound(j);
        }
        String why = whyNone(n, percentages, least, most);
        this.whyNone = why.isEmpty() ? null : new Absence(Absence.Kind.NOT_DEFINED, why);
        this.count = why.isEmpty() ? count(n, least, most) : BigInteger.ZERO;
    }

    /**
     * The counts behind whole percentages.
     *
     * @param n the number of respondents that the percentages are of, 1 to 10,000,000
     * @param percentages one a category, 0 to 1000: what was printed, even if it is a misprint
     * @return the vectors that fit
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static CountVectors fitting(int n, int... percentages) {
        return fitting(
                n, Arrays.stream(percentages).mapToObj(p -> Printed.of(p, 0)).toList());
    }

    /**
     * The counts behind percentages, each with its own decimals.
     *
     * @param n the number of respondents that the percentages are of, 1 to 10,000,000
     * @param percentages one a category, 0 to 1000, with at most 6 decimals
     * @return the vectors that fit
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static CountVectors fitting(int n, List<Printed> percentages) {
        if (n < 1 || n > MOST_RESPONDENTS) {
            throw new IllegalArgumentException("n: 1 to " + MOST_RESPONDENTS + " respondents are allowed, got " + n);
        }
        if (percentages.isEmpty()) {
            throw new IllegalArgumentException("percentages: at least one is needed, got none");
        }
        for (Printed percentage : percentages) {
            if (percentage.number().signum() < 0
                    || percentage.number().compareTo(HIGHEST) > 0
                    || percentage.decimals() > MOST_DECIMALS) {
                throw new IllegalArgumentException("percentages: 0 to " + HIGHEST + " with at most " + MOST_DECIMALS
                        + " decimals is allowed, got " + percentage);
            }
        }
        return new CountVectors(n, List.copyOf(percentages));
    }

    private void bound(int j) {
        BigInteger[] fitting = percentages.get(j).wholeNumbers(100, n);
        least[j] = fitting[0].max(BigInteger.ZERO).intValueExact();
        most[j] = fitting[1].min(BigInteger.valueOf(n)).intValueExact();
    }

    private static String whyNone(int n, List<Printed> percentages, int[] least, int[] most) {
        for (int j = 0; j < least.length; j++) {
            if (least[j] > most[j]) {
                return percentages.get(j) + "% is not the rounding of any number of answers of n = " + n;
            }
        }
        long needed = Arrays.stream(least).asLongStream().sum();
        long allowed = Arrays.stream(most).asLongStream().sum();
        if (needed <= n && n <= allowed) {
            return "";
        }
        BigDecimal total = percentages.stream().map(Printed::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        return "percentages add to " + total.toPlainString() + "; on n = " + n + " they need " + needed + " to "
                + allowed + " answers";
    }

    /** Adds one category after the other: ways[s] is the number of ways to place s answers above the least counts. */
    private static BigInteger count(int n, int[] least, int[] most) {
        int free = n - Arrays.stream(least).sum();
        BigInteger[] ways = new BigInteger[free + 1];
        Arrays.fill(ways, BigInteger.ZERO);
        ways[0] = BigInteger.ONE;
        for (int j = 0; j < least.length; j++) {
            int room = most[j] - least[j];
            BigInteger[] next = new BigInteger[free + 1];
            BigInteger window = BigInteger.ZERO;
            for (int s = 0; s <= free; s++) {
                window = window.add(ways[s]);
                if (s > room) {
                    window = window.subtract(ways[s - room - 1]);
                }
                next[s] = window;
            }
            ways = next;
        }
        return ways[free];
    }

    /**
     * The number of respondents.
     *
     * @return 1 or more
     */
    public int n() {
        return n;
    }

    /**
     * The percentages as printed.
     *
     * @return one a category
     */
    public List<Printed> percentages() {
        return percentages;
    }

    /**
     * How many vectors fit.
     *
     * @return 0 or more
     */
    public BigInteger count() {
        return count;
    }

    /**
     * Why no vector fits.
     *
     * @return empty if one does
     */
    public Optional<Absence> whyNone() {
        return Optional.ofNullable(whyNone);
    }

    /**
     * The vectors that fit.
     *
     * @return unmodifiable, one count a category in each, in lexicographic order; empty if none fits
     * @throws IllegalStateException if there are more than {@link #MOST_LISTED}
     */
    public List<List<Integer>> vectors() {
        if (count.compareTo(BigInteger.valueOf(MOST_LISTED)) > 0) {
            throw new IllegalStateException(count + " count vectors fit; at most " + MOST_LISTED + " are listed");
        }
        List<List<Integer>> vectors = new ArrayList<>();
        visit(vector -> vectors.add(Arrays.stream(vector).boxed().toList()));
        return Collections.unmodifiableList(vectors);
    }

    /**
     * The percentage of some categories together, of the respondents in any but those left out: such as both kinds of
     * 'satisfied' of everybody with a view.
     *
     * @param counted the places of the categories counted, from 0
     * @param leftOut the places of the categories that are not in the base
     * @return the range over all vectors; absent if none fits or nobody can be in the base
     * @throws IllegalArgumentException if a place is out of its range, or is counted and left out
     */
    public PossibleRange share(Set<Integer> counted, Set<Integer> leftOut) {
        for (Set<Integer> places : List.of(counted, leftOut)) {
            if (places.stream().anyMatch(place -> place < 0 || place >= least.length)) {
                throw new IllegalArgumentException(
                        "places: must lie from 0 to " + (least.length - 1) + ", got " + places);
            }
        }
        if (counted.stream().anyMatch(leftOut::contains)) {
            throw new IllegalArgumentException("leftOut: must not hold what is counted, got " + leftOut);
        }
        if (whyNone != null) {
            return PossibleRange.absent(whyNone);
        }
        // All that matters of a vector is how many are counted and how many are left out.
        int[] of = bounds(counted);
        int[] out = bounds(leftOut);
        int[] others = bounds(IntStream.range(0, least.length)
                .filter(j -> !counted.contains(j) && !leftOut.contains(j))
                .boxed()
                .collect(Collectors.toSet()));
        PublishedItem.Extremes shares = new PublishedItem.Extremes();
        for (int in = of[0]; in <= of[1]; in++) {
            for (int not = Math.max(out[0], n - in - others[1]); not <= Math.min(out[1], n - in - others[0]); not++) {
                if (not < n) {
                    shares.add(100.0 * in / (n - not));
                }
            }
        }
        return shares.range(new Absence(Absence.Kind.NO_ANSWERS, "nobody is in the base"));
    }

    private int[] bounds(Set<Integer> places) {
        return new int[] {
            places.stream().mapToInt(j -> least[j]).sum(),
            places.stream().mapToInt(j -> most[j]).sum()
        };
    }

    /** Hands over every vector that fits, always in the same array, for as long as the visitor answers true. */
    void visit(Predicate<int[]> visitor) {
        if (whyNone == null) {
            int k = least.length;
            long[] room = new long[k + 1];
            long[] needed = new long[k + 1];
            for (int j = k - 1; j >= 0; j--) {
                room[j] = room[j + 1] + most[j];
                needed[j] = needed[j + 1] + least[j];
            }
            place(0, n, new int[k], room, needed, visitor);
        }
    }

    private boolean place(int j, int left, int[] vector, long[] room, long[] needed, Predicate<int[]> visitor) {
        if (j == vector.length) {
            return visitor.test(vector);
        }
        int from = (int) Math.max(least[j], left - room[j + 1]);
        int to = (int) Math.min(most[j], left - needed[j + 1]);
        for (int c = from; c <= to; c++) {
            vector[j] = c;
            if (!place(j + 1, left - c, vector, room, needed, visitor)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The whole counts closest to the printed percentages: the least Σ(100·cⱼ/n − percentage j)² with Σcⱼ = n, among
     * the vectors that fit, or among all where none does. Of counts equally close, the earlier category gets more.
     *
     * @return one count a category
     */
    public List<Integer> closest() {
        int[] low = whyNone == null ? least : new int[least.length];
        int[] high = most.clone();
        if (whyNone != null) {
            Arrays.fill(high, n);
        }
        int[] counts = new int[low.length];
        double[] wanted = new double[low.length];
        long sum = 0;
        for (int j = 0; j < counts.length; j++) {
            wanted[j] = percentages.get(j).value() * n / 100;
            counts[j] = (int) Math.max(low[j], Math.min(high[j], Math.round(wanted[j])));
            sum += counts[j];
        }
        // The sum of squares is separable and convex, so that the cheapest single steps lead to the least.
        for (; sum < n; sum++) {
            counts[cheapest(counts, high, wanted, 1)]++;
        }
        for (; sum > n; sum--) {
            counts[cheapest(counts, low, wanted, -1)]--;
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private static int cheapest(int[] counts, int[] limit, double[] wanted, int step) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < counts.length; j++) {
            double cost = step * (counts[j] - wanted[j]);
            if (counts[j] != limit[j] && (step > 0 ? cost < least : cost <= least)) {
                least = cost;
                best = j;
            }
        }
        return best;
    }

    /**
     * How many vectors fit, and the first ten of them.
     *
     * @return a sentence and a table
     */
    @Override
    public String toString() {
        if (whyNone != null) {
            return "no counts fit: " + whyNone.reason();
        }
        List<Column> columns = new ArrayList<>();
        percentages.forEach(percentage -> columns.add(Column.integer(percentage + "%")));
        List<List<Cell>> rows = new ArrayList<>();
        visit(vector -> {
            rows.add(Arrays.stream(vector).mapToObj(Cell::integer).toList());
            return rows.size() < SHOWN;
        });
        Table table = Table.columns(columns).rows(rows);
        String sentence =
                count.equals(BigInteger.ONE) ? "1 count vector fits n = " + n : count + " count vectors fit n = " + n;
        return sentence + "\n"
                + (count.compareTo(BigInteger.valueOf(SHOWN)) > 0
                        ? table.footnote("the first " + SHOWN + " of " + count)
                        : table);
    }
}
