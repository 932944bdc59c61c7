package nl.peilstok.inference;

import java.util.OptionalLong;
import java.util.function.LongPredicate;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Beta;
import nl.peilstok.math.Binomial;
import nl.peilstok.math.Hypergeometric;
import nl.peilstok.math.Level;
import nl.peilstok.math.Quantile;

/**
 * A proportion with its interval, also of respondents that are a large part of their population.
 *
 * <pre>{@code
 * Proportion.wilson().analyse(63, 105);
 * Proportion.wilson().withPopulation(151).analyse(63, 105);
 * }</pre>
 *
 * <p><b>Definition.</b> p = x / n.
 *
 * <p><b>Interval.</b> With z the normal quantile at (1 + level)/2. Wilson: the π with (p − π)² = z² π(1 − π)/n.
 * Clopper–Pearson: the π at which x or more, and x or fewer, have a probability of (1 − level)/2. Agresti–Coull: p̃ ±
 * z√(p̃(1 − p̃)/(n + z²)) with p̃ = (x + z²/2)/(n + z²), cut off at 0 and 1. Jeffreys: quantiles of Beta(x + ½, n − x +
 * ½), 0 where x is 0 and 1 where x is n.
 *
 * <p><b>Population of N.</b> The n were drawn from N without replacement, so that the variance is less by f = (N −
 * n)/(N − 1). Wilson, Agresti–Coull and Jeffreys: x/f and n/f take the place of x and n. Clopper–Pearson: exactly, by
 * the hypergeometric distribution: the limits are the least and the largest share K/N of which neither tail is (1 −
 * level)/2 or less. Of a whole population, n = N, nothing is uncertain: both limits are p. The formula takes who
 * responded for a random draw.
 *
 * <p><b>Missing answers</b> are not in n.
 *
 * <p><b>Undefined when</b> n is 0.
 *
 * <p><b>Reference.</b> Wilson (1927), <i>Journal of the American Statistical Association</i>, 22, 209–212,
 * doi:10.1080/01621459.1927.10502953; Clopper and Pearson (1934), <i>Biometrika</i>, 26, 404–413,
 * doi:10.1093/biomet/26.4.404; Agresti and Coull (1998), <i>The American Statistician</i>, 52, 119–126,
 * doi:10.1080/00031305.1998.10480550; Brown, Cai and DasGupta (2001), <i>Statistical Science</i>, 16, 101–133,
 * doi:10.1214/ss/1009213286.
 *
 * <p><b>Agrees with</b> R 4.2.2 {@code prop.test(correct = FALSE)}, {@code binom.test}, and the formulas with {@code
 * qbeta} and {@code phyper}, to a relative 1e-10.
 */
public final class Proportion {
    private enum Method {
        WILSON("Wilson"),
        CLOPPER_PEARSON("Clopper-Pearson"),
        AGRESTI_COULL("Agresti-Coull"),
        JEFFREYS("Jeffreys");

        private final String label;

        Method(String label) {
            this.label = label;
        }
    }

    private final Method method;
    private final double level;
    private final OptionalLong population;

    private Proportion(Method method, double level, OptionalLong population) {
        this.method = method;
        this.level = level;
        this.population = population;
    }

    /**
     * With Wilson's interval: near the nominal level on average, also for small n.
     *
     * @return the procedure, at 95%
     */
    public static Proportion wilson() {
        return new Proportion(Method.WILSON, .95, OptionalLong.empty());
    }

    /**
     * With the interval of Clopper and Pearson: never below the nominal level, often far above it.
     *
     * @return the procedure, at 95%
     */
    public static Proportion clopperPearson() {
        return new Proportion(Method.CLOPPER_PEARSON, .95, OptionalLong.empty());
    }

    /**
     * With the interval of Agresti and Coull: Wilson's centre, and somewhat wider.
     *
     * @return the procedure, at 95%
     */
    public static Proportion agrestiCoull() {
        return new Proportion(Method.AGRESTI_COULL, .95, OptionalLong.empty());
    }

    /**
     * With the interval of Jeffreys' prior.
     *
     * @return the procedure, at 95%
     */
    public static Proportion jeffreys() {
        return new Proportion(Method.JEFFREYS, .95, OptionalLong.empty());
    }

    /**
     * With an interval of another level.
     *
     * @param other the confidence level, between 0 and 1
     * @return the new procedure
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public Proportion withLevel(double other) {
        return new Proportion(method, Level.checked(other), population);
    }

    /**
     * For respondents drawn from a population of this size: the share in the population.
     *
     * @param size of the population, 1 or more
     * @return the new procedure
     * @throws IllegalArgumentException if the size is below 1
     */
    public Proportion withPopulation(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("size: a population has 1 or more, got " + size);
        }
        return new Proportion(method, level, OptionalLong.of(size));
    }

    /**
     * The proportion with its interval.
     *
     * @param count how many have the property, 0 up to n
     * @param n of how many
     * @return from 0 to 1; absent if n is 0
     * @throws IllegalArgumentException if a number is out of its range or n is more than the population, or if exact
     *     limits are asked of a population of more than 10⁷
     */
    public Estimate analyse(long count, long n) {
        requireCount("count", count, n);
        if (population.isPresent() && n > population.getAsLong()) {
            throw new IllegalArgumentException(
                    "n: must be at most the population of " + population.getAsLong() + ", got " + n);
        }
        if (n == 0) {
            return Estimate.absent(Absence.Kind.NO_ANSWERS, "nobody answered");
        }
        double p = (double) count / n;
        double[] limits = population.isPresent() ? limitsOfDraw(count, n, population.getAsLong()) : limits(count, n);
        String name = method.label + (population.isPresent() ? " of N = " + population.getAsLong() : "");
        // A limit that is p but for rounding must not pass it.
        return Estimate.of(p).withInterval(new Interval(Math.min(limits[0], p), Math.max(limits[1], p), level, name));
    }

    static void requireCount(String argument, long count, long n) {
        if (n < 0 || count < 0 || count > n) {
            throw new IllegalArgumentException(
                    argument + ": must lie between 0 and n, n not below 0, got " + count + " of " + n);
        }
    }

    private double tail() {
        return (1 - level) / 2;
    }

    private double[] limitsOfDraw(long count, long n, long size) {
        if (n == size) {
            double p = (double) count / n;
            return new double[] {p, p};
        }
        if (method == Method.CLOPPER_PEARSON) {
            return exactLimitsOfDraw(count, n, size);
        }
        double factor = (size - n) / (size - 1.0);
        return limits(count / factor, n / factor);
    }

    private double[] exactLimitsOfDraw(long count, long n, long size) {
        long others = n - count;
        long lower = first(count, size - others, k -> of(k, n, size).at(1).upper(count) > tail());
        long notBelow = first(
                count,
                size - others + 1,
                k -> k > size - others || of(k, n, size).at(1).lower(count) <= tail());
        return new double[] {(double) lower / size, (double) (notBelow - 1) / size};
    }

    private static Hypergeometric of(long k, long n, long size) {
        return Hypergeometric.ofMargins(n, size - n, k);
    }

    /** The first number from which the condition holds, which it does at the last one. */
    private static long first(long from, long last, LongPredicate condition) {
        long low = from;
        long high = last;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private double[] limits(long count, long n) {
        return method == Method.CLOPPER_PEARSON
                ? new double[] {Binomial.probabilityUpper(count, n, tail()), Binomial.probabilityLower(count, n, tail())
                }
                : limits((double) count, (double) n);
    }

    private double[] limits(double count, double n) {
        double others = n - count;
        if (method == Method.JEFFREYS) {
            return new double[] {
                count == 0 ? 0 : Beta.quantile(tail(), count + .5, others + .5),
                others == 0 ? 1 : Beta.quantileUpper(tail(), count + .5, others + .5)
            };
        }
        double z = Quantile.normalUpper(tail());
        double total = n + z * z;
        double centre = (count + z * z / 2) / total;
        if (method == Method.AGRESTI_COULL) {
            double margin = z * Math.sqrt(centre * (1 - centre) / total);
            return new double[] {Math.max(0, centre - margin), Math.min(1, centre + margin)};
        }
        double margin = z / total * Math.sqrt(count * others / n + z * z / 4);
        return new double[] {count == 0 ? 0 : centre - margin, others == 0 ? 1 : centre + margin};
    }
}
