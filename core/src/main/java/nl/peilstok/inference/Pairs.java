package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;

/** Compares pairs of groups, each by its t, with the p and the critical value of a distribution that the family shares. */
final class Pairs {

    /** What a family takes for the t distribution. */
    interface Family {
        /** Of a t with df degrees of freedom. */
        double p(double t, double df);

        /** The t that has a p; NaN if none has. */
        double critical(double p, double df);
    }

    private final String name;
    private final boolean isPooled;
    private final Alternative alternative;
    private final double level;

    Pairs(String name, boolean isPooled, Alternative alternative, double level) {
        this.name = name;
        this.isPooled = isPooled;
        this.alternative = alternative;
        this.level = level;
    }

    /** Each group minus each later one. */
    PairwiseResult all(Groups groups, Family family) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                pairs.add(new int[] {i, j});
            }
        }
        return compare(groups, pairs, family);
    }

    /** Each group minus the control; no pairs if the control is empty. */
    PairwiseResult againstControl(Groups groups, int control, Family family) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < groups.size() && control >= 0; i++) {
            if (i != control) {
                pairs.add(new int[] {i, control});
            }
        }
        return compare(groups, pairs, family);
    }

    private PairwiseResult compare(Groups groups, List<int[]> pairs, Family family) {
        Absence nothing = groups.withoutSums();
        Map<Double, Double> criticals = new HashMap<>();
        List<PairwiseDifference> differences = new ArrayList<>();
        for (int[] pair : pairs) {
            TStatistic statistic = nothing != null ? TStatistic.absent(nothing) : statistic(groups, pair);
            differences.add(difference(groups, pair, statistic, family, criticals));
        }
        return new PairwiseResult(name, alternative, level, groups, differences);
    }

    private TStatistic statistic(Groups groups, int[] pair) {
        double[] weights = new double[groups.size()];
        weights[pair[0]] = 1;
        weights[pair[1]] = -1;
        return groups.combination(weights, isPooled, Alternative.TWO_SIDED, level, name);
    }

    private PairwiseDifference difference(
            Groups groups, int[] pair, TStatistic statistic, Family family, Map<Double, Double> criticals) {
        String first = groups.label(pair[0]);
        String second = groups.label(pair[1]);
        if (!statistic.t().isPresent()) {
            return new PairwiseDifference(
                    first,
                    second,
                    statistic.difference(),
                    statistic.standardError(),
                    statistic.t(),
                    statistic.df(),
                    statistic.p());
        }
        double df = statistic.df().value();
        double critical = criticals.computeIfAbsent(df, each -> family.critical(1 - level, each));
        Estimate difference = Estimate.of(statistic.difference().value());
        return new PairwiseDifference(
                first,
                second,
                Double.isNaN(critical)
                        ? difference.withoutInterval(new Absence(
                                Absence.Kind.NOT_DEFINED, name + " has no simultaneous intervals of this level"))
                        : difference.withInterval(interval(statistic, critical)),
                statistic.standardError(),
                statistic.t(),
                statistic.df(),
                Estimate.of(Math.min(1, family.p(statistic.t().value(), df))));
    }

    private Interval interval(TStatistic statistic, double critical) {
        double difference = statistic.difference().value();
        double margin = critical * statistic.standardError().value();
        return new Interval(
                alternative == Alternative.LESS ? Double.NEGATIVE_INFINITY : difference - margin,
                alternative == Alternative.GREATER ? Double.POSITIVE_INFINITY : difference + margin,
                level,
                name);
    }
}
