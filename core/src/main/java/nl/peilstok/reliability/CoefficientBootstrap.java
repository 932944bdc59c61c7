package nl.peilstok.reliability;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapResult;
import nl.peilstok.work.Work;

/** Gives coefficients the intervals of one bootstrap, in which they share the draws and the moments. */
final class CoefficientBootstrap {
    /** Additions and multiplications that a bootstrap may take unasked: a few seconds. */
    private static final double SHORT = 2e9;
    /** Respondents resampled and left out one by one, together, unless a bootstrap is asked for. */
    private static final int USUAL_REPLICATES = 2 * Bootstrap.DEFAULT_REPLICATES;

    private final When when;
    private final Bootstrap bootstrap;

    private enum When {
        /** Of what has no other interval, if it is not long. */
        IF_SHORT,
        /** Of every coefficient. */
        OF_ALL,
        /** Not at all. */
        NONE
    }

    private CoefficientBootstrap(When when, Bootstrap bootstrap) {
        this.when = when;
        this.bootstrap = bootstrap;
    }

    /** BCa at 95% of what has no other interval, if it is not long. */
    static CoefficientBootstrap ifShort() {
        return new CoefficientBootstrap(When.IF_SHORT, Bootstrap.bca());
    }

    /** Of every coefficient. */
    static CoefficientBootstrap ofAll(Bootstrap bootstrap) {
        return new CoefficientBootstrap(When.OF_ALL, Objects.requireNonNull(bootstrap, "procedure"));
    }

    CoefficientBootstrap none() {
        return new CoefficientBootstrap(When.NONE, bootstrap);
    }

    CoefficientBootstrap withLevel(double confidence) {
        return new CoefficientBootstrap(when, bootstrap.withLevel(confidence));
    }

    CoefficientBootstrap on(Work work) {
        return new CoefficientBootstrap(when, bootstrap.on(work));
    }

    /** The bootstrap that was asked for, of every coefficient. */
    Optional<Bootstrap> asked() {
        return when == When.OF_ALL ? Optional.of(bootstrap) : Optional.empty();
    }

    /**
     * Gives an interval, or the reason why there is none, to those that exist; those of responses and of group factors have
     * theirs if it was asked for.
     */
    void addIntervals(
            Map<Coefficient, Estimate> estimates, Items items, Treatment treatment, Coefficients coefficients) {
        boolean all = when == When.OF_ALL;
        Set<Coefficient> others = EnumSet.copyOf(Coefficients.OF_RESPONSES);
        others.addAll(Coefficients.OF_GROUP_FACTORS);
        if (!all) {
            withoutInterval(
                    estimates,
                    others,
                    when == When.NONE
                            ? "no bootstrap was asked for, and there is no other interval"
                            : "its bootstrap is longer than others: ask for it by withBootstrap");
        }
        List<Coefficient> wanted = estimates.keySet().stream()
                .filter(each -> estimates.get(each).isPresent())
                .filter(each -> !others.contains(each))
                .filter(each -> all || estimates.get(each).interval().isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        if (when == When.NONE || !all && operations(items) > SHORT) {
            Absence why = new Absence(
                    Absence.Kind.NOT_DEFINED,
                    when == When.NONE
                            ? "no bootstrap was asked for, and there is no other interval"
                            : "a bootstrap would be long: ask for it by withBootstrap");
            wanted.forEach(each -> estimates.computeIfPresent(
                    each,
                    (key, estimate) -> estimate.whyNoInterval().isPresent() && key == Coefficient.ALPHA
                            ? estimate
                            : estimate.withoutInterval(why)));
            return;
        }
        Coefficients only = coefficients.only(EnumSet.copyOf(wanted));
        ResampledItems sample = treatment.resampled(items);
        BootstrapResult drawn = bootstrap.of(
                sample.respondents(), wanted.stream().map(Coefficient::label).toList(), resample -> {
                    double[] values = only.of(sample.moments(resample));
                    double[] taken = new double[wanted.size()];
                    for (int i = 0; i < taken.length; i++) {
                        taken[i] = values[wanted.get(i).ordinal()];
                    }
                    return taken;
                });
        for (Coefficient each : wanted) {
            estimates.put(
                    each,
                    AlphaResult.withInterval(
                            estimates.get(each), drawn.of(each.label()).estimate()));
        }
    }

    private static void withoutInterval(Map<Coefficient, Estimate> estimates, Set<Coefficient> some, String why) {
        for (Coefficient each : some) {
            estimates.computeIfPresent(
                    each,
                    (key, estimate) ->
                            estimate.isPresent() && estimate.interval().isEmpty()
                                    ? estimate.withoutInterval(new Absence(Absence.Kind.NOT_DEFINED, why))
                                    : estimate);
        }
    }

    /**
     * Roughly: the sums over respondents, the splits of the items, the greatest lower bound's 80 inversions and some 15 of
     * the factor.
     */
    private static double operations(Items items) {
        double k = items.size();
        double splits = k <= SplitSearch.MOST_EXACT ? 4 * Math.pow(2, k) : SplitSearch.STARTS * k * k * k;
        return USUAL_REPLICATES * (items.respondents() * k * k + splits + 200 * k * k * k);
    }

    /** What was asked for, after a comma; empty for the usual. */
    @Override
    public String toString() {
        return when == When.OF_ALL ? ", " + bootstrap : "";
    }
}
