package nl.peilstok.recalculate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import nl.peilstok.table.NumberStyle;

/**
 * Whether the percentages of one question can stand side by side.
 *
 * <p><b>Definition.</b> Where each respondent gives one answer, whole counts that add to n must stand behind the
 * percentages ({@link CountVectors}); without n, 100 must lie between the sums of what the roundings allow. Where several
 * answers are allowed, each percentage needs a whole count of its own; a category that excludes the others ('none', 'no
 * view') leaves at most 100 less itself for any other, and, if everybody answered, the others must reach that together.
 *
 * <p><b>Missing answers.</b> Categories of missing answers are among the percentages if those are of all n.
 */
public final class PercentageSum {
    private static final String NAME = "percentages and counts";

    private PercentageSum() {}

    /**
     * A question with one answer each.
     *
     * @param n how many respondents the percentages are of, 1 or more
     * @param percentages all categories, 0 to 1000
     * @return possible if they add to 100 and counts fit, within rounding if only counts fit
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Check single(int n, List<Printed> percentages) {
        CountVectors vectors = CountVectors.fitting(n, percentages);
        return verdict(
                percentages,
                vectors.whyNone().isEmpty(),
                vectors.whyNone().isPresent()
                        ? vectors.whyNone().orElseThrow().reason()
                        : "percentages add to " + sum(percentages).toPlainString() + "; " + vectors.count()
                                + " count vector" + (vectors.count().equals(BigInteger.ONE) ? " fits" : "s fit")
                                + " n = " + n);
    }

    /**
     * A question with one answer each, of an unknown number of respondents.
     *
     * @param percentages all categories
     * @return possible if they add to 100, within rounding if numbers printed so do
     * @throws IllegalArgumentException if there is no percentage
     */
    public static Check single(List<Printed> percentages) {
        if (percentages.isEmpty()) {
            throw new IllegalArgumentException("percentages: at least one is needed, got none");
        }
        double least =
                percentages.stream().mapToDouble(p -> Math.max(0, p.least())).sum();
        double most = percentages.stream().mapToDouble(Printed::most).sum();
        int decimals = percentages.stream().mapToInt(Printed::decimals).max().orElseThrow() + 1;
        return verdict(
                percentages,
                least <= 100 + 1e-9 && 100 - 1e-9 <= most,
                "percentages add to " + sum(percentages).toPlainString() + "; their roundings allow "
                        + NumberStyle.EN.number(least, decimals) + " to " + NumberStyle.EN.number(most, decimals));
    }

    private static Check verdict(List<Printed> percentages, boolean fits, String sentence) {
        boolean exact = sum(percentages).compareTo(BigDecimal.valueOf(100)) == 0;
        return new Check(
                NAME,
                fits ? exact ? Check.Verdict.POSSIBLE : Check.Verdict.WITHIN_ROUNDING : Check.Verdict.IMPOSSIBLE,
                sentence);
    }

    /**
     * A question with several answers each.
     *
     * @param n how many respondents the percentages are of, 1 or more
     * @param free the categories that can go together
     * @param excluding the categories of which each excludes every other one; may be empty
     * @param everybody whether all n answered, so that who gave no excluding answer gave another
     * @return possible or impossible
     * @throws IllegalArgumentException if a number is out of its range, or no category is free
     */
    public static Check multiple(int n, List<Printed> free, List<Printed> excluding, boolean everybody) {
        if (free.isEmpty()) {
            throw new IllegalArgumentException("free: at least one percentage is needed, got none");
        }
        List<Printed> all = new ArrayList<>(free);
        all.addAll(excluding);
        long leastExcluding = 0;
        long mostExcluding = 0;
        long mostFree = 0;
        for (int i = 0; i < all.size(); i++) {
            BigInteger[] counts = all.get(i).wholeNumbers(100, n);
            long least = counts[0].max(BigInteger.ZERO).longValueExact();
            long most = counts[1].min(BigInteger.valueOf(n)).longValueExact();
            if (least > most) {
                return new Check(
                        NAME,
                        Check.Verdict.IMPOSSIBLE,
                        all.get(i) + "% is not the rounding of any number of answers of n = " + n);
            }
            leastExcluding += i < free.size() ? 0 : least;
            mostExcluding += i < free.size() ? 0 : most;
            mostFree += i < free.size() ? most : 0;
        }
        for (Printed percentage : free) {
            long needed = percentage.wholeNumbers(100, n)[0].longValueExact();
            if (needed + leastExcluding > n) {
                return new Check(
                        NAME,
                        Check.Verdict.IMPOSSIBLE,
                        percentage + "% is at least " + needed + " of n = " + n + ", of whom " + leastExcluding
                                + " or more gave an answer that excludes it");
            }
        }
        boolean reached = !everybody || mostFree + mostExcluding >= n;
        return Check.possibleIf(
                reached,
                NAME,
                reached
                        ? "each percentage has counts of n = " + n + ", beside the answers that exclude it"
                        : "all answers are of at most " + (mostFree + mostExcluding) + " respondents, n = " + n
                                + " answered");
    }

    private static BigDecimal sum(List<Printed> percentages) {
        return percentages.stream().map(Printed::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
