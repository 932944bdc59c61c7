package nl.peilstok.recalculate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pearson correlations of columns that are to lie in ranges, each over the respondents who have both numbers; they follow
 * every exchange of two numbers in a column at the cost of that column's pairs. Not thread-safe.
 */
final class PairConditions {
    /** Two columns and where their correlation is to lie. */
    record Condition(int one, int other, CorrelationTarget target) {}

    private final double[][] columns;
    private final List<Condition> conditions;
    /** By column: the conditions it takes part in. */
    private final int[][] ofColumn;

    private final int[] n;
    /** By condition: Σx, Σy, Σx², Σy², Σxy over those who have both. */
    private final double[][] sums;

    private final double[] missedBy;

    /**
     * Counts.
     *
     * @param columns by column and respondent, NaN where missing; kept and changed by {@link #swap}
     */
    PairConditions(double[][] columns, List<Condition> conditions) {
        this.columns = Arrays.stream(columns).map(PairConditions::centred).toArray(double[][]::new);
        this.conditions = List.copyOf(conditions);
        this.ofColumn = IntStream.range(0, columns.length)
                .mapToObj(column -> IntStream.range(0, conditions.size())
                        .filter(c -> conditions.get(c).one() == column
                                || conditions.get(c).other() == column)
                        .toArray())
                .toArray(int[][]::new);
        this.n = new int[conditions.size()];
        this.sums = new double[conditions.size()][5];
        this.missedBy = new double[conditions.size()];
        for (int c = 0; c < n.length; c++) {
            for (int r = 0; r < columns[0].length; r++) {
                count(c, r, 1);
            }
            judge(c);
        }
    }

    /** Counted from a whole number near the mean: no digits are lost far from 0, and whole scores stay exact. */
    private static double[] centred(double[] column) {
        double origin = Math.rint(
                Arrays.stream(column).filter(x -> !Double.isNaN(x)).average().orElse(0));
        return Arrays.stream(column).map(x -> x - origin).toArray();
    }

    private void count(int condition, int respondent, int sign) {
        double x = columns[conditions.get(condition).one()][respondent];
        double y = columns[conditions.get(condition).other()][respondent];
        if (!Double.isNaN(x) && !Double.isNaN(y)) {
            double[] sum = sums[condition];
            n[condition] += sign;
            sum[0] += sign * x;
            sum[1] += sign * y;
            sum[2] += sign * x * x;
            sum[3] += sign * y * y;
            sum[4] += sign * x * y;
        }
    }

    private void judge(int condition) {
        missedBy[condition] = conditions.get(condition).target().missedBy(correlation(condition));
    }

    /** Exchanges two respondents' numbers in a column; doing it again undoes it. */
    void swap(int column, int one, int other) {
        for (int condition : ofColumn[column]) {
            count(condition, one, -1);
            count(condition, other, -1);
        }
        double number = columns[column][one];
        columns[column][one] = columns[column][other];
        columns[column][other] = number;
        for (int condition : ofColumn[column]) {
            count(condition, one, 1);
            count(condition, other, 1);
            judge(condition);
        }
    }

    List<Condition> conditions() {
        return conditions;
    }

    /** NaN if a column has no variance among those who have both. */
    double correlation(int condition) {
        double[] sum = sums[condition];
        double xx = sum[2] - sum[0] * sum[0] / n[condition];
        double yy = sum[3] - sum[1] * sum[1] / n[condition];
        double xy = sum[4] - sum[0] * sum[1] / n[condition];
        return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : Double.NaN;
    }

    /** How far all correlations lie outside their ranges, summed; 0 if every one lies in its range. */
    double missedBy() {
        double sum = 0;
        for (double by : missedBy) {
            sum += by;
        }
        return sum;
    }
}
