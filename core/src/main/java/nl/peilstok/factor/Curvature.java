package nl.peilstok.factor;

import nl.peilstok.math.LeadingEigen;
import nl.peilstok.math.SymmetricEigen;

/**
 * The second derivatives of a {@link Discrepancy}. With v the eigenvectors, j and l over those not extracted and m over
 * those that are, they are within(i, i') + Σ<sub>m</sub> v<sub>im</sub> v<sub>i'm</sub> Σ<sub>j</sub> h(β<sub>m</sub>,
 * β<sub>j</sub>) v<sub>ij</sub> v<sub>i'j</sub>.
 *
 * <p>The exact ones need all eigenvectors. The near ones need the leading ones only: h is replaced by the straight line
 * through its values at one standard deviation on either side of the mean of the β<sub>j</sub>, which is close as long
 * as the extracted eigenvalues are far from the others.
 */
final class Curvature {
    private final Discrepancy discrepancy;
    private final int size;
    private final double[][] vectors;
    private final double[] leading;
    private final double[][] basis;
    private final double[][] projection;

    Curvature(Discrepancy discrepancy, double[][] matrix, double[] psi, LeadingEigen eigen, int extracted) {
        this.discrepancy = discrepancy;
        this.size = psi.length;
        this.vectors = new double[extracted][];
        this.leading = new double[extracted];
        double[][] whole = discrepancy.basis(matrix, psi);
        this.basis = new double[size][];
        this.projection = new double[size][size];
        for (int i = 0; i < size; i++) {
            basis[i] = whole[i].clone();
            projection[i][i] = 1;
        }
        for (int m = 0; m < extracted; m++) {
            vectors[m] = eigen.vector(m);
            leading[m] = discrepancy.basisValue(eigen.value(m));
            add(basis, vectors[m], -leading[m]);
            add(projection, vectors[m], -1);
        }
    }

    private static void add(double[][] to, double[] vector, double weight) {
        for (int i = 0; i < vector.length; i++) {
            double[] row = to[i];
            double scaled = weight * vector[i];
            for (int j = 0; j < vector.length; j++) {
                row[j] += scaled * vector[j];
            }
        }
    }

    /** Element by element. */
    static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                product[i][j] = a[i][j] * b[i][j];
            }
        }
        return product;
    }

    double[][] near() {
        double[][] sum = discrepancy.within(basis, projection);
        int trailing = size - leading.length;
        if (trailing == 0) {
            return sum;
        }
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < size; i++) {
            mean += basis[i][i] / trailing;
            for (int j = 0; j < size; j++) {
                squares += basis[i][j] * basis[i][j] / trailing;
            }
        }
        double sd = Math.max(1e-4, Math.sqrt(Math.max(0, squares - mean * mean)));
        for (int m = 0; m < leading.length; m++) {
            double reach = Math.min(sd, Math.abs(leading[m] - mean) / 2);
            double low = discrepancy.across(leading[m], mean - reach);
            double high = discrepancy.across(leading[m], mean + reach);
            double rise = (high - low) / (2 * reach);
            double level = (high + low) / 2 - rise * mean;
            for (int i = 0; i < size; i++) {
                double[] row = sum[i];
                double[] basisRow = basis[i];
                double[] projectionRow = projection[i];
                double share = vectors[m][i];
                double[] vector = vectors[m];
                for (int j = 0; j < size; j++) {
                    row[j] += share * vector[j] * (level * projectionRow[j] + rise * basisRow[j]);
                }
            }
        }
        return sum;
    }

    double[][] exact(double[][] matrix) {
        double[][] sum = discrepancy.within(basis, projection);
        SymmetricEigen all = SymmetricEigen.of(matrix);
        double[] values = all.values();
        for (int m = 0; m < leading.length; m++) {
            double[][] across = new double[size][size];
            for (int j = leading.length; j < size; j++) {
                add(across, all.vector(j), discrepancy.across(leading[m], discrepancy.basisValue(values[j])));
            }
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    sum[i][j] += vectors[m][i] * vectors[m][j] * across[i][j];
                }
            }
        }
        return sum;
    }
}
