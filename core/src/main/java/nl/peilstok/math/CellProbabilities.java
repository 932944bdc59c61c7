package nl.peilstok.math;

import java.util.Arrays;

/**
 * Probabilities of the cells into which thresholds cut a bivariate normal distribution, with their first and second
 * derivative to x = atanh ρ, for a ρ that moves. Starts at ρ = 0. Mutable, for one thread.
 *
 * <p>With a = h + k and b = h − k for a threshold h of the rows and k of the columns,
 *
 * <pre>  ∂Φ₂/∂x = exp(−(a²(1 + e^(−2x)) + b²(1 + e^(2x)))/8) / (2π cosh x) = (1 − ρ²) φ₂(h, k, ρ).</pre>
 *
 * On this scale of Fisher's z the integrand has no singularity near the real line, so that a Gauss–Legendre rule of twelve
 * nodes carries Φ₂ over a distance of .8 with an error below 1e-16, wherever it starts (seen for |h|, |k| ≤ 3.5 and x to
 * 4), and a last small step of Newton's method costs four nodes. The exponents at a node are shared by all cells.
 */
final class CellProbabilities {
    private static final GaussLegendre SHORT = new GaussLegendre(4);
    private static final GaussLegendre MIDDLE = new GaussLegendre(6);
    private static final GaussLegendre LONG = new GaussLegendre(12);
    private static final double LONGEST = 0.8;

    /** Below this, a difference of four Φ₂ with errors near 1e-16 has too few digits left. */
    private static final double SMALL = 1e-7;

    private final double[] rowThresholds;
    private final double[] columnThresholds;
    private final double[] rowShares;
    private final double[] columnShares;
    private final double[] sums;
    private final double[] differences;
    /** Φ₂ − Φ·Φ, dΦ₂/dx and d²Φ₂/dx² at the thresholds, with a border of zeros for the infinite ones. */
    private final double[] gain;

    private final double[] slope;
    private final double[] curvature;
    private final int width;
    private double x;
    private double rho;

    CellProbabilities(double[] rowThresholds, double[] columnThresholds, double[] rowShares, double[] columnShares) {
        this.rowThresholds = rowThresholds;
        this.columnThresholds = columnThresholds;
        this.rowShares = rowShares;
        this.columnShares = columnShares;
        width = columnThresholds.length + 2;
        int size = (rowThresholds.length + 2) * width;
        sums = new double[size];
        differences = new double[size];
        gain = new double[size];
        slope = new double[size];
        curvature = new double[size];
        for (int i = 0; i < rowThresholds.length; i++) {
            for (int j = 0; j < columnThresholds.length; j++) {
                double sum = rowThresholds[i] + columnThresholds[j];
                double difference = rowThresholds[i] - columnThresholds[j];
                sums[at(i, j)] = sum * sum / 8;
                differences[at(i, j)] = difference * difference / 8;
            }
        }
        differentiate();
    }

    /** Cells between thresholds that need not be quantiles of the margins. */
    static CellProbabilities between(double[] rowThresholds, double[] columnThresholds) {
        return new CellProbabilities(rowThresholds, columnThresholds, shares(rowThresholds), shares(columnThresholds));
    }

    void moveTo(double target) {
        double distance = target - x;
        int panels = (int) Math.ceil(Math.abs(distance) / LONGEST);
        double half = distance / (2 * panels);
        GaussLegendre rule = Math.abs(half) > 0.1 ? LONG : Math.abs(half) > 0.02 ? MIDDLE : SHORT;
        for (int panel = 0; panel < panels; panel++) {
            double centre = x + (2 * panel + 1) * half;
            for (int node = 0; node < rule.size(); node++) {
                advance(centre + half * rule.node(node), half * rule.weight(node));
            }
        }
        x = target;
        rho = StrictMath.tanh(target);
        differentiate();
    }

    double rho() {
        return rho;
    }

    int rows() {
        return rowShares.length;
    }

    int columns() {
        return columnShares.length;
    }

    double rowThreshold(int i) {
        return rowThresholds[i];
    }

    double columnThreshold(int j) {
        return columnThresholds[j];
    }

    double[] rowThresholds() {
        return rowThresholds.clone();
    }

    double[] columnThresholds() {
        return columnThresholds.clone();
    }

    double probability(int i, int j) {
        double p = rowShares[i] * columnShares[j] + inCell(gain, i, j);
        return p < SMALL ? smallProbability(i, j) : p;
    }

    /** The derivative of the cell's probability to x. */
    double slope(int i, int j) {
        return inCell(slope, i, j);
    }

    /** The second derivative of the cell's probability to x. */
    double curvature(int i, int j) {
        return inCell(curvature, i, j);
    }

    private void advance(double node, double weight) {
        double grow = 1 + StrictMath.exp(2 * node);
        double shrink = 1 + StrictMath.exp(-2 * node);
        double factor = weight / (2 * StrictMath.PI * StrictMath.cosh(node));
        for (int i = 0; i < rowThresholds.length; i++) {
            int start = at(i, 0);
            for (int cell = start; cell < start + columnThresholds.length; cell++) {
                gain[cell] += factor * Math.exp(-(sums[cell] * shrink + differences[cell] * grow));
            }
        }
    }

    private void differentiate() {
        double up = StrictMath.exp(2 * x);
        double down = StrictMath.exp(-2 * x);
        double factor = 1 / (2 * StrictMath.PI * StrictMath.cosh(x));
        for (int i = 0; i < rowThresholds.length; i++) {
            int start = at(i, 0);
            for (int cell = start; cell < start + columnThresholds.length; cell++) {
                double sum = sums[cell];
                double difference = differences[cell];
                slope[cell] = factor * Math.exp(-(sum * (1 + down) + difference * (1 + up)));
                curvature[cell] = slope[cell] * (2 * (sum * down - difference * up) - rho);
            }
        }
    }

    private double inCell(double[] grid, int i, int j) {
        int upper = (i + 1) * width + j + 1;
        int lower = upper - width;
        return (grid[upper] - grid[upper - 1]) - (grid[lower] - grid[lower - 1]);
    }

    private double smallProbability(int i, int j) {
        return BivariateNormal.rectangle(
                limit(rowThresholds, i - 1),
                limit(rowThresholds, i),
                limit(columnThresholds, j - 1),
                limit(columnThresholds, j),
                rho);
    }

    private int at(int i, int j) {
        return (i + 1) * width + j + 1;
    }

    private static double limit(double[] thresholds, int i) {
        return i < 0 ? Double.NEGATIVE_INFINITY : i == thresholds.length ? Double.POSITIVE_INFINITY : thresholds[i];
    }

    private static double[] shares(double[] thresholds) {
        double[] shares = new double[thresholds.length + 1];
        Arrays.setAll(shares, i -> BivariateNormal.between(limit(thresholds, i - 1), limit(thresholds, i)));
        return shares;
    }
}
