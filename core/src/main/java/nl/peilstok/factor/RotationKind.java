package nl.peilstok.factor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * What belongs to a rotation by its name, before a caller chooses: how it is found, in which order its factors stand, which
 * weights of items it knows and how many random starts it takes unless told otherwise.
 *
 * @param family what programs call it
 * @param usual the weights if none are asked for
 * @param randomStarts how many if none are asked for
 */
record RotationKind(
        String label,
        RotationFamily family,
        RotationMethod method,
        FactorOrder order,
        List<Weighting> weightings,
        Weighting usual,
        int randomStarts) {
    /** For criteria known for their local minima. */
    private static final int MANY = 30;

    private static final List<Weighting> ALL = List.of(Weighting.values());
    private static final List<Weighting> NO_OTHER = List.of(Weighting.NONE);

    /** By a formula, with factors where they are put. */
    static RotationKind direct(String label, RotationMethod method) {
        RotationFamily family = method instanceof Unrotated ? RotationFamily.NONE : RotationFamily.TARGET;
        return new RotationKind(label, family, method, FactorOrder.AS_FOUND, NO_OTHER, Weighting.NONE, 0);
    }

    /** By a criterion with one minimum as a rule. */
    static RotationKind searched(String label, Criterion.Kind criterion, boolean oblique) {
        return new RotationKind(
                label,
                RotationFamily.ANALYTIC,
                new CriterionRotation(criterion, oblique),
                FactorOrder.BY_VARIANCE,
                ALL,
                Weighting.NONE,
                0);
    }

    /** By a criterion with many minima. */
    static RotationKind searchedWidely(String label, Criterion.Kind criterion, boolean oblique) {
        return searched(label, criterion, oblique).with(FactorOrder.BY_VARIANCE, Weighting.NONE, MANY);
    }

    /** By the distance to a target that is not met in one step. */
    static RotationKind towards(String label, Criterion.Kind distance, boolean oblique) {
        return new RotationKind(
                label,
                RotationFamily.TARGET,
                new CriterionRotation(distance, oblique),
                FactorOrder.AS_FOUND,
                NO_OTHER,
                Weighting.NONE,
                MANY);
    }

    static RotationKind varimax() {
        return searched("varimax", (p, k) -> new Orthomax(p, k, 1), false)
                .with(FactorOrder.BY_VARIANCE, Weighting.KAISER, 0)
                .in(RotationFamily.VARIMAX);
    }

    static RotationKind promax(String convention, boolean targetWeighted, boolean fitWeighted, double power) {
        require(power > 1 && power < Double.POSITIVE_INFINITY, "power: must be above 1, got ", power);
        return new RotationKind(
                "promax (" + convention + number(power) + ")",
                RotationFamily.PROMAX,
                new Promax(targetWeighted, fitWeighted, power),
                FactorOrder.BY_VARIANCE,
                List.of(Weighting.KAISER),
                Weighting.KAISER,
                0);
    }

    static RotationKind crawfordFerguson(double kappa, boolean oblique) {
        require(kappa >= 0 && kappa <= 1, "kappa: must be from 0 to 1, got ", kappa);
        return searched(
                side(oblique) + "Crawford–Ferguson (kappa " + number(kappa) + ")",
                (p, k) -> new CrawfordFerguson(p, k, kappa),
                oblique);
    }

    static RotationKind oblimin(double gamma) {
        require(gamma <= 1 && !Double.isInfinite(gamma), "gamma: must be 1 or less, got ", gamma);
        return oblimin("direct oblimin (gamma " + number(gamma) + ")", gamma);
    }

    static RotationKind oblimin(String label, double gamma) {
        return searched(label, (p, k) -> new DirectOblimin(p, k, gamma), true).in(RotationFamily.OBLIMIN);
    }

    static RotationKind geomin(double epsilon, boolean oblique) {
        require(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY, "epsilon: must be above 0, got ", epsilon);
        return searchedWidely(
                side(oblique) + "geomin (epsilon " + number(epsilon) + ")",
                (p, k) -> new Geomin(p, k, epsilon),
                oblique);
    }

    static RotationKind simplimax(int zeros) {
        require(zeros > 0, "zeros: must be 1 or more, got ", zeros);
        return searchedWidely("simplimax (" + zeros + " small)", (p, k) -> new Simplimax(p, k, zeros), true);
    }

    static RotationKind bifactor(boolean oblique) {
        return searched(side(oblique) + "bifactor", Bifactor::new, oblique)
                .with(FactorOrder.GENERAL_FIRST, Weighting.NONE, MANY);
    }

    private RotationKind with(FactorOrder newOrder, Weighting newUsual, int newStarts) {
        return new RotationKind(label, family, method, newOrder, weightings, newUsual, newStarts);
    }

    /** The same by another name. */
    RotationKind in(RotationFamily named) {
        return new RotationKind(label, named, method, order, weightings, usual, randomStarts);
    }

    static String side(boolean oblique) {
        return oblique ? "oblique " : "orthogonal ";
    }

    void requireWeighting(Weighting weighting) {
        if (!weightings.contains(weighting)) {
            throw new IllegalArgumentException(
                    "weighting: " + label + " allows " + weightings.get(0) + " only, got " + weighting);
        }
    }

    void requireStarts(int number) {
        require(number >= 0, "random starts: must be 0 or more, got ", number);
        if (number > 0 && (method instanceof Unrotated || method instanceof Procrustes)) {
            throw new IllegalArgumentException(
                    "random starts: " + label + " has one solution, so 0 is allowed, got " + number);
        }
    }

    private static void require(boolean allowed, String message, double got) {
        if (!allowed) {
            throw new IllegalArgumentException(message + number(got));
        }
    }

    /** Six significant digits at most. */
    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString()
                : Double.toString(value);
    }
}
