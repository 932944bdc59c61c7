package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.table.NumberStyle;

/** What must be said of a solution. */
final class FactorNotes {
    /** Residual correlations below this are those of a search that ended. */
    private static final double FITS = 1e-4;

    private final FactorSolution solution;
    private final CommonMatrix matrix;

    FactorNotes(FactorSolution solution, CommonMatrix matrix) {
        this.solution = solution;
        this.matrix = matrix;
    }

    List<String> all() {
        List<String> notes = new ArrayList<>(matrix.source().notes());
        Extraction extraction = solution.extraction();
        if (matrix.cholesky().isEmpty()) {
            notes.add(matrix.trouble());
        }
        if (matrix.n() <= solution.items()) {
            notes.add("there are no more respondents (" + matrix.n() + ") than items (" + solution.items() + ")");
        }
        if (!extraction.hasConverged()) {
            notes.add("not converged in " + extraction.iterations() + " iterations"
                    + (extraction.gradient().isPresent()
                            ? ": the gradient is "
                                    + NumberStyle.EN.scientific(
                                            extraction.gradient().value(), 2)
                            : ""));
        }
        heywood(notes);
        if (extraction.nextMinimum().isPresent()) {
            notes.add(extraction.startsAtBest() + " of " + extraction.starts()
                    + " starts end here, at "
                    + NumberStyle.EN.number(extraction.objective().value(), 6) + "; the next minimum is "
                    + NumberStyle.EN.number(extraction.nextMinimum().value(), 6));
        }
        for (int f = 0; f < solution.factors(); f++) {
            if (!solution.explainsBy(f)) {
                notes.add("factor " + (f + 1) + " explains nothing: there are fewer factors than asked for");
            }
        }
        if (extraction.method().isModel() && solution.fit().df() == 0) {
            notes.add("the model has no degrees of freedom"
                    + (solution.fit().rmsr() < FITS
                            ? ": it fits any correlations"
                            : ", and yet it does not fit these correlations"));
        }
        notes.addAll(solution.rotation().notes());
        return List.copyOf(notes);
    }

    private void heywood(List<String> notes) {
        List<String> above = new ArrayList<>();
        for (int i = 0; i < solution.items(); i++) {
            if (solution.uniqueness(i) < 0) {
                above.add(solution.names().get(i));
            }
        }
        List<String> atBound = new ArrayList<>(solution.extraction().itemsAtBound());
        atBound.removeAll(above);
        if (!above.isEmpty() && solution.extraction().method().isModel()) {
            notes.add("Heywood case: a communality above 1 for " + String.join(", ", above));
        }
        if (!atBound.isEmpty()) {
            notes.add("Heywood case: the uniqueness of " + String.join(", ", atBound) + " is at its bound, "
                    + NumberStyle.EN.coefficient(solution.extraction().uniquenessBound(), 3));
        }
    }
}
