package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** Two factor analyses of the same data, where their figures differ, and which convention decides it. */
public final class WhyDifferentResult {
    /** What rounding and the ends of searches may leave. */
    private static final double SAME = 1e-6;
    /** A convention decides if changing it leaves less of a difference than this. */
    private static final double HALF = .5;

    private final FactorSolution first;
    private final FactorSolution second;
    private final SolutionDifference differences;
    private final List<Switch> switches;

    /** The first analysis with one convention of the second. */
    record Switch(
            FactorConvention convention,
            String inFirst,
            String inSecond,
            SolutionDifference fromFirst,
            SolutionDifference toSecond) {}

    WhyDifferentResult(
            FactorSolution first, FactorSolution second, SolutionDifference differences, List<Switch> switches) {
        this.first = first;
        this.second = second;
        this.differences = differences;
        this.switches = List.copyOf(switches);
    }

    /**
     * What the first analysis found.
     *
     * @return the solution
     */
    public FactorSolution first() {
        return first;
    }

    /**
     * What the second analysis found.
     *
     * @return the solution
     */
    public FactorSolution second() {
        return second;
    }

    /**
     * The conventions in which the two differ.
     *
     * @return in the order in which they are applied; empty if there is none
     */
    public List<FactorConvention> conventions() {
        return switches.stream().map(Switch::convention).toList();
    }

    /**
     * The largest difference of a loading.
     *
     * @return 0 or more
     */
    public double largestLoadingDifference() {
        return size(SolutionDifference.Figure.LOADING);
    }

    /**
     * The largest difference of a communality.
     *
     * @return 0 or more
     */
    public double largestCommunalityDifference() {
        return size(SolutionDifference.Figure.COMMUNALITY);
    }

    /**
     * The largest difference of a factor correlation.
     *
     * @return 0 or more; 0 if there is one factor
     */
    public double largestFactorCorrelationDifference() {
        return size(SolutionDifference.Figure.FACTOR_CORRELATION);
    }

    private double size(SolutionDifference.Figure figure) {
        return Optional.ofNullable(differences.largest().get(figure))
                .map(SolutionDifference.Gap::size)
                .orElse(0.0);
    }

    /**
     * What decides the difference of the loadings.
     *
     * @return the conventions of which changing one alone takes more than half of the difference away, the one that leaves
     *     least first; empty if the loadings are the same or several decide together
     */
    public List<FactorConvention> deciding() {
        return deciding(SolutionDifference.Figure.LOADING);
    }

    private List<FactorConvention> deciding(SolutionDifference.Figure figure) {
        double whole = size(figure);
        return switches.stream()
                .filter(each -> whole > SAME && left(each, figure) < HALF * whole)
                .sorted((a, b) -> Double.compare(left(a, figure), left(b, figure)))
                .map(Switch::convention)
                .toList();
    }

    private static double left(Switch each, SolutionDifference.Figure figure) {
        return each.toSecond().largest().get(figure).size();
    }

    private String decision(SolutionDifference.Figure figure) {
        if (size(figure) <= SAME) {
            return "the same";
        }
        List<FactorConvention> deciding = deciding(figure);
        if (!deciding.isEmpty()) {
            return deciding.get(0).toString();
        }
        return switches.isEmpty() ? "other limits or starts" : "several together";
    }

    /**
     * The figures where they differ most.
     *
     * @return a row for each kind of figure: where, in both analyses, the difference, and the convention that decides it
     */
    public Table table() {
        Table table = Table.columns(
                Column.text("largest difference of"),
                Column.text("at"),
                Column.number("first", 4),
                Column.number("second", 4),
                Column.number("differ", 4),
                Column.text("decided by"));
        for (SolutionDifference.Figure figure : SolutionDifference.Figure.values()) {
            SolutionDifference.Gap gap = differences.largest().get(figure);
            if (gap != null) {
                table = table.row(List.of(
                        Cell.text(figure.toString()),
                        Cell.text(size(figure) <= SAME ? "" : gap.where()),
                        Cell.number(gap.first()),
                        Cell.number(gap.second()),
                        Cell.number(gap.size()),
                        Cell.text(decision(figure))));
            }
        }
        return table;
    }

    /**
     * The conventions in which the two differ.
     *
     * @return a row for each: what it is in both, how much the loadings move when it alone is changed in the first, and how
     *     far they then are from the second
     */
    public Table conventionTable() {
        Table table = Table.columns(
                Column.text("convention"),
                Column.text("first"),
                Column.text("second"),
                Column.number("moves", 4),
                Column.number("leaves", 4));
        List<List<Cell>> rows = new ArrayList<>();
        for (Switch each : switches) {
            rows.add(List.of(
                    Cell.text(each.convention().toString()),
                    Cell.text(each.inFirst()),
                    Cell.text(each.inSecond()),
                    Cell.number(each.fromFirst()
                            .largest()
                            .get(SolutionDifference.Figure.LOADING)
                            .size()),
                    Cell.number(left(each, SolutionDifference.Figure.LOADING))));
        }
        return table.rows(rows);
    }

    /**
     * The largest difference of a loading with what decides it, and both tables.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        String headline = largestLoadingDifference() <= SAME
                ? "Loadings are the same"
                : "Loadings differ by " + NumberStyle.EN.coefficient(largestLoadingDifference(), 4)
                        + " at most, decided by: " + decision(SolutionDifference.Figure.LOADING);
        String conventions =
                switches.isEmpty() ? "no convention differs" : conventionTable().toString();
        return headline + "\n" + table() + "\n" + conventions;
    }
}
