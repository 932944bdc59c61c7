package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.peilstok.data.Items;
import nl.peilstok.math.Level;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.work.Work;

/**
 * Everything about the reliability of a scale in one call: the coefficients, each with its own interval, the error of
 * measurement and what each item adds.
 *
 * <pre>{@code
 * Reliability.listwise().analyse(items);                                            // listwise, 95%
 * Reliability.pairwise().withBootstrap(Bootstrap.percentile()).analyse(items);
 * Reliability.listwise().withCoefficients(Coefficient.ALPHA, Coefficient.OMEGA).analyse(items);
 * Reliability.listwise().withParts(items.only("visie_01..visie_03"), items.only("visie_04..visie_06")).analyse(items);
 * }</pre>
 *
 * <p><b>Definition.</b> With k items, c<sub>ij</sub> their covariances, V = Σ c<sub>ij</sub> and t = Σ c<sub>ii</sub>:
 * λ₁ = 1 − t / V; alpha = λ₃ = k λ₁ / (k − 1), standardised the same of the correlations; λ₂ = λ₁ + √(k / (k − 1) ·
 * Σ<sub>i≠j</sub> c²<sub>ij</sub>) / V; λ₅ = λ₁ + 2 √(max<sub>i</sub> Σ<sub>j≠i</sub> c²<sub>ij</sub>) / V; λ₆ = 1 − Σ
 * c<sub>ii</sub> (1 − R²<sub>i</sub>) / V with R²<sub>i</sub> the squared multiple correlation of an item with the
 * others. λ₄ = 4 cov(A, B) / V for the split of the items in parts A and B of any size for which it is greatest, exact up
 * to 20 items; beyond, the best that exchanges and flips of items find from 202 starts, which may be too low. Kuder and
 * Richardson's 20 is alpha of items with two options; 21 = k / (k − 1) · (1 − M (k − M) / (k V)) of scores 0 and 1, with M the
 * mean of the sum and V with divisor n. Split-halves: {@link SplitHalf}; over all splits in halves (of sizes that differ
 * by one for an odd k) the mean is exact, the least and the greatest as λ₄. Greatest lower bound: 1 − max Σθ / V, over θ
 * ≥ 0 that leave C − diag(θ) positive semidefinite. Stratified alpha: 1 − Σ V<sub>s</sub> (1 − α<sub>s</sub>) / V over the
 * parts s of the scale. Omega of one factor, composite reliability and average variance extracted are those of {@link Omega}
 * by maximum likelihood; ordinal alpha and categorical omega those of {@link OrdinalReliability}; omega total and
 * hierarchical and explained common variance those of {@link HierarchicalOmega} with three group factors.
 *
 * <p><b>Missing answers.</b> As with {@link Alpha}: listwise, pairwise or the person mean. All coefficients come from one
 * matrix of covariances, but ordinal alpha and categorical omega, which person means leave without categories.
 *
 * <p><b>Interval.</b> Of alpha and Kuder–Richardson 20 the one of {@link AlphaInterval} that was asked for, by default
 * Feldt's, listwise. Of the others the BCa bootstrap's, of 2,000 replicates, where it takes no more than a few seconds;
 * otherwise none, with the reason. A bootstrap that is asked for makes all intervals, alpha's and those of the ordinal
 * coefficients and of group factors too, which by default have none as they take longer.
 * Replicates in which a coefficient is undefined or its search does not converge are counted below the table. λ₄, the
 * greatest half and the greatest lower bound are maxima: they rise with chance, the more so the smaller the sample, and
 * intervals do not mend that wholly.
 *
 * <p><b>Undefined when</b> alpha is (all); an item is constant (standardised alpha); an item follows exactly from others,
 * as always with fewer respondents than items (λ₆, greatest lower bound); the items have not all the same two options
 * (Kuder–Richardson); fewer than three items vary (omega), or items are too few for the group factors; a half is constant,
 * or unequal halves correlate negatively (Spearman–Brown).
 *
 * <p><b>Reference.</b> Guttman (1945), doi:10.1007/BF02288892; Kuder and Richardson (1937), doi:10.1007/BF02288391;
 * Jackson and Agunwamba (1977), doi:10.1007/BF02295979; ten Berge and Sočan (2004), doi:10.1007/BF02289858; Cronbach,
 * Schönemann and McKie (1965), doi:10.1177/001316446502500201.
 *
 * <p><b>Agrees with</b> R psych 2.2.9 {@code guttman} and {@code splitHalf} (of correlations, even numbers of items) and
 * SPSS's formulas written out in R, with λ₄ by enumeration, to a relative 1e-10; the greatest lower bound to 1e-9, with
 * its dual solution as proof.
 */
public final class Reliability {
    private static final double USUAL_LEVEL = 0.95;

    private final Treatment treatment;
    private final AlphaInterval interval;
    private final double level;
    private final CoefficientBootstrap intervals;
    private final List<Items> parts;
    private final Set<Coefficient> wanted;
    private final HierarchicalOmega hierarchical;

    private Reliability(
            Treatment treatment,
            AlphaInterval interval,
            double level,
            CoefficientBootstrap intervals,
            List<Items> parts,
            Set<Coefficient> wanted,
            HierarchicalOmega hierarchical) {
        this.treatment = treatment;
        this.interval = interval;
        this.level = level;
        this.intervals = intervals;
        this.parts = parts;
        this.wanted = wanted;
        this.hierarchical = hierarchical;
    }

    private static Reliability of(Treatment treatment) {
        return new Reliability(
                treatment,
                AlphaInterval.FELDT,
                USUAL_LEVEL,
                CoefficientBootstrap.ifShort(),
                List.of(),
                EnumSet.allOf(Coefficient.class),
                HierarchicalOmega.minres());
    }

    /**
     * Over the respondents who answered every item.
     *
     * @return the procedure
     */
    public static Reliability listwise() {
        return of(Treatment.listwise());
    }

    /**
     * From the covariances of pairs of items, each over the respondents who answered both.
     *
     * @return the procedure
     */
    public static Reliability pairwise() {
        return of(Treatment.pairwise());
    }

    /**
     * Over the respondents who answered at least half of the items, each missing answer replaced by the mean of the
     * respondent's others.
     *
     * @return the procedure
     */
    public static Reliability personMean() {
        return of(Treatment.personMean());
    }

    /**
     * Over the respondents who answered a number of items, each missing answer replaced by the mean of the respondent's
     * others.
     *
     * @param atLeast the least number of items answered, 1 or more
     * @return the procedure
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static Reliability personMean(int atLeast) {
        return of(Treatment.personMean(atLeast));
    }

    /**
     * The same with another confidence level, of the bootstrap too.
     *
     * @param level between 0 and 1, such as 0.90
     * @return the procedure
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Reliability withLevel(double level) {
        return new Reliability(
                treatment, interval, Level.checked(level), intervals.withLevel(level), parts, wanted, hierarchical);
    }

    /**
     * The same with another interval of alpha and Kuder–Richardson 20.
     *
     * @param method how it is made
     * @return the procedure
     */
    public Reliability withInterval(AlphaInterval method) {
        return new Reliability(
                treatment, Objects.requireNonNull(method, "method"), level, intervals, parts, wanted, hierarchical);
    }

    /**
     * The same with a bootstrap of every coefficient, at the bootstrap's level, however long it takes; {@link
     * #withCoefficients} spares the time of those that are not wanted.
     *
     * @param procedure the bootstrap
     * @return the procedure
     */
    public Reliability withBootstrap(Bootstrap procedure) {
        return new Reliability(
                treatment, interval, level, CoefficientBootstrap.ofAll(procedure), parts, wanted, hierarchical);
    }

    /**
     * The same without any bootstrap.
     *
     * @return the procedure
     */
    public Reliability withoutBootstrap() {
        return new Reliability(treatment, interval, level, intervals.none(), parts, wanted, hierarchical);
    }

    /**
     * The same with parts of the scale, for stratified alpha.
     *
     * @param partsOfScale two or more parts that have each item once
     * @return the procedure
     * @throws IllegalArgumentException if there are fewer than two parts, or an item stands in two
     */
    public Reliability withParts(Items... partsOfScale) {
        List<String> names = Arrays.stream(partsOfScale)
                .flatMap(part -> part.names().stream())
                .toList();
        if (partsOfScale.length < 2 || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(
                    "partsOfScale: two or more parts with each item in one are needed, got " + partsOfScale.length
                            + (partsOfScale.length == 1 ? " part of " : " parts of ") + String.join(", ", names));
        }
        return new Reliability(treatment, interval, level, intervals, List.of(partsOfScale), wanted, hierarchical);
    }

    /**
     * The same with another way to omega total and hierarchical, such as another number of group factors.
     *
     * @param procedure the way; its treatment of missing answers plays no part
     * @return the procedure
     */
    public Reliability withGroupFactors(HierarchicalOmega procedure) {
        return new Reliability(
                treatment, interval, level, intervals, parts, wanted, Objects.requireNonNull(procedure, "procedure"));
    }

    /**
     * The same of some coefficients only, which spares the time of the others; alpha and the items are always there.
     *
     * @param some one or more
     * @return the procedure
     * @throws IllegalArgumentException if there is none
     */
    public Reliability withCoefficients(Coefficient... some) {
        if (some.length == 0) {
            throw new IllegalArgumentException("some: one or more coefficients are needed, got none");
        }
        return new Reliability(
                treatment, interval, level, intervals, parts, EnumSet.copyOf(List.of(some)), hierarchical);
    }

    /**
     * The same with other threads that help to sum and to resample.
     *
     * @param work with which executor
     * @return the procedure; its results are the same to the bit
     */
    public Reliability on(Work work) {
        return new Reliability(treatment.on(work), interval, level, intervals.on(work), parts, wanted, hierarchical);
    }

    /**
     * The reliability of a scale.
     *
     * @param items two or more items, reversed where they run against the others
     * @return the coefficients and the items
     * @throws IllegalArgumentException if there are fewer than two items, or fewer than a person mean was asked for, or
     *     parts were given that are not of these items or leave one out
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public ReliabilityResult analyse(Items items) {
        if (items.size() < 2) {
            throw new IllegalArgumentException("items: reliability needs two or more, got only "
                    + items.names().get(0));
        }
        AlphaResult alpha = new AlphaResult(items, treatment, interval, null, level);
        return new ReliabilityResult(
                items, treatment, alpha, Coefficients.of(items, partOf(items)).only(wanted), hierarchical, intervals);
    }

    private int[] partOf(Items items) {
        if (parts.isEmpty()) {
            return null;
        }
        List<String> left = new ArrayList<>(items.names());
        int[] partOf = new int[items.size()];
        for (int part = 0; part < parts.size(); part++) {
            for (String name : parts.get(part).names()) {
                partOf[items.indexOf(name)] = part;
                left.remove(name);
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("items: each must stand in a part, " + String.join(", ", left) + " do"
                    + (left.size() == 1 ? "es" : "") + " not");
        }
        return partOf;
    }

    /**
     * The options.
     *
     * @return such as {@code Reliability, listwise, Feldt, level 0.95}
     */
    @Override
    public String toString() {
        return "Reliability, " + treatment + ", " + interval.label() + ", level " + level + intervals;
    }
}
