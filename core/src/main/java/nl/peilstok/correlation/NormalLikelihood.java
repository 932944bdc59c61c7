package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.peilstok.correlation.PatternData.Pattern;
import nl.peilstok.math.InPlaceCholesky;
import nl.peilstok.work.Work;

/**
 * The log-likelihood of incomplete answers under a normal distribution, with what the distribution lets expect of the
 * answers that are missing.
 *
 * <p>With K = Σ⁻¹ and a pattern's observed items o and missing ones m, the missing answers are normal given the others
 * with covariance C = K_mm⁻¹ and mean μ_m − C K_mo (y_o − μ_o), and |Σ_oo| = |Σ| |K_mm|: a pattern costs the inverse of a
 * matrix as large as what is missing, not as what is there. Summed over respondents, with ŷ the answers completed by
 * their expectations, t = Σ (ŷ − μ) and T = Σ (ŷ − μ)(ŷ − μ)ᵀ + C in the missing block. Then
 *
 * <ul>
 *   <li>−2 ln L = Σ (|o| ln 2π + ln |Σ| + ln |K_mm| − |m|) + tr K T, because the C of a respondent adds |m| to tr K T;
 *   <li>the EM step is μ + t / n and T / n − t tᵀ / n²;
 *   <li>the gradient of ln L is K t for μ and ½ K (T − n Σ) K for Σ (Fisher's identity).
 * </ul>
 *
 * <p>The patterns are cut into parts by what they cost, whatever the number of threads, and the parts are added in order:
 * threads change no bit.
 */
final class NormalLikelihood {
    /** Of an item's variance must remain, given the items before it; below this the matrix counts as singular. */
    static final double SINGULAR = 1e-10;

    private static final long LEAST_COST_OF_A_PART = 100_000;
    private static final int MOST_PARTS = 32;

    private final PatternData data;
    private final Work work;
    private final List<List<Pattern>> parts = new ArrayList<>();

    NormalLikelihood(PatternData data, Work work) {
        this.data = data;
        this.work = work.reporting((done, total) -> {});
        long all = data.patterns().stream().mapToLong(Pattern::cost).sum();
        long most = Math.max(LEAST_COST_OF_A_PART, all / MOST_PARTS);
        long cost = most;
        for (Pattern pattern : data.patterns()) {
            if (cost >= most) {
                parts.add(new ArrayList<>());
                cost = 0;
            }
            parts.get(parts.size() - 1).add(pattern);
            cost += pattern.cost();
        }
    }

    /**
     * The likelihood at a point and what follows from it.
     *
     * @param logLikelihood in the units of the data
     * @param precision K
     * @param sums t
     * @param products T
     */
    record Expectation(
            NormalParameters parameters,
            int respondents,
            double logLikelihood,
            double[] precision,
            double[] sums,
            double[] products) {

        /** The parameters of the answers completed by expectation: what an iteration of EM moves to. */
        NormalParameters step() {
            int p = sums.length;
            double[] mean = parameters.mean().clone();
            double[] covariance = new double[p * p];
            for (int i = 0; i < p; i++) {
                mean[i] += sums[i] / respondents;
                for (int j = 0; j < p; j++) {
                    covariance[i * p + j] = (products[i * p + j] - sums[i] * sums[j] / respondents) / respondents;
                }
            }
            return new NormalParameters(mean, covariance);
        }

        /** The gradient for the means. */
        double[] meanScore() {
            int p = sums.length;
            double[] score = new double[p];
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    score[i] += precision[i * p + j] * sums[j];
                }
            }
            return score;
        }

        /** K (T − n Σ) K: the gradient for covariances, twice that for variances. */
        double[] covarianceScore() {
            int p = sums.length;
            double[] excess = new double[p * p];
            for (int c = 0; c < excess.length; c++) {
                excess[c] = products[c] - respondents * parameters.covariance()[c];
            }
            return times(precision, times(excess, precision, p), p);
        }

        private static double[] times(double[] a, double[] b, int p) {
            double[] product = new double[p * p];
            for (int i = 0; i < p; i++) {
                for (int k = 0; k < p; k++) {
                    double factor = a[i * p + k];
                    for (int j = 0; j < p; j++) {
                        product[i * p + j] += factor * b[k * p + j];
                    }
                }
            }
            return product;
        }
    }

    /** What a part of the patterns adds; T without what is observed, and half of it: a pair at one of its two places. */
    private static final class Sums {
        private final double[] sums;
        private final double[] products;
        private double logDeterminants;

        Sums(int items) {
            this.sums = new double[items];
            this.products = new double[items * items];
        }
    }

    /** The likelihood at a point; empty if its covariance matrix is singular or indefinite. */
    Optional<Expectation> at(NormalParameters parameters) {
        int p = data.items();
        double[] precision = parameters.covariance().clone();
        if (!InPlaceCholesky.factor(precision, p, SINGULAR)) {
            return Optional.empty();
        }
        double logDeterminant = InPlaceCholesky.logDeterminant(precision, p);
        InPlaceCholesky.invert(precision, p);
        Sums[] found = new Sums[parts.size()];
        AtomicBoolean failed = new AtomicBoolean();
        work.forEach(parts.size(), part -> {
            found[part] = new Sums(p);
            for (Pattern pattern : parts.get(part)) {
                if (pattern.missing().length > 0 && !add(pattern, parameters.mean(), precision, found[part])) {
                    failed.set(true);
                }
            }
        });
        return failed.get() ? Optional.empty() : Optional.of(total(parameters, precision, logDeterminant, found));
    }

    private Expectation total(NormalParameters parameters, double[] precision, double logDeterminant, Sums[] found) {
        int p = data.items();
        double[] sums = new double[p];
        double[] half = new double[p * p];
        double deviance = data.respondents() * logDeterminant;
        for (Sums part : found) {
            deviance += part.logDeterminants;
            for (int i = 0; i < p; i++) {
                sums[i] += part.sums[i];
            }
            for (int c = 0; c < half.length; c++) {
                half[c] += part.products[c];
            }
        }
        double[] products = new double[p * p];
        for (int i = 0; i < p; i++) {
            sums[i] += data.deviation(i, parameters.mean());
            for (int j = 0; j < p; j++) {
                double completed = i == j ? half[i * p + i] : half[i * p + j] + half[j * p + i];
                products[i * p + j] = data.product(i, j, parameters.mean()) + completed;
                deviance += precision[i * p + j] * products[i * p + j];
            }
        }
        for (Pattern pattern : data.patterns()) {
            deviance += pattern.n() * (pattern.observed().length * Math.log(2 * Math.PI) - pattern.missing().length);
        }
        return new Expectation(parameters, data.respondents(), -deviance / 2, precision, sums, products);
    }

    /** C = K_mm⁻¹, and ln |K_mm|; NaN if K_mm is not positive definite, which only rounding can bring about. */
    private double conditional(Pattern pattern, double[] precision, double[] c) {
        int[] missing = pattern.missing();
        int m = missing.length;
        for (int a = 0; a < m; a++) {
            for (int b = 0; b <= a; b++) {
                c[a * m + b] = precision[missing[a] * data.items() + missing[b]];
            }
        }
        if (!InPlaceCholesky.factor(c, m, 0)) {
            return Double.NaN;
        }
        double logDeterminant = InPlaceCholesky.logDeterminant(c, m);
        InPlaceCholesky.invert(c, m);
        return logDeterminant;
    }

    private boolean add(Pattern pattern, double[] mean, double[] precision, Sums into) {
        int m = pattern.missing().length;
        double[] c = new double[m * m];
        double logDeterminant = conditional(pattern, precision, c);
        if (Double.isNaN(logDeterminant)) {
            return false;
        }
        into.logDeterminants += pattern.n() * logDeterminant;
        if (pattern.rows() == null) {
            addProducts(pattern, mean, precision, c, into);
        } else {
            addRows(pattern, mean, precision, c, into);
        }
        int p = data.items();
        int[] missing = pattern.missing();
        for (int a = 0; a < m; a++) {
            for (int b = 0; b <= a; b++) {
                into.products[missing[a] * p + missing[b]] += pattern.n() * c[a * m + b];
            }
        }
        return true;
    }

    private void addRows(Pattern pattern, double[] mean, double[] precision, double[] c, Sums into) {
        int p = data.items();
        int[] observed = pattern.observed();
        int[] missing = pattern.missing();
        double[] deviation = new double[observed.length];
        for (double[] row : pattern.rows()) {
            for (int x = 0; x < observed.length; x++) {
                deviation[x] = row[x] - mean[observed[x]];
            }
            double[] expected = expected(pattern, deviation, precision, c);
            for (int a = 0; a < missing.length; a++) {
                int at = missing[a] * p;
                into.sums[missing[a]] += expected[a];
                for (int x = 0; x < observed.length; x++) {
                    into.products[at + observed[x]] += expected[a] * deviation[x];
                }
                for (int b = 0; b <= a; b++) {
                    into.products[at + missing[b]] += expected[a] * expected[b];
                }
            }
        }
    }

    /** −C K_mo d: what is expected of the missing answers, from their means, when the others are d from theirs. */
    private double[] expected(Pattern pattern, double[] deviation, double[] precision, double[] c) {
        int[] missing = pattern.missing();
        int m = missing.length;
        double[] weighted = new double[m];
        for (int a = 0; a < m; a++) {
            for (int x = 0; x < deviation.length; x++) {
                weighted[a] -= precision[missing[a] * data.items() + pattern.observed()[x]] * deviation[x];
            }
        }
        double[] expected = new double[m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                expected[a] += c[a * m + b] * weighted[b];
            }
        }
        return expected;
    }

    private void addProducts(Pattern pattern, double[] mean, double[] precision, double[] c, Sums into) {
        int p = data.items();
        int[] observed = pattern.observed();
        int[] missing = pattern.missing();
        int o = observed.length;
        double[] around = around(pattern, mean);
        double[] slopes = new double[missing.length * o];
        for (int a = 0; a < missing.length; a++) {
            for (int b = 0; b < missing.length; b++) {
                double factor = c[a * missing.length + b];
                for (int x = 0; x < o; x++) {
                    slopes[a * o + x] -= factor * precision[missing[b] * p + observed[x]];
                }
            }
            double[] shared = new double[o];
            for (int y = 0; y < o; y++) {
                double slope = slopes[a * o + y];
                for (int x = 0; x < o; x++) {
                    shared[x] += slope * around[y * o + x];
                }
                into.sums[missing[a]] += slope * (pattern.sums()[y] - pattern.n() * mean[observed[y]]);
            }
            for (int x = 0; x < o; x++) {
                into.products[missing[a] * p + observed[x]] += shared[x];
            }
            for (int b = 0; b <= a; b++) {
                double both = 0;
                for (int x = 0; x < o; x++) {
                    both += shared[x] * slopes[b * o + x];
                }
                into.products[missing[a] * p + missing[b]] += both;
            }
        }
    }

    /** The sums of products of a pattern around the means. */
    private static double[] around(Pattern pattern, double[] mean) {
        int[] observed = pattern.observed();
        int o = observed.length;
        double[] around = pattern.products().clone();
        for (int x = 0; x < o; x++) {
            for (int y = 0; y < o; y++) {
                double mx = mean[observed[x]];
                double my = mean[observed[y]];
                around[x * o + y] += pattern.n() * mx * my - pattern.sums()[x] * my - pattern.sums()[y] * mx;
            }
        }
        return around;
    }

    /** Little's d²: how far the means of the patterns lie from μ, Σ n (ȳ − μ)ᵀ Σ_oo⁻¹ (ȳ − μ). */
    double distanceOfPatterns(NormalParameters parameters, double[] precision) {
        int p = data.items();
        double distance = 0;
        for (Pattern pattern : data.patterns()) {
            int[] observed = pattern.observed();
            int[] missing = pattern.missing();
            double[] deviation = new double[observed.length];
            for (int x = 0; x < observed.length; x++) {
                deviation[x] = pattern.sums()[x] / pattern.n() - parameters.mean()[observed[x]];
            }
            double[] c = new double[missing.length * missing.length];
            conditional(pattern, precision, c);
            double[] expected = expected(pattern, deviation, precision, c);
            for (int x = 0; x < observed.length; x++) {
                double weighted = 0;
                for (int y = 0; y < observed.length; y++) {
                    weighted += precision[observed[x] * p + observed[y]] * deviation[y];
                }
                for (int a = 0; a < missing.length; a++) {
                    weighted += precision[observed[x] * p + missing[a]] * expected[a];
                }
                distance += pattern.n() * deviation[x] * weighted;
            }
        }
        return distance;
    }
}
