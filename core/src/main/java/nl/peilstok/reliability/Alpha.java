package nl.peilstok.reliability;

import nl.peilstok.correlation.CoMoments;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.MissingPolicy;

/**
 * Cronbach's alpha, raw and standardised, with what each item adds to it.
 *
 * <pre>{@code
 * Alpha.of(items);                                    // listwise, Feldt's 95% interval
 * Alpha.listwise().withLevel(.90).analyse(items);
 * Alpha.pairwise().analyse(items);
 * }</pre>
 *
 * <p><b>Definition.</b> With k items, c<sub>ij</sub> their covariances and V = Σ c<sub>ij</sub> the variance of their
 * sum: raw alpha = k / (k − 1) · (1 − Σ c<sub>ii</sub> / V). Standardised alpha is the same of the correlations
 * r<sub>ij</sub> = c<sub>ij</sub> / √(c<sub>ii</sub> c<sub>jj</sub>), that is k r̄ / (1 + (k − 1) r̄) with r̄ the mean
 * inter-item correlation. The item–rest correlation is that of an item with the sum of the others. All of it comes from
 * the one matrix of covariances. Alpha may be negative.
 *
 * <p><b>Missing answers.</b> Listwise, only respondents who answered every item count. Pairwise, each covariance rests on
 * the respondents who answered both items and each variance on those who answered the item; r<sub>ij</sub> is then not
 * the correlation among those who answered both, as {@link CoMoments#correlation} gives, and may pass 1. Under either
 * policy the n, mean and standard deviation of an item are those of everyone who answered that item.
 *
 * <p><b>Interval.</b> Feldt's, of the raw alpha, listwise: from 1 − (1 − α) F<sub>1 − q</sub> to 1 − (1 − α)
 * F<sub>q</sub>, with q = (1 − level) / 2 and quantiles of F with n − 1 and (n − 1)(k − 1) degrees of freedom. It takes
 * the item scores to be normal, with equal variances and covariances. Pairwise there is none: the interval needs
 * complete data.
 *
 * <p><b>Undefined when</b> a covariance does not exist (fewer than two respondents), the sum of the items is constant up
 * to rounding, or pairwise covariances give that sum a negative variance. A constant item leaves the raw alpha defined;
 * standardised alpha and the item's own item–rest correlation do not exist. Of two items, alpha if one is deleted is
 * undefined.
 *
 * <p><b>Reference.</b> Cronbach (1951), doi:10.1007/BF02310555; Feldt (1965), doi:10.1007/BF02289499; Feldt, Woodruff
 * &amp; Salih (1987), doi:10.1177/014662168701100107.
 *
 * <p><b>Agrees with</b> R psych 2.2.9 {@code alpha} (of {@code na.omit} data for listwise) to a relative 1e-10, its
 * interval for complete data included.
 */
public final class Alpha {
    private static final double USUAL_LEVEL = 0.95;

    private final MissingPolicy policy;
    private final double level;

    private Alpha(MissingPolicy policy, double level) {
        this.policy = policy;
        this.level = level;
    }

    /**
     * Alpha over the respondents who answered every item.
     *
     * @return the procedure, with a level of 95%
     */
    public static Alpha listwise() {
        return new Alpha(MissingPolicy.LISTWISE, USUAL_LEVEL);
    }

    /**
     * Alpha from the covariances of pairs of items, each over the respondents who answered both.
     *
     * @return the procedure
     */
    public static Alpha pairwise() {
        return new Alpha(MissingPolicy.PAIRWISE, USUAL_LEVEL);
    }

    /**
     * Alpha by the defaults: {@code listwise().analyse(items)}.
     *
     * @param items two or more items
     * @return alpha and what each item adds
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static AlphaResult of(Items items) {
        return listwise().analyse(items);
    }

    /**
     * The same with another confidence level.
     *
     * @param confidence the level, between 0 and 1, such as 0.90
     * @return the procedure
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Alpha withLevel(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence: must lie between 0 and 1, got " + confidence);
        }
        return new Alpha(policy, confidence);
    }

    /**
     * Alpha of some items.
     *
     * @param items two or more items, reversed where they run against the others
     * @return alpha and what each item adds
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public AlphaResult analyse(Items items) {
        if (items.size() < 2) {
            throw new IllegalArgumentException(
                    "items: alpha needs two or more, got only " + items.names().get(0));
        }
        CoMoments moments = policy == MissingPolicy.LISTWISE ? CoMoments.listwise(items) : CoMoments.pairwise(items);
        return new AlphaResult(items, moments, level);
    }

    /**
     * The options.
     *
     * @return such as {@code Cronbach's alpha, listwise, level 0.95}
     */
    @Override
    public String toString() {
        return "Cronbach's alpha, " + policy.label() + ", level " + level;
    }
}
