package nl.peilstok.reliability;

import java.util.Objects;
import nl.peilstok.data.Items;
import nl.peilstok.factor.FactorAnalysis;
import nl.peilstok.factor.Rotation;
import nl.peilstok.factor.SchmidLeiman;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.work.Work;

/**
 * Omega total and omega hierarchical: how much of a score is due to any factor, and how much to what all items have in
 * common.
 *
 * <pre>{@code
 * HierarchicalOmega.minres().analyse(items);                           // three group factors, oblimin, listwise
 * HierarchicalOmega.ml(4).pairwise().analyse(items);
 * HierarchicalOmega.minres().withBootstrap(Bootstrap.bca()).analyse(items);
 * HierarchicalOmega.minres(2).withSchmidLeiman(SchmidLeiman.minres().withTwoGroups(TwoGroups.EQUAL)).analyse(items);
 * }</pre>
 *
 * <p><b>Definition.</b> Of standardised items with correlations r<sub>ij</sub>, V = Σ r<sub>ij</sub>. Group factors are
 * extracted and rotated obliquely, and {@link SchmidLeiman} makes of them a general factor with loadings g<sub>i</sub> and
 * group factors with loadings λ<sub>if</sub> that do not correlate; u<sub>i</sub>² are the uniquenesses. Omega total = 1 −
 * Σ u<sub>i</sub>² / V; omega hierarchical = (Σ g<sub>i</sub>)² / V; their ratio is the limit of the latter for a long
 * scale of the same kind. Of a group factor, over the items that load most on it: general = (Σ g)² / V<sub>f</sub>, group =
 * (Σ λ<sub>f</sub>)² / V<sub>f</sub>, total their sum. The explained common variance is that of {@link
 * nl.peilstok.factor.SchmidLeimanResult#explainedCommonVariance}.
 *
 * <p><b>Missing answers.</b> As with {@link Alpha}: listwise, pairwise or the person mean.
 *
 * <p><b>Interval.</b> The {@linkplain #withBootstrap bootstrap's} where one is asked for, of both omegas, their ratio and the
 * explained common variance, which do not depend on the order and sign of the factors; a millisecond a replicate for 12 items.
 * Each replicate is extracted, rotated and transformed as the sample was. One without such factors, or with a search that
 * does not converge, is left out and counted; Heywood cases count, at their bound, and are reported. The shares of single
 * groups have none: which items belong to a group may change from replicate to replicate.
 *
 * <p><b>Undefined when</b> alpha is; an item is constant; there are too few items for the group factors (six for three), or
 * fewer factors than asked for; for maximum likelihood an item follows from others; pairwise a correlation lies beyond −1 or
 * 1; V is not above 0. The number of group factors changes the result: state it. With fewer than three items a group, or one
 * factor of factors that does not fit, as the notes say, omega hierarchical is not to be relied on.
 *
 * <p><b>Reference.</b> McDonald (1999), <i>Test theory: a unified treatment</i>, doi:10.4324/9781410601087; Zinbarg,
 * Revelle, Yovel and Li (2005), doi:10.1007/s11336-003-0974-7.
 *
 * <p><b>Agrees with</b> R psych 2.2.9 {@code omega(flip = FALSE)} to its own .005, as it stops the rotation early, and with
 * the converged solution to 1e-5.
 */
public final class HierarchicalOmega {
    private static final int USUAL_GROUPS = 3;

    private final FactorAnalysis groups;
    private final OneFactor.Method method;
    private final int number;
    private final Rotation rotation;
    private final SchmidLeiman general;
    private final Treatment treatment;
    /** Null for none. */
    private final Bootstrap bootstrap;

    private HierarchicalOmega(
            OneFactor.Method method,
            int number,
            Rotation rotation,
            SchmidLeiman general,
            Treatment treatment,
            Bootstrap bootstrap) {
        if (number < 2) {
            throw new IllegalArgumentException("groups: must be 2 or more, got " + number);
        }
        this.groups = method == OneFactor.Method.ML ? FactorAnalysis.ml(number) : FactorAnalysis.minres(number);
        this.method = method;
        this.number = number;
        this.rotation = rotation;
        this.general = general;
        this.treatment = treatment;
        this.bootstrap = bootstrap;
    }

    /**
     * Three group factors by minimum residuals, as R psych does it.
     *
     * @return the procedure, direct oblimin, listwise
     */
    public static HierarchicalOmega minres() {
        return minres(USUAL_GROUPS);
    }

    /**
     * Group factors by minimum residuals.
     *
     * @param groups how many, 2 or more; 2 need a choice by {@link #withSchmidLeiman}
     * @return the procedure, direct oblimin, listwise
     * @throws IllegalArgumentException if there are fewer than 2
     */
    public static HierarchicalOmega minres(int groups) {
        return of(OneFactor.Method.MINRES, groups);
    }

    /**
     * Group factors by maximum likelihood.
     *
     * @param groups how many, 2 or more; 2 need a choice by {@link #withSchmidLeiman}
     * @return the procedure, direct oblimin, listwise
     * @throws IllegalArgumentException if there are fewer than 2
     */
    public static HierarchicalOmega ml(int groups) {
        return of(OneFactor.Method.ML, groups);
    }

    private static HierarchicalOmega of(OneFactor.Method method, int groups) {
        return new HierarchicalOmega(
                method, groups, Rotation.oblimin(), SchmidLeiman.minres(), Treatment.listwise(), null);
    }

    HierarchicalOmega treating(Treatment other) {
        return new HierarchicalOmega(method, number, rotation, general, other, bootstrap);
    }

    /**
     * The same over the respondents who answered every item.
     *
     * @return the procedure
     */
    public HierarchicalOmega listwise() {
        return treating(Treatment.listwise());
    }

    /**
     * The same from the covariances of pairs of items, each over the respondents who answered both.
     *
     * @return the procedure
     */
    public HierarchicalOmega pairwise() {
        return treating(Treatment.pairwise());
    }

    /**
     * The same over the respondents who answered at least half of the items, each missing answer replaced by the mean of
     * the respondent's others.
     *
     * @return the procedure
     */
    public HierarchicalOmega personMean() {
        return treating(Treatment.personMean());
    }

    /**
     * The same with another oblique rotation.
     *
     * @param oblique the rotation
     * @return the procedure
     * @throws IllegalArgumentException if the rotation keeps factors uncorrelated
     */
    public HierarchicalOmega withRotation(Rotation oblique) {
        if (!oblique.isOblique()) {
            throw new IllegalArgumentException(
                    "oblique: group factors must be allowed to correlate, got " + oblique.label());
        }
        return new HierarchicalOmega(method, number, oblique, general, treatment, bootstrap);
    }

    /**
     * The same with another way to the general factor, which two group factors need.
     *
     * @param transformation the procedure
     * @return the procedure
     */
    public HierarchicalOmega withSchmidLeiman(SchmidLeiman transformation) {
        return new HierarchicalOmega(
                method,
                number,
                rotation,
                Objects.requireNonNull(transformation, "transformation"),
                treatment,
                bootstrap);
    }

    /**
     * The same with intervals by a bootstrap of the respondents.
     *
     * @param procedure the bootstrap
     * @return the procedure
     */
    public HierarchicalOmega withBootstrap(Bootstrap procedure) {
        return new HierarchicalOmega(
                method, number, rotation, general, treatment, Objects.requireNonNull(procedure, "procedure"));
    }

    /**
     * The same with other threads that help to sum; a bootstrap has its own way of working.
     *
     * @param work with which executor
     * @return the procedure; its results are the same to the bit
     */
    public HierarchicalOmega on(Work work) {
        return treating(treatment.on(work));
    }

    FactorAnalysis groups() {
        return groups;
    }

    boolean needsDefinite() {
        return method == OneFactor.Method.ML;
    }

    int number() {
        return number;
    }

    Rotation rotation() {
        return rotation;
    }

    SchmidLeiman general() {
        return general;
    }

    /**
     * Omega total and hierarchical of some items.
     *
     * @param items two or more items, reversed where they run against the others
     * @return both, with the factors they rest on
     * @throws IllegalArgumentException if there are fewer than two items, or two group factors without a choice for them
     * @throws java.util.concurrent.CancellationException if the thread is interrupted during a bootstrap
     */
    public HierarchicalOmegaResult analyse(Items items) {
        return of(Alpha.of(treatment).analyse(items), items);
    }

    /** Of items of which alpha is known, under the same treatment. */
    HierarchicalOmegaResult of(AlphaResult alpha, Items items) {
        HierarchicalOmegaResult result = new HierarchicalOmegaResult(alpha, this);
        return bootstrap == null ? result : result.with(treatment.resampled(items), bootstrap);
    }

    /**
     * The options.
     *
     * @return such as {@code Hierarchical omega, 3 group factors, minres, direct oblimin (gamma 0), listwise}
     */
    @Override
    public String toString() {
        return "Hierarchical omega, " + number + " group factors, "
                + (needsDefinite() ? "maximum likelihood" : "minres") + ", " + rotation.label() + ", " + treatment
                + (bootstrap == null ? "" : ", " + bootstrap);
    }
}
