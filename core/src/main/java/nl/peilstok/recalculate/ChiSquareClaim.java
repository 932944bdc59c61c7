package nl.peilstok.recalculate;

import nl.peilstok.crosstab.ChiSquareResult;
import nl.peilstok.crosstab.ChiSquareTest;
import nl.peilstok.crosstab.CrossTable;
import nl.peilstok.crosstab.Representativeness;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.NumberStyle;

/**
 * What a text says of a table of counts, against the chi-square test of these counts: nothing is rounded, so that it is
 * either so or not.
 */
public final class ChiSquareClaim {
    private static final String CLAIM = "claim of a chi-square test";

    private ChiSquareClaim() {}

    /**
     * The counts are said to differ.
     *
     * @param table the counts
     * @param level the level, between 0 and 1
     * @return possible if p is below the level, impossible if not
     */
    public static Check significant(CrossTable table, double level) {
        ChiSquareResult test = ChiSquareTest.of(table);
        return judged(CLAIM, test.p(), test.p().orNaN() < level, "X²(" + test.df() + ") = ", test.statistic());
    }

    /**
     * The table was tested by chi-square.
     *
     * @param table the counts
     * @return doubtful if Cochran's rule advises against it
     */
    public static Check tested(CrossTable table) {
        var rule = ChiSquareTest.of(table).cochran();
        return new Check(
                "Cochran's rule",
                rule.isSatisfied() ? Check.Verdict.POSSIBLE : Check.Verdict.DOUBTFUL,
                "tested by chi-square; " + rule.sentence());
    }

    /**
     * The table is said to be too small to test.
     *
     * @param table the counts
     * @return possible if Cochran's rule is violated, impossible if not
     */
    public static Check tooSmall(CrossTable table) {
        var rule = ChiSquareTest.of(table).cochran();
        return Check.possibleIf(!rule.isSatisfied(), CLAIM, "said to be too small to test; " + rule.sentence());
    }

    /**
     * The respondents are said to be like their population.
     *
     * @param compared respondents and population
     * @param level the level, between 0 and 1
     * @return impossible if respondents differ from those who did not respond at the level
     */
    public static Check representative(Representativeness compared, double level) {
        ChiSquareResult test = compared.respondentsAgainstOthers();
        return judged(
                CLAIM,
                test.p(),
                test.p().orNaN() >= level,
                "respondents against the others X²(" + test.df() + ") = ",
                test.statistic());
    }

    private static Check judged(String name, Estimate p, boolean holds, String what, Estimate statistic) {
        if (!p.isPresent()) {
            return new Check(
                    name,
                    Check.Verdict.NOT_CHECKABLE,
                    p.whyAbsent().orElseThrow().reason());
        }
        return Check.possibleIf(
                holds,
                name,
                what + NumberStyle.EN.number(statistic.value(), 2) + ", p = " + NumberStyle.EN.number(p.value(), 4));
    }
}
