package nl.peilstok.factor;

import java.util.Optional;
import nl.peilstok.math.Cholesky;
import nl.peilstok.math.Dot;
import nl.peilstok.math.Inverse;

/**
 * The large-sample covariances of standardised loadings and factor correlations, times n. Items have the covariances DPD with
 * P = ΛΦΛ' but for its diagonal of 1, and D the standard deviations, here at 1. The parameters θ are D, Λ and the elements
 * of Φ below its diagonal, if factors may correlate. Their expected information is ½ tr(P⁻¹ P_a P⁻¹ P_b). It is singular,
 * since a rotation changes no covariance; bordered by the derivatives C of the conditions that hold where the rotation is at
 * a minimum, it has an inverse, whose first block is wanted:
 *
 * <pre>
 * | I  C' |
 * | C  0  |
 * </pre>
 */
final class LoadingInformation {
    private final int p;
    private final int k;
    private final boolean isOblique;
    private final double[][] pattern;
    private final double[][] phi;
    private final double[][] structure;
    private final double[][] inverse;

    private LoadingInformation(double[][] pattern, double[][] phi, boolean isOblique, double[][] inverse) {
        this.p = pattern.length;
        this.k = phi.length;
        this.isOblique = isOblique;
        this.pattern = pattern;
        this.phi = phi;
        this.structure = Dense.times(pattern, phi);
        this.inverse = inverse;
    }

    /** Empty if the covariances by the model have no inverse. */
    static Optional<LoadingInformation> of(double[][] pattern, double[][] phi, boolean isOblique) {
        return Cholesky.of(correlations(pattern, phi))
                .map(cholesky -> new LoadingInformation(pattern, phi, isOblique, cholesky.inverse()));
    }

    private static double[][] correlations(double[][] pattern, double[][] phi) {
        double[][] correlations = Dense.times(pattern, Dense.times(phi, Dense.transposed(pattern)));
        for (int i = 0; i < correlations.length; i++) {
            correlations[i][i] = 1;
        }
        return correlations;
    }

    /** The parameters that are not standard deviations: loadings item after item, then correlations row after row. */
    int size() {
        return p * k + (isOblique ? k * (k - 1) / 2 : 0);
    }

    int loading(int item, int factor) {
        return item * k + factor;
    }

    /** Of two factors, the first the higher number. */
    int phi(int first, int second) {
        return p * k + first * (first - 1) / 2 + second;
    }

    /** Covariances of loadings and correlations, times n; empty if the conditions do not settle the rotation. */
    Optional<double[][]> covariances(RotationConditions conditions) {
        double[][] border = conditions.derivatives(pattern, phi, size());
        int parameters = p + size();
        int all = parameters + border.length;
        double[] bordered = new double[all * all];
        for (int a = 0; a < parameters; a++) {
            double[][] weighted = weighted(a);
            for (int b = 0; b <= a; b++) {
                double information = half(weighted, b);
                bordered[a * all + b] = information;
                bordered[b * all + a] = information;
            }
        }
        for (int c = 0; c < border.length; c++) {
            for (int a = 0; a < size(); a++) {
                bordered[(parameters + c) * all + p + a] = border[c][a];
                bordered[(p + a) * all + parameters + c] = border[c][a];
            }
        }
        double[] inverted = new double[all * all];
        if (!new Inverse(all).invert(bordered, inverted)) {
            return Optional.empty();
        }
        double[][] covariances = new double[size()][size()];
        for (int a = 0; a < size(); a++) {
            for (int b = 0; b < size(); b++) {
                covariances[a][b] = inverted[(p + a) * all + p + b];
            }
        }
        return Optional.of(covariances);
    }

    /** The item of which a parameter changes the row and column; −1 for a correlation of factors. */
    private int item(int parameter) {
        int place = parameter - p;
        return place < 0 ? parameter : place < p * k ? place / k : -1;
    }

    /** What the parameter of an item adds to its row, and to its column too. */
    private double[] row(int parameter) {
        int item = item(parameter);
        double[] row = new double[p];
        for (int j = 0; j < p; j++) {
            if (parameter < p) {
                row[j] = j == item ? 1 : Dot.product(pattern[item], structure[j], k);
            } else {
                row[j] = j == item ? 0 : structure[j][(parameter - p) % k];
            }
        }
        return row;
    }

    /** How a correlation of factors changes the correlations of items. */
    private double[][] change(int parameter) {
        int first = 1;
        while (phi(first, first - 1) < parameter - p) {
            first++;
        }
        int second = parameter - p - phi(first, 0);
        double[][] change = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                change[i][j] =
                        i == j ? 0 : pattern[i][first] * pattern[j][second] + pattern[i][second] * pattern[j][first];
            }
        }
        return change;
    }

    /** P⁻¹ P_a P⁻¹. */
    private double[][] weighted(int parameter) {
        int item = item(parameter);
        if (item < 0) {
            return Dense.within(inverse, change(parameter));
        }
        double[] row = row(parameter);
        double[] turned = new double[p];
        for (int i = 0; i < p; i++) {
            turned[i] = Dot.product(inverse[i], row, p);
        }
        double[][] weighted = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                weighted[i][j] = inverse[i][item] * turned[j] + turned[i] * inverse[j][item];
            }
        }
        return weighted;
    }

    /** ½ tr(W P_b). */
    private double half(double[][] weighted, int parameter) {
        int item = item(parameter);
        if (item >= 0) {
            return Dot.product(weighted[item], row(parameter), p);
        }
        double[][] change = change(parameter);
        double sum = 0;
        for (int i = 0; i < p; i++) {
            sum += Dot.product(weighted[i], change[i], p);
        }
        return sum / 2;
    }
}
