package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Notation;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** Effects with their intervals below each other: a shift in the units of the answers, and coefficients. */
final class EffectRows {
    private final List<List<Cell>> rows = new ArrayList<>();
    private double level = Level.USUAL.value();

    private EffectRows() {}

    static EffectRows of(String shiftLabel, Estimate shift) {
        return new EffectRows().row(shiftLabel, shift, Notation.number(2));
    }

    EffectRows with(String label, Estimate coefficient) {
        return row(label, coefficient, Notation.coefficient(3));
    }

    private EffectRows row(String label, Estimate estimate, Notation notation) {
        rows.add(List.of(
                Cell.text(label),
                estimate.isPresent() ? Cell.number(estimate.value(), notation) : estimate.cell(),
                estimate.interval()
                        .map(interval -> Cell.interval(interval.lower(), interval.upper(), notation))
                        .orElseGet(estimate::intervalCell)));
        estimate.interval().ifPresent(interval -> level = interval.level());
        return this;
    }

    Table table() {
        return Table.columns(
                        Column.text("effect"),
                        Column.number("estimate", 2),
                        Column.number(Interval.percentage(level) + " interval", 2))
                .rows(rows.stream());
    }

    /** A sum of ranks, which may be a half. */
    static String rank(double value) {
        return NumberStyle.EN.number(value, value == Math.rint(value) ? 0 : 1);
    }

    /** Such as {@code  [.12, .48] (95%)}, for a headline; empty if there is none. */
    static String interval(Estimate coefficient) {
        return coefficient
                .interval()
                .map(interval -> " " + NumberStyle.EN.coefficientInterval(interval.lower(), interval.upper(), 2) + " ("
                        + Interval.percentage(interval.level()) + ")")
                .orElse("");
    }
}
