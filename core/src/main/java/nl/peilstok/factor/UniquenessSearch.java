package nl.peilstok.factor;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peilstok.math.Cholesky;
import nl.peilstok.math.LeadingEigen;

/**
 * Finds the uniquenesses with the least {@link Discrepancy}, each between a bound and 1, by projected Newton steps
 * (Bertsekas 1982, doi:10.1137/0320018): the uniquenesses that the gradient holds at a bound stay there, the others take
 * a Newton step of which each is cut off at its bounds. The curvature is the near one; after a step that reduced the
 * gradient by less than a factor 4 the next takes the exact one.
 *
 * <p>As long as steps go well, the eigenpairs of a point are found from those of the point before it, as accurately as the
 * gradient needs, and a curvature serves until the uniquenesses have moved. Where the search ends, the eigenpairs are
 * accurate and certainly the leading ones.
 */
final class UniquenessSearch {
    /** The projected gradient of a converged search, as derivative to a uniqueness. */
    static final double TOLERANCE = 1e-10;
    /** Where rounding stops the search before that, this much is still called converged. */
    private static final double ROUNDING = 1e-7;
    /** A last factor that stands out less from what is left may be one of several that fit about as well. */
    static final double CLEAR = .6;
    /** How accurate the eigenpairs of a point are, over the gradient of the point before it. */
    private static final double ENOUGH = 1e-6;
    /** How accurate eigenpairs can be, over the largest eigenvalue. */
    private static final double ACCURATE = 1e-14;
    /** The part by which a uniqueness may have moved since a curvature that is used again. */
    private static final double MOVED = .01;

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
        /** Whether the eigenpairs are accurate and the leading ones. */
        private final boolean isCertain;
        /** Whether the last factor is known to stand out. */
        private final boolean isClear;

        private final double value;
        /** To x. */
        private final double[] slope;
        /** The factors that exist. */
        private final int extracted;

        private Point(double[] psi, double[][] matrix, LeadingEigen eigen, boolean isCertain, boolean isClear) {
            this.psi = psi;
            this.matrix = matrix;
            this.eigen = eigen;
            this.isCertain = isCertain;
            this.isClear = isClear;
            this.extracted = extracted(eigen);
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

        /** With accurate eigenpairs that are certainly the leading ones. */
        Point certain() {
            if (isCertain) {
                return this;
            }
            Optional<LeadingEigen> sharp = eigen.near(matrix, ACCURATE * eigen.value(0));
            return sharp.filter(each -> extracted(each) == factors && each.lead(matrix, unclear(each)))
                    .map(each -> new Point(psi, matrix, each, true, true))
                    .orElseGet(() -> whole(psi, matrix));
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

        private int[] free() {
            return IntStream.range(0, psi.length).filter(i -> !isHeld(i)).toArray();
        }

        /** The curvature of the uniquenesses that are not held. */
        Bend bend(boolean exact) {
            Curvature curvature = new Curvature(discrepancy, matrix, psi, eigen, extracted);
            double[][] all = exact ? curvature.exact(matrix) : curvature.near();
            int[] free = free();
            double[][] part = new double[free.length][free.length];
            double mean = 0;
            for (int i = 0; i < free.length; i++) {
                for (int j = 0; j < free.length; j++) {
                    part[i][j] = all[free[i]][free[j]];
                }
                mean += Math.abs(part[i][i]) / free.length;
            }
            return new Bend(psi, free, positive(part, mean));
        }

        /** Whether a curvature of near here serves. */
        boolean isServed(Bend bend) {
            boolean near = true;
            for (int i = 0; i < psi.length; i++) {
                near &= Math.abs(psi[i] - bend.psi[i]) <= MOVED * psi[i];
            }
            return near && Arrays.equals(bend.free, free());
        }

        /** The Newton step of the uniquenesses that are not held; 0 for the others. */
        double[] step(Bend bend) {
            double[] solved = new double[bend.free.length];
            for (int i = 0; i < solved.length; i++) {
                solved[i] = -slope[bend.free[i]];
            }
            bend.curvature.solveInPlace(solved);
            double[] step = new double[psi.length];
            for (int i = 0; i < solved.length; i++) {
                step[bend.free[i]] = solved[i];
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

        Point moved(double[] step, double share, boolean exact) {
            double[] next = new double[psi.length];
            for (int i = 0; i < next.length; i++) {
                double to = discrepancy.isLogarithmic() ? psi[i] * Math.exp(share * step[i]) : psi[i] + share * step[i];
                next[i] = Math.min(1, Math.max(bound, to));
            }
            double[][] there = discrepancy.matrix(next);
            double accuracy = Math.max(ENOUGH * largestSlope(), ACCURATE * eigen.value(0));
            Optional<LeadingEigen> near = exact ? Optional.empty() : eigen.near(there, accuracy);
            return near.map(each -> new Point(next, there, each, false, false)).orElseGet(() -> whole(next, there));
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

    /**
     * The second derivatives at a point.
     *
     * @param psi where
     * @param free the uniquenesses that were not held
     * @param curvature of those
     */
    private record Bend(double[] psi, int[] free, Cholesky curvature) {}

    private int extracted(LeadingEigen eigen) {
        int count = 0;
        while (count < factors && eigen.value(count) > discrepancy.leastEigenvalue()) {
            count++;
        }
        return count;
    }

    /** From where on another eigenvalue would be too near the last factor's for that to stand out. */
    private double unclear(LeadingEigen eigen) {
        double last = eigen.value(factors - 1);
        return last - CLEAR * (last - discrepancy.leastEigenvalue());
    }

    private Point whole(double[] psi, double[][] matrix) {
        LeadingEigen eigen = LeadingEigen.withNext(matrix, factors);
        boolean isClear = extracted(eigen) == factors && eigen.value(factors) <= unclear(eigen);
        return new Point(psi, matrix, eigen, true, isClear);
    }

    Extracted from(double[] start) {
        double[] inside = start.clone();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.min(1, Math.max(bound, start[i]));
        }
        Point here = whole(inside, discrepancy.matrix(inside));
        Bend bend = here.bend(false);
        boolean exact = false;
        int iteration = 0;
        while (iteration < mostIterations) {
            double gradient = here.largestSlope();
            if (gradient <= TOLERANCE && here.isCertain) {
                break;
            }
            if (gradient <= TOLERANCE || exact && !here.isCertain) {
                here = here.certain();
                continue;
            }
            bend = exact || !here.isServed(bend) ? here.bend(exact) : bend;
            Point next = lineSearch(here, here.step(bend), exact);
            if (next == null && exact) {
                break;
            }
            if (next == null) {
                exact = true;
                continue;
            }
            iteration++;
            exact = next.largestSlope() > gradient / 4;
            here = next;
        }
        here = here.certain();
        double gradient = here.largestSlope();
        return new Extracted(
                discrepancy.loadings(here.eigen, factors, here.psi),
                here.psi,
                iteration,
                gradient,
                here.value,
                here.isClear,
                gradient <= ROUNDING);
    }

    /** The first of ever shorter moves that reduces the discrepancy enough; null if rounding hides any reduction. */
    private Point lineSearch(Point here, double[] step, boolean exact) {
        double largest = 0;
        for (double each : step) {
            largest = Math.max(largest, Math.abs(each));
        }
        double share = Math.min(1, (discrepancy.isLogarithmic() ? 2 : .5) / largest);
        double noise = 1e-14 * (Math.abs(here.value) + here.psi.length + here.eigen.value(0));
        for (int halving = 0; halving < 40; halving++) {
            Point there = here.moved(step, share, exact);
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
