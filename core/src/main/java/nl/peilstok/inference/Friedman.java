package nl.peilstok.inference;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Tail;

/**
 * Friedman's test: whether respondents rank some items differently from chance, corrected for ties; with Kendall's
 * coefficient of concordance W.
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
 * respondents, to 1. The sums are whole numbers and exact, whatever the order of the respondents.
 *
 * <p><b>Missing answers.</b> Listwise: respondents with an answer to each item take part, the others are counted with
 * their reasons in {@link FriedmanResult#cases()}.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> no respondent answered every item, or each gave all items the same score. With one respondent
 * it is defined, and says so.
 *
 * <p><b>Reference.</b> Friedman (1937), doi:10.1080/01621459.1937.10503522; Kendall and Babington Smith (1939),
 * doi:10.1214/aoms/1177732186.
 *
 * <p><b>Agrees with</b> R 4.2 {@code friedman.test} to a relative 1e-10, p down to 1e-300 and beyond that in its
 * logarithm.
 */
public final class Friedman {
    private Friedman() {}

    /**
     * Tests whether the items have the same location.
     *
     * @param items at least two
     * @return the result
     * @throws IllegalArgumentException if there is only one item
     */
    public static FriedmanResult of(Items items) {
        if (items.size() < 2) {
            throw new IllegalArgumentException("items: Friedman compares at least 2 items, got only '"
                    + items.names().get(0) + "'");
        }
        RankSums ranks = new RankSums(items.size());
        for (int respondent = 0; respondent < items.respondents(); respondent++) {
            if (items.isComplete(respondent)) {
                ranks.add(items, respondent);
            }
        }
        return result(items.names(), Cases.listwise(items), ranks);
    }

    private static FriedmanResult result(List<String> names, Cases cases, RankSums ranks) {
        if (ranks.respondents() == 0) {
            return absent(
                    names, cases, ranks, new Absence(Absence.Kind.NO_ANSWERS, "no respondent answered every item"));
        }
        BigInteger within = ranks.variationWithin();
        if (within.signum() == 0) {
            return absent(
                    names,
                    cases,
                    ranks,
                    new Absence(Absence.Kind.ZERO_VARIANCE, "every respondent gave all items the same score"));
        }
        BigInteger between = ranks.variationBetween().multiply(BigInteger.valueOf(3));
        int df = names.size() - 1;
        double chiSquare = between.multiply(BigInteger.valueOf(df)).doubleValue() / within.doubleValue();
        double w = between.doubleValue()
                / within.multiply(BigInteger.valueOf(ranks.respondents())).doubleValue();
        return new FriedmanResult(
                names,
                cases,
                ranks.tiedRespondents(),
                meanRanks(names.size(), ranks),
                Estimate.of(chiSquare),
                Estimate.of(df),
                Estimate.of(Tail.chiSquareUpper(chiSquare, df)),
                Estimate.of(Tail.logChiSquareUpper(chiSquare, df)),
                Estimate.of(w));
    }

    private static FriedmanResult absent(List<String> names, Cases cases, RankSums ranks, Absence absence) {
        Estimate none = Estimate.absent(absence);
        List<Estimate> meanRanks =
                ranks.respondents() == 0 ? Collections.nCopies(names.size(), none) : meanRanks(names.size(), ranks);
        return new FriedmanResult(names, cases, ranks.tiedRespondents(), meanRanks, none, none, none, none, none);
    }

    private static List<Estimate> meanRanks(int items, RankSums ranks) {
        return IntStream.range(0, items)
                .mapToObj(item -> Estimate.of(ranks.meanRank(item)))
                .toList();
    }
}
