package nl.peilstok.math;

/**
 * First and second derivatives of the cell probabilities to all thresholds and ρ, and what follows from them: score,
 * information, and the variance of the two-step estimator. Parameters are ordered: row thresholds, column thresholds, ρ.
 *
 * <p>For F = Φ₂(h, k, ρ): F_h = φ(h) Φ((k − ρh)/√(1 − ρ²)), F_ρ = F_hk = φ₂, F_hh = −h F_h − ρ φ₂,
 * F_hρ = −φ₂ (h − ρk)/(1 − ρ²), F_ρρ = φ₂ (ρ/(1 − ρ²) + (hk(1 + ρ²) − ρ(h² + k²))/(1 − ρ²)²); a cell's probability is
 * the difference of four F.
 */
final class PolychoricInformation {
    /** Cells less probable than this add nothing to the expected information that doubles could show. */
    private static final double NEGLIGIBLE = 1e-12;

    private final CellProbabilities cells;
    private final int rows;
    private final int columns;
    private final double rho;
    private final double[][] byRow;
    private final double[][] byColumn;
    private final double[][] density;

    PolychoricInformation(CellProbabilities cells) {
        this.cells = cells;
        rows = cells.rows();
        columns = cells.columns();
        rho = cells.rho();
        byRow = new double[rows + 1][columns + 1];
        byColumn = new double[rows + 1][columns + 1];
        density = new double[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                byRow[i][j] = BivariateNormal.lowerByH(row(i), column(j), rho);
                byColumn[i][j] = BivariateNormal.lowerByH(column(j), row(i), rho);
                density[i][j] = BivariateNormal.density(row(i), column(j), rho);
            }
        }
    }

    int size() {
        return rows + columns - 1;
    }

    /** The gradient of ln L. */
    double[] score(double[] counts) {
        double[] score = new double[size()];
        for (int i = 0, cell = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++, cell++) {
                if (counts[cell] > 0) {
                    double[] gradient = gradient(i, j);
                    double weight = counts[cell] / cells.probability(i, j);
                    for (int k = 0; k < gradient.length; k++) {
                        score[k] += weight * gradient[k];
                    }
                }
            }
        }
        return score;
    }

    /** Minus the second derivatives of ln L. */
    double[][] observed(double[] counts) {
        double[][] information = new double[size()][size()];
        for (int i = 0, cell = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++, cell++) {
                if (counts[cell] > 0) {
                    double p = cells.probability(i, j);
                    addSquare(information, gradient(i, j), counts[cell] / (p * p));
                    addCurvature(information, i, j, -counts[cell] / p);
                }
            }
        }
        return information;
    }

    /** The expected information of one respondent. */
    double[][] expected() {
        double[][] information = new double[size()][size()];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double p = cells.probability(i, j);
                if (p > NEGLIGIBLE) {
                    addSquare(information, gradient(i, j), 1 / p);
                }
            }
        }
        return information;
    }

    /**
     * The asymptotic variance of n^½ (ρ̂ − ρ) of the two-step estimator, by the delta method: a respondent in cell (i, j)
     * moves ρ̂ by (∂ln π/∂ρ − Σ I_ρτ (1(below τ) − Φ(τ))/φ(τ)) / I_ρρ, the sum over all thresholds.
     *
     * <p>Where the thresholds come from more respondents, of whom a share f is in the table, a respondent of the table moves a
     * threshold only f times as much, and those outside add f (1 − f) times the variance that a threshold brings.
     *
     * @param weights share of each cell over which the squared influence is averaged; null for the probabilities themselves
     * @param shareOfRows the share in the table of those from whom the row thresholds come, 1 if all
     * @param shareOfColumns the same for the column thresholds
     */
    double twoStepVariance(double[] weights, double shareOfRows, double shareOfColumns) {
        double[][] information = expected();
        int last = size() - 1;
        double[] below = new double[last];
        double[] effect = new double[last];
        for (int k = 0; k < last; k++) {
            double threshold = k < rows - 1 ? cells.rowThreshold(k) : cells.columnThreshold(k - rows + 1);
            below[k] = Tail.normalLower(threshold);
            effect[k] = information[k][last] / BivariateNormal.normalDensity(threshold);
        }
        double sum = 0;
        double outside = 0;
        for (int i = 0, cell = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++, cell++) {
                double p = cells.probability(i, j);
                double weight = weights == null ? p : weights[cell];
                if (weight > 0 && p > NEGLIGIBLE) {
                    double byRows = 0;
                    double byColumns = 0;
                    for (int k = 0; k < rows - 1; k++) {
                        byRows += effect[k] * ((i <= k ? 1 : 0) - below[k]);
                    }
                    for (int k = rows - 1; k < last; k++) {
                        byColumns += effect[k] * ((j <= k - rows + 1 ? 1 : 0) - below[k]);
                    }
                    double influence = densityInCell(i, j) / p - shareOfRows * byRows - shareOfColumns * byColumns;
                    sum += weight * influence * influence;
                    outside += weight
                            * (shareOfRows * (1 - shareOfRows) * byRows * byRows
                                    + shareOfColumns * (1 - shareOfColumns) * byColumns * byColumns);
                }
            }
        }
        return (sum + outside) / (information[last][last] * information[last][last]);
    }

    /** The derivatives of a cell's probability. */
    double[] gradient(int i, int j) {
        double[] gradient = new double[size()];
        if (i > 0) {
            gradient[i - 1] = byRow[i][j] - byRow[i][j + 1];
        }
        if (i < rows - 1) {
            gradient[i] = byRow[i + 1][j + 1] - byRow[i + 1][j];
        }
        int first = rows - 1;
        if (j > 0) {
            gradient[first + j - 1] = byColumn[i][j] - byColumn[i + 1][j];
        }
        if (j < columns - 1) {
            gradient[first + j] = byColumn[i + 1][j + 1] - byColumn[i][j + 1];
        }
        gradient[size() - 1] = densityInCell(i, j);
        return gradient;
    }

    private double densityInCell(int i, int j) {
        return density[i + 1][j + 1] - density[i][j + 1] - density[i + 1][j] + density[i][j];
    }

    private static void addSquare(double[][] matrix, double[] vector, double factor) {
        for (int k = 0; k < vector.length; k++) {
            for (int l = 0; l < vector.length; l++) {
                matrix[k][l] += factor * (vector[k] * vector[l]);
            }
        }
    }

    /** Adds the second derivatives of the four corners of a cell, of which those at an infinite threshold are 0. */
    private void addCurvature(double[][] matrix, int i, int j, double factor) {
        addCorner(matrix, i + 1, j + 1, factor);
        addCorner(matrix, i, j + 1, -factor);
        addCorner(matrix, i + 1, j, -factor);
        addCorner(matrix, i, j, factor);
    }

    private void addCorner(double[][] matrix, int i, int j, double factor) {
        double h = row(i);
        double k = column(j);
        boolean hasRow = i > 0 && i < rows;
        boolean hasColumn = j > 0 && j < columns;
        double both = density[i][j];
        int row = i - 1;
        int column = rows - 1 + j - 1;
        if (hasRow) {
            matrix[row][row] -= factor * (h * byRow[i][j] + rho * both);
        }
        if (hasColumn) {
            matrix[column][column] -= factor * (k * byColumn[i][j] + rho * both);
        }
        if (hasRow && hasColumn) {
            int last = size() - 1;
            double s2 = (1 - rho) * (1 + rho);
            addTwice(matrix, row, column, factor * both);
            addTwice(matrix, row, last, -factor * both * (h - rho * k) / s2);
            addTwice(matrix, column, last, -factor * both * (k - rho * h) / s2);
            matrix[last][last] += factor * both * (rho + (h * k * (1 + rho * rho) - rho * (h * h + k * k)) / s2) / s2;
        }
    }

    private static void addTwice(double[][] matrix, int k, int l, double term) {
        matrix[k][l] += term;
        matrix[l][k] += term;
    }

    private double row(int i) {
        return i == 0 ? Double.NEGATIVE_INFINITY : i == rows ? Double.POSITIVE_INFINITY : cells.rowThreshold(i - 1);
    }

    private double column(int j) {
        return j == 0
                ? Double.NEGATIVE_INFINITY
                : j == columns ? Double.POSITIVE_INFINITY : cells.columnThreshold(j - 1);
    }
}
