package nl.peilstok.factor;

import nl.peilstok.math.Dot;

/**
 * Goes downhill in a space of rotations until the projected gradient vanishes: limited-memory BFGS in coordinates that turn
 * with the point. Where a step changes the criterion by less than its rounding error, the gradient decides instead, so that
 * the search does not stall at half the digits.
 *
 * <p>Reference: Nocedal, J. (1980), doi:10.1090/S0025-5718-1980-0572855-7 (the method); Bernaards, C. A. and Jennrich, R. I.
 * (2005), doi:10.1177/0013164404272507 (gradients of rotation criteria).
 */
final class GradientSearch {
    /** The projected gradient that counts as none, for a gradient of norm 1 or less before projection. */
    static final double TOLERANCE = 1e-10;

    /** The search goes on below what counts as converged, since its last steps gain digits at once. */
    private static final double GOAL = 1e-11;

    private static final int MOST_ITERATIONS = 2000;
    private static final int MOST_HALVINGS = 40;
    private static final int MEMORY = 12;

    /** About the angle, in radians, that no step may pass. */
    private static final double LONGEST_STEP = .7;

    private static final double FIRST_STEP = .2;
    private static final double SUFFICIENT = 1e-4;
    private static final double ROUNDING = 1e-14;

    private final RotationSpace space;
    private final int dimension;
    private final double[][] steps;
    private final double[][] changes;
    private final double[] curvatures = new double[MEMORY];
    private final double[] weights = new double[MEMORY];
    private final double[] direction;
    private int remembered;
    private int newest;
    private int iterations;

    GradientSearch(RotationSpace space) {
        this.space = space;
        this.dimension = space.dimension();
        this.steps = new double[MEMORY][dimension];
        this.changes = new double[MEMORY][dimension];
        this.direction = new double[dimension];
    }

    /** Searches from where the space is. */
    void run() {
        remembered = 0;
        iterations = 0;
        while (iterations < MOST_ITERATIONS && exceeds(GOAL)) {
            double slope = aim();
            double length = advance(slope);
            if (length == 0 && remembered > 0) {
                remembered = 0;
                slope = aim();
                length = advance(slope);
            }
            if (length == 0) {
                return;
            }
            remember(length);
            space.accept();
            iterations++;
        }
    }

    int iterations() {
        return iterations;
    }

    boolean converged() {
        return !exceeds(TOLERANCE);
    }

    private boolean exceeds(double tolerance) {
        RotationSpace.Point here = space.here();
        return !(here.gradientNorm <= tolerance * Math.max(1, here.scale));
    }

    /** Fills the direction; returns the slope of the criterion along it, below 0. */
    private double aim() {
        double[] gradient = space.here().gradient;
        for (int d = 0; d < dimension; d++) {
            direction[d] = -gradient[d];
        }
        if (remembered > 0) {
            multiplyByInverseHessian();
        }
        double slope = dot(direction, gradient);
        if (remembered > 0 && !(slope < -1e-8 * Math.sqrt(dot(direction, direction) * dot(gradient, gradient)))) {
            remembered = 0;
            return aim();
        }
        double largest = 0;
        for (double x : direction) {
            largest = Math.max(largest, Math.abs(x));
        }
        double factor = remembered > 0
                ? Math.min(1, LONGEST_STEP / largest)
                : Math.min(FIRST_STEP / largest, 1 / Math.max(space.here().scale, Double.MIN_NORMAL));
        for (int d = 0; d < dimension; d++) {
            direction[d] *= factor;
        }
        return slope * factor;
    }

    private void multiplyByInverseHessian() {
        for (int back = 0; back < remembered; back++) {
            int m = (newest - back + MEMORY) % MEMORY;
            weights[m] = dot(steps[m], direction) / curvatures[m];
            add(-weights[m], changes[m]);
        }
        double factor = curvatures[newest] / dot(changes[newest], changes[newest]);
        for (int d = 0; d < dimension; d++) {
            direction[d] *= factor;
        }
        for (int back = remembered - 1; back >= 0; back--) {
            int m = (newest - back + MEMORY) % MEMORY;
            add(weights[m] - dot(changes[m], direction) / curvatures[m], steps[m]);
        }
    }

    /** Finds a length of step that goes down far enough; 0 if there is none. */
    private double advance(double slope) {
        RotationSpace.Point here = space.here();
        double rounding = ROUNDING * Math.max(1, Math.abs(here.value) + here.scale);
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double next = length / 2;
            if (space.tryStep(direction, length)) {
                RotationSpace.Point there = space.trial();
                double change = there.value - here.value;
                if (change <= SUFFICIENT * length * slope
                        || Math.abs(change) <= rounding && there.gradientNorm < here.gradientNorm) {
                    return length;
                }
                // The lowest point of the parabola through both values and the slope.
                double lowest = -slope * length * length / (2 * (change - slope * length));
                next = Math.min(length / 2, Math.max(length / 10, lowest));
            }
            length = next;
        }
        return 0;
    }

    private void remember(double length) {
        double[] before = space.here().gradient;
        double[] after = space.trial().gradient;
        int slot = (newest + 1) % MEMORY;
        double[] step = steps[slot];
        double[] change = changes[slot];
        for (int d = 0; d < dimension; d++) {
            step[d] = length * direction[d];
            change[d] = after[d] - before[d];
        }
        double curvature = dot(step, change);
        if (curvature > 1e-10 * Math.sqrt(dot(step, step) * dot(change, change))) {
            curvatures[slot] = curvature;
            newest = slot;
            remembered = Math.min(MEMORY, remembered + 1);
        }
    }

    private void add(double factor, double[] vector) {
        for (int d = 0; d < dimension; d++) {
            direction[d] += factor * vector[d];
        }
    }

    private double dot(double[] a, double[] b) {
        return Dot.product(a, b, dimension);
    }
}
