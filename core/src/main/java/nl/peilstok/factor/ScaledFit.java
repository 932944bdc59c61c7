package nl.peilstok.factor;

import java.util.Optional;
import nl.peilstok.correlation.SamplingCovariance;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Cholesky;
import nl.peilstok.math.Dot;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/**
 * How well a factor model fits polychoric correlations. A least squares discrepancy of them is no chi-square; scaled and
 * shifted it has the mean and the variance of one.
 *
 * <p><b>Definition.</b> With V the {@linkplain SamplingCovariance sampling covariances} of the correlations, W the weights of
 * the method (1 of minres, 1 / v<sub>ii</sub> of DWLS, V⁻¹ of WLS), e the residual correlations, F = e'We (n − 1) / n, Δ the
 * derivatives of the correlations by the model to the loadings, and U = W − WΔ(Δ'WΔ)⁻Δ'W:
 *
 * <ul>
 *   <li>chi-square, adjusted for mean and variance: a F + df − a tr(UV) with a = √(df / tr((UV)²)), on
 *       df = ((p − k)² − (p + k)) / 2; of WLS, a = 1 and it is F;
 *   <li>adjusted for the mean only: F df / tr(UV);
 *   <li>χ₀² of no factors likewise, with r in place of e, U = W and df₀ = p (p − 1) / 2;
 *   <li>scaled RMSEA = √(max(0, χ² − df) / (df (n − 1))), its 90% interval from the noncentral chi-square; scaled CFI =
 *       1 − max(0, χ² − df) / max(0, χ² − df, χ₀² − df₀); scaled TLI = (χ₀²/df₀ − χ²/df) / (χ₀²/df₀ − 1).
 * </ul>
 *
 * The indices are those that are called scaled, from the adjusted chi-squares. They depend on how the answers are divided
 * over the options, and cutoffs made for maximum likelihood do not hold for them. AIC and BIC do not exist, for there is no
 * likelihood.
 *
 * <p><b>Missing answers.</b> As the correlations have them; pairwise, n in RMSEA is that of the pair with the fewest
 * respondents.
 *
 * <p><b>Undefined when</b> there are no sampling covariances, as of a published or smoothed matrix, of Pearson correlations
 * and of more than {@value SamplingCovariance#MOST_ITEMS} items; the method is not minres, DWLS or WLS; there are no degrees
 * of freedom; or the loadings are not identified.
 *
 * <p><b>Reference.</b> Satorra &amp; Bentler (1994), in von Eye &amp; Clogg (eds.), <i>Latent variables analysis</i>,
 * 399–419; Asparouhov &amp; Muthén (2010), <i>Simple second order chi-square correction</i>; Muthén (1984),
 * doi:10.1007/BF02294210.
 *
 * <p><b>Agrees with</b> lavaan 0.6-14 {@code efa} of ordered items: ULSMV, WLSMV and WLS, test {@code scaled.shifted} and
 * Satorra–Bentler, and the indices it calls scaled, within 2e-5.
 */
public final class ScaledFit {
    private final int n;
    private final int df;
    private final int nullDf;
    private final Absence absence;
    private final double mean;
    private final ModelTest test;
    private final double nullChiSquare;

    private ScaledFit(int size, int df, int n, Absence absence, double mean, double chiSquare, double nullChiSquare) {
        this.n = n;
        this.df = df;
        this.nullDf = size * (size - 1) / 2;
        this.absence = absence;
        this.mean = mean;
        this.test = new ModelTest(chiSquare, df, n);
        this.nullChiSquare = nullChiSquare;
    }

    static ScaledFit of(CommonMatrix matrix, ExtractionMethod method, double[][] loadings) {
        int size = matrix.size();
        int df = FactorFit.degreesOfFreedom(size, loadings[0].length);
        SamplingCovariance sampling = matrix.source().samplingCovariance();
        Optional<Absence> why = whyNone(method, df);
        if (why.isEmpty()) {
            why = sampling.whyAbsent();
        }
        if (why.isPresent()) {
            return absent(size, df, matrix.n(), why.get());
        }
        double[][] v = sampling.matrix();
        ResidualWeights weights = matrix.weights(method);
        Discrepancies found = new Discrepancies(matrix, weights, loadings);
        if (!(weights instanceof DiagonalWeights diagonal)) {
            return new ScaledFit(size, df, matrix.n(), null, found.model(), found.model(), found.none());
        }
        double[][] product = product(diagonal, v);
        double nullChiSquare = shifted(found.none(), v.length, trace(product), traceOfSquare(product));
        Optional<Cholesky> cross = Cholesky.of(identified(weights.cross(loadings), loadings));
        if (cross.isEmpty()) {
            return absent(
                    size,
                    df,
                    matrix.n(),
                    new Absence(Absence.Kind.NOT_DEFINED, "the loadings are not identified by the correlations"));
        }
        project(product, diagonal, v, loadings, cross.get());
        double trace = trace(product);
        return new ScaledFit(
                size,
                df,
                matrix.n(),
                null,
                found.model() * df / trace,
                shifted(found.model(), df, trace, traceOfSquare(product)),
                nullChiSquare);
    }

    private static ScaledFit absent(int size, int df, int n, Absence why) {
        return new ScaledFit(size, df, n, why, Double.NaN, Double.NaN, Double.NaN);
    }

    private static Optional<Absence> whyNone(ExtractionMethod method, int df) {
        String reason = switch (method) {
            case MINRES, DWLS, WLS -> df <= 0 ? "the model has no degrees of freedom" : null;
            default -> "it exists after minres, DWLS and WLS only";
        };
        return Optional.ofNullable(reason).map(why -> new Absence(Absence.Kind.NOT_DEFINED, why));
    }

    /** F of the model and of no factors. */
    private record Discrepancies(double model, double none) {
        Discrepancies(CommonMatrix matrix, ResidualWeights weights, double[][] loadings) {
            this(sum(matrix, weights, loadings, loadings[0].length), sum(matrix, weights, loadings, 0));
        }

        private static double sum(CommonMatrix matrix, ResidualWeights weights, double[][] loadings, int factors) {
            double[][] r = matrix.values();
            double share = (matrix.n() - 1.0) / matrix.n();
            double[] residuals = new double[r.length * (r.length - 1) / 2];
            for (int i = 0, pair = 0; i < r.length; i++) {
                for (int j = 0; j < i; j++, pair++) {
                    residuals[pair] = r[i][j] - Dot.product(loadings[i], loadings[j], factors);
                }
            }
            return share * Dot.product(residuals, weights.times(residuals), residuals.length);
        }
    }

    private static double shifted(double discrepancy, int df, double trace, double traceOfSquare) {
        double scale = Math.sqrt(df / traceOfSquare);
        return scale * discrepancy + df - scale * trace;
    }

    /** WV. */
    private static double[][] product(DiagonalWeights weights, double[][] v) {
        double[][] product = new double[v.length][v.length];
        for (int a = 0; a < v.length; a++) {
            for (int b = 0; b < v.length; b++) {
                product[a][b] = weights.weight(a) * v[a][b];
            }
        }
        return product;
    }

    /**
     * Δ'WΔ with the square of each direction added in which factors only rotate, along which the correlations do not move: so
     * it has an inverse, which is a generalised inverse of Δ'WΔ.
     */
    private static double[][] identified(double[][] cross, double[][] loadings) {
        int factors = loadings[0].length;
        double scale = trace(cross) / cross.length;
        for (int f = 0; f < factors; f++) {
            for (int g = 0; g < f; g++) {
                double[] direction = new double[cross.length];
                for (int i = 0; i < loadings.length; i++) {
                    direction[i * factors + f] = loadings[i][g];
                    direction[i * factors + g] = -loadings[i][f];
                }
                for (int a = 0; a < direction.length; a++) {
                    for (int b = 0; b < direction.length; b++) {
                        cross[a][b] += scale * direction[a] * direction[b];
                    }
                }
            }
        }
        return cross;
    }

    /** From WV to UV = WV − WΔ (Δ'WΔ)⁻ Δ'WV. */
    private static void project(
            double[][] product, DiagonalWeights weights, double[][] v, double[][] loadings, Cholesky cross) {
        int factors = loadings[0].length;
        int count = loadings.length * factors;
        double[][] slopes = new double[v.length][count];
        double[][] right = new double[v.length][count];
        for (int i = 0, pair = 0; i < loadings.length; i++) {
            for (int j = 0; j < i; j++, pair++) {
                for (int f = 0; f < factors; f++) {
                    slopes[pair][i * factors + f] = loadings[j][f];
                    slopes[pair][j * factors + f] = loadings[i][f];
                }
            }
        }
        // Column b of (Δ'WΔ)⁻ Δ'WV, of which WV has the rows.
        for (int b = 0; b < v.length; b++) {
            for (int a = 0; a < v.length; a++) {
                double weighted = product[a][b];
                for (int q = 0; q < count; q++) {
                    right[b][q] += slopes[a][q] * weighted;
                }
            }
            cross.solveInPlace(right[b]);
        }
        for (int a = 0; a < v.length; a++) {
            for (int b = 0; b < v.length; b++) {
                product[a][b] -= weights.weight(a) * Dot.product(slopes[a], right[b], count);
            }
        }
    }

    private static double trace(double[][] matrix) {
        double sum = 0;
        for (int a = 0; a < matrix.length; a++) {
            sum += matrix[a][a];
        }
        return sum;
    }

    private static double traceOfSquare(double[][] matrix) {
        double sum = 0;
        for (int a = 0; a < matrix.length; a++) {
            for (int b = 0; b < matrix.length; b++) {
                sum += matrix[a][b] * matrix[b][a];
            }
        }
        return sum;
    }

    private Estimate given(double value) {
        return absence == null ? Estimate.of(value) : Estimate.absent(absence);
    }

    /**
     * Why there is no scaled chi-square.
     *
     * @return empty if there is one
     */
    public Optional<Absence> whyAbsent() {
        return Optional.ofNullable(absence);
    }

    /**
     * The chi-square, adjusted for mean and variance.
     *
     * @return absent where the class says
     */
    public Estimate chiSquare() {
        return given(test.chiSquare());
    }

    /**
     * The chi-square, adjusted for the mean only: that of Satorra and Bentler.
     *
     * @return 0 or more; absent where the class says
     */
    public Estimate meanAdjusted() {
        return given(mean);
    }

    /**
     * The degrees of freedom.
     *
     * @return of the model
     */
    public int df() {
        return df;
    }

    /**
     * The respondents: where pairs differ, the fewest of any pair.
     *
     * @return n
     */
    public int n() {
        return n;
    }

    /**
     * The chi-square of no factors, adjusted for mean and variance.
     *
     * @return absent where the class says
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
        return nullDf;
    }

    /**
     * The upper tail of {@link #chiSquare()}.
     *
     * @return from 0 to 1; absent where the class says
     */
    public Estimate p() {
        return absence == null ? test.p() : Estimate.absent(absence);
    }

    /**
     * The natural logarithm of p.
     *
     * @return 0 or less; absent where the class says
     */
    public Estimate logP() {
        return absence == null ? test.logP() : Estimate.absent(absence);
    }

    /**
     * The scaled root mean square error of approximation.
     *
     * @return with its 90% interval; absent where the class says
     */
    public Estimate rmsea() {
        return absence == null ? test.rmsea() : Estimate.absent(absence);
    }

    /**
     * The scaled comparative fit index.
     *
     * @return from 0 to 1; absent where the class says
     */
    public Estimate cfi() {
        return absence == null ? Estimate.of(test.cfi(nullChiSquare, nullDf)) : Estimate.absent(absence);
    }

    /**
     * The scaled Tucker–Lewis index.
     *
     * @return absent where the class says
     */
    public Estimate tli() {
        return absence == null ? test.tli(nullChiSquare, nullDf) : Estimate.absent(absence);
    }

    /**
     * All of it.
     *
     * @return a row for each index
     */
    public Table table() {
        return Table.columns(Column.text("index"), Column.number("value", 3), Column.coefficient("90% interval", 3))
                .row("chi-square (mean and variance adjusted)", chiSquare().cell(), Cell.empty())
                .row("df", Cell.integer(df), Cell.empty())
                .row("p", p().cell(), Cell.empty())
                .row("chi-square (mean adjusted)", meanAdjusted().cell(), Cell.empty())
                .row("scaled RMSEA", rmsea().cell(), rmsea().isPresent() ? rmsea().intervalCell() : Cell.empty())
                .row("scaled TLI", tli().cell(), Cell.empty())
                .row("scaled CFI", cfi().cell(), Cell.empty());
    }

    /**
     * The fit in two lines, or why there is none.
     *
     * @return such as {@code scaled chi-square(43) = 52.35, p = .155, RMSEA .027 [.000, .050] (90%)} and TLI and CFI
     */
    @Override
    public String toString() {
        if (absence != null) {
            return Sentence.wrapped("no scaled chi-square: " + absence.reason());
        }
        return "scaled " + test.text() + ", RMSEA " + NumberStyle.EN.coefficient(rmsea().value(), 3) + " "
                + rmsea().interval()
                        .map(interval -> NumberStyle.EN.coefficientInterval(interval.lower(), interval.upper(), 3))
                        .orElseThrow()
                + " (90%)\nTLI "
                + (tli().isPresent() ? NumberStyle.EN.coefficient(tli().value(), 3) : Cell.DASH) + ", CFI "
                + NumberStyle.EN.coefficient(cfi().value(), 3) + ", both from the scaled chi-squares";
    }
}
