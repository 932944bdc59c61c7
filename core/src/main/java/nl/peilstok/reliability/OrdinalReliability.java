package nl.peilstok.reliability;

import nl.peilstok.data.Items;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.work.Work;

/**
 * Reliability by way of polychoric correlations: ordinal alpha and categorical omega. The two are of different things.
 *
 * <pre>{@code
 * OrdinalReliability.minres().analyse(items);                          // listwise
 * OrdinalReliability.dwls().pairwise().analyse(items);
 * OrdinalReliability.minres().withBootstrap(Bootstrap.percentile().withReplicates(1_000)).analyse(items);
 * }</pre>
 *
 * <p><b>Definition.</b> Each answer is taken to be a normal response cut at thresholds τ. With ρ<sub>ij</sub> the polychoric
 * correlations, <i>ordinal alpha</i> = k / (k − 1) · (1 − k / Σ ρ<sub>ij</sub>). That is the alpha of the sum of the
 * responses, which nobody observes, and not of the score that is made of the answers: as a rule it is higher, and it is
 * not to be read as the reliability of that score (Chalmers 2018).
 *
 * <p><i>Categorical omega</i> is that of the score. One factor with loadings λ is fitted to ρ. With d<sub>ia</sub> the rise of
 * the score of item i at its threshold a, the covariance of two items whose responses correlate r is c<sub>ij</sub>(r) =
 * Σ<sub>ab</sub> d<sub>ia</sub> d<sub>jb</sub> [Φ₂(τ<sub>ia</sub>, τ<sub>jb</sub>; r) − Φ(τ<sub>ia</sub>)
 * Φ(τ<sub>jb</sub>)], and ω = Σ<sub>ij</sub> c<sub>ij</sub>(λ<sub>i</sub> λ<sub>j</sub>) / Σ<sub>ij</sub>
 * c<sub>ij</sub>(ρ<sub>ij</sub>), with ρ<sub>ii</sub> = 1. {@linkplain #withModelVariance By the model}, ρ<sub>ij</sub> in the
 * divisor is λ<sub>i</sub> λ<sub>j</sub> too.
 *
 * <p><b>Missing answers.</b> Listwise; pairwise, thresholds are of all who answered an item.
 *
 * <p><b>Interval.</b> The bootstrap's where one is asked for: correlations, thresholds and factor are found anew for each
 * replicate, some milliseconds for 12 items.
 *
 * <p><b>Undefined when</b> an item is numeric or constant, or fewer than two respondents count; ordinal alpha when Σ ρ is not
 * above 0; categorical omega with fewer than three items.
 *
 * <p><b>Reference.</b> Zumbo, Gadermann and Zeisser (2007), doi:10.22237/jmasm/1177992180; Chalmers (2018),
 * doi:10.1177/0013164417727036; Green and Yang (2009), doi:10.1007/s11336-008-9099-3.
 *
 * <p><b>Agrees with</b> R lavaan 0.6-14, estimators {@code "ULS"} for minres and {@code "DWLS"} for {@link #dwls}, with semTools
 * 0.5-6 {@code compRelSEM(ord.scale = TRUE)}, in six cases with two to five options, two of them of some 40 respondents with
 * many empty cells, to 1e-5 (found: 1e-7). lavaan's {@code "WLSMV"} and {@code "ULSMV"} have the same estimates. Where a
 * table of two items with two options has an empty cell lavaan adds ½ to it; here such a pair has no standard error, and
 * {@code dwls} is absent.
 */
public final class OrdinalReliability {
    private final boolean weighted;
    private final boolean pairwise;
    private final boolean byModel;
    /** Null for none. */
    private final Bootstrap bootstrap;

    private final Work work;

    private OrdinalReliability(boolean weighted, boolean pairwise, boolean byModel, Bootstrap bootstrap, Work work) {
        if (weighted && bootstrap != null) {
            throw new IllegalArgumentException(
                    "procedure: a bootstrap is for minres, as the weights of dwls are not found for each replicate");
        }
        this.weighted = weighted;
        this.pairwise = pairwise;
        this.byModel = byModel;
        this.bootstrap = bootstrap;
        this.work = work;
    }

    /**
     * With the factor by minimum residuals, also known as unweighted least squares.
     *
     * @return the procedure, listwise, without intervals
     */
    public static OrdinalReliability minres() {
        return new OrdinalReliability(false, false, false, null, Work.here());
    }

    /**
     * With the factor by diagonally weighted least squares, the usual choice of SEM programs. Where one factor does not fit,
     * it differs much from minres.
     *
     * @return the procedure, listwise, without intervals
     */
    public static OrdinalReliability dwls() {
        return new OrdinalReliability(true, false, false, null, Work.here());
    }

    /**
     * The same over the respondents who answered every item.
     *
     * @return the procedure
     */
    public OrdinalReliability listwise() {
        return new OrdinalReliability(weighted, false, byModel, bootstrap, work);
    }

    /**
     * The same with each correlation over the respondents who answered both items.
     *
     * @return the procedure
     */
    public OrdinalReliability pairwise() {
        return new OrdinalReliability(weighted, true, byModel, bootstrap, work);
    }

    /**
     * The same with the variance of the score by the model, in place of the one that the polychoric correlations give.
     *
     * @return the procedure
     */
    public OrdinalReliability withModelVariance() {
        return new OrdinalReliability(weighted, pairwise, true, bootstrap, work);
    }

    /**
     * The same with intervals by a bootstrap of the respondents.
     *
     * @param procedure the bootstrap
     * @return the procedure
     * @throws IllegalArgumentException if the factor is by diagonally weighted least squares
     */
    public OrdinalReliability withBootstrap(Bootstrap procedure) {
        return new OrdinalReliability(weighted, pairwise, byModel, procedure, work);
    }

    /**
     * The same with other threads that help to correlate; a bootstrap has its own way of working.
     *
     * @param how with which executor
     * @return the procedure; its results are the same to the bit
     */
    public OrdinalReliability on(Work how) {
        return new OrdinalReliability(weighted, pairwise, byModel, bootstrap, how);
    }

    boolean isWeighted() {
        return weighted;
    }

    boolean isPairwise() {
        return pairwise;
    }

    boolean isByModel() {
        return byModel;
    }

    Work work() {
        return work;
    }

    /**
     * Ordinal alpha and categorical omega of some items.
     *
     * @param items two or more items, reversed where they run against the others
     * @return both, with the correlations and the factor they rest on
     * @throws IllegalArgumentException if there are fewer than two items
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public OrdinalReliabilityResult analyse(Items items) {
        if (items.size() < 2) {
            throw new IllegalArgumentException("items: reliability needs two or more, got only "
                    + items.names().get(0));
        }
        OrdinalReliabilityResult result = new OrdinalReliabilityResult(items, this);
        return bootstrap == null ? result : result.with(items, bootstrap);
    }

    /**
     * The options.
     *
     * @return such as {@code Ordinal reliability, minres, listwise}
     */
    @Override
    public String toString() {
        return "Ordinal reliability, " + (weighted ? "diagonally weighted least squares" : "minres")
                + (pairwise ? ", pairwise" : ", listwise") + (byModel ? ", variance by the model" : "")
                + (bootstrap == null ? "" : ", " + bootstrap);
    }
}
