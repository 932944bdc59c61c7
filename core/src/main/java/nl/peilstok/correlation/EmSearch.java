package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import nl.peilstok.correlation.NormalLikelihood.Expectation;

/** The search for the maximum of a likelihood by EM, which extrapolates where that does not lower the likelihood. */
final class EmSearch {
    /** What rounding may take from a likelihood, relative to it. */
    private static final double ROUNDING = 1e-14;

    private final NormalLikelihood likelihood;
    private final double tolerance;
    private final int most;
    private final List<Double> trace = new ArrayList<>();

    /**
     * Where a search ended.
     *
     * @param parameters the last point that was reached
     * @param at the likelihood there; empty where the covariance matrix is singular
     * @param converged whether another step would move nothing by more than the tolerance
     * @param trace the log-likelihood after each iteration, in the units of the data
     */
    record End(NormalParameters parameters, Optional<Expectation> at, boolean converged, List<Double> trace) {}

    EmSearch(NormalLikelihood likelihood, double tolerance, int most) {
        this.likelihood = likelihood;
        this.tolerance = tolerance;
        this.most = most;
    }

    End from(NormalParameters start) {
        Expectation first = likelihood.at(start).orElseThrow();
        while (true) {
            NormalParameters one = first.step();
            Optional<Expectation> second = next(one);
            if (second.isEmpty() || isEnd(one, second.get())) {
                return end(one, second);
            }
            NormalParameters two = second.get().step();
            NormalParameters far = NormalParameters.extrapolated(first.parameters(), one, two);
            Optional<Expectation> tried = far == two ? Optional.empty() : likelihood.at(far);
            double least = second.get().logLikelihood();
            if (tried.isPresent() && tried.get().logLikelihood() >= least - ROUNDING * Math.abs(least)) {
                trace.add(tried.get().logLikelihood());
            } else {
                tried = next(two);
                if (tried.isEmpty()) {
                    return end(two, tried);
                }
            }
            first = tried.get();
            if (isEnd(first.parameters(), first)) {
                return end(first.parameters(), tried);
            }
        }
    }

    private Optional<Expectation> next(NormalParameters parameters) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted after " + trace.size() + " iterations");
        }
        Optional<Expectation> at = likelihood.at(parameters);
        at.ifPresent(found -> trace.add(found.logLikelihood()));
        return at;
    }

    private boolean isEnd(NormalParameters here, Expectation at) {
        return trace.size() >= most || here.distance(at.step()) <= tolerance;
    }

    private End end(NormalParameters last, Optional<Expectation> at) {
        boolean converged = at.isPresent() && last.distance(at.get().step()) <= tolerance;
        return new End(last, at, converged, List.copyOf(trace));
    }
}
