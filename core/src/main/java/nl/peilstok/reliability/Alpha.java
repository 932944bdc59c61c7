package nl.peilstok.reliability;

import java.util.Objects;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.data.Items;
import nl.peilstok.math.Level;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.work.Work;

/**
 * Cronbach's alpha, raw and standardised, with what each item adds to it.
 *
 * <pre>{@code
 * Alpha.listwise().analyse(items);                                    // listwise, Feldt's 95% interval
 * Alpha.listwise().withLevel(.90).analyse(items);
 * Alpha.pairwise().analyse(items);
 * Alpha.listwise().withInterval(AlphaInterval.BONETT).analyse(items);
 * Alpha.listwise().withBootstrap(Bootstrap.bca().withReplicates(10_000)).analyse(items);
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
 * With the person mean, a missing answer is replaced by the mean of the respondent's other answers, if enough items were
 * answered: that makes items correlate more than people's answers do.
 *
 * <p><b>Interval.</b> Of the raw alpha, listwise, one of {@link AlphaInterval}, by default Feldt's: from 1 − (1 − α)
 * F<sub>1 − q</sub> to 1 − (1 − α) F<sub>q</sub>, with q = (1 − level) / 2 and quantiles of F with n − 1 and (n − 1)(k − 1)
 * degrees of freedom. They need complete data. The {@linkplain #withBootstrap bootstrap} gives raw and standardised alpha
 * each an interval of its own under every policy: respondents are drawn from those who count.
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
 * interval for complete data included; with PSPP 1.6.2 {@code RELIABILITY /MODEL=ALPHA} to 1e-12.
 */
public final class Alpha {
    private static final double USUAL_LEVEL = 0.95;

    private final Treatment treatment;
    private final AlphaInterval interval;
    /** Null for none. */
    private final Bootstrap bootstrap;

    private final double level;

    private Alpha(Treatment treatment, AlphaInterval interval, Bootstrap bootstrap, double level) {
        this.treatment = treatment;
        this.interval = interval;
        this.bootstrap = bootstrap;
        this.level = level;
    }

    /**
     * Alpha over the respondents who answered every item.
     *
     * @return the procedure, with Feldt's interval at 95%
     */
    public static Alpha listwise() {
        return of(Treatment.listwise());
    }

    /**
     * Alpha from the covariances of pairs of items, each over the respondents who answered both.
     *
     * @return the procedure
     */
    public static Alpha pairwise() {
        return of(Treatment.pairwise());
    }

    /**
     * Alpha over the respondents who answered at least half of the items, each missing answer replaced by the mean of
     * the respondent's others.
     *
     * @return the procedure
     */
    public static Alpha personMean() {
        return of(Treatment.personMean());
    }

    /**
     * Alpha over the respondents who answered a number of items, each missing answer replaced by the mean of the
     * respondent's others.
     *
     * @param atLeast the least number of items answered, 1 or more
     * @return the procedure
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static Alpha personMean(int atLeast) {
        return of(Treatment.personMean(atLeast));
    }

    static Alpha of(Treatment treatment) {
        return new Alpha(treatment, AlphaInterval.FELDT, null, USUAL_LEVEL);
    }

    /**
     * The same with another confidence level.
     *
     * @param level between 0 and 1, such as 0.90
     * @return the procedure
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Alpha withLevel(double level) {
        return new Alpha(treatment, interval, bootstrap, Level.checked(level));
    }

    /**
     * The same with another interval of raw alpha, in place of a bootstrap's too.
     *
     * @param method how it is made
     * @return the procedure
     */
    public Alpha withInterval(AlphaInterval method) {
        return new Alpha(treatment, Objects.requireNonNull(method, "method"), null, level);
    }

    /**
     * The same with intervals of raw and standardised alpha by a bootstrap of the respondents, at the bootstrap's level.
     *
     * @param procedure the bootstrap
     * @return the procedure
     */
    public Alpha withBootstrap(Bootstrap procedure) {
        return new Alpha(treatment, interval, Objects.requireNonNull(procedure, "procedure"), level);
    }

    /**
     * The same with other threads that help to sum; a bootstrap has its own way of working.
     *
     * @param work with which executor
     * @return the procedure; its results are the same to the bit
     */
    public Alpha on(Work work) {
        return new Alpha(treatment.on(work), interval, bootstrap, level);
    }

    /**
     * Alpha of some items.
     *
     * @param items two or more items, reversed where they run against the others
     * @return alpha and what each item adds
     * @throws IllegalArgumentException if there are fewer than two items, or fewer than a person mean was asked for
     */
    public AlphaResult analyse(Items items) {
        if (items.size() < 2) {
            throw new IllegalArgumentException(
                    "items: alpha needs two or more, got only " + items.names().get(0));
        }
        return new AlphaResult(items, treatment, interval, bootstrap, level);
    }

    /**
     * The options.
     *
     * @return such as {@code Cronbach's alpha, listwise, Feldt, level 0.95}
     */
    @Override
    public String toString() {
        return "Cronbach's alpha, " + treatment + ", "
                + (bootstrap == null ? interval.label() + ", level " + level : bootstrap.toString());
    }
}
