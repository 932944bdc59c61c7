package nl.peilstok.math;

/** Nodes and weights on [−1, 1] that integrate polynomials up to degree 2n − 1 exactly. Symmetric to the last bit. */
final class GaussLegendre {
    private final double[] nodes;
    private final double[] weights;

    /**
     * The rule with n nodes: the roots of the Legendre polynomial by Newton's method from Tricomi's guess (Abramowitz and
     * Stegun 1964, 25.4.29).
     */
    GaussLegendre(int n) {
        if (n < 2 || n % 2 != 0) {
            throw new IllegalArgumentException("n must be even and at least 2, but is " + n);
        }
        nodes = new double[n];
        weights = new double[n];
        for (int i = 0; i < n / 2; i++) {
            double z = StrictMath.cos(StrictMath.PI * (i + 0.75) / (n + 0.5));
            double slope = 1;
            for (int newton = 0; newton < 8; newton++) {
                double current = 1;
                double previous = 0;
                for (int k = 1; k <= n; k++) {
                    double next = ((2 * k - 1) * z * current - (k - 1) * previous) / k;
                    previous = current;
                    current = next;
                }
                slope = n * (z * current - previous) / (z * z - 1);
                z -= current / slope;
            }
            nodes[i] = -z;
            nodes[n - 1 - i] = z;
            weights[i] = 2 / ((1 - z * z) * slope * slope);
            weights[n - 1 - i] = weights[i];
        }
    }

    int size() {
        return nodes.length;
    }

    double node(int i) {
        return nodes[i];
    }

    double weight(int i) {
        return weights[i];
    }
}
