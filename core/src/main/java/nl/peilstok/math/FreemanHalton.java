package nl.peilstok.math;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * The exact test of independence in a table of counts with given margins: P, the sum of the probabilities of all tables that
 * are no more probable than the one observed. A table has the probability Π rᵢ! Π cⱼ! / (n! Π xᵢⱼ!).
 *
 * <p>Tables are built line after line, along the longer side. What is still to come depends only on what is left of the
 * margins of the shorter side, in any order; so tables that are alike in that, and in their probability so far, are
 * followed once. Where even the most probable way to complete them is improbable enough, or even the least probable is not,
 * they need not be completed: all ways together have the weight N! / (Π rᵢ! Π cⱼ!) of what is left.
 *
 * <p><b>Reference.</b> Freeman and Halton (1951), doi:10.1093/biomet/38.1-2.141; the network is that of Mehta and Patel
 * (1983), doi:10.1080/01621459.1983.10477989, with the extreme completions found exactly.
 */
public final class FreemanHalton {
    /** Probabilities that differ by less than this share count as equal; R's {@code fisher.test} takes the same. */
    private static final double EQUAL = 1e-7;

    /** Sums of logarithms that differ by less are of the same counts. */
    private static final double SAME = 1.6e-8;

    /** Whether the thread was interrupted is asked each time that these bits of the number of steps are 0. */
    private static final long LOOK_UP = 0xFFFF;

    private final int[] lines;
    private final double[] logFactorials;
    private final double observed;
    private final long mostSteps;
    private long steps;
    /** By line: what is left of the margins, as a number, with the least and the greatest Σ −ln x! of its completions. */
    private final Map<Long, double[]>[] extremes;

    private FreemanHalton(int[] lines, double[] logFactorials, double observed, long mostSteps) {
        this.lines = lines;
        this.logFactorials = logFactorials;
        this.observed = observed;
        this.mostSteps = mostSteps;
        this.extremes = newMaps(lines.length + 1);
    }

    @SuppressWarnings("unchecked")
    private static Map<Long, double[]>[] newMaps(int count) {
        return IntStream.range(0, count).mapToObj(line -> new HashMap<>()).toArray(Map[]::new);
    }

    /** The work became too much. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super(null, null, false, false);
        }
    }

    /**
     * The exact p.
     *
     * @param counts row after row, 0 or more, all rows of one length
     * @param mostSteps how many lines of counts may be tried; 10⁸ take some seconds
     * @return above 0, at most 1; empty if that does not do
     * @throws CancellationException if the thread is interrupted; it stays so
     */
    public static OptionalDouble p(int[][] counts, long mostSteps) {
        int[][] table = longerSideFirst(counts);
        if (table.length < 2 || table[0].length < 2) {
            return OptionalDouble.of(1);
        }
        int[] lines =
                Arrays.stream(table).mapToInt(line -> Arrays.stream(line).sum()).toArray();
        int[] margins = new int[table[0].length];
        double observed = 0;
        long n = 0;
        for (int[] line : table) {
            for (int j = 0; j < line.length; j++) {
                margins[j] += line[j];
                n += line[j];
            }
        }
        if (n > Integer.MAX_VALUE || margins.length * (64 - Long.numberOfLeadingZeros(n)) > 63 || n > mostSteps) {
            return OptionalDouble.empty();
        }
        double[] logFactorials = new double[(int) n + 1];
        for (int i = 2; i <= n; i++) {
            logFactorials[i] = logFactorials[i - 1] + Math.log(i);
        }
        for (int[] line : table) {
            for (int count : line) {
                observed -= logFactorials[count];
            }
        }
        // Long lines first: what is left then soon has few ways.
        Arrays.sort(lines);
        for (int i = 0; i < lines.length / 2; i++) {
            int kept = lines[i];
            lines[i] = lines[lines.length - 1 - i];
            lines[lines.length - 1 - i] = kept;
        }
        try {
            return OptionalDouble.of(new FreemanHalton(lines, logFactorials, observed, mostSteps).sum(margins));
        } catch (TooMuch tooMuch) {
            return OptionalDouble.empty();
        }
    }

    /** Without empty rows and columns. */
    private static int[][] longerSideFirst(int[][] counts) {
        int[] rows = IntStream.range(0, counts.length)
                .filter(i -> Arrays.stream(counts[i]).anyMatch(count -> count > 0))
                .toArray();
        int width = counts.length == 0 ? 0 : counts[0].length;
        int[] columns = IntStream.range(0, width)
                .filter(j -> Arrays.stream(counts).anyMatch(row -> row[j] > 0))
                .toArray();
        boolean isLong = rows.length >= columns.length;
        int[] lines = isLong ? rows : columns;
        int[] cells = isLong ? columns : rows;
        int[][] table = new int[lines.length][cells.length];
        for (int i = 0; i < lines.length; i++) {
            for (int j = 0; j < cells.length; j++) {
                table[i][j] = isLong ? counts[lines[i]][cells[j]] : counts[cells[j]][lines[i]];
            }
        }
        return table;
    }

    private double sum(int[] margins) {
        double scale = logFactorial(margins)
                + logFactorial(lines)
                - logFactorials[Arrays.stream(margins).sum()];
        CompensatedSum p = new CompensatedSum();
        Map<Long, Pasts> now = new HashMap<>();
        Pasts start = new Pasts();
        start.add(0, 1);
        now.put(key(sorted(margins)), start);
        for (int line = 0; line < lines.length - 1; line++) {
            Map<Long, Pasts> next = new HashMap<>();
            double linesLeft = logFactorial(Arrays.copyOfRange(lines, line + 1, lines.length));
            for (Map.Entry<Long, Pasts> node : now.entrySet()) {
                Step step = new Step(line, margins(node.getKey(), margins.length));
                while (step.advance()) {
                    follow(step, node.getValue(), next, scale, linesLeft, p);
                }
            }
            now = next;
        }
        return Math.min(1, p.value());
    }

    private void follow(
            Step step, Pasts pasts, Map<Long, Pasts> next, double scale, double linesLeft, CompensatedSum p) {
        int[] left = step.left();
        long key = key(left);
        double[] bounds = extremes(step.line + 1, key, left);
        double all = logFactorials[Arrays.stream(left).sum()] - logFactorial(left) - linesLeft;
        double limit = observed + EQUAL;
        Pasts kept = null;
        for (int i = 0; i < pasts.size; i++) {
            double past = pasts.values[i] + step.weight();
            if (past + bounds[1] <= limit) {
                p.add(pasts.times[i] * Math.exp(past + all + scale));
            } else if (past + bounds[0] <= limit) {
                kept = kept == null ? next.computeIfAbsent(key, each -> new Pasts()) : kept;
                kept.add(past, pasts.times[i]);
            }
        }
    }

    /** The least and the greatest Σ −ln x! over all ways to fill the lines from this one on. */
    private double[] extremes(int line, long key, int[] left) {
        if (line == lines.length - 1) {
            double only = -logFactorial(left);
            return new double[] {only, only};
        }
        double[] known = extremes[line].get(key);
        if (known != null) {
            return known;
        }
        double[] found = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        Step step = new Step(line, left);
        while (step.advance()) {
            int[] rest = step.left();
            double[] further = extremes(line + 1, key(rest), rest);
            found[0] = Math.min(found[0], step.weight() + further[0]);
            found[1] = Math.max(found[1], step.weight() + further[1]);
        }
        extremes[line].put(key, found);
        return found;
    }

    private double logFactorial(int[] counts) {
        double sum = 0;
        for (int count : counts) {
            sum += logFactorials[count];
        }
        return sum;
    }

    private long key(int[] sorted) {
        long key = 0;
        for (int each : sorted) {
            key = key * logFactorials.length + each;
        }
        return key;
    }

    private int[] margins(long key, int count) {
        int[] margins = new int[count];
        long rest = key;
        for (int j = count - 1; j >= 0; j--) {
            margins[j] = (int) (rest % logFactorials.length);
            rest /= logFactorials.length;
        }
        return margins;
    }

    private static int[] sorted(int[] margins) {
        int[] sorted = margins.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** All ways to fill a line from what is left of the margins. */
    private final class Step {
        private final int line;
        private final int[] margins;
        /** What the margins from this one on hold together. */
        private final int[] room;

        private final int[] cells;
        private boolean started;

        Step(int line, int[] margins) {
            this.line = line;
            this.margins = margins;
            this.cells = new int[margins.length];
            this.room = new int[margins.length + 1];
            for (int j = margins.length - 1; j >= 0; j--) {
                room[j] = room[j + 1] + margins[j];
            }
        }

        /** Goes to the next way; false if there is none. */
        boolean advance() {
            if (++steps > mostSteps) {
                throw new TooMuch();
            }
            if ((steps & LOOK_UP) == 0 && Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            int from;
            if (started) {
                from = cells.length - 2;
                int behind = cells[cells.length - 1];
                while (from >= 0 && !(cells[from] < margins[from] && behind > 0)) {
                    behind += cells[from];
                    from--;
                }
                if (from < 0) {
                    return false;
                }
                cells[from]++;
                from++;
            } else {
                started = true;
                from = 0;
            }
            int rest = lines[line];
            for (int j = 0; j < from; j++) {
                rest -= cells[j];
            }
            for (int j = from; j < cells.length; j++) {
                cells[j] = Math.max(0, rest - room[j + 1]);
                rest -= cells[j];
            }
            return true;
        }

        double weight() {
            return -logFactorial(cells);
        }

        int[] left() {
            int[] left = new int[margins.length];
            for (int j = 0; j < left.length; j++) {
                left[j] = margins[j] - cells[j];
            }
            Arrays.sort(left);
            return left;
        }
    }

    /** Sums of −ln x! so far, and how many ways have each. */
    private static final class Pasts {
        private double[] values = new double[4];
        private double[] times = new double[4];
        private int[] slots = newSlots(8);
        private int size;

        private static int[] newSlots(int count) {
            int[] slots = new int[count];
            Arrays.fill(slots, -1);
            return slots;
        }

        void add(double value, double often) {
            long rounded = Math.round(value / SAME);
            int slot = slot(rounded);
            if (slots[slot] >= 0) {
                times[slots[slot]] += often;
                return;
            }
            if (2 * (size + 1) > slots.length) {
                grow();
                slot = slot(rounded);
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
                times = Arrays.copyOf(times, 2 * size);
            }
            values[size] = value;
            times[size] = often;
            slots[slot] = size++;
        }

        private int slot(long rounded) {
            int slot = (int) (rounded * 0x9E3779B97F4A7C15L >>> 40) & slots.length - 1;
            while (slots[slot] >= 0 && Math.round(values[slots[slot]] / SAME) != rounded) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }

        private void grow() {
            slots = newSlots(2 * slots.length);
            for (int i = 0; i < size; i++) {
                slots[slot(Math.round(values[i] / SAME))] = i;
            }
        }
    }
}
