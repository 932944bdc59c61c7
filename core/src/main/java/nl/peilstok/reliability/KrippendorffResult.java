package nl.peilstok.reliability;

import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** The agreement of raters by Krippendorff's alpha. {@link Krippendorff} makes it and defines its numbers. */
public final class KrippendorffResult {
    private final String measurement;
    private final int raters;
    private final int ratings;
    private final Cases cases;
    private final Estimate alpha;

    KrippendorffResult(String measurement, int raters, int ratings, Cases cases, Estimate alpha) {
        this.measurement = measurement;
        this.raters = raters;
        this.ratings = ratings;
        this.cases = cases;
        this.alpha = alpha;
    }

    /**
     * The number of raters.
     *
     * @return 2 or more
     */
    public int raters() {
        return raters;
    }

    /**
     * The number of ratings that count: those of objects with two or more.
     *
     * @return 0 or more
     */
    public int ratings() {
        return ratings;
    }

    /**
     * The objects with two ratings or more, and why the others were left out.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * Alpha.
     *
     * @return at most 1, with its interval or the reason why there is none
     */
    public Estimate alpha() {
        return alpha;
    }

    /**
     * Alpha as a table of one row.
     *
     * @return measurement, numbers of raters, objects and ratings, alpha and its interval
     */
    public Table table() {
        String level = alpha.interval()
                .map(interval -> Interval.percentage(interval.level()) + " interval")
                .orElse("interval");
        Table table = Table.columns(
                        Column.text("measurement"),
                        Column.integer("raters"),
                        Column.integer("objects"),
                        Column.integer("ratings"),
                        Column.coefficient("alpha", 3),
                        Column.coefficient(level, 3))
                .row(measurement, raters, cases.n(), ratings, alpha.cell(), alpha.intervalCell());
        return alpha.interval()
                .map(interval -> table.footnote("interval: " + interval.method()))
                .orElse(table);
    }

    /**
     * Alpha in a sentence, who was left out, and the numbers.
     *
     * @return such as {@code Krippendorff's ordinal alpha .815, n = 11 of 12} and a table
     */
    @Override
    public String toString() {
        return AgreementText.text("Krippendorff's " + measurement + " alpha", alpha, cases, table());
    }
}
