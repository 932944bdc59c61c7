package nl.peilstok.factor;

/**
 * f = Σ (λ_if − h_if)² over the cells of a target H that are specified; df/dλ_if = 2 (λ_if − h_if) there and 0 elsewhere.
 *
 * <p>Reference: Browne, M. W. (1972), British Journal of Mathematical and Statistical Psychology 25, 115–120 (orthogonal) and
 * 207–212 (oblique).
 */
final class TargetDistance implements Criterion {
    private final double[] target;
    private final boolean[] specified;

    TargetDistance(double[] target, boolean[] specified) {
        this.target = target;
        this.specified = specified;
    }

    @Override
    public double evaluate(double[] loadings, double[] gradient) {
        double value = 0;
        for (int at = 0; at < target.length; at++) {
            double distance = specified[at] ? loadings[at] - target[at] : 0;
            value += distance * distance;
            gradient[at] = 2 * distance;
        }
        return value;
    }
}
