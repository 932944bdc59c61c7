package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Notation;
import nl.peilstok.table.Table;

/**
 * A row a level and a column a scale.
 *
 * @param grouping the name of the grouping
 * @param results a column each
 * @param marks the stars of each column, empty for none
 * @param adjusted the adjusted p of each column, if asked
 * @param adjustedHeader what the row with these is called
 */
record MeansLayout(
        String grouping,
        List<ComparisonResult> results,
        List<String> marks,
        Optional<List<Estimate>> adjusted,
        String adjustedHeader) {

    Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (String level : distinct(
                result -> result.groups().stream().map(ComparedGroup::label).toList())) {
            rows.add(row(level, result -> mean(result, level)));
        }
        rows.add(row("all", result -> result.weightedMean().cell()));
        for (String symbol : distinct(result -> List.of(result.omnibus().symbol()))) {
            rows.add(row(
                    symbol,
                    result -> result.omnibus().symbol().equals(symbol)
                            ? result.omnibus().statistic().cell()
                            : Cell.empty()));
        }
        rows.add(row("p", result -> cell(result.p(), Notation.exactPValue())));
        adjusted.ifPresent(p ->
                rows.add(row(adjustedHeader, result -> cell(p.get(results.indexOf(result)), Notation.exactPValue()))));
        for (String effect : distinct(result -> List.of(result.effect().name()))) {
            rows.add(row(
                    effect,
                    result -> result.effect().name().equals(effect)
                            ? cell(result.effect().estimate(), Notation.coefficient(2))
                            : Cell.empty()));
        }
        rows.add(row(Interval.percentage(results.get(0).level()) + " interval", MeansLayout::interval));
        rows.add(row("n", result -> Cell.integer(result.cases().n())));
        if (results.stream().anyMatch(result -> result.measurementVerdict().isPresent())) {
            rows.add(row("means the same", result -> Cell.text(answer(result))));
        }
        return Table.columns(headers()).rows(rows);
    }

    /** Whether the scale means the same in the groups, empty if it was not asked. */
    static String answer(ComparisonResult result) {
        return result.measurementVerdict().map(MeasurementVerdict::answer).orElse("");
    }

    private List<Column> headers() {
        List<Column> headers = new ArrayList<>(List.of(Column.text(grouping)));
        for (int i = 0; i < results.size(); i++) {
            String mark = marks.get(i);
            headers.add(Column.number(results.get(i).dependent() + (mark.isEmpty() ? "" : " " + mark), 2));
        }
        return headers;
    }

    private Set<String> distinct(Function<ComparisonResult, List<String>> words) {
        Set<String> distinct = new LinkedHashSet<>();
        results.forEach(result -> distinct.addAll(words.apply(result)));
        return distinct;
    }

    private List<Cell> row(String label, Function<ComparisonResult, Cell> content) {
        List<Cell> row = new ArrayList<>(List.of(Cell.text(label)));
        results.forEach(result -> row.add(content.apply(result)));
        return row;
    }

    private static Cell mean(ComparisonResult result, String level) {
        return result.groups().stream()
                .filter(group -> group.label().equals(level))
                .findFirst()
                .map(group -> group.mean().cell())
                .orElse(Cell.empty());
    }

    private static Cell cell(Estimate estimate, Notation notation) {
        return estimate.isPresent() ? Cell.number(estimate.value(), notation) : estimate.cell();
    }

    private static Cell interval(ComparisonResult result) {
        Estimate effect = result.effect().estimate();
        return effect.interval()
                .map(interval -> Cell.interval(interval.lower(), interval.upper(), Notation.coefficient(2)))
                .orElseGet(effect::intervalCell);
    }
}
