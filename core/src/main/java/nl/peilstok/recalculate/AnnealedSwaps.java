package nl.peilstok.recalculate;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import nl.peilstok.math.RandomStream;

/** Exchanges answers between respondents, at first almost freely, in the end only towards the targets. */
final class AnnealedSwaps {
    /** In units of the statistics: what one exchange typically does at first, and next to nothing at last. */
    private static final double HOT = 2e-3;

    private static final double COLD = 1e-6;
    /** Inside a target's interval by this much, so that no reader's rounding rule matters. */
    private static final double MARGIN = 1e-9;

    private final RespondentGrid grid;
    private final Statistic[] statistics;
    private final double[] least;
    private final double[] most;
    /** The items whose answers differ between respondents. */
    private final int[] movable;

    private final int n;
    private final RandomStream random;
    private double energy;

    AnnealedSwaps(RespondentGrid grid, int[][] counts, Map<Statistic, Printed> targets, RandomStream random) {
        this.grid = grid;
        this.statistics = targets.keySet().toArray(Statistic[]::new);
        this.least =
                targets.values().stream().mapToDouble(p -> p.least() + MARGIN).toArray();
        this.most =
                targets.values().stream().mapToDouble(p -> p.most() - MARGIN).toArray();
        this.n = Arrays.stream(counts[0]).sum();
        this.movable = IntStream.range(0, counts.length)
                .filter(i -> Arrays.stream(counts[i]).max().orElse(n) < n)
                .toArray();
        this.random = random;
        this.energy = distance();
    }

    /** How far the statistics lie outside the intervals that are printed as the targets; 0 if all are met. */
    double energy() {
        return energy;
    }

    /** Tries one exchange; progress runs from 0, hot, to 1, cold. */
    void step(double progress) {
        if (movable.length == 0) {
            return;
        }
        int item = movable[random.nextInt(movable.length)];
        int one = random.nextInt(n);
        int other = random.nextInt(n);
        if (grid.code(item, one) == grid.code(item, other)) {
            return;
        }
        grid.swap(item, one, other);
        double changed = distance();
        double temperature = HOT * StrictMath.pow(COLD / HOT, progress);
        if (changed <= energy || random.nextDouble() < StrictMath.exp((energy - changed) / temperature)) {
            energy = changed;
        } else {
            grid.swap(item, one, other);
        }
    }

    private double distance() {
        double sum = 0;
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
