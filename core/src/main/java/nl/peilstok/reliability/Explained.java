package nl.peilstok.reliability;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;

/** What the other items explain of each: squared multiple correlations, and what follows from them. */
final class Explained {
    /** Why there are no squared multiple correlations of items whose covariances exist. */
    static final Absence SINGULAR =
            new Absence(Absence.Kind.NOT_DEFINED, "an item follows from others, or there are too few respondents");

    private final Estimate[] squaredMultiple;
    /** Each item's correlations with the others and its squared multiple correlation, and these over all items. */
    private final Estimate[] own;

    private final Estimate total;

    Explained(ScaleMoments moments, ItemMatrix covariances, ItemMatrix correlations) {
        int k = moments.items();
        squaredMultiple = new Estimate[k];
        own = new Estimate[k];
        Estimate sum = Estimate.of(0);
        Estimate obstacle = covariances.obstacle();
        for (int i = 0; i < k; i++) {
            Estimate variable = correlations.get(i, i);
            squaredMultiple[i] = obstacle != null ? obstacle : variable.isPresent() ? explained(moments, i) : variable;
            own[i] = squaredMultiple[i];
            for (int j = 0; j < k; j++) {
                own[i] = i == j ? own[i] : plus(own[i], correlations.get(i, j));
            }
            sum = plus(sum, own[i]);
        }
        total = sum;
    }

    private static Estimate explained(ScaleMoments moments, int item) {
        double left = moments.unexplained(item) / moments.covariance(item, item);
        return Double.isNaN(left) ? Estimate.absent(SINGULAR) : Estimate.of(Math.max(0, 1 - left));
    }

    private static Estimate plus(Estimate a, Estimate b) {
        return !a.isPresent() ? a : !b.isPresent() ? b : Estimate.of(a.value() + b.value());
    }

    Estimate squaredMultipleCorrelation(int item) {
        return squaredMultiple[item];
    }

    /** Of an item with all, each with what is explained of it in place of its variance. */
    Estimate correctedItemTotal(int item) {
        if (!own[item].isPresent() || !total.isPresent()) {
            return own[item].isPresent() ? total : own[item];
        }
        return total.value() > 0
                ? Estimate.of(own[item].value() / Math.sqrt(total.value()))
                : Estimate.absent(
                        Absence.Kind.NOT_DEFINED, "the items have too little in common to correct for overlap");
    }
}
