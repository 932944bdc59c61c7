package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;

/**
 * A row of a table of analysis of variance.
 *
 * @param name where the variation comes from, such as {@code between groups}
 * @param sumOfSquares the sum of squares, in squared units of what was compared
 * @param df the degrees of freedom
 */
public record SourceOfVariation(String name, Estimate sumOfSquares, Estimate df) {

    static SourceOfVariation of(String name, double sumOfSquares, double df) {
        return new SourceOfVariation(name, Estimate.of(sumOfSquares), Estimate.of(df));
    }

    static SourceOfVariation absent(String name, Absence absence) {
        return new SourceOfVariation(name, Estimate.absent(absence), Estimate.absent(absence));
    }

    /**
     * The sum of squares divided by its degrees of freedom.
     *
     * @return absent without degrees of freedom
     */
    public Estimate meanSquare() {
        if (!sumOfSquares.isPresent()) {
            return sumOfSquares;
        }
        return df.orNaN() > 0
                ? Estimate.of(sumOfSquares.value() / df.value())
                : Estimate.absent(Absence.Kind.TOO_FEW, "no degrees of freedom " + name);
    }

    List<Cell> cells() {
        return List.of(Cell.text(name), sumOfSquares.cell(), df.cell());
    }
}
