package nl.peilstok.crosstab;

import nl.peilstok.estimate.Absence;
import nl.peilstok.math.CompensatedSum;

/**
 * Bowker's test of symmetry: whether as many go from each category to each other as come back.
 *
 * <p><b>Definition.</b> X² = Σ (n_ij − n_ji)²/(n_ij + n_ji) over the pairs i &lt; j of which the sum is not 0; df is
 * the number of those pairs.
 *
 * <p><b>Missing answers</b> were left out when the table was counted; see {@link CrossTable#cases()}.
 *
 * <p><b>Undefined when</b> all are on the diagonal.
 *
 * <p><b>Reference.</b> Bowker (1948), <i>Journal of the American Statistical Association</i>, 43, 572–574,
 * doi:10.1080/01621459.1948.10483284.
 *
 * <p><b>Agrees with</b> R 4.2.2 {@code mcnemar.test(correct = FALSE)} to a relative 1e-12; that is NaN where a pair has
 * no counts.
 */
public final class Bowker {
    private static final String NAME = "Bowker's symmetry";

    private Bowker() {}

    /**
     * Tests symmetry.
     *
     * @param counts the first answers in rows, the second in columns, in the same order
     * @return the test
     * @throws IllegalArgumentException if the table is not square
     */
    public static TableTestResult of(CrossTable counts) {
        requireSquare(counts);
        CompensatedSum sum = new CompensatedSum();
        int df = 0;
        for (int i = 0; i < counts.rows().size(); i++) {
            for (int j = 0; j < i; j++) {
                double changed = (double) counts.count(i, j) + counts.count(j, i);
                if (changed > 0) {
                    double difference = counts.count(i, j) - counts.count(j, i);
                    sum.add(difference * difference / changed);
                    df++;
                }
            }
        }
        return df == 0
                ? TableTestResult.absent(NAME, Absence.Kind.ZERO_VARIANCE, "nobody answers differently", counts.n())
                : TableTestResult.of(NAME, sum.value(), df, counts.n());
    }

    static void requireSquare(CrossTable counts) {
        if (counts.rows().size() != counts.columns().size()) {
            throw new IllegalArgumentException("counts: must have as many rows as columns, is "
                    + counts.rows().size() + " × " + counts.columns().size());
        }
    }
}
