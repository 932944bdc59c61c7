package nl.peilstok.crosstab;

import java.util.Locale;

/**
 * Whether expected counts are large enough for the chi-square distribution, by Cochran's rule of thumb.
 *
 * <p><b>Definition.</b> The rule is satisfied if at most 20% of the expected counts are below 5 and none is below 1. An
 * expected count that is 5 (or 1) but for rounding is not below it.
 *
 * <p>The rule is cautious: an X² with smaller expected counts is often still close to its distribution, and an exact
 * test needs no such rule. A violated rule therefore speaks against the p-value, not against the table.
 *
 * <p><b>Undefined when</b> there is no test, as where all are in one row or one column: {@link Verdict#NOT_APPLICABLE}.
 *
 * <p><b>Reference.</b> Cochran, W.G. (1954). Some methods for strengthening the common χ² tests. <i>Biometrics</i>, 10,
 * 417–451. doi:10.2307/3001616
 */
public final class CochranRule {
    private static final double ROUNDING = 1e-12;

    /** What the rule says. */
    public enum Verdict {
        /** The chi-square distribution may be used. */
        SATISFIED,
        /** More than 20% of the expected counts are below 5. */
        TOO_MANY_BELOW_FIVE,
        /** An expected count is below 1. */
        SOME_BELOW_ONE,
        /** More than 20% of the expected counts are below 5, and one at least is below 1. */
        TOO_MANY_BELOW_FIVE_AND_SOME_BELOW_ONE,
        /** There is no test, so there is nothing to allow. */
        NOT_APPLICABLE
    }

    private final Verdict verdict;
    private final int cells;
    private final int belowFive;
    private final int belowOne;

    private CochranRule(Verdict verdict, int cells, int belowFive, int belowOne) {
        this.verdict = verdict;
        this.cells = cells;
        this.belowFive = belowFive;
        this.belowOne = belowOne;
    }

    static CochranRule of(double[][] expected) {
        int cells = 0;
        int belowFive = 0;
        int belowOne = 0;
        for (double[] row : expected) {
            for (double count : row) {
                cells++;
                belowFive += count < 5 * (1 - ROUNDING) ? 1 : 0;
                belowOne += count < 1 - ROUNDING ? 1 : 0;
            }
        }
        return new CochranRule(verdict(cells, belowFive, belowOne), cells, belowFive, belowOne);
    }

    static CochranRule notApplicable() {
        return new CochranRule(Verdict.NOT_APPLICABLE, 0, 0, 0);
    }

    private static Verdict verdict(int cells, int belowFive, int belowOne) {
        boolean tooMany = 5L * belowFive > cells;
        if (belowOne > 0) {
            return tooMany ? Verdict.TOO_MANY_BELOW_FIVE_AND_SOME_BELOW_ONE : Verdict.SOME_BELOW_ONE;
        }
        return tooMany ? Verdict.TOO_MANY_BELOW_FIVE : Verdict.SATISFIED;
    }

    /**
     * What the rule says.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * Whether the chi-square distribution may be used.
     *
     * @return false if the rule is violated or there is no test
     */
    public boolean isSatisfied() {
        return verdict == Verdict.SATISFIED;
    }

    /**
     * The number of expected counts.
     *
     * @return 0 if there is no test
     */
    public int cells() {
        return cells;
    }

    /**
     * How many expected counts are below 5.
     *
     * @return from 0 to {@link #cells()}
     */
    public int belowFive() {
        return belowFive;
    }

    /**
     * How many expected counts are below 1.
     *
     * @return from 0 to {@link #belowFive()}
     */
    public int belowOne() {
        return belowOne;
    }

    /**
     * The share of expected counts below 5.
     *
     * @return from 0 to 1; 0 if there is no test
     */
    public double shareBelowFive() {
        return cells == 0 ? 0 : (double) belowFive / cells;
    }

    /**
     * The verdict with its ground.
     *
     * @return such as {@code Cochran's rule is violated: 5 of 16 cells (31%) have an expected count below 5}
     */
    public String sentence() {
        return switch (verdict) {
            case SATISFIED ->
                "Cochran's rule is satisfied: "
                        + (belowFive == 0
                                ? "no cell has an expected count below 5"
                                : share() + " below 5, none below 1");
            case TOO_MANY_BELOW_FIVE -> "Cochran's rule is violated: " + share() + " below 5";
            case SOME_BELOW_ONE, TOO_MANY_BELOW_FIVE_AND_SOME_BELOW_ONE ->
                "Cochran's rule is violated: " + share() + " below 5, " + belowOne + " of them below 1";
            case NOT_APPLICABLE -> "Cochran's rule does not apply: there is no test";
        };
    }

    private String share() {
        return String.format(
                Locale.ROOT,
                "%d of %d cells (%d%%) %s an expected count",
                belowFive,
                cells,
                Math.round(100 * shareBelowFive()),
                belowFive == 1 ? "has" : "have");
    }

    /**
     * The verdict with its ground.
     *
     * @return {@link #sentence()}
     */
    @Override
    public String toString() {
        return sentence();
    }
}
