package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.peilstok.correlation.NormalLikelihood.Expectation;
import nl.peilstok.math.InPlaceCholesky;
import nl.peilstok.work.Work;

/**
 * The standard errors at a maximum of the likelihood: the inverse of the observed information, the negative Hessian of
 * ln L for the means and for the covariances of pairs that were answered together. The Hessian is the central difference
 * of the analytic gradient, in the units of {@link PatternData}.
 */
final class EmInformation {
    /** The difference, as a share of the smallest variance an item has left given the others. */
    private static final double DIFFERENCE = 2e-5;

    private final NormalParameters parameters;
    private final PatternData data;
    /** The covariances that are parameters: {i, j} with j ≤ i. */
    private final List<int[]> pairs = new ArrayList<>();
    /** At i · p + j for j ≤ i: the place among the parameters, or −1. */
    private final int[] place;
    /** The covariances of the estimates. */
    private double[] inverse;

    private EmInformation(NormalParameters parameters, PatternData data) {
        this.parameters = parameters;
        this.data = data;
        int p = data.items();
        this.place = new int[p * p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                place[i * p + j] = data.together(i, j) ? p + pairs.size() : -1;
                if (data.together(i, j)) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
    }

    /** Empty if the information is not positive definite: the point is no clear maximum. */
    static Optional<EmInformation> at(Expectation maximum, PatternData data, Work work) {
        EmInformation information = new EmInformation(maximum.parameters(), data);
        return information.invert(maximum.precision(), work) ? Optional.of(information) : Optional.empty();
    }

    private boolean invert(double[] precision, Work work) {
        int p = data.items();
        int size = p + pairs.size();
        double largest = 0;
        for (int i = 0; i < p; i++) {
            largest = Math.max(largest, precision[i * p + i]);
        }
        double difference = DIFFERENCE * Math.min(1, 1 / largest);
        NormalLikelihood likelihood = new NormalLikelihood(data, Work.here());
        double[] hessian = new double[size * size];
        AtomicBoolean failed = new AtomicBoolean();
        work.forEach(size, parameter -> {
            Optional<Expectation> above = likelihood.at(moved(parameter, difference));
            Optional<Expectation> below = likelihood.at(moved(parameter, -difference));
            if (above.isEmpty() || below.isEmpty()) {
                failed.set(true);
                return;
            }
            double[] higher = gradient(above.get());
            double[] lower = gradient(below.get());
            for (int other = 0; other < size; other++) {
                hessian[parameter * size + other] = (lower[other] - higher[other]) / (2 * difference);
            }
        });
        if (failed.get()) {
            return false;
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                hessian[a * size + b] = (hessian[a * size + b] + hessian[b * size + a]) / 2;
            }
        }
        if (!InPlaceCholesky.factor(hessian, size, NormalLikelihood.SINGULAR)) {
            return false;
        }
        InPlaceCholesky.invert(hessian, size);
        inverse = hessian;
        return true;
    }

    private NormalParameters moved(int parameter, double by) {
        int p = data.items();
        return parameter < p
                ? parameters.withMeanMoved(parameter, by)
                : parameters.withCovarianceMoved(pairs.get(parameter - p)[0], pairs.get(parameter - p)[1], by);
    }

    private double[] gradient(Expectation at) {
        int p = data.items();
        double[] gradient = new double[p + pairs.size()];
        System.arraycopy(at.meanScore(), 0, gradient, 0, p);
        double[] covariance = at.covarianceScore();
        for (int pair = 0; pair < pairs.size(); pair++) {
            int i = pairs.get(pair)[0];
            int j = pairs.get(pair)[1];
            gradient[p + pair] = i == j ? covariance[i * p + i] / 2 : covariance[i * p + j];
        }
        return gradient;
    }

    double mean(int item) {
        return Math.sqrt(shared(item, item));
    }

    /** Of Σ weights · means. */
    double combination(double[] weights) {
        double variance = 0;
        for (int a = 0; a < weights.length; a++) {
            for (int b = 0; b < weights.length; b++) {
                variance += weights[a] * weights[b] * shared(a, b);
            }
        }
        return Math.sqrt(Math.max(0, variance));
    }

    double covariance(int i, int j) {
        int pair = place(i, j);
        return Math.sqrt(shared(pair, pair));
    }

    /** By the delta method, of r = σᵢⱼ / √(σᵢᵢ σⱼⱼ) for i ≠ j. */
    double correlation(int i, int j) {
        double first = parameters.covariance(i, i);
        double second = parameters.covariance(j, j);
        double r = parameters.correlation(i, j);
        int[] places = {place(i, j), place(i, i), place(j, j)};
        double[] slopes = {1 / Math.sqrt(first * second), -r / (2 * first), -r / (2 * second)};
        double variance = 0;
        for (int a = 0; a < places.length; a++) {
            for (int b = 0; b < places.length; b++) {
                variance += slopes[a] * slopes[b] * shared(places[a], places[b]);
            }
        }
        return Math.sqrt(Math.max(0, variance));
    }

    private int place(int i, int j) {
        return place[Math.max(i, j) * data.items() + Math.min(i, j)];
    }

    private double shared(int a, int b) {
        return inverse[a * (data.items() + pairs.size()) + b];
    }
}
