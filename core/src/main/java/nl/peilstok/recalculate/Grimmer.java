package nl.peilstok.recalculate;

import java.math.BigInteger;

/**
 * Whether the mean and the standard deviation of whole numbers can be what was printed, given how many there are
 * (GRIMMER).
 *
 * <p><b>Definition.</b> Of n whole numbers with sum S the sum of squares Q is a whole number too, is even or odd as S is,
 * and is at least that of numbers as equal as possible; the standard deviation is √((Q − S²/n)/(n − 1)). The check looks
 * for S and Q with the printed mean and standard deviation. With k items the score is a mean of k answers: S is the sum of
 * all answers, and a standard deviation is k times the printed one. With a lowest and a highest score, S and Q must also
 * lie within what answers of that range can have.
 *
 * <p>Every S that is printed so is tried, not only the nearest, so that nothing possible is called impossible. Where evenness
 * does not settle it, because fewer than five answered or because there is a lowest and a highest score, answers with S and Q
 * are searched for, so that what passes exists too.
 *
 * <p><b>Missing answers.</b> n is the number of those who answered; with k items, all must have answered all.
 *
 * <p><b>Not checkable when</b> so many answered that every mean and standard deviation of these decimals is possible.
 *
 * <p><b>Reference.</b> Anaya, J. (2016). The GRIMMER test. doi:10.7287/peerj.preprints.2400v1; the rule of even and odd:
 * Allard, A. (2018). Analytic-GRIMMER: a new way of testing the possibility of standard deviations.
 *
 * <p><b>Agrees with</b> the examples of R's scrutiny ({@code grimmer_map}), and with complete enumeration of small samples, both ways.
 */
public final class Grimmer {
    private static final String NAME = "GRIMMER";
    /** Five whole numbers or more have every sum of squares that is even or odd as their sum; fewer do not. */
    private static final int MOST_SEARCHED = 4;
    /** Numbers farther from the mean are not searched. */
    private static final int FARTHEST = 300;

    private final int n;
    private final int items;
    private final Printed mean;
    private final Printed sd;
    private final int[] range;

    private Grimmer(Printed mean, Printed sd, int n, int items, int[] range) {
        if (n < 2) {
            throw new IllegalArgumentException("n: must be 2 or more, got " + n);
        }
        if (items < 1) {
            throw new IllegalArgumentException("items: must be 1 or more, got " + items);
        }
        this.mean = mean;
        this.sd = sd;
        this.n = n;
        this.items = items;
        this.range = range;
    }

    /**
     * Single answers in whole numbers.
     *
     * @param mean as printed
     * @param sd the standard deviation (divisor n − 1) as printed
     * @param n how many answered, 2 or more
     * @return possible, impossible or not checkable
     * @throws IllegalArgumentException if n is below 2
     */
    public static Check of(Printed mean, Printed sd, int n) {
        return new Grimmer(mean, sd, n, 1, null).check();
    }

    /**
     * Scores that are the mean of some items.
     *
     * @param mean as printed
     * @param sd the standard deviation (divisor n − 1) as printed
     * @param n how many have a score, 2 or more
     * @param items how many items each of them answered, 1 or more
     * @return possible, impossible or not checkable
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Check ofItems(Printed mean, Printed sd, int n, int items) {
        return new Grimmer(mean, sd, n, items, null).check();
    }

    /**
     * Single answers in whole numbers from a lowest to a highest.
     *
     * @param mean as printed
     * @param sd the standard deviation (divisor n − 1) as printed
     * @param n how many answered, 2 or more
     * @param lowest the least number that can be answered
     * @param highest the largest, above the least
     * @return possible, impossible or not checkable
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Check ofRange(Printed mean, Printed sd, int n, int lowest, int highest) {
        if (highest <= lowest) {
            throw new IllegalArgumentException("highest: must exceed lowest, got " + lowest + " and " + highest);
        }
        return new Grimmer(mean, sd, n, 1, new int[] {lowest, highest}).check();
    }

    private Check check() {
        BigInteger[] sums = mean.wholeNumbers(1, (long) n * items);
        if (sums[0].compareTo(sums[1]) > 0) {
            return new Check(
                    NAME, Check.Verdict.IMPOSSIBLE, Grim.ofItems(mean, n, items).sentence());
        }
        if (sd.most() < 0) {
            return new Check(NAME, Check.Verdict.IMPOSSIBLE, "a standard deviation cannot be " + sd);
        }
        String figures = "mean " + mean + " and sd " + sd + " with n = " + n;
        for (long sum = sums[0].longValueExact(); sum <= sums[1].longValueExact(); sum++) {
            long squares = squares(sum);
            if (squares >= 0) {
                return isCertain()
                        ? new Check(
                                NAME,
                                Check.Verdict.NOT_CHECKABLE,
                                "with n = " + n + " every mean and sd of these decimals is possible")
                        : new Check(
                                NAME,
                                Check.Verdict.POSSIBLE,
                                figures + ": sum " + sum + " and sum of squares " + squares + " have them");
            }
        }
        return new Check(NAME, Check.Verdict.IMPOSSIBLE, figures + ": no whole sum of squares has them");
    }

    /** A sum of squares that has the standard deviation beside this sum; −1 if there is none. */
    private long squares(long sum) {
        if (range != null && (sum < (long) n * range[0] || sum > (long) n * range[1])) {
            return -1;
        }
        double low = Math.max(0, sd.least()) * items;
        double high = sd.most() * items;
        double least = Math.max(equalSquares(sum), low * low * (n - 1) + (double) sum * sum / n - 1);
        double most = Math.min(unequalSquares(sum), high * high * (n - 1) + (double) sum * sum / n + 1);
        long from = (long) Math.floor(least);
        for (long squares = from + Math.floorMod(from + sum, 2); squares <= most; squares += 2) {
            double variance = (squares - (double) sum * sum / n) / (n - 1);
            if (squares >= equalSquares(sum)
                    && sd.isRoundingOf(Math.sqrt(Math.max(0, variance)) / items)
                    && exist(sum, squares)) {
                return squares;
            }
        }
        return -1;
    }

    /** Whether there are whole numbers with both sums, where even and odd does not settle it. */
    private boolean exist(long sum, long squares) {
        if (range != null) {
            return exist(sum, squares, range[0], range[1]);
        }
        if (n > MOST_SEARCHED) {
            return true;
        }
        // No number can lie farther from the mean than if it alone made the sum of squares.
        double centre = (double) sum / n;
        double reach = Math.sqrt(Math.max(0, (squares - sum * centre) * (n - 1) / n)) + 1;
        return reach > FARTHEST
                || exist(sum, squares, (long) Math.floor(centre - reach), (long) Math.ceil(centre + reach));
    }

    private boolean exist(long sum, long squares, long lowest, long highest) {
        return WholeAnswers.canHave(
                n, sum - n * lowest, squares - 2 * lowest * sum + n * lowest * lowest, highest - lowest);
    }

    /** The sum of squares of n whole numbers as equal as possible. */
    private long equalSquares(long sum) {
        return WholeAnswers.leastSquares(n, sum);
    }

    /** The sum of squares of n whole numbers at both ends of the range, with at most one between. */
    private double unequalSquares(long sum) {
        if (range == null) {
            return Double.POSITIVE_INFINITY;
        }
        long width = (long) range[1] - range[0];
        long above = sum - (long) n * range[0];
        long highest = above / width;
        long between = range[0] + above % width;
        long lowest = n - highest - (highest == n ? 0 : 1);
        return highest * (double) range[1] * range[1]
                + lowest * (double) range[0] * range[0]
                + (highest == n ? 0 : (double) between * between);
    }

    private boolean isCertain() {
        double low = Math.max(0, sd.least()) * items;
        double high = sd.most() * items;
        // An interval longer than two whole numbers holds an even and an odd one.
        return range == null && Grim.isCertain(mean, 1, (long) n * items) && (high * high - low * low) * (n - 1) > 3;
    }
}
