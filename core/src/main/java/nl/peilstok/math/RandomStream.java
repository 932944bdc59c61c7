package nl.peilstok.math;

/**
 * A stream of random numbers named by a seed and the number of a replicate: the same name gives the same bits on every
 * machine and for any number of threads, as each replicate has a stream of its own. A stream itself is mutable and
 * belongs to one thread.
 *
 * <p>The generator is xoshiro256++ with a period of 2²⁵⁶ − 1, its state filled by SplitMix64.
 *
 * <p>Reference: Blackman, D. and Vigna, S. (2021), <em>Scrambled linear pseudorandom number generators</em>,
 * doi:10.1145/3460772 (algorithm in the public domain); Steele, G. L., Lea, D. and Flood, C. H. (2014), <em>Fast
 * splittable pseudorandom number generators</em>, doi:10.1145/2660193.2660195 (SplitMix64).
 */
public final class RandomStream {
    /** 2⁶⁴ divided by the golden ratio, odd. */
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private static final double DOUBLE_UNIT = 0x1.0p-53;

    private long s0;
    private long s1;
    private long s2;
    private long s3;
    private double spareGaussian = Double.NaN;

    private RandomStream(long s0, long s1, long s2, long s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    /**
     * The stream of one replicate.
     *
     * @param seed any number
     * @param replicate number of the replicate, any number
     * @return a stream at its start
     */
    public static RandomStream of(long seed, long replicate) {
        // Both numbers are scrambled one after the other, so that neighbours of either share nothing.
        long key = splitMix(splitMix(seed, 1) ^ replicate, 1);
        return new RandomStream(splitMix(key, 1), splitMix(key, 2), splitMix(key, 3), splitMix(key, 4));
    }

    static RandomStream ofState(long s0, long s1, long s2, long s3) {
        return new RandomStream(s0, s1, s2, s3);
    }

    /** The n-th number, from 1, that SplitMix64 gives after a seed. */
    static long splitMix(long seed, long n) {
        long z = seed + n * GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * The next 64 random bits.
     *
     * @return any long, each as likely
     */
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /**
     * A whole number below a bound, each exactly as likely. Reference: Lemire, D. (2019), doi:10.1145/3230636.
     *
     * @param bound above 0
     * @return 0 to bound − 1
     * @throws IllegalArgumentException if the bound is not above 0
     */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be above 0, but is " + bound);
        }
        long product = (nextLong() >>> 32) * bound;
        long fraction = product & 0xFFFFFFFFL;
        if (fraction < bound) {
            // 2³² is seldom a multiple of the bound; the first 2³² mod bound fractions are drawn again.
            long rest = (1L << 32) % bound;
            while (fraction < rest) {
                product = (nextLong() >>> 32) * bound;
                fraction = product & 0xFFFFFFFFL;
            }
        }
        return (int) (product >>> 32);
    }

    /**
     * A number from the uniform distribution: a multiple of 2⁻⁵³.
     *
     * @return at least 0 and below 1
     */
    public double nextDouble() {
        return (nextLong() >>> 11) * DOUBLE_UNIT;
    }

    /**
     * A number from the standard normal distribution, by the polar method. Reference: Marsaglia, G. and Bray, T. A.
     * (1964), doi:10.1137/1006063.
     *
     * @return any finite number
     */
    public double nextGaussian() {
        if (!Double.isNaN(spareGaussian)) {
            double spare = spareGaussian;
            spareGaussian = Double.NaN;
            return spare;
        }
        double u;
        double v;
        double square;
        do {
            u = 2 * nextDouble() - 1;
            v = 2 * nextDouble() - 1;
            square = u * u + v * v;
        } while (square >= 1 || square == 0);
        // StrictMath, because the last bit of Math.log may differ between machines.
        double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
        spareGaussian = v * factor;
        return u * factor;
    }

    /**
     * Puts an array in random order, each order as likely (Fisher and Yates, from the end).
     *
     * @param values changed in place
     */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }
}
