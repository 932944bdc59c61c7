package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import nl.peilstok.compare.TreatedScale.GroupTest;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.correlation.EmCovariance;
import nl.peilstok.correlation.EmResult;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Selection;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.describe.Summary;
import nl.peilstok.effect.StandardisedDifference;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.inference.Anova;
import nl.peilstok.inference.AnovaResult;
import nl.peilstok.inference.TTest;
import nl.peilstok.inference.TTestResult;
import nl.peilstok.math.Moments;
import nl.peilstok.reliability.Alpha;
import nl.peilstok.work.Work;

/** A scale under every treatment of its missing answers. */
final class Treatments {
    private static final Absence NO_GROUPS = new Absence(Absence.Kind.NOT_DEFINED, "no groups are compared");
    private static final Absence NO_SCORES = new Absence(
            Absence.Kind.NOT_DEFINED, "pairwise, nobody has a score, so a mean has no standard error and no test");

    private final Items items;
    private final List<Items> groups;
    private final MissingReason middle;
    private final double alpha;
    private final Work work;

    /** What a test of means needs of a group: its standard deviation, and the one that gives the standard error. */
    private record GroupMoments(int n, double mean, double sd, double sdOfMean) {}

    Treatments(Items items, List<Items> groups, MissingReason middle, double alpha, Work work) {
        this.items = items;
        this.groups = groups;
        this.middle = middle;
        this.alpha = alpha;
        this.work = work;
    }

    List<TreatedScale> all() {
        List<TreatedScale> all = new ArrayList<>();
        int k = items.size();
        all.add(scored("listwise", false, items, k, Alpha.listwise(), groups));
        all.add(pairwise());
        for (int least = k - 1; least >= 1; least--) {
            all.add(scored("person mean, " + least + " or more", false, items, least, Alpha.personMean(least), groups));
        }
        all.add(em());
        all.add(middle());
        return all;
    }

    private TreatedScale scored(
            String treatment, boolean counterfactual, Items of, int least, Alpha reliability, List<Items> by) {
        Estimate coefficient = reliability.on(work).analyse(of).raw();
        double[] scores = PersonMeanScores.of(of, least);
        if (scores.length == 0) {
            Estimate none = Estimate.absent(Absence.Kind.NO_ANSWERS, "nobody answered " + least + " of the items");
            return new TreatedScale(treatment, counterfactual, 0, none, none, coefficient, without(by, none));
        }
        Moments moments = Moments.of(scores);
        Estimate sd = moments.n() < 2
                ? Estimate.absent(Absence.Kind.TOO_FEW, "one respondent has no standard deviation")
                : Estimate.of(Math.sqrt(moments.variance()));
        List<GroupMoments> parts = new ArrayList<>();
        for (Items each : by) {
            parts.add(moments(PersonMeanScores.of(each, least)));
        }
        return new TreatedScale(
                treatment,
                counterfactual,
                moments.n(),
                Estimate.of(moments.mean()),
                sd,
                coefficient.isPresent() ? Estimate.of(coefficient.value()) : coefficient,
                test(parts));
    }

    private static GroupMoments moments(double[] scores) {
        if (scores.length == 0) {
            return new GroupMoments(0, 0, 0, 0);
        }
        Moments moments = Moments.of(scores);
        double sd = scores.length < 2 ? 0 : Math.sqrt(moments.variance());
        return new GroupMoments(scores.length, moments.mean(), sd, sd);
    }

    private TreatedScale pairwise() {
        CoMoments moments = CoMoments.pairwise(items);
        Estimate mean = mean(items.size(), moments::mean);
        Estimate sd = sd(items.size(), moments::covariance, 1);
        Estimate coefficient = Alpha.pairwise().on(work).analyse(items).raw();
        Estimate difference = Estimate.absent(NO_GROUPS);
        if (groups.size() == 2) {
            Estimate first = mean(items.size(), CoMoments.pairwise(groups.get(0))::mean);
            Estimate second = mean(items.size(), CoMoments.pairwise(groups.get(1))::mean);
            difference = !first.isPresent()
                    ? first
                    : !second.isPresent() ? second : Estimate.of(first.value() - second.value());
            difference = difference.withoutInterval(NO_SCORES);
        }
        Estimate untested = Estimate.absent(groups.isEmpty() ? NO_GROUPS : NO_SCORES);
        return new TreatedScale(
                "pairwise",
                false,
                answeredSomething(items),
                mean,
                sd,
                coefficient.isPresent() ? Estimate.of(coefficient.value()) : coefficient,
                new GroupTest(difference, untested, untested));
    }

    private static int answeredSomething(Items of) {
        return PersonMeanScores.of(of, 1).length;
    }

    private TreatedScale em() {
        EmResult em = EmCovariance.ml().on(work).analyse(items);
        int n = em.cases().n();
        double unbiased = n / (n - 1.0);
        Estimate mean = em.meanOfItems();
        Estimate sd = sd(items.size(), em::covariance, unbiased);
        List<GroupMoments> parts = new ArrayList<>();
        Estimate untested = null;
        for (Items each : groups) {
            EmResult part = EmCovariance.ml().withStandardErrors().on(work).analyse(each);
            int size = part.cases().n();
            Estimate error = part.meanOfItemsStandardError();
            Estimate spread = sd(each.size(), part::covariance, size / (size - 1.0));
            if (!error.isPresent() || !spread.isPresent()) {
                Absence why = (error.isPresent() ? spread : error).whyAbsent().orElseThrow();
                untested = Estimate.absent(why.kind(), "EM in a group: " + why.reason());
            } else {
                double ofMean = error.value() * Math.sqrt(size / (size - 1.0)) * Math.sqrt(size);
                parts.add(new GroupMoments(size, part.meanOfItems().value(), spread.value(), ofMean));
            }
        }
        return new TreatedScale(
                "EM",
                false,
                n,
                withoutInterval(mean),
                sd,
                alphaOf(em),
                untested == null ? test(parts) : without(groups, untested));
    }

    private static Estimate withoutInterval(Estimate estimate) {
        return estimate.isPresent() ? Estimate.of(estimate.value()) : estimate;
    }

    private static Estimate alphaOf(EmResult em) {
        double trace = 0;
        double total = 0;
        for (int i = 0; i < em.size(); i++) {
            for (int j = 0; j < em.size(); j++) {
                Estimate covariance = em.covariance(i, j);
                if (!covariance.isPresent()) {
                    return covariance;
                }
                total += covariance.value();
                trace += i == j ? covariance.value() : 0;
            }
        }
        if (!(total > 0)) {
            return Estimate.absent(Absence.Kind.ZERO_VARIANCE, "the sum of the items is constant");
        }
        return Estimate.of(em.size() / (em.size() - 1.0) * (1 - trace / total));
    }

    private TreatedScale middle() {
        String treatment = middle.label() + " as middle, half or more (counterfactual)";
        for (int item = 0; item < items.size(); item++) {
            if (items.variable(item).options().size() == 0) {
                Estimate none = Estimate.absent(
                        Absence.Kind.NOT_DEFINED, "'" + items.variable(item).name() + "' has no middle: it is numeric");
                return new TreatedScale(treatment, true, 0, none, none, none, without(groups, none));
            }
        }
        Items filled = withMiddle();
        List<Items> by = new ArrayList<>();
        for (Items group : groups) {
            by.add(filled.in(within(group.selection())));
        }
        return scored(treatment, true, filled, (items.size() + 1) / 2, Alpha.personMean(), by);
    }

    /** The respondents of a group, counted among those of the items. */
    private Selection within(Selection group) {
        boolean[] in = new boolean[group.total()];
        for (int i = 0; i < group.size(); i++) {
            in[group.respondent(i)] = true;
        }
        return Selection.where(items.respondents(), r -> in[items.selection().respondent(r)]);
    }

    /** The same scores as numbers, the middle in place of the answers that are missing for the reason. */
    private Items withMiddle() {
        List<Answers> columns = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (int position = 0; position < items.variable(item).options().size(); position++) {
                lowest = Math.min(lowest, items.scoreOf(item, position));
                highest = Math.max(highest, items.scoreOf(item, position));
            }
            AnswersBuilder column =
                    new AnswersBuilder(Variable.numeric(items.variable(item).name(), ""));
            for (int r = 0; r < items.respondents(); r++) {
                if (items.isAnswered(r, item)) {
                    column.addNumber(items.score(r, item));
                } else if (items.missing(r, item).reason() == middle) {
                    column.addNumber((lowest + highest) / 2);
                } else {
                    column.addMissing(Missing.of(items.missing(r, item).reason()));
                }
            }
            columns.add(column.build());
        }
        return Survey.of(columns).items(items.names().toArray(String[]::new));
    }

    private static Estimate mean(int k, IntFunction<Estimate> means) {
        double sum = 0;
        for (int item = 0; item < k; item++) {
            Estimate mean = means.apply(item);
            if (!mean.isPresent()) {
                return mean;
            }
            sum += mean.value();
        }
        return Estimate.of(sum / k);
    }

    private interface Covariances {
        Estimate of(int i, int j);
    }

    private static Estimate sd(int k, Covariances covariances, double times) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                Estimate covariance = covariances.of(i, j);
                if (!covariance.isPresent()) {
                    return Estimate.absent(covariance.whyAbsent().orElseThrow());
                }
                sum += covariance.value();
            }
        }
        return sum < 0
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, "the covariances give the scale a negative variance")
                : Estimate.of(Math.sqrt(sum * times) / k);
    }

    private static GroupTest without(List<Items> groups, Estimate why) {
        Estimate none = groups.isEmpty() ? Estimate.absent(NO_GROUPS) : why;
        return new GroupTest(none, none, none);
    }

    private GroupTest test(List<GroupMoments> parts) {
        if (parts.isEmpty()) {
            return without(List.of(), null);
        }
        if (parts.size() < 2) {
            return without(groups, Estimate.absent(Absence.Kind.TOO_FEW, "one group has nothing to differ from"));
        }
        for (GroupMoments part : parts) {
            if (part.n() == 0) {
                return without(groups, Estimate.absent(Absence.Kind.NO_ANSWERS, "a group has no scores"));
            }
        }
        List<Summary> forMeans = parts.stream()
                .map(part -> Summary.of(part.mean(), part.sdOfMean(), part.n()))
                .toList();
        if (parts.size() == 2) {
            GroupMoments a = parts.get(0);
            GroupMoments b = parts.get(1);
            TTestResult t = TTest.welch().withLevel(1 - alpha).ofSummaries(forMeans.get(0), forMeans.get(1));
            Estimate g = StandardisedDifference.hedgesG().ofSummaries(a.mean(), a.sd(), a.n(), b.mean(), b.sd(), b.n());
            return new GroupTest(t.difference(), g, t.p());
        }
        AnovaResult welch = Anova.welch().ofSummaries(forMeans);
        Estimate share = Anova.oneWay()
                .ofSummaries(parts.stream()
                        .map(part -> Summary.of(part.mean(), part.sd(), part.n()))
                        .toList())
                .etaSquared();
        return new GroupTest(
                Estimate.absent(Absence.Kind.NOT_DEFINED, "more than two groups have no one difference"),
                share,
                welch.p());
    }
}
