package nl.peilstok.factor;

import java.util.Objects;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.data.Items;

/**
 * Exploratory factor analysis: extracts k factors from the correlations R of p items.
 *
 * <pre>{@code
 * FactorAnalysis.minres(2).withRotation(Rotation.oblimin()).analyse(items);
 * FactorAnalysis.ml(3).analyse(CorrelationMatrix.published(names, r, 145));
 * }</pre>
 *
 * <p><b>Definition.</b> The model is Σ = ΛΛ' + Ψ with loadings Λ (p × k) and uniquenesses Ψ. The methods differ in what
 * they make small:
 *
 * <ul>
 *   <li>minres: Σ<sub>i&lt;j</sub> (r<sub>ij</sub> − σ<sub>ij</sub>)², also known as unweighted least squares;
 *   <li>maximum likelihood: log det Σ − log det R + tr(R Σ⁻¹) − p;
 *   <li>generalised least squares: ½ tr[(I − R⁻¹Σ)²];
 *   <li>weighted least squares: e'V⁻¹e, e<sub>ij</sub> = r<sub>ij</sub> − σ<sub>ij</sub>, V the {@linkplain
 *       nl.peilstok.correlation.SamplingCovariance sampling covariances} of the correlations;
 *   <li>diagonally weighted least squares: Σ<sub>i&lt;j</sub> e²<sub>ij</sub> / v<sub>ij</sub>, v the diagonal of V; of
 *       correlations that have standard errors but no V (polyserial), their squares;
 *   <li>principal axis: repeats the eigendecomposition of R with communalities on its diagonal, from squared multiple
 *       correlations on; where it comes to rest with all communalities below 1 it is at a minimum of minres;
 *   <li>alpha: the same, scaled by the communalities, so that factors have the greatest alpha;
 *   <li>principal components: the leading eigenvectors of R times the roots of their eigenvalues; no model;
 *   <li>image: s v (γ − 1) / √γ with s² = 1 / diag R⁻¹ and γ, v of S⁻¹RS⁻¹; no model.
 * </ul>
 *
 * Uniquenesses lie between the bound (.005) and 1. If one ends at the bound (a Heywood case), or the eigenvalue of the last
 * factor lies less than {@value UniquenessSearch#CLEAR} of the way above the next, there often are other minima. The search is then
 * repeated from {@value FactorExtractor#STARTS_IF_DOUBTFUL} more starts; the best is taken and the result tells of the
 * others. Factors stand in the order of the variance they explain, and each points so that its loadings add up to 0 or
 * more.
 *
 * <p><b>Missing answers.</b> Of items: listwise. For pairwise, polychoric and other correlations pass their matrix.
 *
 * <p><b>Undefined when</b> a correlation does not exist; for a model, with k so large that it has fewer than 0 degrees of
 * freedom, ((p − k)² − (p + k)) / 2; for maximum likelihood, generalised least squares and image factoring, with a
 * singular or indefinite matrix; for weighted least squares, with no more respondents than correlations or without their
 * sampling covariances. Each is refused with the reason.
 *
 * <p><b>Reference.</b> Harman &amp; Jones (1966), doi:10.1007/BF02289468; Jöreskog (1967), doi:10.1007/BF02289658; Jöreskog
 * &amp; Goldberger (1972), doi:10.1007/BF02306782; Muthén (1984), doi:10.1007/BF02294210; Kaiser &amp; Caffrey (1965),
 * doi:10.1007/BF02289743; Harris (1962),
 * doi:10.1007/BF02289620.
 *
 * <p><b>Agrees with</b> R 4.2 {@code factanal} (objective to 1e-12, loadings to 1e-5, where it stops), psych 2.2.9 {@code
 * fa} with {@code fm = "minres"} and {@code "pa"}, PSPP 1.6 principal axis, lavaan 0.6-14 {@code efa} with {@code WLSMV} (DWLS) and {@code
 * WLS} (correlations by the model to 2e-5). The {@code gls} and {@code wls} of psych minimise something else.
 */
public final class FactorAnalysis {
    private static final double USUAL_BOUND = .005;
    private static final int USUAL_ITERATIONS = 500;

    private final FactorOptions options;

    private FactorAnalysis(FactorOptions options) {
        this.options = options;
    }

    private static FactorAnalysis by(ExtractionMethod method, int factors) {
        if (factors < 1) {
            throw new IllegalArgumentException("factors: must be 1 or more, got " + factors);
        }
        return new FactorAnalysis(new FactorOptions(
                method, factors, USUAL_BOUND, USUAL_ITERATIONS, 0, StoppingRule.converged(), Rotation.none()));
    }

    /**
     * Principal components.
     *
     * @param components how many, 1 or more, not more than items
     * @return the procedure
     * @throws IllegalArgumentException if the number is below 1
     */
    public static FactorAnalysis principalComponents(int components) {
        return by(ExtractionMethod.PRINCIPAL_COMPONENTS, components);
    }

    /**
     * Principal axis factoring, repeated until no communality changes by 1e-10
     * unless {@link #withStopping} says otherwise.
     *
     * @param factors how many, 1 or more
     * @return the procedure
     * @throws IllegalArgumentException if the number is below 1
     */
    public static FactorAnalysis principalAxis(int factors) {
        return by(ExtractionMethod.PRINCIPAL_AXIS, factors);
    }

    /**
     * Minimum residuals, which is unweighted least squares.
     *
     * @param factors how many, 1 or more
     * @return the procedure
     * @throws IllegalArgumentException if the number is below 1
     */
    public static FactorAnalysis minres(int factors) {
        return by(ExtractionMethod.MINRES, factors);
    }

    /**
     * Maximum likelihood.
     *
     * @param factors how many, 1 or more
     * @return the procedure
     * @throws IllegalArgumentException if the number is below 1
     */
    public static FactorAnalysis ml(int factors) {
        return by(ExtractionMethod.ML, factors);
    }

    /**
     * Generalised least squares.
     *
     * @param factors how many, 1 or more
     * @return the procedure
     * @throws IllegalArgumentException if the number is below 1
     */
    public static FactorAnalysis gls(int factors) {
        return by(ExtractionMethod.GLS, factors);
    }

    /**
     * Diagonally weighted least squares, with the sampling variances of the correlations;
     * for polychoric ones.
     *
     * @param factors how many, 1 or more
     * @return the procedure
     * @throws IllegalArgumentException if the number is below 1
     */
    public static FactorAnalysis dwls(int factors) {
        return by(ExtractionMethod.DWLS, factors);
    }

    /**
     * Weighted least squares, with the inverse of the whole sampling covariance matrix of the correlations; for polychoric
     * ones of many respondents: with p items there are p (p − 1) / 2 correlations, and there must be more respondents than
     * that, ten times as many to trust it.
     *
     * @param factors how many, 1 or more
     * @return the procedure
     * @throws IllegalArgumentException if the number is below 1
     */
    public static FactorAnalysis wls(int factors) {
        return by(ExtractionMethod.WLS, factors);
    }

    /**
     * Alpha factoring, repeated until no communality changes by 1e-10
     * unless {@link #withStopping} says otherwise.
     *
     * @param factors how many, 1 or more
     * @return the procedure
     * @throws IllegalArgumentException if the number is below 1
     */
    public static FactorAnalysis alpha(int factors) {
        return by(ExtractionMethod.ALPHA, factors);
    }

    /**
     * Image factoring.
     *
     * @param factors how many, 1 or more, not more than items
     * @return the procedure
     * @throws IllegalArgumentException if the number is below 1
     */
    public static FactorAnalysis image(int factors) {
        return by(ExtractionMethod.IMAGE, factors);
    }

    /**
     * With another bound of the uniquenesses. Principal axis, components and image factoring do not heed it.
     *
     * @param least above 0 and below 1, such as 0.005
     * @return the new procedure
     * @throws IllegalArgumentException if the bound is not above 0 and below 1
     */
    public FactorAnalysis withUniquenessBound(double least) {
        if (!(least > 0 && least < 1)) {
            throw new IllegalArgumentException("least: must be above 0 and below 1, got " + least);
        }
        return new FactorAnalysis(options.withBound(least));
    }

    /**
     * With another limit to the steps of the search. Principal axis and alpha factoring have a {@linkplain
     * #withStopping stopping rule} instead.
     *
     * @param most 1 or more
     * @return the new procedure
     * @throws IllegalArgumentException if the limit is below 1
     */
    public FactorAnalysis withMostIterations(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most: must be 1 or more, got " + most);
        }
        return new FactorAnalysis(options.withMostIterations(most));
    }

    /**
     * With more starts at random uniquenesses, the same ones every time, whether or not the first gives cause for doubt;
     * with 0, more are taken only where it does.
     *
     * @param more 0 or more
     * @return the new procedure
     * @throws IllegalArgumentException if the number is below 0
     */
    public FactorAnalysis withRandomStarts(int more) {
        if (more < 0) {
            throw new IllegalArgumentException("more: must be 0 or more, got " + more);
        }
        return new FactorAnalysis(options.withRandomStarts(more));
    }

    /**
     * With another stopping rule, of principal axis and alpha factoring.
     *
     * @param rule when the repetition ends
     * @return the new procedure
     */
    public FactorAnalysis withStopping(StoppingRule rule) {
        return new FactorAnalysis(options.withStopping(Objects.requireNonNull(rule, "rule")));
    }

    /**
     * With a rotation of the factors.
     *
     * @param how the rotation
     * @return the new procedure
     */
    public FactorAnalysis withRotation(Rotation how) {
        return new FactorAnalysis(options.withRotation(Objects.requireNonNull(how, "how")));
    }

    /**
     * The same analysis with the conventions of another program.
     *
     * @param profile the program
     * @return the new procedure
     * @throws IllegalArgumentException if the program does not have the method or the rotation
     */
    public FactorAnalysis as(Profile profile) {
        return Objects.requireNonNull(profile, "profile").adapt(this);
    }

    static FactorAnalysis of(FactorOptions options) {
        return new FactorAnalysis(options);
    }

    FactorOptions options() {
        return options;
    }

    /**
     * Analyses the Pearson correlations of the respondents who answered all items.
     *
     * @param items two or more
     * @return the factors
     * @throws IllegalArgumentException if a correlation does not exist, there are too many factors for so few items, or
     *     the method cannot use the matrix
     */
    public FactorSolution analyse(Items items) {
        return analyse(Observed.USUAL.analyse(items));
    }

    /**
     * Analyses a matrix of correlations.
     *
     * @param matrix of any kind, of two or more items
     * @return the factors
     * @throws IllegalArgumentException if a correlation does not exist, there are too many factors for so few items, or
     *     the method cannot use the matrix
     */
    public FactorSolution analyse(CorrelationMatrix matrix) {
        return new FactorExtractor(options).solve(matrix);
    }

    /**
     * The options.
     *
     * @return such as {@code Minres, 2 factors, direct oblimin}
     */
    @Override
    public String toString() {
        return options.method().label() + ", " + options.factors()
                + (options.factors() == 1 ? " factor, " : " factors, ") + options.rotation();
    }
}
