package nl.peilstok.inference;

import java.util.Arrays;
import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.inference.IncompleteRanks.Row;

/**
 * Durbin's test: {@link Friedman}'s when each respondent was asked some of the items only, in a balanced incomplete design:
 * as many items each, each item asked as often, each pair of items as often. For any other pattern of answers there is
 * {@link SkillingsMack}, which without ties is the same where the design is balanced.
 *
 * <pre>{@code
 * Durbin.chiSquare().test(survey.items("foto_01..foto_07"));
 * }</pre>
 *
 * <p><b>Definition.</b> Of t items each of b respondents ranks k, and each item is ranked r times; Rⱼ is the sum of the
 * ranks of item j and S the sum of all squared distances of ranks from (k + 1) / 2. χ² = (t − 1) Σ (Rⱼ − r (k + 1) / 2)² / S
 * with t − 1 degrees of freedom, corrected for ties by S as if items shared them alike; or F = (χ² / (t − 1)) / ((b (k − 1) − χ²) / (b k − b − t + 1)) with
 * t − 1 and b k − b − t + 1, which is nearer to its distribution. p is the upper tail.
 *
 * <p><b>Missing answers.</b> Respondents with fewer than two answers are left out, each counted with its reason.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> the design is not balanced, nobody answered two items, or every respondent gave all items the same
 * score; F also where it would be infinite.
 *
 * <p><b>Reference.</b> Durbin (1951), Incomplete blocks in ranking experiments, British Journal of Psychology
 * (Statistical Section) 4, 85–90, doi:10.1111/j.2044-8317.1951.tb00310.x; Conover (1999), Practical nonparametric
 * statistics, 3rd edition, section 5.9.
 *
 * <p><b>Agrees with</b> Conover's formulas in R to a relative 1e-9, also on Hollander and Wolfe's table 7.12, and without ties
 * with Skillings and Mack's test by brute force.
 */
public final class Durbin {
    private static final Durbin CHI_SQUARE = new Durbin(false);
    private static final Durbin F = new Durbin(true);

    private final boolean isF;

    private Durbin(boolean isF) {
        this.isF = isF;
    }

    /**
     * By chi-square, as published.
     *
     * @return the test
     */
    public static Durbin chiSquare() {
        return CHI_SQUARE;
    }

    /**
     * By F, as Conover advises.
     *
     * @return the test
     */
    public static Durbin f() {
        return F;
    }

    /**
     * Tests whether the items have the same location.
     *
     * @param items at least two
     * @return the result
     * @throws IllegalArgumentException if there is only one item
     */
    public RankedItemsResult test(Items items) {
        Friedman.requireTwo(items, "Durbin");
        IncompleteRanks ranks = IncompleteRanks.of(items);
        Absence obstacle = obstacle(ranks);
        if (obstacle != null) {
            return absent(ranks, obstacle);
        }
        long[] sums = new long[items.size()];
        double squares = 0;
        int tied = 0;
        int k = ranks.rows().get(0).size();
        long withoutTies = (long) k * ((long) k * k - 1) / 3;
        for (Row row : ranks.rows()) {
            squares += row.squares();
            tied += row.squares() < withoutTies ? 1 : 0;
            for (int i = 0; i < k; i++) {
                sums[row.items()[i]] += row.distances()[i];
            }
        }
        if (squares == 0) {
            return absent(
                    ranks, new Absence(Absence.Kind.ZERO_VARIANCE, "every respondent gave all items the same score"));
        }
        double between =
                Arrays.stream(sums).mapToDouble(sum -> (double) sum * sum).sum();
        int df = items.size() - 1;
        double chiSquare = df * between / squares;
        List<String> notes = tied == 0
                ? List.of()
                : List.of("Corrected for ties, which " + tied + " of "
                        + ranks.rows().size() + " respondents have.");
        return isF
                ? f(ranks, chiSquare, k, notes)
                : RankedItemsResult.chiSquare(
                        "Durbin", ranks, chiSquare, df, Significance.chiSquare(chiSquare, df), notes);
    }

    private RankedItemsResult f(IncompleteRanks ranks, double chiSquare, int k, List<String> notes) {
        double b = ranks.rows().size();
        double df1 = ranks.items() - 1.0;
        double df2 = b * k - b - df1;
        double rest = b * (k - 1) - chiSquare;
        // What rounding can have left is nothing.
        if (df2 < 1 || rest < 1e-12 * b * k) {
            return absent(
                    ranks,
                    df2 < 1
                            ? new Absence(Absence.Kind.TOO_FEW, "too few respondents for F")
                            : new Absence(Absence.Kind.ZERO_VARIANCE, "the respondents agree wholly, F is infinite"));
        }
        return RankedItemsResult.f("Durbin", ranks, ranks.cases(), chiSquare / df1 / (rest / df2), df1, df2, notes);
    }

    /** Why the answers are not those of a balanced incomplete design, or null if they are. */
    private static Absence obstacle(IncompleteRanks ranks) {
        if (ranks.rows().isEmpty()) {
            return new Absence(Absence.Kind.NO_ANSWERS, "no respondent answered two items");
        }
        int t = ranks.items();
        int[][] together = new int[t][t];
        int k = ranks.rows().get(0).size();
        for (Row row : ranks.rows()) {
            if (row.size() != k) {
                return new Absence(
                        Absence.Kind.NOT_DEFINED,
                        "not balanced, some answered " + Math.min(k, row.size()) + " items and others "
                                + Math.max(k, row.size()));
            }
            for (int i : row.items()) {
                for (int j : row.items()) {
                    together[i][j]++;
                }
            }
        }
        for (int i = 0; i < t; i++) {
            for (int j = 0; j < t; j++) {
                if (together[i][j] != (i == j ? together[0][0] : together[0][1])) {
                    return new Absence(
                            Absence.Kind.NOT_DEFINED,
                            i == j
                                    ? "not balanced, some items were answered more often"
                                    : "not balanced, some pairs of items were answered more often");
                }
            }
        }
        return null;
    }

    private RankedItemsResult absent(IncompleteRanks ranks, Absence absence) {
        return RankedItemsResult.absent("Durbin", isF ? "F" : "chi-square", ranks, ranks.cases(), absence);
    }

    @Override
    public String toString() {
        return isF ? "Durbin test, F" : "Durbin test";
    }
}
