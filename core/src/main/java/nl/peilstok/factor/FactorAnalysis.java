package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.data.Items;
import nl.peilstok.math.Cholesky;
import nl.peilstok.math.RandomStream;

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
 * factor lies less than {@value #CLEAR} of the way above the next, there often are other minima. The search is then
 * repeated from {@value #STARTS_IF_DOUBTFUL} more starts; the best is taken and the result tells of the
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
    private static final int STARTS_IF_DOUBTFUL = 12;
    /** A last factor that stands out less from what is left may be one of several that fit about as well. */
    private static final double CLEAR = .6;

    private static final long SEED = 1;

    private final ExtractionMethod method;
    private final int factors;
    private final double bound;
    private final int mostIterations;
    private final int randomStarts;
    private final StoppingRule stopping;
    private final Rotation rotation;

    private FactorAnalysis(
            ExtractionMethod method,
            int factors,
            double bound,
            int mostIterations,
            int randomStarts,
            StoppingRule stopping,
            Rotation rotation) {
        this.method = method;
        this.factors = factors;
        this.bound = bound;
        this.mostIterations = mostIterations;
        this.randomStarts = randomStarts;
        this.stopping = stopping;
        this.rotation = rotation;
    }

    private static FactorAnalysis by(ExtractionMethod method, int factors) {
        if (factors < 1) {
            throw new IllegalArgumentException("factors: must be 1 or more, got " + factors);
        }
        return new FactorAnalysis(
                method, factors, USUAL_BOUND, USUAL_ITERATIONS, 0, StoppingRule.converged(), Rotation.none());
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
        return new FactorAnalysis(method, factors, least, mostIterations, randomStarts, stopping, rotation);
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
        return new FactorAnalysis(method, factors, bound, most, randomStarts, stopping, rotation);
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
        return new FactorAnalysis(method, factors, bound, mostIterations, more, stopping, rotation);
    }

    /**
     * With another stopping rule, of principal axis and alpha factoring.
     *
     * @param rule when the repetition ends
     * @return the new procedure
     */
    public FactorAnalysis withStopping(StoppingRule rule) {
        return new FactorAnalysis(
                method, factors, bound, mostIterations, randomStarts, Objects.requireNonNull(rule, "rule"), rotation);
    }

    /**
     * With a rotation of the factors.
     *
     * @param how the rotation
     * @return the new procedure
     */
    public FactorAnalysis withRotation(Rotation how) {
        return new FactorAnalysis(
                method, factors, bound, mostIterations, randomStarts, stopping, Objects.requireNonNull(how, "how"));
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
        return new FactorAnalysis(
                options.method(),
                options.factors(),
                options.bound(),
                options.mostIterations(),
                options.randomStarts(),
                options.stopping(),
                options.rotation());
    }

    FactorOptions options() {
        return new FactorOptions(method, factors, bound, mostIterations, randomStarts, stopping, rotation);
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
        requireRoom(matrix.size());
        CommonMatrix common = new CommonMatrix(matrix);
        if (method.needsDefinite() && common.cholesky().isEmpty()) {
            throw new IllegalArgumentException("matrix: " + method.label() + " needs an inverse, but "
                    + common.trouble() + "; use minres or principal axis, or smooth the matrix");
        }
        List<Double> minima = new ArrayList<>();
        Extracted best = extract(common, minima).ordered();
        return new FactorSolution(common, extraction(common, best, minima), best, rotation);
    }

    private Extraction extraction(CommonMatrix matrix, Extracted best, List<Double> minima) {
        List<String> atBound = new ArrayList<>();
        for (int i = 0; i < matrix.size() && method.isModel(); i++) {
            if (best.uniquenesses()[i] <= bound * (1 + 1e-9)) {
                atBound.add(matrix.names().get(i));
            }
        }
        return new Extraction(method, bound, atBound, best, minima);
    }

    private void requireRoom(int items) {
        int df = FactorFit.degreesOfFreedom(items, factors);
        if (factors > items || method.isModel() && df < 0) {
            int most = items;
            while (most > 0 && method.isModel() && FactorFit.degreesOfFreedom(items, most) < 0) {
                most--;
            }
            String allowed = most == 0
                    ? "no factor model of " + items + " items can be estimated"
                    : "at most " + most + " can be extracted from " + items + " items";
            throw new IllegalArgumentException("factors: " + allowed + " by " + method.label() + ", got " + factors
                    + (method.isModel() ? ", which has " + df + " degrees of freedom" : ""));
        }
    }

    private Extracted extract(CommonMatrix matrix, List<Double> minima) {
        double[][] r = matrix.values();
        return switch (method) {
            case PRINCIPAL_COMPONENTS -> AxisExtraction.components(r, factors);
            case IMAGE -> AxisExtraction.image(r, definite(matrix).inverse(), factors);
            case PRINCIPAL_AXIS ->
                AxisExtraction.principalAxis(r, factors, communalities(r, matrix.cholesky()), stopping);
            case ALPHA -> AxisExtraction.alpha(r, factors, communalities(r, matrix.cholesky()), bound, stopping);
            case MINRES -> search(new ResidualDiscrepancy(r), matrix, minima);
            case ML -> search(new LikelihoodDiscrepancy(r, definite(matrix)), matrix, minima);
            case GLS -> search(new GeneralisedDiscrepancy(r, definite(matrix)), matrix, minima);
            case DWLS, WLS -> weighted(matrix, minima);
        };
    }

    private static Cholesky definite(CommonMatrix matrix) {
        return matrix.cholesky().orElseThrow();
    }

    /** Squared multiple correlations; of a matrix without an inverse, the largest correlation of the item. */
    private static double[] communalities(double[][] r, Optional<Cholesky> cholesky) {
        double[] start = new double[r.length];
        double[][] inverse = cholesky.map(Cholesky::inverse).orElse(null);
        for (int i = 0; i < start.length; i++) {
            if (inverse != null) {
                start[i] = 1 - 1 / inverse[i][i];
            } else {
                for (int j = 0; j < start.length; j++) {
                    start[i] = j == i ? start[i] : Math.max(start[i], Math.abs(r[i][j]));
                }
            }
        }
        return start;
    }

    /**
     * Extracts as many factors from other correlations of as many items, a resample's, without more starts.
     *
     * @param near uniquenesses from which to search; methods that repeat an eigendecomposition have a start of their own,
     *     on which their result depends if they stop early
     * @return empty if the method needs an inverse and there is none
     */
    Optional<Extracted> again(double[][] r, double[] near) {
        Optional<Cholesky> cholesky =
                method == ExtractionMethod.MINRES || method == ExtractionMethod.PRINCIPAL_COMPONENTS
                        ? Optional.empty()
                        : Cholesky.of(r);
        if (method.needsDefinite() && cholesky.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (method) {
                    case PRINCIPAL_COMPONENTS -> AxisExtraction.components(r, factors);
                    case IMAGE -> AxisExtraction.image(r, cholesky.orElseThrow().inverse(), factors);
                    case PRINCIPAL_AXIS ->
                        AxisExtraction.principalAxis(r, factors, communalities(r, cholesky), stopping);
                    case ALPHA -> AxisExtraction.alpha(r, factors, communalities(r, cholesky), bound, stopping);
                    case MINRES -> search(new ResidualDiscrepancy(r)).from(near);
                    case ML ->
                        search(new LikelihoodDiscrepancy(r, cholesky.orElseThrow()))
                                .from(near);
                    case GLS ->
                        search(new GeneralisedDiscrepancy(r, cholesky.orElseThrow()))
                                .from(near);
                    case DWLS, WLS ->
                        throw new IllegalArgumentException("analysis: " + method.label()
                                + " needs standard errors of the correlations of every resample");
                });
    }

    /** Whether a uniqueness is at its bound, or beyond it where the method has none. */
    boolean isImproper(Extracted extracted) {
        boolean improper = false;
        for (double each : extracted.uniquenesses()) {
            improper |= method.isModel() && each <= bound * (1 + 1e-9);
        }
        return improper;
    }

    Rotation rotation() {
        return rotation;
    }

    private UniquenessSearch search(Discrepancy discrepancy) {
        return new UniquenessSearch(discrepancy, factors, bound, mostIterations);
    }

    private Extracted search(Discrepancy discrepancy, CommonMatrix matrix, List<Double> minima) {
        UniquenessSearch search = search(discrepancy);
        double[] communalities = communalities(matrix.values(), matrix.cholesky());
        double[] usual = new double[matrix.size()];
        double[] unique = new double[matrix.size()];
        for (int i = 0; i < usual.length; i++) {
            unique[i] = 1 - communalities[i];
            usual[i] = (1 - .5 * factors / usual.length) * unique[i];
        }
        Extracted best = search.from(usual);
        minima.add(best.objective());
        boolean improper = false;
        for (double each : best.uniquenesses()) {
            improper |= each <= bound;
        }
        boolean doubtful = improper || best.standsOut() < CLEAR;
        int more = doubtful ? Math.max(randomStarts, STARTS_IF_DOUBTFUL) : randomStarts;
        for (int start = 0; start < more; start++) {
            Extracted other = search.from(start == 0 ? unique : random(start, matrix.size()));
            minima.add(other.objective());
            best = other.objective() < best.objective() - 1e-12 ? other : best;
        }
        return best;
    }

    private static double[] random(int start, int size) {
        RandomStream stream = RandomStream.of(SEED, start);
        double[] uniquenesses = new double[size];
        for (int i = 0; i < size; i++) {
            uniquenesses[i] = .05 + .9 * stream.nextDouble();
        }
        return uniquenesses;
    }

    private Extracted weighted(CommonMatrix matrix, List<Double> minima) {
        ResidualWeights weights = matrix.weights(method);
        Extracted start = search(new ResidualDiscrepancy(matrix.values()), matrix, minima);
        minima.clear();
        return new WeightedResiduals(matrix.values(), weights, factors, bound, mostIterations).from(start.loadings());
    }

    /**
     * The options.
     *
     * @return such as {@code Minres, 2 factors, direct oblimin}
     */
    @Override
    public String toString() {
        return method.label() + ", " + factors + (factors == 1 ? " factor, " : " factors, ") + rotation;
    }
}
