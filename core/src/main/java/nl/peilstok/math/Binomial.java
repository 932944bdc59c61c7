package nl.peilstok.math;

/**
 * The binomial distribution: both tails from the {@linkplain Beta incomplete beta function}, and the limits of Clopper and
 * Pearson, which are the probabilities that leave a given tail. The sign test is this with probability ½.
 *
 * <p>Reference: Clopper and Pearson (1934); Loader (2000) for the probability of one number.
 */
public final class Binomial {
    private Binomial() {}

    /**
     * The lower tail.
     *
     * @param x number of successes
     * @param n number of trials, 0 or more
     * @param probability of success, 0 to 1
     * @return P(X ≤ x), also where it is very small
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double lower(long x, long n, double probability) {
        require(n, probability);
        return x < 0 ? 0 : x >= n ? 1 : Beta.upper(probability, x + 1.0, n - x);
    }

    /**
     * The upper tail, x itself included.
     *
     * @param x number of successes
     * @param n number of trials, 0 or more
     * @param probability of success, 0 to 1
     * @return P(X ≥ x), also where it is very small
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double upper(long x, long n, double probability) {
        require(n, probability);
        return x <= 0 ? 1 : x > n ? 0 : Beta.lower(probability, x, n - x + 1.0);
    }

    /**
     * The probability of one number of successes.
     *
     * @param x number of successes
     * @param n number of trials, 0 or more
     * @param probability of success, 0 to 1
     * @return P(X = x)
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double at(long x, long n, double probability) {
        require(n, probability);
        if (x < 0 || x > n) {
            return 0;
        }
        if (probability == 0 || probability == 1) {
            return x == (probability == 0 ? 0 : n) ? 1 : 0;
        }
        if (x == 0 || x == n) {
            return StrictMath.exp(n * (x == 0 ? StrictMath.log1p(-probability) : StrictMath.log(probability)));
        }
        // x^a (1−x)^b / B(a, b) is this times a b / (a + b).
        double y = n - x;
        double f = probability / (1 - probability) * (y / x);
        return StrictMath.exp(IncompleteBeta.logDensity(x, y, f)) * n / x / y;
    }

    /**
     * Twice the smaller tail, at most 1.
     *
     * @param x number of successes, 0 to n
     * @param n number of trials, 0 or more
     * @param probability of success, 0 to 1
     * @return min(1, 2 P(X ≤ x), 2 P(X ≥ x))
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double twiceSmaller(long x, long n, double probability) {
        return Math.min(1, 2 * Math.min(lower(x, n, probability), upper(x, n, probability)));
    }

    /**
     * The lower limit of Clopper and Pearson, with upper = α/2.
     *
     * @param x number of successes, 0 to n
     * @param n number of trials, 1 or more
     * @param upper above 0 and below 1
     * @return the probability with P(X ≥ x) = upper; 0 for x = 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double probabilityUpper(long x, long n, double upper) {
        requireCount(x, n);
        return x == 0 ? 0 : Beta.quantile(upper, x, n - x + 1.0);
    }

    /**
     * The upper limit of Clopper and Pearson, with lower = α/2.
     *
     * @param x number of successes, 0 to n
     * @param n number of trials, 1 or more
     * @param lower above 0 and below 1
     * @return the probability with P(X ≤ x) = lower; 1 for x = n
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double probabilityLower(long x, long n, double lower) {
        requireCount(x, n);
        return x == n ? 1 : Beta.quantileUpper(lower, x + 1.0, n - x);
    }

    private static void requireCount(long x, long n) {
        if (n < 1 || x < 0 || x > n) {
            throw new IllegalArgumentException("x must be 0 to n and n at least 1, but they are " + x + " and " + n);
        }
    }

    private static void require(long n, double probability) {
        if (n < 0) {
            throw new IllegalArgumentException("n must be 0 or more, but is " + n);
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be 0 to 1, but is " + probability);
        }
    }
}
