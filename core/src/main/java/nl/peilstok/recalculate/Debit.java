package nl.peilstok.recalculate;

import java.math.BigInteger;
import nl.peilstok.table.NumberStyle;

/**
 * Whether the mean and the standard deviation of answers 0 and 1 can be what was printed (DEBIT).
 *
 * <p><b>Definition.</b> With p the mean, the standard deviation of n answers 0 and 1 is √(n/(n − 1)·p·(1 − p)). The check
 * takes every whole number of ones whose mean is printed so.
 *
 * <p><b>Missing answers.</b> n is the number of those who answered.
 *
 * <p><b>Reference.</b> Heathers, J.A.J. and Brown, N.J.L. (2019). DEBIT: a simple consistency test for binary data. Open
 * Science Framework.
 *
 * <p><b>Agrees with</b> the examples of R's scrutiny ({@code debit_map}), and with complete enumeration.
 */
public final class Debit {
    private static final String NAME = "DEBIT";

    private Debit() {}

    /**
     * Answers 0 and 1.
     *
     * @param mean the share of ones as printed, a proportion
     * @param sd the standard deviation (divisor n − 1) as printed
     * @param n how many answered, 2 or more
     * @return possible or impossible
     * @throws IllegalArgumentException if n is below 2
     */
    public static Check of(Printed mean, Printed sd, int n) {
        if (n < 2) {
            throw new IllegalArgumentException("n: must be 2 or more, got " + n);
        }
        BigInteger[] ones = mean.wholeNumbers(1, n);
        long from = ones[0].max(BigInteger.ZERO).longValueExact();
        long to = ones[1].min(BigInteger.valueOf(n)).longValueExact();
        if (from > to) {
            return new Check(NAME, Check.Verdict.IMPOSSIBLE, "mean " + mean + " is of no number of ones with n = " + n);
        }
        PublishedItem.Extremes sds = new PublishedItem.Extremes();
        for (long count = from; count <= to; count++) {
            double p = (double) count / n;
            double exact = Math.sqrt(n / (n - 1.0) * p * (1 - p));
            if (sd.isRoundingOf(exact)) {
                return new Check(
                        NAME, Check.Verdict.POSSIBLE, count + " ones of " + n + " have mean " + mean + " and sd " + sd);
            }
            sds.add(exact);
        }
        PossibleRange range = sds.range(null);
        return new Check(
                NAME,
                Check.Verdict.IMPOSSIBLE,
                "with mean " + mean + " and n = " + n + " the sd of answers 0 and 1 is "
                        + NumberStyle.EN.number(range.lower(), sd.decimals() + 1) + " to "
                        + NumberStyle.EN.number(range.upper(), sd.decimals() + 1) + ", not " + sd);
    }
}
