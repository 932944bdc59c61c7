package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.work.Work;

/** Makes what users see of a fit: in the units of the answers, for all items, with reasons for what is not there. */
final class EmAssembly {
    private static final Absence NOT_ASKED =
            new Absence(Absence.Kind.NOT_DEFINED, "standard errors were not asked for");
    private static final Absence NO_MAXIMUM = new Absence(
            Absence.Kind.NOT_DEFINED, "the observed information is not positive definite, so this is no clear maximum");
    private static final Absence NOT_CONVERGED =
            new Absence(Absence.Kind.NOT_CONVERGED, "the search did not converge, so there are no standard errors");
    private static final Absence WITH_ITSELF =
            new Absence(Absence.Kind.NOT_DEFINED, "an item correlates 1 with itself");

    private final EmFit fit;
    private final Optional<Absence> failure;
    /** Empty where there are no standard errors. */
    private final Optional<EmInformation> information;

    private final Absence whyNoErrors;
    private final double level;
    private final double quantile;

    EmAssembly(EmFit fit, boolean standardErrors, double level, Work work) {
        this.fit = fit;
        this.failure = fit.failure();
        this.level = level;
        this.quantile = new Level(level).z();
        Estimate likelihood = fit.logLikelihood();
        if (!standardErrors) {
            this.information = Optional.empty();
            this.whyNoErrors = NOT_ASKED;
        } else if (!likelihood.isPresent()) {
            this.information = Optional.empty();
            this.whyNoErrors = likelihood.whyAbsent().orElseThrow();
        } else if (!fit.isConverged()) {
            this.information = Optional.empty();
            this.whyNoErrors = NOT_CONVERGED;
        } else {
            this.information = fit.information(work);
            this.whyNoErrors = NO_MAXIMUM;
        }
    }

    EmResult result() {
        int k = fit.items().size();
        List<EmQuantity> means = new ArrayList<>();
        List<EmQuantity> covariances = new ArrayList<>();
        List<EmQuantity> correlations = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            means.add(mean(i));
            for (int j = 0; j <= i; j++) {
                covariances.add(covariance(i, j));
                correlations.add(correlation(i, j));
            }
        }
        return new EmResult(fit, means, covariances, correlations, meanOfItems(means), notes());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        failure.ifPresent(why -> notes.add("no estimates: " + why));
        if (!fit.isConverged() && failure.isEmpty()) {
            notes.add("not converged after " + fit.trace().size() + " iterations");
        }
        if (failure.isEmpty()) {
            fit.logLikelihood().whyAbsent().ifPresent(why -> notes.add("no likelihood: " + why));
        }
        if (information.isEmpty() && whyNoErrors == NO_MAXIMUM) {
            notes.add("no standard errors: " + whyNoErrors);
        }
        for (int i = 0; i < fit.items().size(); i++) {
            fit.whyNot(i).ifPresent(why -> notes.add("not in the likelihood: " + why));
        }
        int apart = 0;
        for (int i = 0; i < fit.items().size(); i++) {
            for (int j = 0; j < i; j++) {
                apart += fit.place(i) >= 0 && fit.place(j) >= 0 && fit.moments().n(i, j) == 0 ? 1 : 0;
            }
        }
        if (apart > 0) {
            notes.add("not identified: " + apart + (apart == 1 ? " covariance" : " covariances")
                    + " of items that nobody answered both");
        }
        return notes;
    }

    private EmQuantity mean(int item) {
        int place = fit.place(item);
        if (place < 0) {
            Absence why = fit.whyNot(item).orElseThrow();
            return why.kind() == Absence.Kind.ZERO_VARIANCE
                    ? EmQuantity.without(fit.moments().mean(item).value(), why)
                    : EmQuantity.absent(why);
        }
        if (failure.isPresent()) {
            return EmQuantity.absent(failure.get());
        }
        PatternData data = fit.data().orElseThrow();
        return normal(
                data.centre(place) + data.step(place) * fit.parameters().mean()[place],
                information.map(found -> data.step(place) * found.mean(place)));
    }

    /** Of the items that vary, the standard errors go together; a constant one adds none. */
    private EmQuantity meanOfItems(List<EmQuantity> means) {
        double sum = 0;
        for (EmQuantity mean : means) {
            if (!mean.estimate().isPresent()) {
                return EmQuantity.absent(mean.estimate().whyAbsent().orElseThrow());
            }
            sum += mean.estimate().value() / means.size();
        }
        return normal(sum, information.map(found -> {
            PatternData data = fit.data().orElseThrow();
            double[] weights = new double[data.items()];
            for (int place = 0; place < weights.length; place++) {
                weights[place] = data.step(place) / means.size();
            }
            return found.combination(weights);
        }));
    }

    private EmQuantity covariance(int i, int j) {
        Optional<Absence> why = whyNoCovariance(i, j);
        if (why.isPresent()) {
            return why.get().kind() == Absence.Kind.ZERO_VARIANCE
                    ? EmQuantity.without(0, why.get())
                    : EmQuantity.absent(why.get());
        }
        PatternData data = fit.data().orElseThrow();
        int a = fit.place(i);
        int b = fit.place(j);
        double unit = data.step(a) * data.step(b);
        return normal(
                unit * fit.parameters().covariance(a, b), information.map(found -> unit * found.covariance(a, b)));
    }

    private EmQuantity correlation(int i, int j) {
        Optional<Absence> why = whyNoCovariance(i, j);
        if (why.isPresent()) {
            return EmQuantity.absent(why.get());
        }
        if (i == j) {
            return EmQuantity.without(1, WITH_ITSELF);
        }
        double r = fit.parameters().correlation(fit.place(i), fit.place(j));
        if (information.isEmpty()) {
            return EmQuantity.without(r, whyNoErrors);
        }
        double error = information.get().correlation(fit.place(i), fit.place(j));
        double z = (Math.log1p(r) - Math.log1p(-r)) / 2;
        double margin = quantile * error / ((1 - r) * (1 + r));
        Interval interval = new Interval(Math.tanh(z - margin), Math.tanh(z + margin), level, "Fisher z, delta method");
        return new EmQuantity(Estimate.of(r).withInterval(interval), Estimate.of(error));
    }

    /** A constant item last: what nobody answered has no covariance with it either. */
    private Optional<Absence> whyNoCovariance(int i, int j) {
        Optional<Absence> first = fit.whyNot(i);
        Optional<Absence> second = fit.whyNot(j);
        if (first.isPresent() && first.get().kind() != Absence.Kind.ZERO_VARIANCE
                || second.isEmpty() && first.isPresent()) {
            return first;
        }
        if (second.isPresent()) {
            return second;
        }
        if (failure.isPresent()) {
            return failure;
        }
        return fit.moments().n(i, j) == 0 ? fit.moments().covariance(i, j).whyAbsent() : Optional.empty();
    }

    private EmQuantity normal(double value, Optional<Double> error) {
        if (error.isEmpty()) {
            return EmQuantity.without(value, whyNoErrors);
        }
        double margin = quantile * error.get();
        return new EmQuantity(
                Estimate.of(value).withInterval(new Interval(value - margin, value + margin, level, "normal")),
                Estimate.of(error.get()));
    }
}
