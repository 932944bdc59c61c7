package nl.peilstok.examples.bijlagen2018;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.crosstab.ChiSquareResult;
import nl.peilstok.crosstab.FisherTest;
import nl.peilstok.estimate.Estimate;

/** The lines of {@code results.csv} that a chi-square test of a published table gives. */
final class ChiSquareFindings {
    private ChiSquareFindings() {}

    /**
     * Statistic, df, p, exact p, Cramér's V, least expected count and share of cells below 5.
     *
     * @param claim what the report says of the test, in words
     * @param verdict whether that holds
     * @param note on every line
     */
    static List<Finding> of(
            String figure, String row, String claim, ChiSquareResult test, Verdict verdict, String note) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(figure, row, "N", claim, Long.toString(test.n()), verdict, note));
        findings.add(new Finding(figure, row, "X2", claim, Digits.of(test.statistic()), verdict, note));
        findings.add(new Finding(figure, row, "df", claim, Integer.toString(test.df()), verdict, note));
        findings.add(new Finding(figure, row, "p", claim, Digits.of(test.p()), verdict, note));
        findings.add(new Finding(figure, row, "exact p", claim, Digits.of(exactP(test)), verdict, note));
        findings.add(new Finding(figure, row, "Cramer's V", claim, Digits.of(test.cramersV()), verdict, note));
        findings.add(new Finding(
                figure, row, "least expected count", claim, Digits.of(test.leastExpected()), verdict, note));
        findings.add(new Finding(
                figure,
                row,
                "% of cells with expected count < 5",
                claim,
                Digits.of(100 * test.cochran().shareBelowFive()),
                verdict,
                note));
        return findings;
    }

    /** Fisher's, which holds however small the counts are. */
    static Estimate exactP(ChiSquareResult test) {
        return FisherTest.exact().test(test.counts()).p();
    }

    /** The expected count of every cell. */
    static List<Finding> expected(String figure, String claim, ChiSquareResult test, Verdict verdict) {
        List<Finding> findings = new ArrayList<>();
        for (int row = 0; row < test.counts().rows().size(); row++) {
            for (int column = 0; column < test.counts().columns().size(); column++) {
                findings.add(new Finding(
                        figure,
                        test.counts().rows().get(row) + " × "
                                + test.counts().columns().get(column),
                        "expected count",
                        claim,
                        Digits.of(test.expected(row, column)),
                        verdict,
                        ""));
            }
        }
        return findings;
    }
}
