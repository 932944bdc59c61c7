package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/** A solution in words and as tables. */
final class FactorText {
    private static final int RESIDUALS = 3;
    private static final double LARGE_RESIDUAL = .1;

    private final FactorSolution solution;

    FactorText(FactorSolution solution) {
        this.solution = solution;
    }

    Table inOrder() {
        return loadings(IntStream.range(0, solution.items()).boxed().toList(), 0);
    }

    Table sorted(double blankBelow) {
        if (!(blankBelow >= 0)) {
            throw new IllegalArgumentException("blankBelow: must be 0 or more, got " + blankBelow);
        }
        Comparator<Integer> byFactor = Comparator.comparingInt(this::strongest);
        return loadings(
                IntStream.range(0, solution.items())
                        .boxed()
                        .sorted(byFactor.thenComparingDouble(i -> -Math.abs(solution.loading(i, strongest(i)))))
                        .toList(),
                blankBelow);
    }

    private int strongest(int item) {
        int strongest = 0;
        for (int f = 1; f < solution.factors(); f++) {
            if (Math.abs(solution.loading(item, f)) > Math.abs(solution.loading(item, strongest))) {
                strongest = f;
            }
        }
        return strongest;
    }

    private Table loadings(List<Integer> order, double blankBelow) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("item")));
        for (int f = 0; f < solution.factors(); f++) {
            columns.add(Column.coefficient("F" + (f + 1), 2));
        }
        columns.add(Column.coefficient("h²", 2));
        columns.add(Column.coefficient("u²", 2));
        columns.add(Column.number("complexity", 1));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i : order) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(solution.names().get(i))));
            for (int f = 0; f < solution.factors(); f++) {
                double loading = solution.loading(i, f);
                row.add(Math.abs(loading) < blankBelow ? Cell.empty() : Cell.number(loading));
            }
            row.add(Cell.number(solution.communality(i)));
            row.add(Cell.number(solution.uniqueness(i)));
            row.add(solution.complexity(i).cell());
            rows.add(row);
        }
        return Table.columns(columns).rows(rows);
    }

    Table variances() {
        Table table = Table.columns(
                Column.text("factor"),
                Column.number("variance", 2),
                Column.coefficient("proportion", 3),
                Column.coefficient("cumulative", 3));
        double sum = 0;
        for (int f = 0; f < solution.factors(); f++) {
            double variance = solution.variance(f);
            sum += variance;
            table = table.row("F" + (f + 1), variance, variance / solution.items(), sum / solution.items());
        }
        return table;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(solution.extraction().method().label() + ", " + solution.factors()
                + (solution.factors() == 1 ? " factor" : " factors") + ", " + solution.items() + " items, "
                + solution.cases().count());
        lines.add(
                solution.kind() + " correlations, " + solution.cases().policy().label());
        if (solution.factors() > 1) {
            lines.add("rotation: " + solution.rotation().rotation());
        }
        String leftOut = solution.cases().leftOutLine();
        if (!leftOut.isEmpty()) {
            lines.add(Sentence.wrapped(leftOut));
        }
        Table loadings = sorted(0);
        for (String note : solution.notes()) {
            loadings = loadings.footnote(note);
        }
        lines.add(loadings.toString());
        lines.add(variances().toString());
        if (solution.rotation().rotation().isOblique() && solution.factors() > 1) {
            lines.add(solution.rotation().phiTable().toString());
        }
        lines.add(solution.fit().toString());
        largest(lines);
        return String.join("\n", lines);
    }

    private void largest(List<String> lines) {
        for (FactorSolution.Residual residual : solution.largestResiduals(RESIDUALS)) {
            if (Math.abs(residual.value()) >= LARGE_RESIDUAL) {
                lines.add(Sentence.wrapped("residual correlation " + NumberStyle.EN.coefficient(residual.value(), 2)
                        + " of " + residual.first() + " and " + residual.second()));
            }
        }
    }
}
