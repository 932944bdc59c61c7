package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.compare.PostHoc.Pairs;
import nl.peilstok.describe.Summary;
import nl.peilstok.effect.StandardisedDifference;
import nl.peilstok.effect.VarianceExplained;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.inference.Anova;
import nl.peilstok.inference.AnovaResult;
import nl.peilstok.inference.KruskalWallis;
import nl.peilstok.inference.KruskalWallisResult;
import nl.peilstok.inference.LinearTrend;
import nl.peilstok.inference.MannWhitney;
import nl.peilstok.inference.MannWhitneyResult;
import nl.peilstok.inference.TTest;
import nl.peilstok.inference.TTestResult;
import nl.peilstok.math.Quantile;
import nl.peilstok.resample.Bootstrap;

/** A comparison while it is made: what the procedures say, put side by side. */
final class Calculation {
    private final Compared groups;
    private final Comparison.Test test;
    private final PostHoc postHoc;
    private final boolean isOrdered;
    private final double level;
    private final Optional<Bootstrap> bootstrap;
    private final Optional<MeasurementComparison> measurement;
    private final List<Integer> present;
    /** Whatever the test: its sums of squares are what effect sizes are made of. */
    private final AnovaResult oneWay;

    private final List<String> notes;

    Calculation(Compared groups, Comparison.Options options) {
        if (options.bootstrap().isPresent() && groups.data().isEmpty()) {
            throw new IllegalArgumentException("bootstrap: needs the scores, got published figures");
        }
        this.groups = groups;
        this.test = options.test();
        this.postHoc = options.pairs();
        this.isOrdered = options.isOrdered();
        this.level = options.level();
        this.bootstrap = options.bootstrap().map(each -> each.withLevel(options.level()));
        this.measurement = options.measurement();
        this.present = groups.present();
        this.oneWay = run(Anova.oneWay());
        this.notes = new ArrayList<>(groups.notes());
    }

    /** The test of all groups with its effect sizes, and the pairs. */
    record Findings(Omnibus omnibus, List<EffectSize> effects, Pairs pairs) {}

    ComparisonResult result(Comparison procedure) {
        Findings findings = findings();
        Optional<Trend> trend = isOrdered ? Optional.of(Trend.of(groups, line())) : Optional.empty();
        return new ComparisonResult(
                procedure,
                groups,
                comparedGroups(),
                pooledSd(),
                findings,
                trend,
                level,
                notes,
                measurement.map(each -> Measured.of(groups, each)));
    }

    private Findings findings() {
        if (groups.obstacle().isPresent()) {
            return absent(groups.obstacle().orElseThrow());
        }
        if (test == Comparison.Test.RANKS) {
            if (groups.data().isEmpty()) {
                return absent(Compared.NEEDS_SCORES);
            }
            return present.size() == 2 ? twoByRanks() : severalByRanks();
        }
        return present.size() == 2 ? twoByMeans() : severalByMeans();
    }

    private Findings absent(Absence why) {
        boolean isTwo = present.size() == 2;
        Estimate none = Estimate.absent(why);
        Omnibus omnibus = switch (test) {
            case WELCH -> Omnibus.absent(isTwo ? "Welch t test" : "Welch's ANOVA", isTwo ? "t" : "F", why);
            case ANOVA -> Omnibus.absent(isTwo ? "Student t test" : "One-way ANOVA", isTwo ? "t" : "F", why);
            case RANKS -> Omnibus.absent(isTwo ? "Mann–Whitney test" : "Kruskal–Wallis test", isTwo ? "U" : "H", why);
        };
        List<EffectSize> effects = switch (test) {
            case RANKS -> List.of(new EffectSize(isTwo ? "rank-biserial r" : "epsilon²", none));
            default ->
                isTwo
                        ? List.of(new EffectSize("Hedges' g", none))
                        : List.of(new EffectSize("omega²", none), new EffectSize("eta²", none));
        };
        return new Findings(omnibus, effects, PostHoc.absent(omnibus.test(), groups, why, level));
    }

    private Findings twoByMeans() {
        int a = present.get(0);
        int b = present.get(1);
        TTest procedure = (test == Comparison.Test.WELCH ? TTest.welch() : TTest.student()).withLevel(level);
        TTestResult t = groups.test(procedure, a, b);
        // Numbers out of range have no effect size either; a group of one has one though it has no Welch's t.
        Estimate g = t.t().whyAbsent()
                .filter(why -> why.kind() == Absence.Kind.NOT_DEFINED)
                .map(Estimate::absent)
                .orElseGet(() -> hedgesG(a, b));
        return new Findings(
                new Omnibus(t.name(), "t", t.t(), List.of(t.df()), t.p(), t.logP()),
                List.of(new EffectSize("Hedges' g", g)),
                onePair(t.name(), t.difference(), t.difference().orNaN(), t.p()));
    }

    private Estimate hedgesG(int a, int b) {
        StandardisedDifference noncentral = StandardisedDifference.hedgesG().withLevel(level);
        if (groups.data().isPresent()) {
            return bootstrap
                    .map(noncentral::withBootstrap)
                    .orElse(noncentral)
                    .analyse(groups.numbers(a), groups.numbers(b));
        }
        return noncentral.ofSummaries(
                groups.summary(a).mean().value(),
                sdOrZero(a),
                groups.summary(a).n(),
                groups.summary(b).mean().value(),
                sdOrZero(b),
                groups.summary(b).n());
    }

    /** That of a group of one is not used. */
    private double sdOrZero(int group) {
        Estimate sd = groups.summary(group).sd();
        return sd.isPresent() ? sd.value() : 0;
    }

    private Pairs onePair(String name, Estimate difference, double direction, Estimate p) {
        String first = groups.groups().get(present.get(0)).label();
        String second = groups.groups().get(present.get(1)).label();
        return new Pairs(
                name,
                Optional.empty(),
                Optional.empty(),
                List.of(PostHoc.claim(first, second, difference, direction, p, level)));
    }

    private Findings severalByMeans() {
        AnovaResult anova = test == Comparison.Test.WELCH ? run(Anova.welch()) : oneWay;
        return new Findings(
                new Omnibus(anova.name(), "F", anova.f(), List.of(anova.df1(), anova.df2()), anova.p(), anova.logP()),
                sharesOfVariance(),
                postHoc.of(groups, level));
    }

    private AnovaResult run(Anova procedure) {
        return groups.data().map(procedure::test).orElseGet(() -> procedure.ofGroups(groups.groups()));
    }

    /** ω² and η² are ratios of sums of squares, also beside a test that does not pool the variances. */
    private List<EffectSize> sharesOfVariance() {
        if (!oneWay.f().isPresent()) {
            return List.of(new EffectSize("omega²", oneWay.f()), new EffectSize("eta²", oneWay.etaSquared()));
        }
        double f = oneWay.f().value();
        double df1 = oneWay.df1().value();
        double df2 = oneWay.df2().value();
        VarianceExplained omega = VarianceExplained.omegaSquared().withLevel(level);
        VarianceExplained eta = VarianceExplained.etaSquared().withLevel(level);
        return List.of(
                new EffectSize("omega²", withBootstrap(omega.ofF(f, df1, df2), omega)),
                new EffectSize("eta²", withBootstrap(like(oneWay.etaSquared(), eta.ofF(f, df1, df2)), eta)));
    }

    /** With the interval by the bootstrap, if that is asked for. */
    private Estimate withBootstrap(Estimate estimate, VarianceExplained coefficient) {
        return bootstrap
                .map(procedure ->
                        like(estimate, coefficient.analyse(groups.data().orElseThrow(), procedure)))
                .orElse(estimate);
    }

    /** The value of the first with the interval of the second, which may differ from it in the last digit. */
    private static Estimate like(Estimate value, Estimate interval) {
        return interval.interval()
                .map(value::withInterval)
                .orElseGet(() -> value.withoutInterval(interval.whyNoInterval().orElseThrow()));
    }

    private Findings twoByRanks() {
        MannWhitneyResult ranks = MannWhitney.exactWhereFeasible()
                .withLevel(level)
                .test(groups.data().orElseThrow(), groups.code(present.get(0)), groups.code(present.get(1)));
        notes.addAll(ranks.notes());
        return new Findings(
                new Omnibus(ranks.name(), "U", ranks.u(), List.of(), ranks.p(), ranks.logP()),
                List.of(
                        new EffectSize("rank-biserial r", ranks.rankBiserial()),
                        new EffectSize("common-language effect", ranks.commonLanguage())),
                onePair(ranks.name(), ranks.shift(), ranks.rankBiserial().orNaN(), ranks.p()));
    }

    private Findings severalByRanks() {
        KruskalWallis chiSquare = KruskalWallis.chiSquare();
        KruskalWallisResult ranks = bootstrap
                .map(chiSquare::withInterval)
                .orElse(chiSquare)
                .test(groups.data().orElseThrow());
        notes.addAll(ranks.notes());
        return new Findings(
                new Omnibus("Kruskal–Wallis test", "H", ranks.h(), List.of(ranks.df()), ranks.p(), ranks.logP()),
                List.of(new EffectSize("epsilon²", ranks.epsilonSquared())),
                postHoc.of(groups, level));
    }

    private LinearTrend line() {
        LinearTrend line = LinearTrend.unweighted().withLevel(level);
        return test == Comparison.Test.WELCH ? line.withoutEqualVariances() : line;
    }

    private Estimate pooledSd() {
        if (groups.sdWithin().isPresent()) {
            return groups.sdWithin().orElseThrow();
        }
        Estimate square = oneWay.within().meanSquare();
        return square.isPresent() ? Estimate.of(Math.sqrt(square.value())) : square;
    }

    private List<ComparedGroup> comparedGroups() {
        List<ComparedGroup> all = new ArrayList<>();
        for (int i = 0; i < groups.groups().size(); i++) {
            Summary summary = groups.summary(i);
            String label = groups.groups().get(i).label();
            all.add(
                    groups.sdWithin().isPresent()
                            ? withPooledSd(label, summary, groups.sdWithin().orElseThrow())
                            : new ComparedGroup(label, summary.n(), withInterval(summary), summary.sd()));
        }
        return List.copyOf(all);
    }

    private Estimate withInterval(Summary summary) {
        Estimate mean = summary.mean();
        if (!mean.isPresent()) {
            return mean;
        }
        if (!summary.sd().isPresent()) {
            return mean.withoutInterval(summary.sd().whyAbsent().orElseThrow());
        }
        // The difference from 0 is the mean, and so is its interval.
        return like(mean, TTest.oneSample(0).withLevel(level).ofSummary(summary).difference());
    }

    private ComparedGroup withPooledSd(String label, Summary summary, Estimate sd) {
        Estimate mean = summary.mean();
        if (!sd.isPresent()) {
            return new ComparedGroup(
                    label, summary.n(), mean.withoutInterval(sd.whyAbsent().orElseThrow()), sd);
        }
        double df = groups.cases().n() - groups.groups().size();
        double half = Quantile.tUpper((1 - level) / 2, df) * sd.value() / Math.sqrt(summary.n());
        Interval interval =
                new Interval(mean.value() - half, mean.value() + half, level, "t with the pooled standard deviation");
        return new ComparedGroup(label, summary.n(), mean.withInterval(interval), sd);
    }
}
