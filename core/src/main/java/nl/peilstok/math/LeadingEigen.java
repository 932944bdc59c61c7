package nl.peilstok.math;

import java.util.Arrays;
import java.util.Optional;

/**
 * The k largest eigenvalues of a symmetric matrix, the largest first, and their vectors of length 1: by reduction to
 * tridiagonal form, bisection on the Sturm sequence and inverse iteration. Immutable.
 *
 * <p><b>Reference.</b> Wilkinson (1965), The Algebraic Eigenvalue Problem, chapter 5; Peters &amp; Wilkinson (1979),
 * doi:10.1137/1021052.
 */
public final class LeadingEigen {
    private static final int MOST_HALVINGS = 200;
    private static final int SOLVES = 3;
    /** Halvings that tell well enough where the other eigenvalues begin. */
    private static final int ROUGH_HALVINGS = 10;

    private final double[] values;
    private final double[][] vectors;
    /** The range of the other eigenvalues, or about that; empty if it was not asked for or there are none. */
    private final double[] others;

    private LeadingEigen(double[] values, double[][] vectors, double[] others) {
        this.values = values;
        this.vectors = vectors;
        this.others = others;
    }

    /**
     * Decomposes a matrix.
     *
     * @param matrix finite and symmetric; its largest number between 1e-100 and 1e100, or 0
     * @param count how many eigenvalues, from 0 to the size of the matrix
     * @return the largest eigenvalues with their vectors
     * @throws IllegalArgumentException if a number is not finite, or the count too large
     */
    public static LeadingEigen of(double[][] matrix, int count) {
        return of(matrix, count, count);
    }

    /**
     * Decomposes a matrix, and finds one eigenvalue more than vectors.
     *
     * @param matrix finite and symmetric; its largest number between 1e-100 and 1e100, or 0
     * @param count how many eigenvalues with their vectors, from 0 to the size of the matrix
     * @return the largest eigenvalues with their vectors, and the next {@link #value}; none if there are no more
     * @throws IllegalArgumentException if a number is not finite, or the count too large
     */
    public static LeadingEigen withNext(double[][] matrix, int count) {
        return of(matrix, count, Math.min(count + 1, matrix.length));
    }

    private static LeadingEigen of(double[][] matrix, int count, int valueCount) {
        if (count < 0 || count > matrix.length) {
            throw new IllegalArgumentException("count: 0 to " + matrix.length + " is allowed, got " + count);
        }
        Tridiagonal form = Tridiagonal.of(matrix);
        double bound = form.bound();
        if (!(bound < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("matrix: must be finite and symmetric");
        }
        double[] values = largest(form, bound, valueCount);
        double[][] vectors = new double[count][];
        for (int v = 0; v < count; v++) {
            vectors[v] = vector(form, values[v], bound, vectors, v);
        }
        for (double[] vector : vectors) {
            form.turnBack(vector);
        }
        double[] others =
                valueCount == count ? new double[0] : new double[] {least(form, bound, values[count]), values[count]};
        return new LeadingEigen(values, vectors, others);
    }

    /**
     * The eigenpairs of a matrix close to the one that these are of, found by improving these, which is quicker where
     * they stand out from the other eigenvalues. That they lead is not certain: {@link #lead} tells.
     *
     * @param matrix finite, symmetric, as large as the one these are of
     * @param tolerance how long a vector times the matrix less the vector times the value may be, above 0
     * @return as many pairs as these, without a next value; empty if these came without one or were not close enough
     */
    public Optional<LeadingEigen> near(double[][] matrix, double tolerance) {
        if (others.length == 0 || vectors.length == 0 || !(others[1] > others[0])) {
            return Optional.empty();
        }
        NearbyEigen nearby = new NearbyEigen(matrix, vectors, others[0], others[1]);
        return nearby.find(tolerance)
                ? Optional.of(new LeadingEigen(nearby.values(), nearby.vectors(), others))
                : Optional.empty();
    }

    /**
     * Whether all other eigenvalues of a matrix are below a bound.
     *
     * @param matrix the one that these are eigenpairs of
     * @param bound above 0
     * @return true if they are; false if not, or if rounding hides it
     */
    public boolean lead(double[][] matrix, double bound) {
        int size = matrix.length;
        double[][] rest = new double[size][];
        double[][] weights = new double[size][vectors.length];
        for (int i = 0; i < size; i++) {
            for (int v = 0; v < vectors.length; v++) {
                weights[i][v] = values[v] * vectors[v][i];
            }
        }
        double[][] explained = LinearCombinations.of(weights, vectors);
        for (int i = 0; i < size; i++) {
            rest[i] = explained[i];
            for (int j = 0; j < size; j++) {
                rest[i][j] -= matrix[i][j];
            }
            rest[i][i] += bound;
        }
        return Cholesky.of(rest).isPresent();
    }

    private static double least(Tridiagonal form, double bound, double below) {
        double low = -bound;
        double high = below;
        for (int halving = 0; halving < ROUGH_HALVINGS; halving++) {
            double middle = (low + high) / 2;
            boolean isBelowAll = true;
            double pivot = 1;
            for (int i = 0; i < form.size() && isBelowAll; i++) {
                double square = i == 0 ? 0 : form.beside(i - 1) * form.beside(i - 1);
                pivot = form.diagonal(i) - middle - square / pivot;
                isBelowAll = pivot > 0;
            }
            low = isBelowAll ? middle : low;
            high = isBelowAll ? high : middle;
        }
        return low;
    }

    /** Bisects for all values together, so that the divisions of one do not wait for those of another. */
    private static double[] largest(Tridiagonal form, double bound, int count) {
        int size = form.size();
        double[] low = new double[count];
        double[] high = new double[count];
        double[] middle = new double[count];
        double[] pivot = new double[count];
        int[] above = new int[count];
        double margin = bound * 4e-16 * size + Double.MIN_NORMAL;
        Arrays.fill(low, -bound - margin);
        Arrays.fill(high, bound + margin);
        double tiny = Math.max(Double.MIN_NORMAL * 1e10, bound * 1e-290);
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            boolean done = true;
            for (int v = 0; v < count; v++) {
                middle[v] = (low[v] + high[v]) / 2;
                done &= high[v] - low[v] <= 2e-16 * bound || middle[v] == low[v] || middle[v] == high[v];
            }
            if (done) {
                break;
            }
            Arrays.fill(above, 0);
            Arrays.fill(pivot, 1);
            for (int i = 0; i < size; i++) {
                double d = form.diagonal(i);
                double square = i == 0 ? 0 : form.beside(i - 1) * form.beside(i - 1);
                for (int v = 0; v < count; v++) {
                    double p = d - middle[v] - square / pivot[v];
                    p = Math.abs(p) < tiny ? -tiny : p;
                    pivot[v] = p;
                    above[v] += p > 0 ? 1 : 0;
                }
            }
            for (int v = 0; v < count; v++) {
                if (above[v] > v) {
                    low[v] = middle[v];
                } else {
                    high[v] = middle[v];
                }
            }
        }
        return middle;
    }

    /** Inverse iteration, kept at right angles to the vectors that are already there. */
    private static double[] vector(Tridiagonal form, double value, double bound, double[][] earlier, int count) {
        int size = form.size();
        ShiftedTridiagonal shifted = new ShiftedTridiagonal(form, value, bound);
        double[] z = new double[size];
        RandomStream start = RandomStream.of(size, count);
        for (int i = 0; i < size; i++) {
            z[i] = start.nextDouble() - .5;
        }
        for (int solve = 0; solve < SOLVES; solve++) {
            scaleByLargest(z);
            shifted.solve(z);
            scaleByLargest(z);
            orthogonalise(z, earlier, count);
            orthogonalise(z, earlier, count);
            double length = Math.sqrt(Dot.product(z, z, size));
            for (int i = 0; i < size; i++) {
                z[i] /= length;
            }
        }
        return z;
    }

    private static void scaleByLargest(double[] z) {
        double largest = 0;
        for (double each : z) {
            largest = Math.max(largest, Math.abs(each));
        }
        for (int i = 0; i < z.length; i++) {
            z[i] /= largest;
        }
    }

    private static void orthogonalise(double[] z, double[][] earlier, int count) {
        for (int v = 0; v < count; v++) {
            double share = Dot.product(z, earlier[v], z.length);
            for (int i = 0; i < z.length; i++) {
                z[i] -= share * earlier[v][i];
            }
        }
    }

    /** T − λ I with its rows exchanged where that keeps the pivots large: upper triangular with two bands beside. */
    private static final class ShiftedTridiagonal {
        private final double[] pivot;
        private final double[] next;
        private final double[] second;
        private final double[] factor;
        private final boolean[] exchanged;

        ShiftedTridiagonal(Tridiagonal form, double value, double bound) {
            int size = form.size();
            this.pivot = new double[size];
            this.next = new double[size];
            this.second = new double[size];
            this.factor = new double[size];
            this.exchanged = new boolean[size];
            double smallest = Math.max(bound * 1e-16, Double.MIN_NORMAL);
            double d = form.diagonal(0) - value;
            double e = size > 1 ? form.beside(0) : 0;
            for (int i = 0; i < size - 1; i++) {
                double below = form.beside(i);
                double nextD = form.diagonal(i + 1) - value;
                double nextE = i + 2 < size ? form.beside(i + 1) : 0;
                if (Math.abs(below) > Math.abs(d)) {
                    exchanged[i] = true;
                    pivot[i] = below;
                    next[i] = nextD;
                    second[i] = nextE;
                    factor[i] = d / below;
                    d = e - factor[i] * nextD;
                    e = -factor[i] * nextE;
                } else {
                    pivot[i] = Math.abs(d) < smallest ? smallest : d;
                    next[i] = e;
                    factor[i] = below / pivot[i];
                    d = nextD - factor[i] * e;
                    e = nextE;
                }
            }
            pivot[size - 1] = Math.abs(d) < smallest ? smallest : d;
        }

        void solve(double[] z) {
            int size = pivot.length;
            for (int i = 0; i < size - 1; i++) {
                if (exchanged[i]) {
                    double kept = z[i];
                    z[i] = z[i + 1];
                    z[i + 1] = kept - factor[i] * z[i];
                } else {
                    z[i + 1] -= factor[i] * z[i];
                }
            }
            for (int i = size - 1; i >= 0; i--) {
                double right = z[i];
                right -= i + 1 < size ? next[i] * z[i + 1] : 0;
                right -= i + 2 < size ? second[i] * z[i + 2] : 0;
                z[i] = right / pivot[i];
            }
        }
    }

    /**
     * How many eigenvalues with vectors there are.
     *
     * @return 0 or more
     */
    public int count() {
        return vectors.length;
    }

    /**
     * An eigenvalue.
     *
     * @param index from 0, the largest first
     * @return the value
     */
    public double value(int index) {
        return values[index];
    }

    /**
     * An eigenvector.
     *
     * @param index of the eigenvalue, from 0
     * @return a new array
     */
    public double[] vector(int index) {
        return vectors[index].clone();
    }
}
