package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** Rotated loadings in words and as tables. */
final class RotatedText {
    private final Rotated rotated;

    RotatedText(Rotated rotated) {
        this.rotated = rotated;
    }

    private List<Column> columns(String first) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(first)));
        for (int f = 0; f < rotated.factors(); f++) {
            columns.add(Column.coefficient("F" + (f + 1), 3));
        }
        return columns;
    }

    Table loadings() {
        List<Column> columns = columns("item");
        columns.add(Column.coefficient("communality", 3));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < rotated.items(); i++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(rotated.names().get(i))));
            for (int f = 0; f < rotated.factors(); f++) {
                row.add(Cell.number(rotated.loading(i, f)));
            }
            row.add(Cell.number(rotated.communality(i)));
            rows.add(row);
        }
        List<Cell> variances = new ArrayList<>(List.of(Cell.text("variance")));
        double sum = 0;
        for (int f = 0; f < rotated.factors(); f++) {
            variances.add(Cell.number(rotated.variance(f)));
            sum += rotated.variance(f);
        }
        variances.add(Cell.number(sum));
        rows.add(variances);
        return Table.columns(columns).rows(rows);
    }

    Table correlations() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int f = 0; f < rotated.factors(); f++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text("F" + (f + 1))));
            for (int g = 0; g < rotated.factors(); g++) {
                row.add(g <= f ? Cell.number(rotated.phi(f, g)) : Cell.empty());
            }
            rows.add(row);
        }
        return Table.columns(columns("factor")).rows(rows);
    }

    String text() {
        StringBuilder text = new StringBuilder(rotated.rotation().toString())
                .append('\n')
                .append(rotated.items())
                .append(" items, ")
                .append(rotated.factors())
                .append(rotated.factors() == 1 ? " factor" : " factors")
                .append(search())
                .append('\n');
        for (String note : rotated.notes()) {
            text.append(note).append('\n');
        }
        text.append(loadings());
        if (rotated.rotation().isOblique() && rotated.factors() > 1) {
            text.append("\n\n").append(correlations());
        }
        return text.toString();
    }

    private String search() {
        if (rotated.starts() == 0) {
            return "";
        }
        List<LocalMinimum> minima = rotated.minima();
        String value =
                "; criterion " + NumberStyle.EN.number(rotated.criterion().value(), 6);
        if (rotated.starts() == 1 || minima.isEmpty()) {
            return value;
        }
        String share = value + ", reached by " + minima.get(0).starts() + " of " + rotated.starts() + " starts";
        return minima.size() == 1
                ? share
                : share + "\nother minima: " + (minima.size() - 1) + ", the next one "
                        + NumberStyle.EN.number(minima.get(1).criterion(), 6);
    }
}
