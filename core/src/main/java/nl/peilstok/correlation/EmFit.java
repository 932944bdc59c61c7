package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Selection;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.math.SymmetricEigen;
import nl.peilstok.work.Work;

/**
 * The maximum of the likelihood of some items, found among those that vary: a constant item has a density without a
 * maximum, and one that nobody answered has none.
 */
final class EmFit {
    private final Items items;
    private final Cases cases;
    /** Pairwise, for what is wrong with items. */
    private final CoMoments moments;
    /** By item: its place among those that vary, or −1. */
    private final int[] place;
    /** Null if no item varies. */
    private final PatternData data;

    private final NormalLikelihood likelihood;
    private final EmSearch.End end;

    EmFit(Items items, double tolerance, int mostIterations, Work work) {
        this.items = items;
        this.cases = cases(items);
        this.moments = CoMomentsAccumulator.pairwise()
                .on(work.reporting((done, total) -> {}))
                .add(items)
                .snapshot();
        this.place = new int[items.size()];
        List<String> varying = new ArrayList<>();
        for (int i = 0; i < place.length; i++) {
            place[i] = whyNot(i).isEmpty() ? varying.size() : -1;
            if (place[i] >= 0) {
                varying.add(items.names().get(i));
            }
        }
        if (varying.isEmpty()) {
            this.data = null;
            this.likelihood = null;
            this.end = null;
        } else {
            this.data = PatternData.of(items.only(varying.toArray(String[]::new)), moments);
            this.likelihood = new NormalLikelihood(data, work);
            this.end =
                    new EmSearch(likelihood, tolerance, mostIterations).from(NormalParameters.standard(data.items()));
        }
    }

    private static Cases cases(Items items) {
        int[] patternOf = PatternSearch.of(items).patternOf();
        boolean[] nothing = new boolean[items.survey().respondents()];
        int answered = 0;
        for (int r = 0; r < patternOf.length; r++) {
            boolean none = patternOf[r] == PatternSearch.NOTHING;
            nothing[items.selection().respondent(r)] = none;
            answered += none ? 0 : 1;
        }
        Map<Missing, Integer> leftOut = answered == patternOf.length
                ? Map.of()
                : items.in(Selection.where(nothing.length, row -> nothing[row])).incomplete();
        return Cases.counted(MissingPolicy.EM, patternOf.length, answered, answered, leftOut);
    }

    /** Why an item takes no part in the search. */
    Optional<Absence> whyNot(int item) {
        Estimate variance = moments.variance(item);
        if (variance.isPresent() && variance.value() == 0) {
            return Optional.of(
                    new Absence(Absence.Kind.ZERO_VARIANCE, items.names().get(item) + " is constant"));
        }
        return variance.whyAbsent();
    }

    /** Why there are no estimates of the items that vary. */
    Optional<Absence> failure() {
        if (end == null || end.at().isPresent() || data.isComplete()) {
            return Optional.empty();
        }
        return Optional.of(singular());
    }

    /** Which items the covariance matrix has become singular by. */
    private Absence singular() {
        int p = data.items();
        double[][] correlations = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                correlations[i][j] = i == j ? 1 : end.parameters().correlation(i, j);
            }
        }
        List<List<Integer>> dependent =
                LinearDependence.find(SymmetricEigen.of(correlations), 10 * p * NormalLikelihood.SINGULAR);
        String which = dependent.isEmpty()
                ? ""
                : ": "
                        + String.join(
                                ", ",
                                dependent.get(0).stream().map(data.names()::get).toList()) + " are linearly dependent";
        return new Absence(Absence.Kind.NOT_DEFINED, "the covariance matrix is singular" + which);
    }

    Items items() {
        return items;
    }

    Cases cases() {
        return cases;
    }

    CoMoments moments() {
        return moments;
    }

    int place(int item) {
        return place[item];
    }

    Optional<PatternData> data() {
        return Optional.ofNullable(data);
    }

    NormalParameters parameters() {
        return end.parameters();
    }

    List<Double> trace() {
        return end == null ? List.of() : end.trace();
    }

    boolean isConverged() {
        return end == null || end.converged() || end.at().isEmpty() && data.isComplete();
    }

    /** ln L in the units of the answers. */
    Estimate logLikelihood() {
        if (end == null) {
            return Estimate.absent(Absence.Kind.ZERO_VARIANCE, "no item varies");
        }
        if (end.at().isEmpty()) {
            return Estimate.absent(singular());
        }
        return Estimate.of(end.at().get().logLikelihood() + units());
    }

    /** What the units of the answers add to a log-likelihood. */
    double units() {
        double units = 0;
        for (int i = 0; i < data.items(); i++) {
            units -= data.answered(i) * Math.log(data.step(i));
        }
        return units;
    }

    Optional<EmInformation> information(Work work) {
        return end.at().flatMap(maximum -> EmInformation.at(maximum, data, work));
    }

    /** Little's d², if the covariance matrix is not singular. */
    Optional<Double> distanceOfPatterns() {
        return Optional.ofNullable(end)
                .flatMap(EmSearch.End::at)
                .map(maximum -> likelihood.distanceOfPatterns(maximum.parameters(), maximum.precision()));
    }
}
