package nl.peilstok.correlation;

import java.math.BigInteger;

/** A sum of products of whole numbers, exact also beyond 63 bits, and rounded once when it becomes a double. */
final class WideSum {
    private long high;
    private long low;

    void add(long a, long b) {
        long product = a * b;
        long sum = low + product;
        high += Math.multiplyHigh(a, b) + (Long.compareUnsigned(sum, product) < 0 ? 1 : 0);
        low = sum;
    }

    double value() {
        if (high == low >> 63) {
            return low;
        }
        BigInteger lowest = BigInteger.valueOf(low >>> 1).shiftLeft(1).or(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(lowest).doubleValue();
    }
}
