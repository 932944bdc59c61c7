package nl.peilstok.crosstab;

import java.math.BigInteger;

/** Sums of counts that refuse to overflow, and the distance of a count to what its margins lead one to expect. */
final class Margins {
    /** Products of two counts up to this one fit 63 bits. */
    private static final long LARGEST_FACTOR = 3_037_000_499L;

    private Margins() {}

    static long sum(String name, long... counts) {
        long sum = 0;
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException(name + ": a count must be 0 or more, got " + count);
            }
            try {
                sum = Math.addExact(sum, count);
            } catch (ArithmeticException tooMany) {
                throw new IllegalArgumentException(
                        name + ": together more than " + Long.MAX_VALUE + " cannot be counted", tooMany);
            }
        }
        return sum;
    }

    static double expected(long total, long margin, long n) {
        return (double) total * margin / n;
    }

    /**
     * count − total · margin / n, from the exact difference count · n − total · margin: where counts are large, the
     * rounding of the expected count would pass for a deviation.
     */
    static double deviation(long count, long total, long margin, long n) {
        if (n <= LARGEST_FACTOR && total <= LARGEST_FACTOR) {
            return (double) (count * n - total * margin) / n;
        }
        BigInteger difference = BigInteger.valueOf(count)
                .multiply(BigInteger.valueOf(n))
                .subtract(BigInteger.valueOf(total).multiply(BigInteger.valueOf(margin)));
        return difference.doubleValue() / n;
    }
}
