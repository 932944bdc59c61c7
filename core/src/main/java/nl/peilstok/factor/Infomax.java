package nl.peilstok.factor;

import java.util.Arrays;

/**
 * log k less the information that items and factors have on each other when the squared loadings, divided by their sum s,
 * are read as a joint distribution: f = log k − log s − (1/s)[Σ λ² log λ² − Σ_i r_i log r_i − Σ_f c_f log c_f], with r and c
 * the sums of squares of rows and columns and 0 log 0 = 0.
 *
 * <p>df/dλ_if = (2 λ_if/s)[B/s − log λ_if² + log r_i + log c_f], B the sum between brackets above.
 *
 * <p>Reference: McKeon, J. J. (1968), <em>Rotation for maximum association between factors and tests</em>, cited by
 * Browne, M. W. (2001), doi:10.1207/S15327906MBR3601_05.
 */
final class Infomax implements Criterion {
    private final int p;
    private final int k;
    private final double[] squares;
    private final double[] rows;
    private final double[] columns;
    private final double[] logs;

    Infomax(int p, int k) {
        this.p = p;
        this.k = k;
        this.squares = new double[p * k];
        this.rows = new double[p];
        this.columns = new double[k];
        this.logs = new double[p * k];
    }

    @Override
    public double evaluate(double[] loadings, double[] gradient) {
        Squares.of(loadings, squares, rows, p, k);
        Arrays.fill(columns, 0);
        double all = 0;
        double bracket = 0;
        for (int f = 0; f < k; f++) {
            for (int at = f * p; at < (f + 1) * p; at++) {
                logs[at] = logOrZero(squares[at]);
                columns[f] += squares[at];
                bracket += squares[at] * logs[at];
            }
            all += columns[f];
            bracket -= columns[f] * logOrZero(columns[f]);
        }
        for (int i = 0; i < p; i++) {
            double logRow = logOrZero(rows[i]);
            bracket -= rows[i] * logRow;
            rows[i] = logRow;
        }
        for (int f = 0; f < k; f++) {
            double logColumn = logOrZero(columns[f]);
            for (int i = 0; i < p; i++) {
                int at = f * p + i;
                gradient[at] = 2 * loadings[at] / all * (bracket / all - logs[at] + rows[i] + logColumn);
            }
        }
        return Math.log(k) - Math.log(all) - bracket / all;
    }

    /** 0 in place of log 0, which is only met multiplied by 0. */
    private static double logOrZero(double x) {
        return x > 0 ? Math.log(x) : 0;
    }
}
