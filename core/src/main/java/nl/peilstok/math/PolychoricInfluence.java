package nl.peilstok.math;

import java.util.Arrays;
import java.util.Optional;

/**
 * How much each answer moves a polychoric correlation: the estimate is its true value plus the sum over the respondents of
 * their influences, up to terms of a smaller order, so that sums of products of influences are sampling variances and
 * covariances.
 *
 * <p>With s = ∂ ln π/∂ρ and t<sub>k</sub> = ∂ ln π/∂τ<sub>k</sub> of the respondent's cell, of the two-step estimate
 *
 * <pre>  influence = [s − Σ_k C_k (1(below τ_k) − Φ(τ_k)) / (φ(τ_k) N_k)] / A,   A = Σ s²,   C_k = Σ s t_k,</pre>
 *
 * the sums over the respondents of the table and N<sub>k</sub> the number of those the threshold comes from (Muthén 1984,
 * doi:10.1007/BF02294210). Of the joint maximum it is the last element of J⁻¹(t, s), J minus the second derivatives of ln L.
 */
public final class PolychoricInfluence {
    private final double[] ofCell;
    private final double[] ofRow;
    private final double[] ofColumn;
    private final int columns;

    private PolychoricInfluence(double[] ofCell, double[] ofRow, double[] ofColumn) {
        this.ofCell = ofCell;
        this.ofRow = ofRow;
        this.ofColumn = ofColumn;
        this.columns = ofColumn.length;
    }

    /**
     * The influences on an estimate.
     *
     * @param pair the estimate
     * @param counts the table it was made of, row by row, as observed
     * @param rowCounts how many respondents chose each row, of those whom the row thresholds come from
     * @param columnCounts how many respondents chose each column, of those whom the column thresholds come from
     * @return empty where the estimate has no standard error
     */
    public static Optional<PolychoricInfluence> of(
            PolychoricPair pair, double[] counts, double[] rowCounts, double[] columnCounts) {
        if (pair.outcome() != PolychoricPair.Outcome.CONVERGED) {
            return Optional.empty();
        }
        int[] rows = used(rowCounts);
        int[] columns = used(columnCounts);
        double[] known = new double[rows.length * columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                known[i * columns.length + j] = counts[rows[i] * columnCounts.length + columns[j]];
            }
        }
        CellProbabilities cells = CellProbabilities.between(pair.rowThresholds(), pair.columnThresholds());
        cells.moveTo(0.5 * StrictMath.log((1 + pair.rho()) / (1 - pair.rho())));
        double[] ofCell = new double[known.length];
        double[] ofRow = new double[rows.length];
        double[] ofColumn = new double[columns.length];
        boolean exists = pair.isJoint()
                ? joint(cells, known, ofCell)
                : twoStep(cells, known, sum(rowCounts), sum(columnCounts), ofCell, ofRow, ofColumn);
        if (!exists) {
            return Optional.empty();
        }
        double[] wholeCells = new double[counts.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                wholeCells[rows[i] * columnCounts.length + columns[j]] = ofCell[i * columns.length + j];
            }
        }
        return Optional.of(new PolychoricInfluence(
                wholeCells, spread(ofRow, rows, rowCounts.length), spread(ofColumn, columns, columnCounts.length)));
    }

    /**
     * What a respondent adds by being in the table.
     *
     * @param row the answer to the one, from 0
     * @param column the answer to the other, from 0
     * @return 0 for a cell that is empty
     */
    public double ofCell(int row, int column) {
        return ofCell[row * columns + column];
    }

    /**
     * What a respondent adds through the row thresholds, if among those whom they come from.
     *
     * @param row the answer, from 0
     * @return 0 of the joint maximum, where it is in {@link #ofCell}
     */
    public double ofRow(int row) {
        return ofRow[row];
    }

    /**
     * What a respondent adds through the column thresholds, if among those whom they come from.
     *
     * @param column the answer, from 0
     * @return 0 of the joint maximum, where it is in {@link #ofCell}
     */
    public double ofColumn(int column) {
        return ofColumn[column];
    }

    private static boolean twoStep(
            CellProbabilities cells,
            double[] counts,
            double rowTotal,
            double columnTotal,
            double[] ofCell,
            double[] ofRow,
            double[] ofColumn) {
        PolychoricInformation information = new PolychoricInformation(cells);
        int last = information.size() - 1;
        double[] products = new double[last + 1];
        for (int i = 0, cell = 0; i < ofRow.length; i++) {
            for (int j = 0; j < ofColumn.length; j++, cell++) {
                if (counts[cell] > 0) {
                    double p = cells.probability(i, j);
                    double[] gradient = information.gradient(i, j);
                    ofCell[cell] = gradient[last] / p;
                    for (int k = 0; k <= last; k++) {
                        products[k] += counts[cell] * ofCell[cell] * gradient[k] / p;
                    }
                }
            }
        }
        double square = products[last];
        if (!(square > 0 && square < Double.POSITIVE_INFINITY)) {
            return false;
        }
        for (int cell = 0; cell < ofCell.length; cell++) {
            ofCell[cell] /= square;
        }
        for (int k = 0; k < ofRow.length - 1; k++) {
            addThreshold(ofRow, k, cells.rowThreshold(k), products[k] / (square * rowTotal));
        }
        for (int k = 0; k < ofColumn.length - 1; k++) {
            addThreshold(
                    ofColumn, k, cells.columnThreshold(k), products[ofRow.length - 1 + k] / (square * columnTotal));
        }
        return true;
    }

    private static void addThreshold(double[] influence, int k, double threshold, double effect) {
        double below = Tail.normalLower(threshold);
        double density = BivariateNormal.normalDensity(threshold);
        for (int category = 0; category < influence.length; category++) {
            influence[category] -= effect * ((category <= k ? 1 : 0) - below) / density;
        }
    }

    private static boolean joint(CellProbabilities cells, double[] counts, double[] ofCell) {
        PolychoricInformation information = new PolychoricInformation(cells);
        double[] last = new double[information.size()];
        last[last.length - 1] = 1;
        Optional<Cholesky> observed = Cholesky.of(information.observed(counts));
        if (observed.isEmpty()) {
            return false;
        }
        double[] row = observed.get().solve(last);
        for (int i = 0, cell = 0; i < cells.rows(); i++) {
            for (int j = 0; j < cells.columns(); j++, cell++) {
                if (counts[cell] > 0) {
                    ofCell[cell] = Dot.product(row, information.gradient(i, j), row.length) / cells.probability(i, j);
                }
            }
        }
        return true;
    }

    private static double[] spread(double[] values, int[] places, int size) {
        double[] spread = new double[size];
        for (int at = 0; at < places.length; at++) {
            spread[places[at]] = values[at];
        }
        return spread;
    }

    private static int[] used(double[] counts) {
        int[] used = new int[counts.length];
        int size = 0;
        for (int category = 0; category < counts.length; category++) {
            if (counts[category] > 0) {
                used[size++] = category;
            }
        }
        return Arrays.copyOf(used, size);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
