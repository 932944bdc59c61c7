package nl.peilstok.crosstab;

import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.CompensatedSum;
import nl.peilstok.math.Level;

/**
 * A coefficient of the proportions p of the cells, with its derivative to each of them: what the delta method needs.
 * The variance of the estimate is (Σ p g² − (Σ p g)²) / n where n respondents fall in cells at random.
 *
 * @param value the coefficient
 * @param gradient its derivatives; whatever it is where p is 0
 */
record CellGradient(double value, double[][] gradient) {
    /** Below this share of Σ p g², or of 1 where gradients of order 1 cancel, a variance is rounding. */
    private static final double ROUNDING = 1e-24;

    /** A derivative to the proportion of a cell. */
    @FunctionalInterface
    interface Derivative {
        double at(int row, int column);
    }

    static CellGradient of(double value, double[][] shares, Derivative derivative) {
        double[][] gradient = new double[shares.length][shares[0].length];
        for (int i = 0; i < gradient.length; i++) {
            for (int j = 0; j < gradient[i].length; j++) {
                gradient[i][j] = shares[i][j] == 0 ? 0 : derivative.at(i, j);
            }
        }
        return new CellGradient(value, gradient);
    }

    /** The quotient of two of them. */
    static CellGradient ratio(CellGradient top, CellGradient bottom, double[][] shares) {
        double value = top.value / bottom.value;
        return of(value, shares, (i, j) -> (top.gradient[i][j] - value * bottom.gradient[i][j]) / bottom.value);
    }

    /** With the interval that is normal in the coefficient itself. */
    Estimate estimate(double[][] shares, long n, double least, Level level) {
        double largest = Math.min(1, Math.max(least, value));
        return new NormalInterval(level).around(largest, standardError(shares, n), least, 1, "delta method");
    }

    private double standardError(double[][] shares, long n) {
        CompensatedSum mean = new CompensatedSum();
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares[i].length; j++) {
                mean.add(shares[i][j] * gradient[i][j]);
                squares.add(shares[i][j] * gradient[i][j] * gradient[i][j]);
            }
        }
        CompensatedSum variance = new CompensatedSum();
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares[i].length; j++) {
                double deviation = gradient[i][j] - mean.value();
                variance.add(shares[i][j] * deviation * deviation);
            }
        }
        return variance.value() <= ROUNDING * Math.max(1, squares.value()) ? 0 : Math.sqrt(variance.value() / n);
    }
}
