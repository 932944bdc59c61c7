package nl.peilstok.effect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapResult;

/**
 * How often one group is higher than another: Cliff's δ and the common-language effect. They need an order of the answers
 * and no distances.
 *
 * <pre>{@code
 * Dominance.of(scores.in("G4"), scores.in("overige")).cliffsDelta();
 * }</pre>
 *
 * <p><b>Definition.</b> Of all pairs of a respondent of the first and one of the second group, dᵢⱼ = 1 where the first is
 * higher, −1 where the second is and 0 where they are equal. δ is the mean of dᵢⱼ, from −1 to 1; the common-language effect A
 * = (δ + 1) / 2 is the probability that the first is higher, ties counted half.
 *
 * <p><b>Missing answers</b> are left out.
 *
 * <p><b>Interval.</b> With the unbiased variance of δ, s² = (n₂² Σ(dᵢ. − δ)² + n₁² Σ(d.ⱼ − δ)² − ΣΣ(dᵢⱼ − δ)²) / (n₁n₂(n₁ −
 * 1)(n₂ − 1)), not below (1 − δ²) / (n₁n₂ − 1), and dᵢ. and d.ⱼ the means over the other group: (δ − δ³ ± z s √((1 − δ²)² +
 * z²s²)) / (1 − δ² + z²s²), which stays within −1 and 1. It does not assume that the groups have the same spread. Or a
 * bootstrap of respondents.
 *
 * <p><b>Undefined when</b> a group is empty; the interval when one has fewer than 2 respondents or δ is 1 or −1.
 *
 * <p><b>Reference.</b> Cliff (1993), doi:10.1037/0033-2909.114.3.494; Feng and Cliff (2004),
 * doi:10.22237/jmasm/1099267560; Vargha and Delaney (2000), doi:10.3102/10769986025002101.
 *
 * <p><b>Agrees with</b> a computation in R 4.2 over all pairs, to a relative 1e-10.
 */
public final class Dominance {
    private final Estimate delta;
    private final Estimate commonLanguage;

    private Dominance(Estimate delta, Estimate commonLanguage) {
        this.delta = delta;
        this.commonLanguage = commonLanguage;
    }

    /**
     * Of two groups, with 95% intervals.
     *
     * @param first one group
     * @param second the other
     * @return positive where the first tends to be higher
     */
    public static Dominance of(Numbers first, Numbers second) {
        return of(first, second, Level.USUAL.value());
    }

    /**
     * Of two groups.
     *
     * @param first one group
     * @param second the other
     * @param level of the intervals, between 0 and 1
     * @return positive where the first tends to be higher
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static Dominance of(Numbers first, Numbers second, double level) {
        Level checked = new Level(level);
        double[] x = sorted(first);
        double[] y = sorted(second);
        if (x.length == 0 || y.length == 0) {
            Estimate none = Estimate.absent(Absence.Kind.NO_ANSWERS, "a group has no answers");
            return new Dominance(none, none);
        }
        long[] ofX = dominances(x, y);
        long[] ofY = dominances(y, x);
        double pairs = (double) x.length * y.length;
        double delta = Arrays.stream(ofX).sum() / pairs;
        if (x.length < 2 || y.length < 2) {
            return without(
                    delta, new Absence(Absence.Kind.TOO_FEW, "the interval needs two respondents in each group"));
        }
        if (Math.abs(delta) == 1) {
            return without(delta, new Absence(Absence.Kind.NOT_DEFINED, "every pair says the same"));
        }
        double different = pairs - ties(x, y);
        double ofRows = squares(ofX, y.length, delta) * y.length * y.length;
        double ofColumns = squares(ofY, x.length, -delta) * x.length * x.length;
        double ofPairs = different - pairs * delta * delta;
        double variance = (ofRows + ofColumns - ofPairs) / (pairs * (x.length - 1.0) * (y.length - 1.0));
        double atLeast = (1 - delta * delta) / (pairs - 1);
        return with(delta, Math.sqrt(Math.max(variance, atLeast)), checked);
    }

    /**
     * Of two groups, with bootstrap intervals: respondents are drawn with their groups.
     *
     * @param first one group
     * @param second the other
     * @param bootstrap how, and at which level
     * @return positive where the first tends to be higher
     */
    public static Dominance of(Numbers first, Numbers second, Bootstrap bootstrap) {
        double[] x = sorted(first);
        double[] y = sorted(second);
        if (x.length == 0 || y.length == 0) {
            return of(first, second);
        }
        BootstrapResult result =
                bootstrap.of(x.length + y.length, List.of("Cliff's delta", "common-language effect"), resample -> {
                    int[] times = resample.times();
                    double delta = delta(drawn(x, times, 0), drawn(y, times, x.length));
                    return new double[] {delta, (delta + 1) / 2};
                });
        return new Dominance(
                result.of("Cliff's delta").estimate(),
                result.of("common-language effect").estimate());
    }

    /** In order, as the numbers are. */
    private static double[] drawn(double[] sorted, int[] times, int from) {
        return IntStream.range(0, sorted.length)
                .flatMap(i -> IntStream.generate(() -> i).limit(times[from + i]))
                .mapToDouble(i -> sorted[i])
                .toArray();
    }

    /** NaN where a group is empty. */
    private static double delta(double[] x, double[] y) {
        return Arrays.stream(dominances(x, y)).sum() / ((double) x.length * y.length);
    }

    private static double[] sorted(Numbers numbers) {
        double[] sorted = numbers.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Of each number, how many of the others are lower less how many are higher. */
    private static long[] dominances(double[] sorted, double[] others) {
        long[] dominances = new long[sorted.length];
        int lower = 0;
        int upTo = 0;
        for (int i = 0; i < sorted.length; i++) {
            while (lower < others.length && others[lower] < sorted[i]) {
                lower++;
            }
            while (upTo < others.length && others[upTo] <= sorted[i]) {
                upTo++;
            }
            dominances[i] = (long) lower - (others.length - upTo);
        }
        return dominances;
    }

    private static double ties(double[] sorted, double[] others) {
        long ties = 0;
        int lower = 0;
        int upTo = 0;
        for (double each : sorted) {
            while (lower < others.length && others[lower] < each) {
                lower++;
            }
            while (upTo < others.length && others[upTo] <= each) {
                upTo++;
            }
            ties += upTo - lower;
        }
        return ties;
    }

    private static double squares(long[] dominances, int others, double delta) {
        double sum = 0;
        for (long each : dominances) {
            double distance = (double) each / others - delta;
            sum += distance * distance;
        }
        return sum;
    }

    private static Dominance without(double delta, Absence why) {
        return new Dominance(
                Estimate.of(delta).withoutInterval(why),
                Estimate.of((delta + 1) / 2).withoutInterval(why));
    }

    private static Dominance with(double delta, double standardError, Level level) {
        double room = 1 - delta * delta;
        double margin = level.z() * standardError;
        double reach = margin * Math.sqrt(room * room + margin * margin);
        double lower = (delta * room - reach) / (room + margin * margin);
        double upper = (delta * room + reach) / (room + margin * margin);
        String method = "Feng-Cliff";
        return new Dominance(
                Estimate.of(delta).withInterval(new Interval(lower, upper, level.value(), method)),
                Estimate.of((delta + 1) / 2)
                        .withInterval(new Interval((lower + 1) / 2, (upper + 1) / 2, level.value(), method)));
    }

    /**
     * Cliff's δ.
     *
     * @return from −1 to 1, positive where the first tends to be higher
     */
    public Estimate cliffsDelta() {
        return delta;
    }

    /**
     * The common-language effect, Vargha and Delaney's A: the probability that a respondent of the first group is higher than
     * one of the second, ties counted half.
     *
     * @return from 0 to 1
     */
    public Estimate commonLanguage() {
        return commonLanguage;
    }

    /**
     * Both coefficients.
     *
     * @return a line
     */
    @Override
    public String toString() {
        return "Cliff's delta " + delta + ", common-language effect " + commonLanguage;
    }
}
