package nl.peilstok.inference;

import java.util.List;
import java.util.Optional;
import nl.peilstok.inference.IncompleteRanks.Row;
import nl.peilstok.math.Cholesky;

/**
 * The sums of the ranks that Skillings and Mack adjust to the number of items a respondent answered, and their covariance.
 * Sums of distances and squares are kept by that number as whole numbers, so that the order of respondents changes no bit.
 */
final class AdjustedRanks {
    private final int k;
    private final List<Row> rows;
    private final double[][] covariance;
    private int tiedRespondents;
    private boolean someDiffer;

    private AdjustedRanks(IncompleteRanks ranks, boolean isCorrected) {
        this.k = ranks.items();
        this.rows = ranks.rows();
        // By the number of items answered, then by pairs of items: four times the sums of squares of the ranks.
        long[][][] squares = new long[k + 1][][];
        for (Row row : rows) {
            long s = row.size();
            long withoutTies = s * (s * s - 1) / 3;
            long here = row.squares();
            someDiffer |= here > 0;
            tiedRespondents += here < withoutTies ? 1 : 0;
            if (squares[row.size()] == null) {
                squares[row.size()] = new long[k][k];
            }
            for (int i : row.items()) {
                for (int j : row.items()) {
                    squares[row.size()][i][j] += isCorrected ? here : withoutTies;
                }
            }
        }
        this.covariance = new double[k][k];
        for (int s = 2; s <= k; s++) {
            for (int i = 0; squares[s] != null && i < k; i++) {
                for (int j = 0; j < k; j++) {
                    // The ranks of two items have covariance −squares / (s (s − 1)), those of one squares / s.
                    double share = i == j ? 1.0 / s : -1.0 / (s * (s - 1.0));
                    covariance[i][j] += 12.0 / (s + 1) * squares[s][i][j] / 4 * share;
                }
            }
        }
    }

    static AdjustedRanks of(IncompleteRanks ranks, boolean isCorrected) {
        return new AdjustedRanks(ranks, isCorrected);
    }

    int tiedRespondents() {
        return tiedRespondents;
    }

    /** Whether anyone gave two items different scores. */
    boolean someDiffer() {
        return someDiffer;
    }

    /** Whether the item is compared with another. */
    boolean varies(int item) {
        return covariance[item][item] > 0;
    }

    /** Of the covariance of the items that are used, without the last, which the others imply; empty if it is singular. */
    Optional<Cholesky> factor(int[] used) {
        double[][] part = new double[used.length - 1][used.length - 1];
        for (int i = 0; i < part.length; i++) {
            for (int j = 0; j < part.length; j++) {
                part[i][j] = covariance[used[i]][used[j]];
            }
        }
        return Cholesky.of(part);
    }

    int[] blocks() {
        return rows.stream().mapToInt(Row::size).toArray();
    }

    /** The statistic, with the ranks in another order within respondents; null is the order they have. */
    double chiSquare(int[] used, Cholesky factor, int[] order) {
        long[][] sums = new long[k + 1][k];
        int start = 0;
        for (Row row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int from = order == null ? i : order[start + i] - start;
                sums[row.size()][row.items()[i]] += row.distances()[from];
            }
            start += row.size();
        }
        double[] adjusted = new double[used.length - 1];
        for (int i = 0; i < adjusted.length; i++) {
            for (int s = 2; s <= k; s++) {
                adjusted[i] += Math.sqrt(12.0 / (s + 1)) * sums[s][used[i]] / 2;
            }
        }
        double[] solved = factor.solve(adjusted);
        double sum = 0;
        for (int i = 0; i < adjusted.length; i++) {
            sum += adjusted[i] * solved[i];
        }
        return sum;
    }
}
