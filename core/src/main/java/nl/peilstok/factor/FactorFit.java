package nl.peilstok.factor;

import java.util.Optional;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Cholesky;
import nl.peilstok.math.Dot;
import nl.peilstok.math.NoncentralChiSquare;
import nl.peilstok.math.Tail;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * How well a factor model fits. With F = log det Σ − log det R + tr(R Σ⁻¹) − p and e the residual correlations:
 *
 * <ul>
 *   <li>chi-square = (n − 1 − (2p + 5) / 6 − 2k / 3) F with Bartlett's correction, as {@code factanal} and psych give it
 *       and as all indices here use it; (n − 1) F without. Of other methods than maximum likelihood F is taken at their
 *       solution with the diagonal of Σ at 1, as psych does;
 *   <li>df = ((p − k)² − (p + k)) / 2;
 *   <li>RMSEA = √(max(0, χ² − df) / (df (n − 1))), its 90% interval from the noncentral chi-square. psych's point estimate
 *       takes n in place of n − 1 in χ² / (df (n − 1)) and its interval does not;
 *   <li>TLI = (χ₀²/df₀ − χ²/df) / (χ₀²/df₀ − 1), CFI = 1 − max(0, χ² − df) / max(0, χ² − df, χ₀² − df₀), with χ₀² =
 *       −(n − 1 − (2p + 5) / 6) log det R of no factors;
 *   <li>RMSR = √(Σ<sub>i≠j</sub> e² / (p (p − 1))), corrected √(Σ<sub>i≠j</sub> e² / (2 df)), SRMR = √(Σ<sub>i&lt;j</sub> e²
 *       / (p (p + 1) / 2));
 *   <li>AIC = χ² − 2 df, BIC = χ² − df log n, SABIC = χ² − df log((n + 2) / 24).
 * </ul>
 *
 * <p><b>Undefined when</b> the correlations are not Pearson's: their sampling variance is another, and a chi-square as if
 * they were would be wrong. What only needs the residuals is there for any matrix.
 *
 * <p><b>Reference.</b> Bartlett (1951), doi:10.1093/biomet/38.3-4.337; Steiger (1990), doi:10.1207/s15327906mbr2502_4;
 * Tucker &amp; Lewis (1973), doi:10.1007/BF02291170; Bentler (1990), doi:10.1037/0033-2909.107.2.238.
 *
 * <p><b>Agrees with</b> psych 2.2.9 {@code fa.stats} to 1e-6, but for RMSEA as said.
 */
public final class FactorFit {
    private static final double LEVEL = .90;

    private final int size;
    private final int df;
    private final int n;
    private final double squares;
    private final Optional<Absence> whyNone;
    private final double chiSquare;
    private final double uncorrected;
    private final double nullChiSquare;

    FactorFit(CommonMatrix matrix, Extraction extraction, double[][] loadings, int factors) {
        this.size = matrix.size();
        this.n = matrix.n();
        this.df = degreesOfFreedom(size, factors);
        double[][] model = new double[size][size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                model[i][j] = Dot.product(loadings[i], loadings[j], factors);
                model[j][i] = model[i][j];
                double residual = matrix.values()[i][j] - model[i][j];
                sum += 2 * residual * residual;
            }
            model[i][i] = 1;
        }
        this.squares = sum;
        Optional<Cholesky> implied = Cholesky.of(model);
        double factor = n - 1 - (2 * size + 5) / 6.0 - 2 * factors / 3.0;
        this.whyNone = whyNone(matrix, extraction, implied, factor);
        if (whyNone.isPresent()) {
            this.chiSquare = Double.NaN;
            this.uncorrected = Double.NaN;
            this.nullChiSquare = Double.NaN;
        } else {
            double discrepancy = extraction.method() == ExtractionMethod.ML
                    ? extraction.objective().value()
                    : discrepancy(matrix, implied.orElseThrow());
            this.chiSquare = Math.max(0, factor * discrepancy);
            this.uncorrected = Math.max(0, (n - 1) * discrepancy);
            this.nullChiSquare = -(n - 1 - (2 * size + 5) / 6.0)
                    * matrix.cholesky().orElseThrow().logDeterminant();
        }
    }

    static int degreesOfFreedom(int items, int factors) {
        return ((items - factors) * (items - factors) - (items + factors)) / 2;
    }

    private static Optional<Absence> whyNone(
            CommonMatrix matrix, Extraction extraction, Optional<Cholesky> implied, double factor) {
        String kind = matrix.source().kind();
        String reason = null;
        if (!extraction.method().hasFit()) {
            reason = extraction.method().label() + " has no chi-square";
        } else if (!kind.equals("Pearson") && !kind.equals("Published")) {
            reason = "the chi-square is that of Pearson correlations, not of " + kind + " ones";
        } else if (!matrix.source().notes().isEmpty()) {
            reason = "the matrix was changed: " + matrix.source().notes().get(0);
        } else if (matrix.cholesky().isEmpty()) {
            reason = matrix.trouble();
        } else if (implied.isEmpty()) {
            reason = "the correlations by the model are not positive definite";
        } else if (factor <= 0) {
            reason = "n is too small for Bartlett's correction, got " + matrix.n();
        }
        return Optional.ofNullable(reason).map(why -> new Absence(Absence.Kind.NOT_DEFINED, why));
    }

    private static double discrepancy(CommonMatrix matrix, Cholesky implied) {
        double[][] inverse = implied.inverse();
        double trace = 0;
        for (int i = 0; i < inverse.length; i++) {
            trace += Dot.product(matrix.values()[i], inverse[i], inverse.length);
        }
        return implied.logDeterminant() - matrix.cholesky().orElseThrow().logDeterminant() + trace - inverse.length;
    }

    private Estimate given(double value) {
        return whyNone.map(Estimate::absent).orElseGet(() -> Estimate.of(value));
    }

    private Estimate tested(double value) {
        if (whyNone.isEmpty() && df <= 0) {
            return Estimate.absent(Absence.Kind.NOT_DEFINED, "the model has no degrees of freedom");
        }
        return given(value);
    }

    /**
     * The degrees of freedom of the model.
     *
     * @return below 0 for a number of components with which no factor model can be estimated
     */
    public int df() {
        return df;
    }

    /**
     * The respondents the chi-square is computed with: where pairs differ, the fewest of any pair.
     *
     * @return n
     */
    public int n() {
        return n;
    }

    /**
     * Chi-square with Bartlett's correction.
     *
     * @return 0 or more; absent where the class says
     */
    public Estimate chiSquare() {
        return given(chiSquare);
    }

    /**
     * Chi-square without Bartlett's correction: (n − 1) F.
     *
     * @return 0 or more; absent where the class says
     */
    public Estimate chiSquareUncorrected() {
        return given(uncorrected);
    }

    /**
     * Chi-square of no factors, which is {@linkplain Factorability#chiSquare() Bartlett's test of sphericity}.
     *
     * @return 0 or more; absent where the class says
     */
    public Estimate nullChiSquare() {
        return given(nullChiSquare);
    }

    /**
     * The degrees of freedom of no factors.
     *
     * @return p (p − 1) / 2
     */
    public int nullDf() {
        return size * (size - 1) / 2;
    }

    /**
     * The upper tail of chi-square.
     *
     * @return from 0 to 1; absent also with no degrees of freedom
     */
    public Estimate p() {
        Estimate test = tested(0);
        return test.isPresent() ? Estimate.of(Tail.chiSquareUpper(chiSquare, df)) : test;
    }

    /**
     * The natural logarithm of p.
     *
     * @return 0 or less; absent also with no degrees of freedom
     */
    public Estimate logP() {
        Estimate test = tested(0);
        return test.isPresent() ? Estimate.of(Tail.logChiSquareUpper(chiSquare, df)) : test;
    }

    /**
     * The root mean square error of approximation.
     *
     * @return with its 90% interval; absent also with no degrees of freedom
     */
    public Estimate rmsea() {
        Estimate test = tested(0);
        if (!test.isPresent()) {
            return test;
        }
        double scale = df * (n - 1.0);
        double lower = NoncentralChiSquare.noncentrality(chiSquare, df, (1 + LEVEL) / 2);
        double upper = NoncentralChiSquare.noncentrality(chiSquare, df, (1 - LEVEL) / 2);
        return Estimate.of(Math.sqrt(Math.max(0, chiSquare - df) / scale))
                .withInterval(new Interval(
                        Math.sqrt(lower / scale), Math.sqrt(upper / scale), LEVEL, "noncentral chi-square"));
    }

    /**
     * The Tucker–Lewis index.
     *
     * @return absent also with no degrees of freedom
     */
    public Estimate tli() {
        Estimate test = tested(0);
        if (!test.isPresent()) {
            return test;
        }
        double none = nullChiSquare / nullDf();
        return none == 1
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, "there is nothing to explain")
                : Estimate.of((none - chiSquare / df) / (none - 1));
    }

    /**
     * The comparative fit index.
     *
     * @return from 0 to 1
     */
    public Estimate cfi() {
        Estimate test = given(0);
        if (!test.isPresent()) {
            return test;
        }
        double misfit = Math.max(0, chiSquare - df);
        double most = Math.max(misfit, nullChiSquare - nullDf());
        return Estimate.of(most == 0 ? 1 : 1 - misfit / most);
    }

    /**
     * The root mean square of the residual correlations.
     *
     * @return 0 or more
     */
    public double rmsr() {
        return Math.sqrt(squares / (size * (size - 1.0)));
    }

    /**
     * The same over the degrees of freedom in place of the number of pairs.
     *
     * @return absent with no degrees of freedom
     */
    public Estimate rmsrCorrected() {
        return df <= 0
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, "the model has no degrees of freedom")
                : Estimate.of(Math.sqrt(squares / (2.0 * df)));
    }

    /**
     * The standardised root mean square residual: the diagonal, where it is 0, counts too.
     *
     * @return 0 or more
     */
    public double srmr() {
        return Math.sqrt(squares / (size * (size + 1.0)));
    }

    /**
     * Akaike's criterion, up to a constant of the data.
     *
     * @return smaller is better
     */
    public Estimate aic() {
        return given(chiSquare - 2.0 * df);
    }

    /**
     * The Bayesian criterion, up to a constant of the data.
     *
     * @return smaller is better
     */
    public Estimate bic() {
        return given(chiSquare - df * Math.log(n));
    }

    /**
     * The Bayesian criterion with Sclove's sample size.
     *
     * @return smaller is better
     */
    public Estimate sabic() {
        return given(chiSquare - df * Math.log((n + 2) / 24.0));
    }

    /**
     * All of it.
     *
     * @return a row for each index
     */
    public Table table() {
        return Table.columns(Column.text("index"), Column.number("value", 3), Column.coefficient("90% interval", 3))
                .row("chi-square (Bartlett)", chiSquare().cell(), Cell.empty())
                .row("df", Cell.integer(df), Cell.empty())
                .row("p", p().cell(), Cell.empty())
                .row("RMSEA", rmsea().cell(), rmsea().isPresent() ? rmsea().intervalCell() : Cell.empty())
                .row("TLI", tli().cell(), Cell.empty())
                .row("CFI", cfi().cell(), Cell.empty())
                .row("SRMR", Cell.number(srmr()), Cell.empty())
                .row("RMSR", Cell.number(rmsr()), Cell.empty())
                .row("AIC", aic().cell(), Cell.empty())
                .row("BIC", bic().cell(), Cell.empty());
    }

    /**
     * The fit in a line or two.
     *
     * @return such as {@code chi-square(186) = 226.68, p = .022, RMSEA .039 [.016, .056], TLI .951, ...}
     */
    @Override
    public String toString() {
        String residuals =
                "RMSR " + NumberStyle.EN.coefficient(rmsr(), 3) + ", SRMR " + NumberStyle.EN.coefficient(srmr(), 3);
        if (whyNone.isPresent()) {
            return residuals + "\nno chi-square: " + whyNone.get();
        }
        String test = "chi-square(" + df + ") = " + NumberStyle.EN.number(chiSquare, 2)
                + (p().isPresent() ? ", " + NumberStyle.EN.pStatement(p().value()) : "");
        String indices = rmsea().interval()
                .map(interval -> ", RMSEA " + NumberStyle.EN.coefficient(rmsea().value(), 3) + " "
                        + NumberStyle.EN.coefficientInterval(interval.lower(), interval.upper(), 3) + " (90%)\nTLI "
                        + (tli().isPresent() ? NumberStyle.EN.coefficient(tli().value(), 3) : Cell.DASH) + ", CFI "
                        + NumberStyle.EN.coefficient(cfi().value(), 3) + ", " + residuals + ", BIC "
                        + NumberStyle.EN.number(bic().value(), 1))
                .orElse(", " + residuals);
        return test + indices;
    }
}
