package nl.peilstok.inference;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.FriedmanDistribution;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.Permutation;

/**
 * Friedman's test: whether respondents rank some items differently from chance, corrected for ties; with Kendall's
 * coefficient of concordance W and the F of Iman and Davenport.
 *
 * <pre>{@code
 * Friedman.chiSquare().test(survey.items("visie_01..visie_06"));
 * Friedman.permutation(Permutation.random()).withInterval(Bootstrap.bca()).test(survey.items("visie_01..visie_06"));
 * }</pre>
 *
 * <p>A small p says that the items differ in location: respondents agree with some of them more than with others. The
 * 2018 study read it as 'each item adds something to the scale'; that is another claim, about which the test is silent.
 * Items that all measure one thing differ in location as soon as one is easier to agree with, and a redundant item is no
 * less different. The items must be scored on the same answer options for a comparison of their ranks to mean anything.
 *
 * <p><b>Definition.</b> Each of n respondents ranks the scores of k items from 1 to k, equal scores sharing the mean of
 * their ranks; Rⱼ is the sum of the ranks of item j, and T = Σ (t³ − t) over all runs of t equal scores of a respondent.
 * χ² = 12 (k − 1) Σ (Rⱼ − n (k + 1) / 2)² / (n k (k² − 1) − T), p the upper tail of chi-square with df = k − 1, an
 * approximation that is good unless both n and k are small; W = χ² / (n (k − 1)), from 0, no agreement between
 * respondents, to 1. The sums are whole numbers and exact, whatever the order of the respondents. F of Iman and Davenport
 * is (n − 1) W / (1 − W) with k − 1 and (n − 1)(k − 1) degrees of freedom. The exact p is the share of all orders of the
 * scores within respondents with a χ² at least as large; by permutations it is that of random ones.
 *
 * <p><b>Missing answers.</b> Listwise: respondents with an answer to each item take part, the others are counted with
 * their reasons in {@link FriedmanResult#cases()}.
 *
 * <p><b>Interval.</b> Of W by the bootstrap of respondents, if asked for. W of few respondents is above 0 by chance alone,
 * and that of a resample, in which some respondents occur twice, is higher still: the percentile interval may lie
 * above W where agreement is small; BCa corrects most of it.
 *
 * <p><b>Undefined when</b> no respondent answered every item, or each gave all items the same score. With one respondent
 * it is defined, and says so. The exact p is absent where it takes more than 10⁷ steps, about a second (more than some 100
 * respondents for 3 items, 20 for 4, 8 for 5).
 *
 * <p><b>Reference.</b> Friedman (1937), doi:10.1080/01621459.1937.10503522; Kendall and Babington Smith (1939),
 * doi:10.1214/aoms/1177732186; Iman and Davenport (1980), doi:10.1080/03610928008827904.
 *
 * <p><b>Agrees with</b> R 4.2 {@code friedman.test} to a relative 1e-10, p down to 1e-300 and beyond that in its
 * logarithm.
 */
public final class Friedman {
    private static final Friedman CHI_SQUARE = new Friedman(NullDistribution.ASYMPTOTIC, null);

    private final NullDistribution distribution;

    /** Null for no interval. */
    private final Bootstrap bootstrap;

    Friedman(NullDistribution distribution, Bootstrap bootstrap) {
        this.distribution = distribution;
        this.bootstrap = bootstrap;
    }

    /**
     * With p from chi-square.
     *
     * @return the test, without an interval of W
     */
    public static Friedman chiSquare() {
        return CHI_SQUARE;
    }

    /**
     * With the exact p: the share of all orders of the scores within respondents, with the ties there are.
     *
     * @return the test, without an interval of W
     */
    public static Friedman exact() {
        return new Friedman(NullDistribution.EXACT, null);
    }

    /**
     * With p from random permutations of the scores within respondents, for few respondents.
     *
     * @param permutation how many, and from which seed
     * @return the test, without an interval of W
     */
    public static Friedman permutation(Permutation permutation) {
        return new Friedman(NullDistribution.of(permutation), null);
    }

    /**
     * The same with an interval of Kendall's W.
     *
     * @param added the bootstrap to make it by
     * @return the new test
     */
    public Friedman withInterval(Bootstrap added) {
        return new Friedman(distribution, Objects.requireNonNull(added, "added"));
    }

    /**
     * Tests whether the items have the same location.
     *
     * @param items at least two
     * @return the result
     * @throws IllegalArgumentException if there is only one item
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public FriedmanResult test(Items items) {
        requireTwo(items, "Friedman");
        RankSums ranks = RankSums.ofComplete(items);
        Cases cases = Cases.listwise(items);
        Absence obstacle = ranks.obstacle().orElse(null);
        if (obstacle != null) {
            return absent(items.names(), cases, ranks, obstacle);
        }
        int n = ranks.respondents();
        int df = items.size() - 1;
        BigInteger within = ranks.variationWithin();
        BigInteger between = ranks.variationBetween().multiply(BigInteger.valueOf(3));
        BigInteger most = within.multiply(BigInteger.valueOf(n));
        double chiSquare = between.multiply(BigInteger.valueOf(df)).doubleValue() / within.doubleValue();
        double w = between.doubleValue() / most.doubleValue();
        boolean needsRows = distribution != NullDistribution.ASYMPTOTIC || bootstrap != null;
        RankRows rows = needsRows ? RankRows.of(items, n) : null;
        return new FriedmanResult(
                items.names(),
                cases,
                ranks.tiedRespondents(),
                meanRanks(ranks),
                Estimate.of(chiSquare),
                Estimate.of(df),
                switch (distribution.kind()) {
                    case ASYMPTOTIC -> Significance.chiSquare(chiSquare, df);
                    case EXACT -> exact(ranks, rows);
                    case PERMUTATION ->
                        Significance.permutation(distribution.permutation(), rows::variationBetween, rows.blocks());
                },
                bootstrap == null
                        ? Estimate.of(w)
                        : bootstrap.of(n, "Kendall's W", rows::kendallW).intervalOf(Estimate.of(w)),
                ImanDavenport.of(
                        n,
                        items.size(),
                        between.doubleValue(),
                        ranks.disagreement().doubleValue()));
    }

    private static Significance exact(RankSums ranks, RankRows rows) {
        return FriedmanDistribution.of(rows.all(), NullDistribution.MOST_STEPS)
                .map(all -> {
                    double sum = 0;
                    for (int item = 0; item < ranks.items(); item++) {
                        sum += (double) ranks.doubledSum(item) * ranks.doubledSum(item);
                    }
                    return Significance.exact(all.upper(sum));
                })
                .orElseGet(Significance::tooManyForExact);
    }

    static void requireTwo(Items items, String test) {
        if (items.size() < 2) {
            throw new IllegalArgumentException("items: " + test + " compares at least 2 items, got only '"
                    + items.names().get(0) + "'");
        }
    }

    private static FriedmanResult absent(List<String> names, Cases cases, RankSums ranks, Absence absence) {
        Estimate none = Estimate.absent(absence);
        List<Estimate> meanRanks =
                ranks.respondents() == 0 ? Collections.nCopies(names.size(), none) : meanRanks(ranks);
        return new FriedmanResult(
                names,
                cases,
                ranks.tiedRespondents(),
                meanRanks,
                none,
                none,
                Significance.absent(absence),
                none,
                ImanDavenport.absent(absence));
    }

    private static List<Estimate> meanRanks(RankSums ranks) {
        return IntStream.range(0, ranks.items())
                .mapToObj(item -> Estimate.of(ranks.meanRank(item)))
                .toList();
    }

    @Override
    public String toString() {
        return distribution.nameOf("Friedman test");
    }
}
