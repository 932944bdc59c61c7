package nl.peilstok.factor;

import java.util.Arrays;
import java.util.Optional;
import nl.peilstok.resample.Resample;
import nl.peilstok.resample.Statistic;

/**
 * The numbers of a factor analysis of a resample, in the order and sign of the sample's factors: loadings item after item,
 * uniquenesses, the factor correlations below the diagonal, and last whether each of three things happened (1) or not (0):
 * a failure to extract or rotate, no correlations, a Heywood case. After a failure the other numbers are NaN.
 */
final class ReplicatedSolution implements Statistic {
    private final FactorAnalysis analysis;
    private final Rotation rotation;
    private final FactorSolution sample;
    private final ReplicateAlignment alignment;
    private final ResampledCorrelations answers;
    private final double[][] target;
    private final double[] uniquenesses;

    ReplicatedSolution(
            FactorAnalysis analysis,
            FactorSolution sample,
            ReplicateAlignment alignment,
            ResampledCorrelations answers) {
        this.analysis = analysis;
        this.sample = sample;
        this.alignment = alignment;
        this.answers = answers;
        this.target = sample.rotation().pattern();
        this.uniquenesses = new double[sample.items()];
        Arrays.setAll(uniquenesses, sample::uniqueness);
        this.rotation =
                analysis.rotation().randomStarts() > 0 ? analysis.rotation().withRandomStarts(0) : analysis.rotation();
    }

    int size() {
        int k = sample.factors();
        return loadings() + sample.items() + k * (k - 1) / 2 + 3;
    }

    private int loadings() {
        return sample.items() * sample.factors();
    }

    int loading(int item, int factor) {
        return item * sample.factors() + factor;
    }

    int uniqueness(int item) {
        return loadings() + item;
    }

    /** Of two factors, the first the higher number. */
    int phi(int first, int second) {
        return loadings() + sample.items() + first * (first - 1) / 2 + second;
    }

    int failure() {
        return size() - 3;
    }

    int withoutCorrelations() {
        return size() - 2;
    }

    int heywood() {
        return size() - 1;
    }

    @Override
    public double[] of(Resample resample) {
        double[] numbers = new double[size()];
        Arrays.fill(numbers, 0, failure(), Double.NaN);
        Optional<double[][]> correlations = answers.of(resample);
        if (correlations.isEmpty()) {
            numbers[withoutCorrelations()] = 1;
            return numbers;
        }
        Optional<Extracted> extracted = analysis.again(correlations.get(), uniquenesses);
        if (extracted.isEmpty() || !extracted.get().converged()) {
            numbers[failure()] = 1;
            return numbers;
        }
        numbers[heywood()] = analysis.isImproper(extracted.get()) ? 1 : 0;
        if (!rotated(extracted.get(), numbers)) {
            numbers[failure()] = 1;
        }
        return numbers;
    }

    private boolean rotated(Extracted extracted, double[] numbers) {
        double[][] pattern = extracted.loadings();
        double[][] phi = null;
        int k = sample.factors();
        boolean isTurned = !(rotation.method() instanceof Unrotated) || alignment == ReplicateAlignment.PROCRUSTES;
        if (k > 1 && isTurned) {
            pattern = turned(pattern);
        }
        if (k > 1 && alignment == ReplicateAlignment.MATCHING) {
            Rotated rotated = rotation.rotate(sample.names(), pattern);
            if (!rotated.converged()) {
                return false;
            }
            pattern = rotated.pattern();
            phi = rotated.phi();
        }
        FactorAlignment match = FactorAlignment.of(target, pattern);
        for (int f = 0; f < k; f++) {
            int place = match.place(f);
            for (int i = 0; i < pattern.length; i++) {
                numbers[loading(i, f)] = match.sign(f) * pattern[i][place];
            }
            for (int g = 0; g < f; g++) {
                numbers[phi(f, g)] = phi == null ? 0 : match.sign(f) * match.sign(g) * phi[place][match.place(g)];
            }
        }
        for (int i = 0; i < pattern.length; i++) {
            numbers[uniqueness(i)] = extracted.uniquenesses()[i];
        }
        return true;
    }

    /**
     * As close to the sample's loadings as an orthogonal transformation brings them. A rotation that starts there ends at the
     * minimum that belongs to the sample's, and soon.
     */
    private double[][] turned(double[][] loadings) {
        int p = loadings.length;
        int k = loadings[0].length;
        double[] flat = new double[p * k];
        for (int i = 0; i < p; i++) {
            for (int f = 0; f < k; f++) {
                flat[f * p + i] = loadings[i][f];
            }
        }
        double[] columns =
                new Procrustes(target).find(flat, new double[p], k, null).transformation();
        double[][] turned = new double[p][k];
        for (int i = 0; i < p; i++) {
            for (int f = 0; f < k; f++) {
                for (int l = 0; l < k; l++) {
                    turned[i][f] += loadings[i][l] * columns[f * k + l];
                }
            }
        }
        return turned;
    }
}
