package nl.peilstok.factor;

/**
 * Which loadings two factors get on a general one. Their one correlation φ does not determine two loadings, only that
 * their product is φ: this is a choice, not a result.
 */
public enum TwoGroups {
    /** Both √|φ|, the second negative if φ is. */
    EQUAL("both load √|φ|") {
        @Override
        double[] loadings(double phi) {
            double size = Math.sqrt(Math.abs(phi));
            return new double[] {size, Math.copySign(size, phi)};
        }
    },
    /** The first 1 and the second φ: the general factor is the first one, which leaves no group factor. */
    FIRST("the first loads 1") {
        @Override
        double[] loadings(double phi) {
            return new double[] {1, phi};
        }
    },
    /** The first φ and the second 1. */
    SECOND("the second loads 1") {
        @Override
        double[] loadings(double phi) {
            return new double[] {phi, 1};
        }
    };

    private final String label;

    TwoGroups(String label) {
        this.label = label;
    }

    abstract double[] loadings(double phi);

    @Override
    public String toString() {
        return label;
    }
}
