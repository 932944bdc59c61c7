package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Quantile;
import nl.peilstok.math.Tail;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** A difference or other combination of means, and what t says of it: all that the t tests and contrasts share. */
record TStatistic(Estimate difference, Estimate standardError, Estimate t, Estimate df, Estimate p, Estimate logP) {

    /** The standard error and the degrees of freedom are above 0; the method names the interval. */
    static TStatistic of(
            double difference, double standardError, double df, Alternative alternative, double level, String method) {
        double t = difference / standardError;
        return new TStatistic(
                Estimate.of(difference)
                        .withInterval(interval(difference, standardError, df, alternative, level, method)),
                Estimate.of(standardError),
                Estimate.of(t),
                Estimate.of(df),
                Estimate.of(p(t, df, alternative)),
                Estimate.of(logP(t, df, alternative)));
    }

    /** A difference without a test. */
    static TStatistic untested(double difference, Absence obstacle) {
        Estimate none = Estimate.absent(obstacle);
        return new TStatistic(Estimate.of(difference).withoutInterval(obstacle), none, none, none, none, none);
    }

    static TStatistic absent(Absence obstacle) {
        Estimate none = Estimate.absent(obstacle);
        return new TStatistic(none, none, none, none, none, none);
    }

    static Interval interval(
            double difference, double standardError, double df, Alternative alternative, double level, String method) {
        double tail = alternative == Alternative.TWO_SIDED ? (1 - level) / 2 : 1 - level;
        double margin = Quantile.tUpper(tail, df) * standardError;
        double lower = alternative == Alternative.LESS ? Double.NEGATIVE_INFINITY : difference - margin;
        double upper = alternative == Alternative.GREATER ? Double.POSITIVE_INFINITY : difference + margin;
        return new Interval(lower, upper, level, method);
    }

    /** A table of such tests, without rows yet. */
    static Table columns(String tested, String quantity, double level) {
        return Table.columns(
                Column.text(tested),
                Column.number(quantity, 2),
                Column.number(Interval.percentage(level) + " interval", 2),
                Column.number("se", 2),
                Column.number("t", 2),
                Column.number("df", 1),
                Column.exactPValue("p"));
    }

    /** The test as a row of it. */
    List<Cell> row(String label) {
        return List.of(
                Cell.text(label),
                difference.cell(),
                difference.intervalCell(),
                standardError.cell(),
                t.cell(),
                df.isPresent() ? Cell.number(df.value(), Headline.dfNotation(df.value())) : df.cell(),
                p.cell());
    }

    private static double p(double t, double df, Alternative alternative) {
        return switch (alternative) {
            case TWO_SIDED -> Tail.tTwoSided(t, df);
            case LESS -> Tail.tLower(t, df);
            case GREATER -> Tail.tUpper(t, df);
        };
    }

    private static double logP(double t, double df, Alternative alternative) {
        return switch (alternative) {
            case TWO_SIDED -> Tail.logTTwoSided(t, df);
            case LESS -> Tail.logTLower(t, df);
            case GREATER -> Tail.logTUpper(t, df);
        };
    }
}
