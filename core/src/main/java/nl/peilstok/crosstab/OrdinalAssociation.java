package nl.peilstok.crosstab;

import java.util.stream.IntStream;

/** Coefficients of concordant and discordant pairs, as functions of the proportions of the cells. */
final class OrdinalAssociation {
    private final double[][] shares;
    private final double[] rows;
    private final double[] columns;
    /** The share of all that is concordant with a cell. */
    private final double[][] concordant;

    private final double[][] discordant;

    OrdinalAssociation(CrossTable table) {
        CellShares cells = CellShares.of(table);
        this.shares = cells.shares();
        this.rows = cells.rows();
        this.columns = cells.columns();
        int r = rows.length;
        int c = columns.length;
        // Whole numbers: where no pair is discordant, none must be left by rounding.
        long[][] before = new long[r + 1][c + 1];
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < c; j++) {
                before[i + 1][j + 1] = before[i][j + 1] + before[i + 1][j] - before[i][j] + table.count(i, j);
            }
        }
        double n = table.n();
        this.concordant = new double[r][c];
        this.discordant = new double[r][c];
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < c; j++) {
                concordant[i][j] = (before[i][j] + rectangle(before, i + 1, r, j + 1, c)) / n;
                discordant[i][j] = (rectangle(before, i + 1, r, 0, j) + rectangle(before, 0, i, j + 1, c)) / n;
            }
        }
    }

    private static long rectangle(long[][] before, int top, int bottom, int left, int right) {
        return before[bottom][right] - before[top][right] - before[bottom][left] + before[top][left];
    }

    /** The chance that two respondents are concordant, less that they are discordant. */
    private CellGradient difference() {
        return CellGradient.of(
                pairs(concordant) - pairs(discordant), shares, (i, j) -> 2 * (concordant[i][j] - discordant[i][j]));
    }

    private double pairs(double[][] side) {
        return IntStream.range(0, rows.length)
                .mapToDouble(i -> IntStream.range(0, columns.length)
                        .mapToDouble(j -> shares[i][j] * side[i][j])
                        .sum())
                .sum();
    }

    /** The chance that two respondents are in different rows. */
    private CellGradient untiedRows() {
        return CellGradient.of(1 - squares(rows), shares, (i, j) -> -2 * rows[i]);
    }

    private CellGradient untiedColumns() {
        return CellGradient.of(1 - squares(columns), shares, (i, j) -> -2 * columns[j]);
    }

    private static double squares(double[] margin) {
        double sum = 0;
        for (double share : margin) {
            sum += share * share;
        }
        return sum;
    }

    CellGradient gamma() {
        CellGradient either = CellGradient.of(
                pairs(concordant) + pairs(discordant), shares, (i, j) -> 2 * (concordant[i][j] + discordant[i][j]));
        return over(either);
    }

    CellGradient somersD(Association.Predicted predicted) {
        return switch (predicted) {
            case COLUMNS -> over(untiedRows());
            case ROWS -> over(untiedColumns());
            case SYMMETRIC -> {
                double value = (untiedRows().value() + untiedColumns().value()) / 2;
                yield over(CellGradient.of(value, shares, (i, j) -> -rows[i] - columns[j]));
            }
        };
    }

    CellGradient tauB() {
        double r = untiedRows().value();
        double c = untiedColumns().value();
        double mean = Math.sqrt(r * c);
        return over(CellGradient.of(mean, shares, (i, j) -> -(rows[i] * c + columns[j] * r) / mean));
    }

    CellGradient tauC() {
        double fewest = Math.min(rows.length, columns.length);
        return over(CellGradient.of((fewest - 1) / fewest, shares, (i, j) -> 0));
    }

    private CellGradient over(CellGradient bottom) {
        return CellGradient.ratio(difference(), bottom, shares);
    }
}
