package nl.peilstok.reliability;

import java.util.EnumMap;
import java.util.Map;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.work.Work;

/**
 * McDonald's omega of a scale that measures one thing, with composite reliability and average variance extracted.
 *
 * <pre>{@code
 * Omega.ml().analyse(items);                                           // listwise, 2,000 BCa replicates
 * Omega.minres().pairwise().withoutBootstrap().analyse(items);
 * Omega.ml().withObservedVariance().analyse(items);
 * Omega.ml().withBootstrap(Bootstrap.percentile().withReplicates(10_000)).analyse(items);
 * }</pre>
 *
 * <p><b>Definition.</b> One factor is fitted to the correlations, x<sub>i</sub> = λ<sub>i</sub> F + e<sub>i</sub>. With
 * s<sub>i</sub> the standard deviation, l<sub>i</sub> = s<sub>i</sub> λ<sub>i</sub> the loading and θ<sub>i</sub> =
 * s<sub>i</sub>² ψ<sub>i</sub> the error variance of an item as it is scored: ω = (Σl)² / ((Σl)² + Σθ), the variance of the
 * sum being that of the model. {@linkplain #withObservedVariance Of the observed variance} V = Σ c<sub>ij</sub>: (Σl)² / V.
 * Standardised, with λ and ψ in place of l and θ, it is composite reliability; the average variance extracted is Σλ² / k.
 * Maximum likelihood gives the same of covariances and correlations; minres is that of correlations. Uniquenesses are
 * .005 or more. Omega is alpha if all l<sub>i</sub> are equal and the model fits.
 *
 * <p><b>Missing answers.</b> As with {@link Alpha}: listwise, pairwise or the person mean.
 *
 * <p><b>Interval.</b> The bootstrap's: BCa of 2,000 replicates, where it takes no more than a few seconds, unless another
 * is asked for. A replicate is fitted from the uniquenesses of all respondents, without further starts: where the factor is
 * weak, some replicates end at another minimum than further starts would find, and the interval is a rough one.
 *
 * <p><b>Undefined when</b> alpha is; when fewer than three items vary; for maximum likelihood when an item follows exactly
 * from others, as always with no more respondents than items; pairwise when a correlation lies beyond −1 or 1. A constant
 * item adds nothing to omega; composite reliability does not exist with it. A Heywood case, a uniqueness at the bound, is
 * told by {@link OmegaResult#notes}: omega is then not to be trusted.
 *
 * <p><b>Reference.</b> McDonald (1999), <i>Test theory: a unified treatment</i>, doi:10.4324/9781410601087; Fornell and
 * Larcker (1981), doi:10.1177/002224378101800104.
 *
 * <p><b>Agrees with</b> the formula in R of one-factor solutions by maximum likelihood and least squares, which minimise as
 * R {@code factanal} and psych {@code fa}, to 1e-6.
 */
public final class Omega {
    private final OneFactor.Method method;
    private final boolean ofObserved;
    private final Treatment treatment;
    private final CoefficientBootstrap intervals;

    private Omega(OneFactor.Method method, boolean ofObserved, Treatment treatment, CoefficientBootstrap intervals) {
        this.method = method;
        this.ofObserved = ofObserved;
        this.treatment = treatment;
        this.intervals = intervals;
    }

    /**
     * By maximum likelihood.
     *
     * @return the procedure, listwise, with BCa intervals at 95%
     */
    public static Omega ml() {
        return of(OneFactor.Method.ML);
    }

    /**
     * By minimum residuals, also known as unweighted least squares. It does without an inverse: for few respondents, or
     * items that follow from others.
     *
     * @return the procedure, listwise, with BCa intervals at 95%
     */
    public static Omega minres() {
        return of(OneFactor.Method.MINRES);
    }

    private static Omega of(OneFactor.Method method) {
        return new Omega(method, false, Treatment.listwise(), CoefficientBootstrap.ifShort());
    }

    private Omega treating(Treatment other) {
        return new Omega(method, ofObserved, other, intervals);
    }

    /**
     * The same over the respondents who answered every item.
     *
     * @return the procedure
     */
    public Omega listwise() {
        return treating(Treatment.listwise());
    }

    /**
     * The same from the covariances of pairs of items, each over the respondents who answered both.
     *
     * @return the procedure
     */
    public Omega pairwise() {
        return treating(Treatment.pairwise());
    }

    /**
     * The same over the respondents who answered at least half of the items, each missing answer replaced by the mean of
     * the respondent's others.
     *
     * @return the procedure
     */
    public Omega personMean() {
        return treating(Treatment.personMean());
    }

    /**
     * The same over the respondents who answered a number of items, each missing answer replaced by the mean of the
     * respondent's others.
     *
     * @param atLeast the least number of items answered, 1 or more
     * @return the procedure
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Omega personMean(int atLeast) {
        return treating(Treatment.personMean(atLeast));
    }

    /**
     * The same with the variance that the sum of the items has in place of the one by the model. Where the model does not
     * fit, the two differ.
     *
     * @return the procedure
     */
    public Omega withObservedVariance() {
        return new Omega(method, true, treatment, intervals);
    }

    /**
     * The same with another bootstrap, however long it takes.
     *
     * @param procedure the bootstrap
     * @return the procedure
     */
    public Omega withBootstrap(Bootstrap procedure) {
        return new Omega(method, ofObserved, treatment, CoefficientBootstrap.ofAll(procedure));
    }

    /**
     * The same without intervals.
     *
     * @return the procedure
     */
    public Omega withoutBootstrap() {
        return new Omega(method, ofObserved, treatment, intervals.none());
    }

    /**
     * The same with another confidence level.
     *
     * @param confidence the level, between 0 and 1, such as 0.90
     * @return the procedure
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Omega withLevel(double confidence) {
        return new Omega(method, ofObserved, treatment, intervals.withLevel(confidence));
    }

    /**
     * The same with other threads that help to sum and to resample.
     *
     * @param work with which executor
     * @return the procedure; its results are the same to the bit
     */
    public Omega on(Work work) {
        return new Omega(method, ofObserved, treatment.on(work), intervals.on(work));
    }

    /**
     * Omega of some items.
     *
     * @param items two or more items, reversed where they run against the others
     * @return omega and what each item adds
     * @throws IllegalArgumentException if there are fewer than two items, or fewer than a person mean was asked for
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public OmegaResult analyse(Items items) {
        OmegaResult result = new OmegaResult(Alpha.of(treatment).analyse(items), method, ofObserved);
        Map<Coefficient, Estimate> estimates = new EnumMap<>(Coefficient.class);
        estimates.put(Coefficient.OMEGA, result.raw());
        estimates.put(Coefficient.COMPOSITE_RELIABILITY, result.standardised());
        estimates.put(Coefficient.AVERAGE_VARIANCE_EXTRACTED, result.averageVarianceExtracted());
        result.refit()
                .map(Coefficients.of(items, null)::with)
                .ifPresent(coefficients -> intervals.addIntervals(estimates, items, treatment, coefficients));
        return result.with(estimates);
    }

    /**
     * The options.
     *
     * @return such as {@code Omega, maximum likelihood, listwise}
     */
    @Override
    public String toString() {
        return "Omega, " + (method == OneFactor.Method.ML ? "maximum likelihood" : "minres") + ", " + treatment
                + (ofObserved ? ", of the observed variance" : "") + intervals;
    }
}
