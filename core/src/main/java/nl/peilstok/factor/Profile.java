package nl.peilstok.factor;

import java.util.EnumSet;
import java.util.Set;
import nl.peilstok.correlation.Correlations;

/**
 * The conventions of another program, by which the same analysis gives that program's numbers.
 *
 * <pre>{@code
 * FactorAnalysis.principalAxis(3).withRotation(Rotation.promaxSpss()).as(Profile.R_PSYCH).analyse(items);
 * }</pre>
 *
 * <p>What a profile sets: when principal axis and alpha factoring stop, the target of promax, and how a rotation weights
 * items and from how many starts it searches. What it does not imitate: searches that a program ends early (psych's minres,
 * varimax and oblimin, SPSS's rotations) are brought to their end, so that figures agree to about three decimals where the
 * program stopped, and to more where it did not. Factors have the order and sign that this library always gives them, which
 * are those of psych and factanal; PSPP leaves rotated factors where they come.
 *
 * <p>A method or rotation that the program does not have is refused.
 */
public enum Profile {
    /**
     * SPSS's FACTOR, and PSPP's: communalities that change by less than .001 within 25 iterations, Kaiser's weights in every
     * rotation, promax to the power 4 of loadings of rows of length 1 by a fit to the loadings as they are, listwise.
     *
     * <p>SPSS ends with an error where a communality passes 1; here the result says so.
     *
     * <p>Reference: IBM SPSS Statistics Algorithms, FACTOR. Agrees with PSPP 1.6.2, whose algorithms are the same.
     */
    SPSS(
            "SPSS",
            EnumSet.of(
                    ExtractionMethod.PRINCIPAL_COMPONENTS,
                    ExtractionMethod.PRINCIPAL_AXIS,
                    ExtractionMethod.MINRES,
                    ExtractionMethod.ML,
                    ExtractionMethod.GLS,
                    ExtractionMethod.ALPHA,
                    ExtractionMethod.IMAGE),
            EnumSet.of(
                    RotationFamily.NONE,
                    RotationFamily.VARIMAX,
                    RotationFamily.QUARTIMAX,
                    RotationFamily.EQUAMAX,
                    RotationFamily.OBLIMIN,
                    RotationFamily.PROMAX),
            StoppingRule.spss(),
            Promax.Convention.SPSS,
            Weighting.KAISER),

    /**
     * R's psych {@code fa}: a sum of communalities that changes by less than .001 within 50 iterations, Kaiser's weights in
     * varimax and promax only, promax with rows of length 1 throughout ({@code rotate = "promax"}), pairwise. Its generalised
     * and weighted least squares minimise something else and are refused.
     */
    R_PSYCH(
            "psych",
            EnumSet.of(
                    ExtractionMethod.PRINCIPAL_COMPONENTS,
                    ExtractionMethod.PRINCIPAL_AXIS,
                    ExtractionMethod.MINRES,
                    ExtractionMethod.ML,
                    ExtractionMethod.ALPHA),
            EnumSet.complementOf(EnumSet.of(RotationFamily.TARGET)),
            StoppingRule.psych(),
            Promax.Convention.PSYCH,
            Weighting.NONE),

    /**
     * R's {@code factanal} of stats: maximum likelihood, Kaiser's weights in varimax and promax only, promax to the power 4 of
     * the loadings as they are, listwise.
     */
    R_FACTANAL(
            "factanal",
            EnumSet.of(ExtractionMethod.ML),
            EnumSet.complementOf(EnumSet.of(RotationFamily.TARGET)),
            StoppingRule.converged(),
            Promax.Convention.STATS,
            Weighting.NONE);

    private final String label;
    private final Set<ExtractionMethod> methods;
    private final Set<RotationFamily> rotations;
    private final StoppingRule stopping;
    private final Promax.Convention promax;
    private final Weighting weighting;

    Profile(
            String label,
            Set<ExtractionMethod> methods,
            Set<RotationFamily> rotations,
            StoppingRule stopping,
            Promax.Convention promax,
            Weighting weighting) {
        this.label = label;
        this.methods = methods;
        this.rotations = rotations;
        this.stopping = stopping;
        this.promax = promax;
        this.weighting = weighting;
    }

    /**
     * The correlations that the program computes of raw answers unless told otherwise.
     *
     * @return Pearson's, pairwise for psych and listwise for the others
     */
    public Correlations correlations() {
        return this == R_PSYCH
                ? Correlations.pearson().pairwise()
                : Correlations.pearson().listwise();
    }

    Rotation adapt(Rotation rotation) {
        RotationKind kind = rotation.kind();
        if (!rotations.contains(kind.family())) {
            throw new IllegalArgumentException("profile: " + label + " has no " + kind.label());
        }
        return switch (kind.family()) {
            case NONE -> rotation;
            case VARIMAX -> rotation.withWeighting(Weighting.KAISER);
            case PROMAX -> rotation.with(promax.kind(((Promax) kind.method()).power()));
            default -> rotation.withWeighting(weighting).withRandomStarts(0);
        };
    }

    FactorAnalysis adapt(FactorAnalysis analysis) {
        FactorOptions options = analysis.options();
        if (!methods.contains(options.method())) {
            throw new IllegalArgumentException(
                    "profile: " + label + " has no " + options.method().label().toLowerCase(java.util.Locale.ROOT));
        }
        return analysis.withStopping(stopping).withRotation(adapt(options.rotation()));
    }

    @Override
    public String toString() {
        return label;
    }
}
