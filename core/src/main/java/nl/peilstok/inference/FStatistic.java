package nl.peilstok.inference;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Tail;

/** A ratio of mean squares and what F says of it: all that analyses of variance share. */
record FStatistic(Estimate f, Estimate df1, Estimate df2, Estimate p, Estimate logP) {

    static FStatistic of(double f, double df1, double df2) {
        return new FStatistic(
                Estimate.of(f),
                Estimate.of(df1),
                Estimate.of(df2),
                Estimate.of(Tail.fUpper(f, df1, df2)),
                Estimate.of(Tail.logFUpper(f, df1, df2)));
    }

    static FStatistic absent(Absence absence) {
        Estimate none = Estimate.absent(absence);
        return new FStatistic(none, none, none, none, none);
    }

    /** Such as {@code F(2, 17.1) = 5.18, p = .017}. */
    String sentence() {
        return "F(" + Headline.df(df1.value()) + ", " + Headline.df(df2.value()) + ") = " + Headline.number(f.value())
                + ", " + Headline.p(p);
    }
}
