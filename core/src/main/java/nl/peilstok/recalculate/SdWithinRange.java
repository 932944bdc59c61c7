package nl.peilstok.recalculate;

import nl.peilstok.table.NumberStyle;

/**
 * Whether a mean and a standard deviation go with the least and the largest value.
 *
 * <p><b>Definition.</b> Of n values from a to b with mean m, the standard deviation (divisor n − 1) is at most
 * √(n/(n − 1)·(b − m)(m − a)), as (x − a)(b − x) ≥ 0 for each. Where a and b were observed, one value is a, one is b, and
 * the others vary least if they are all the same: SD² ≥ ((m − a)² + (b − m)² + (2m − a − b)²/(n − 2))/(n − 1), and the
 * mean lies between ((n − 1)a + b)/n and (a + (n − 1)b)/n. All over the rounding of the mean.
 *
 * <p><b>Missing answers.</b> n is the number of those who have a value.
 *
 * <p><b>Undefined when</b> n is below 2.
 *
 * <p><b>Agrees with</b> complete enumeration of small samples.
 */
public final class SdWithinRange {
    private static final String NAME = "range against mean and SD";
    /** Of a unit of the mean's last digit, for what doubles cannot hold. */
    private static final double SLACK = 1e-9;

    private final Printed mean;
    private final int n;
    private final double least;
    private final double most;
    private final boolean observed;

    private SdWithinRange(Printed mean, int n, double least, double most, boolean observed) {
        if (n < 2) {
            throw new IllegalArgumentException("n: must be 2 or more, got " + n);
        }
        if (!(least < most)) {
            throw new IllegalArgumentException("most: must exceed least, got " + least + " and " + most);
        }
        this.mean = mean;
        this.n = n;
        this.least = least;
        this.most = most;
        this.observed = observed;
    }

    /**
     * Values that cannot lie outside two bounds, such as the ends of an answer scale.
     *
     * @param mean as printed
     * @param sd as printed
     * @param n the number of values, 2 or more
     * @param least the lower bound
     * @param most the upper bound, above the lower
     * @return possible or impossible
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Check within(Printed mean, Printed sd, int n, double least, double most) {
        return new SdWithinRange(mean, n, least, most, false).check(sd);
    }

    /**
     * Values of which the least and the largest are printed too.
     *
     * @param mean as printed
     * @param sd as printed
     * @param n the number of values, 2 or more
     * @param least the least value
     * @param most the largest value, above the least
     * @return possible or impossible
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Check observed(Printed mean, Printed sd, int n, double least, double most) {
        return new SdWithinRange(mean, n, least, most, true).check(sd);
    }

    private Check check(Printed sd) {
        double lowest = observed ? ((n - 1) * least + most) / n : least;
        double highest = observed ? (least + (n - 1) * most) / n : most;
        double from = Math.max(mean.least(), lowest);
        double to = Math.min(mean.most(), highest);
        if (from > to + SLACK * mean.unit()) {
            return new Check(
                    NAME,
                    Check.Verdict.IMPOSSIBLE,
                    "mean " + mean + " cannot be: values from " + plain(least) + " to " + plain(most) + " with n = " + n
                            + " have one from " + number(lowest, mean) + " to " + number(highest, mean));
        }
        double middle = Math.max(from, Math.min(to, (least + most) / 2));
        // Two values, or one value and its opposites, leave one standard deviation, which two formulas round apart.
        double largest = mostSd(middle);
        PossibleRange possible = PossibleRange.of(observed ? Math.min(leastSd(middle), largest) : 0, largest);
        return Check.possibleIf(
                possible.allows(sd),
                NAME,
                "values from " + plain(least) + " to " + plain(most) + " with mean " + mean + " and n = " + n
                        + " have an sd from " + number(possible.lower(), sd) + " to " + number(possible.upper(), sd)
                        + "; printed " + sd);
    }

    private double mostSd(double m) {
        return Math.sqrt(Math.max(0, n / (n - 1.0) * (most - m) * (m - least)));
    }

    private double leastSd(double m) {
        double skew = 2 * m - least - most;
        double others = n == 2 ? 0 : skew * skew / (n - 2);
        return Math.sqrt(((m - least) * (m - least) + (most - m) * (most - m) + others) / (n - 1));
    }

    private static String number(double value, Printed like) {
        return NumberStyle.EN.number(value, like.decimals());
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
