package nl.peilstok.factor;

/** Products of small dense matrices, row by row. */
final class Dense {
    private Dense() {}

    static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int m = 0; m < b.length; m++) {
                double share = a[i][m];
                for (int j = 0; j < b[m].length; j++) {
                    product[i][j] += share * b[m][j];
                }
            }
        }
        return product;
    }

    static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    /** A'MA, symmetric to the last bit. */
    static double[][] within(double[][] a, double[][] m) {
        double[][] product = times(transposed(a), times(m, a));
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < i; j++) {
                product[j][i] = product[i][j];
            }
        }
        return product;
    }
}
