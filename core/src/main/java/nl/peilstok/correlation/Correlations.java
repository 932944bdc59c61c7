package nl.peilstok.correlation;

import java.util.Objects;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.work.Work;

/**
 * How correlations of items are computed. The default is pairwise, with 95% intervals, on the calling thread.
 *
 * <pre>{@code
 * CorrelationMatrix r = Correlations.of(items);
 * CorrelationMatrix complete = Correlations.pearson().listwise().withLevel(.99).analyse(items);
 * }</pre>
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
    private static final Correlations PEARSON = new Correlations(MissingPolicy.PAIRWISE, .95, Work.here());

    private final MissingPolicy policy;
    private final double level;
    private final Work work;

    private Correlations(MissingPolicy policy, double level, Work work) {
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
     * Pearson's correlations with the defaults.
     *
     * @param items the items
     * @return the matrix, pairwise, with 95% intervals
     */
    public static CorrelationMatrix of(Items items) {
        return PEARSON.analyse(items);
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
        return new Correlations(MissingPolicy.LISTWISE, level, work);
    }

    /**
     * Over the respondents who answered both items of a pair.
     *
     * @return the new way of computing
     */
    public Correlations pairwise() {
        return new Correlations(MissingPolicy.PAIRWISE, level, work);
    }

    /**
     * With intervals of another level.
     *
     * @param confidence between 0 and 1, such as 0.99
     * @return the new way of computing
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Correlations withLevel(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("level: must lie between 0 and 1, got " + confidence);
        }
        return new Correlations(policy, confidence, work);
    }

    /**
     * With the help of other threads; they change no bit.
     *
     * @param how with which executor
     * @return the new way of computing
     */
    public Correlations on(Work how) {
        return new Correlations(policy, level, Objects.requireNonNull(how, "how"));
    }

    /**
     * The correlations of items.
     *
     * @param items the items
     * @return the matrix
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public CorrelationMatrix analyse(Items items) {
        CoMomentsAccumulator sums =
                policy == MissingPolicy.LISTWISE ? CoMomentsAccumulator.listwise() : CoMomentsAccumulator.pairwise();
        return matrix(sums.on(work).add(items).snapshot(), items);
    }

    /**
     * The correlations of items whose moments were collected in chunks. How missing answers were treated is what the
     * moments say, whatever is set here.
     *
     * @param moments the moments
     * @return the matrix; it does not know why respondents were left out of a single pair
     */
    public CorrelationMatrix analyse(CoMoments moments) {
        return matrix(moments, null);
    }

    private CorrelationMatrix matrix(CoMoments moments, Items items) {
        FisherZ fisher = new FisherZ(level);
        return CorrelationMatrix.of(
                "Pearson",
                moments.names(),
                moments.cases(),
                items,
                moments,
                (i, j) -> fisher.of(moments.correlation(i, j), moments.n(i, j)));
    }
}
