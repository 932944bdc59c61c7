package nl.peilstok.crosstab;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.math.NoncentralChiSquare;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * How strongly the rows and columns of a table go together: coefficients for unordered and for ordered categories.
 *
 * <pre>{@code
 * Association.of(counts).cramersV();
 * Association.of(counts).somersD(Association.Predicted.COLUMNS);
 * }</pre>
 *
 * <p><b>Definition.</b> With X² of {@link ChiSquareTest} and φ² = X² / n, for r rows and c columns: φ = √φ²; Cramér's V
 * = √(φ² / min(r − 1, c − 1)); its bias-corrected form takes max(0, φ² − (r − 1)(c − 1)/(n − 1)) and r − (r − 1)²/(n −
 * 1), c − (c − 1)²/(n − 1) instead; contingency coefficient √(φ² / (1 + φ²)); Tschuprow's T = √(φ² / √((r − 1)(c −
 * 1))). With P and Q the chances that two respondents are concordant and discordant, and U_r and U_c that they differ
 * in row and in column: γ = (P − Q)/(P + Q); Somers' d = (P − Q)/U_r for the columns, /U_c for the rows, /½(U_r + U_c)
 * symmetric; τ_b = (P − Q)/√(U_r U_c); τ_c = (P − Q) m/(m − 1), m = min(r, c). Goodman and Kruskal's λ: the share by
 * which errors drop when the modal category is guessed with knowledge of the other variable; uncertainty coefficient:
 * the share by which entropy drops. Ordered coefficients take rows and columns in the order in which they stand.
 *
 * <p><b>Missing answers</b> were left out when the table was counted. Empty rows and columns are left out.
 *
 * <p><b>Interval.</b> φ, V, contingency coefficient and T: from the noncentralities at which X² has a tail of (1 −
 * level)/2 above and below, as φ² = λ / n; the bias-corrected V has that of V, absent where it does not contain it. The
 * others: normal, with the standard error of the delta method for respondents that fall in cells at random, cut off at
 * the end of the coefficient's range; absent where that standard error is 0, as of a perfect association, or of a λ of
 * 0 that stays 0 for small changes.
 *
 * <p><b>Undefined when</b> fewer than two rows or two columns hold a count above 0.
 *
 * <p><b>Reference.</b> Goodman and Kruskal (1972), <i>Journal of the American Statistical Association</i>, 67, 415–421,
 * doi:10.1080/01621459.1972.10482401; Somers (1962), <i>American Sociological Review</i>, 27, 799–811,
 * doi:10.2307/2090408; Bergsma (2013), <i>Journal of the Korean Statistical Society</i>, 42, 323–328,
 * doi:10.1016/j.jkss.2012.10.002.
 *
 * <p><b>Agrees with</b> R: V and its interval with effectsize 0.8.3 {@code cramers_v} (limits to the 1e-4 at which it
 * stops; where the lower one is 0 it can stop far off), the others with their formulas and with standard errors by
 * numerical differentiation to a relative 1e-6.
 */
public final class Association {
    /** Which of the two variables a directed coefficient predicts from the other. */
    public enum Predicted {
        /** The rows, from the columns. */
        ROWS("rows"),
        /** The columns, from the rows. */
        COLUMNS("columns"),
        /** Either from the other, averaged. */
        SYMMETRIC("symmetric");

        private final String label;

        Predicted(String label) {
            this.label = label;
        }
    }

    private final CrossTable counts;
    private final Level level;
    private final Map<Coefficient, Estimate> undirected = new EnumMap<>(Coefficient.class);
    private final Map<Predicted, Estimate> somersD;
    private final Map<Predicted, Estimate> lambda;
    private final Map<Predicted, Estimate> uncertainty;

    private enum Coefficient {
        V("Cramér's V"),
        CORRECTED_V("Cramér's V, bias-corrected"),
        PHI("phi"),
        CONTINGENCY("contingency coefficient"),
        TSCHUPROW("Tschuprow's T"),
        GAMMA("gamma"),
        TAU_B("Kendall's tau-b"),
        TAU_C("Stuart's tau-c");

        private final String label;

        Coefficient(String label) {
            this.label = label;
        }
    }

    private Association(ChiSquareResult chiSquare, Level level) {
        this.counts = chiSquare.counts();
        this.level = level;
        if (chiSquare.statistic().isPresent()) {
            ofChiSquare(chiSquare);
            OrdinalAssociation ordinal = new OrdinalAssociation(counts);
            NominalAssociation nominal = new NominalAssociation(counts);
            undirected.put(Coefficient.GAMMA, estimate(ordinal.gamma(), -1));
            undirected.put(Coefficient.TAU_B, estimate(ordinal.tauB(), -1));
            undirected.put(Coefficient.TAU_C, estimate(ordinal.tauC(), -1));
            this.somersD = directed(predicted -> estimate(ordinal.somersD(predicted), -1));
            this.lambda = directed(predicted -> estimate(nominal.lambda(predicted), 0));
            this.uncertainty = directed(predicted -> estimate(nominal.uncertainty(predicted), 0));
        } else {
            Estimate none = chiSquare.statistic();
            for (Coefficient coefficient : Coefficient.values()) {
                undirected.put(coefficient, none);
            }
            this.somersD = directed(predicted -> none);
            this.lambda = somersD;
            this.uncertainty = somersD;
        }
    }

    private static Map<Predicted, Estimate> directed(Function<Predicted, Estimate> coefficient) {
        Map<Predicted, Estimate> estimates = new EnumMap<>(Predicted.class);
        for (Predicted predicted : Predicted.values()) {
            estimates.put(predicted, coefficient.apply(predicted));
        }
        return estimates;
    }

    private Estimate estimate(CellGradient coefficient, double least) {
        return coefficient.estimate(CellShares.of(counts).shares(), counts.n(), least, level);
    }

    private void ofChiSquare(ChiSquareResult chiSquare) {
        double x = chiSquare.statistic().value();
        double n = counts.n();
        double rows = counts.rows().size() - 1.0;
        double columns = counts.columns().size() - 1.0;
        double fewest = Math.min(rows, columns);
        double[] phis = {
            x / n,
            NoncentralChiSquare.noncentralityUpper(x, chiSquare.df(), level.tail()) / n,
            NoncentralChiSquare.noncentrality(x, chiSquare.df(), level.tail()) / n
        };
        Estimate v = with(phis, fewest, squared -> Math.sqrt(squared / fewest));
        undirected.put(Coefficient.V, v);
        undirected.put(Coefficient.CORRECTED_V, corrected(v, x / n, rows, columns));
        undirected.put(Coefficient.PHI, with(phis, fewest, Math::sqrt));
        undirected.put(Coefficient.CONTINGENCY, with(phis, fewest, squared -> Math.sqrt(squared / (1 + squared))));
        undirected.put(
                Coefficient.TSCHUPROW, with(phis, fewest, squared -> Math.sqrt(squared / Math.sqrt(rows * columns))));
    }

    private Estimate with(double[] phis, double largest, Function<Double, Double> coefficient) {
        double value = coefficient.apply(Math.min(phis[0], largest));
        double lower = coefficient.apply(Math.min(phis[1], largest));
        double upper = coefficient.apply(Math.min(phis[2], largest));
        return within(Estimate.of(value), lower, upper);
    }

    private Estimate within(Estimate estimate, double lower, double upper) {
        Interval interval = new Interval(lower, upper, level.value(), "noncentral chi-square");
        return interval.contains(estimate.value())
                ? estimate.withInterval(interval)
                : estimate.withoutInterval(new Absence(
                        Absence.Kind.NOT_DEFINED,
                        "the interval from " + lower + " to " + upper + " does not contain the estimate"));
    }

    private Estimate corrected(Estimate v, double phiSquared, double rows, double columns) {
        double others = counts.n() - 1.0;
        double corrected = Math.max(0, phiSquared - rows * columns / others);
        double fewest = Math.min(rows - rows * rows / others, columns - columns * columns / others);
        if (!(fewest > 0)) {
            return Estimate.absent(Absence.Kind.TOO_FEW, "too few respondents to correct for bias");
        }
        Interval interval = v.interval().orElse(null);
        Estimate estimate = Estimate.of(Math.min(1, Math.sqrt(corrected / fewest)));
        return interval == null
                ? estimate.withoutInterval(v.whyNoInterval().orElseThrow())
                : within(estimate, interval.lower(), interval.upper());
    }

    /**
     * The coefficients with intervals of 95%.
     *
     * @param counts the table
     * @return the coefficients
     */
    public static Association of(CrossTable counts) {
        return new Association(ChiSquareTest.of(counts), Level.USUAL);
    }

    /**
     * The coefficients with intervals of another level.
     *
     * @param counts the table
     * @param level of the intervals, between 0 and 1
     * @return the coefficients
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static Association of(CrossTable counts, double level) {
        return new Association(ChiSquareTest.of(counts), new Level(level));
    }

    /**
     * The table, without empty rows and columns.
     *
     * @return the counts
     */
    public CrossTable counts() {
        return counts;
    }

    /**
     * Cramér's V.
     *
     * @return from 0 to 1
     */
    public Estimate cramersV() {
        return undirected.get(Coefficient.V);
    }

    /**
     * Cramér's V without the part that chance adds.
     *
     * @return from 0 to 1
     */
    public Estimate cramersVCorrected() {
        return undirected.get(Coefficient.CORRECTED_V);
    }

    /**
     * φ, without a sign; {@link TwoByTwo#phi()} has one.
     *
     * @return from 0 to √min(rows − 1, columns − 1)
     */
    public Estimate phi() {
        return undirected.get(Coefficient.PHI);
    }

    /**
     * Pearson's contingency coefficient.
     *
     * @return from 0 to less than 1
     */
    public Estimate contingency() {
        return undirected.get(Coefficient.CONTINGENCY);
    }

    /**
     * Tschuprow's T.
     *
     * @return from 0 to 1; 1 only of a square table
     */
    public Estimate tschuprow() {
        return undirected.get(Coefficient.TSCHUPROW);
    }

    /**
     * Goodman and Kruskal's γ, of ordered rows and columns.
     *
     * @return from −1 to 1
     */
    public Estimate gamma() {
        return undirected.get(Coefficient.GAMMA);
    }

    /**
     * Kendall's τ_b, of ordered rows and columns.
     *
     * @return from −1 to 1; ±1 only of a square table
     */
    public Estimate tauB() {
        return undirected.get(Coefficient.TAU_B);
    }

    /**
     * Stuart's τ_c, of ordered rows and columns.
     *
     * @return from −1 to 1
     */
    public Estimate tauC() {
        return undirected.get(Coefficient.TAU_C);
    }

    /**
     * Somers' d, of ordered rows and columns.
     *
     * @param predicted the dependent variable
     * @return from −1 to 1
     */
    public Estimate somersD(Predicted predicted) {
        return somersD.get(predicted);
    }

    /**
     * Goodman and Kruskal's λ.
     *
     * @param predicted the variable that is guessed
     * @return from 0 to 1
     */
    public Estimate lambda(Predicted predicted) {
        return lambda.get(predicted);
    }

    /**
     * Theil's uncertainty coefficient.
     *
     * @param predicted the variable whose entropy drops
     * @return from 0 to 1
     */
    public Estimate uncertainty(Predicted predicted) {
        return uncertainty.get(predicted);
    }

    /**
     * All coefficients, with their intervals.
     *
     * @return the table
     */
    public Table table() {
        Table table = Table.columns(
                Column.text("coefficient"),
                Column.coefficient("value", 3),
                Column.coefficient(Interval.percentage(level.value()) + " interval", 3));
        for (Coefficient coefficient : Coefficient.values()) {
            table = line(table, coefficient.label, undirected.get(coefficient));
        }
        for (Predicted predicted : Predicted.values()) {
            table = line(table, "Somers' d, " + predicted.label, somersD.get(predicted));
        }
        for (Predicted predicted : Predicted.values()) {
            table = line(table, "lambda, " + predicted.label, lambda.get(predicted));
        }
        for (Predicted predicted : Predicted.values()) {
            table = line(table, "uncertainty coefficient, " + predicted.label, uncertainty.get(predicted));
        }
        return table.footnote("gamma, tau and d: of rows and columns in the order in which they stand");
    }

    private static Table line(Table table, String label, Estimate estimate) {
        return table.row(Cell.text(label), estimate.cell(), estimate.intervalCell());
    }

    /**
     * The result in a sentence, and the table.
     *
     * @return such as {@code Association of 4 × 4, n = 215} and the table
     */
    @Override
    public String toString() {
        return "Association of " + counts.rows().size() + " × "
                + counts.columns().size() + ", " + counts.countInWords() + "\n" + table();
    }
}
