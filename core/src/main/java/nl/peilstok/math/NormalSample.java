package nl.peilstok.math;

/**
 * The correlations that a sample of independent normal variables would have, drawn without drawing the sample.
 *
 * <p>With m = n − 1, the sums of squares and products of p such variables are T Tᵀ (Bartlett's decomposition of a Wishart
 * matrix): T is p × p and lower triangular, T_ii² is chi-square with m − i degrees of freedom (i from 0), the numbers
 * below the diagonal are standard normal, all independent. Of m &lt; p only the first m columns are there. The correlations
 * are the inner products of the rows of T brought to length 1: p² numbers are drawn, whatever n is.
 *
 * <p>Reference: Bartlett, M. S. (1933), <em>On the theory of statistical regression</em>, doi:10.1017/S0370164600015637;
 * for the chi-squares Marsaglia, G. and Tsang, W. W. (2000), doi:10.1145/358407.358414.
 */
public final class NormalSample {
    private final int variables;
    /** Column after column of T with rows of length 1; column k begins at row k. */
    private final double[][] columns;

    private NormalSample(int variables, double[][] columns) {
        this.variables = variables;
        this.columns = columns;
    }

    /**
     * Draws a sample.
     *
     * @param random the stream to draw by
     * @param respondents 2 or more
     * @param variables 1 or more
     * @return the sample, by its correlations
     * @throws IllegalArgumentException if there are fewer than two respondents or no variable
     */
    public static NormalSample draw(RandomStream random, int respondents, int variables) {
        if (respondents < 2 || variables < 1) {
            throw new IllegalArgumentException(
                    "respondents and variables: at least 2 and 1 are needed, got " + respondents + " and " + variables);
        }
        int rank = Math.min(respondents - 1, variables);
        double[][] columns = new double[rank][variables];
        double[] row = new double[rank];
        for (int i = 0; i < variables; i++) {
            int below = Math.min(i, rank);
            double square = 0;
            for (int k = 0; k < below; k++) {
                row[k] = random.nextGaussian();
                square += row[k] * row[k];
            }
            int filled = below;
            if (i < rank) {
                double chiSquare = chiSquare(random, respondents - 1 - i);
                row[i] = Math.sqrt(chiSquare);
                square += chiSquare;
                filled++;
            }
            double scale = 1 / Math.sqrt(square);
            for (int k = 0; k < filled; k++) {
                columns[k][i] = row[k] * scale;
            }
        }
        return new NormalSample(variables, columns);
    }

    /** By rejection from a cubed normal variable; of 1 degree of freedom a squared one. */
    static double chiSquare(RandomStream random, int df) {
        if (df == 1) {
            double normal = random.nextGaussian();
            return normal * normal;
        }
        double d = df / 2.0 - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double root = 1 + c * normal;
            if (root <= 0) {
                continue;
            }
            double cube = root * root * root;
            double square = normal * normal;
            double uniform = 1 - random.nextDouble();
            if (uniform < 1 - .0331 * square * square
                    || StrictMath.log(uniform) < square / 2 + d * (1 - cube + StrictMath.log(cube))) {
                return 2 * d * cube;
            }
        }
    }

    /**
     * The correlations.
     *
     * @return a new matrix
     */
    public double[][] correlations() {
        double[][] matrix = new double[variables][variables];
        for (int i = 0; i < variables; i++) {
            for (int k = 0; k < columns.length && k <= i; k++) {
                addFrom(i, columns[k][i], columns[k], matrix[i]);
            }
            matrix[i][i] = 1;
            for (int j = i + 1; j < variables; j++) {
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static void addFrom(int from, double factor, double[] column, double[] row) {
        for (int j = from; j < row.length; j++) {
            row[j] += factor * column[j];
        }
    }
}
