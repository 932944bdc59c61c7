package nl.peilstok.recalculate;

import java.util.function.DoubleUnaryOperator;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.StarRule;
import nl.peilstok.math.Level;
import nl.peilstok.table.NumberStyle;

/** What a test can have given, over everything that is printed as its figures were; and what was said of it. */
public final class PossibleTest {
    private static final String STARS = "stars against means, SDs and ns";
    private static final String SIGNIFICANCE = "significance against means, SDs and ns";

    private final String name;
    private final PossibleRange statistic;
    private final PossibleRange p;
    private final Estimate printedStatistic;
    private final Estimate printedP;

    private PossibleTest(
            String name, PossibleRange statistic, PossibleRange p, Estimate printedStatistic, Estimate printedP) {
        this.name = name;
        this.statistic = statistic;
        this.p = p;
        this.printedStatistic = printedStatistic;
        this.printedP = printedP;
    }

    static PossibleTest absent(String name, Absence why) {
        return new PossibleTest(
                name, PossibleRange.absent(why), PossibleRange.absent(why), Estimate.absent(why), Estimate.absent(why));
    }

    static PossibleTest of(String name, PossibleRange statistic, double printed, DoubleUnaryOperator p) {
        if (!statistic.isPresent()) {
            return absent(name, statistic.whyAbsent().orElseThrow());
        }
        return new PossibleTest(
                name,
                statistic,
                PossibleRange.of(p(p, statistic.upper()), p(p, statistic.lower())),
                Double.isFinite(printed)
                        ? Estimate.of(printed)
                        : Estimate.absent(Absence.Kind.ZERO_VARIANCE, "nothing varies within the groups"),
                Estimate.of(p(p, printed)));
    }

    private static double p(DoubleUnaryOperator tail, double statistic) {
        return statistic == Double.POSITIVE_INFINITY ? 0 : tail.applyAsDouble(statistic);
    }

    /**
     * The test statistic.
     *
     * @return the range of F or |t|; absent if the figures contradict each other
     */
    public PossibleRange statistic() {
        return statistic;
    }

    /**
     * The p-value.
     *
     * @return the range
     */
    public PossibleRange p() {
        return p;
    }

    /**
     * The test statistic if every figure is exactly what was printed.
     *
     * @return F or |t|
     */
    public Estimate statisticAsPrinted() {
        return printedStatistic;
    }

    /**
     * The p-value if every figure is exactly what was printed.
     *
     * @return from 0 to 1
     */
    public Estimate pAsPrinted() {
        return printedP;
    }

    /**
     * Whether the stars that were printed follow. Stars say p more finely than a level does: those that do not follow from
     * the figures as printed, but from others that are printed so, are doubtful here.
     *
     * @param rule which p earns how many
     * @param stars as printed, such as {@code **}; empty for none
     * @return possible if they follow from the figures as printed, doubtful if only within rounding, else impossible
     * @throws IllegalArgumentException if something else than stars was given
     */
    public Check stars(StarRule rule, String stars) {
        if (!stars.chars().allMatch(c -> c == '*')) {
            throw new IllegalArgumentException("stars: only stars are allowed, got '" + stars + "'");
        }
        if (!p.isPresent()) {
            return contradiction(STARS);
        }
        int printed = stars.length();
        int least = earned(rule, Estimate.of(p.upper()));
        int most = earned(rule, Estimate.of(p.lower()));
        String said = "printed " + inWords(printed) + ", " + (earned(rule, printedP) == printed ? "as" : "where") + " "
                + inWords(earned(rule, printedP)) + " follow" + (earned(rule, printedP) == 1 ? "s" : "");
        boolean follow = earned(rule, printedP) == printed;
        boolean withinRounding = least <= printed && printed <= most;
        return new Check(
                STARS,
                follow ? Check.Verdict.POSSIBLE : withinRounding ? Check.Verdict.DOUBTFUL : Check.Verdict.IMPOSSIBLE,
                said + (withinRounding && !follow ? " but for rounding; " : "; ") + this);
    }

    private static int earned(StarRule rule, Estimate p) {
        return rule.mark(p).strip().length();
    }

    private static String inWords(int stars) {
        return switch (stars) {
            case 0 -> "no star";
            case 1 -> "one star";
            case 2 -> "two stars";
            default -> stars + " stars";
        };
    }

    /**
     * Whether it follows that the test was significant.
     *
     * @param level the level, between 0 and 1
     * @return possible if p is below the level with the figures as printed
     * @throws IllegalArgumentException if the level is out of its range
     */
    public Check significant(double level) {
        double limit = Level.checked(level);
        return p.isPresent()
                ? verdict(printedP.value() < limit, p.lower() < limit, "said to be significant at " + limit)
                : contradiction(SIGNIFICANCE);
    }

    /**
     * Whether it follows that the test was not significant.
     *
     * @param level the level, between 0 and 1
     * @return possible if p is not below the level with the figures as printed
     * @throws IllegalArgumentException if the level is out of its range
     */
    public Check notSignificant(double level) {
        double limit = Level.checked(level);
        return p.isPresent()
                ? verdict(printedP.value() >= limit, p.upper() >= limit, "said not to be significant at " + limit)
                : contradiction(SIGNIFICANCE);
    }

    private Check contradiction(String check) {
        Absence why = p.whyAbsent().orElseThrow();
        return new Check(
                check,
                why.kind() == Absence.Kind.TOO_FEW ? Check.Verdict.NOT_CHECKABLE : Check.Verdict.IMPOSSIBLE,
                why.reason());
    }

    private Check verdict(boolean asPrinted, boolean inRange, String said) {
        Check.Verdict verdict =
                asPrinted ? Check.Verdict.POSSIBLE : inRange ? Check.Verdict.WITHIN_ROUNDING : Check.Verdict.IMPOSSIBLE;
        return new Check(SIGNIFICANCE, verdict, said + "; " + this);
    }

    /**
     * Statistic and p, as printed and the range.
     *
     * @return such as {@code F(3, 208) = 7.20 (6.85 to 7.56), p = 0.0001 (0.0001 to 0.0002)}
     */
    @Override
    public String toString() {
        if (!p.isPresent()) {
            return name + ": " + p;
        }
        return name + " = " + (printedStatistic.isPresent() ? number(printedStatistic.value(), 2) : "∞") + " ("
                + number(statistic.lower(), 2) + " to " + number(statistic.upper(), 2) + "), p = "
                + number(printedP.value(), 4) + " (" + number(p.lower(), 4) + " to " + number(p.upper(), 4) + ")";
    }

    private static String number(double value, int decimals) {
        return Double.isInfinite(value) ? "∞" : NumberStyle.EN.number(value, decimals);
    }
}
