package nl.peilstok.inference;

import java.util.List;
import java.util.Objects;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.inference.PairwiseTest.Difference;
import nl.peilstok.inference.PairwiseTest.Pair;
import nl.peilstok.math.Binomial;
import nl.peilstok.math.Tail;

/**
 * Which items differ in their share of yes, after {@link CochranQ}: McNemar's test of each pair, or Dunn's.
 *
 * <pre>{@code
 * CochranPostHoc.mcNemarExact(Multiplicity.HOLM).test(survey.items("ja1..ja3"));
 * }</pre>
 *
 * <p><b>Definition.</b> b respondents say yes to the first item of a pair only, c to the second only. McNemar's
 * χ² = (b − c)² / (b + c), without correction for continuity, p from chi-square with one degree of freedom; exact: twice
 * the smaller tail of the binomial distribution of b of b + c with probability ½, at most 1. Dunn's
 * z = (b − c) / √(2 Σ Lᵢ (k − Lᵢ) / (k (k − 1))), Lᵢ the number of items that respondent i says yes to; p from the normal
 * distribution. McNemar's looks at the two items alone, Dunn's takes the variance from all.
 *
 * <p><b>Missing answers.</b> Listwise over all items, as {@link CochranQ}.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> Cochran's Q is; McNemar's also when nobody answered the two items differently (the exact p is
 * then 1).
 *
 * <p><b>Reference.</b> McNemar (1947), Psychometrika 12, 153–157, doi:10.1007/BF02295996; Dunn (1964),
 * doi:10.1080/00401706.1964.10490181.
 *
 * <p><b>Agrees with</b> R 4.2 {@code mcnemar.test(correct = FALSE)} and {@code binom.test} to a relative 1e-9; SPSS prints
 * Dunn's with Bonferroni's adjustment.
 */
public final class CochranPostHoc {
    private enum Kind {
        MCNEMAR,
        EXACT,
        DUNN
    }

    private final Kind kind;
    private final PairwiseTest test;

    private CochranPostHoc(Kind kind, String name, String statistic, Multiplicity multiplicity) {
        this.kind = kind;
        this.test = new PairwiseTest(
                name, statistic, Difference.SHARE, Objects.requireNonNull(multiplicity, "multiplicity"));
    }

    /**
     * McNemar's test by chi-square, without correction for continuity.
     *
     * @param multiplicity how p is adjusted for the number of pairs
     * @return the procedure
     */
    public static CochranPostHoc mcNemar(Multiplicity multiplicity) {
        return new CochranPostHoc(Kind.MCNEMAR, "McNemar", "chi-square", multiplicity);
    }

    /**
     * McNemar's test by the binomial distribution; its statistic is b − c.
     *
     * @param multiplicity how p is adjusted for the number of pairs
     * @return the procedure
     */
    public static CochranPostHoc mcNemarExact(Multiplicity multiplicity) {
        return new CochranPostHoc(Kind.EXACT, "Exact McNemar", "b - c", multiplicity);
    }

    /**
     * Dunn's test of the difference of two shares with the variance of all items.
     *
     * @param multiplicity how p is adjusted for the number of pairs; Bonferroni as in SPSS
     * @return the procedure
     */
    public static CochranPostHoc dunn(Multiplicity multiplicity) {
        return new CochranPostHoc(Kind.DUNN, "Dunn", "z", multiplicity);
    }

    /**
     * Compares each pair of items.
     *
     * @param items at least two, with two different scores
     * @return the comparisons
     * @throws IllegalArgumentException if there is only one item, or there are more than two different scores
     */
    public RankComparisons test(Items items) {
        Friedman.requireTwo(items, "Cochran's Q");
        YesNo answers = YesNo.of(items);
        Absence obstacle = RankSums.ofComplete(items).obstacle().orElse(null);
        double variance = answers.varianceOfDifference();
        Estimate df = kind == Kind.MCNEMAR
                ? Estimate.of(1)
                : Estimate.absent(Absence.Kind.NOT_DEFINED, "the test has no degrees of freedom");
        return test.compare(items.names(), Cases.listwise(items), df, List.of(), (first, second) -> {
            if (obstacle != null) {
                Estimate none = Estimate.absent(obstacle);
                return new Pair(answers.respondents() == 0 ? none : Estimate.of(0), none, none);
            }
            return pair(answers, answers.only(first, second), answers.only(second, first), variance);
        });
    }

    private Pair pair(YesNo answers, int b, int c, double variance) {
        double more = b - c;
        Estimate difference = Estimate.of(more / answers.respondents());
        return switch (kind) {
            case MCNEMAR -> {
                if (b + c == 0) {
                    Estimate none =
                            Estimate.absent(Absence.Kind.ZERO_VARIANCE, "nobody answered the two items differently");
                    yield new Pair(difference, none, none);
                }
                double chiSquare = more * more / (b + c);
                yield new Pair(difference, Estimate.of(chiSquare), Estimate.of(Tail.chiSquareUpper(chiSquare, 1)));
            }
            case EXACT ->
                new Pair(difference, Estimate.of(more), Estimate.of(Binomial.twiceSmaller(b, (long) b + c, .5)));
            case DUNN -> {
                double z = more / Math.sqrt(variance);
                yield new Pair(difference, Estimate.of(z), Estimate.of(Math.min(1, 2 * Tail.normalUpper(Math.abs(z)))));
            }
        };
    }

    @Override
    public String toString() {
        return test.toString();
    }
}
