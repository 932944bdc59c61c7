package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.math.CompensatedSum;

/**
 * Analysis of variance with two crossed factors: whether means differ between the levels of either, and whether the
 * differences between the levels of one depend on the other. Cells may be of unequal size; then the types differ.
 *
 * <pre>{@code
 * TwoWayAnova.typeII().test(scores, survey.group("type"), survey.group("fase"));
 * }</pre>
 *
 * <p><b>Definition.</b> With SS(· | ·) the sum of squares that effects add to a model by least squares: type II takes
 * SS(A | B), SS(B | A) and SS(AB | A, B): main effects that respect the sizes of the cells, of full power where there is no
 * interaction. Type III takes SS(A | B, AB), SS(B | A, AB) and SS(AB | A, B) with effects coded to sum to 0 over the levels:
 * main effects of the plain means of the cells, whatever their sizes. With equal cells both are the same. Each F divides by
 * the mean square within the cells, df = N − ab.
 *
 * <p><b>Missing answers.</b> Respondents without a number or without one of the groups are left out, each counted with its
 * reason in {@link TwoWayAnovaResult#cases()}. Levels without a respondent are left out.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> a factor has fewer than two levels with respondents, a cell is empty, every cell has one
 * respondent, or there is no variance within cells.
 *
 * <p><b>Reference.</b> Langsrud (2003), Statistics and Computing 13, 163–167, doi:10.1023/A:1023260610025.
 *
 * <p><b>Agrees with</b> car 3.1.1 {@code Anova} type 2, and type 3 with {@code contr.sum}, to a relative 1e-10. SPSS
 * {@code UNIANOVA} takes type III unless told.
 */
public final class TwoWayAnova {
    private final boolean isTypeIII;

    private TwoWayAnova(boolean isTypeIII) {
        this.isTypeIII = isTypeIII;
    }

    /**
     * Each main effect beside the other.
     *
     * @return the test
     */
    public static TwoWayAnova typeII() {
        return new TwoWayAnova(false);
    }

    /**
     * Each effect beside all others.
     *
     * @return the test
     */
    public static TwoWayAnova typeIII() {
        return new TwoWayAnova(true);
    }

    /**
     * Compares the means of the cells.
     *
     * @param numbers the numbers
     * @param first the first factor, of the same respondents
     * @param second the second factor, of the same respondents
     * @return the result
     * @throws IllegalArgumentException if the factors are not of as many respondents as the numbers, or have one name
     */
    public TwoWayAnovaResult test(Numbers numbers, Grouping first, Grouping second) {
        for (Grouping factor : List.of(first, second)) {
            if (factor.respondents() != numbers.size()) {
                throw new IllegalArgumentException("factor: '" + factor.name() + "' must be of the " + numbers.size()
                        + " respondents of the numbers, is of " + factor.respondents());
            }
        }
        if (first.name().equals(second.name())) {
            throw new IllegalArgumentException(
                    "second: must be another factor than the first, got '" + second.name() + "'");
        }
        Map<Missing, Integer> leftOut = new TreeMap<>();
        List<List<List<Double>>> cells = cells(numbers, first.answers(), second.answers(), leftOut);
        boolean[] rows = new boolean[cells.size()];
        boolean[] columns = new boolean[second.levels().size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                boolean filled = !cells.get(i).get(j).isEmpty();
                rows[i] |= filled;
                columns[j] |= filled;
            }
        }
        List<String> firstLevels = kept(first.levels(), rows);
        List<String> secondLevels = kept(second.levels(), columns);
        List<GroupSummary> summaries = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                if (rows[i] && columns[j]) {
                    String label =
                            first.levels().get(i) + " × " + second.levels().get(j);
                    double[] cell = cells.get(i).get(j).stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray();
                    summaries.add(new GroupSummary(label, Summary.of(Numbers.of(label, cell))));
                    values.add(cell);
                }
            }
        }
        int n = values.stream().mapToInt(cell -> cell.length).sum();
        Layout layout = new Layout(first.name(), firstLevels.size(), second.name(), secondLevels.size());
        return result(layout, summaries, values, Cases.of(n, leftOut));
    }

    private record Layout(String first, int rows, String second, int columns) {}

    private static List<List<List<Double>>> cells(
            Numbers numbers, CodedAnswers first, CodedAnswers second, Map<Missing, Integer> leftOut) {
        List<List<List<Double>>> cells = new ArrayList<>();
        for (int i = 0; i < first.variable().options().size(); i++) {
            List<List<Double>> row = new ArrayList<>();
            for (int j = 0; j < second.variable().options().size(); j++) {
                row.add(new ArrayList<>());
            }
            cells.add(row);
        }
        List<Missing> reasons = new ArrayList<>();
        for (int respondent = 0; respondent < numbers.size(); respondent++) {
            reasons.clear();
            if (!numbers.isAnswered(respondent)) {
                reasons.add(numbers.missing(respondent));
            }
            for (CodedAnswers factor : List.of(first, second)) {
                if (!factor.isAnswered(respondent)) {
                    reasons.add(factor.missing(respondent));
                }
            }
            if (reasons.isEmpty()) {
                cells.get(first.position(respondent))
                        .get(second.position(respondent))
                        .add(numbers.value(respondent));
            } else {
                leftOut.merge(Missing.strongest(reasons), 1, Integer::sum);
            }
        }
        return cells;
    }

    private static List<String> kept(List<String> levels, boolean[] isKept) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < isKept.length; i++) {
            if (isKept[i]) {
                kept.add(levels.get(i));
            }
        }
        return kept;
    }

    private TwoWayAnovaResult result(Layout layout, List<GroupSummary> cells, List<double[]> values, Cases cases) {
        String name = "Two-way ANOVA, type " + (isTypeIII ? "III" : "II");
        String interaction = layout.first() + " × " + layout.second();
        Absence nothing = withoutSums(layout, cells);
        List<Sample> samples = nothing == null ? Sample.ofNumbers(values) : List.of();
        if (nothing == null && !samples.stream().allMatch(Sample::isInRange)) {
            nothing = Sample.OUT_OF_RANGE;
        }
        if (nothing != null) {
            return new TwoWayAnovaResult(
                    name,
                    cells,
                    cases,
                    List.of(
                            AnovaEffect.absent(layout.first(), nothing),
                            AnovaEffect.absent(layout.second(), nothing),
                            AnovaEffect.absent(interaction, nothing)),
                    SourceOfVariation.absent(TwoWayAnovaResult.WITHIN, nothing));
        }
        CompensatedSum within = new CompensatedSum();
        samples.forEach(sample -> within.add(sample.sumOfSquares()));
        SourceOfVariation residual =
                SourceOfVariation.of(TwoWayAnovaResult.WITHIN, within.value(), cases.n() - (double) cells.size());
        CrossedEffects effects = new CrossedEffects(layout.rows(), layout.columns(), samples);
        return new TwoWayAnovaResult(
                name,
                cells,
                cases,
                List.of(
                        AnovaEffect.of(layout.first(), effects.squaresOfRows(isTypeIII), layout.rows() - 1, residual),
                        AnovaEffect.of(
                                layout.second(), effects.squaresOfColumns(isTypeIII), layout.columns() - 1, residual),
                        AnovaEffect.of(
                                interaction,
                                effects.squaresOfInteraction(),
                                (layout.rows() - 1.0) * (layout.columns() - 1),
                                residual)),
                residual);
    }

    private static Absence withoutSums(Layout layout, List<GroupSummary> cells) {
        if (cells.isEmpty()) {
            return new Absence(Absence.Kind.NO_ANSWERS, "no cell has answers");
        }
        if (layout.rows() < 2 || layout.columns() < 2) {
            return new Absence(
                    Absence.Kind.TOO_FEW,
                    "only one level of '" + (layout.rows() < 2 ? layout.first() : layout.second()) + "' has answers");
        }
        return cells.stream()
                .filter(cell -> cell.summary().n() == 0)
                .findFirst()
                .map(cell -> new Absence(Absence.Kind.NO_ANSWERS, "the cell '" + cell.label() + "' has no answers"))
                .orElse(null);
    }

    @Override
    public String toString() {
        return "Two-way ANOVA, type " + (isTypeIII ? "III" : "II");
    }
}
