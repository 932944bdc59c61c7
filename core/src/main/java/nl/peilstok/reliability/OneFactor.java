package nl.peilstok.reliability;

import java.util.Arrays;
import nl.peilstok.math.InPlaceCholesky;
import nl.peilstok.math.SymmetricEigen;

/**
 * One factor of the items of a scale, fitted anew for each replicate of a bootstrap in memory that it keeps. Each thread
 * needs its own.
 *
 * <p>It minimises the discrepancy of {@link Method} over the uniquenesses ψ of the correlations R by Newton's method with
 * the exact second derivatives, from a start that is near the minimum. With M = Ψ<sup>−½</sup> R Ψ<sup>−½</sup> for maximum
 * likelihood and M = R − Ψ for minres, θ and v its largest eigenvalue and vector and N = (θI − M)⁺, all follow from N,
 * which one inversion gives, because a single factor needs no other eigenvector: dv/dψ is −N applied to what changes.
 */
final class OneFactor {
    /** What is minimised. */
    enum Method {
        /** Over x = log ψ: log det Σ + tr(R Σ⁻¹), which is Σx + tr M − θ + log θ but for a constant. */
        ML,
        /** Over x = ψ: the squared residuals, ½ (tr M² − θ²). */
        MINRES
    }

    /** That of {@link nl.peilstok.factor.FactorAnalysis}. */
    static final double BOUND = .005;

    private static final int FEWEST_ITEMS = 3;
    private static final double SINGULAR = 1e-11;
    private static final double TOLERANCE = 1e-9;
    /** Where rounding or the number of steps ends the search before that, this much will do. */
    private static final double ENOUGH = 1e-6;

    private static final double FLAT = 1e-10;
    private static final double HOPELESS = 1e20;
    private static final int MOST_STEPS = 100;
    private static final int MOST_POWERS = 500;
    private static final double EIGEN_TOLERANCE = 1e-13;

    private final Method method;
    private final int[] item;
    private final double[] correlation;
    private final double[] curvature;
    private final double[] inverse;
    private final double[] step;
    private final int[] free;
    private final double[] product;
    private final double[] loading;
    private final double[] sd;
    private Point here;
    private Point there;
    /** The items that vary. */
    private int p;

    /** For up to so many items. */
    OneFactor(Method method, int items) {
        this.method = method;
        this.item = new int[items];
        this.correlation = new double[items * items];
        this.curvature = new double[items * items];
        this.inverse = new double[items * items];
        this.step = new double[items];
        this.free = new int[items];
        this.product = new double[items];
        this.loading = new double[items];
        this.sd = new double[items];
        this.here = new Point(items);
        this.there = new Point(items);
    }

    /** The discrepancy at some uniquenesses. */
    private final class Point {
        private final double[] psi;
        private final double[] matrix;
        private final double[] vector;
        /** The derivative to x. */
        private final double[] slope;

        private double theta;
        private double value;

        Point(int items) {
            psi = new double[items];
            matrix = new double[items * items];
            vector = new double[items];
            slope = new double[items];
        }

        /** At the uniquenesses that stand in {@code psi}, with an eigenvector near the one that stands in {@code vector}. */
        void evaluate() {
            boolean ml = method == Method.ML;
            for (int i = 0; i < p; i++) {
                product[i] = 1 / Math.sqrt(psi[i]);
            }
            double sum = 0;
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    double r = correlation[i * p + j];
                    matrix[i * p + j] = ml ? r * product[i] * product[j] : i == j ? r - psi[i] : r;
                    sum += ml ? 0 : matrix[i * p + j] * matrix[i * p + j] / 2;
                }
                sum += ml ? Math.log(psi[i]) + matrix[i * p + i] : 0;
            }
            leadingPair();
            boolean factor = theta > least();
            value = sum - (!factor ? 0 : ml ? theta - Math.log(theta) - 1 : theta * theta / 2);
            for (int i = 0; i < p; i++) {
                double square = factor ? vector[i] * vector[i] : 0;
                slope[i] = ml ? 1 - matrix[i * p + i] + (theta - 1) * square : -matrix[i * p + i] + theta * square;
            }
        }

        /** By powers of M, which for minres is moved up by 1 to where all its eigenvalues are positive. */
        private void leadingPair() {
            double shift = method == Method.ML ? 0 : 1;
            for (int power = 0; power < MOST_POWERS; power++) {
                double rayleigh = 0;
                double length = 0;
                for (int i = 0; i < p; i++) {
                    double sum = shift * vector[i];
                    for (int j = 0; j < p; j++) {
                        sum += matrix[i * p + j] * vector[j];
                    }
                    product[i] = sum;
                    rayleigh += sum * vector[i];
                    length += sum * sum;
                }
                double residual = 0;
                double scale = 1 / Math.sqrt(length);
                for (int i = 0; i < p; i++) {
                    double off = product[i] - rayleigh * vector[i];
                    residual += off * off;
                    vector[i] = product[i] * scale;
                }
                if (residual <= EIGEN_TOLERANCE * EIGEN_TOLERANCE * length) {
                    theta = rayleigh - shift;
                    return;
                }
            }
            decompose();
        }

        private void decompose() {
            double[][] rows = new double[p][];
            for (int i = 0; i < p; i++) {
                rows[i] = Arrays.copyOfRange(matrix, i * p, (i + 1) * p);
            }
            SymmetricEigen eigen = SymmetricEigen.of(rows);
            double[] values = eigen.values();
            int largest = 0;
            for (int i = 1; i < p; i++) {
                largest = values[i] > values[largest] ? i : largest;
            }
            theta = values[largest];
            System.arraycopy(eigen.vector(largest), 0, vector, 0, p);
        }

        boolean isHeld(int i) {
            return psi[i] <= BOUND && slope[i] >= 0 || psi[i] >= 1 && slope[i] <= 0;
        }

        double largestSlope() {
            double largest = 0;
            for (int i = 0; i < p; i++) {
                largest = isHeld(i) ? largest : Math.max(largest, Math.abs(slope[i]));
            }
            return largest;
        }
    }

    private double least() {
        return method == Method.ML ? 1 : 0;
    }

    /**
     * Fits the factor to the items that vary; a constant one has no loading and no error.
     *
     * @param start a uniqueness for every item, the constant ones too
     * @return false if there is none: fewer than three items vary, a correlation does not exist, the search failed, or, for
     *     maximum likelihood, an item follows from others
     */
    boolean fit(ScaleMoments moments, double[] start) {
        p = 0;
        for (int i = 0; i < moments.items(); i++) {
            sd[i] = Math.sqrt(moments.covariance(i, i));
            loading[i] = 0;
            if (sd[i] > 0) {
                item[p++] = i;
            }
        }
        if (p < FEWEST_ITEMS) {
            return false;
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double r = i == j ? 1 : moments.covariance(item[i], item[j]) / (sd[item[i]] * sd[item[j]]);
                if (!(Math.abs(r) <= 1 + SINGULAR)) {
                    return false;
                }
                correlation[i * p + j] = r;
                inverse[i * p + j] = r;
            }
            here.psi[i] = Math.min(1, Math.max(BOUND, start[item[i]]));
            here.vector[i] = 1 / Math.sqrt(p);
        }
        if (method == Method.ML && !InPlaceCholesky.factor(inverse, p, SINGULAR)) {
            return false;
        }
        here.evaluate();
        double slope = here.largestSlope();
        for (int steps = 0; slope > TOLERANCE && steps < MOST_STEPS; steps++) {
            if (!findStep() || !move()) {
                break;
            }
            slope = here.largestSlope();
        }
        double above = Math.max(0, here.theta - least());
        for (int i = 0; i < p; i++) {
            double scale = method == Method.ML ? above * here.psi[i] : above;
            loading[item[i]] = here.vector[i] * Math.sqrt(scale);
        }
        return slope <= ENOUGH;
    }

    /** The Newton step of the uniquenesses that are not held, with as much of a ridge as it needs; false if none helps. */
    private boolean findStep() {
        secondDerivatives();
        int count = 0;
        double mean = 0;
        for (int i = 0; i < p; i++) {
            step[i] = 0;
            if (!here.isHeld(i)) {
                free[count++] = i;
                mean += Math.abs(curvature[i * p + i]);
            }
        }
        mean /= count;
        double ridge = 0;
        do {
            if (!(ridge < HOPELESS)) {
                return false;
            }
            for (int i = 0; i < count; i++) {
                for (int j = 0; j <= i; j++) {
                    double h = curvature[free[i] * p + free[j]];
                    // Each by its own size: towards a Heywood case one is nearly flat and the others are not.
                    inverse[i * count + j] = i == j ? h + ridge * (Math.abs(h) + FLAT * mean) : h;
                }
            }
            ridge = Math.max(.1, 4 * ridge);
        } while (!InPlaceCholesky.factor(inverse, count, 1e-8));
        for (int i = 0; i < count; i++) {
            double sum = -here.slope[free[i]];
            for (int j = 0; j < i; j++) {
                sum -= inverse[i * count + j] * product[j];
            }
            product[i] = sum / inverse[i * count + i];
        }
        for (int i = count - 1; i >= 0; i--) {
            double sum = product[i];
            for (int j = i + 1; j < count; j++) {
                sum -= inverse[j * count + i] * step[free[j]];
            }
            step[free[i]] = sum / inverse[i * count + i];
        }
        return true;
    }

    private void secondDerivatives() {
        boolean ml = method == Method.ML;
        double theta = here.theta;
        double[] v = here.vector;
        boolean factor = theta > least();
        boolean exact = false;
        if (factor) {
            // With θ vv' added, θI − M has the eigenvalue θ for v: its inverse is N + vv' / θ.
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    inverse[i * p + j] = (i == j ? theta : 0) - here.matrix[i * p + j] + theta * v[i] * v[j];
                }
            }
            exact = InPlaceCholesky.factor(inverse, p, 1e-12);
            if (exact) {
                InPlaceCholesky.invert(inverse, p);
            }
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double vv = v[i] * v[j];
                double own = i != j ? 0 : ml ? here.matrix[i * p + i] : 1;
                double projection = (i == j ? 1 : 0) - vv;
                double h;
                if (!factor) {
                    h = own;
                } else if (!exact) {
                    h = projection * projection;
                } else {
                    double n = inverse[i * p + j] - vv / theta;
                    h = ml
                            ? own - theta * vv * vv + (theta - 1) * vv * (projection - 2 * theta * n)
                            : own - vv * vv - 2 * theta * vv * n;
                }
                curvature[i * p + j] = h;
                curvature[j * p + i] = h;
            }
        }
    }

    /** Goes the step, or the first of ever shorter ones that reduces the discrepancy enough; false if none does. */
    private boolean move() {
        boolean ml = method == Method.ML;
        double largest = 0;
        for (int i = 0; i < p; i++) {
            largest = Math.max(largest, Math.abs(step[i]));
        }
        double share = Math.min(1, (ml ? 2 : .5) / largest);
        double noise = 1e-14 * (Math.abs(here.value) + p);
        for (int halving = 0; halving < 30; halving++) {
            double promised = 0;
            for (int i = 0; i < p; i++) {
                double from = here.psi[i];
                double to = ml ? from * Math.exp(share * step[i]) : from + share * step[i];
                there.psi[i] = Math.min(1, Math.max(BOUND, to));
                there.vector[i] = here.vector[i];
                double change = ml ? Math.log(there.psi[i] / from) : there.psi[i] - from;
                promised += here.slope[i] * change;
            }
            there.evaluate();
            if (promised < 0 && there.value <= here.value + 1e-4 * promised
                    || Math.abs(there.value - here.value) <= noise && there.largestSlope() < here.largestSlope()) {
                Point before = here;
                here = there;
                there = before;
                return true;
            }
            share /= 2;
        }
        return false;
    }

    /** Whether a uniqueness ended at its bound: a Heywood case. */
    boolean isImproper() {
        for (int i = 0; i < p; i++) {
            if (here.psi[i] <= BOUND * (1 + 1e-9)) {
                return true;
            }
        }
        return false;
    }

    /** The loading of an item on the scale of its correlations; 0 of a constant item. */
    double loading(int i) {
        return loading[i];
    }

    /** (Σλ)² over itself and Σθ, of the items as they are scored. */
    double omega() {
        double common = 0;
        double error = 0;
        for (int i = 0; i < p; i++) {
            common += loading[item[i]] * sd[item[i]];
            error += here.psi[i] * sd[item[i]] * sd[item[i]];
        }
        return common * common / (common * common + error);
    }

    /** (Σλ)² over the variance that the sum has. */
    double omegaOfObserved(ScaleMoments moments) {
        double common = 0;
        for (int i = 0; i < p; i++) {
            common += loading[item[i]] * sd[item[i]];
        }
        return common * common / moments.total();
    }

    /** Omega of the items with equal variances; NaN if one is constant. */
    double compositeReliability(int items) {
        double common = 0;
        double error = 0;
        for (int i = 0; i < p; i++) {
            common += loading[item[i]];
            error += here.psi[i];
        }
        return p < items ? Double.NaN : common * common / (common * common + error);
    }

    /** The mean of the squared loadings; NaN if an item is constant. */
    double averageVariance(int items) {
        double sum = 0;
        for (int i = 0; i < p; i++) {
            sum += loading[item[i]] * loading[item[i]];
        }
        return p < items ? Double.NaN : sum / items;
    }
}
