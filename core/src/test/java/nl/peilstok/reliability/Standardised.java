package nl.peilstok.reliability;

import nl.peilstok.data.Items;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.reference.WrittenItems;

/** The complete respondents' scores as numbers with mean 0 and standard deviation 1. */
final class Standardised {
    private Standardised() {}

    static Items of(Items items) {
        Items complete = items.in(items.complete());
        double[][] rows = new double[complete.respondents()][complete.size()];
        for (int item = 0; item < complete.size(); item++) {
            double[] scores = new double[rows.length];
            for (int r = 0; r < rows.length; r++) {
                scores[r] = complete.score(r, item);
            }
            Summary summary = Summary.of(Numbers.of("x", scores));
            for (int r = 0; r < rows.length; r++) {
                rows[r][item] =
                        (scores[r] - summary.mean().value()) / summary.sd().value();
            }
        }
        return WrittenItems.numbers(rows);
    }
}
