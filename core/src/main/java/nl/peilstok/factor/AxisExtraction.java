package nl.peilstok.factor;

import nl.peilstok.math.LeadingEigen;

/** The extractions that take the leading eigenpairs of a matrix, once or until the communalities come to rest. */
final class AxisExtraction {
    private AxisExtraction() {}

    /** Principal components: R as it is. */
    static Extracted components(double[][] correlations, int factors) {
        double[][] loadings = axes(LeadingEigen.of(correlations, factors));
        return once(loadings);
    }

    /**
     * Guttman's image analysis in Harris' scale (1962, doi:10.1007/BF02289620): with S² = 1 / diag R⁻¹ and γ, v the
     * eigenpairs of S⁻¹ R S⁻¹, loadings are s v (γ − 1) / √γ.
     */
    static Extracted image(double[][] correlations, double[][] inverse, int factors) {
        int size = correlations.length;
        double[] unique = new double[size];
        for (int i = 0; i < size; i++) {
            unique[i] = 1 / inverse[i][i];
        }
        LeadingEigen eigen = LeadingEigen.of(LikelihoodDiscrepancy.scaled(correlations, unique), factors);
        double[][] loadings = new double[size][factors];
        for (int f = 0; f < factors; f++) {
            double value = eigen.value(f);
            double[] vector = eigen.vector(f);
            for (int i = 0; i < size && value > 1; i++) {
                loadings[i][f] = Math.sqrt(unique[i]) * vector[i] * (value - 1) / Math.sqrt(value);
            }
        }
        return once(loadings);
    }

    /** Principal axis: R with the communalities on its diagonal. */
    static Extracted principalAxis(double[][] correlations, int factors, double[] start, StoppingRule rule) {
        double[] before = start;
        for (int iteration = 1; ; iteration++) {
            double[][] reduced = reduced(correlations, before);
            double[][] loadings = axes(LeadingEigen.of(reduced, factors));
            double[] after = communalities(loadings);
            if (rule.isMet(before, after) || iteration == rule.mostIterations()) {
                return repeated(loadings, iteration, rule.isMet(before, after));
            }
            before = after;
        }
    }

    /**
     * Alpha factoring (Kaiser &amp; Caffrey 1965, doi:10.1007/BF02289743): R with the communalities on its diagonal, scaled
     * to communalities of 1.
     */
    static Extracted alpha(double[][] correlations, int factors, double[] start, double bound, StoppingRule rule) {
        double[] before = start;
        for (int iteration = 1; ; iteration++) {
            for (int i = 0; i < before.length; i++) {
                before[i] = Math.min(1 - bound, Math.max(1e-8, before[i]));
            }
            double[][] scaled = LikelihoodDiscrepancy.scaled(reduced(correlations, before), before);
            double[][] loadings = axes(LeadingEigen.of(scaled, factors));
            for (int i = 0; i < before.length; i++) {
                for (int f = 0; f < factors; f++) {
                    loadings[i][f] *= Math.sqrt(before[i]);
                }
            }
            double[] after = communalities(loadings);
            if (rule.isMet(before, after) || iteration == rule.mostIterations()) {
                return repeated(loadings, iteration, rule.isMet(before, after));
            }
            before = after;
        }
    }

    private static double[][] reduced(double[][] correlations, double[] communalities) {
        double[][] reduced = new double[communalities.length][];
        for (int i = 0; i < reduced.length; i++) {
            reduced[i] = correlations[i].clone();
            reduced[i][i] = communalities[i];
        }
        return reduced;
    }

    private static double[][] axes(LeadingEigen eigen) {
        int size = eigen.count() == 0 ? 0 : eigen.vector(0).length;
        double[][] loadings = new double[size][eigen.count()];
        for (int f = 0; f < eigen.count(); f++) {
            double root = Math.sqrt(Math.max(0, eigen.value(f)));
            double[] vector = eigen.vector(f);
            for (int i = 0; i < size; i++) {
                loadings[i][f] = root * vector[i];
            }
        }
        return loadings;
    }

    static double[] communalities(double[][] loadings) {
        double[] communalities = new double[loadings.length];
        for (int i = 0; i < loadings.length; i++) {
            for (double each : loadings[i]) {
                communalities[i] += each * each;
            }
        }
        return communalities;
    }

    private static Extracted once(double[][] loadings) {
        return new Extracted(loadings, uniquenesses(loadings), 0, Double.NaN, Double.NaN, true, true);
    }

    private static Extracted repeated(double[][] loadings, int iterations, boolean converged) {
        return new Extracted(loadings, uniquenesses(loadings), iterations, Double.NaN, Double.NaN, true, converged);
    }

    private static double[] uniquenesses(double[][] loadings) {
        double[] uniquenesses = communalities(loadings);
        for (int i = 0; i < uniquenesses.length; i++) {
            uniquenesses[i] = 1 - uniquenesses[i];
        }
        return uniquenesses;
    }
}
