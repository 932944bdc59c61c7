package nl.peilstok.math;

import java.util.Arrays;

/** The sums Σ −ln x! of tables of counts, from the least to the greatest, and how many tables have each. */
final class TableSums {
    /** Beyond so many the memory becomes too much. */
    static final int MOST = 1 << 22;

    /** Sums that differ by less are of the same counts: they differ by rounding. */
    private static final double SAME = 1e-10;

    private final double[] values;
    private final double[] tables;
    private double[] weightsBefore;

    private TableSums(double[] values, double[] tables) {
        this.values = values;
        this.tables = tables;
    }

    /** Of the first tables of these, one sum each, in any order; sorts the array. */
    static TableSums of(double[] sums, int size) {
        Arrays.sort(sums, 0, size);
        double[] values = new double[size];
        double[] tables = new double[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || sums[i] - values[kept - 1] > SAME) {
                values[kept++] = sums[i];
            }
            tables[kept - 1]++;
        }
        return kept == size
                ? new TableSums(values, tables)
                : new TableSums(Arrays.copyOf(values, kept), Arrays.copyOf(tables, kept));
    }

    int size() {
        return values.length;
    }

    double value(int i) {
        return values[i];
    }

    /** How many tables have the i-th sum. */
    double tables(int i) {
        return tables[i];
    }

    double greatest() {
        return values[values.length - 1];
    }

    /** The weights e^sum of all tables before the i-th sum, from i = 0 on, in units of the weight of the greatest sum. */
    double[] weightsBefore() {
        if (weightsBefore == null) {
            double[] before = new double[values.length + 1];
            for (int i = 0; i < values.length; i++) {
                before[i + 1] = before[i] + tables[i] * Math.exp(values[i] - greatest());
            }
            weightsBefore = before;
        }
        return weightsBefore;
    }

    /** Takes sums in any order, and keeps each once. */
    static final class Adder {
        private double[] values = new double[16];
        private double[] tables = new double[16];
        private int[] slots = new int[64];
        private int size;

        /** Takes so many tables with one sum. */
        void add(double value, double count) {
            int slot = slot(value);
            if (slots[slot] > 0) {
                tables[slots[slot] - 1] += count;
                return;
            }
            if (size == values.length) {
                grow();
                slot = slot(value);
            }
            values[size] = value;
            tables[size] = count;
            slots[slot] = ++size;
        }

        /** Where the number of a sum, from 1 on, stands or has to stand. */
        private int slot(double value) {
            long rounded = classOf(value);
            int mask = slots.length - 1;
            int slot = (int) (rounded * 0x9E3779B97F4A7C15L >>> 32) & mask;
            while (slots[slot] > 0 && classOf(values[slots[slot] - 1]) != rounded) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private static long classOf(double value) {
            return (long) (value / SAME - .5);
        }

        private void grow() {
            if (size == MOST) {
                throw new Steps.TooMuch();
            }
            values = Arrays.copyOf(values, 2 * size);
            tables = Arrays.copyOf(tables, 2 * size);
            slots = new int[4 * values.length];
            for (int i = 0; i < size; i++) {
                slots[slot(values[i])] = i + 1;
            }
        }

        /** All that were added. */
        TableSums sums() {
            double[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            double[] counts = new double[size];
            for (int i = 0; i < size; i++) {
                counts[i] = tables[slots[slot(sorted[i])] - 1];
            }
            return new TableSums(sorted, counts);
        }
    }
}
