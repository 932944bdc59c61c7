package nl.peilstok.factor;

import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** What {@link ComparisonData} found: the misfit of 1, 2, … factors, and where it stops falling. */
public final class ComparisonDataResult {
    private final Observed observed;
    private final List<ComparisonStep> steps;
    private final Suggestion suggestion;

    ComparisonDataResult(Observed observed, List<ComparisonStep> steps, Suggestion suggestion) {
        this.observed = observed;
        this.steps = List.copyOf(steps);
        this.suggestion = suggestion;
    }

    /**
     * What the rule says.
     *
     * @return the largest number of factors that lowered the misfit
     */
    public Suggestion suggestion() {
        return suggestion;
    }

    /**
     * The misfits.
     *
     * @return one step for each number of factors that was tried; none if the rule cannot be applied
     */
    public List<ComparisonStep> steps() {
        return steps;
    }

    /**
     * The respondents used and left out.
     *
     * @return the cases of the correlations
     */
    public Cases cases() {
        return observed.matrix().cases();
    }

    /**
     * The misfits as a table.
     *
     * @return a row for each number of factors that was tried
     */
    public Table table() {
        return Table.columns(Column.integer("factors"), Column.number("misfit of eigenvalues", 4), Column.pValue("p"))
                .rows(steps.stream()
                        .map(step -> List.of(
                                Cell.integer(step.factors()),
                                Cell.number(step.misfit()),
                                step.p().isPresent() ? step.p().cell() : Cell.empty())));
    }

    /**
     * What the rule says, and the misfits.
     *
     * @return a line and the {@link #table()}
     */
    @Override
    public String toString() {
        return suggestion.isPresent()
                ? "Comparison data: " + suggestion.factors() + (suggestion.factors() == 1 ? " factor, " : " factors, ")
                        + observed.itemsAndCases() + "\n" + table()
                : "Comparison data: " + suggestion.ground();
    }
}
