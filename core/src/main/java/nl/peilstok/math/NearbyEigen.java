package nl.peilstok.math;

/**
 * Improves approximate leading eigenvectors by subspace iteration: polynomials of the matrix that are small on the range of
 * the other eigenvalues (Chebyshev's) take those out of the vectors, and the matrix within the space of the vectors
 * (Rayleigh and Ritz) separates them. Where the leading eigenvalues are far from the others this takes a few products with
 * the matrix, much less than its reduction to tridiagonal form.
 *
 * <p><b>Reference.</b> Rutishauser (1970), doi:10.1007/BF02219773.
 */
final class NearbyEigen {
    private static final int MOST_PASSES = 4;
    private static final int MOST_DEGREE = 7;
    /** An error that a product with the matrix reduces by less is not worth a try. */
    private static final double LEAST_RATE = 2.5;
    /** What the range of the other eigenvalues is widened by, for it is that of another matrix. */
    private static final double MARGIN = .05;

    private final double[][] matrix;
    private final double centre;
    private final double half;
    private double[][] vectors;
    /** The matrix times the vectors. */
    private double[][] images;

    private double[] values;

    NearbyEigen(double[][] matrix, double[][] vectors, double low, double high) {
        this.matrix = matrix;
        this.vectors = vectors;
        this.centre = (low + high) / 2;
        this.half = (.5 + MARGIN) * (high - low);
    }

    /** Whether the eigenvectors were found, each with an image within the tolerance of the multiple that it should be. */
    boolean find(double tolerance) {
        double before = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            separate();
            double residual = residual();
            if (residual <= tolerance) {
                return true;
            }
            double last = (values[values.length - 1] - centre) / half;
            double rate = last > 1 ? last + Math.sqrt(last * last - 1) : 1;
            if (!(rate > LEAST_RATE && residual < before / 4)) {
                return false;
            }
            before = residual;
            double needed = Math.ceil(Math.log(4 * residual / tolerance) / Math.log(rate));
            filter((int) Math.min(MOST_DEGREE, needed));
            orthonormalise();
        }
        return false;
    }

    double[][] vectors() {
        return vectors;
    }

    double[] values() {
        return values;
    }

    /** Turns the vectors, within their space, to where they are eigenvectors as nearly as possible. */
    private void separate() {
        int count = vectors.length;
        images = LinearCombinations.of(vectors, matrix);
        double[][] within = new double[count][count];
        for (int v = 0; v < count; v++) {
            for (int w = 0; w <= v; w++) {
                within[v][w] = Dot.product(vectors[v], images[w], matrix.length);
                within[w][v] = within[v][w];
            }
        }
        LeadingEigen ritz = LeadingEigen.of(within, count);
        double[][] turn = new double[count][];
        values = new double[count];
        for (int v = 0; v < count; v++) {
            turn[v] = ritz.vector(v);
            values[v] = ritz.value(v);
        }
        vectors = LinearCombinations.of(turn, vectors);
        images = LinearCombinations.of(turn, images);
    }

    private double residual() {
        double largest = 0;
        for (int v = 0; v < vectors.length; v++) {
            double squares = 0;
            for (int i = 0; i < matrix.length; i++) {
                double difference = images[v][i] - values[v] * vectors[v][i];
                squares += difference * difference;
            }
            largest = Math.max(largest, squares);
        }
        return Math.sqrt(largest);
    }

    private void filter(int degree) {
        double[][] before = vectors;
        double[][] now = images;
        for (int v = 0; v < now.length; v++) {
            for (int i = 0; i < matrix.length; i++) {
                now[v][i] = (now[v][i] - centre * before[v][i]) / half;
            }
        }
        for (int d = 2; d <= degree; d++) {
            double[][] next = LinearCombinations.of(now, matrix);
            for (int v = 0; v < now.length; v++) {
                raise(next[v], now[v], before[v]);
            }
            before = now;
            now = next;
        }
        vectors = now;
    }

    private void raise(double[] next, double[] now, double[] before) {
        double scale = 2 / half;
        for (int i = 0; i < next.length; i++) {
            next[i] = scale * (next[i] - centre * now[i]) - before[i];
        }
    }

    private void orthonormalise() {
        for (int v = 0; v < vectors.length; v++) {
            double[] vector = vectors[v];
            normalise(vector);
            for (int again = 0; again < 2; again++) {
                for (int w = 0; w < v; w++) {
                    double share = Dot.product(vector, vectors[w], vector.length);
                    LinearCombinations.add(vector, -share, vectors[w], 0, vector.length);
                }
                normalise(vector);
            }
        }
    }

    private static void normalise(double[] vector) {
        double length = Math.sqrt(Dot.product(vector, vector, vector.length));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
    }
}
