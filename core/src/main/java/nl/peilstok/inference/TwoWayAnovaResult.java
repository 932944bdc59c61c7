package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** What a {@linkplain TwoWayAnova two-way analysis of variance} found. */
public final class TwoWayAnovaResult {
    static final String WITHIN = "within cells";

    private final String name;
    private final List<GroupSummary> cells;
    private final Cases cases;
    private final List<AnovaEffect> effects;
    private final SourceOfVariation residual;

    TwoWayAnovaResult(
            String name, List<GroupSummary> cells, Cases cases, List<AnovaEffect> effects, SourceOfVariation residual) {
        this.name = name;
        this.cells = List.copyOf(cells);
        this.cases = cases;
        this.effects = effects;
        this.residual = residual;
    }

    /**
     * Which test it was.
     *
     * @return {@code Two-way ANOVA, type II} or {@code Two-way ANOVA, type III}
     */
    public String name() {
        return name;
    }

    /**
     * The cells, row after row, such as {@code G4 × consolidatie}.
     *
     * @return an unmodifiable list
     */
    public List<GroupSummary> cells() {
        return cells;
    }

    /**
     * Who counts and who was left out.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * The main effect of the first factor.
     *
     * @return the effect with its test
     */
    public AnovaEffect first() {
        return effects.get(0);
    }

    /**
     * The main effect of the second factor.
     *
     * @return the effect with its test
     */
    public AnovaEffect second() {
        return effects.get(1);
    }

    /**
     * The interaction.
     *
     * @return the effect with its test
     */
    public AnovaEffect interaction() {
        return effects.get(2);
    }

    /**
     * The variation within the cells.
     *
     * @return absent parts where there are no tests
     */
    public SourceOfVariation residual() {
        return residual;
    }

    /**
     * The table of analysis of variance.
     *
     * @return sums of squares, degrees of freedom, mean squares, F and p
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (AnovaEffect effect : effects) {
            rows.add(row(effect.source(), effect.f().cell(), effect.p().cell()));
        }
        rows.add(row(residual, Cell.empty(), Cell.empty()));
        return Table.columns(
                        Column.text("source"),
                        Column.number("sum of squares", 2),
                        Column.integer("df"),
                        Column.number("mean square", 2),
                        Column.number("F", 2),
                        Column.exactPValue("p"))
                .rows(rows);
    }

    private static List<Cell> row(SourceOfVariation source, Cell f, Cell p) {
        return List.of(
                Cell.text(source.name()),
                source.sumOfSquares().cell(),
                source.df().cell(),
                source.meanSquare().cell(),
                f,
                p);
    }

    /**
     * The cells as a table.
     *
     * @return n, mean and standard deviation, a row a cell
     */
    public Table cellTable() {
        return GroupSummary.table(cells);
    }

    private String headline() {
        AnovaEffect effect = interaction();
        if (!effect.f().isPresent()) {
            return Headline.absent(name, effect.f());
        }
        return Headline.of(
                name + ": interaction F(" + Headline.df(effect.source().df().value()) + ", "
                        + Headline.df(residual.df().value()) + ") = "
                        + Headline.number(effect.f().value()) + ", " + Headline.p(effect.p()),
                ", " + cases.count());
    }

    /**
     * The interaction in a sentence, who was left out, the cells and the table of analysis of variance.
     *
     * @return a sentence of at most 80 characters and two tables
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases, cellTable(), table());
    }
}
