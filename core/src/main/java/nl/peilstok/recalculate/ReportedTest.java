package nl.peilstok.recalculate;

import java.util.function.DoubleUnaryOperator;
import nl.peilstok.math.Level;
import nl.peilstok.math.Tail;
import nl.peilstok.table.NumberStyle;

/**
 * A test as a text reports it, t(28) = 2.20, p = .03: whether p follows from the statistic and its degrees of freedom, and
 * whether the decision does.
 *
 * <p><b>Definition.</b> p is the upper tail of F, χ² and Q, and the two-sided one of t, z and r, of which
 * t = r·√(df/(1 − r²)). All numbers that are printed as the statistic was give a range of p. A p printed as equal is right
 * if some of the range is printed so, one printed as below or above if some of the range is.
 *
 * <p><b>Decision.</b> The decision is wrong if p as reported is at most the level while all of the range is above it, or
 * the other way round. A p equal to the level counts as significant.
 *
 * <p><b>One-sided.</b> Half of the two-sided p, for t, z and r in the direction that was expected. Where only the
 * one-sided p fits, the sentence says so and the verdict stays impossible.
 *
 * <p><b>Reference.</b> Nuijten, M.B., Hartgerink, C.H.J., van Assen, M.A.L.M., Epskamp, S. and Wicherts, J.M. (2016). The
 * prevalence of statistical reporting errors in psychology. Behavior Research Methods, 48, 1205–1226.
 * doi:10.3758/s13428-015-0664-2.
 *
 * <p><b>Agrees with</b> the documented examples of R's statcheck; p with R 4.2 to the twelfth decimal.
 */
public final class ReportedTest {
    /** How a p-value is reported. */
    public enum Relation {
        /** p = .03. */
        EQUAL("="),
        /** p &lt; .05. */
        BELOW("<"),
        /** p &gt; .05, or n.s. */
        ABOVE(">");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }
    }

    private static final String NAME = "p from the reported statistic";
    private static final double LEVEL = .05;

    private final String label;
    private final Printed statistic;
    private final DoubleUnaryOperator tail;
    private final boolean hasDirection;
    private final boolean oneSided;
    private final double level;

    private ReportedTest(
            String label,
            Printed statistic,
            DoubleUnaryOperator tail,
            boolean hasDirection,
            boolean oneSided,
            double level) {
        this.label = label;
        this.statistic = statistic;
        this.tail = tail;
        this.hasDirection = hasDirection;
        this.oneSided = oneSided;
        this.level = level;
    }

    private static ReportedTest of(String label, Printed statistic, boolean hasDirection, DoubleUnaryOperator tail) {
        return new ReportedTest(label, statistic, tail, hasDirection, false, LEVEL);
    }

    /**
     * A t test, two-sided.
     *
     * @param t as printed
     * @param df above 0
     * @return the test
     * @throws IllegalArgumentException if df is not above 0
     */
    public static ReportedTest t(Printed t, double df) {
        requireDf("df", df);
        return of("t(" + plain(df) + ")", t, true, x -> Tail.tTwoSided(x, df));
    }

    /**
     * An F test.
     *
     * @param f as printed, not negative
     * @param df1 of the numerator, above 0
     * @param df2 of the denominator, above 0
     * @return the test
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static ReportedTest f(Printed f, double df1, double df2) {
        requireDf("df1", df1);
        requireDf("df2", df2);
        requirePositive("f", f);
        return of("F(" + plain(df1) + ", " + plain(df2) + ")", f, false, x -> Tail.fUpper(x, df1, df2));
    }

    /**
     * A chi-square test.
     *
     * @param chiSquare as printed, not negative
     * @param df above 0
     * @return the test
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static ReportedTest chiSquare(Printed chiSquare, double df) {
        requireDf("df", df);
        requirePositive("chiSquare", chiSquare);
        return of("χ²(" + plain(df) + ")", chiSquare, false, x -> Tail.chiSquareUpper(x, df));
    }

    /**
     * Cochran's Q, of heterogeneity or of related proportions: chi-square distributed.
     *
     * @param q as printed, not negative
     * @param df above 0
     * @return the test
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static ReportedTest q(Printed q, double df) {
        requireDf("df", df);
        requirePositive("q", q);
        return of("Q(" + plain(df) + ")", q, false, x -> Tail.chiSquareUpper(x, df));
    }

    /**
     * A correlation tested against 0, two-sided.
     *
     * @param r as printed, from −1 to 1
     * @param df the number of respondents less 2, above 0
     * @return the test
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static ReportedTest r(Printed r, double df) {
        requireDf("df", df);
        if (Math.abs(r.value()) > 1) {
            throw new IllegalArgumentException("r: must lie from -1 to 1, got " + r);
        }
        return of(
                "r(" + plain(df) + ")",
                r,
                true,
                x -> x >= 1 ? 0 : Tail.tTwoSided(x * Math.sqrt(df / ((1 - x) * (1 + x))), df));
    }

    /**
     * A normal test, two-sided.
     *
     * @param z as printed
     * @return the test
     */
    public static ReportedTest z(Printed z) {
        return of("z", z, true, x -> Math.min(1, 2 * Tail.normalUpper(x)));
    }

    /**
     * The same test, one-sided in the direction that was found.
     *
     * @return the new test
     * @throws IllegalArgumentException if the test has no direction: F, chi-square, Q
     */
    public ReportedTest oneSided() {
        if (!hasDirection) {
            throw new IllegalArgumentException(label + " has no direction: only t, z and r can be one-sided");
        }
        return new ReportedTest(label, statistic, tail, true, true, level);
    }

    /**
     * The same test, judged at another level.
     *
     * @param other between 0 and 1; .05 unless set
     * @return the new test
     * @throws IllegalArgumentException if it is out of its range
     */
    public ReportedTest withLevel(double other) {
        return new ReportedTest(label, statistic, tail, hasDirection, oneSided, Level.checked(other));
    }

    /**
     * The p-value of the statistic exactly as printed.
     *
     * @return from 0 to 1
     */
    public double p() {
        return p(Math.abs(statistic.value()));
    }

    /**
     * The p-values of all statistics that are printed so.
     *
     * @return the range
     */
    public PossibleRange possibleP() {
        double one = Math.abs(statistic.least());
        double other = Math.abs(statistic.most());
        boolean crossesZero = statistic.least() < 0 && statistic.most() > 0;
        return PossibleRange.of(p(Math.max(one, other)), p(crossesZero ? 0 : Math.min(one, other)));
    }

    private double p(double size) {
        double both = tail.applyAsDouble(size);
        return oneSided ? both / 2 : both;
    }

    /**
     * Whether the p-value that was reported follows.
     *
     * @param relation how it is reported
     * @param reported the number behind the sign
     * @return possible, within rounding (of the statistic), or impossible
     */
    public Check reported(Relation relation, Printed reported) {
        PossibleRange range = possibleP();
        boolean asPrinted = fits(relation, reported, PossibleRange.of(p(), p()));
        boolean fits = asPrinted || fits(relation, reported, range);
        String sentence = label + " = " + statistic + (oneSided ? " one-sided" : "") + " has p = "
                + NumberStyle.EN.number(p(), Math.max(4, reported.decimals() + 1)) + ", reported p " + relation.sign
                + " " + reported;
        if (!fits
                && hasDirection
                && !oneSided
                && fits(relation, reported, oneSided().possibleP())) {
            sentence += "; half of it, the one-sided p, would fit";
        }
        if (decisionDiffers(relation, reported)) {
            sentence += "; the decision at " + level + " is another";
        }
        return new Check(
                NAME,
                asPrinted ? Check.Verdict.POSSIBLE : fits ? Check.Verdict.WITHIN_ROUNDING : Check.Verdict.IMPOSSIBLE,
                sentence);
    }

    /**
     * Whether the reported p and the statistic lead to different decisions at the level.
     *
     * @param relation how p is reported
     * @param reported the number behind the sign
     * @return false also where the report leaves the decision open, such as p &lt; .10 at .05
     */
    public boolean decisionDiffers(Relation relation, Printed reported) {
        PossibleRange range = possibleP();
        if (fits(relation, reported, range)) {
            return false;
        }
        boolean saysSignificant = relation != Relation.ABOVE && reported.value() <= level;
        boolean saysNot = relation != Relation.BELOW
                && (relation == Relation.ABOVE ? reported.value() >= level : reported.value() > level);
        return saysSignificant && range.lower() > level || saysNot && range.upper() <= level;
    }

    private static boolean fits(Relation relation, Printed reported, PossibleRange range) {
        return switch (relation) {
            case EQUAL -> range.allows(reported);
            case BELOW -> range.lower() < reported.value();
            case ABOVE -> range.upper() > reported.value();
        };
    }

    private static void requireDf(String name, double df) {
        if (!(df > 0)) {
            throw new IllegalArgumentException(name + ": must be above 0, got " + df);
        }
    }

    private static void requirePositive(String name, Printed statistic) {
        if (statistic.number().signum() < 0) {
            throw new IllegalArgumentException(name + ": cannot be negative, got " + statistic);
        }
    }

    private static String plain(double df) {
        return df == Math.rint(df) ? Long.toString((long) df) : Double.toString(df);
    }

    @Override
    public String toString() {
        return label + " = " + statistic + ", p = " + NumberStyle.EN.number(p(), 4) + " (" + possibleP() + ")";
    }
}
