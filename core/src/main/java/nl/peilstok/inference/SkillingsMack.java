package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.math.Cholesky;
import nl.peilstok.resample.Permutation;

/**
 * The test of Skillings and Mack: {@link Friedman}'s when answers are missing, whichever they are. Each respondent ranks the
 * items that they answered, two or more. It takes answers to be missing by routing or by chance; who has no view of an item
 * because they would judge it low makes it look higher than it is.
 *
 * <pre>{@code
 * SkillingsMack.chiSquare().test(survey.items("visie_01..visie_06"));
 * }</pre>
 *
 * <p><b>Definition.</b> A respondent who answered s items gives item j the rank r, equal scores sharing the mean of theirs;
 * Aⱼ = Σ √(12 / (s + 1)) (r − (s + 1) / 2) over the respondents who answered it. χ² = A′ V⁻ A with V the covariance matrix
 * of A if respondents order their answers by chance, with the ties they have, and V⁻ a generalised inverse; df is the
 * number of items less one. p from chi-square, or by random permutations within respondents. Without missing answers it is
 * Friedman's χ², with ties too. As published, V is that of ranks without ties, and χ² so too small with them.
 *
 * <p><b>Missing answers.</b> Respondents with fewer than two answers are left out, each counted with its reason in
 * {@link RankedItemsResult#cases()}. Items that nobody ranks above or below another are left out and named.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> nobody answered two items with different scores, or the items fall apart in sets that nobody
 * compares.
 *
 * <p><b>Reference.</b> Skillings and Mack (1981), doi:10.1080/00401706.1981.10486261.
 *
 * <p><b>Agrees with</b> brute force in R over every order of every respondent to a relative 1e-9, and with the example of
 * Hollander and Wolfe (1999, table 7.18).
 */
public final class SkillingsMack {
    private final NullDistribution distribution;
    private final boolean isCorrected;

    private SkillingsMack(NullDistribution distribution, boolean isCorrected) {
        this.distribution = distribution;
        this.isCorrected = isCorrected;
    }

    /**
     * With p from chi-square, corrected for ties.
     *
     * @return the test
     */
    public static SkillingsMack chiSquare() {
        return new SkillingsMack(NullDistribution.ASYMPTOTIC, true);
    }

    /**
     * With p from random permutations of the answers within respondents, corrected for ties.
     *
     * @param permutation how many, and from which seed
     * @return the test
     */
    public static SkillingsMack permutation(Permutation permutation) {
        return new SkillingsMack(NullDistribution.of(permutation), true);
    }

    /**
     * The same without correction for ties, as published and as R's packages have it.
     *
     * @return the new test
     */
    public SkillingsMack withoutTieCorrection() {
        return new SkillingsMack(distribution, false);
    }

    /**
     * Tests whether the items have the same location.
     *
     * @param items at least two
     * @return the result
     * @throws IllegalArgumentException if there is only one item
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public RankedItemsResult test(Items items) {
        Friedman.requireTwo(items, "Skillings–Mack");
        IncompleteRanks ranks = IncompleteRanks.of(items);
        AdjustedRanks adjusted = AdjustedRanks.of(ranks, isCorrected);
        int[] used = IntStream.range(0, items.size()).filter(adjusted::varies).toArray();
        if (used.length == 0 || !adjusted.someDiffer()) {
            boolean nobody = ranks.rows().isEmpty();
            return absent(
                    ranks,
                    nobody
                            ? new Absence(Absence.Kind.NO_ANSWERS, "no respondent answered two items")
                            : new Absence(
                                    Absence.Kind.ZERO_VARIANCE, "every respondent gave all items the same score"));
        }
        Optional<Cholesky> factor = adjusted.factor(used);
        if (factor.isEmpty()) {
            return absent(
                    ranks, new Absence(Absence.Kind.NOT_DEFINED, "the items fall apart in sets that nobody compares"));
        }
        double chiSquare = adjusted.chiSquare(used, factor.orElseThrow(), null);
        int df = used.length - 1;
        Significance significance = distribution == NullDistribution.ASYMPTOTIC
                ? Significance.chiSquare(chiSquare, df)
                : Significance.permutation(
                        distribution.permutation(),
                        order -> adjusted.chiSquare(used, factor.orElseThrow(), order),
                        adjusted.blocks());
        return RankedItemsResult.chiSquare(
                "Skillings–Mack", ranks, chiSquare, df, significance, notes(ranks, adjusted, used));
    }

    private List<String> notes(IncompleteRanks ranks, AdjustedRanks adjusted, int[] used) {
        List<String> notes = new ArrayList<>();
        if (adjusted.tiedRespondents() > 0) {
            notes.add((isCorrected ? "Corrected for ties, which " : "Not corrected for ties, which ")
                    + adjusted.tiedRespondents() + " of " + ranks.rows().size() + " respondents have.");
        }
        if (used.length < ranks.items()) {
            List<String> left = IntStream.range(0, ranks.items())
                    .filter(item -> !adjusted.varies(item))
                    .mapToObj(ranks.names()::get)
                    .toList();
            notes.add("Left out, nobody ranks it above or below another item: " + String.join(", ", left) + ".");
        }
        return notes;
    }

    private static RankedItemsResult absent(IncompleteRanks ranks, Absence absence) {
        return RankedItemsResult.absent("Skillings–Mack", "chi-square", ranks, ranks.cases(), absence);
    }

    @Override
    public String toString() {
        return distribution.nameOf("Skillings–Mack test") + (isCorrected ? "" : ", not corrected for ties");
    }
}
