package nl.peilstok.math;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The exact null distribution of T = Σ uᵢ vⱼ xᵢⱼ, with scores u of the rows and v of the columns, over all tables of counts with
 * given margins: each as probable as it is if rows and columns are independent.
 *
 * <p>As in {@link FreemanHalton} the rows are dealt over two halves; for each division of the totals of the columns T is the
 * sum of two independent parts, of which the distributions are found row after row.
 */
public final class LinearStatistic {
    /** Values of T that differ by less, with scores of at most 1, are of the same counts. */
    private static final double SAME = 1e-9;

    /** So many values are kept to be used again. */
    private static final int MOST_KEPT = 1 << 21;

    private final int[] columns;
    private final double[] v;
    private final double[] logFactorials;
    private final Steps steps;
    private final Half first;
    private final Half second;
    private final double distance;
    private final int[] mine;
    private final int[] others;
    private final int[] room;
    private final CompensatedSum p = new CompensatedSum();

    private LinearStatistic(int[] rows, int[] columns, double[] u, double[] v, double distance, Steps steps) {
        this.columns = columns;
        this.v = v;
        this.distance = distance;
        this.steps = steps;
        this.logFactorials = new double[Arrays.stream(rows).sum() + 1];
        for (int i = 2; i < logFactorials.length; i++) {
            logFactorials[i] = logFactorials[i - 1] + Math.log(i);
        }
        int[] byTotal = IntStream.range(0, rows.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(rows[b], rows[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.first = new Half(byTotal, 0, rows, u);
        this.second = new Half(byTotal, 1, rows, u);
        this.mine = new int[columns.length];
        this.others = new int[columns.length];
        this.room = room(columns);
    }

    /**
     * The probability of a T as far from its mean as that of the table.
     *
     * @param counts row after row, 0 or more, all rows of one length
     * @param rowScores one for each row, not all rows with counts the same
     * @param columnScores one for each column, not all columns with counts the same
     * @param mostSteps how many parts of tables may be tried; 10⁸ take some seconds
     * @return P(|T − E T| ≥ |t − E t|); empty if that does not do
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays so
     */
    public static OptionalDouble asFar(int[][] counts, double[] rowScores, double[] columnScores, long mostSteps) {
        boolean isLong = counts.length >= counts[0].length;
        int[][] table = isLong ? counts : transposed(counts);
        int[] rows =
                Arrays.stream(table).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        int[] columns = Arrays.stream(transposed(table))
                .mapToInt(column -> Arrays.stream(column).sum())
                .toArray();
        if (Arrays.stream(rows).asLongStream().sum() > mostSteps) {
            return OptionalDouble.empty();
        }
        double[] u = standardised(isLong ? rowScores : columnScores, rows);
        double[] v = standardised(isLong ? columnScores : rowScores, columns);
        double t = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                t += u[i] * v[j] * table[i][j];
            }
        }
        LinearStatistic statistic = new LinearStatistic(rows, columns, u, v, Math.abs(t) - SAME, new Steps(mostSteps));
        try {
            statistic.divide(0, statistic.first.total());
        } catch (Steps.TooMuch tooMuch) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.min(1, statistic.p.value()));
    }

    private static int[][] transposed(int[][] table) {
        int[][] transposed = new int[table[0].length][table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[0].length; j++) {
                transposed[j][i] = table[i][j];
            }
        }
        return transposed;
    }

    /** From their mean, so that that of T is 0, and at most 1. */
    private static double[] standardised(double[] scores, int[] totals) {
        double sum = 0;
        double n = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += (scores[i] - scores[0]) * totals[i];
            n += totals[i];
        }
        double mean = scores[0] + sum / n;
        double most = 0;
        for (int i = 0; i < scores.length; i++) {
            most = totals[i] > 0 ? Math.max(most, Math.abs(scores[i] - mean)) : most;
        }
        double unit = most;
        return Arrays.stream(scores).map(score -> (score - mean) / unit).toArray();
    }

    private static int[] room(int[] columns) {
        int[] room = new int[columns.length + 1];
        for (int j = columns.length - 1; j >= 0; j--) {
            room[j] = room[j + 1] + columns[j];
        }
        return room;
    }

    /** From a column on, gives the first half its part of each total, so much still to be placed. */
    private void divide(int j, int rest) {
        if (j == columns.length) {
            double logP = logFactorials[first.total()]
                    + logFactorials[second.total()]
                    - logFactorials[logFactorials.length - 1];
            for (int column = 0; column < columns.length; column++) {
                logP += logChoose(columns[column], mine[column]);
            }
            p.add(Math.exp(logP) * beyond(first.values(mine), second.values(others)));
            return;
        }
        int to = Math.min(columns[j], rest);
        for (int x = Math.max(0, rest - room[j + 1]); x <= to; x++) {
            mine[j] = x;
            others[j] = columns[j] - x;
            divide(j + 1, rest - x);
        }
    }

    private double logChoose(int n, int k) {
        return logFactorials[n] - logFactorials[k] - logFactorials[n - k];
    }

    /** The probability that two parts together are as far from 0. */
    private double beyond(TableSums some, TableSums more) {
        double[] below = new double[some.size() + 1];
        double[] above = new double[some.size() + 1];
        for (int i = 0; i < some.size(); i++) {
            below[i + 1] = below[i] + some.tables(i);
        }
        for (int i = some.size() - 1; i >= 0; i--) {
            above[i] = above[i + 1] + some.tables(i);
        }
        double sum = 0;
        int low = some.size();
        int high = some.size();
        for (int i = 0; i < more.size(); i++) {
            double value = more.value(i);
            while (low > 0 && some.value(low - 1) > -distance - value) {
                low--;
            }
            while (high > 0 && some.value(high - 1) >= distance - value) {
                high--;
            }
            // Where the distance is 0 all are beyond it, once.
            sum += more.tables(i) * (low > high ? 1 : below[low] + above[high]);
        }
        return sum;
    }

    /** Every other row, by total: its part of T given what the half takes of the totals of the columns. */
    private final class Half {
        private final int[] totals;
        private final double[] scores;
        private final Map<Given, TableSums> known = new HashMap<>();
        private int kept;

        Half(int[] byTotal, int start, int[] rows, double[] u) {
            int[] places = IntStream.range(0, byTotal.length)
                    .filter(place -> place % 2 == start)
                    .map(place -> byTotal[place])
                    .toArray();
            this.totals = Arrays.stream(places).map(i -> rows[i]).toArray();
            this.scores = Arrays.stream(places).mapToDouble(i -> u[i]).toArray();
        }

        int total() {
            return Arrays.stream(totals).sum();
        }

        TableSums values(int[] totalsOfColumns) {
            return values(totals.length, totalsOfColumns);
        }

        /** Of the first rows. */
        private TableSums values(int count, int[] left) {
            if (count == totals.length) {
                return count(count, left);
            }
            Given given = new Given(count, left.clone());
            TableSums values = known.get(given);
            if (values == null) {
                values = count(count, left);
                if (kept + values.size() <= MOST_KEPT) {
                    kept += values.size();
                    known.put(given, values);
                }
            }
            return values;
        }

        private TableSums count(int count, int[] left) {
            TableSums.Adder adder = new TableSums.Adder();
            if (count == 1) {
                steps.count(1);
                double value = 0;
                for (int j = 0; j < left.length; j++) {
                    value += v[j] * left[j];
                }
                adder.add(scores[0] * value, 1);
            } else {
                new Fill(this, count, left, adder).fill(0, totals[count - 1], 0, 0);
            }
            return adder.sums();
        }
    }

    /** The totals of the columns of the first rows of a half. */
    private record Given(int rows, int[] columns) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Given that && rows == that.rows && Arrays.equals(columns, that.columns);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(columns) + rows;
        }
    }

    /** Fills the last of some rows in all ways. */
    private final class Fill {
        private final Half half;
        private final int count;
        private final int[] given;
        private final int[] room;
        private final int[] left;
        private final double logAll;
        private final TableSums.Adder adder;

        Fill(Half half, int count, int[] given, TableSums.Adder adder) {
            this.half = half;
            this.count = count;
            this.given = given;
            this.room = room(given);
            this.left = new int[given.length];
            this.logAll = logChoose(room[0], half.totals[count - 1]);
            this.adder = adder;
        }

        void fill(int j, int rest, double value, double logP) {
            if (j == given.length) {
                double p = Math.exp(logP - logAll);
                double mine = half.scores[count - 1] * value;
                if (count == 2) {
                    steps.count(1);
                    double before = 0;
                    for (int column = 0; column < left.length; column++) {
                        before += v[column] * left[column];
                    }
                    adder.add(mine + half.scores[0] * before, p);
                    return;
                }
                TableSums before = half.values(count - 1, left);
                steps.count(before.size());
                for (int i = 0; i < before.size(); i++) {
                    adder.add(mine + before.value(i), p * before.tables(i));
                }
                return;
            }
            int to = Math.min(given[j], rest);
            for (int x = Math.max(0, rest - room[j + 1]); x <= to; x++) {
                left[j] = given[j] - x;
                fill(j + 1, rest - x, value + v[j] * x, logP + logChoose(given[j], x));
            }
        }
    }
}
