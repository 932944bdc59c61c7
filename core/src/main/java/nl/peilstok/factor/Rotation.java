package nl.peilstok.factor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.peilstok.work.Work;

/**
 * A rotation of factor loadings: which criterion makes them simple, whether factors may correlate, how items are weighted
 * and from how many places the search starts.
 *
 * <pre>{@code
 * Rotated rotated = Rotation.oblimin().rotate(names, loadings);
 * Rotation.geominOblique().withRandomStarts(100).withSeed(1);
 * }</pre>
 *
 * <p><b>Definition.</b> With unrotated loadings A (items × factors) and T (factors × factors) the rotated loadings are Λ =
 * A(T')⁻¹, the factor correlations Φ = T'T and the structure ΛΦ. An orthogonal rotation has T'T = I, so that Λ = AT; an
 * oblique one diag(T'T) = I. T is where f(WΛ) is lowest, f the criterion and W the {@link Weighting}.
 *
 * <p><b>Weighting.</b> Varimax and promax use Kaiser's weights unless told otherwise, as both R's stats and SPSS do; all
 * others use none, as GPArotation and psych do (SPSS: Kaiser always).
 *
 * <p><b>Starts.</b> A criterion may have several minima. The search starts at the loadings as they are, and besides at the
 * random rotations asked for; the lowest minimum is the result, which says how many starts reached it and what others were
 * found. Without being asked for, there are 30 random starts for the criteria known for their local minima (geomin,
 * Bentler's, infomax, tandem, simplimax, oblique and partial targets, bifactor) and none for others (varimax and its
 * family, oblimin, promax); one is added where the loadings as they are have no slope, since that may be a maximum. The result does not
 * depend on the number of threads.
 *
 * <p><b>Order and sign.</b> Factors stand by the variance they explain, Σ_i pattern_if · structure_if, the largest first, and
 * point to where the sum of their loadings is positive: pattern, structure, Φ and T together. A factor that was aimed at a
 * target keeps its place and sign, and the general factor of a bifactor rotation comes first.
 *
 * <p><b>Missing answers</b> play no part. <b>Undefined when</b> there are fewer items than factors, which is refused. An
 * item without any communality keeps loadings of 0 and counts with weight 1; the result notes it.
 *
 * <p>Reference: Browne, M. W. (2001), <em>An overview of analytic rotation in exploratory factor analysis</em>,
 * doi:10.1207/S15327906MBR3601_05; Bernaards, C. A. and Jennrich, R. I. (2005), doi:10.1177/0013164404272507.
 */
public final class Rotation {
    private static final double GEOMIN_EPSILON = .01;
    private static final double PROMAX_POWER = 4;
    private static final int NO_RANDOM_STARTS = 0;
    private static final int MANY_STARTS = 30;

    private final String label;
    private final RotationMethod method;
    private final FactorOrder order;
    private final List<Weighting> weightings;
    private final Weighting weighting;
    private final Starts starts;

    private Rotation(
            String label,
            RotationMethod method,
            FactorOrder order,
            List<Weighting> weightings,
            Weighting weighting,
            Starts starts) {
        this.label = label;
        this.method = method;
        this.order = order;
        this.weightings = weightings;
        this.weighting = weighting;
        this.starts = starts;
    }

    private static Rotation direct(String label, RotationMethod method) {
        return new Rotation(
                label,
                method,
                FactorOrder.AS_FOUND,
                List.of(Weighting.NONE),
                Weighting.NONE,
                new Starts(0, 0, Work.here()));
    }

    private static Rotation searched(String label, Criterion.Kind kind, boolean oblique, int randomStarts) {
        return new Rotation(
                label,
                new CriterionRotation(kind, oblique),
                FactorOrder.BY_VARIANCE,
                List.of(Weighting.values()),
                Weighting.NONE,
                new Starts(randomStarts, 0, Work.here()));
    }

    private static Rotation towards(String label, Criterion.Kind kind, boolean oblique, int randomStarts) {
        return new Rotation(
                label,
                new CriterionRotation(kind, oblique),
                FactorOrder.AS_FOUND,
                List.of(Weighting.NONE),
                Weighting.NONE,
                new Starts(randomStarts, 0, Work.here()));
    }

    private static Rotation promax(String label, Promax method) {
        return new Rotation(
                label,
                method,
                FactorOrder.BY_VARIANCE,
                List.of(Weighting.KAISER),
                Weighting.KAISER,
                new Starts(NO_RANDOM_STARTS, 0, Work.here()));
    }

    /**
     * No rotation: the loadings stay as they are, in order and sign too.
     *
     * @return the rotation
     */
    public static Rotation none() {
        return direct("no rotation", new Unrotated());
    }

    /**
     * Varimax, orthogonal: f = −¼ Σ_f [Σ_i λ_if⁴ − (1/p)(Σ_i λ_if²)²], with Kaiser's weights.
     *
     * <p>Reference: Kaiser, H. F. (1958), doi:10.1007/BF02289233. Agrees with R's stats::varimax, 2e-6.
     *
     * @return the rotation
     */
    public static Rotation varimax() {
        return searched("varimax", (p, k) -> new Orthomax(p, k, 1), false, NO_RANDOM_STARTS)
                .withWeighting(Weighting.KAISER);
    }

    /**
     * Quartimax, orthogonal: f = −¼ Σ λ⁴.
     *
     * <p>Reference: Neuhaus, J. O. and Wrigley, C. (1954), doi:10.1111/j.2044-8317.1954.tb00147.x. Agrees with
     * GPArotation's quartimax, 2e-6.
     *
     * @return the rotation
     */
    public static Rotation quartimax() {
        return searched("quartimax", (p, k) -> new Orthomax(p, k, 0), false, NO_RANDOM_STARTS);
    }

    /**
     * Equamax, orthogonal: Crawford and Ferguson's family with κ = k/(2p).
     *
     * <p>Reference: Saunders, D. R. (1962), cited by Crawford, C. B. and Ferguson, G. A. (1970), doi:10.1007/BF02310792.
     * Agrees with GPArotation's cfT, 2e-6.
     *
     * @return the rotation
     */
    public static Rotation equamax() {
        return searched("equamax", (p, k) -> new CrawfordFerguson(p, k, k / (2.0 * p)), false, NO_RANDOM_STARTS);
    }

    /**
     * Parsimax, orthogonal: Crawford and Ferguson's family with κ = (k − 1)/(p + k − 2).
     *
     * <p>Reference: Crawford, C. B. and Ferguson, G. A. (1970), doi:10.1007/BF02310792.
     *
     * @return the rotation
     */
    public static Rotation parsimax() {
        return searched(
                "parsimax", (p, k) -> new CrawfordFerguson(p, k, (k - 1.0) / (p + k - 2.0)), false, NO_RANDOM_STARTS);
    }

    /**
     * Factor parsimony, orthogonal: Crawford and Ferguson's family with κ = 1.
     *
     * <p>Reference: Crawford, C. B. and Ferguson, G. A. (1970), doi:10.1007/BF02310792.
     *
     * @return the rotation
     */
    public static Rotation factorParsimony() {
        return searched("factor parsimony", (p, k) -> new CrawfordFerguson(p, k, 1), false, NO_RANDOM_STARTS);
    }

    /**
     * Crawford and Ferguson's family, orthogonal: f = ¼ (1 − κ) Σ_i Σ_{f≠g} λ_if² λ_ig² + ¼ κ Σ_f Σ_{i≠j} λ_if² λ_jf².
     *
     * @param kappa the weight of simple columns against simple rows, from 0 (quartimax) to 1; 1/p is varimax
     * @return the rotation
     * @throws IllegalArgumentException if kappa is outside that range
     */
    public static Rotation crawfordFergusonOrthogonal(double kappa) {
        return crawfordFerguson(kappa, false);
    }

    /**
     * Crawford and Ferguson's family, oblique; f as for {@link #crawfordFergusonOrthogonal}.
     *
     * @param kappa the weight of simple columns against simple rows, from 0 (quartimin) to 1
     * @return the rotation
     * @throws IllegalArgumentException if kappa is outside that range
     */
    public static Rotation crawfordFergusonOblique(double kappa) {
        return crawfordFerguson(kappa, true);
    }

    private static Rotation crawfordFerguson(double kappa, boolean oblique) {
        require(kappa >= 0 && kappa <= 1, "kappa: must be from 0 to 1, got ", kappa);
        String label = (oblique ? "oblique" : "orthogonal") + " Crawford–Ferguson (kappa " + number(kappa) + ")";
        return searched(label, (p, k) -> new CrawfordFerguson(p, k, kappa), oblique, NO_RANDOM_STARTS);
    }

    /**
     * Promax as R's stats::promax does it (factanal, psych's 'Promax'): varimax with Kaiser's weights; the target is the
     * 4th power of the varimax loadings as they are, to which they are fitted.
     *
     * <p>Reference: Hendrickson, A. E. and White, P. O. (1964), doi:10.1111/j.2044-8317.1964.tb00244.x. Agrees with
     * stats::promax, 2e-6.
     *
     * @return the rotation; its criterion is that of varimax
     */
    public static Rotation promaxStats() {
        return promaxStats(PROMAX_POWER);
    }

    /**
     * As {@link #promaxStats()} with another power.
     *
     * @param power above 1; R calls it m
     * @return the rotation
     * @throws IllegalArgumentException if the power is not above 1
     */
    public static Rotation promaxStats(double power) {
        return promax("promax (stats, m = " + power(power) + ")", new Promax(false, false, power));
    }

    /**
     * Promax with Kaiser's weights throughout, as psych's 'promax' does it: rows are divided by the square root of their
     * communality before varimax, target (4th power) and fit, and multiplied back at the end.
     *
     * <p>Agrees with that computation in R, 2e-6; psych itself stops its varimax earlier (1e-3).
     *
     * @return the rotation; its criterion is that of varimax
     */
    public static Rotation promaxPsych() {
        return promaxPsych(PROMAX_POWER);
    }

    /**
     * As {@link #promaxPsych()} with another power.
     *
     * @param power above 1
     * @return the rotation
     * @throws IllegalArgumentException if the power is not above 1
     */
    public static Rotation promaxPsych(double power) {
        return promax("promax (psych, m = " + power(power) + ")", new Promax(true, true, power));
    }

    /**
     * Promax as SPSS and PSPP do it: varimax with Kaiser's weights; the target is the 4th power of the varimax loadings
     * divided by the square root of the communalities, to which the loadings as they are are fitted.
     *
     * <p>Reference: IBM SPSS Statistics Algorithms, FACTOR. Agrees with that computation in
     * R, 2e-6, which its reference cases say equals PSPP's output to 1e-6.
     *
     * @return the rotation; its criterion is that of varimax
     */
    public static Rotation promaxSpss() {
        return promaxSpss(PROMAX_POWER);
    }

    /**
     * As {@link #promaxSpss()} with another kappa.
     *
     * @param kappa the power, above 1
     * @return the rotation
     * @throws IllegalArgumentException if kappa is not above 1
     */
    public static Rotation promaxSpss(double kappa) {
        return promax("promax (SPSS, kappa " + power(kappa) + ")", new Promax(true, false, kappa));
    }

    /**
     * Direct oblimin with gamma 0: the same as {@link #quartimin}.
     *
     * @return the rotation
     */
    public static Rotation oblimin() {
        return oblimin(0);
    }

    /**
     * Direct oblimin, oblique: f = ¼ Σ_{f≠g} [Σ_i λ_if² λ_ig² − (γ/p) Σ_i λ_if² Σ_i λ_ig²].
     *
     * <p>Above 0 the criterion may have no minimum: factors then collapse into one another, which the result says.
     *
     * <p>Reference: Jennrich, R. I. and Sampson, P. F. (1966), doi:10.1007/BF02289465. Agrees with GPArotation's oblimin,
     * 2e-6.
     *
     * @param gamma at most 1; the lower, the less factors correlate. SPSS calls it delta
     * @return the rotation
     * @throws IllegalArgumentException if gamma is above 1 or not finite
     */
    public static Rotation oblimin(double gamma) {
        require(gamma <= 1 && !Double.isInfinite(gamma), "gamma: must be 1 or less, got ", gamma);
        return searched(
                "direct oblimin (gamma " + number(gamma) + ")",
                (p, k) -> new DirectOblimin(p, k, gamma),
                true,
                NO_RANDOM_STARTS);
    }

    /**
     * Direct quartimin, oblique: f = ¼ Σ_i Σ_{f≠g} λ_if² λ_ig².
     *
     * <p>Reference: Jennrich, R. I. and Sampson, P. F. (1966), doi:10.1007/BF02289465. Agrees with GPArotation's oblimin,
     * 2e-6.
     *
     * @return the rotation
     */
    public static Rotation quartimin() {
        return searched("direct quartimin", (p, k) -> new DirectOblimin(p, k, 0), true, NO_RANDOM_STARTS);
    }

    /**
     * Direct covarimin, oblique: {@link #oblimin(double)} with gamma 1, the covariances of squared loadings. It often has no
     * minimum, and then does not converge: factors collapse.
     *
     * <p>Reference: Kaiser, H. F. (1958), doi:10.1007/BF02289233; Harman, H. H. (1976), <em>Modern factor analysis</em>.
     *
     * @return the rotation
     */
    public static Rotation covarimin() {
        return searched("direct covarimin", (p, k) -> new DirectOblimin(p, k, 1), true, NO_RANDOM_STARTS);
    }

    /**
     * Geomin, orthogonal, with epsilon .01: f = Σ_i [Π_f (λ_if² + ε)]^(1/k).
     *
     * @return the rotation
     */
    public static Rotation geominOrthogonal() {
        return geominOrthogonal(GEOMIN_EPSILON);
    }

    /**
     * Geomin, orthogonal.
     *
     * @param epsilon above 0; the smaller, the more local minima
     * @return the rotation
     * @throws IllegalArgumentException if epsilon is not above 0
     */
    public static Rotation geominOrthogonal(double epsilon) {
        return geomin(epsilon, false);
    }

    /**
     * Geomin, oblique, with epsilon .01: f = Σ_i [Π_f (λ_if² + ε)]^(1/k). Mplus takes .0001 for two factors, .001 for three
     * and .01 for more.
     *
     * <p>Reference: Yates, A. (1987), <em>Multivariate exploratory data analysis</em>; Browne, M. W. (2001),
     * doi:10.1207/S15327906MBR3601_05. Agrees with GPArotation's geominQ, 1e-4 (the lowest of 30 starts).
     *
     * @return the rotation
     */
    public static Rotation geominOblique() {
        return geominOblique(GEOMIN_EPSILON);
    }

    /**
     * Geomin, oblique.
     *
     * @param epsilon above 0; the smaller, the more local minima
     * @return the rotation
     * @throws IllegalArgumentException if epsilon is not above 0
     */
    public static Rotation geominOblique(double epsilon) {
        return geomin(epsilon, true);
    }

    private static Rotation geomin(double epsilon, boolean oblique) {
        require(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY, "epsilon: must be above 0, got ", epsilon);
        String label = (oblique ? "oblique" : "orthogonal") + " geomin (epsilon " + number(epsilon) + ")";
        return searched(label, (p, k) -> new Geomin(p, k, epsilon), oblique, MANY_STARTS);
    }

    /**
     * Bentler's invariant pattern simplicity, orthogonal: f = −¼ [log det M − log det diag M], M_fg = Σ_i λ_if² λ_ig².
     *
     * <p>Reference: Bentler, P. M. (1977), Psychometrika 42, 277–295.
     *
     * @return the rotation
     */
    public static Rotation bentlerOrthogonal() {
        return searched("orthogonal Bentler", BentlerInvariance::new, false, MANY_STARTS);
    }

    /**
     * Bentler's invariant pattern simplicity, oblique; f as for {@link #bentlerOrthogonal}. Agrees with GPArotation's
     * bentlerQ, 1e-4 (the lowest of 30 starts).
     *
     * @return the rotation
     */
    public static Rotation bentlerOblique() {
        return searched("oblique Bentler", BentlerInvariance::new, true, MANY_STARTS);
    }

    /**
     * Infomax, orthogonal: with squared loadings read as a joint distribution of items and factors, log k less the
     * information they have on each other.
     *
     * <p>Reference: McKeon, J. J. (1968), cited by Browne, M. W. (2001), doi:10.1207/S15327906MBR3601_05.
     *
     * @return the rotation
     */
    public static Rotation infomaxOrthogonal() {
        return searched("orthogonal infomax", Infomax::new, false, MANY_STARTS);
    }

    /**
     * Infomax, oblique; f as for {@link #infomaxOrthogonal}.
     *
     * @return the rotation
     */
    public static Rotation infomaxOblique() {
        return searched("oblique infomax", Infomax::new, true, MANY_STARTS);
    }

    /**
     * Comrey's first tandem criterion, orthogonal: items that correlate load on the same factor. f = −Σ_ij (Σ_f λ_if λ_jf)²
     * Σ_f λ_if² λ_jf².
     *
     * <p>Reference: Comrey, A. L. (1967), Psychometrika 32, 143–154.
     *
     * @return the rotation
     */
    public static Rotation tandemI() {
        return searched("tandem I", (p, k) -> new Tandem(p, k, false), false, MANY_STARTS);
    }

    /**
     * Comrey's second tandem criterion, orthogonal: items that do not correlate load on different factors. f = Σ_ij [1 − (Σ_f
     * λ_if λ_jf)²] Σ_f λ_if² λ_jf².
     *
     * <p>Reference: Comrey, A. L. (1967), Psychometrika 32, 143–154.
     *
     * @return the rotation
     */
    public static Rotation tandemII() {
        return searched("tandem II", (p, k) -> new Tandem(p, k, true), false, MANY_STARTS);
    }

    /**
     * Simplimax, oblique: f = the sum of the smallest squared loadings. Its derivative jumps and it has many minima: ask for
     * more starts if few reach the best one.
     *
     * <p>Reference: Kiers, H. A. L. (1994), doi:10.1007/BF02294392. Agrees with GPArotation's simplimax, 1e-3 (the lowest of
     * 30 starts).
     *
     * @param zeros how many loadings are to be small, above 0; items × (factors − 1) for one large loading per item
     * @return the rotation
     * @throws IllegalArgumentException if zeros is below 1, and when rotating, if there are fewer loadings
     */
    public static Rotation simplimax(int zeros) {
        require(zeros > 0, "zeros: must be 1 or more, got ", zeros);
        return searched("simplimax (" + zeros + " small)", (p, k) -> new Simplimax(p, k, zeros), true, MANY_STARTS);
    }

    /**
     * Orthogonal rotation to loadings that are completely specified, by least squares and in closed form.
     *
     * <p>Reference: Schönemann, P. H. (1966), doi:10.1007/BF02289451.
     *
     * @param target items × factors
     * @return the rotation; factors keep the target's order and sign
     * @throws IllegalArgumentException if the target is not a matrix of finite numbers, and when rotating, if it is not of
     *     the loadings' size
     */
    public static Rotation procrustes(double[][] target) {
        return direct("orthogonal Procrustes", new Procrustes(Targets.checked(target)));
    }

    /**
     * Orthogonal rotation to a target of which every cell is specified: the same as {@link #procrustes}.
     *
     * @param target items × factors
     * @return the rotation; factors keep the target's order and sign
     * @throws IllegalArgumentException as for {@link #procrustes}
     */
    public static Rotation targetOrthogonal(double[][] target) {
        return direct("orthogonal target", new Procrustes(Targets.checked(target)));
    }

    /**
     * Orthogonal rotation to a target of which some cells are specified: f = Σ (λ_if − h_if)² over those.
     *
     * <p>Reference: Browne, M. W. (1972), British Journal of Mathematical and Statistical Psychology 25, 115–120.
     *
     * @param target items × factors; what stands in the other cells is not used, but must be finite
     * @param specified which cells count
     * @return the rotation; factors keep the target's order and sign
     * @throws IllegalArgumentException if the sizes differ, and when rotating, if they are not the loadings'
     */
    public static Rotation targetOrthogonal(double[][] target, boolean[][] specified) {
        return towards("orthogonal partial target", Targets.distance(target, specified), false, MANY_STARTS);
    }

    /**
     * Oblique rotation to a target of which every cell is specified: f = Σ (λ_if − h_if)².
     *
     * <p>Reference: Browne, M. W. (1967), Psychometrika 32, 125–132.
     *
     * @param target items × factors
     * @return the rotation; factors keep the target's order and sign
     * @throws IllegalArgumentException as for {@link #procrustes}
     */
    public static Rotation targetOblique(double[][] target) {
        return towards("oblique target", Targets.distance(target, Targets.allSpecified(target)), true, MANY_STARTS);
    }

    /**
     * Oblique rotation to a target of which some cells are specified: f = Σ (λ_if − h_if)² over those.
     *
     * <p>Reference: Browne, M. W. (1972), British Journal of Mathematical and Statistical Psychology 25, 207–212.
     *
     * @param target items × factors; what stands in the other cells is not used, but must be finite
     * @param specified which cells count
     * @return the rotation; factors keep the target's order and sign
     * @throws IllegalArgumentException if the sizes differ, and when rotating, if they are not the loadings'
     */
    public static Rotation targetOblique(double[][] target, boolean[][] specified) {
        return towards("oblique partial target", Targets.distance(target, specified), true, MANY_STARTS);
    }

    /**
     * Bifactor rotation, orthogonal: one general factor, and quartimin of the others.
     *
     * <p>Reference: Jennrich, R. I. and Bentler, P. M. (2011), doi:10.1007/s11336-011-9218-4.
     *
     * @return the rotation; the general factor comes first
     */
    public static Rotation bifactorOrthogonal() {
        return bifactor("orthogonal bifactor", false);
    }

    /**
     * Bifactor rotation, oblique: as {@link #bifactorOrthogonal}, but all factors may correlate, also with the general one.
     *
     * <p>Reference: Jennrich, R. I. and Bentler, P. M. (2012), doi:10.1007/s11336-012-9269-1.
     *
     * @return the rotation; the general factor comes first
     */
    public static Rotation bifactorOblique() {
        return bifactor("oblique bifactor", true);
    }

    private static Rotation bifactor(String label, boolean oblique) {
        Rotation searched = searched(label, Bifactor::new, oblique, MANY_STARTS);
        return new Rotation(
                label,
                searched.method,
                FactorOrder.GENERAL_FIRST,
                searched.weightings,
                searched.weighting,
                searched.starts);
    }

    /**
     * The same with other weights of the items.
     *
     * @param weights the weighting
     * @return the new rotation
     * @throws IllegalArgumentException if the rotation does not know them: promax has Kaiser's weights by definition, and
     *     rotation to a target or no rotation has none
     */
    public Rotation withWeighting(Weighting weights) {
        if (!weightings.contains(weights)) {
            throw new IllegalArgumentException(
                    "weighting: " + label + " allows " + weightings.get(0) + " only, got " + weights);
        }
        return new Rotation(label, method, order, weightings, weights, starts);
    }

    /**
     * The same with another number of random starts, besides the start at the loadings as they are.
     *
     * @param number 0 or more
     * @return the new rotation
     * @throws IllegalArgumentException if the number is below 0, or above 0 where nothing is searched
     */
    public Rotation withRandomStarts(int number) {
        require(number >= 0, "random starts: must be 0 or more, got ", number);
        if (number > 0 && (method instanceof Unrotated || method instanceof Procrustes)) {
            throw new IllegalArgumentException(
                    "random starts: " + label + " has one solution, so 0 is allowed, got " + number);
        }
        return new Rotation(
                label, method, order, weightings, weighting, new Starts(number, starts.seed(), starts.work()));
    }

    /**
     * The same with other random starts.
     *
     * @param seed any number; 0 if not given
     * @return the new rotation
     */
    public Rotation withSeed(long seed) {
        return new Rotation(
                label, method, order, weightings, weighting, new Starts(starts.random(), seed, starts.work()));
    }

    /**
     * The same, its starts divided over threads. The result is the same.
     *
     * @param work on whose threads
     * @return the new rotation
     */
    public Rotation on(Work work) {
        return new Rotation(
                label,
                method,
                order,
                weightings,
                weighting,
                new Starts(starts.random(), starts.seed(), Objects.requireNonNull(work, "work")));
    }

    /**
     * Whether factors may correlate.
     *
     * @return false if they stay uncorrelated
     */
    public boolean isOblique() {
        return method.isOblique();
    }

    /**
     * How items are weighted.
     *
     * @return the weighting
     */
    public Weighting weighting() {
        return weighting;
    }

    /**
     * The random starts, besides the start at the loadings as they are.
     *
     * @return 0 or more
     */
    public int randomStarts() {
        return starts.random();
    }

    /**
     * Rotates loadings.
     *
     * @param names of the items
     * @param loadings items × factors, of uncorrelated factors
     * @return the rotated loadings
     * @throws IllegalArgumentException if there is no factor, there are fewer items than factors, the sizes do not fit or a
     *     loading is not finite
     */
    public Rotated rotate(List<String> names, double[][] loadings) {
        int p = loadings.length;
        requireLoadings(names, loadings);
        int k = loadings[0].length;
        List<String> notes = new ArrayList<>();
        double[] flat = new double[p * k];
        for (int i = 0; i < p; i++) {
            if (weighting != Weighting.NONE && Weighting.communality(loadings[i]) == 0) {
                notes.add(names.get(i) + " has communality 0 and counts with weight 1");
            }
            for (int f = 0; f < k; f++) {
                flat[f * p + i] = loadings[i][f];
            }
        }
        Found found = k == 1
                ? Found.direct(Found.identity(1), Double.NaN)
                : method.find(flat, weighting.weights(loadings), k, starts);
        return Rotated.of(this, names, loadings, found, order, notes);
    }

    private static void requireLoadings(List<String> names, double[][] loadings) {
        int p = loadings.length;
        if (p == 0 || loadings[0].length == 0) {
            throw new IllegalArgumentException("loadings: must have 1 item and 1 factor at least, got none");
        }
        int k = loadings[0].length;
        if (names.size() != p) {
            throw new IllegalArgumentException(
                    "names: must be one for each of the " + p + " rows of loadings, got " + names.size());
        }
        if (p < k) {
            throw new IllegalArgumentException(
                    "loadings: must have as many items as factors at least, got " + p + " items and " + k + " factors");
        }
        for (int i = 0; i < p; i++) {
            if (loadings[i].length != k) {
                throw new IllegalArgumentException("loadings: rows must have " + k + " factors as the first, but "
                        + names.get(i) + " has " + loadings[i].length);
            }
            for (double loading : loadings[i]) {
                if (!Double.isFinite(loading)) {
                    throw new IllegalArgumentException(
                            "loadings: must be finite, but " + names.get(i) + " has " + loading);
                }
            }
        }
    }

    private static String power(double power) {
        require(power > 1 && power < Double.POSITIVE_INFINITY, "power: must be above 1, got ", power);
        return number(power);
    }

    private static void require(boolean allowed, String message, double got) {
        if (!allowed) {
            throw new IllegalArgumentException(message + number(got));
        }
    }

    /** Six significant digits at most. */
    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString()
                : Double.toString(value);
    }

    /** How it finds its transformation. */
    RotationMethod method() {
        return method;
    }

    /**
     * Its name and parameters.
     *
     * @return such as {@code direct oblimin (gamma 0)}
     */
    public String label() {
        return label;
    }

    /** What is rotated and how. */
    @Override
    public String toString() {
        return label + ", " + weighting;
    }
}
