package nl.peilstok.factor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.SymmetricEigen;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/**
 * Velicer's minimum average partial (MAP) rule.
 *
 * <p><b>Definition.</b> With R = Σ λ_v a_v a_vᵀ (p × p) and m principal components taken out, C = R − Σ_{v ≤ m} λ_v a_v a_vᵀ
 * and the partial correlations are c_ij / √(c_ii c_jj). The number of components is the m, from 0, with the smallest
 * average over i ≠ j of their squares (1976) or of their fourth powers (2000). After p − 1 components they are all 1 or
 * −1.
 *
 * <p><b>Missing answers.</b> Of items: listwise; otherwise as the correlations have them.
 *
 * <p><b>Undefined when</b> a correlation is absent; the average of an m that leaves an item no variance. Components with
 * an eigenvalue of 0 or less, of an indefinite matrix, are not taken out.
 *
 * <p><b>Reference.</b> Velicer (1976), doi:10.1007/BF02293557; Velicer, Eaton &amp; Fava (2000),
 * doi:10.1007/978-1-4615-4397-8_3.
 *
 * <p><b>Agrees with</b> the formulas written out in R within 1e-8, and with R psych 2.2.9 {@code vss}, which begins with one
 * component.
 */
public final class MinimumAveragePartial {
    /** A variance below this is what rounding leaves of nothing. */
    private static final double NOTHING = 1e-12;

    private final Observed observed;
    private final List<PartialCorrelationStep> steps;

    private MinimumAveragePartial(Observed observed) {
        this.observed = observed;
        this.steps = observed.absence().isPresent() ? List.of() : steps(SymmetricEigen.of(observed.values()));
    }

    /**
     * The rule for items, by the Pearson correlations of the respondents who answered all.
     *
     * @param items two or more
     * @return the averages and what they say
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static MinimumAveragePartial of(Items items) {
        return of(Observed.USUAL.analyse(items));
    }

    /**
     * The rule for correlations.
     *
     * @param matrix of two or more items
     * @return the averages and what they say
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static MinimumAveragePartial of(CorrelationMatrix matrix) {
        return of(Observed.of(matrix));
    }

    static MinimumAveragePartial of(Observed observed) {
        return new MinimumAveragePartial(observed);
    }

    /** What is left is summed from the last component on, because R minus the first ones would be rounding error. */
    private static List<PartialCorrelationStep> steps(SymmetricEigen eigen) {
        double[] values = eigen.values();
        int p = values.length;
        double[][] left = new double[p][p];
        Deque<PartialCorrelationStep> steps = new ArrayDeque<>();
        for (int m = p - 1; m >= 0; m--) {
            double[] vector = eigen.vector(m);
            for (int i = 0; i < p; i++) {
                for (int j = 0; j <= i; j++) {
                    left[i][j] += values[m] * vector[i] * vector[j];
                }
            }
            if (m == 0 || values[m - 1] > 0) {
                steps.addFirst(step(m, left));
            }
        }
        return List.copyOf(steps);
    }

    private static PartialCorrelationStep step(int m, double[][] left) {
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < left.length; i++) {
            if (left[i][i] < NOTHING) {
                Estimate none = Estimate.absent(
                        Absence.Kind.ZERO_VARIANCE,
                        m + (m == 1 ? " component leaves" : " components leave") + " an item no variance");
                return new PartialCorrelationStep(m, none, none);
            }
            for (int j = 0; j < i; j++) {
                double square = left[i][j] * left[i][j] / (left[i][i] * left[j][j]);
                squares += square;
                fourths += square * square;
            }
        }
        double pairs = left.length * (left.length - 1) / 2.0;
        return new PartialCorrelationStep(m, Estimate.of(squares / pairs), Estimate.of(fourths / pairs));
    }

    /**
     * The averages.
     *
     * @return one step for each number of components from 0; none if a correlation is absent
     */
    public List<PartialCorrelationStep> steps() {
        return steps;
    }

    /**
     * What the average of the squares says.
     *
     * @return the number of components that leaves the least
     */
    public Suggestion original() {
        return smallest(FactorRule.MAP_1976, PartialCorrelationStep::squared, "squared");
    }

    /**
     * What the average of the fourth powers says.
     *
     * @return the number of components that leaves the least
     */
    public Suggestion revised() {
        return smallest(FactorRule.MAP_2000, PartialCorrelationStep::fourthPower, "fourth power of a");
    }

    private Suggestion smallest(FactorRule rule, Function<PartialCorrelationStep, Estimate> average, String power) {
        if (observed.absence().isPresent()) {
            return Suggestion.absent(rule, observed.absence().orElseThrow());
        }
        PartialCorrelationStep best = steps.get(0);
        for (PartialCorrelationStep step : steps) {
            Estimate value = average.apply(step);
            best = value.isPresent() && value.value() < average.apply(best).value() ? step : best;
        }
        return Suggestion.of(
                rule,
                best.components(),
                "the average " + power + " partial correlation is smallest, "
                        + NumberStyle.EN.coefficient(average.apply(best).value(), 4));
    }

    /**
     * The averages as a table.
     *
     * @return a row for each number of components
     */
    public Table table() {
        return Table.columns(
                        Column.integer("components"),
                        Column.coefficient("squared partial r", 4),
                        Column.coefficient("fourth power", 4))
                .rows(steps.stream()
                        .map(step -> List.of(
                                Cell.integer(step.components()),
                                step.squared().cell(),
                                step.fourthPower().cell())));
    }

    /**
     * What both averages say, and all of them.
     *
     * @return a line and the {@link #table()}
     */
    @Override
    public String toString() {
        return observed.absence()
                .map(why -> Sentence.headed("Minimum average partial", "none", why.reason()))
                .orElseGet(() -> "Minimum average partial: " + original().factors() + " (1976), "
                        + revised().factors() + " (2000), " + observed.itemsAndCases() + "\n" + table());
    }
}
