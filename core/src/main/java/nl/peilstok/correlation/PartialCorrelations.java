package nl.peilstok.correlation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Level;

/**
 * Correlations of items with what they share with other items taken out.
 *
 * <pre>{@code
 * CorrelationMatrix unique = PartialCorrelations.givenAllOthers().of(Correlations.pearson().analyse(items));
 * CorrelationMatrix partial = PartialCorrelations.given("leeftijd").of(matrix);
 * Estimate part = PartialCorrelations.given("leeftijd").semiPartial(matrix, "tevredenheid", "inkomen");
 * }</pre>
 *
 * <p><b>Definition.</b> With R the correlations, S two items and C the controls: P = R_SS − R_SC R_CC⁻¹ R_CS; the partial
 * correlation is p₁₂ / √(p₁₁ p₂₂); the semi-partial one, of an outcome with the part of a predictor that is free of the
 * controls, p₁₂ / √p₂₂.
 *
 * <p><b>Missing answers.</b> As in the matrix given. Where its pairs rest on different respondents, the n is that of the
 * pair with the fewest.
 *
 * <p><b>Interval.</b> Fisher's z and the t-test with n less the number of controls, for Pearson correlations.
 *
 * <p><b>Undefined when</b> the controls are linearly dependent, the controls determine an item, or the matrix is
 * indefinite or incomplete.
 *
 * <p><b>Reference.</b> Fisher (1924), The distribution of the partial correlation coefficient, Metron 3, 329–332.
 *
 * <p><b>Agrees with</b> R 4.2 {@code -cov2cor(solve(R))} to a relative 1e-10.
 */
public final class PartialCorrelations {
    /** What is left of an item's variance of 1, or of a control's, is rounding below this. */
    private static final double NOTHING = 1e-10;

    /** Null for all others. */
    private final List<String> controls;

    private final double level;

    private PartialCorrelations(List<String> controls, double level) {
        this.controls = controls;
        this.level = level;
    }

    /**
     * For each pair of items, all other items are the controls.
     *
     * @return with 95% intervals
     */
    public static PartialCorrelations givenAllOthers() {
        return new PartialCorrelations(null, .95);
    }

    /**
     * The same controls for all pairs of the remaining items.
     *
     * @param items the names of the controls
     * @return with 95% intervals
     */
    public static PartialCorrelations given(String... items) {
        return new PartialCorrelations(List.of(items), .95);
    }

    /**
     * With intervals of another level.
     *
     * @param level between 0 and 1, such as 0.99
     * @return the new way of computing
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public PartialCorrelations withLevel(double level) {
        return new PartialCorrelations(controls, Level.checked(level));
    }

    /**
     * The partial correlations.
     *
     * @param matrix the correlations of all items, the controls among them
     * @return of all items but the controls; of all, where all others are the controls
     * @throws IllegalArgumentException if a control is not among the items
     */
    public CorrelationMatrix of(CorrelationMatrix matrix) {
        int[] kept = IntStream.range(0, matrix.size())
                .filter(item -> controls == null || !places(matrix).contains(item))
                .toArray();
        FisherZ fisher = new FisherZ(level);
        return CorrelationMatrix.of(
                "Partial " + matrix.kind(),
                Arrays.stream(kept).mapToObj(matrix.names()::get).toList(),
                matrix.cases(),
                (i, j) -> pair(matrix, kept[i], kept[j], fisher));
    }

    private PairCorrelation pair(CorrelationMatrix matrix, int i, int j, FisherZ fisher) {
        int n = matrix.cases().n();
        Estimate r = i == j
                ? matrix.get(i, i)
                : Remainder.of(matrix, i, j, controls(matrix, i, j)).correlation();
        if (!matrix.kind().equals("Pearson") || !matrix.notes().isEmpty()) {
            Absence why = new Absence(
                    Absence.Kind.NOT_DEFINED, "known for partial correlations of unchanged Pearson matrices only");
            return new PairCorrelation(r.withoutInterval(why), n, Estimate.absent(why), PairTest.absent(why));
        }
        PairCorrelation tested = fisher.of(r, n - controls(matrix, i, j).length);
        return new PairCorrelation(tested.coefficient(), n, tested.standardError(), tested.test());
    }

    /**
     * The semi-partial correlation of an outcome with what a predictor has apart from the controls; its square is what
     * the predictor adds to the explained variance.
     *
     * @param matrix the correlations of all items, the controls among them
     * @param outcome the item that stays as it is
     * @param predictor the item that the controls are taken out of
     * @return without an interval
     * @throws IllegalArgumentException if a name is not among the items, or is a control as well
     */
    public Estimate semiPartial(CorrelationMatrix matrix, String outcome, String predictor) {
        int y = matrix.indexOf(outcome);
        int x = matrix.indexOf(predictor);
        int[] places = controls(matrix, y, x);
        if (y == x || Arrays.stream(places).anyMatch(place -> place == y || place == x)) {
            throw new IllegalArgumentException("outcome and predictor: must be two items that are no controls, got '"
                    + outcome + "', '" + predictor + "'");
        }
        return Remainder.of(matrix, y, x, places).semiPartial();
    }

    private List<Integer> places(CorrelationMatrix matrix) {
        return controls.stream().map(matrix::indexOf).toList();
    }

    private int[] controls(CorrelationMatrix matrix, int i, int j) {
        return controls == null
                ? IntStream.range(0, matrix.size())
                        .filter(item -> item != i && item != j)
                        .toArray()
                : places(matrix).stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    /** The variances and the covariance that controls leave of two standardised items, or why there are none. */
    private record Remainder(double first, double second, double shared, Absence absence) {

        static Remainder of(CorrelationMatrix matrix, int i, int j, int[] controls) {
            int size = controls.length + 2;
            int[] places = Arrays.copyOf(controls, size);
            places[size - 2] = i;
            places[size - 1] = j;
            double[][] left = new double[size][size];
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    Estimate r = matrix.get(places[a], places[b]);
                    if (!r.isPresent()) {
                        return new Remainder(0, 0, 0, r.whyAbsent().orElseThrow());
                    }
                    left[a][b] = r.value();
                }
            }
            for (int control = 0; control < controls.length; control++) {
                if (left[control][control] < NOTHING) {
                    return absent(matrix, places[control], left[control][control], "the controls before it");
                }
                for (int a = control + 1; a < size; a++) {
                    double share = left[a][control] / left[control][control];
                    for (int b = control + 1; b < size; b++) {
                        left[a][b] -= share * left[control][b];
                    }
                }
            }
            for (int item = size - 2; item < size; item++) {
                if (left[item][item] < NOTHING) {
                    return absent(matrix, places[item], left[item][item], "the controls");
                }
            }
            return new Remainder(left[size - 2][size - 2], left[size - 1][size - 1], left[size - 2][size - 1], null);
        }

        private static Remainder absent(CorrelationMatrix matrix, int item, double left, String by) {
            return new Remainder(
                    0,
                    0,
                    0,
                    left < -NOTHING
                            ? new Absence(Absence.Kind.NOT_DEFINED, "the matrix is indefinite")
                            : new Absence(
                                    Absence.Kind.ZERO_VARIANCE, matrix.names().get(item) + " is determined by " + by));
        }

        Estimate correlation() {
            return absence == null ? within(shared / Math.sqrt(first * second)) : Estimate.absent(absence);
        }

        /** The first item as it was. */
        Estimate semiPartial() {
            return absence == null ? within(shared / Math.sqrt(second)) : Estimate.absent(absence);
        }

        private static Estimate within(double r) {
            return Math.abs(r) <= 1 + NOTHING
                    ? Estimate.of(Math.copySign(Math.min(1, Math.abs(r)), r))
                    : Estimate.absent(Absence.Kind.NOT_DEFINED, "the matrix is indefinite");
        }
    }
}
