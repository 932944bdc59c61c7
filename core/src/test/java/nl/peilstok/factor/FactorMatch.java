package nl.peilstok.factor;

import nl.peilstok.reference.ReferenceCase;

/** Which factor of a solution is which of a reference, and whether it points the same way. */
final class FactorMatch {
    private final Rotated rotated;
    private final FactorAlignment alignment;

    private FactorMatch(Rotated rotated, FactorAlignment alignment) {
        this.rotated = rotated;
        this.alignment = alignment;
    }

    /** Pairs each factor of the reference with the one whose loadings are most like it. */
    static FactorMatch of(Rotated rotated, double[][] expected) {
        return new FactorMatch(rotated, FactorAlignment.of(expected, rotated.pattern()));
    }

    /** Which factor of the solution is this one of the reference. */
    int factor(int factor) {
        return alignment.place(factor);
    }

    /** −1 if it points the other way. */
    double sign(int factor) {
        return alignment.sign(factor);
    }

    double loading(int item, int factor) {
        return sign(factor) * rotated.loading(item, factor(factor));
    }

    double structure(int item, int factor) {
        return sign(factor) * rotated.structure(item, factor(factor));
    }

    double phi(int f, int g) {
        return sign(f) * sign(g) * rotated.phi(factor(f), factor(g));
    }

    double variance(int factor) {
        return rotated.variance(factor(factor));
    }

    /** Compares the pattern matrix of a case, and its factor correlations if it has any. */
    static FactorMatch assertClose(ReferenceCase reference, String loadings, String phi, Rotated rotated) {
        ReferenceCase.Matrix expected = reference.matrix(loadings);
        FactorMatch match = of(rotated, expected.data());
        for (int i = 0; i < rotated.items(); i++) {
            for (int f = 0; f < rotated.factors(); f++) {
                reference.assertClose(cell(loadings, expected, i, f), match.loading(i, f));
            }
        }
        if (reference.has(phi)) {
            ReferenceCase.Matrix correlations = reference.matrix(phi);
            for (int f = 0; f < rotated.factors(); f++) {
                for (int g = 0; g < rotated.factors(); g++) {
                    reference.assertClose(cell(phi, correlations, f, g), match.phi(f, g));
                }
            }
        }
        return match;
    }

    static String cell(String path, ReferenceCase.Matrix matrix, int row, int column) {
        return path + "." + matrix.rows().get(row) + "." + matrix.columns().get(column);
    }
}
