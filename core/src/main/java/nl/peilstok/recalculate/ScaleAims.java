package nl.peilstok.recalculate;

import java.util.Map;

/** The answers to the items of a scale, whose statistics are to round to those printed. */
final class ScaleAims implements Exchangeable {
    /** Inside a target's interval by this much, so that no reader's rounding rule matters. */
    private static final double MARGIN = 1e-9;

    private final RespondentGrid grid;
    private final PairConditions pairs;
    private final AimedStatistic[] statistics;
    private final double[] least;
    private final double[] most;

    ScaleAims(RespondentGrid grid, Map<AimedStatistic, Printed> targets, PairConditions pairs) {
        this.grid = grid;
        this.pairs = pairs;
        this.statistics = targets.keySet().toArray(AimedStatistic[]::new);
        this.least =
                targets.values().stream().mapToDouble(p -> p.least() + MARGIN).toArray();
        this.most =
                targets.values().stream().mapToDouble(p -> p.most() - MARGIN).toArray();
    }

    @Override
    public int code(int item, int respondent) {
        return grid.code(item, respondent);
    }

    @Override
    public void swap(int item, int one, int other) {
        grid.swap(item, one, other);
        pairs.swap(item, one, other);
    }

    @Override
    public double distance() {
        double sum = pairs.missedBy();
        for (int t = 0; t < statistics.length; t++) {
            double value = statistics[t].of(grid);
            // Not defined, as alpha is without complete respondents: farther than any value.
            sum += value >= least[t] && value <= most[t]
                    ? 0
                    : Double.isFinite(value) ? Math.max(least[t] - value, value - most[t]) : 1e6;
        }
        return sum;
    }
}
