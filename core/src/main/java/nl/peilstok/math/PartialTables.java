package nl.peilstok.math;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * All tables of counts with some rows, for any totals of their columns: the sums Σ −ln x! they have, the weight e^sum of all
 * together, and bounds for the sums.
 */
final class PartialTables {
    /** So many sums are kept to be used again. */
    private static final int MOST_KEPT = 1 << 22;

    private final int[] rows;
    private final double[] logFactorials;
    private final Steps steps;
    private final double logRows;
    private final Map<Margins, TableSums> known = new HashMap<>();
    private int kept;

    /** The rows with these totals, the largest first. */
    PartialTables(int[] rows, double[] logFactorials, Steps steps) {
        this.rows = rows;
        this.logFactorials = logFactorials;
        this.steps = steps;
        this.logRows = logFactorials(rows);
    }

    /** The totals of the columns of the first rows. */
    private record Margins(int rows, int[] columns) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Margins that && rows == that.rows && Arrays.equals(columns, that.columns);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(columns) + rows;
        }
    }

    private double logFactorials(int[] counts) {
        double sum = 0;
        for (int count : counts) {
            sum += logFactorials[count];
        }
        return sum;
    }

    /** The logarithm of the weight of all tables: N! / (Π rᵢ! Π cⱼ!). */
    double logWeight(int[] columns) {
        int n = 0;
        for (int column : columns) {
            n += column;
        }
        return logFactorials[n] - logRows - logFactorials(columns);
    }

    /**
     * No sum is above this. For any λᵢⱼ = uᵢvⱼ, Σ −ln x! = Σ (x ln λ − ln x!) − Σ rᵢ ln uᵢ − Σ cⱼ ln vⱼ, of which the first
     * part is greatest where each x is λ cut off; here λ is the count that independence expects.
     */
    double upperBound(int[] columns) {
        int n = 0;
        for (int column : columns) {
            n += column;
        }
        double logN = log(n);
        double bound = n * logN;
        for (int column : columns) {
            bound -= column * log(column);
        }
        for (int row : rows) {
            double share = log(row) - logN;
            bound -= row * log(row);
            for (int column : columns) {
                int x = (int) ((long) row * column / n);
                bound += x * (share + log(column)) - logFactorials[x];
            }
        }
        return bound;
    }

    /** Of 1 and more; of 0 it is multiplied by 0. */
    private double log(int count) {
        return count == 0 ? 0 : logFactorials[count] - logFactorials[count - 1];
    }

    /** All sums. */
    TableSums sums(int[] columns) {
        return sums(rows.length, columns);
    }

    /** Of the first rows; the order of the columns does not matter. */
    private TableSums sums(int count, int[] columns) {
        int[] sorted = columns.clone();
        Arrays.sort(sorted);
        Margins margins = new Margins(count, sorted);
        TableSums sums = known.get(margins);
        if (sums == null) {
            sums = switch (count) {
                case 1 -> TableSums.of(new double[] {-logFactorials(sorted)}, 1);
                case 2 -> new TwoRows(sorted).sums();
                default -> new ManyRows(count, sorted).sums();
            };
            if (kept + sums.size() <= MOST_KEPT) {
                kept += sums.size();
                known.put(margins, sums);
            }
        }
        return sums;
    }

    /** What the columns from each one on hold together. */
    private static int[] room(int[] columns) {
        int[] room = new int[columns.length + 1];
        for (int j = columns.length - 1; j >= 0; j--) {
            room[j] = room[j + 1] + columns[j];
        }
        return room;
    }

    /** Fills the second row in all ways; the first one takes what is left. */
    private final class TwoRows {
        private final int[] columns;
        private final int[] room;
        private double[] values = new double[64];
        private int size;

        TwoRows(int[] columns) {
            this.columns = columns;
            this.room = room(columns);
        }

        TableSums sums() {
            fill(0, rows[1], 0);
            return TableSums.of(values, size);
        }

        /** From a column on, with so much still to place. */
        private void fill(int j, int rest, double value) {
            int column = columns[j];
            int from = Math.max(0, rest - room[j + 1]);
            int to = Math.min(column, rest);
            if (j < columns.length - 2) {
                for (int x = from; x <= to; x++) {
                    fill(j + 1, rest - x, value - logFactorials[x] - logFactorials[column - x]);
                }
                return;
            }
            reserve(to - from + 1);
            int last = columns[j + 1];
            for (int x = from; x <= to; x++) {
                int y = rest - x;
                values[size++] = value
                        - logFactorials[x]
                        - logFactorials[column - x]
                        - logFactorials[y]
                        - logFactorials[last - y];
            }
        }

        private void reserve(int more) {
            steps.count(more);
            if (size + more > TableSums.MOST) {
                throw new Steps.TooMuch();
            }
            if (size + more > values.length) {
                values = Arrays.copyOf(values, Math.max(size + more, 2 * values.length));
            }
        }
    }

    /** Fills the last of more than two rows in all ways; the tables of those before are known by what is left. */
    private final class ManyRows {
        private final int count;
        private final int[] columns;
        private final int[] room;
        private final int[] left;
        private final TableSums.Adder adder = new TableSums.Adder();

        ManyRows(int count, int[] columns) {
            this.count = count;
            this.columns = columns;
            this.room = room(columns);
            this.left = new int[columns.length];
        }

        TableSums sums() {
            fill(0, rows[count - 1], 0);
            return adder.sums();
        }

        private void fill(int j, int rest, double value) {
            if (j == columns.length) {
                TableSums before = PartialTables.this.sums(count - 1, left);
                steps.count(before.size());
                for (int i = 0; i < before.size(); i++) {
                    adder.add(value + before.value(i), before.tables(i));
                }
                return;
            }
            int to = Math.min(columns[j], rest);
            for (int x = Math.max(0, rest - room[j + 1]); x <= to; x++) {
                left[j] = columns[j] - x;
                fill(j + 1, rest - x, value - logFactorials[x]);
            }
        }
    }
}
