package nl.peilstok.resample;

import java.util.Arrays;
import nl.peilstok.math.RandomStream;
import nl.peilstok.work.Work;

/** The values of a statistic over all replicates and, if asked for, over all jackknife samples. */
final class Replication {
    /** Parts of equal work: few enough to cost nothing, many enough to be stopped soon and to be spread evenly. */
    private static final int PARTS = 200;

    /** The number of a stream that no replicate has. */
    private static final long GROUPS_STREAM = -1;

    private final int respondents;
    private final int components;
    private final Statistic statistic;

    /** By component, then replicate. */
    private final double[][] replicates;

    /** By component, then the group that is left out. */
    private final double[][] jackknife;

    private Replication(int respondents, int components, Statistic statistic, int replicates, int groups) {
        this.respondents = respondents;
        this.components = components;
        this.statistic = statistic;
        this.replicates = new double[components][replicates];
        this.jackknife = new double[components][groups];
    }

    static Replication none(int components) {
        return new Replication(0, components, resample -> new double[components], 0, 0);
    }

    static Replication run(
            int respondents, int components, Statistic statistic, Settings settings, int jackknifeGroups, Work work) {
        Replication run = new Replication(respondents, components, statistic, settings.replicates(), jackknifeGroups);
        run.run(settings.seed(), work);
        return run;
    }

    private void run(long seed, Work work) {
        int drawn = replicates[0].length;
        int left = jackknife[0].length;
        int[] groupOf = groups(respondents, left, seed);
        int drawingParts = Math.min(PARTS, drawn);
        int leavingParts = Math.min(PARTS, left);
        work.forEach(drawingParts + leavingParts, part -> {
            Resample resample = new Resample(respondents);
            if (part < drawingParts) {
                for (int r = start(part, drawingParts, drawn); r < start(part + 1, drawingParts, drawn); r++) {
                    resample.draw(RandomStream.of(seed, r));
                    store(resample, replicates, r);
                }
            } else {
                int block = part - drawingParts;
                for (int g = start(block, leavingParts, left); g < start(block + 1, leavingParts, left); g++) {
                    resample.leaveOut(groupOf, g);
                    store(resample, jackknife, g);
                }
            }
        });
    }

    private static int start(int part, int parts, int total) {
        return (int) ((long) total * part / parts);
    }

    private void store(Resample resample, double[][] values, int place) {
        double[] result = evaluate(statistic, resample, components);
        for (int c = 0; c < components; c++) {
            values[c][place] = result[c];
        }
    }

    static double[] evaluate(Statistic statistic, Resample resample, int components) {
        double[] result = statistic.of(resample);
        if (result.length != components) {
            throw new IllegalArgumentException(
                    "statistic: must give a number for each of the " + components + " names, gave " + result.length);
        }
        return result;
    }

    /**
     * Respondents are left out one at a time, or in random groups of sizes that differ by one at most. Random, because
     * neighbours in a file are often alike (of one class, of one municipality).
     */
    private static int[] groups(int respondents, int groups, long seed) {
        int[] groupOf = new int[respondents];
        Arrays.setAll(groupOf, i -> groups == 0 ? 0 : i % groups);
        if (groups < respondents) {
            RandomStream.of(seed, GROUPS_STREAM).shuffle(groupOf);
        }
        return groupOf;
    }

    double[] replicates(int component) {
        return replicates[component];
    }

    double[] jackknife(int component) {
        return jackknife[component];
    }
}
