package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.math.Quantile;

/**
 * Standard errors and intervals of the loadings, uniquenesses and factor correlations of a maximum likelihood solution, rotated
 * or not, by their large-sample distribution.
 *
 * <pre>{@code
 * LoadingErrors.ml().analyse(FactorAnalysis.ml(3).withRotation(Rotation.oblimin()).analyse(items));
 * }</pre>
 *
 * <p><b>Definition.</b> The items have covariances DPD, P = ΛΦΛ' with a diagonal of 1: the loadings are those of standardised
 * items, whose standard deviations D are estimated too. The parameters have the expected information n · ½ tr(P⁻¹ P_a P⁻¹
 * P_b), bordered by the derivatives of the conditions that hold where the rotation is at its minimum, weights included; the
 * covariances of the estimates are the first block of its inverse. n is the number of respondents.
 *
 * <p><b>Missing answers.</b> As the correlations were computed; where pairs differ, with the fewest respondents of any pair.
 *
 * <p><b>Interval.</b> Of a loading λ ± z se; of a factor correlation by Fisher's z and of a uniqueness by its logit, so that
 * they stay in their range.
 *
 * <p><b>Undefined when</b> a uniqueness is at its bound (a Heywood case: the estimate lies on the edge of what is possible,
 * where the theory does not hold), a search did not converge, or the rotation is not settled by its conditions. Refused for
 * other methods, for correlations other than Pearson's, and for rotations that are not at the minimum of a criterion (promax,
 * Procrustes): {@link LoadingIntervals} does those.
 *
 * <p><b>Reference.</b> Jennrich, R. I. (1973), <em>Standard errors for obliquely rotated factor loadings</em>,
 * Psychometrika 38, 593–604, doi:10.1007/BF02291497; Jennrich, R. I. (1974), <em>Simplified formulae for standard
 * errors in maximum-likelihood factor analysis</em>, British Journal of Mathematical and Statistical Psychology 27,
 * 122–131.
 *
 * <p><b>Agrees with</b> R 4.2, the analysis differentiated numerically to the correlations (extraction, GPArotation) and the
 * covariances of Pearson correlations, to a relative 1e-5, without rotation and for oblimin, geomin, quartimax and varimax,
 * with and without Kaiser's weights. lavaan 0.6.14 to .7% with {@code gpa.tol = 1e-7}; it differentiates its rotation
 * numerically, and with its usual tolerance of 1e-5 some of its errors are off by half.
 */
public final class LoadingErrors {
    private static final double USUAL_LEVEL = .95;

    private final double level;

    private LoadingErrors(double level) {
        this.level = level;
    }

    /**
     * By the expected information of maximum likelihood.
     *
     * @return with intervals at 95%
     */
    public static LoadingErrors ml() {
        return new LoadingErrors(USUAL_LEVEL);
    }

    /**
     * With another confidence level.
     *
     * @param other between 0 and 1, such as 0.99
     * @return the new procedure
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public LoadingErrors withLevel(double other) {
        return new LoadingErrors(Level.checked(other));
    }

    /**
     * Computes the standard errors.
     *
     * @param solution by maximum likelihood
     * @return its loadings with errors and intervals, or why they have none
     * @throws IllegalArgumentException if it is by another method, of other correlations than Pearson's, or of a rotation that
     *     is not at the minimum of a criterion
     */
    public LoadingIntervalsResult analyse(FactorSolution solution) {
        requireLikelihood(solution);
        RotationConditions conditions = RotationConditions.of(
                        solution.rotation().rotation(), solution.items(), solution.factors())
                .orElseThrow(() -> new IllegalArgumentException("solution: "
                        + solution.rotation().rotation().label()
                        + " is not at the minimum of a criterion; take the bootstrap of LoadingIntervals"));
        boolean isOblique =
                solution.factors() > 1 && solution.rotation().rotation().isOblique();
        double[][] pattern = solution.rotation().pattern();
        double[][] phi = solution.rotation().phi();
        String why = whyNone(solution);
        Optional<LoadingInformation> information =
                why == null ? LoadingInformation.of(pattern, phi, isOblique) : Optional.empty();
        double[][] covariances =
                information.flatMap(known -> known.covariances(conditions)).orElse(null);
        if (why == null && !isPossible(covariances)) {
            why = "the information is singular: the conditions of the rotation do not settle it";
        }
        return new Written(solution, information.orElse(null), covariances, why).result();
    }

    private static void requireLikelihood(FactorSolution solution) {
        ExtractionMethod method = solution.extraction().method();
        if (method != ExtractionMethod.ML) {
            throw new IllegalArgumentException("solution: must be by maximum likelihood, got " + method.label()
                    + "; take the bootstrap of LoadingIntervals");
        }
        String kind = solution.kind();
        if (!kind.equals("Pearson") && !kind.equals("Published")) {
            throw new IllegalArgumentException(
                    "solution: standard errors are those of Pearson correlations, got " + kind + " ones");
        }
    }

    private static String whyNone(FactorSolution solution) {
        List<String> atBound = solution.extraction().itemsAtBound();
        if (!atBound.isEmpty()) {
            return "the uniqueness of " + String.join(", ", atBound) + " is at its bound, a Heywood case";
        }
        if (!solution.extraction().hasConverged()) {
            return "the extraction did not converge";
        }
        for (int f = 0; f < solution.factors(); f++) {
            if (!solution.explainsBy(f)) {
                return "factor " + (f + 1) + " explains nothing";
            }
        }
        return solution.rotation().converged() ? null : "the rotation did not converge";
    }

    private static boolean isPossible(double[][] covariances) {
        boolean possible = covariances != null;
        for (int a = 0; possible && a < covariances.length; a++) {
            possible = covariances[a][a] >= 0 && covariances[a][a] < Double.POSITIVE_INFINITY;
        }
        return possible;
    }

    /** The covariances as errors and intervals; null where there are none, and then why. */
    private final class Written {
        private final FactorSolution solution;
        private final LoadingInformation information;
        private final double[][] covariances;
        private final String why;
        private final double z = Quantile.normal((1 + level) / 2);

        Written(FactorSolution solution, LoadingInformation information, double[][] covariances, String why) {
            this.solution = solution;
            this.information = information;
            this.covariances = covariances;
            this.why = why;
        }

        LoadingIntervalsResult result() {
            int k = solution.factors();
            boolean correlate = solution.rotation().rotation().isOblique();
            List<List<Uncertain>> loadings = new ArrayList<>();
            List<Uncertain> uniquenesses = new ArrayList<>();
            for (int i = 0; i < solution.items(); i++) {
                List<Uncertain> row = new ArrayList<>();
                for (int f = 0; f < k; f++) {
                    row.add(loading(i, f));
                }
                loadings.add(row);
                uniquenesses.add(uniqueness(i));
            }
            List<List<Uncertain>> phi = new ArrayList<>();
            for (int f = 0; f < k; f++) {
                List<Uncertain> row = new ArrayList<>();
                for (int g = 0; g < f; g++) {
                    row.add(
                            correlate
                                    ? phi(f, g)
                                    : Uncertain.fixed(solution.phi(f, g), "the rotation keeps factors uncorrelated"));
                }
                phi.add(row);
            }
            List<String> notes = why == null ? List.of() : List.of("no standard errors: " + why);
            return new LoadingIntervalsResult(
                    solution, "standard errors by the expected information", loadings, uniquenesses, phi, null, notes);
        }

        private Uncertain loading(int item, int factor) {
            double value = solution.loading(item, factor);
            if (why != null) {
                return Uncertain.fixed(value, why);
            }
            double error = error(covariances[information.loading(item, factor)][information.loading(item, factor)]);
            return uncertain(value, error, value - z * error, value + z * error, "normal theory");
        }

        private Uncertain phi(int first, int second) {
            double value = solution.phi(first, second);
            if (why != null) {
                return Uncertain.fixed(value, why);
            }
            double error = error(covariances[information.phi(first, second)][information.phi(first, second)]);
            double reach = z * error / (1 - value * value);
            double fisher = .5 * Math.log((1 + value) / (1 - value));
            return uncertain(value, error, Math.tanh(fisher - reach), Math.tanh(fisher + reach), "Fisher's z");
        }

        private Uncertain uniqueness(int item) {
            double value = solution.uniqueness(item);
            if (why != null) {
                return Uncertain.fixed(value, why);
            }
            int k = solution.factors();
            double[] slope = new double[covariances.length];
            for (int f = 0; f < k; f++) {
                slope[information.loading(item, f)] = -2 * solution.structure(item, f);
                for (int g = 0; g < f && solution.rotation().rotation().isOblique(); g++) {
                    slope[information.phi(f, g)] = -2 * solution.loading(item, f) * solution.loading(item, g);
                }
            }
            double variance = 0;
            for (int a = 0; a < slope.length; a++) {
                for (int b = 0; b < slope.length && slope[a] != 0; b++) {
                    variance += slope[a] * slope[b] * covariances[a][b];
                }
            }
            double error = error(variance);
            double logit = Math.log(value / (1 - value));
            double reach = z * error / (value * (1 - value));
            return uncertain(value, error, inverseLogit(logit - reach), inverseLogit(logit + reach), "logit");
        }

        private double inverseLogit(double logit) {
            return 1 / (1 + Math.exp(-logit));
        }

        private double error(double variance) {
            return Math.sqrt(Math.max(0, variance) / solution.matrix().n());
        }

        private Uncertain uncertain(double value, double error, double lower, double upper, String method) {
            return new Uncertain(
                    Estimate.of(value).withInterval(new Interval(lower, upper, level, method)), Estimate.of(error));
        }
    }

    /**
     * The options.
     *
     * @return such as {@code standard errors by the expected information, 95%}
     */
    @Override
    public String toString() {
        return "standard errors by the expected information, " + Interval.percentage(level);
    }
}
