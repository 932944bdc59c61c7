package nl.peilstok.factor;

import java.util.Arrays;
import nl.peilstok.math.Dot;

/**
 * The rotations of given loadings, as a search sees them: a point, coordinates of the directions around it, and steps along
 * them. A point is a transformation T of the factors with the loadings it gives; the coordinates turn with the point, so
 * that a direction means the same after a step. Nothing is allocated while searching; a space belongs to one thread.
 *
 * <p>Loadings lie factor after factor, and so do the columns of T: cell (f, g) of T is at g·k + f.
 */
abstract sealed class RotationSpace permits OrthogonalSpace, ObliqueSpace {
    final int p;
    final int k;
    private final double[] unrotated;
    private final Criterion criterion;
    private final double[] slopes;

    /** Λ'Γ with Γ the gradient of the criterion to the loadings: (f, g) is at g·k + f. */
    final double[] products;

    private Point here;
    private Point trial;

    /** A transformation and what it gives. */
    static final class Point {
        final double[] transformation;
        final double[] loadings;
        final double[] gradient;
        double value;
        double gradientNorm;
        /** Of the gradient before its projection, to which rounding errors are proportional. */
        double scale;

        Point(int p, int k, int dimension) {
            transformation = new double[k * k];
            loadings = new double[p * k];
            gradient = new double[dimension];
        }
    }

    RotationSpace(double[] unrotated, int p, int k, int dimension, Criterion criterion) {
        this.p = p;
        this.k = k;
        this.unrotated = unrotated;
        this.criterion = criterion;
        this.slopes = new double[p * k];
        this.products = new double[k * k];
        this.here = new Point(p, k, dimension);
        this.trial = new Point(p, k, dimension);
    }

    /** Goes to a transformation. */
    final boolean start(double[] transformation) {
        System.arraycopy(transformation, 0, trial.transformation, 0, k * k);
        boolean there = evaluate(trial);
        accept();
        return there;
    }

    final Point here() {
        return here;
    }

    /** The last point that was tried. */
    final Point trial() {
        return trial;
    }

    /** Looks at the point a step away; false if there is none, or the criterion has no value there. */
    final boolean tryStep(double[] direction, double length) {
        move(here.transformation, direction, length, trial.transformation);
        return evaluate(trial);
    }

    /** Goes to the point that was tried. */
    final void accept() {
        Point previous = here;
        here = trial;
        trial = previous;
    }

    private boolean evaluate(Point point) {
        double[] factors = multiplier(point.transformation);
        if (factors == null) {
            return false;
        }
        double[] loadings = point.loadings;
        Arrays.fill(loadings, 0);
        for (int f = 0; f < k; f++) {
            int g = 0;
            for (; g + 1 < k; g += 2) {
                addTwo(loadings, f * p, factors[f * k + g], factors[f * k + g + 1], g * p);
            }
            for (int i = 0; i < p && g < k; i++) {
                loadings[f * p + i] += factors[f * k + g] * unrotated[g * p + i];
            }
        }
        point.value = criterion.evaluate(loadings, slopes);
        if (!Double.isFinite(point.value)) {
            return false;
        }
        double squares = 0;
        for (int g = 0; g < k; g++) {
            for (int f = 0; f < k; f++) {
                double product = Dot.product(loadings, f * p, slopes, g * p, p);
                products[g * k + f] = product;
                squares += product * product;
            }
        }
        point.scale = Math.sqrt(squares);
        project(point);
        return Double.isFinite(point.gradientNorm);
    }

    /** Adds multiples of two unrotated columns, which costs one pass less than one after the other. */
    private void addTwo(double[] loadings, int to, double first, double second, int from) {
        for (int i = 0; i < p; i++) {
            loadings[to + i] += first * unrotated[from + i] + second * unrotated[from + p + i];
        }
    }

    /** The number of coordinates. */
    final int dimension() {
        return here.gradient.length;
    }

    /** The matrix U with loadings = unrotated loadings · U, laid out as T; null if T has none. */
    abstract double[] multiplier(double[] transformation);

    /** From a transformation along a direction to another one. */
    abstract void move(double[] from, double[] direction, double length, double[] to);

    /** Fills the gradient in coordinates and its norm from {@link #products}. */
    abstract void project(Point point);
}
