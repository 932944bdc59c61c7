package nl.peilstok.crosstab;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.CompensatedSum;
import nl.peilstok.math.Tail;

/** Statistics of independence beside Pearson's. */
record OtherChiSquares(CrossTable counts, ChiSquareStatistic pearson) {

    ChiSquareStatistic likelihoodRatio() {
        if (!pearson.statistic().isPresent()) {
            return pearson;
        }
        double n = counts.n();
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < counts.rows().size(); i++) {
            for (int j = 0; j < counts.columns().size(); j++) {
                double row = counts.rowTotal(i);
                double column = counts.columnTotal(j);
                double deviation =
                        Margins.deviation(counts.count(i, j), counts.rowTotal(i), counts.columnTotal(j), counts.n());
                double expected = row * column / n;
                // O ln(O/E) − (O − E), which is never negative; the deviations add to 0.
                sum.add(
                        counts.count(i, j) == 0
                                ? expected
                                : counts.count(i, j) * Math.log1p(deviation / expected) - deviation);
            }
        }
        return of(Math.max(0, 2 * sum.value()), pearson.df());
    }

    ChiSquareStatistic yates() {
        if (!pearson.statistic().isPresent()) {
            return pearson;
        }
        if (pearson.df() != 1) {
            return ChiSquareStatistic.absent(
                    new Absence(Absence.Kind.NOT_DEFINED, "the correction of Yates is for 2 × 2 tables"));
        }
        double deviation =
                Math.abs(Margins.deviation(counts.count(0, 0), counts.rowTotal(0), counts.columnTotal(0), counts.n()));
        double corrected = Math.max(0, deviation - .5) / deviation;
        return of(deviation == 0 ? 0 : pearson.statistic().value() * corrected * corrected, 1);
    }

    private static ChiSquareStatistic of(double x, int df) {
        return new ChiSquareStatistic(
                Estimate.of(x),
                df,
                Estimate.of(Tail.chiSquareUpper(x, df)),
                Estimate.of(Tail.logChiSquareUpper(x, df)));
    }
}
