package nl.peilstok.factor;

import java.util.Optional;
import nl.peilstok.math.Cholesky;
import nl.peilstok.math.LeadingEigen;

/**
 * Finds the uniquenesses with the least {@link Discrepancy}, each between a bound and 1, by projected Newton steps
 * (Bertsekas 1982, doi:10.1137/0320018): the uniquenesses that the gradient holds at a bound stay there, the others take
 * a Newton step of which each is cut off at its bounds. The curvature is the near one; after a step that reduced the
 * gradient by less than a factor 4 the next takes the exact one.
 */
final class UniquenessSearch {
    /** The projected gradient of a converged search, as derivative to a uniqueness. */
    static final double TOLERANCE = 1e-10;
    /** Where rounding stops the search before that, this much is still called converged. */
    private static final double ROUNDING = 1e-7;

    private final Discrepancy discrepancy;
    private final int factors;
    private final double bound;
    private final int mostIterations;

    UniquenessSearch(Discrepancy discrepancy, int factors, double bound, int mostIterations) {
        this.discrepancy = discrepancy;
        this.factors = factors;
        this.bound = bound;
        this.mostIterations = mostIterations;
    }

    /** The discrepancy and its gradient at some uniquenesses. */
    private final class Point {
        private final double[] psi;
        private final double[][] matrix;
        private final LeadingEigen eigen;
        private final double value;
        /** To x. */
        private final double[] slope;
        /** The factors that exist. */
        private final int extracted;

        Point(double[] psi) {
            this.psi = psi;
            this.matrix = discrepancy.matrix(psi);
            this.eigen = LeadingEigen.withNext(matrix, factors);
            int count = 0;
            while (count < factors && eigen.value(count) > discrepancy.leastEigenvalue()) {
                count++;
            }
            this.extracted = count;
            double sum = discrepancy.total(matrix, psi);
            this.slope = discrepancy.totalSlope(matrix, psi);
            for (int m = 0; m < extracted; m++) {
                sum -= discrepancy.part(eigen.value(m));
                double share = discrepancy.slope(eigen.value(m));
                double[] vector = eigen.vector(m);
                for (int i = 0; i < psi.length; i++) {
                    slope[i] -= share * vector[i] * vector[i];
                }
            }
            this.value = sum;
        }

        private boolean isHeld(int i) {
            return psi[i] <= bound && slope[i] >= 0 || psi[i] >= 1 && slope[i] <= 0;
        }

        double largestSlope() {
            double largest = 0;
            for (int i = 0; i < psi.length; i++) {
                if (!isHeld(i)) {
                    largest = Math.max(largest, Math.abs(slope[i]) / (discrepancy.isLogarithmic() ? psi[i] : 1));
                }
            }
            return largest;
        }

        double standsOut() {
            if (extracted < factors) {
                return 0;
            }
            double last = eigen.value(factors - 1);
            return (last - eigen.value(factors)) / (last - discrepancy.leastEigenvalue());
        }

        /** The Newton step of the uniquenesses that are not held; 0 for the others. */
        double[] step(boolean exact) {
            Curvature curvature = new Curvature(discrepancy, matrix, psi, eigen, extracted);
            double[][] all = exact ? curvature.exact(matrix) : curvature.near();
            int[] free = new int[psi.length];
            int count = 0;
            for (int i = 0; i < psi.length; i++) {
                if (!isHeld(i)) {
                    free[count++] = i;
                }
            }
            double[][] part = new double[count][count];
            double[] right = new double[count];
            double mean = 0;
            for (int i = 0; i < count; i++) {
                right[i] = -slope[free[i]];
                for (int j = 0; j < count; j++) {
                    part[i][j] = all[free[i]][free[j]];
                }
                mean += Math.abs(part[i][i]) / count;
            }
            double[] solved = positive(part, mean).solve(right);
            double[] step = new double[psi.length];
            for (int i = 0; i < count; i++) {
                step[free[i]] = solved[i];
            }
            return step;
        }

        private Cholesky positive(double[][] curvature, double mean) {
            double ridge = 0;
            while (true) {
                Optional<Cholesky> factored = Cholesky.of(curvature);
                if (factored.isPresent()) {
                    return factored.get();
                }
                double more = Math.max(1e-3 * mean + 1e-12, 4 * ridge);
                for (int i = 0; i < curvature.length; i++) {
                    curvature[i][i] += more - ridge;
                }
                ridge = more;
            }
        }

        Point moved(double[] step, double share) {
            double[] next = new double[psi.length];
            for (int i = 0; i < next.length; i++) {
                double to = discrepancy.isLogarithmic() ? psi[i] * Math.exp(share * step[i]) : psi[i] + share * step[i];
                next[i] = Math.min(1, Math.max(bound, to));
            }
            return new Point(next);
        }

        /** What the gradient promises of a move to there; 0 or less unless the step goes uphill. */
        double promised(Point there) {
            double sum = 0;
            for (int i = 0; i < psi.length; i++) {
                double change = discrepancy.isLogarithmic() ? Math.log(there.psi[i] / psi[i]) : there.psi[i] - psi[i];
                sum += slope[i] * change;
            }
            return sum;
        }
    }

    Extracted from(double[] start) {
        double[] inside = start.clone();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.min(1, Math.max(bound, start[i]));
        }
        Point here = new Point(inside);
        double gradient = here.largestSlope();
        boolean exact = false;
        int iteration = 0;
        while (gradient > TOLERANCE && iteration < mostIterations) {
            Point next = lineSearch(here, here.step(exact));
            if (next == null && exact) {
                break;
            }
            if (next == null) {
                exact = true;
                continue;
            }
            iteration++;
            double reduced = next.largestSlope();
            exact = reduced > gradient / 4;
            here = next;
            gradient = reduced;
        }
        return new Extracted(
                discrepancy.loadings(here.eigen, factors, here.psi),
                here.psi,
                iteration,
                gradient,
                here.value,
                here.standsOut(),
                gradient <= ROUNDING);
    }

    /** The first of ever shorter moves that reduces the discrepancy enough; null if rounding hides any reduction. */
    private Point lineSearch(Point here, double[] step) {
        double largest = 0;
        for (double each : step) {
            largest = Math.max(largest, Math.abs(each));
        }
        double share = Math.min(1, (discrepancy.isLogarithmic() ? 2 : .5) / largest);
        double noise = 1e-14 * (Math.abs(here.value) + here.psi.length);
        for (int halving = 0; halving < 40; halving++) {
            Point there = here.moved(step, share);
            double promised = here.promised(there);
            if (there.value <= here.value + 1e-4 * promised && promised < 0) {
                return there;
            }
            if (Math.abs(there.value - here.value) <= noise && there.largestSlope() < here.largestSlope()) {
                return there;
            }
            share /= halving < 3 ? 2 : 4;
        }
        return null;
    }
}
