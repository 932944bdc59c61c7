package nl.peilstok.factor;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The orthogonal transformation with which loadings A come closest to a target H by least squares: T = UV' with A'H = USV'.
 *
 * @param target H, row by row
 *
 * <p>Reference: Schönemann, P. H. (1966), doi:10.1007/BF02289451.
 */
record Procrustes(double[][] target) implements RotationMethod {

    @Override
    public boolean isOblique() {
        return false;
    }

    @Override
    public Found find(double[] loadings, double[] weights, int k, Starts starts) {
        int p = weights.length;
        Targets.requireSize(target, p, k);
        DMatrixRMaj products = new DMatrixRMaj(k, k);
        for (int i = 0; i < p; i++) {
            for (int f = 0; f < k; f++) {
                for (int g = 0; g < k; g++) {
                    products.add(f, g, loadings[f * p + i] * target[i][g]);
                }
            }
        }
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(k, k, true, true, false);
        svd.decompose(products);
        DMatrixRMaj product = new DMatrixRMaj(k, k);
        CommonOps_DDRM.multTransB(svd.getU(null, false), svd.getV(null, false), product);
        double[] transformation = new double[k * k];
        for (int f = 0; f < k; f++) {
            for (int g = 0; g < k; g++) {
                transformation[g * k + f] = product.get(f, g);
            }
        }
        return Found.direct(transformation, distance(loadings, transformation, p, k));
    }

    private double distance(double[] loadings, double[] transformation, int p, int k) {
        double sum = 0;
        for (int i = 0; i < p; i++) {
            for (int f = 0; f < k; f++) {
                double distance = -target[i][f];
                for (int g = 0; g < k; g++) {
                    distance += loadings[g * p + i] * transformation[f * k + g];
                }
                sum += distance * distance;
            }
        }
        return sum;
    }
}
