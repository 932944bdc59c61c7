package nl.peilstok.factor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/** What {@link Hull} found: the fit of each number of factors, and where the hull bends most. */
public final class HullResult {
    static final Estimate NOT_ON_HULL =
            Estimate.absent(Absence.Kind.NOT_DEFINED, "not on the hull, or at one of its ends");

    private final Observed observed;
    private final FactorRule rule;
    private final List<HullPoint> points;
    private final Suggestion suggestion;

    HullResult(Observed observed, FactorRule rule, List<HullPoint> points, Optional<Absence> why) {
        this.observed = observed;
        this.rule = rule;
        this.points = List.copyOf(points);
        this.suggestion = why.map(absence -> Suggestion.absent(rule, absence))
                .orElseGet(() -> points.stream()
                        .filter(point -> point.bend().isPresent())
                        .max(Comparator.comparingDouble(point -> point.bend().value()))
                        .map(point -> Suggestion.of(
                                rule,
                                point.factors(),
                                "fit " + Observed.two(point.fit().value()) + "; the hull is "
                                        + Observed.two(point.bend().value()) + " times steeper before than after"))
                        .orElseGet(() -> Suggestion.absent(
                                rule,
                                new Absence(Absence.Kind.NOT_DEFINED, "fewer than three models are on the hull"))));
    }

    /**
     * What the rule says.
     *
     * @return the number of factors where the hull bends most
     */
    public Suggestion suggestion() {
        return suggestion;
    }

    /**
     * The models.
     *
     * @return from no factors on; none if the rule cannot be applied
     */
    public List<HullPoint> points() {
        return points;
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
     * The models as a table.
     *
     * @return a row for each number of factors
     */
    public Table table() {
        return Table.columns(
                        Column.integer("factors"),
                        Column.integer("df"),
                        Column.coefficient(rule == FactorRule.HULL_CAF ? "CAF" : "CFI", 4),
                        Column.number("bend", 2))
                .rows(points.stream()
                        .map(point -> List.of(
                                Cell.integer(point.factors()),
                                Cell.integer(point.df()),
                                point.fit().cell(),
                                point.bend().isPresent() ? point.bend().cell() : Cell.empty())));
    }

    /**
     * What the rule says, and the models.
     *
     * @return a line and the {@link #table()}
     */
    @Override
    public String toString() {
        return suggestion.isPresent()
                ? rule.label() + ": " + suggestion.factors() + (suggestion.factors() == 1 ? " factor, " : " factors, ")
                        + observed.itemsAndCases() + "\n" + table()
                : Sentence.headed(rule.label(), "none", suggestion.ground()) + (points.isEmpty() ? "" : "\n" + table());
    }
}
