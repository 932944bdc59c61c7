package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * The sums of squares of two crossed factors and their interaction by weighted least squares on the means of cells that all
 * have respondents. An effect's sum of squares is the squared length of the means' projection on what its columns have
 * beside the columns of other effects, which loses no digits by subtraction.
 */
final class CrossedEffects {
    private final double[] means;
    private final double[][] constant;
    private final double[][] ofRows;
    private final double[][] ofColumns;
    private final double[][] ofBoth;

    /** The samples are those of the cells, row after row. */
    CrossedEffects(int rows, int columns, List<Sample> samples) {
        int cells = rows * columns;
        double[] roots = new double[cells];
        means = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            roots[cell] = Math.sqrt(samples.get(cell).n());
            means[cell] =
                    roots[cell] * (samples.get(cell).mean() - samples.get(0).mean());
        }
        constant = new double[][] {roots};
        ofRows = new double[rows - 1][cells];
        ofColumns = new double[columns - 1][cells];
        ofBoth = new double[(rows - 1) * (columns - 1)][cells];
        for (int cell = 0; cell < cells; cell++) {
            for (int i = 0; i < rows - 1; i++) {
                ofRows[i][cell] = roots[cell] * effect(cell / columns, i, rows);
            }
            for (int j = 0; j < columns - 1; j++) {
                ofColumns[j][cell] = roots[cell] * effect(cell % columns, j, columns);
                for (int i = 0; i < rows - 1; i++) {
                    ofBoth[i * (columns - 1) + j][cell] = effect(cell / columns, i, rows) * ofColumns[j][cell];
                }
            }
        }
    }

    /** Effects that sum to 0 over the levels. */
    private static int effect(int level, int column, int levels) {
        return level == levels - 1 ? -1 : level == column ? 1 : 0;
    }

    double squaresOfRows(boolean besideInteraction) {
        return besideInteraction ? squares(ofRows, constant, ofColumns, ofBoth) : squares(ofRows, constant, ofColumns);
    }

    double squaresOfColumns(boolean besideInteraction) {
        return besideInteraction ? squares(ofColumns, constant, ofRows, ofBoth) : squares(ofColumns, constant, ofRows);
    }

    double squaresOfInteraction() {
        return squares(ofBoth, constant, ofRows, ofColumns);
    }

    private double squares(double[][] effect, double[][]... beside) {
        List<double[]> basis = new ArrayList<>();
        for (double[][] other : beside) {
            extend(basis, other);
        }
        int from = basis.size();
        extend(basis, effect);
        double squares = 0;
        for (double[] direction : basis.subList(from, basis.size())) {
            double length = product(direction, means);
            squares += length * length;
        }
        return squares;
    }

    /** By Gram and Schmidt, twice, which is enough for full accuracy. */
    private static void extend(List<double[]> basis, double[][] columns) {
        for (double[] column : columns) {
            double[] rest = column.clone();
            for (int pass = 0; pass < 2; pass++) {
                for (double[] direction : basis) {
                    double along = product(direction, rest);
                    for (int i = 0; i < rest.length; i++) {
                        rest[i] -= along * direction[i];
                    }
                }
            }
            double length = Math.sqrt(product(rest, rest));
            for (int i = 0; i < rest.length; i++) {
                rest[i] /= length;
            }
            basis.add(rest);
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
