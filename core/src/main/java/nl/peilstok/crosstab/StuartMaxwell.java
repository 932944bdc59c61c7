package nl.peilstok.crosstab;

import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.math.Cholesky;

/**
 * The test of Stuart and Maxwell of marginal homogeneity: whether each category is as frequent the second time as the
 * first.
 *
 * <p><b>Definition.</b> With d_i = row total − column total, v_ii = row total + column total − 2n_ii, v_ij = −(n_ij +
 * n_ji), and one category left out: X² = dᵀV⁻¹d, df = number of categories − 1. Of two categories it is McNemar's X².
 * Where the categories fall apart into sets between which nobody changes, one of each set is left out, and df is less
 * accordingly.
 *
 * <p><b>Missing answers</b> were left out when the table was counted; see {@link CrossTable#cases()}.
 *
 * <p><b>Undefined when</b> all are on the diagonal.
 *
 * <p><b>Reference.</b> Stuart (1955), <i>Biometrika</i>, 42, 412–416, doi:10.1093/biomet/42.3-4.412; Maxwell (1970),
 * <i>British Journal of Psychiatry</i>, 116, 651–655, doi:10.1192/bjp.116.535.651.
 *
 * <p><b>Agrees with</b> the formula in R by a generalised inverse, to a relative 1e-9.
 */
public final class StuartMaxwell {
    private static final String NAME = "Stuart-Maxwell";

    private StuartMaxwell() {}

    /**
     * Tests marginal homogeneity.
     *
     * @param counts the first answers in rows, the second in columns, in the same order
     * @return the test
     * @throws IllegalArgumentException if the table is not square
     */
    public static TableTestResult of(CrossTable counts) {
        Bowker.requireSquare(counts);
        int[] kept = kept(counts);
        int df = kept.length;
        if (df == 0) {
            return TableTestResult.absent(NAME, Absence.Kind.ZERO_VARIANCE, "nobody answers differently", counts.n());
        }
        double[] differences = new double[df];
        double[][] covariance = new double[df][df];
        for (int i = 0; i < df; i++) {
            differences[i] = counts.rowTotal(kept[i]) - counts.columnTotal(kept[i]);
            for (int j = 0; j < df; j++) {
                covariance[i][j] = i == j
                        ? variance(counts, kept[i])
                        : -((double) counts.count(kept[i], kept[j]) + counts.count(kept[j], kept[i]));
            }
        }
        Cholesky root = Cholesky.of(covariance).orElseThrow();
        return TableTestResult.of(NAME, quadratic(root, differences), df, counts.n());
    }

    /** The categories but the first of each set between which nobody changes: of the others V is positive definite. */
    private static int[] kept(CrossTable counts) {
        int k = counts.rows().size();
        int[] set = IntStream.range(0, k).toArray();
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                if (counts.count(i, j) > 0) {
                    int from = Math.max(set[i], set[j]);
                    int to = Math.min(set[i], set[j]);
                    set = IntStream.of(set)
                            .map(each -> each == from ? to : each)
                            .toArray();
                }
            }
        }
        int[] sets = set;
        return IntStream.range(0, k).filter(i -> sets[i] != i).toArray();
    }

    private static double variance(CrossTable counts, int i) {
        return (double) (counts.rowTotal(i) - counts.count(i, i)) + (counts.columnTotal(i) - counts.count(i, i));
    }

    private static double quadratic(Cholesky root, double[] d) {
        double[] solved = root.solve(d);
        return IntStream.range(0, d.length).mapToDouble(i -> d[i] * solved[i]).sum();
    }
}
