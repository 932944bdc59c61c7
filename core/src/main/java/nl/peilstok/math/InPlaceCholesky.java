package nl.peilstok.math;

/**
 * The Cholesky factor of small symmetric positive definite matrices, in place: row by row in an array, so that the loops
 * that factor thousands of them allocate nothing.
 */
public final class InPlaceCholesky {
    private InPlaceCholesky() {}

    /**
     * Replaces the lower triangle of A by L with A = L Lᵀ. The upper triangle is neither read nor changed.
     *
     * @param matrix A, row by row, in its first size² places
     * @param size the number of rows
     * @param tolerance the share of a diagonal element that must remain, after what the rows before it explain
     * @return false if less remains somewhere: A is not positive definite or nearly singular, and is now damaged
     */
    public static boolean factor(double[] matrix, int size, double tolerance) {
        for (int j = 0; j < size; j++) {
            double pivot = matrix[j * size + j];
            double least = tolerance * pivot;
            for (int k = 0; k < j; k++) {
                pivot -= matrix[j * size + k] * matrix[j * size + k];
            }
            if (!(pivot > least) || !(pivot > 0) || pivot == Double.POSITIVE_INFINITY) {
                return false;
            }
            double root = Math.sqrt(pivot);
            matrix[j * size + j] = root;
            for (int i = j + 1; i < size; i++) {
                double rest = matrix[i * size + j];
                for (int k = 0; k < j; k++) {
                    rest -= matrix[i * size + k] * matrix[j * size + k];
                }
                matrix[i * size + j] = rest / root;
            }
        }
        return true;
    }

    /**
     * ln |A|.
     *
     * @param factor L as {@link #factor} leaves it
     * @param size the number of rows
     * @return any number
     */
    public static double logDeterminant(double[] factor, int size) {
        double log = 0;
        for (int j = 0; j < size; j++) {
            log += Math.log(factor[j * size + j]);
        }
        return 2 * log;
    }

    /**
     * Replaces L by the whole of A⁻¹ = L⁻ᵀ L⁻¹, both triangles.
     *
     * @param factor L as {@link #factor} leaves it
     * @param size the number of rows
     */
    public static void invert(double[] factor, int size) {
        for (int j = 0; j < size; j++) {
            factor[j * size + j] = 1 / factor[j * size + j];
            for (int i = j + 1; i < size; i++) {
                double sum = 0;
                for (int k = j; k < i; k++) {
                    sum -= factor[i * size + k] * factor[k * size + j];
                }
                factor[i * size + j] = sum / factor[i * size + i];
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < size; k++) {
                    sum += factor[k * size + i] * factor[k * size + j];
                }
                factor[i * size + j] = sum;
                factor[j * size + i] = sum;
            }
        }
    }
}
