package nl.peilstok.inference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.inference.IncompleteRanks.Row;
import nl.peilstok.math.MidRanks;

/**
 * Quade's test: like {@link Friedman}'s whether respondents score some items higher, but respondents whose scores lie farther
 * apart count for more. It has more power for few items, up to about five, and takes differences between scores to be of the
 * same size for all respondents, which ranks alone do not.
 *
 * <pre>{@code
 * Quade.of(survey.items("visie_01..visie_06"));
 * }</pre>
 *
 * <p><b>Definition.</b> Each of n respondents ranks the k items by r, and the ranges of their scores, highest minus lowest,
 * are ranked over respondents by Q, ties sharing the mean of their ranks. S = Q (r − (k + 1) / 2), Sⱼ its sum for item j,
 * A = ΣΣ S², B = Σ Sⱼ² / n. F = (n − 1) B / (A − B), p the upper tail of F with k − 1 and (n − 1)(k − 1) degrees of freedom.
 *
 * <p><b>Missing answers.</b> Listwise, as {@link Friedman}.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> fewer than two respondents answered every item, each gave all items the same score, or they agree so
 * wholly that F would be infinite.
 *
 * <p><b>Reference.</b> Quade (1979), doi:10.1080/01621459.1979.10481670; Conover (1999), Practical nonparametric
 * statistics, 3rd edition, section 5.8.
 *
 * <p><b>Agrees with</b> R 4.2 {@code quade.test} to a relative 1e-10. Where F is infinite R gives (1 / k!)ⁿ⁻¹ for p.
 */
public final class Quade {
    private static final String NAME = "Quade";

    private Quade() {}

    /**
     * Tests whether the items have the same location.
     *
     * @param items at least two
     * @return the result
     * @throws IllegalArgumentException if there is only one item
     */
    public static RankedItemsResult of(Items items) {
        Friedman.requireTwo(items, NAME);
        Items complete = items.in(items.complete());
        IncompleteRanks ranks = IncompleteRanks.of(complete);
        Cases cases = Cases.listwise(items);
        int n = ranks.rows().size();
        if (n < 2) {
            return absent(
                    ranks,
                    cases,
                    n == 0
                            ? new Absence(Absence.Kind.NO_ANSWERS, "no respondent answered every item")
                            : new Absence(Absence.Kind.TOO_FEW, "only one respondent takes part"));
        }
        int[] doubledQ = MidRanks.doubled(ranges(complete));
        int k = items.size();
        long[] sums = new long[k];
        BigInteger a = BigInteger.ZERO;
        int tied = 0;
        for (int respondent = 0; respondent < n; respondent++) {
            Row row = ranks.rows().get(respondent);
            long q = doubledQ[respondent];
            a = a.add(BigInteger.valueOf(q * q).multiply(BigInteger.valueOf(row.squares())));
            for (int item = 0; item < k; item++) {
                sums[item] += q * row.distances()[item];
            }
            tied += row.squares() < (long) k * ((long) k * k - 1) / 3 ? 1 : 0;
        }
        if (a.signum() == 0) {
            return absent(
                    ranks,
                    cases,
                    new Absence(Absence.Kind.ZERO_VARIANCE, "every respondent gave all items the same score"));
        }
        BigInteger b = Arrays.stream(sums)
                .mapToObj(sum -> BigInteger.valueOf(sum).pow(2))
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger rest = a.multiply(BigInteger.valueOf(n)).subtract(b);
        if (rest.signum() == 0) {
            return absent(
                    ranks,
                    cases,
                    new Absence(Absence.Kind.ZERO_VARIANCE, "the respondents agree wholly, F is infinite"));
        }
        double f = (n - 1) * (b.doubleValue() / rest.doubleValue());
        List<String> notes = new ArrayList<>();
        if (tied > 0) {
            notes.add("Corrected for ties, which " + tied + " of " + n + " respondents have.");
        }
        return RankedItemsResult.f(NAME, ranks, cases, f, k - 1.0, (n - 1.0) * (k - 1), notes);
    }

    private static double[] ranges(Items complete) {
        double[] ranges = new double[complete.respondents()];
        ScoreRows.forEach(complete, (respondent, scores, answered, answers) -> {
            double least = scores[0];
            double most = scores[0];
            for (double score : scores) {
                least = Math.min(least, score);
                most = Math.max(most, score);
            }
            ranges[respondent] = most - least;
        });
        return ranges;
    }

    private static RankedItemsResult absent(IncompleteRanks ranks, Cases cases, Absence absence) {
        return RankedItemsResult.absent(NAME, "F", ranks, cases, absence);
    }
}
