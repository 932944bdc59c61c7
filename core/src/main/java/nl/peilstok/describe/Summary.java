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
 * least and largest value.
 *
 * <p><b>Definition.</b> mean = Σx / n; sd = √(Σ(x − mean)² / (n − 1)); the median of an even number of values is the
 * mean of the middle two.
 *
 * <p><b>Missing answers</b> are left out, each counted with its reason in {@link #cases()}.
 *
 * <p><b>Undefined when</b> there is no value (all), or only one (the standard deviation).
 *
 * <p><b>Agrees with</b> R 4.2 {@code mean}, {@code sd}, {@code median} to a relative 1e-14.
 */
public final class Summary {
    private static final Absence NOT_GIVEN = new Absence(Absence.Kind.NOT_DEFINED, "not given with the summary");

    private final Cases cases;
    private final Estimate mean;
    private final Estimate sd;
    private final Estimate median;
    private final Estimate min;
    private final Estimate max;

    private Summary(Cases cases, Estimate mean, Estimate sd, Estimate median, Estimate min, Estimate max) {
        this.cases = cases;
        this.mean = mean;
        this.sd = sd;
        this.median = median;
        this.min = min;
        this.max = max;
    }

    /**
     * A published summary.
     *
     * @param mean the mean, finite
     * @param sd the standard deviation, finite, 0 or more
     * @param n the number of respondents, at least 1
     * @return the summary, without median, least and largest value
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
        return new Summary(Cases.all(n), Estimate.of(mean), sdOf(sd, n), notGiven, notGiven, notGiven);
    }

    /**
     * The summary of a sample.
     *
     * @param numbers the sample
     * @return the summary
     */
    public static Summary of(Numbers numbers) {
        double[] values = numbers.toArray();
        Cases cases = Cases.available(numbers);
        if (values.length == 0) {
            Estimate none =
                    Estimate.absent(Absence.Kind.NO_ANSWERS, numbers.variable().title() + " has no answers");
            return new Summary(cases, none, none, none, none, none);
        }
        Moments moments = Moments.of(values);
        return new Summary(
                cases,
                Estimate.of(moments.mean()),
                sdOf(Math.sqrt(moments.variance()), values.length),
                Estimate.of(median(values)),
                Estimate.of(moments.min()),
                Estimate.of(moments.max()));
    }

    private static Estimate sdOf(double sd, int n) {
        return n < 2
                ? Estimate.absent(Absence.Kind.TOO_FEW, "one respondent has no standard deviation")
                : Estimate.of(sd);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
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

    @Override
    public String toString() {
        return cases + "\n" + Table.columns(columns()).row(row());
    }
}
