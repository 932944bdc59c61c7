package nl.peilstok.recalculate;

import java.math.BigInteger;

/**
 * Whether the mean of whole numbers can be what was printed, given how many there are (GRIM).
 *
 * <p><b>Definition.</b> The mean of n answers in whole numbers, or of n scores that are means of k such answers, is a
 * whole number divided by n·k. The check looks for a whole number whose quotient is printed so, in whole-number arithmetic
 * and by the printed number's {@link Rounding}. Impossible if there is none.
 *
 * <p><b>Missing answers.</b> n is the number of those who answered; with k items, all must have answered all, or the mean
 * of a person has another divisor.
 *
 * <p><b>Not checkable when</b> n·k is at least 10 to the power of the decimals: every mean is then possible.
 *
 * <p><b>Reference.</b> Brown, N.J.L. and Heathers, J.A.J. (2017). The GRIM test. Social Psychological and Personality
 * Science, 8, 363–369. doi:10.1177/1948550616673876.
 *
 * <p><b>Agrees with</b> the examples of R's scrutiny 0.6.1 ({@code grim_map}, both roundings of a half).
 */
public final class Grim {
    private static final String NAME = "GRIM";

    private Grim() {}

    /**
     * The mean of single answers in whole numbers.
     *
     * @param mean as printed
     * @param n how many answered, 1 or more
     * @return possible, impossible or not checkable
     * @throws IllegalArgumentException if n is below 1
     */
    public static Check of(Printed mean, int n) {
        return ofItems(mean, n, 1);
    }

    /**
     * The mean of scores that are the mean of some items.
     *
     * @param mean as printed
     * @param n how many have a score, 1 or more
     * @param items how many items each of them answered, 1 or more
     * @return possible, impossible or not checkable
     * @throws IllegalArgumentException if a number is below 1
     */
    public static Check ofItems(Printed mean, int n, int items) {
        require("n", n);
        require("items", items);
        long parts = (long) n * items;
        String of = items == 1 ? "n = " + n : "n = " + n + " and " + items + " items";
        return check("mean " + mean, mean, 1, parts, "sum of answers", of);
    }

    /**
     * A percentage of respondents.
     *
     * @param percentage as printed
     * @param n how many respondents it is of, 1 or more
     * @return possible, impossible or not checkable
     * @throws IllegalArgumentException if n is below 1
     */
    public static Check ofPercentage(Printed percentage, int n) {
        require("n", n);
        return check(percentage + "%", percentage, 100, n, "number of respondents", "n = " + n);
    }

    private static Check check(String what, Printed printed, long factor, long parts, String whole, String of) {
        BigInteger[] fitting = printed.wholeNumbers(factor, parts);
        boolean fits = fitting[0].compareTo(fitting[1]) <= 0;
        if (fits && isCertain(printed, factor, parts)) {
            return new Check(
                    NAME,
                    Check.Verdict.NOT_CHECKABLE,
                    "with " + of + " every number of " + printed.decimals() + " decimals is possible");
        }
        BigInteger below = fitting[1];
        return Check.possibleIf(
                fits,
                NAME,
                fits
                        ? what + " is the " + whole + " " + fitting[0] + " of " + of
                        : what + " is of no whole " + whole + " with " + of + ": next are "
                                + near(below, factor, parts, printed) + " and "
                                + near(below.add(BigInteger.ONE), factor, parts, printed));
    }

    static boolean isCertain(Printed printed, long factor, long parts) {
        return BigInteger.valueOf(parts)
                        .compareTo(BigInteger.TEN.pow(printed.decimals()).multiply(BigInteger.valueOf(factor)))
                >= 0;
    }

    private static Printed near(BigInteger whole, long factor, long parts, Printed like) {
        return Printed.rounded(whole.doubleValue() * factor / parts, like.decimals());
    }

    private static void require(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": must be 1 or more, got " + value);
        }
    }
}
