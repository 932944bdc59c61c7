package nl.peilstok.math;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * The polychoric correlation of one contingency table (tetrachoric for 2 × 2): the ρ of the bivariate normal variables
 * whose thresholds are thought to lie behind two ordinal answers.
 *
 * <p>Definition: ln L = Σ n_ij ln π_ij, with π_ij the probability that the normal pair falls between thresholds i − 1 and i,
 * j − 1 and j. {@link #twoStep} takes thresholds from the margins and maximises over ρ; {@link #maximumLikelihood} maximises
 * over ρ and thresholds together. Categories that nobody chose are left out. Transposing the table keeps ρ, reversing the
 * categories of one variable changes its sign, both to the last bit.
 *
 * <p>Undefined when: a variable has fewer than two categories in use (see {@link Outcome}). At |ρ| = .9999 the search ends;
 * a likelihood that still rises there gives that value and {@link Outcome#AT_BOUND}.
 *
 * <p>Reference: Olsson (1979, doi:10.1007/BF02296207).
 *
 * <p>Agrees with: roots of the score found in R 4.2.2 with pbivnorm, within 1e-6; psych 2.2.9 {@code polychoric(global =
 * FALSE)} and {@code tetrachoric} within their 1e-3; lavaan 0.6-14 {@code lavCor} within 1e-4; polycor 0.8.1 {@code
 * polychor} for standard errors, and nlminb for the joint maximum, from which polycor's thresholds are up to 1e-3 away.
 */
public final class PolychoricPair {
    private static final int ITERATIONS = 100;
    private static final double LAST_STEP = 1e-8;
    /** Of a log-likelihood, what may be rounding. */
    static final double COARSE = 1e-13;

    /** How the search ended. */
    public enum Outcome {
        /** The likelihood has its maximum inside the bounds. */
        CONVERGED(true),
        /** The likelihood rises up to |ρ| = .9999, as when a table is empty on one side of its diagonal. */
        AT_BOUND(true),
        /** No maximum was found in the iterations allowed; ρ is the last one tried. */
        NOT_CONVERGED(true),
        /** The table is empty. */
        NO_OBSERVATIONS(false),
        /** Fewer than two categories of a variable were used. */
        ONE_CATEGORY(false),
        /** A threshold does not exist; only with {@link EmptyCells#HALF_OVER_OBSERVED_TOTAL}. */
        NO_THRESHOLD(false);

        private final boolean defined;

        Outcome(boolean defined) {
            this.defined = defined;
        }

        /**
         * Whether there is a correlation.
         *
         * @return false if ρ is NaN
         */
        public boolean isDefined() {
            return defined;
        }
    }

    private final PolychoricTable table;
    private final Outcome outcome;
    private final CellProbabilities cells;
    private final boolean joint;

    private PolychoricPair(PolychoricTable table, Outcome outcome, CellProbabilities cells, boolean joint) {
        this.table = table;
        this.outcome = outcome;
        this.cells = cells;
        this.joint = joint;
    }

    /**
     * The two-step estimate: thresholds from the margins, then ρ by maximum likelihood.
     *
     * @param counts the table row by row, finite and not negative; whole up to 2⁵³ or weighted
     * @param rows number of rows, 1 or more
     * @param columns number of columns, 1 or more
     * @param emptyCells what to do with empty cells
     * @return the estimate, which may be undefined
     * @throws IllegalArgumentException if the counts are not a table
     */
    public static PolychoricPair twoStep(double[] counts, int rows, int columns, EmptyCells emptyCells) {
        requireTable(counts, rows, columns);
        return twoStep(PolychoricTable.of(counts, rows, columns, emptyCells));
    }

    /**
     * The two-step estimate with thresholds from all respondents who answered a question, of whom the table holds those who
     * answered the other one too. What to do with empty cells then touches the thresholds no more.
     *
     * @param counts the table row by row, finite and not negative
     * @param rows number of rows, 1 or more
     * @param columns number of columns, 1 or more
     * @param emptyCells what to do with empty cells
     * @param rowCounts how many respondents chose each row, at least those in the table
     * @param columnCounts how many respondents chose each column, at least those in the table
     * @return the estimate, which may be undefined
     * @throws IllegalArgumentException if the counts are not a table, or more than there are respondents
     */
    public static PolychoricPair twoStep(
            double[] counts, int rows, int columns, EmptyCells emptyCells, double[] rowCounts, double[] columnCounts) {
        requireTable(counts, rows, columns);
        requireMargin("rowCounts", rowCounts, counts, rows, columns, columns, 1);
        requireMargin("columnCounts", columnCounts, counts, columns, rows, 1, columns);
        return twoStep(PolychoricTable.of(counts, rows, columns, emptyCells, rowCounts, columnCounts));
    }

    private static PolychoricPair twoStep(PolychoricTable table) {
        if (table.hasOneCategory()) {
            return new PolychoricPair(
                    table, table.rows == 0 ? Outcome.NO_OBSERVATIONS : Outcome.ONE_CATEGORY, null, false);
        }
        PolychoricTable.Margin rows = table.rowMargin;
        PolychoricTable.Margin columns = table.columnMargin;
        if (rows.cumulated() >= rows.divisor() || columns.cumulated() >= columns.divisor()) {
            return new PolychoricPair(table, Outcome.NO_THRESHOLD, null, false);
        }
        CellProbabilities cells =
                new CellProbabilities(rows.thresholds(), columns.thresholds(), rows.shares(), columns.shares());
        Outcome outcome = new PolychoricSearch(table.counts, cells).run();
        return new PolychoricPair(table, outcome, cells, false);
    }

    /**
     * The two-step estimate of a table of whole counts, its empty cells as they are.
     *
     * @param counts the table row by row, not negative
     * @param rows number of rows, 1 or more
     * @param columns number of columns, 1 or more
     * @return the estimate, which may be undefined
     * @throws IllegalArgumentException if the counts are not a table
     */
    public static PolychoricPair twoStep(long[] counts, int rows, int columns) {
        return twoStep(Arrays.stream(counts).asDoubleStream().toArray(), rows, columns, EmptyCells.AS_OBSERVED);
    }

    /**
     * The estimate that maximises the likelihood over ρ and all thresholds. Where the two-step estimate is at its bound or
     * undefined, that estimate is the answer.
     *
     * @param counts the table row by row, finite and not negative
     * @param rows number of rows, 1 or more
     * @param columns number of columns, 1 or more
     * @param emptyCells what to do with empty cells
     * @return the estimate, which may be undefined
     * @throws IllegalArgumentException if the counts are not a table
     */
    public static PolychoricPair maximumLikelihood(double[] counts, int rows, int columns, EmptyCells emptyCells) {
        PolychoricPair start = twoStep(counts, rows, columns, emptyCells);
        if (start.outcome != Outcome.CONVERGED) {
            return start;
        }
        double[] observed = start.table.counts;
        CellProbabilities cells = start.cells;
        double logLikelihood = new PolychoricSearch(observed, cells).logLikelihood();
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] step = newtonStep(new PolychoricInformation(cells), observed, start.table.total());
            double largest = Arrays.stream(step).map(Math::abs).max().orElse(0);
            double part = 1;
            CellProbabilities next = moved(cells, step, part);
            // Near the maximum, the likelihood, a sum of many terms, is too coarse to show that it went up.
            double least = logLikelihood - COARSE * Math.abs(logLikelihood);
            while (largest > LAST_STEP && !(logLikelihood(next, observed) >= least) && part > 1e-10) {
                part /= 2;
                next = moved(cells, step, part);
            }
            if (next == null) {
                break;
            }
            cells = next;
            if (largest <= LAST_STEP) {
                return new PolychoricPair(start.table, Outcome.CONVERGED, cells, true);
            }
            logLikelihood = logLikelihood(cells, observed);
        }
        Outcome outcome =
                Math.abs(cells.rho()) > PolychoricSearch.BOUND - 1e-6 ? Outcome.AT_BOUND : Outcome.NOT_CONVERGED;
        return new PolychoricPair(start.table, outcome, cells, true);
    }

    /**
     * How the search ended.
     *
     * @return whether and why ρ can be relied upon
     */
    public Outcome outcome() {
        return outcome;
    }

    /** Whether it is the joint maximum over ρ and the thresholds. */
    boolean isJoint() {
        return joint;
    }

    /**
     * The estimated correlation.
     *
     * @return −.9999 to .9999; NaN if the outcome is not defined
     */
    public double rho() {
        if (!outcome.isDefined()) {
            return Double.NaN;
        }
        return outcome == Outcome.AT_BOUND
                ? table.sign() * Math.copySign(PolychoricSearch.BOUND, cells.rho())
                : table.sign() * cells.rho();
    }

    /**
     * Σ n ln π at the estimate.
     *
     * @return natural logarithm; NaN if the outcome is not defined
     */
    public double logLikelihood() {
        return outcome.isDefined() ? logLikelihood(cells, table.counts) : Double.NaN;
    }

    /**
     * The thresholds between the rows in use, in their order.
     *
     * @return a new array; empty if the outcome is not defined
     */
    public double[] rowThresholds() {
        return outcome.isDefined()
                ? table.rowThresholdsAsGiven(cells.rowThresholds(), cells.columnThresholds())
                : new double[0];
    }

    /**
     * The thresholds between the columns in use, in their order.
     *
     * @return a new array; empty if the outcome is not defined
     */
    public double[] columnThresholds() {
        return outcome.isDefined()
                ? table.columnThresholdsAsGiven(cells.rowThresholds(), cells.columnThresholds())
                : new double[0];
    }

    /**
     * The asymptotic standard error of ρ, for a two-step estimate with what estimating the thresholds adds or takes away:
     * the delta method on the multinomial with the estimated cell probabilities. For maximum likelihood from the inverse of
     * the observed information of all parameters, as polycor gives.
     *
     * @return above 0; NaN if the outcome is not {@link Outcome#CONVERGED}, or the information is not positive definite
     */
    public double standardError() {
        if (outcome != Outcome.CONVERGED) {
            return Double.NaN;
        }
        PolychoricInformation information = new PolychoricInformation(cells);
        if (!joint) {
            return Math.sqrt(information.twoStepVariance(null, shareOfRows(), shareOfColumns()) / table.total());
        }
        double[] last = new double[information.size()];
        last[last.length - 1] = 1;
        try {
            return Math.sqrt(solve(information.observed(table.counts), last)[last.length - 1]);
        } catch (NonPositiveDefiniteMatrixException e) {
            return Double.NaN;
        }
    }

    private double shareOfRows() {
        return table.rowMargin.given() ? table.total() / table.rowMargin.divisor() : 1;
    }

    private double shareOfColumns() {
        return table.columnMargin.given() ? table.total() / table.columnMargin.divisor() : 1;
    }

    /**
     * The standard error of a two-step ρ by the same delta method, but with the observed shares of the cells as weights, so
     * that it also holds where the variables behind the answers are not normal. lavaan's {@code robust.sem} differs in
     * estimating the information from outer products of scores and in a divisor of n − 1.
     *
     * @return above 0; NaN if the outcome is not {@link Outcome#CONVERGED} or the estimate is not two-step
     */
    public double robustStandardError() {
        if (outcome != Outcome.CONVERGED || joint) {
            return Double.NaN;
        }
        double n = table.total();
        double[] shares = Arrays.stream(table.counts).map(count -> count / n).toArray();
        return Math.sqrt(new PolychoricInformation(cells).twoStepVariance(shares, shareOfRows(), shareOfColumns()) / n);
    }

    /**
     * The standard error of ρ as if the thresholds were known, from the second derivative of ln L to ρ alone; polycor gives
     * it for a two-step estimate.
     *
     * @return above 0; NaN if the outcome is not {@link Outcome#CONVERGED}
     */
    public double conditionalStandardError() {
        return outcome == Outcome.CONVERGED
                ? 1 / Math.sqrt(new PolychoricSearch(table.counts, cells).observedInformation())
                : Double.NaN;
    }

    private static double[] newtonStep(PolychoricInformation information, double[] counts, double n) {
        double[] score = information.score(counts);
        try {
            return solve(information.observed(counts), score);
        } catch (NonPositiveDefiniteMatrixException e) {
            // Far from the maximum ln L need not be concave; scoring goes uphill from anywhere.
            double[] step = solve(information.expected(), score);
            return Arrays.stream(step).map(each -> each / n).toArray();
        }
    }

    private static double[] solve(double[][] matrix, double[] right) {
        return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-9, 1e-300)
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
    }

    /** The cells after a part of a step, or null where thresholds are out of order or ρ is out of bounds. */
    private static CellProbabilities moved(CellProbabilities from, double[] step, double part) {
        double[] rows = from.rowThresholds();
        double[] columns = from.columnThresholds();
        for (int k = 0; k < rows.length; k++) {
            rows[k] += part * step[k];
        }
        for (int k = 0; k < columns.length; k++) {
            columns[k] += part * step[rows.length + k];
        }
        double rho = from.rho() + part * step[step.length - 1];
        if (!isIncreasing(rows) || !isIncreasing(columns) || !(Math.abs(rho) < PolychoricSearch.BOUND)) {
            return null;
        }
        CellProbabilities next = CellProbabilities.between(rows, columns);
        next.moveTo(0.5 * StrictMath.log((1 + rho) / (1 - rho)));
        return next;
    }

    private static double logLikelihood(CellProbabilities cells, double[] counts) {
        return cells == null ? Double.NaN : new PolychoricSearch(counts, cells).logLikelihood();
    }

    private static boolean isIncreasing(double[] values) {
        for (int i = 1; i < values.length; i++) {
            if (!(values[i] > values[i - 1])) {
                return false;
            }
        }
        return true;
    }

    private static void requireTable(double[] counts, int rows, int columns) {
        if (rows < 1 || columns < 1 || counts.length != (long) rows * columns) {
            throw new IllegalArgumentException("counts must hold rows x columns cells, at least one, but there are "
                    + counts.length + " for " + rows + " x " + columns);
        }
        for (double count : counts) {
            if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("counts must be finite and not negative, but one is " + count);
            }
        }
    }

    private static void requireMargin(
            String name, double[] margin, double[] counts, int size, int others, int step, int otherStep) {
        if (margin.length != size) {
            throw new IllegalArgumentException(name + " must be " + size + ", but there are " + margin.length);
        }
        for (int i = 0; i < size; i++) {
            double inTable = 0;
            for (int j = 0; j < others; j++) {
                inTable += counts[i * step + j * otherStep];
            }
            if (!(margin[i] >= inTable && margin[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(name + " must be finite and not less than in the table, " + inTable
                        + ", but one is " + margin[i]);
            }
        }
    }
}
