package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.reference.ReferenceCase;

/** Which factor of a solution is which of a reference, and whether it points the same way. */
final class FactorMatch {
    private final Rotated rotated;
    private final int[] factors;
    private final int[] signs;

    private FactorMatch(Rotated rotated, int[] factors, int[] signs) {
        this.rotated = rotated;
        this.factors = factors;
        this.signs = signs;
    }

    /** Pairs each factor of the reference with the one left over whose loadings are most like it. */
    static FactorMatch of(Rotated rotated, double[][] expected) {
        int k = rotated.factors();
        int[] factors = new int[k];
        int[] signs = new int[k];
        List<Integer> left = new ArrayList<>();
        for (int f = 0; f < k; f++) {
            left.add(f);
        }
        for (int f = 0; f < k; f++) {
            double smallest = Double.POSITIVE_INFINITY;
            for (int candidate : left) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    double distance = 0;
                    for (int i = 0; i < expected.length; i++) {
                        distance += Math.pow(expected[i][f] - sign * rotated.loading(i, candidate), 2);
                    }
                    if (distance < smallest) {
                        smallest = distance;
                        factors[f] = candidate;
                        signs[f] = sign;
                    }
                }
            }
            left.remove((Integer) factors[f]);
        }
        return new FactorMatch(rotated, factors, signs);
    }

    /** Which factor of the solution is this one of the reference. */
    int factor(int factor) {
        return factors[factor];
    }

    /** −1 if it points the other way. */
    int sign(int factor) {
        return signs[factor];
    }

    double loading(int item, int factor) {
        return signs[factor] * rotated.loading(item, factors[factor]);
    }

    double structure(int item, int factor) {
        return signs[factor] * rotated.structure(item, factors[factor]);
    }

    double phi(int f, int g) {
        return signs[f] * signs[g] * rotated.phi(factors[f], factors[g]);
    }

    double variance(int factor) {
        return rotated.variance(factors[factor]);
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
