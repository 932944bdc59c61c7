package nl.peilstok.factor;

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

    private final RotationKind kind;
    private final Weighting weighting;
    private final Starts starts;

    private Rotation(RotationKind kind, Weighting weighting, Starts starts) {
        this.kind = kind;
        this.weighting = weighting;
        this.starts = starts;
    }

    private static Rotation of(RotationKind kind) {
        return new Rotation(kind, kind.usual(), new Starts(kind.randomStarts(), 0, Work.here()));
    }

    /**
     * No rotation: the loadings stay as they are, in order and sign too.
     *
     * @return the rotation
     */
    public static Rotation none() {
        return of(RotationKind.direct("no rotation", new Unrotated()));
    }

    /**
     * Varimax, orthogonal: f = −¼ Σ_f [Σ_i λ_if⁴ − (1/p)(Σ_i λ_if²)²], with Kaiser's weights.
     *
     * <p>Reference: Kaiser, H. F. (1958), doi:10.1007/BF02289233. Agrees with R's stats::varimax, 2e-6.
     *
     * @return the rotation
     */
    public static Rotation varimax() {
        return of(RotationKind.varimax());
    }

    /**
     * Quartimax, orthogonal: f = −¼ Σ λ⁴.
     *
     * <p>Reference: Neuhaus, J. O. and Wrigley, C. (1954), British Journal of Statistical Psychology 7, 81–91. Agrees
     * with GPArotation's quartimax, 2e-6.
     *
     * @return the rotation
     */
    public static Rotation quartimax() {
        return of(RotationKind.searched("quartimax", (p, k) -> new Orthomax(p, k, 0), false)
                .in(RotationFamily.QUARTIMAX));
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
        return of(RotationKind.searched("equamax", (p, k) -> new CrawfordFerguson(p, k, k / (2.0 * p)), false)
                .in(RotationFamily.EQUAMAX));
    }

    /**
     * Parsimax, orthogonal: Crawford and Ferguson's family with κ = (k − 1)/(p + k − 2).
     *
     * <p>Reference: Crawford, C. B. and Ferguson, G. A. (1970), doi:10.1007/BF02310792.
     *
     * @return the rotation
     */
    public static Rotation parsimax() {
        return of(RotationKind.searched(
                "parsimax", (p, k) -> new CrawfordFerguson(p, k, (k - 1.0) / (p + k - 2.0)), false));
    }

    /**
     * Factor parsimony, orthogonal: Crawford and Ferguson's family with κ = 1.
     *
     * <p>Reference: Crawford, C. B. and Ferguson, G. A. (1970), doi:10.1007/BF02310792.
     *
     * @return the rotation
     */
    public static Rotation factorParsimony() {
        return of(RotationKind.searched("factor parsimony", (p, k) -> new CrawfordFerguson(p, k, 1), false));
    }

    /**
     * Crawford and Ferguson's family, orthogonal: f = ¼ (1 − κ) Σ_i Σ_{f≠g} λ_if² λ_ig² + ¼ κ Σ_f Σ_{i≠j} λ_if² λ_jf².
     *
     * @param kappa the weight of simple columns against simple rows, from 0 (quartimax) to 1; 1/p is varimax
     * @return the rotation
     * @throws IllegalArgumentException if kappa is outside that range
     */
    public static Rotation crawfordFergusonOrthogonal(double kappa) {
        return of(RotationKind.crawfordFerguson(kappa, false));
    }

    /**
     * Crawford and Ferguson's family, oblique; f as for {@link #crawfordFergusonOrthogonal}.
     *
     * @param kappa the weight of simple columns against simple rows, from 0 (quartimin) to 1
     * @return the rotation
     * @throws IllegalArgumentException if kappa is outside that range
     */
    public static Rotation crawfordFergusonOblique(double kappa) {
        return of(RotationKind.crawfordFerguson(kappa, true));
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
        return of(Promax.Convention.STATS.kind(power));
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
        return of(Promax.Convention.PSYCH.kind(power));
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
        return of(Promax.Convention.SPSS.kind(kappa));
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
        return of(RotationKind.oblimin(gamma));
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
        return of(RotationKind.oblimin("direct quartimin", 0));
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
        return of(RotationKind.oblimin("direct covarimin", 1));
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
        return of(RotationKind.geomin(epsilon, false));
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
        return of(RotationKind.geomin(epsilon, true));
    }

    /**
     * Bentler's invariant pattern simplicity, orthogonal: f = −¼ [log det M − log det diag M], M_fg = Σ_i λ_if² λ_ig².
     *
     * <p>Reference: Bentler, P. M. (1977), Psychometrika 42, 277–295, doi:10.1007/BF02294054.
     *
     * @return the rotation
     */
    public static Rotation bentlerOrthogonal() {
        return of(RotationKind.searchedWidely("orthogonal Bentler", BentlerInvariance::new, false));
    }

    /**
     * Bentler's invariant pattern simplicity, oblique; f as for {@link #bentlerOrthogonal}. Agrees with GPArotation's
     * bentlerQ, 1e-4 (the lowest of 30 starts).
     *
     * @return the rotation
     */
    public static Rotation bentlerOblique() {
        return of(RotationKind.searchedWidely("oblique Bentler", BentlerInvariance::new, true));
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
        return of(RotationKind.searchedWidely("orthogonal infomax", Infomax::new, false));
    }

    /**
     * Infomax, oblique; f as for {@link #infomaxOrthogonal}.
     *
     * @return the rotation
     */
    public static Rotation infomaxOblique() {
        return of(RotationKind.searchedWidely("oblique infomax", Infomax::new, true));
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
        return of(RotationKind.searchedWidely("tandem I", (p, k) -> new Tandem(p, k, false), false));
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
        return of(RotationKind.searchedWidely("tandem II", (p, k) -> new Tandem(p, k, true), false));
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
        return of(RotationKind.simplimax(zeros));
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
        return of(RotationKind.direct("orthogonal Procrustes", new Procrustes(Targets.checked(target))));
    }

    /**
     * Orthogonal rotation to a target of which every cell is specified: the same as {@link #procrustes}.
     *
     * @param target items × factors
     * @return the rotation; factors keep the target's order and sign
     * @throws IllegalArgumentException as for {@link #procrustes}
     */
    public static Rotation targetOrthogonal(double[][] target) {
        return of(RotationKind.direct("orthogonal target", new Procrustes(Targets.checked(target))));
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
        return of(RotationKind.towards("orthogonal partial target", Targets.distance(target, specified), false));
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
        return of(RotationKind.towards("oblique target", Targets.distance(target, Targets.allSpecified(target)), true));
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
        return of(RotationKind.towards("oblique partial target", Targets.distance(target, specified), true));
    }

    /**
     * Bifactor rotation, orthogonal: one general factor, and quartimin of the others.
     *
     * <p>Reference: Jennrich, R. I. and Bentler, P. M. (2011), doi:10.1007/s11336-011-9218-4.
     *
     * @return the rotation; the general factor comes first
     */
    public static Rotation bifactorOrthogonal() {
        return of(RotationKind.bifactor(false));
    }

    /**
     * Bifactor rotation, oblique: as {@link #bifactorOrthogonal}, but all factors may correlate, also with the general one.
     *
     * <p>Reference: Jennrich, R. I. and Bentler, P. M. (2012), doi:10.1007/s11336-012-9269-1.
     *
     * @return the rotation; the general factor comes first
     */
    public static Rotation bifactorOblique() {
        return of(RotationKind.bifactor(true));
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
        kind.requireWeighting(weights);
        return new Rotation(kind, weights, starts);
    }

    /**
     * The same with another number of random starts, besides the start at the loadings as they are.
     *
     * @param number 0 or more
     * @return the new rotation
     * @throws IllegalArgumentException if the number is below 0, or above 0 where nothing is searched
     */
    public Rotation withRandomStarts(int number) {
        kind.requireStarts(number);
        return new Rotation(kind, weighting, new Starts(number, starts.seed(), starts.work()));
    }

    /**
     * The same with other random starts.
     *
     * @param seed any number; 0 if not given
     * @return the new rotation
     */
    public Rotation withSeed(long seed) {
        return new Rotation(kind, weighting, new Starts(starts.random(), seed, starts.work()));
    }

    /**
     * The same, its starts divided over threads. The result is the same.
     *
     * @param work on whose threads
     * @return the new rotation
     */
    public Rotation on(Work work) {
        return new Rotation(
                kind, weighting, new Starts(starts.random(), starts.seed(), Objects.requireNonNull(work, "work")));
    }

    /**
     * The same rotation with the conventions of another program: promax with its target, others with its weights of items
     * and from one start, as programs search.
     *
     * @param profile the program
     * @return the new rotation
     * @throws IllegalArgumentException if the program does not have it
     */
    public Rotation as(Profile profile) {
        return Objects.requireNonNull(profile, "profile").adapt(this);
    }

    /** The same weights of items, starts and threads with another kind, as far as it knows them. */
    Rotation with(RotationKind other) {
        return new Rotation(other, other.weightings().contains(weighting) ? weighting : other.usual(), starts);
    }

    /** What it is by its name. */
    RotationKind kind() {
        return kind;
    }

    /** How it finds its transformation. */
    RotationMethod method() {
        return kind.method();
    }

    /**
     * Whether factors may correlate.
     *
     * @return false if they stay uncorrelated
     */
    public boolean isOblique() {
        return kind.method().isOblique();
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
        UnrotatedLoadings given = new UnrotatedLoadings(names, loadings);
        List<String> notes = new ArrayList<>();
        if (weighting != Weighting.NONE) {
            given.withoutCommunality().forEach(name -> notes.add(name + " has communality 0 and counts with weight 1"));
        }
        int k = given.factors();
        Found found = k == 1
                ? Found.direct(Found.identity(1), Double.NaN)
                : kind.method().find(given.flat(), weighting.weights(loadings), k, starts);
        return Rotated.of(this, names, loadings, found, kind.order(), notes);
    }

    /**
     * Its name and parameters.
     *
     * @return such as {@code direct oblimin (gamma 0)}
     */
    public String label() {
        return kind.label();
    }

    /** What is rotated and how. */
    @Override
    public String toString() {
        return label() + ", " + weighting;
    }
}
