package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * What comparisons of pairs of groups found: {@link AllPairs}, {@link PairwiseT} or {@link Dunnett}.
 */
public final class PairwiseResult {
    private final String name;
    private final Alternative alternative;
    private final double level;
    private final Groups groups;
    private final List<PairwiseDifference> differences;

    PairwiseResult(
            String name, Alternative alternative, double level, Groups groups, List<PairwiseDifference> differences) {
        this.name = name;
        this.alternative = alternative;
        this.level = level;
        this.groups = groups;
        this.differences = List.copyOf(differences);
    }

    /**
     * Which comparison it was.
     *
     * @return such as {@code Tukey–Kramer} or {@code pooled t, Holm}
     */
    public String name() {
        return name;
    }

    /**
     * The groups that were compared.
     *
     * @return an unmodifiable list of those with at least one number
     */
    public List<GroupSummary> groups() {
        return groups.summaries();
    }

    /**
     * The groups that were left out because nobody in them has a number.
     *
     * @return an unmodifiable list of their labels
     */
    public List<String> emptyGroups() {
        return groups.empty();
    }

    /**
     * Who counts and who was left out.
     *
     * @return the cases
     */
    public Cases cases() {
        return groups.cases();
    }

    /**
     * The comparisons.
     *
     * @return an unmodifiable list, none for fewer than two groups
     */
    public List<PairwiseDifference> differences() {
        return differences;
    }

    /**
     * The comparison of two groups, as it was made: of all pairs the earlier group minus the later.
     *
     * @param first the label of the first group
     * @param second the label of the second group
     * @return the comparison
     * @throws IllegalArgumentException if there is none of the first minus the second
     */
    public PairwiseDifference difference(String first, String second) {
        return find(first, second)
                .orElseThrow(() -> new IllegalArgumentException(
                        "groups: there is no comparison of '" + first + "' minus '" + second + "'"));
    }

    private Optional<PairwiseDifference> find(String first, String second) {
        return differences.stream()
                .filter(each -> each.first().equals(first) && each.second().equals(second))
                .findFirst();
    }

    /**
     * The comparisons as a table.
     *
     * @return groups, difference, interval, standard error, t, df and adjusted p, a row a comparison
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (PairwiseDifference each : differences) {
            rows.add(List.of(
                    Cell.text(each.first() + " − " + each.second()),
                    each.difference().cell(),
                    each.difference().intervalCell(),
                    each.standardError().cell(),
                    each.t().cell(),
                    each.df().isPresent()
                            ? Cell.number(
                                    each.df().value(),
                                    Headline.dfNotation(each.df().value()))
                            : each.df().cell(),
                    each.p().cell()));
        }
        Table table = Table.columns(
                        Column.text("groups"),
                        Column.number("difference", 2),
                        Column.number(Interval.percentage(level) + " interval", 2),
                        Column.number("se", 2),
                        Column.number("t", 2),
                        Column.number("df", 1),
                        Column.exactPValue("p"))
                .rows(rows)
                .footnote("p and intervals: " + name + ", " + alternative.label() + ".");
        return emptyGroups().isEmpty()
                ? table
                : table.footnote("Left out, nobody has a number: " + String.join(", ", emptyGroups()) + ".");
    }

    /**
     * The differences as a matrix.
     *
     * @return the mean of the row's group minus that of the column's; empty where they were not compared
     */
    public Table differenceMatrix() {
        return matrix(Column.number("", 2), true);
    }

    /**
     * The adjusted p-values as a matrix.
     *
     * @return of the row's group with the column's; empty where they were not compared
     */
    public Table pMatrix() {
        return matrix(Column.exactPValue(""), false);
    }

    private Table matrix(Column notation, boolean ofDifferences) {
        List<String> labels = groups().stream().map(GroupSummary::label).toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("group"));
        labels.forEach(label -> columns.add(new Column(label, notation.notation())));
        List<List<Cell>> rows = new ArrayList<>();
        for (String row : labels) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(row));
            for (String column : labels) {
                cells.add(cell(row, column, ofDifferences));
            }
            rows.add(cells);
        }
        return Table.columns(columns).rows(rows);
    }

    private Cell cell(String row, String column, boolean ofDifferences) {
        Optional<PairwiseDifference> here = find(row, column);
        Optional<PairwiseDifference> turned = find(column, row);
        if (!ofDifferences) {
            return here.or(() -> turned).map(each -> each.p().cell()).orElse(Cell.empty());
        }
        if (here.isPresent()) {
            return here.get().difference().cell();
        }
        return turned.map(PairwiseDifference::difference)
                .map(difference -> difference.isPresent() ? Cell.number(-difference.value()) : difference.cell())
                .orElse(Cell.empty());
    }

    private String headline() {
        List<Estimate> tested = differences.stream()
                .map(PairwiseDifference::p)
                .filter(Estimate::isPresent)
                .toList();
        if (tested.isEmpty()) {
            return name + ": no pair of groups could be compared";
        }
        long found = tested.stream().filter(p -> p.value() < 1 - level).count();
        return Headline.of(
                name + ": " + found + " of " + tested.size() + " differences with adjusted p below "
                        + Headline.coefficient(1 - level),
                ", " + cases().count());
    }

    /**
     * A sentence, who was left out, the groups and the comparisons.
     *
     * @return a sentence of at most 80 characters and two tables
     */
    @Override
    public String toString() {
        return Headline.text(headline(), cases(), GroupSummary.table(groups()), table());
    }
}
