package nl.peilstok.inference;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;

/**
 * The F of Iman and Davenport, made from Friedman's chi-square: nearer to its distribution for few respondents, and more
 * powerful, as chi-square is too cautious there.
 *
 * @param f the statistic, (n − 1) χ² / (n (k − 1) − χ²); absent where Friedman's test is not defined, with one
 *     respondent, and where respondents agree wholly (W = 1), as F would be infinite
 * @param df1 k − 1
 * @param df2 (n − 1)(k − 1)
 * @param p the probability of an F at least as large if every respondent ranked by chance
 * @param logP its natural logarithm
 */
public record ImanDavenport(Estimate f, Estimate df1, Estimate df2, Estimate p, Estimate logP) {

    static ImanDavenport absent(Absence absence) {
        Estimate none = Estimate.absent(absence);
        return new ImanDavenport(none, none, none, none, none);
    }

    /** From W of n respondents and k items: F = (n − 1) W / (1 − W), its parts exact so that nothing cancels. */
    static ImanDavenport of(int n, int k, double agreement, double disagreement) {
        if (n == 1) {
            return absent(new Absence(Absence.Kind.TOO_FEW, "only one respondent takes part"));
        }
        if (disagreement == 0) {
            return absent(new Absence(Absence.Kind.ZERO_VARIANCE, "the respondents agree wholly, F is infinite"));
        }
        double f = (n - 1) * (agreement / disagreement);
        double df1 = k - 1.0;
        double df2 = (n - 1.0) * (k - 1);
        Significance significance = Significance.f(f, df1, df2);
        return new ImanDavenport(
                Estimate.of(f), Estimate.of(df1), Estimate.of(df2), significance.p(), significance.logP());
    }
}
