package nl.peilstok.recalculate;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.peilstok.math.RandomStream;

/** Exchanges answers between respondents, at first almost freely, in the end only towards the targets. */
final class AnnealedSwaps {
    /** In units of the statistics: what one exchange typically does at first, and next to nothing at last. */
    private static final double HOT = 2e-3;

    private static final double COLD = 1e-6;

    private final Exchangeable answers;
    /** The items whose answers differ between respondents. */
    private final int[] movable;

    private final int n;
    private final RandomStream random;
    private double energy;

    AnnealedSwaps(Exchangeable answers, int[][] counts, RandomStream random) {
        this.answers = answers;
        this.n = Arrays.stream(counts[0]).sum();
        this.movable = IntStream.range(0, counts.length)
                .filter(i -> Arrays.stream(counts[i]).max().orElse(n) < n)
                .toArray();
        this.random = random;
        this.energy = answers.distance();
    }

    /** How far the answers are from what they should be; 0 if all targets are met. */
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
        if (answers.code(item, one) == answers.code(item, other)) {
            return;
        }
        answers.swap(item, one, other);
        double changed = answers.distance();
        double temperature = HOT * StrictMath.pow(COLD / HOT, progress);
        if (changed <= energy || random.nextDouble() < StrictMath.exp((energy - changed) / temperature)) {
            energy = changed;
        } else {
            answers.swap(item, one, other);
        }
    }
}
