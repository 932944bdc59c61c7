package nl.peilstok.reliability;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.MissingPolicy;

/** The covariances or the correlations of a scale's items, and what follows from them. */
final class ItemMatrix {
    /** As the item to leave out: none. */
    private static final int NONE = -1;

    private static final double ROUNDING = 0x1p-52;

    private final Estimate[][] cells;

    private ItemMatrix(Estimate[][] cells) {
        this.cells = cells;
    }

    static ItemMatrix covariances(CoMoments moments) {
        Estimate[][] cells = new Estimate[moments.size()][moments.size()];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells.length; j++) {
                cells[i][j] = moments.covariance(i, j);
            }
        }
        return new ItemMatrix(cells);
    }

    /** The covariances as correlations: by the variances on the diagonal, whoever these rest on. */
    static ItemMatrix correlations(CoMoments moments) {
        boolean listwise = moments.cases().policy() == MissingPolicy.LISTWISE;
        Estimate[][] cells = new Estimate[moments.size()][moments.size()];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells.length; j++) {
                // Of the same respondents the two are one thing; CoMoments keeps it within -1 and 1.
                cells[i][j] = listwise || i == j ? moments.correlation(i, j) : standardised(moments, i, j);
            }
        }
        return new ItemMatrix(cells);
    }

    private static Estimate standardised(CoMoments moments, int i, int j) {
        Estimate covariance = moments.covariance(i, j);
        if (!covariance.isPresent()) {
            return covariance;
        }
        for (int item : new int[] {i, j}) {
            Estimate own = moments.correlation(item, item);
            if (!own.isPresent()) {
                return own;
            }
        }
        return Estimate.of(ratio(
                covariance.value(),
                moments.variance(i).value(),
                moments.variance(j).value()));
    }

    /** c / √(a b), such that it is exactly 1 for c = a = b. */
    private static double ratio(double c, double a, double b) {
        return Math.copySign(Math.sqrt((c / a) * (c / b)), c);
    }

    Estimate get(int i, int j) {
        return cells[i][j];
    }

    /** The first cell that does not exist, or null. */
    Estimate obstacle() {
        for (Estimate[] row : cells) {
            for (Estimate cell : row) {
                if (!cell.isPresent()) {
                    return cell;
                }
            }
        }
        return null;
    }

    /** Alpha of all items: k / (k − 1) · (1 − trace / sum). */
    Estimate alpha() {
        return alphaWithout(NONE);
    }

    /** Alpha of the items but one. */
    Estimate alphaWithout(int item) {
        int k = item == NONE ? cells.length : cells.length - 1;
        if (k < 2) {
            return Estimate.absent(Absence.Kind.TOO_FEW, "one item is left, and alpha needs two");
        }
        Estimate total = sumWithout(item);
        if (!total.isPresent()) {
            return total;
        }
        double trace = 0;
        for (int i = 0; i < cells.length; i++) {
            trace += i == item ? 0 : cells[i][i].value();
        }
        return Estimate.of(k / (k - 1.0) * (1 - trace / total.value()));
    }

    /** The correlation of an item that varies with the sum of the others. */
    Estimate itemRest(int item) {
        Estimate rest = sumWithout(item);
        if (!rest.isPresent()) {
            return rest;
        }
        double shared = 0;
        for (int j = 0; j < cells.length; j++) {
            if (!cells[item][j].isPresent()) {
                return cells[item][j];
            }
            shared += j == item ? 0 : cells[item][j].value();
        }
        return Estimate.of(ratio(shared, cells[item][item].value(), rest.value()));
    }

    /** The correlation of an item that varies with the sum of all. */
    Estimate itemTotal(int item) {
        Estimate total = sumWithout(NONE);
        if (!total.isPresent()) {
            return total;
        }
        double shared = 0;
        for (int j = 0; j < cells.length; j++) {
            shared += cells[item][j].value();
        }
        return Estimate.of(ratio(shared, cells[item][item].value(), total.value()));
    }

    /** The variance of the sum of the items but one: above 0, or absent. */
    private Estimate sumWithout(int item) {
        double sum = 0;
        double size = 0;
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells.length; j++) {
                if (i != item && j != item) {
                    if (!cells[i][j].isPresent()) {
                        return cells[i][j];
                    }
                    sum += cells[i][j].value();
                    size += Math.abs(cells[i][j].value());
                }
            }
        }
        // What a sum of that many rounded terms can be off: a sum within it is no different from 0.
        double noise = size * cells.length * cells.length * ROUNDING;
        String items = item == NONE ? "the items" : "the other items";
        if (Math.abs(sum) <= noise) {
            return Estimate.absent(Absence.Kind.ZERO_VARIANCE, "the sum of " + items + " is constant");
        }
        return sum > 0
                ? Estimate.of(sum)
                : Estimate.absent(
                        Absence.Kind.NOT_DEFINED,
                        "the pairwise covariances give the sum of " + items + " a negative variance");
    }

    /** The mean of the cells off the diagonal. */
    Estimate mean() {
        return ofPairs(sorted -> Arrays.stream(sorted).sum() / sorted.length);
    }

    /** The median of the cells off the diagonal. */
    Estimate median() {
        return ofPairs(sorted -> (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
    }

    private Estimate ofPairs(ToDoubleFunction<double[]> statistic) {
        double[] pairs = new double[cells.length * (cells.length - 1) / 2];
        int filled = 0;
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < i; j++) {
                if (!cells[i][j].isPresent()) {
                    return cells[i][j];
                }
                pairs[filled++] = cells[i][j].value();
            }
        }
        Arrays.sort(pairs);
        return Estimate.of(statistic.applyAsDouble(pairs));
    }
}
