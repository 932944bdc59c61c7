package nl.peilstok.describe;

import java.util.Arrays;
import java.util.List;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Moments;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * n, mean and standard deviation of a sample, from its numbers or as a table printed them; from numbers also median,
 * least and largest value, skewness and kurtosis.
 *
 * <p><b>Definition.</b> mean = Σx / n; sd = √(Σ(x − mean)² / (n − 1)); the median of an even number of values is the
 * mean of the middle two. With z = (x − mean) / sd, skewness G1 = n / ((n − 1)(n − 2)) · Σz³ and kurtosis G2 =
 * n(n + 1) / ((n − 1)(n − 2)(n − 3)) · Σz⁴ − 3(n − 1)² / ((n − 2)(n − 3)), which is 0 for a normal distribution. These
 * two are SPSS's and Excel's; R's psych prints b1 and b2 instead, which are nearer to 0 and to −3.
 *
 * <p>The order of the respondents changes no bit of the result.
 *
 * <p><b>Missing answers</b> are left out, each counted with its reason in {@link #cases()}.
 *
 * <p><b>Undefined when</b> there is no value (all), or only one (the standard deviation); skewness also for fewer than
 * three values, kurtosis for fewer than four, and both where all values are equal.
 *
 * <p><b>Reference.</b> Joanes, D. N., and Gill, C. A. (1998). Comparing measures of sample skewness and kurtosis. The
 * Statistician, 47, 183–189. doi:10.1111/1467-9884.00122.
 *
 * <p><b>Agrees with</b> R 4.2 {@code mean}, {@code sd}, {@code median} to a relative 1e-14; skewness and kurtosis with
 * their formulas written out in R to a relative 1e-10.
 */
public final class Summary {
    private static final Absence NOT_GIVEN = new Absence(Absence.Kind.NOT_DEFINED, "not given with the summary");

    private final Cases cases;
    private final Estimate mean;
    private final Estimate sd;
    private final Estimate median;
    private final Estimate min;
    private final Estimate max;
    private final Estimate skewness;
    private final Estimate kurtosis;

    private Summary(
            Cases cases,
            Estimate mean,
            Estimate sd,
            Estimate median,
            Estimate min,
            Estimate max,
            Estimate skewness,
            Estimate kurtosis) {
        this.cases = cases;
        this.mean = mean;
        this.sd = sd;
        this.median = median;
        this.min = min;
        this.max = max;
        this.skewness = skewness;
        this.kurtosis = kurtosis;
    }

    /**
     * A published summary.
     *
     * @param mean the mean, finite
     * @param sd the standard deviation, finite, 0 or more
     * @param n the number of respondents, at least 1
     * @return the summary, without the quantities that only numbers can tell
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static Summary of(double mean, double sd, int n) {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean: must be finite, got " + mean);
        }
        if (!(sd >= 0 && Double.isFinite(sd))) {
            throw new IllegalArgumentException("sd: must be finite and 0 or more, got " + sd);
        }
        if (n < 1) {
            throw new IllegalArgumentException("n: must be 1 or more, got " + n);
        }
        Estimate notGiven = Estimate.absent(NOT_GIVEN);
        return new Summary(
                Cases.all(n), Estimate.of(mean), sdOf(sd, n), notGiven, notGiven, notGiven, notGiven, notGiven);
    }

    /**
     * The summary of a sample.
     *
     * @param numbers the sample
     * @return the summary
     */
    public static Summary of(Numbers numbers) {
        return of(
                numbers.toArray(), Cases.available(numbers), numbers.variable().title());
    }

    /** Of values that nobody else holds: they are sorted, and those that are equal are counted together. */
    static Summary of(double[] values, Cases cases, String title) {
        Arrays.sort(values);
        int[] counts = new int[values.length];
        int distinct = 0;
        for (int i = 0; i < values.length; i++) {
            distinct += i > 0 && values[i] != values[i - 1] ? 1 : 0;
            values[distinct] = values[i];
            counts[distinct]++;
        }
        int length = values.length == 0 ? 0 : distinct + 1;
        return of(Arrays.copyOf(values, length), Arrays.copyOf(counts, length), cases, title);
    }

    /**
     * Of values and how often each occurs. They ascend, so that the order of the respondents changes no bit.
     *
     * @param values ascending, no two the same
     * @param counts how often each occurs, 1 or more
     */
    static Summary of(double[] values, int[] counts, Cases cases, String title) {
        if (values.length == 0) {
            Estimate none = Estimate.absent(Absence.Kind.NO_ANSWERS, title + " has no answers");
            return new Summary(cases, none, none, none, none, none, none, none);
        }
        Moments moments = Moments.of(values, counts);
        return new Summary(
                cases,
                finite(moments.mean()),
                sdOf(Math.sqrt(moments.variance()), moments.n()),
                Estimate.of(median(values, counts, moments.n())),
                Estimate.of(moments.min()),
                Estimate.of(moments.max()),
                Shape.skewness(values, counts, moments, title),
                Shape.kurtosis(values, counts, moments, title));
    }

    private static Estimate sdOf(double sd, int n) {
        return n < 2 ? Estimate.absent(Absence.Kind.TOO_FEW, "one respondent has no standard deviation") : finite(sd);
    }

    /** Numbers beyond about 1e154 have squares, and beyond 1e300 perhaps sums, that a double cannot hold. */
    private static Estimate finite(double value) {
        return Double.isFinite(value)
                ? Estimate.of(value)
                : Estimate.absent(Absence.Kind.NOT_DEFINED, "the numbers pass the range of a double");
    }

    private static double median(double[] values, int[] counts, int n) {
        double upper = ranked(values, counts, n / 2);
        return n % 2 == 1 ? upper : (ranked(values, counts, n / 2 - 1) + upper) / 2;
    }

    /** The value of a rank, from 0. */
    private static double ranked(double[] values, int[] counts, int rank) {
        int at = 0;
        for (int below = counts[0]; below <= rank; below += counts[at]) {
            at++;
        }
        return values[at];
    }

    /**
     * Who counts and who was left out.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * The number of values.
     *
     * @return 0 or more
     */
    public int n() {
        return cases.n();
    }

    /**
     * The arithmetic mean.
     *
     * @return absent without values
     */
    public Estimate mean() {
        return mean;
    }

    /**
     * The standard deviation, divisor n − 1.
     *
     * @return absent for fewer than two values
     */
    public Estimate sd() {
        return sd;
    }

    /**
     * The median.
     *
     * @return absent without values, or if the summary was published
     */
    public Estimate median() {
        return median;
    }

    /**
     * The least value.
     *
     * @return absent without values, or if the summary was published
     */
    public Estimate min() {
        return min;
    }

    /**
     * The largest value.
     *
     * @return absent without values, or if the summary was published
     */
    public Estimate max() {
        return max;
    }

    /**
     * The skewness G1: above 0 for a long tail of high values.
     *
     * @return absent for fewer than three values, if all are equal, or if the summary was published
     */
    public Estimate skewness() {
        return skewness;
    }

    /**
     * The kurtosis G2: above 0 for heavier tails than a normal distribution has.
     *
     * @return absent for fewer than four values, if all are equal, or if the summary was published
     */
    public Estimate kurtosis() {
        return kurtosis;
    }

    /**
     * The summary as a row of a table with the columns of {@link #table(String)}.
     *
     * @return n, mean, sd, median, min, max
     */
    List<Cell> row() {
        return List.of(Cell.integer(n()), mean.cell(), sd.cell(), median.cell(), min.cell(), max.cell());
    }

    static List<Column> columns() {
        return List.of(
                Column.integer("n"),
                Column.number("mean", 2),
                Column.number("sd", 2),
                Column.number("median", 2),
                Column.number("min", 2),
                Column.number("max", 2));
    }

    /**
     * The summary as a table of one row.
     *
     * @param title what was summarised
     * @return the table
     */
    public Table table(String title) {
        return Table.columns(columns()).row(row()).title(title);
    }

    /**
     * The n, and a table of one row.
     *
     * @return such as {@code n = 188 of 217}, the table and who was left out
     */
    @Override
    public String toString() {
        Table table = Table.columns(columns()).row(row());
        String leftOut = cases.leftOutLine();
        return cases.count() + "\n" + (leftOut.isEmpty() ? table : table.footnote(leftOut));
    }
}
