package nl.peilstok.math;

/** The range of k independent unit normals; see {@link StudentisedRange} for the formulas. */
final class NormalRange {
    /** Where a difference of two tails would lose more than a digit, it is summed as a series instead. */
    private static final double NARROW = 0.25;

    private NormalRange() {}

    /** P(W &gt; w), for w above 0. */
    static double upper(double w, int k) {
        return k * TrapezoidalRule.integrate(z -> beyond(z, w, k - 1), w / 2, k < 4 ? 0.6 : 0.45);
    }

    /** P(W &lt; w), for w above 0. */
    static double lower(double w, int k) {
        return k
                * TrapezoidalRule.integrate(
                        z -> NormalDensity.at(z) * power(below(z, w), k - 1),
                        Math.min(w / 2, 2),
                        Math.min(0.6, 1.2 / Math.sqrt(k)));
    }

    /** φ(z) {Φ(z)^n − [Φ(z) − Φ(z − w)]^n}. */
    private static double beyond(double z, double w, int n) {
        double below = NormalTail.upper(-z);
        double far = NormalTail.upper(w - z);
        if (far == 0) {
            return 0;
        }
        // a^n − b^n = (a − b)(a^(n−1) + a^(n−2) b + … + b^(n−1)), all positive.
        double within = below - far;
        double sum = 1;
        double power = 1;
        for (int i = 1; i < n; i++) {
            power *= below;
            sum = sum * within + power;
        }
        return NormalDensity.at(z) * far * sum;
    }

    /** Φ(z) − Φ(z − w). */
    private static double below(double z, double w) {
        if (w >= NARROW) {
            return z > w
                    ? NormalTail.upper(z - w) - NormalTail.upper(z)
                    : NormalTail.upper(-z) - NormalTail.upper(w - z);
        }
        // ∫ φ around the middle m: φ(m) Σ He_2i(m) h^(2i+1) 2 / (2i+1)!, with h half the width.
        double middle = z - w / 2;
        double square = w * w / 4;
        double even = 1;
        double odd = middle;
        double factor = 1;
        double sum = 1;
        for (int i = 1; i <= 24; i++) {
            // He_(n+1) = m He_n − n He_(n−1), twice.
            even = middle * odd - (2 * i - 1) * even;
            odd = middle * even - 2 * i * odd;
            factor *= square / (2 * i * (2 * i + 1));
            double term = even * factor;
            sum += term;
            if (Math.abs(term) < 1e-18 * sum) {
                break;
            }
        }
        return Math.max(0, NormalDensity.at(middle) * w * sum);
    }

    /** x^n by squaring. */
    static double power(double x, int n) {
        double result = 1;
        double square = x;
        for (int left = n; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }
}
