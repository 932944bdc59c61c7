package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.resample.Permutation;

/**
 * Cochran's Q: whether respondents say yes to some items more often than to others. Of two items it is McNemar's test
 * without correction for continuity. Which items differ is the question of {@link CochranPostHoc}.
 *
 * <pre>{@code
 * CochranQ.chiSquare().test(survey.items("ja1..ja3"));
 * }</pre>
 *
 * <p><b>Definition.</b> Of k items with two answers, such as 0 and 1, the higher score is yes; Gⱼ respondents say yes to
 * item j, and Lᵢ is the number of items that respondent i of n says yes to. Q = (k − 1)(k Σ Gⱼ² − (Σ Gⱼ)²) / (k Σ Lᵢ −
 * Σ Lᵢ²), which is {@link Friedman}'s χ² of these answers, with its ties. p is the upper tail of chi-square with k − 1
 * degrees of freedom; or exact, over all orders of the answers within respondents; or by random permutations. η² =
 * Q / (n (k − 1)), from 0 to 1, is Kendall's W of the answers.
 *
 * <p><b>Missing answers.</b> Listwise, as {@link Friedman}.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> no respondent answered every item, or each answered all items alike. The exact p also where it
 * takes more than 10⁷ steps.
 *
 * <p><b>Reference.</b> Cochran (1950), doi:10.1093/biomet/37.3-4.256; for η² Serlin, Carr and Marascuilo (1982),
 * Psychological Bulletin 92, 786–790, doi:10.1037/0033-2909.92.3.786.
 *
 * <p><b>Agrees with</b> R 4.2 {@code mantelhaen.test} of item by answer with a stratum a respondent, and rstatix 0.7.2
 * {@code cochran_qtest}, to a relative 1e-9. SPSS prints the same.
 */
public final class CochranQ {
    private final NullDistribution distribution;

    private CochranQ(NullDistribution distribution) {
        this.distribution = distribution;
    }

    /**
     * With p from chi-square.
     *
     * @return the test
     */
    public static CochranQ chiSquare() {
        return new CochranQ(NullDistribution.ASYMPTOTIC);
    }

    /**
     * With the exact p: the share of all orders of the answers within respondents.
     *
     * @return the test
     */
    public static CochranQ exact() {
        return new CochranQ(NullDistribution.EXACT);
    }

    /**
     * With p from random permutations of the answers within respondents.
     *
     * @param permutation how many, and from which seed
     * @return the test
     */
    public static CochranQ permutation(Permutation permutation) {
        return new CochranQ(NullDistribution.of(permutation));
    }

    /**
     * Tests whether the items have the same share of yes.
     *
     * @param items at least two, with two different scores
     * @return the result
     * @throws IllegalArgumentException if there is only one item, or there are more than two different scores
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public CochranQResult test(Items items) {
        Friedman.requireTwo(items, "Cochran's Q");
        YesNo answers = YesNo.of(items);
        FriedmanResult friedman = new Friedman(distribution, null).test(items);
        List<Estimate> shares = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            shares.add(
                    answers.respondents() == 0
                            ? Estimate.absent(friedman.chiSquare().whyAbsent().orElseThrow())
                            : Estimate.of(answers.share(item)));
        }
        return new CochranQResult(friedman, shares, answers.alike());
    }

    @Override
    public String toString() {
        return distribution.nameOf("Cochran's Q");
    }
}
