package nl.peilstok.correlation;

import java.util.Objects;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.math.Level;
import nl.peilstok.work.Work;

/**
 * How correlations of items are computed. The default is pairwise, with 95% intervals, on the calling thread.
 *
 * <pre>{@code
 * CorrelationMatrix r = Correlations.pearson().analyse(items);
 * CorrelationMatrix complete = Correlations.pearson().listwise().withLevel(.99).analyse(items);
 * CorrelationMatrix ranks = Correlations.spearman().analyse(items);
 * }</pre>
 *
 * <p>What follows is Pearson's; {@link #spearman} and {@link #kendall} tell what differs.
 *
 * <p><b>Definition.</b> Pearson's r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²), as {@link CoMoments#correlation}; p by
 * t = r √((n − 2) / (1 − r²)) with n − 2 degrees of freedom, two-sided.
 *
 * <p><b>Missing answers.</b> Pairwise: each pair of items uses every respondent who answered both. Listwise: every pair
 * uses those who answered all items. A pairwise matrix may be indefinite, which its {@linkplain
 * CorrelationMatrix#diagnosis diagnosis} says.
 *
 * <p><b>Interval.</b> Fisher's z: tanh(artanh r ± z / √(n − 3)).
 *
 * <p><b>Undefined when</b> fewer than two respondents answered both items, or one item is constant among them; the test
 * when fewer than 3 did, the interval when fewer than 4.
 *
 * <p><b>Reference.</b> Fisher (1921), On the probable error of a coefficient of correlation deduced from a small sample,
 * Metron 1, 3–32.
 *
 * <p><b>Agrees with</b> R 4.2 {@code cor} and {@code cor.test} to a relative 1e-12.
 */
public final class Correlations {
    private static final Correlations PEARSON = new Correlations(null, MissingPolicy.PAIRWISE, .95, Work.here());

    /** Null for Pearson's. */
    private final RankCorrelations.Coefficients ranks;

    private final MissingPolicy policy;
    private final double level;
    private final Work work;

    private Correlations(RankCorrelations.Coefficients ranks, MissingPolicy policy, double level, Work work) {
        this.ranks = ranks;
        this.policy = policy;
        this.level = level;
        this.work = work;
    }

    /**
     * Pearson's product-moment correlations.
     *
     * @return pairwise, with 95% intervals
     */
    public static Correlations pearson() {
        return PEARSON;
    }

    /**
     * Spearman's rank correlations.
     *
     * <p><b>Definition.</b> ρ = Pearson's r of the ranks; respondents who share a score share the mean of their ranks
     * (mid-ranks). p, two-sided: exact up to 9 respondents, as the share of all pairings of the ranks, ties included, with a
     * ρ as far from 0; beyond, by t = ρ √((n − 2) / (1 − ρ²)) with n − 2 degrees of freedom, an approximation without correction
     * for continuity. Ranks and their products are summed as whole numbers: the order of the respondents and
     * threads change no bit, reversal changes only the sign, and any scores in the same order give the same.
     *
     * <p><b>Missing answers.</b> Pairwise: the respondents who answered both items are ranked anew for each pair.
     * Listwise: those who answered all items are ranked.
     *
     * <p><b>Interval.</b> tanh(artanh ρ ± z √((1 + ρ²/2) / (n − 3))), by Bonett and Wright.
     *
     * <p><b>Undefined when</b> fewer than two respondents answered both items, or one item is constant among them; the
     * test when fewer than 3 did, the interval when fewer than 4.
     *
     * <p><b>Reference.</b> Spearman (1904), doi:10.2307/1412159; the interval: Bonett &amp; Wright (2000),
     * doi:10.1007/BF02294183.
     *
     * <p><b>Agrees with</b> R 4.2 {@code cor(method = "spearman")} and {@code cor.test(exact = FALSE)} to a relative
     * 1e-12, p to 1e-10; up to 9 respondents without ties with {@code cor.test(exact = TRUE)}.
     *
     * @return pairwise, with 95% intervals
     */
    public static Correlations spearman() {
        return new Correlations(Spearman::new, MissingPolicy.PAIRWISE, .95, Work.here());
    }

    /**
     * Kendall's rank correlations τ-b.
     *
     * <p><b>Definition.</b> τ = (C − D) / √((P − T₁)(P − T₂)), where of the P = n(n − 1) / 2 pairs of respondents C stand
     * in the same order on both items and D in opposite orders, and T₁ and T₂ share their score on the one and the
     * other. p, two-sided: without ties and with fewer than 50 respondents exact, by the distribution of D over all
     * orders; with ties exact up to 9, as the share of all pairings of the scores, ties included, with a C − D as far from 0;
     * otherwise by z = (C − D) / σ with the variance that the ties leave, without correction for continuity.
     * Pairs are counted as whole numbers: the order of the respondents and threads change no bit, reversal changes only
     * the sign, and any scores in the same order give the same.
     *
     * <p><b>Missing answers.</b> As with {@link #pearson}.
     *
     * <p><b>Interval.</b> tanh(artanh τ ± z √(0.437 / (n − 4))), by Fieller, Hartley and Pearson; made for scores without
     * ties and |τ| to about .8.
     *
     * <p><b>Undefined when</b> fewer than two respondents answered both items, or one item is constant among them; the
     * interval when fewer than 5 did.
     *
     * <p><b>Reference.</b> Kendall (1970), Rank correlation methods, 4th ed.; the counting: Knight (1966),
     * doi:10.1080/01621459.1966.10480879; the interval: Fieller, Hartley &amp; Pearson (1957),
     * doi:10.1093/biomet/44.3-4.470.
     *
     * <p><b>Agrees with</b> R 4.2 {@code cor(method = "kendall")} and {@code cor.test} to a relative 1e-12, p to 1e-10 but for
     * that of up to 9 respondents with ties, which there is normal.
     *
     * @return pairwise, with 95% intervals
     */
    public static Correlations kendall() {
        return new Correlations(Kendall::new, MissingPolicy.PAIRWISE, .95, Work.here());
    }

    /**
     * Polychoric correlations, with options of their own.
     *
     * @return {@link Polychoric#twoStep()}
     */
    public static Polychoric polychoric() {
        return Polychoric.twoStep();
    }

    /**
     * Over the respondents who answered all items.
     *
     * @return the new way of computing
     */
    public Correlations listwise() {
        return new Correlations(ranks, MissingPolicy.LISTWISE, level, work);
    }

    /**
     * Over the respondents who answered both items of a pair.
     *
     * @return the new way of computing
     */
    public Correlations pairwise() {
        return new Correlations(ranks, MissingPolicy.PAIRWISE, level, work);
    }

    /**
     * With intervals of another level.
     *
     * @param level between 0 and 1, such as 0.99
     * @return the new way of computing
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Correlations withLevel(double level) {
        return new Correlations(ranks, policy, Level.checked(level), work);
    }

    /**
     * With the help of other threads; they change no bit.
     *
     * @param how with which executor
     * @return the new way of computing
     */
    public Correlations on(Work how) {
        return new Correlations(ranks, policy, level, Objects.requireNonNull(how, "how"));
    }

    /**
     * The correlations of items.
     *
     * @param items the items
     * @return the matrix
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public CorrelationMatrix analyse(Items items) {
        if (ranks != null) {
            return RankCorrelations.of(items, policy, level, work, ranks);
        }
        CoMomentsAccumulator sums =
                policy == MissingPolicy.LISTWISE ? CoMomentsAccumulator.listwise() : CoMomentsAccumulator.pairwise();
        return matrix(sums.on(work).add(items).snapshot(), items);
    }

    /**
     * Pearson's correlations of items whose moments were collected in chunks. How missing answers were treated is what the
     * moments say, whatever is set here.
     *
     * @param moments the moments
     * @return the matrix; it does not know why respondents were left out of a single pair
     * @throws IllegalArgumentException if rank correlations are wanted
     */
    public CorrelationMatrix analyse(CoMoments moments) {
        if (ranks != null) {
            throw new IllegalArgumentException("moments: hold no ranks; rank correlations are computed from items");
        }
        return matrix(moments, null);
    }

    private CorrelationMatrix matrix(CoMoments moments, Items items) {
        FisherZ fisher = new FisherZ(level);
        return CorrelationMatrix.of(
                        PolychoricPairs.PEARSON,
                        moments.names(),
                        moments.cases(),
                        (i, j) -> fisher.of(moments.correlation(i, j), moments.n(i, j)))
                .from(items)
                .with(moments);
    }
}
