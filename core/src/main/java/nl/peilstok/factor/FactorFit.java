package nl.peilstok.factor;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.LinearCombinations;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/**
 * How well a factor model fits. With F = log det Σ − log det R + tr(R Σ⁻¹) − p and e the residual correlations:
 *
 * <ul>
 *   <li>chi-square = (n − 1 − (2p + 5) / 6 − 2k / 3) F with Bartlett's correction, as {@code factanal} and psych give it
 *       and as all indices here use it; (n − 1) F without. Of every method F is taken at its
 *       solution with the diagonal of Σ at 1, as psych does: for maximum likelihood that is what it minimised, but for a
 *       difference of the order of 1e-5 where an item is at the bound;
 *   <li>df = ((p − k)² − (p + k)) / 2;
 *   <li>RMSEA = √(max(0, χ² − df) / (df (n − 1))), its 90% interval from the noncentral chi-square. psych's point estimate
 *       takes n in place of n − 1 in χ² / (df (n − 1)) and its interval does not;
 *   <li>CFI = 1 − max(0, χ² − df) / max(0, χ² − df, χ₀² − df₀), with χ₀² = −(n − 1 − (2p + 5) / 6) log det R of no factors;
 *   <li>TLI = (χ₀²/df₀ − χ²/df) / (χ₀²/df₀ − 1) with the factor of the model, n − 1 − (2p + 5) / 6 − 2k / 3, in χ₀² too, as
 *       Tucker and Lewis wrote it and psych computes it;
 *   <li>RMSR = √(Σ<sub>i≠j</sub> e² / (p (p − 1))), corrected √(Σ<sub>i≠j</sub> e² / (2 df)), SRMR = √(Σ<sub>i&lt;j</sub> e²
 *       / (p (p + 1) / 2));
 *   <li>AIC = χ² − 2 df, BIC = χ² − df log n, SABIC = χ² − df log((n + 2) / 24).
 * </ul>
 *
 * <p><b>Missing answers</b> as the correlations have them; pairwise, n is that of the pair with the fewest respondents.
 *
 * <p><b>Undefined when</b> the correlations are not Pearson's: their sampling variance is another, and a chi-square as if
 * they were would be wrong. Polychoric ones have {@link #scaled()} instead. What only needs the residuals is there for any
 * matrix.
 *
 * <p><b>Reference.</b> Bartlett (1951), doi:10.1093/biomet/38.3-4.337; Steiger (1990), doi:10.1207/s15327906mbr2502_4;
 * Tucker &amp; Lewis (1973), doi:10.1007/BF02291170; Bentler (1990), doi:10.1037/0033-2909.107.2.238.
 *
 * <p><b>Agrees with</b> psych 2.2.9 {@code fa.stats} to 1e-6, but for RMSEA as said.
 */
public final class FactorFit {
    private final int size;
    private final int df;
    private final int n;
    private final double squares;
    private final Optional<Absence> whyNone;
    private final double chiSquare;
    private final double uncorrected;
    private final double nullChiSquare;
    /** With the factor of the model in place of its own. */
    private final double scaledNull;

    private final Supplier<ScaledFit> scaling;
    private ScaledFit scaled;

    FactorFit(CommonMatrix matrix, Extraction extraction, double[][] loadings) {
        this.scaling = () -> ScaledFit.of(matrix, extraction.method(), loadings);
        int factors = loadings[0].length;
        this.size = matrix.size();
        this.n = matrix.n();
        this.df = degreesOfFreedom(size, factors);
        double[][] model = LinearCombinations.of(loadings, Dense.transposed(loadings));
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                double residual = matrix.values()[i][j] - model[i][j];
                sum += 2 * residual * residual;
            }
        }
        this.squares = sum;
        Optional<ImpliedCorrelations> implied = ImpliedCorrelations.of(loadings, matrix.values());
        double factor = n - 1 - (2 * size + 5) / 6.0 - 2 * factors / 3.0;
        this.whyNone = whyNone(matrix, extraction, implied, factor);
        if (whyNone.isPresent()) {
            this.chiSquare = Double.NaN;
            this.uncorrected = Double.NaN;
            this.nullChiSquare = Double.NaN;
            this.scaledNull = Double.NaN;
        } else {
            double discrepancy = discrepancy(matrix, implied.orElseThrow());
            this.chiSquare = Math.max(0, factor * discrepancy);
            this.uncorrected = Math.max(0, (n - 1) * discrepancy);
            double none = -matrix.cholesky().orElseThrow().logDeterminant();
            this.nullChiSquare = (n - 1 - (2 * size + 5) / 6.0) * none;
            this.scaledNull = factor * none;
        }
    }

    static int degreesOfFreedom(int items, int factors) {
        return ((items - factors) * (items - factors) - (items + factors)) / 2;
    }

    private static Optional<Absence> whyNone(
            CommonMatrix matrix, Extraction extraction, Optional<ImpliedCorrelations> implied, double factor) {
        String reason = null;
        if (!matrix.source().isPearson()) {
            reason = "it is that of Pearson correlations, not of "
                    + matrix.source().kind().toLowerCase(Locale.ROOT) + " ones";
        } else if (!extraction.method().hasFit()) {
            reason = extraction.method().label() + " has no chi-square";
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

    private static double discrepancy(CommonMatrix matrix, ImpliedCorrelations implied) {
        return implied.logDeterminant()
                - matrix.cholesky().orElseThrow().logDeterminant()
                + implied.trace()
                - matrix.size();
    }

    private Estimate given(double value) {
        return whyNone.map(Estimate::absent).orElseGet(() -> Estimate.of(value));
    }

    private ModelTest test() {
        return new ModelTest(chiSquare, df, n);
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
        return given(0).isPresent() ? test().p() : given(0);
    }

    /**
     * The natural logarithm of p.
     *
     * @return 0 or less; absent also with no degrees of freedom
     */
    public Estimate logP() {
        return given(0).isPresent() ? test().logP() : given(0);
    }

    /**
     * The root mean square error of approximation.
     *
     * @return with its 90% interval; absent also with no degrees of freedom
     */
    public Estimate rmsea() {
        return given(0).isPresent() ? test().rmsea() : given(0);
    }

    /**
     * The Tucker–Lewis index.
     *
     * @return absent also with no degrees of freedom
     */
    public Estimate tli() {
        return given(0).isPresent() ? test().tli(scaledNull, nullDf()) : given(0);
    }

    /**
     * The comparative fit index.
     *
     * @return from 0 to 1
     */
    public Estimate cfi() {
        return given(test().cfi(nullChiSquare, nullDf()));
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
     * The fit to polychoric correlations, by a chi-square that is adjusted to them. Computed when first asked for.
     *
     * @return after minres, DWLS and WLS of raw answers; otherwise absent, with the reason
     */
    public synchronized ScaledFit scaled() {
        if (scaled == null) {
            scaled = scaling.get();
        }
        return scaled;
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
            return scaled().whyAbsent().isEmpty()
                    ? scaled() + "\n" + residuals
                    : residuals + "\n" + Sentence.wrapped("no chi-square: " + whyNone.get()) + "\n" + scaled();
        }
        String test = test().text();
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
